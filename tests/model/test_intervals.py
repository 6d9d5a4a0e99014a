from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.model.figures import parse_figure
from governance.model.intervals import (
    Bounds,
    add,
    bare,
    bounds,
    divide,
    multiply,
    scale,
    subtract,
)


def _of(quote: str) -> Bounds:
    return bounds(parse_figure(quote))


def _bounds(lower: str | None, upper: str | None, **opened: bool) -> Bounds:
    ends = [None if end is None else Decimal(end) for end in (lower, upper)]
    return Bounds(ends[0], ends[1], **opened)


def test_hours_per_volunteer_take_the_far_ends() -> None:
    quotient = divide(_of("72万余小时"), _of("17万余名"))
    assert quotient.lower == Decimal(720000) / Decimal(180000)
    assert quotient.upper == Decimal(730000) / Decimal(170000)
    assert quotient.lower_open and quotient.upper_open


def test_bare_drops_the_upper_bound_of_more_than_and_nothing_else() -> None:
    assert bounds(bare(parse_figure("2600余个"))) == _bounds("2600", None)
    assert bare(parse_figure("24.1万")) == parse_figure("24.1万")


def test_sums_and_differences() -> None:
    assert add(_of("8.9万"), _of("15.2万人")) == _bounds("240000", "242000")
    assert subtract(_of("5-10个"), _of("1至2個")) == _bounds("3", "9")
    assert add(_of("2600余个"), _of("300余个")) == _bounds("2900", "3100", upper_open=True)


def test_an_open_side_stays_open() -> None:
    assert add(_of("98%以上"), _of("2个")) == _bounds("100", None)
    assert divide(_of("10个"), _of("1次以上")) == _bounds(None, "10")
    assert multiply(_of("1000人左右"), _of("2个")) == _bounds(None, None)


def test_a_divisor_that_may_be_zero_leaves_no_upper_bound() -> None:
    assert divide(_bounds("1", "2"), _bounds("0", "4")) == _bounds("0.25", None)


def test_zero_is_reached_whatever_the_other_end_is() -> None:
    product = multiply(_bounds("0", "2"), _bounds("3", "4", lower_open=True))
    assert product == _bounds("0", "8")


def test_a_negative_factor_swaps_the_ends() -> None:
    turned = scale(_bounds("1", "2", upper_open=True), Decimal(-3))
    assert turned == _bounds("-6", "-3", lower_open=True)


def test_an_open_end_is_no_possible_value() -> None:
    more = _of("2600余个")
    assert more.contains(Decimal(2600)) and not more.contains(Decimal(2700))
    assert not more.overlaps(_of("2700个"))
    assert more.overlaps(_of("2600个"))
    assert _of("1次以上").overlaps(_of("5-10个"))


def test_crossed_or_negative_ends_are_refused() -> None:
    with pytest.raises(ValueError, match="above"):
        _bounds("2", "1")
    with pytest.raises(ValueError, match="negative"):
        multiply(_bounds("-1", "1"), _bounds("1", "1"))


_ends = st.integers(0, 10**6).map(Decimal)
_pairs = st.tuples(_ends, _ends, st.fractions(0, 1)).map(
    lambda drawn: (Bounds(min(drawn[:2]), max(drawn[:2])), drawn[2])
)


@given(_pairs, _pairs)
def test_results_contain_what_members_give(
    one: tuple[Bounds, object], two: tuple[Bounds, object]
) -> None:
    left, right = one[0], two[0]
    x, y = _member(*one), _member(*two)
    assert add(left, right).contains(x + y)
    assert subtract(left, right).contains(x - y)
    assert multiply(left, right).contains(x * y)
    if y:
        assert divide(left, right).contains(x / y)


def _member(interval: Bounds, share: object) -> Decimal:
    assert interval.lower is not None and interval.upper is not None
    whole = int((interval.upper - interval.lower) * int(float(share) * 1000) / 1000)  # type: ignore[arg-type]
    return interval.lower + whole
