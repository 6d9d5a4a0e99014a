"""Units against their group by their own months: what is known by hand, and what must always hold."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.indicators.group_ratio import LEAST_MONTHS, pooled, ratio
from governance.indicators.rank_bands import Band, Mean, bands_of_means


def test_the_mean_of_ratios_has_student_s_interval_of_its_months() -> None:
    found = ratio([1.2, 0.8, 1.2, 0.8, 1.2, 0.8], [1.0] * 6)
    assert found is not None
    # Alternating months are no less than six independent ones: t(5; 0.975) = 2.5706, s = 0.2191.
    assert (found.mean, found.months, found.independent) == (pytest.approx(1.0), 6, 6)
    assert found.interval == pytest.approx((1 - 2.5706 * 0.2191 / 6**0.5, 1.2299), abs=1e-3)
    assert found.zone == "inside"


def test_months_that_resemble_their_neighbours_are_worth_fewer() -> None:
    found = ratio([0.8, 0.8, 0.8, 1.2, 1.2, 1.2], [1.0] * 6)
    # Autocorrelation 0.5 leaves a third of the months.
    assert found is not None and found.independent == pytest.approx(2.0)


def test_the_season_that_a_group_shares_is_taken_out() -> None:
    season = [1.0, 2.0, 4.0, 8.0, 4.0, 2.0, 1.0]
    found = ratio([1.5 * one for one in season], season)
    assert found is not None
    assert found.interval == pytest.approx((1.5, 1.5)) and found.zone == "outside_998"


def test_too_few_months_say_nothing() -> None:
    assert LEAST_MONTHS == 6
    few: list[float | None] = [1.0] * (LEAST_MONTHS - 1)
    assert ratio([*few, None, 1.0], [*few, 1.0, 0.0]) is None


def test_the_rate_of_the_group_is_pooled_over_the_units_that_have_both() -> None:
    above = {"a": [10.0, 5.0], "b": [30.0, None], "c": [7.0, 7.0]}
    below = {"a": [100.0, 100.0], "b": [100.0, 100.0], "c": [None, None]}
    assert pooled(above, below) == [pytest.approx(0.2), pytest.approx(0.05)]
    assert pooled({}, {}) == []


@given(
    st.lists(st.floats(0.1, 10), min_size=LEAST_MONTHS, max_size=24),
    st.floats(0.1, 10),
)
def test_the_unit_of_measure_changes_nothing(rates: list[float], factor: float) -> None:
    group = [1.0 + i % 3 for i in range(len(rates))]
    one = ratio(rates, group)
    other = ratio([factor * x for x in rates], [factor * x for x in group])
    assert one is not None and other is not None
    assert other.interval == pytest.approx(one.interval, rel=1e-6, abs=1e-9)
    assert one.interval.lower <= one.mean <= one.interval.upper


def test_ranks_of_means_are_ranges_where_their_intervals_meet() -> None:
    apart = {"low": Mean(0.5, 0.01, 24), "mid": Mean(1.0, 0.01, 24), "high": Mean(1.5, 0.01, 24)}
    assert bands_of_means(apart) == {"low": Band(3, 3), "mid": Band(2, 2), "high": Band(1, 1)}
    # The same means over two independent months each: Student's t with one degree of freedom.
    few = {name: Mean(one.mean, 0.05, 2) for name, one in apart.items()}
    assert set(bands_of_means(few).values()) == {Band(1, 3)}
    assert bands_of_means({}) == {}


def test_two_units_that_make_up_their_group_differ_by_the_sum_of_their_errors() -> None:
    # Either interval holds 1, t(19; 0.975) = 2.093: what cannot be told from the group has no rank.
    two = {"high": Mean(1.01, 0.006, 20), "low": Mean(0.99, 0.006, 20)}
    assert set(bands_of_means(two).values()) == {Band(1, 2)}
    apart = {"high": Mean(1.02, 0.006, 20), "low": Mean(0.98, 0.006, 20)}
    assert bands_of_means(apart) == {"high": Band(1, 1), "low": Band(2, 2)}
