"""Limits of a funnel plot: exact tails, and over-dispersion worked by hand."""

from math import comb, log, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.indicators import funnel_limits
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


# Thirteen trials of the BCG vaccine (Colditz et al. 1994): cases and persons, vaccinated and not.
BCG = [
    *((4, 123, 11, 139), (6, 306, 29, 303), (3, 231, 11, 220), (62, 13598, 248, 12867)),
    *((33, 5069, 47, 5808), (180, 1541, 372, 1451), (8, 2545, 10, 629)),
    *((505, 88391, 499, 88391), (29, 7499, 45, 7277), (17, 1716, 65, 1665)),
    *((186, 50634, 141, 27338), (5, 2498, 3, 2341), (27, 16913, 29, 17854)),
]


@pytest.fixture
def unwinsorised(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every z-score as it is: what published examples work with."""
    monkeypatch.setattr(funnel_limits, "WINSORISED", 0.0)


@pytest.mark.usefixtures("unwinsorised")
def test_tau_is_dersimonian_and_laird_s_of_the_trials_of_bcg() -> None:
    # The additive model of A.3.2 is theirs. metafor's tests, after Stata's metan, hold: the common
    # log relative risk -0.4303, Q = 152.2330, tau squared = 0.3088.
    values = [log((case / of) / (other / rest)) for case, of, other, rest in BCG]
    errors = [sqrt(1 / a - 1 / n + 1 / c - 1 / m) for a, n, c, m in BCG]
    weights = [1 / one**2 for one in errors]
    common = float(np.average(values, weights=weights))
    assert common == pytest.approx(-0.4303, abs=5e-5)
    found = dispersion(values, errors, common)
    assert found.is_over
    assert 13 * found.phi == pytest.approx(152.2330, abs=5e-5)
    assert found.tau**2 == pytest.approx(0.3088, abs=5e-5)


@pytest.mark.usefixtures("unwinsorised")
def test_phi_is_that_of_the_package_for_funnel_plots() -> None:
    # FunnelPlotR's own test: observed and expected of six units, log ratios, phi = 2.948033.
    observed, expected = (100, 150, 180, 80, 120, 225), (108, 112, 165, 95, 100, 220)
    ratios = [log(one / of) for one, of in zip(observed, expected, strict=True)]
    found = dispersion(ratios, [1 / sqrt(of) for of in expected], 0.0)
    assert found.phi == pytest.approx(2.948033, abs=5e-7)


def test_the_furthest_tenth_at_each_end_is_pulled_in() -> None:
    # Eleven units at z = -5 … 5: the tenth and ninetieth percentiles are -4 and 4.
    found = dispersion([0.01 * z for z in range(-5, 6)], [0.01] * 11, 0.0)
    assert found.phi == pytest.approx(2 * (1 + 4 + 9 + 16 + 16) / 11)


@pytest.mark.parametrize(("phi", "is_over"), [(1.85, False), (1.95, True)])
def test_over_dispersed_is_what_passes_one_by_two_standard_errors(
    phi: float, is_over: bool
) -> None:
    # Of ten units: 1 + 2 √(2/10) = 1.894.
    z = sqrt(phi)
    found = dispersion([0.5 + 0.01 * z, 0.5 - 0.01 * z] * 5, [0.01] * 10, 0.5)
    assert found.phi == pytest.approx(phi)
    assert found.is_over == is_over


def test_two_units_say_nothing_of_dispersion() -> None:
    assert not dispersion([0.1, 0.9], [0.01, 0.01], 0.5).is_over
