"""Units at a point: circles in the colours of their classes, and a count of those without one."""

from dataclasses import replace
from typing import Any

import pytest

from governance.components import map_points
from governance.components.comparison_sections import Section
from governance.components.map_choice import Choice, plain
from governance.components.map_values import Shown
from governance.exports.maps import Area, MapChart, MapPanel, Spot
from governance.geography.boundaries import UNIT, Box, CaseBoundaries, Shape
from governance.indicators.comparability import partition

SQUARE = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
POINT = (120.0, 30.0)
CIRCLE = Spot("a", "甲", POINT, "7 件", kind="unit", index=0)
BOX = Box(119, 29, 121, 31)


def _row(place_id: str, level: str = "community", kind: str = "computed") -> dict[str, Any]:
    value = {"value": 7.0, "lower": 3.0, "upper": 14.0, "qualifier": "exact", "decimals": 0}
    about = {"unit": "件", "unit_en": "requests", "unit_zh": "件", "kind": kind}
    return {"place_id": place_id, "place_level": level, **value, **about}


def _shape(place_id: str, west: float, south: float) -> Shape:
    geometry = {"type": "Point", "coordinates": [west, south]}
    box, label = Box(west, south, west, south), (west, south)
    return Shape(place_id, place_id, "", place_id, "community", UNIT, box, label, geometry)


@pytest.mark.parametrize(
    ("shown", "kind", "index", "text"),
    [
        (Shown("a", "classed", _row("a"), 2), "unit", 2, "7 件"),
        (Shown("a", "missing"), "unit", None, ""),
        (Shown("a", "bounds", _row("a")), "neutral", None, "7 件"),
    ],
)
def test_a_unit_at_a_point_is_a_circle_of_its_class(
    shown: Shown, kind: str, index: int | None, text: str
) -> None:
    [spot] = map_points.spots(shown, "甲", POINT, plain("x"), 10)
    assert (spot.key, spot.point, spot.size) == ("a", POINT, None)
    assert (spot.kind, spot.index, spot.text) == (kind, index, text)


def test_drawn_as_symbols_it_is_as_large_as_its_value() -> None:
    choice = Choice("x", "p", True, "quantile", 4, False)
    [spot] = map_points.spots(Shown("a", "classed", _row("a"), 0), "甲", POINT, choice, 14)
    assert spot.size == 0.5
    [absent] = map_points.spots(Shown("a", "missing"), "甲", POINT, choice, 14)
    assert (absent.size, absent.kind) == (None, "unit")


def test_a_map_of_points_has_room_around_them_even_around_one() -> None:
    case, alone = CaseBoundaries("p", {}), _shape("a", 120.0, 30.0)
    one = map_points.box(case, [alone])
    assert one == pytest.approx((119.995, 29.995, 120.005, 30.005))
    two = map_points.box(case, [alone, _shape("b", 121.0, 31.0)])
    assert two == pytest.approx((119.8, 29.9, 121.2, 31.1))
    area = replace(alone, geometry=SQUARE, box=Box(115, 25, 125, 35))
    assert map_points.box(case, [area, alone]) == area.box


def test_values_of_the_level_without_a_point_are_counted_and_told() -> None:
    rows = (_row("a"), _row("b"), _row("c"), _row("p", "county"))
    section = Section("x", ({"kind": "computed"},), (rows,), partition(()), (), ())
    left = map_points.beside(section, "community", ["a"])
    assert [one["place_id"] for one in left] == ["b", "c"]
    panel = MapPanel("图", BOX, (), (CIRCLE,))
    assert map_points.aside(panel, left) == ("2 处没有能用的坐标，只在表里。",)
    area = Area("z", "z", SQUARE, (0.5, 0.5))
    [said] = map_points.aside(MapPanel("图", BOX, (area,), (CIRCLE,)), left)
    assert said == "2 处没有边界，也没有能用的坐标，只在表里。"
    assert map_points.aside(panel, ()) == () and map_points.how_to_add(()) == ""
    assert "经度" in map_points.how_to_add(left)


def test_values_of_documents_are_never_said_to_lack_a_point() -> None:
    section = Section("x", ({"kind": "published"},), ((_row("b"),),), partition(()), (), ())
    assert map_points.beside(section, "community", ["a"]) == ()


def test_only_a_map_with_units_at_points_says_what_their_place_is() -> None:
    area = Area("a", "a", SQUARE, (0.5, 0.5))
    part = Spot("x.a", "城区", POINT, "3 个")
    symbol = Spot("a", "甲", POINT, "7 件", size=1.0)
    for panel, is_told in (
        (MapPanel("图", BOX, (), (CIRCLE,)), True),
        (MapPanel("图", BOX, (), (symbol,)), True),
        (MapPanel("图", BOX, (area,), (symbol, part)), False),
        (MapPanel("图", BOX, (area,)), False),
    ):
        chart = MapChart("标题", "", "件", (), (panel,))
        assert ("圆点" in map_points.sourced(chart).footer.note) == is_told
