"""Lorenz curve, Gini coefficient and top share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.indicators.concentration import gini, lorenz, top_share


def test_equal_parts_lie_on_the_line() -> None:
    assert lorenz([5, 5]) == ((0.0, 0.0), (50.0, 50.0), (100.0, 100.0))
    assert gini([5, 5, 5]) == pytest.approx(0)
    assert top_share([5] * 10) == pytest.approx(10)


def test_a_worked_example() -> None:
    # 1, 2, 3, 4: Gini 0.25; the largest quarter carries 40 %.
    assert gini([4, 1, 3, 2]) == pytest.approx(0.25)
    assert top_share([4, 1, 3, 2], 0.25) == pytest.approx(40)
    assert top_share([8, 2] + [0] * 23, 0.1) == pytest.approx(100), "two and a half of 25"
    assert top_share([6, 4], 0.1) == pytest.approx(12), "a fifth of the largest"


def test_nothing_has_no_share() -> None:
    assert (lorenz([]), gini([0, 0]), top_share([])) == ((), None, None)
    with pytest.raises(ValueError, match="below 0"):
        lorenz([-1, 2])


# Hours and persons as records give them: to a thousandth.
AMOUNTS = st.floats(0, 1e6).map(lambda amount: round(amount, 3))


@given(st.lists(AMOUNTS, min_size=1, max_size=40))
def test_the_curve_rises_below_the_line_and_the_top_carries_at_least_its_part(
    values: list[float],
) -> None:
    points = lorenz(values)
    if not points:
        return
    assert all(y <= x + 1e-6 for x, y in points)
    assert points[-1] == (100.0, pytest.approx(100))
    coefficient, top = gini(values), top_share(values, 0.1)
    assert coefficient is not None and -1e-9 <= coefficient < 1
    assert top is not None and 10 - 1e-6 <= top <= 100 + 1e-6
