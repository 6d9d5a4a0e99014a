"""Prepared boundaries as a map needs them; reading them costs no library of geodata.

found = boundaries(home)                       # None: nothing prepared, draw marks and bars
case = found.case("wuzhou")                    # None: no shape for this place
layer = case.layer("county")
[shape.feature(value=12.0) for shape in layer.with_role("unit")]
found.footer([layer], "zh")                    # below every map and every exported map
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, NamedTuple

from governance.geography import cache
from governance.geography.record import Language, Record, footer
from governance.model.errors import Text

Geometry = Mapping[str, Any]
NATIONAL: Final = "national"
CASE, UNIT, NEIGHBOUR, LINE = "case", "unit", "neighbour", "line"


class Box(NamedTuple):
    """The smallest box around shapes, in degrees."""

    west: float
    south: float
    east: float
    north: float

    def joined(self, other: Box) -> Box:
        """Return the box around both."""
        return Box(
            min(self.west, other.west),
            min(self.south, other.south),
            max(self.east, other.east),
            max(self.north, other.north),
        )


PROVINCES: Final = 34  # units of the first level
MUST_SHOW: Final = ("台湾省", "南海断续线", "钓鱼岛及其附属岛屿")


@dataclass(frozen=True)
class Shape:
    """One area (or boundary line) of a map.

    `unit_id` is stable: the place's id where the program knows the place (then `place_id` is the
    same), else its code, else `case/level/name`. `role` is case, unit, neighbour, line or island;
    `geometry` is a GeoJSON geometry in longitude and latitude, `label` where the name stands best.
    """

    unit_id: str
    place_id: str
    code: str
    name: str
    level: str
    role: str
    box: Box
    label: tuple[float, float]
    geometry: Geometry

    def feature(self, **properties: object) -> dict[str, Any]:
        """Return the shape as a GeoJSON feature with its id, its name and what is given."""
        about = {"id": self.unit_id, "name": self.name, **properties}
        return {
            "type": "Feature",
            "id": self.unit_id,
            "properties": about,
            "geometry": self.geometry,
        }


@dataclass(frozen=True)
class LayerInfo:
    """What is known of a layer without reading its shapes.

    `tolerance` is how many metres of detail were given up for the screen (0: none); `mismatches`
    how many features of the user's file matched no place, `torn` how many borders do not meet.
    """

    level: str
    records: tuple[Record, ...]
    shapes: int
    bytes: int
    tolerance: float
    box: Box
    mismatches: int
    torn: int


@dataclass(frozen=True)
class Layer:
    """The shapes of one case at one level, read when they are first asked for."""

    info: LayerInfo
    path: Path

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """All shapes: the case or its units first, neighbours last."""
        return _shapes(self.path)

    def with_role(self, *roles: str) -> tuple[Shape, ...]:
        """Return the shapes that have one of the roles."""
        return tuple(shape for shape in self.shapes if shape.role in roles)

    def shape(self, unit_id: str) -> Shape | None:
        """Return the shape with an id, None where there is none."""
        return next((shape for shape in self.shapes if shape.unit_id == unit_id), None)


@dataclass(frozen=True)
class CaseBoundaries:
    """The layers of one case by level, from the widest to the finest."""

    place_id: str
    layers: Mapping[str, Layer]

    @property
    def levels(self) -> tuple[str, ...]:
        """The levels at which there are shapes, from the widest to the finest."""
        return tuple(self.layers)

    def layer(self, level: str) -> Layer | None:
        """Return the layer of a level, None where there is none."""
        return self.layers.get(level)

    @property
    def outline(self) -> tuple[Shape, ...]:
        """The area of the case itself, from the widest layer that has it; empty where none has."""
        found = (layer.with_role(CASE) for layer in self.layers.values())
        return next((shapes for shapes in found if shapes), ())

    @property
    def box(self) -> Box:
        """The box around the case and its units, without the neighbours."""
        shapes = self.outline or next(iter(self.layers.values())).with_role(CASE, UNIT)
        return functools.reduce(Box.joined, (shape.box for shape in shapes))


@dataclass(frozen=True)
class Boundaries:
    """Everything that is prepared. `missing` says for each case without shapes why it has none."""

    version: str
    prepared_at: str
    fingerprint: str
    cases: Mapping[str, CaseBoundaries]
    national: Layer | None
    missing: Mapping[str, Text]

    def case(self, place_id: str) -> CaseBoundaries | None:
        """Return the boundaries of a case, None where there are none."""
        return self.cases.get(place_id)

    def outlined(self, place_id: str) -> CaseBoundaries | None:
        """Return the boundaries of a case that has an area itself, None where it has none.

        Of some cases there may be nothing but units, as those of a file of communities.
        """
        case = self.cases.get(place_id)
        return case if case is not None and case.outline else None

    @property
    def complete_national(self) -> Layer | None:
        """The national layer where it holds all that a map of the country must show, untouched."""
        return None if self.national is None or lacking(self.national) else self.national

    def footer(self, layers: Iterable[Layer], language: Language = "zh") -> str:
        """Return what stands below a map on which these layers are drawn."""
        return footer([record for layer in layers for record in layer.info.records], language)


def lacking(national: Layer) -> tuple[str, ...]:
    """Return what a national layer lacks of what must be on every map of the country."""
    names = [shape.name for shape in national.shapes]
    provinces = sum(shape.role == UNIT for shape in national.shapes)
    found = [name for name in MUST_SHOW if name not in names]
    if provinces != PROVINCES:
        found.append(f"{provinces}/{PROVINCES}")
    if national.info.tolerance:
        found.append(f"{national.info.tolerance:g} m")
    return tuple(found)


def boundaries(home: Path) -> Boundaries | None:
    """Return what is prepared under the user's folder, None where nothing usable is.

    Cheap enough for every run of a page: the index is read once per version, shapes when used.
    """
    folder = cache.current(home)
    return None if folder is None else _load(folder)


@functools.lru_cache(maxsize=2)
def _load(folder: Path) -> Boundaries | None:
    index = cache.read_index(folder)
    if index is None:
        return None
    cases = {
        place_id: CaseBoundaries(
            place_id, {level: _layer(folder, values) for level, values in levels.items()}
        )
        for place_id, levels in index["cases"].items()
    }
    national = index["national"]
    return Boundaries(
        version=folder.name,
        prepared_at=index["prepared_at"],
        fingerprint=index["fingerprint"],
        cases=cases,
        national=_layer(folder, national) if national else None,
        missing={place_id: Text(*why) for place_id, why in index["missing"].items()},
    )


def _layer(folder: Path, values: Mapping[str, Any]) -> Layer:
    info = LayerInfo(
        level=values["level"],
        records=tuple(Record.from_json(record) for record in values["records"]),
        shapes=values["shapes"],
        bytes=values["bytes"],
        tolerance=values["tolerance"],
        box=Box(*values["box"]),
        mismatches=values["mismatches"],
        torn=values["torn"],
    )
    return Layer(info, folder / values["file"])


@functools.lru_cache(maxsize=32)
def _shapes(path: Path) -> tuple[Shape, ...]:
    collection = json.loads(path.read_text(encoding="utf-8"))
    return tuple(
        Shape(
            unit_id=feature["id"],
            box=Box(*feature["bbox"]),
            label=(feature["label"][0], feature["label"][1]),
            geometry=feature["geometry"],
            **feature["properties"],
        )
        for feature in collection["features"]
    )
