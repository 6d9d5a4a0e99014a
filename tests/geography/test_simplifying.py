"""Small enough for a screen, and borders that were shared stay shared."""

import pytest
import shapely

from governance.geography.simplifying import for_screen, rounded, size, torn_borders
from tests.geography.made_up import crooked, frame, square


def test_what_fits_is_only_rounded() -> None:
    made = frame(crooked(3, 3))
    small, tolerance = for_screen(made)
    assert tolerance == 0
    points = shapely.get_num_coordinates(small.geometry.values).sum()
    assert points == shapely.get_num_coordinates(made.geometry.values).sum()


@pytest.mark.parametrize("budget", [40_000, 25_000])
def test_what_does_not_fit_is_simplified_with_no_gap_and_no_overlap(budget: int) -> None:
    made = frame(crooked(8, 8, points=40))
    assert torn_borders(made) == 0 and size(made) > 100_000
    small, tolerance = for_screen(made, budget)
    assert size(small) <= budget and tolerance > 0
    assert torn_borders(small) == 0
    assert len(small) == 64 and shapely.is_valid(small.geometry.values).all()
    whole = small.geometry.union_all()
    assert whole.geom_type == "Polygon" and not whole.interiors


def test_shapes_too_small_for_the_tolerance_stay() -> None:
    tiny = shapely.box(120.00001, 30.00001, 120.00002, 30.00002)
    small, _ = for_screen(frame([*crooked(8, 8, points=40), tiny]), budget=20_000)
    assert not small.geometry.is_empty.any() and small.geometry.is_valid.all()


def test_rounding_never_empties_a_shape() -> None:
    dust = shapely.box(120.0, 30.0, 120.000001, 30.000001)
    (kept,) = rounded(frame([dust])).geometry
    assert kept.equals(dust)


def test_overlaps_are_counted() -> None:
    assert torn_borders(frame([square(), square(0.5)])) == 2
