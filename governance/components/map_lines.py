"""All lines of a map in one layer: borders, each shared one once, the chosen unit, the scale bar.

A line of deck.gl is four corners, a path of the same length twelve with much work at each: without
a graphics card the paths of 3,000 areas took seconds, their lines take a tenth of one. A row is
``[x, y, x, y, style]``, points counted in small steps from the south-west to keep a page small.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from math import floor
from typing import Any, Final

import pydeck as pdk

from governance.components import map_scale
from governance.components.map_paint import Look, rgb
from governance.components.map_scale import Camera
from governance.exports.maps import OWN, Area, Kind

Point = tuple[float, float]
Edge = tuple[Point, Point]

BORDER: Final = "border"
_STYLES: Final[Mapping[Kind, int]] = {
    "neighbour": 0,
    "island": 0,
    "unit": 1,
    "neutral": 1,
    "outline": 1,
    "line": 2,
}
_CHOSEN, _BAR = 3, 4
_WIDTHS: Final = (1.0, 1.6, 2.0, 4.0, 2.0)  # pixels, by style
_ABOVE_EDGE: Final = 42  # pixels between the scale bar and the lower edge of the map
_COARSE, _FINE = 100_000, 1_000_000  # steps of a degree: what is prepared, and what is untouched


def lines(
    areas: Sequence[Area], camera: Camera, look: Look, selected: str
) -> tuple[pdk.Layer, list[list[int]]]:
    """Return the layer and its rows, what matters most last; ``selected`` is the chosen key."""
    edges = _edges(areas, selected)
    edges |= dict.fromkeys(_bar(camera), _BAR)
    steps = _COARSE if _are_rounded(areas) else _FINE
    west, south = (
        floor(min(point[axis] for edge in edges for point in edge) * steps) / steps
        for axis in (0, 1)
    )
    rows = [
        [*(round((at - low) * steps) for point in edge for at, low in _pair(point, west, south)), n]
        for edge, n in sorted(edges.items(), key=lambda one: one[1])
    ]
    return _layer(look, west, south, steps), rows


def _pair(point: Point, west: float, south: float) -> tuple[Point, Point]:
    return (point[0], west), (point[1], south)


def _layer(look: Look, west: float, south: float, steps: int) -> pdk.Layer:
    colors = look.colors
    inks = (colors.border, colors.outline, colors.outline, look.palette.primary, look.palette.text)

    def point(x: int, y: int) -> str:
        return f"[{west!r} + this[{x}] / {steps}, {south!r} + this[{y}] / {steps}]"

    # Without its brackets a list cannot be followed by an index: deck.gl would draw in black.
    return pdk.Layer(
        "LineLayer",
        data=[],
        id=BORDER,
        get_source_position=point(0, 1),
        get_target_position=point(2, 3),
        get_color=f"({[rgb(ink) for ink in inks]})[this[4]]",
        get_width=f"({list(_WIDTHS)})[this[4]]",
        width_units=pdk.types.String("pixels"),
        pickable=False,
    )


def _edges(areas: Iterable[Area], selected: str) -> dict[Edge, int]:
    """Return every edge once, with the style of the most important area that has it."""
    found: dict[Edge, int] = {}
    for area in areas:
        is_chosen = bool(selected) and area.key == selected and area.kind in OWN
        style = _CHOSEN if is_chosen else _STYLES[area.kind]
        for line in runs(area.geometry):
            points: list[Point] = [(one[0], one[1]) for one in line]
            for start, end in pairwise(points):
                edge = (start, end) if start < end else (end, start)
                found[edge] = max(style, found.get(edge, 0))
    return found


def runs(geometry: Mapping[str, Any]) -> Iterator[Sequence[Sequence[float]]]:
    """Yield the rings of an area, or the lines of a line."""
    coordinates = geometry["coordinates"]
    match geometry["type"]:
        case "LineString":
            yield coordinates
        case "Polygon" | "MultiLineString":
            yield from coordinates
        case "MultiPolygon":
            for polygon in coordinates:
                yield from polygon


def _are_rounded(areas: Iterable[Area]) -> bool:
    """Return whether the coarse steps hold the points as they are."""
    return all(
        abs(at * _COARSE - round(at * _COARSE)) < 1e-3
        for area in areas
        for line in runs(area.geometry)
        for point in line
        for at in point[:2]
    )


def _bar(camera: Camera) -> list[Edge]:
    """A scale bar that lies on the map and stays true when the map is moved or enlarged."""
    left, right = bar_ends(camera)
    raise_by = camera.at(0, 6)[1] - camera.latitude
    return [
        (left, right),
        ((left[0], left[1] + raise_by), left),
        ((right[0], right[1] + raise_by), right),
    ]


def bar_ends(camera: Camera) -> Edge:
    """Return both ends of the scale bar, in degrees."""
    _, pixels = map_scale.bar(camera.metres)
    down = -(camera.height / 2 - _ABOVE_EDGE)
    return camera.at(-150, down), camera.at(-150 + pixels, down)
