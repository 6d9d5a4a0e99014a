"""Boundaries of the made-up places, as the demo writes them: nothing to prepare, no library needed.

They are rectangles in the open sea, and every footer says that they are invented.
"""

from __future__ import annotations

import functools
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from governance.datasets.reference_data import LEVELS
from governance.geography.boundaries import (
    UNIT,
    Boundaries,
    Box,
    CaseBoundaries,
    Layer,
    LayerInfo,
    Shape,
)
from governance.geography.record import Record

RECORD: Final = Record(
    source="模拟数据，虚构的边界，不是任何真实地方的",
    source_en="simulated data, invented, of no real place",
    datum="WGS-84",
)


@dataclass(frozen=True)
class _OneLevel(Layer):
    """The shapes of one level, out of a file that holds those of all."""

    @property
    def shapes(self) -> tuple[Shape, ...]:
        return tuple(one for one in _shapes(self.path) if one.level == self.info.level)


def simulated(file: Path, place_id: str) -> Boundaries | None:
    """Return the boundaries of the units of the demo by level; all lie in the place of this id.

    None where the demo has written nothing; a file that is no GeoJSON raises ValueError.
    """
    try:
        changed = file.stat().st_mtime_ns
    except OSError:
        return None
    return _found(file, changed, place_id)


@functools.lru_cache(maxsize=2)
def _found(file: Path, changed: int, place_id: str) -> Boundaries | None:
    _shapes.cache_clear()
    shapes = _shapes(file)
    there = [one for one in LEVELS if any(shape.level == one for shape in shapes)]
    layers = {level: _layer(file, level, shapes) for level in there}
    written = datetime.fromtimestamp(changed / 1e9, UTC).isoformat(timespec="seconds")
    if not layers:
        return None
    cases = {place_id: CaseBoundaries(place_id, layers)}
    return Boundaries(f"simulated-{changed}", written, "", cases, None, {})


def _layer(file: Path, level: str, shapes: Iterable[Shape]) -> Layer:
    own = [shape for shape in shapes if shape.level == level]
    box = functools.reduce(Box.joined, (shape.box for shape in own))
    return _OneLevel(LayerInfo(level, (RECORD,), len(own), 0, 0.0, box, 0, 0), file)


@functools.lru_cache(maxsize=2)
def _shapes(file: Path) -> tuple[Shape, ...]:
    collection = json.loads(file.read_text(encoding="utf-8"))
    return tuple(_shape(feature) for feature in collection["features"])


def _shape(feature: Mapping[str, Any]) -> Shape:
    about, geometry = feature["properties"], feature["geometry"]
    ring = geometry["coordinates"][0]
    box = Box(*(pick(one[axis] for one in ring) for pick in (min, max) for axis in (0, 1)))
    return Shape(
        unit_id=about["place_id"],
        place_id=about["place_id"],
        code=about["code"],
        name=about["name"],
        level=about["level"],
        role=UNIT,
        box=box,
        label=((box.west + box.east) / 2, (box.south + box.north) / 2),
        geometry=geometry,
    )
