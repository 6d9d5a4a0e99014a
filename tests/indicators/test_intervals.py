"""Intervals of pages against the same published examples as the SQL, and against the SQL itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.indicators.intervals import Z95, Z998, byar, multinomial_mean, wilson
from tests.queries.test_interval_macros import BYAR, EXACT, WILSON


@pytest.mark.parametrize(("part", "whole", "lower", "upper"), WILSON)
def test_wilson_gives_the_published_intervals(
    part: int, whole: int, lower: float, upper: float
) -> None:
    assert wilson(part, whole) == (pytest.approx(lower, abs=5e-5), pytest.approx(upper, abs=5e-5))


@pytest.mark.parametrize(("events", "lower", "upper"), [*EXACT, *BYAR])
def test_a_count_has_the_tabulated_limits(events: int, lower: float, upper: float) -> None:
    assert byar(events) == (pytest.approx(lower, abs=6e-3), pytest.approx(upper, abs=6e-3))


def test_ten_events_are_the_first_with_byar_s_limits() -> None:
    # Equation 2.13 at 10 gives 4.787; the exact limit is 4.795.
    byar_s = 10 * (1 - 1 / 90 - Z95 / (3 * 10**0.5)) ** 3
    assert byar(10).lower == pytest.approx(byar_s)
    assert byar(10).lower < 4.79


# What the package behind OHID's Fingertips (PHEindicatormethods) is tested with: Wilson at 95 % and
# 99.8 %, Byar at 95 %.
FINGERTIPS = [
    (65, 100, Z95, 0.552544, 0.736358),
    (1045, 5000, Z95, 0.197955, 0.220491),
    (0.445, 1, Z95, 0.043817, 0.933462),
    (65, 100, Z998, 0.495495, 0.778354),
    (1045, 5000, Z998, 0.191794, 0.227316),
]
FINGERTIPS_COUNTS = [(65, 50.163188, 82.849139), (1045, 982.593202, 1110.331213)]


@pytest.mark.parametrize(("part", "whole", "z", "lower", "upper"), FINGERTIPS)
def test_fingertips_prints_these_shares(
    part: float, whole: float, z: float, lower: float, upper: float
) -> None:
    assert wilson(part, whole, z) == (
        pytest.approx(lower, abs=1e-6),
        pytest.approx(upper, abs=1e-6),
    )


@pytest.mark.parametrize(("events", "lower", "upper"), FINGERTIPS_COUNTS)
def test_fingertips_prints_these_counts(events: float, lower: float, upper: float) -> None:
    assert byar(events) == (pytest.approx(lower, abs=1e-5), pytest.approx(upper, abs=1e-5))


def test_nothing_tried_has_no_interval_and_a_negative_count_is_refused() -> None:
    assert wilson(0, 0) is None
    assert multinomial_mean(0, 0, 0) is None
    with pytest.raises(ValueError, match="not negative"):
        byar(-1)


def test_scores_of_nothing_and_one_have_wilson_s_interval() -> None:
    assert multinomial_mean(40, 40, 50) == pytest.approx(wilson(40, 50))


def test_answers_between_yes_and_no_narrow_the_interval() -> None:
    # 4,000 satisfied, 3,000 basically, 3,000 not: mean 0.67, variance 0.643 - 0.67².
    half = 1.959964 * ((0.643 - 0.67**2) / 10_000) ** 0.5
    found = multinomial_mean(6700, 6430, 10_000)
    assert found == (pytest.approx(0.67 - half, abs=2e-4), pytest.approx(0.67 + half, abs=2e-4))


@given(st.integers(0, 100_000), st.integers(1, 100_000))
def test_a_share_lies_inside_its_interval(part: int, whole: int) -> None:
    part = min(part, whole)
    found = wilson(part, whole)
    assert found is not None
    assert 0 <= found.lower <= part / whole <= found.upper <= 1


@pytest.mark.parametrize("weight", [0.5, 0.9, 0.95])
def test_answers_that_all_agree_leave_no_certainty(weight: float) -> None:
    for total in range(
        1, 400
    ):  # of some of these the rounding of sums would make a spread of 1e-17
        found = multinomial_mean(weight * total, weight**2 * total, total)
        assert found == pytest.approx(wilson(weight * total, total))
