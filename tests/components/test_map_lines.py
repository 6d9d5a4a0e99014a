"""The lines of a map: each border once, in whole steps that lead back to the points given."""

import re
from itertools import pairwise
from typing import Any

import pytest

from governance.components import map_lines, theme
from governance.components.map_paint import Look
from governance.components.map_scale import Camera
from governance.exports.map_colors import MAP_COLORS
from governance.exports.maps import Area, Kind

LOOK = Look(("#dbe8f8",), MAP_COLORS["light"], theme.palette("light"), "#b0b0b0", "#dddddd")
CAMERA = Camera(120.01, 30.01, 50)
LEFT = [[120.0, 30.0], [120.01, 30.0], [120.01, 30.02], [120.0, 30.02], [120.0, 30.0]]
RIGHT = [[120.01, 30.0], [120.02, 30.0], [120.02, 30.02], [120.01, 30.02], [120.01, 30.0]]


def _area(ring: list[list[float]], key: str, kind: Kind = "unit") -> Area:
    return Area(key, key, {"type": "Polygon", "coordinates": [ring]}, (0, 0), kind, 0)


def _points(layer: Any, rows: list[list[int]], style: int) -> set[frozenset[tuple[float, float]]]:
    """The edges of a style in degrees, as the browser works them out."""
    said = json_of(layer)
    starts = [float(n) for n in re.findall(r"([\d.]+) \+", said)]
    (steps, *_) = {int(n) for n in re.findall(r"/ (\d+)", said)}
    west, south = starts[:2]
    return {
        frozenset(
            (round(west + x / steps, 6), round(south + y / steps, 6))
            for x, y in (row[0:2], row[2:4])
        )
        for row in rows
        if row[4] == style
    }


def json_of(layer: Any) -> str:
    return str(layer.get_source_position)


def test_a_shared_border_is_drawn_once_and_the_more_important_area_has_it() -> None:
    areas = [_area(LEFT, "a"), _area(RIGHT, "b", "neighbour")]
    layer, rows = map_lines.lines(areas, CAMERA, LOOK, "")
    own, around = _points(layer, rows, 1), _points(layer, rows, 0)
    assert (len(own), len(around)) == (4, 3)
    assert frozenset({(120.01, 30.0), (120.01, 30.02)}) in own
    assert own | around == {
        frozenset({(a[0], a[1]), (b[0], b[1])}) for ring in (LEFT, RIGHT) for a, b in pairwise(ring)
    }


def test_the_chosen_unit_is_drawn_over_all_others() -> None:
    areas = [_area(LEFT, "a"), _area(RIGHT, "b")]
    _, rows = map_lines.lines(areas, CAMERA, LOOK, "b")
    styles = [row[4] for row in rows]
    assert styles == sorted(styles)
    assert styles.count(3) == 4


def test_a_scale_bar_has_a_line_and_two_ends() -> None:
    _, rows = map_lines.lines([_area(LEFT, "a")], CAMERA, LOOK, "")
    assert [row[4] for row in rows].count(4) == 3


@pytest.mark.parametrize(("x", "steps"), [(120.01234, 100_000), (120.012345, 1_000_000)])
def test_points_that_were_not_rounded_keep_their_last_digit(x: float, steps: int) -> None:
    ring = [[120.0, 30.0], [x, 30.0], [x, 30.02], [120.0, 30.0]]
    layer, rows = map_lines.lines([_area(ring, "a")], CAMERA, LOOK, "")
    assert f"/ {steps}" in json_of(layer)
    assert any((x, 30.0) in edge for edge in _points(layer, rows, 1))


@pytest.mark.parametrize(
    ("kind", "coordinates"),
    [
        ("LineString", [[0, 0], [1, 1], [2, 0]]),
        ("MultiLineString", [[[0, 0], [1, 1]], [[1, 1], [2, 0]]]),
    ],
)
def test_a_boundary_line_is_not_closed(kind: str, coordinates: list[Any]) -> None:
    line = Area("l", "l", {"type": kind, "coordinates": coordinates}, (0, 0), "line")
    _, rows = map_lines.lines([line], CAMERA, LOOK, "")
    assert [row[4] for row in rows].count(2) == 2
