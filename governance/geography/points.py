"""Places of which nothing but a point is known, beside those that have boundaries.

The points are those of the user's list of places, in whatever datum it declares. A place that has
a shape needs none; of one that has neither nothing is drawn: nobody's place is guessed.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final, NamedTuple

import numpy as np

from governance.datasets.reference_data import LEVELS
from governance.geography import datums
from governance.geography.boundaries import (
    CASE,
    UNIT,
    Boundaries,
    Box,
    CaseBoundaries,
    Layer,
    LayerInfo,
    Shape,
)

POINT: Final = "Point"
_SHIFTED: Final = {"GCJ02": datums.from_gcj02, "BD09": datums.from_bd09}
_KM: Final = 111.32  # of a degree of latitude
_NEAR: Final = 300.0  # kilometres from the middle that are never too far: a large prefecture
_SPREAD: Final = 20.0  # times the usual distance from the middle


class Located(NamedTuple):
    """A place at a point, in WGS-84 degrees."""

    place_id: str
    level: str
    name: str
    lon: float
    lat: float


@dataclass(frozen=True)
class Points:
    """The places that can be drawn at a point, and the ids of those whose coordinates cannot be right."""

    located: tuple[Located, ...] = ()
    astray: tuple[str, ...] = ()


@dataclass(frozen=True)
class _WithPoints(Layer):
    """The shapes of a level, and points of places that have none."""

    points: tuple[Shape, ...] = ()
    base: Layer | None = None

    @property
    def shapes(self) -> tuple[Shape, ...]:
        return (*(self.base.shapes if self.base else ()), *self.points)


def is_point(shape: Shape) -> bool:
    """Return whether nothing but a point is known of a place."""
    return bool(shape.geometry["type"] == POINT)


def located(
    rows: Sequence[Mapping[str, Any]],
    names: Mapping[str, str],
    around: Sequence[tuple[float, float]] = (),
) -> Points:
    """Return the places of rows (`place_id, place_level, lon, lat, datum`) in WGS-84.

    0° 0° is what empty cells become. A point far beyond all others, and beyond what lies `around`
    (degrees of what has boundaries), is a mistake: it would leave the others a single dot, so that
    it is left out by its id.
    """
    places = [_place(row, names) for row in rows]
    given = [one for one in places if one.lon or one.lat]
    near = _near(given, around)
    good = tuple(one for one, there in zip(given, near, strict=True) if there)
    kept = {one.place_id for one in good}
    return Points(good, tuple(one.place_id for one in places if one.place_id not in kept))


def labels(found: Boundaries | None, place_id: str) -> dict[str, tuple[float, float]]:
    """Return unit id → point on it of what in a place has boundaries."""
    case = found.case(place_id) if found is not None else None
    if case is None:
        return {}
    units = (layer.with_role(CASE, UNIT) for layer in case.layers.values())
    return {one.unit_id: one.label for shapes in units for one in shapes}


def _place(row: Mapping[str, Any], names: Mapping[str, str]) -> Located:
    lon, lat = float(row["lon"]), float(row["lat"])
    undo = _SHIFTED.get(str(row["datum"]))
    if undo is not None:
        lon, lat = (float(one) for one in undo(np.array(lon), np.array(lat)))
    place_id = str(row["place_id"])
    return Located(place_id, str(row["place_level"]), names.get(place_id, place_id), lon, lat)


def _near(places: Sequence[Located], around: Sequence[tuple[float, float]]) -> list[bool]:
    """Whether each lies where the others do, measured from the middle one of all."""
    if not places:
        return []
    degrees = np.array([*((one.lon, one.lat) for one in places), *around])
    middle = np.median(degrees, axis=0)
    east, north = (degrees - middle).T
    away = np.hypot(east * np.cos(np.radians(middle[1])), north) * _KM
    within = away <= max(_NEAR, _SPREAD * float(np.median(away)))
    return [bool(one) for one in within[: len(places)]]


def with_points(
    found: Boundaries | None, place_id: str, located: Iterable[Located]
) -> Boundaries | None:
    """Return boundaries whose layers of a place also hold, as points, what lies in it without a shape.

    The place itself is a point only where nothing in it is known. Without boundaries and without
    points there is None, as before.
    """
    known = tuple(located)
    inner = [one for one in known if one.place_id != place_id] or known
    case = found.case(place_id) if found is not None else None
    layers = _layers(dict(case.layers) if case is not None else {}, inner)
    if not layers:
        return found
    cases = {
        **(found.cases if found is not None else {}),
        place_id: CaseBoundaries(place_id, layers),
    }
    if found is None:
        return Boundaries("points", "", "", cases, None, {})
    return replace(found, version=f"{found.version}+points", cases=cases)


def _layers(base: Mapping[str, Layer], located: Iterable[Located]) -> dict[str, Layer]:
    by_level: dict[str, list[Located]] = {}
    for one in located:
        by_level.setdefault(one.level, []).append(one)
    made = {
        level: _layer(level, base.get(level), by_level.get(level, ()))
        for level in LEVELS
        if level in base or level in by_level
    }
    others = {level: layer for level, layer in base.items() if level not in made}
    return {**made, **others}


def _layer(level: str, base: Layer | None, located: Iterable[Located]) -> Layer:
    drawn = {one.place_id for one in base.shapes} if base is not None else set()
    points = tuple(_shape(one) for one in located if one.place_id not in drawn)
    if base is not None:
        return _WithPoints(base.info, base.path, points, base) if points else base
    box = functools.reduce(Box.joined, (one.box for one in points))
    info = LayerInfo(level, (), len(points), 0, 0.0, box, 0, 0)
    return _WithPoints(info, Path(), points)


def _shape(one: Located) -> Shape:
    return Shape(
        unit_id=one.place_id,
        place_id=one.place_id,
        code="",
        name=one.name,
        level=one.level,
        role=UNIT,
        box=Box(one.lon, one.lat, one.lon, one.lat),
        label=(one.lon, one.lat),
        geometry={"type": POINT, "coordinates": [one.lon, one.lat]},
    )
