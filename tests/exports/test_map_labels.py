"""Labels on the picture of a map: none covers another, none stands on another's area."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

import numpy as np
from matplotlib.transforms import Bbox

from governance.exports.canvas import Region
from governance.exports.map_canvas import MapCanvas
from governance.exports.map_labels import Label, arrange, draw_label
from governance.exports.map_picture import draw_map
from governance.exports.maps import MapChart, MapClass, MapPanel, areas_of
from governance.exports.palette import PALETTES
from governance.geography.boundaries import Box, Shape
from tests.exports.looking import found, words
from tests.exports.test_maps import shape

CHART = MapChart("每个社区的小区数", "公开发布", "个", (MapClass("1–2", 1),), ())


def _texts_of(canvas, keys) -> dict[str, list]:
    return {key: found(canvas, f"label:{key}") for key in keys}


def _no_two_meet(texts: dict[str, list]) -> bool:
    """Whether the letters of one label keep off those of every other."""
    boxes = {
        key: Bbox.union([one.get_window_extent() for one in lines]) for key, lines in texts.items()
    }
    return not any(one.overlaps(other) for one, other in combinations(boxes.values(), 2))


def _grid(side: float, columns: int, rows: int) -> tuple[Shape, ...]:
    """Units beside and above one another, each with a name of its own."""
    every = []
    for row in range(rows):
        for column in range(columns):
            one = shape(f"r{row}c{column}", column, side=side)
            up = row * side
            ring = [[x, y + up] for x, y in one.geometry["coordinates"][0]]
            label = (one.label[0], one.label[1] + up)
            geometry = {"type": "Polygon", "coordinates": [ring]}
            every.append(
                replace(one, name=f"示例第{row}{column}社区", geometry=geometry, label=label)
            )
    return tuple(every)


def _drawn(shapes: tuple[Shape, ...], box: Box) -> MapCanvas:
    areas = areas_of(shapes, {one.unit_id: 0 for one in shapes}, {})
    return draw_map(replace(CHART, panels=(MapPanel("密", box, areas),)))


def test_labels_stand_on_their_own_areas_and_cover_no_other() -> None:
    shapes = _grid(0.01, 6, 4)
    canvas = _drawn(shapes, Box(120.0, 30.2, 120.06, 30.24))
    texts = _texts_of(canvas, [one.unit_id for one in shapes])
    assert _no_two_meet(texts)
    assert not words(canvas, "listed") and not words(canvas, "left-out")
    for key, lines in texts.items():
        (area,) = found(canvas, f"unit:{key}")
        inside = area.get_window_extent()
        assert "".join(one.get_text() for one in lines).startswith("示例第")
        for one in lines:
            box = one.get_window_extent()
            assert inside.x0 <= box.x0 and box.x1 <= inside.x1
            assert inside.y0 <= box.y0 and box.y1 <= inside.y1


def test_what_has_no_room_on_its_area_has_a_number_there_and_a_line_beside() -> None:
    shapes = (*_grid(0.0012, 6, 4), shape("wide", 2, side=0.02))
    canvas = _drawn(shapes, Box(120.0, 30.2, 120.06, 30.22))
    texts = _texts_of(canvas, [one.unit_id for one in shapes])
    assert all(texts.values()) and _no_two_meet(texts)
    listed = words(canvas, "listed")
    assert len(listed) == 24 and not words(canvas, "left-out")
    numbered = {key: lines[0].get_text() for key, lines in texts.items() if key != "wide"}
    assert sorted(map(int, numbered.values())) == list(range(1, 25))
    named = dict(line.split("  ") for line in listed)
    assert all(f"示例第{key[1]}{key[3]}社区" in named[number] for key, number in numbered.items())
    frame = found(canvas, "panel-frame")[0].get_window_extent()
    assert all(one.get_window_extent().x0 > frame.x1 for one in found(canvas, "listed"))


def test_too_many_for_a_list_are_counted() -> None:
    shapes = _grid(0.0004, 12, 10)
    canvas = _drawn(shapes, Box(120.0, 30.2, 120.06, 30.22))
    assert words(canvas, "left-out") == ["未标注 120 处，见数据表"]
    assert not words(canvas, "listed")


def test_a_label_keeps_off_the_holes_of_its_area() -> None:
    outer = np.array([[0, 0], [400, 0], [400, 100], [0, 100]], dtype=float)
    hole = np.array([[150, 30], [250, 30], [250, 70], [150, 70]], dtype=float)
    within = Region(0, 0, 400, 100)

    def placed(*rings: np.ndarray) -> int:
        one = Label("a", 200, 50, ("名称",), 20, "#000000", "#ffffff", home=(rings,))
        return len(arrange([one], within)[0])

    assert (placed(outer), placed(outer, hole)) == (1, 0)


def test_a_label_that_moved_off_has_a_line_to_its_point() -> None:
    labels = [Label(n, 200, 100, ("某地",), 20, "#000000", "#ffffff") for n in "abcd"]
    placed, left_out = arrange(labels, Region(0, 0, 400, 300))
    assert (len(placed), left_out) == (4, [])
    canvas = MapCanvas(PALETTES["light"])
    for one in placed:
        draw_label(canvas, one, ("#000000", "#ffffff"))
    assert _no_two_meet(_texts_of(canvas, "abcd"))
    assert [bool(found(canvas, f"leader:{n}")) for n in "ad"] == [False, True]
