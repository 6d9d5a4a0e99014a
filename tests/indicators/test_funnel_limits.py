"""Limits of a funnel plot: exact tails, and over-dispersion worked by hand."""

from math import comb

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.indicators.funnel_limits import binomial_limits, dispersion, normal_limits


def _at_most(count: int, size: int, share: float) -> float:
    return sum(comb(size, k) * share**k * (1 - share) ** (size - k) for k in range(count + 1))


@given(st.integers(5, 120), st.floats(0.05, 0.95), st.sampled_from([0.025, 0.001]))
def test_limits_stand_between_the_counts_whose_tails_enclose_the_asked_one(
    size: int, share: float, tail: float
) -> None:
    lower = binomial_limits(share, size, tail).lower * size
    # Spiegelhalter's r - alpha lies within one count of r, where P(Y < r) < tail <= P(Y <= r).
    count = int(np.ceil(round(lower, 9)))
    assert lower <= count
    if lower > 0:
        assert _at_most(count, size, share) >= tail - 1e-9
        assert count < 1 or _at_most(count - 1, size, share) <= tail + 1e-9


def test_by_hand_two_coins() -> None:
    # Of two coins none falls heads with probability 1/4, at most one with 3/4. The 2.5 % point:
    # r = 0, alpha = (0.25 - 0.025) / 0.25 = 0.9, so r - alpha = -0.9, which no count can be.
    # The 97.5 % point: r = 2, alpha = (1 - 0.975) / 0.25 = 0.1, so 1.9 of 2.
    assert binomial_limits(0.5, 2, 0.025) == (0.0, pytest.approx(0.95))


# Limits that the package behind OHID's Fingertips (PHEindicatormethods) is tested with, in percent:
# a funnel around 80.642448 %, by size of the unit.
FINGERTIPS = [
    (10, 0.025, 56.154344, 100),
    (50, 0.025, 69.691035, 91.593861),
    (50, 0.001, 63.375595, 97.909301),
    (1008, 0.025, 78.203374, 83.081521),
    (1008, 0.001, 76.796814, 84.488082),
    (110_000, 0.001, 80.274317, 81.010578),
]


@pytest.mark.parametrize(("size", "tail", "lower", "upper"), FINGERTIPS)
def test_normal_limits_are_those_that_fingertips_prints(
    size: int, tail: float, lower: float, upper: float
) -> None:
    target = 0.80642448
    found = normal_limits(target, (target * (1 - target) / size) ** 0.5, 0.0, tail)
    assert found.scaled(100) == (
        pytest.approx(lower, abs=2e-5),
        pytest.approx(upper, abs=2e-5),
    )


def test_for_large_units_the_limits_are_the_normal_ones() -> None:
    error = (0.9 * 0.1 / 40_000) ** 0.5
    exact, normal = binomial_limits(0.9, 40_000, 0.001), normal_limits(0.9, error, 0.0, 0.001)
    assert exact == pytest.approx(normal, abs=5e-5)


def test_the_interval_narrows_with_size_and_holds_the_target() -> None:
    small, large = (binomial_limits(0.7, size, 0.025) for size in (20, 200))
    assert small.lower < large.lower < 0.7 < large.upper < small.upper


def test_units_that_differ_by_chance_are_not_over_dispersed() -> None:
    rng = np.random.default_rng(5)
    errors = np.full(200, 0.02)
    found = dispersion(list(0.8 + errors * rng.normal(size=200)), list(errors), 0.8)
    assert not found.is_over
    assert found.tau == 0.0


def test_units_that_differ_by_more_widen_the_limits_by_what_they_differ() -> None:
    rng = np.random.default_rng(6)
    errors = np.full(400, 0.01)
    values = 0.8 + np.sqrt(0.01**2 + 0.03**2) * rng.normal(size=400)
    found = dispersion(list(values), list(errors), 0.8)
    assert found.is_over
    # Winsorising a normal sample at 10 % leaves about two thirds of its squares.
    assert 0.02 < found.tau < 0.03


def test_by_hand_equal_errors() -> None:
    # Ten units at z = ±3, five each: phi = 9; tau² = (10·9 − 9) / (10/s² − 1/s²) = 9 s².
    found = dispersion([0.53, 0.47] * 5, [0.01] * 10, 0.5)
    assert found.phi == pytest.approx(9)
    assert found.tau == pytest.approx(0.03)


def test_two_units_say_nothing_of_dispersion() -> None:
    assert not dispersion([0.1, 0.9], [0.01, 0.01], 0.5).is_over
