"""The interval of a change, against published worked examples and properties."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.indicators.change import Estimate, difference
from governance.indicators.intervals import wilson

# Newcombe 1998, Statistics in Medicine 17:873, table II, method 10.
NEWCOMBE = [
    ((56, 70), (48, 80), (0.0524, 0.3339)),
    ((9, 10), (3, 10), (0.1705, 0.8090)),
    ((6, 7), (2, 7), (0.0582, 0.8062)),
    ((5, 56), (0, 29), (-0.0381, 0.1926)),
    ((0, 10), (0, 20), (-0.1611, 0.2775)),
    ((0, 10), (0, 10), (-0.2775, 0.2775)),
    ((10, 10), (0, 20), (0.6791, 1.0)),
    ((10, 10), (0, 10), (0.6075, 1.0)),
]


def _share(part: int, whole: int) -> Estimate:
    bounds = wilson(part, whole)
    assert bounds is not None
    return Estimate(part / whole, bounds.lower, bounds.upper)


@pytest.mark.parametrize(("after", "before", "expected"), NEWCOMBE)
def test_two_shares_have_newcombe_s_interval(
    after: tuple[int, int], before: tuple[int, int], expected: tuple[float, float]
) -> None:
    assert difference(_share(*after), _share(*before)) == pytest.approx(expected, abs=0.00006)


def test_a_census_has_no_interval() -> None:
    assert difference(Estimate(5.0), _share(1, 2)) is None
    assert difference(_share(1, 2), Estimate(5.0, 4.0)) is None


shares = st.integers(1, 500).flatmap(
    lambda whole: st.integers(0, whole).map(lambda part: _share(part, whole))
)


@given(shares, shares)
def test_it_holds_the_change_and_turns_over_with_it(one: Estimate, other: Estimate) -> None:
    there, back = difference(one, other), difference(other, one)
    assert there is not None and back is not None
    assert there.lower <= one.value - other.value <= there.upper
    assert back == pytest.approx((-there.upper, -there.lower))
