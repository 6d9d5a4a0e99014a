"""Classes for colours: by rank, by width, by likeness, around a norm."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from governance.geography.classes import (
    Classes,
    around_norm,
    classify,
    equal_interval,
    natural_breaks,
    quantile,
)

VALUES = st.lists(st.integers(-50, 50).map(float), min_size=1, max_size=9)


@pytest.mark.parametrize("method", ["quantile", "equal", "natural"])
@given(values=VALUES, count=st.integers(1, 5))
@settings(deadline=None)
def test_every_value_has_one_class(method, values: list[float], count: int) -> None:
    classes = classify([*values, None, float("nan")], count, method)
    assert 1 <= classes.count <= count
    assert list(classes.edges) == sorted(classes.edges)
    assert sum(classes.counts(values)) == len(values)
    assert classes.index(None) is None
    assert classes.index(max(values) + 1) is None and classes.index(min(values) - 1) is None


def spread(groups: list[list[float]]) -> float:
    return sum(float(np.sum((np.array(g) - np.mean(g)) ** 2)) for g in groups if g)


@given(values=st.lists(st.integers(0, 30).map(float), min_size=3, max_size=9, unique=True))
@settings(deadline=None)
def test_natural_breaks_are_the_best_there_are(values: list[float]) -> None:
    values.sort()
    classes = natural_breaks(values, 3)
    made = [[v for v in values if classes.index(v) == n] for n in range(3)]
    cuts = combinations(range(1, len(values)), 2)
    least = min(spread([values[:a], values[a:b], values[b:]]) for a, b in cuts)
    assert spread(made) == pytest.approx(least, abs=1e-6)


def test_natural_breaks_of_many_values_are_found_fast_and_in_the_gaps() -> None:
    dice = np.random.default_rng(1)
    values = np.concatenate([dice.normal(mean, 1, 2000) for mean in (0, 100, 300)])
    classes = natural_breaks(values.tolist(), 3)
    assert classes.counts(values.tolist()) == pytest.approx(
        (2000, 2000, 2000), abs=15
    )  # a group of equal rank


def test_quantiles_hold_the_same_number_unless_values_are_equal() -> None:
    assert quantile(list(range(12)), 4).counts(range(12)) == (3, 3, 3, 3)
    assert quantile([1, 1, 1, 1, 9], 4).edges == (1, 9, 9)
    assert quantile([1, 1, 1, 1, 9], 4).counts([1, 1, 1, 1, 9]) == (4, 1)


def test_equal_intervals_have_one_width() -> None:
    assert equal_interval([0, 10, 40], 4).edges == (0, 10, 20, 30, 40)
    assert equal_interval([5, 5], 4).edges == (5, 5)


def test_no_values_have_no_classes() -> None:
    for method in ("quantile", "equal", "natural"):
        classes = classify([None], 4, method)
        assert (classes.count, classes.index(1)) == (0, None)


def test_the_four_cases_get_at_most_four_classes() -> None:
    assert classify([3, 1, 2, None], 5, "natural").count == 3


def test_a_norm_from_to_is_a_class_of_its_own() -> None:
    classes = around_norm([100, 320, 480, 900], 300, 500)
    assert classes.edges == (100, 200, 300, 500, 700, 900) and classes.norm == 2
    assert [classes.index(one) for one in (100, 320, 480, 900)] == [0, 2, 2, 4]


@pytest.mark.parametrize(
    ("lower", "upper", "edges", "norm"),
    [
        (80, None, (40, 50, 60, 70, 80, 100), 4),
        (None, 80, (40, 80, 85, 90, 95, 100), 0),
        (120, None, (40, 60, 80, 100, 120, 120), 4),
        (10, None, (10, 100), 0),
        (80, 80, (40, 50, 60, 70, 80, 100), 4),
    ],
)
def test_a_norm_with_one_end(lower, upper, edges, norm: int) -> None:
    assert around_norm([40, 100], lower, upper) == Classes(edges, norm)


def test_a_norm_stands_without_values_and_needs_an_end() -> None:
    assert around_norm([], 300, 500) == Classes((300, 500), 0)
    with pytest.raises(ValueError, match="norm"):
        around_norm([1], None, None)
