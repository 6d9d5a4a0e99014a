"""Where degrees fall in a picture: one view per panel, and the scale bar that is true there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import floor, log10
from typing import Any

import numpy as np
from numpy.typing import NDArray

from governance.exports.canvas import Region
from governance.geography.boundaries import Box
from governance.geography.projection import plane

Points = NDArray[np.float64]
_EDGE = 48  # pixels around what a panel must show


@dataclass(frozen=True)
class View:
    """A panel's region, the middle of what it shows in metres, and how many metres a pixel is."""

    region: Region
    box: Box
    middle: tuple[float, float]
    metres_per_pixel: float

    def pixels(self, points: Any) -> Points:
        """Return rows of longitude and latitude as pixels of the picture."""
        metres = plane(*self.box)(np.asarray(points, dtype=float)[:, :2])
        x = (self.region.left + self.region.right) / 2
        y = (self.region.top + self.region.bottom) / 2
        east = (metres[:, 0] - self.middle[0]) / self.metres_per_pixel
        north = (metres[:, 1] - self.middle[1]) / self.metres_per_pixel
        return np.column_stack([x + east, y - north])

    def polygons(self, geometry: Mapping[str, Any]) -> list[list[Points]]:
        """Return the rings of each polygon, or the points of each line, in pixels."""
        coordinates = geometry["coordinates"]
        nested = {
            "Polygon": [coordinates],
            "MultiPolygon": coordinates,
            "LineString": [[coordinates]],
            "MultiLineString": [[line] for line in coordinates],
        }
        return [[self.pixels(ring) for ring in part] for part in nested[geometry["type"]]]


def views(regions: Sequence[Region], boxes: Sequence[Box], common: bool) -> list[View]:
    """Return a view for each region that shows its box whole, all at one scale if `common`."""
    made = [_view(region, box) for region, box in zip(regions, boxes, strict=True)]
    if not common or not made:
        return made
    widest = max(view.metres_per_pixel for view in made)
    return [View(view.region, view.box, view.middle, widest) for view in made]


def scale_bar(metres_per_pixel: float, longest: float) -> tuple[float, float]:
    """Return a round length in kilometres whose bar is at most `longest` pixels, and its pixels."""
    most = longest * metres_per_pixel / 1000
    power = 10.0 ** floor(log10(most))
    length = next(step * power for step in (5, 2, 1) if step * power <= most)
    return length, length * 1000 / metres_per_pixel


def _view(region: Region, box: Box) -> View:
    west, south, east, north = box
    along = np.linspace(0, 1, 9)
    lon, lat = west + (east - west) * along, south + (north - south) * along
    rim = np.concatenate(
        [np.column_stack([lon, np.full(9, edge)]) for edge in (south, north)]
        + [np.column_stack([np.full(9, edge), lat]) for edge in (west, east)]
    )
    metres = plane(*box)(rim)
    low, high = metres.min(axis=0), metres.max(axis=0)
    width, height = high - low
    room = region.inset(_EDGE, _EDGE, _EDGE, _EDGE)
    scale = max(width / room.width, height / room.height, 1e-3)
    middle = (low + high) / 2
    return View(region, box, (float(middle[0]), float(middle[1])), float(scale))
