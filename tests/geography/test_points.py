"""Places of which nothing but a point is known: in one datum, none far astray, none beside a shape."""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

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
from governance.geography.points import Located, is_point, labels, located, with_points

Rows = list[dict[str, object]]
SQUARE = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}


def _rows(*points: tuple[float, float], datum: str = "WGS84") -> Rows:
    about = {"place_level": "community", "datum": datum}
    return [
        {"place_id": str(n), "lon": lon, "lat": lat, **about} for n, (lon, lat) in enumerate(points)
    ]


def _ids(rows: Rows, **more: object) -> tuple[list[str], tuple[str, ...]]:
    found = located(rows, {}, **more)  # type: ignore[arg-type]
    return [one.place_id for one in found.located], found.astray


@pytest.mark.parametrize(
    ("datum", "forward"), [("GCJ02", datums.to_gcj02), ("BD09", datums.to_bd09)]
)
def test_a_shifted_datum_is_undone(datum: str, forward: object) -> None:
    lon, lat = forward(np.array(120.13), np.array(30.26))  # type: ignore[operator]
    [one] = located(_rows((float(lon), float(lat)), datum=datum), {"0": "甲"}).located
    assert (one.lon, one.lat) == pytest.approx((120.13, 30.26), abs=1e-7)
    assert one.name == "甲"


@pytest.mark.parametrize("datum", ["WGS84", "CGCS2000"])
def test_what_is_not_shifted_stays(datum: str) -> None:
    [one] = located(_rows((120.13, 30.26), datum=datum), {}).located
    assert (one.lon, one.lat) == (120.13, 30.26)


@pytest.mark.parametrize(
    ("points", "astray"),
    [
        ([], ()),
        ([(0, 0)], ("0",)),
        ([(0, 0), (120, 30)], ("0",)),
        ([(120, 30), (120.1, 30), (30, 80)], ("2",)),  # the third has its columns swapped
        ([(120, 30), (120, 30), (150, -30)], ("2",)),
        ([(150, -30), (150.1, -30)], ()),  # outside the country, but not far from each other
        ([(120, 30), (122, 31), (119, 28)], ()),  # a province
        ([(80, 40), (127, 45), (110, 20), (117, 40)], ()),  # the country
    ],
)
def test_a_point_far_beyond_the_others_is_left_out(
    points: list[tuple[float, float]], astray: tuple[str, ...]
) -> None:
    drawn, found = _ids(_rows(*points))
    assert found == astray
    assert len(drawn) == len(points) - len(astray)


def test_a_point_alone_is_held_against_the_boundaries_around_it() -> None:
    swapped = _rows((30, 80))
    assert _ids(swapped) == (["0"], ())
    assert _ids(swapped, around=[(120.0, 30.0), (120.1, 30.0)]) == ([], ("0",))


@dataclass(frozen=True)
class _Given(Layer):
    """A layer whose shapes are given."""

    given: tuple[Shape, ...] = ()

    @property
    def shapes(self) -> tuple[Shape, ...]:
        return self.given


def _shape(place_id: str, level: str, role: str) -> Shape:
    return Shape(place_id, place_id, "", place_id, level, role, Box(0, 0, 1, 1), (0.5, 0.5), SQUARE)


def _found(*shapes: Shape) -> Boundaries:
    info = LayerInfo("community", (), len(shapes), 0, 0.0, Box(0, 0, 1, 1), 0, 0)
    layer = _Given(info, Path(), shapes)
    return Boundaries("v", "", "", {"p": CaseBoundaries("p", {"community": layer})}, None, {})


def _place(place_id: str, level: str = "community") -> Located:
    return Located(place_id, level, place_id, 2.0, 3.0)


def test_only_what_has_no_shape_becomes_a_point() -> None:
    found = _found(_shape("a", "community", UNIT))
    whole = with_points(found, "p", [_place("a"), _place("b"), _place("s", "subdistrict")])
    assert whole is not None and whole.version != found.version
    case = whole.case("p")
    assert case is not None and case.levels == ("subdistrict", "community")
    drawn = {one.unit_id: is_point(one) for one in case.layers["community"].with_role(UNIT)}
    assert drawn == {"a": False, "b": True}
    assert labels(found, "p") == {"a": (0.5, 0.5)}


def test_without_points_boundaries_stay_what_they_are() -> None:
    found = _found(_shape("p", "community", CASE))
    assert with_points(found, "q", []) is found
    assert with_points(None, "p", []) is None
    assert labels(None, "p") == {}


def test_the_place_itself_is_a_point_only_where_nothing_in_it_is() -> None:
    for known, levels in (
        ([_place("p", "county"), _place("b")], ("community",)),
        ([_place("p", "county")], ("county",)),
    ):
        whole = with_points(None, "p", known)
        assert whole is not None
        assert whole.cases["p"].levels == levels
        assert whole.footer(whole.cases["p"].layers.values()).startswith("本图未经审核")
