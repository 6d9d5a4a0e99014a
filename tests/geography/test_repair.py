"""Shapes are made valid, and every one that was touched is reported by its row."""

import pytest
import shapely
from shapely.geometry import GeometryCollection, LineString, MultiPolygon, Point, Polygon

from governance.geography.repair import repaired
from governance.model.errors import DataError
from tests.geography.made_up import frame, square

BOW_TIE = Polygon([(120, 30), (121, 31), (121, 30), (120, 31), (120, 30)])
SPIKE = Polygon([(120, 30), (120, 31), (121, 31), (121, 30), (122, 30), (121, 30), (120, 30)])


def test_what_is_whole_stays_as_it_is() -> None:
    made = frame([square(), MultiPolygon([square(2), square(4)])])
    kept, mended = repaired(made)
    assert mended == () and all(kept.geometry == made.geometry)


@pytest.mark.parametrize("broken", [BOW_TIE, SPIKE])
def test_a_border_that_crosses_itself_is_mended_and_reported(broken: Polygon) -> None:
    kept, (mended,) = repaired(frame([square(), broken]))
    assert (mended.row, mended.kept) == (2, True)
    assert "Self-intersection" in mended.why.en and "已修复" in mended.why.zh
    assert shapely.is_valid(kept.geometry.values).all()
    assert set(kept.geom_type) <= {"Polygon", "MultiPolygon"}


def test_what_is_no_polygon_is_left_out_and_the_rows_keep_their_numbers() -> None:
    line, flat = LineString([(120, 30), (121, 31)]), Polygon([(120, 30), (121, 31), (120, 30)])
    kept, mended = repaired(frame([Point(120, 30), line, flat, None, Polygon(), square()]))
    assert list(kept["row"]) == [6]
    assert [one.row for one in mended if not one.kept] == [1, 2, 3, 4, 5]


def test_polygons_among_other_things_are_kept() -> None:
    mixed = GeometryCollection([square(), Point(120, 30), square(2)])
    kept, (mended,) = repaired(frame([mixed]))
    assert kept.geometry[0].equals(MultiPolygon([square(), square(2)])) and mended.kept


def test_a_file_of_points_cannot_be_used() -> None:
    with pytest.raises(DataError) as caught:
        repaired(frame([Point(120, 30)]), "points.geojson")
    assert "points.geojson" in caught.value.chinese() and "Point" in caught.value.chinese()
