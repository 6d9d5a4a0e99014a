"""Kaplan–Meier against a textbook: the 21 patients on 6-mercaptopurine of Freireich 1963."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.indicators.survival import kaplan_meier

WEEKS = (6, 7, 9, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 34, 35)
RELAPSED = (3, 1, 0, 1, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0)
CENSORED = (1, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 1, 2, 1, 1)
# Share in remission and Greenwood's standard error, as Kleinbaum and Klein print them.
PRINTED = [
    (6, 0.8571, 0.0764),
    (7, 0.8067, 0.0869),
    (10, 0.7529, 0.0963),
    (13, 0.6902, 0.1068),
    (16, 0.6275, 0.1141),
    (22, 0.5378, 0.1282),
    (23, 0.4482, 0.1346),
]


def test_shares_and_errors_are_those_of_the_textbook() -> None:
    curve = kaplan_meier(WEEKS, RELAPSED, CENSORED)
    assert (curve.total, curve.closings) == (21, 9)
    found = [(one.time, one.still_open, one.error) for one in curve.steps]
    assert found == [
        (time, pytest.approx(share, abs=5e-5), pytest.approx(error, abs=5e-5))
        for time, share, error in PRINTED
    ]
    assert curve.still_open(6) == (pytest.approx(0.8571, abs=5e-5), curve.steps[0].interval)
    assert curve.steps[0].interval == (
        pytest.approx(0.620, abs=1e-3),
        pytest.approx(0.952, abs=1e-3),
    )


def test_the_median_and_its_interval_are_those_that_r_prints() -> None:
    curve = kaplan_meier(WEEKS, RELAPSED, CENSORED)
    assert curve.median == 23
    assert curve.median_interval == (13, None)


def test_closed_ones_alone_look_faster_than_all() -> None:
    curve = kaplan_meier(WEEKS, RELAPSED, CENSORED)
    assert curve.closed_only_median == 10


def test_a_median_that_is_not_reached_and_a_day_not_followed_to_have_no_value() -> None:
    curve = kaplan_meier((1, 5), (2, 0), (0, 8))
    assert curve.median is None
    assert curve.still_open(5) == (pytest.approx(0.8), curve.steps[0].interval)
    assert curve.still_open(6) is None
    assert curve.still_open(0.5) == (1.0, pytest.approx((0.7225, 1.0), abs=1e-4))


def test_when_all_are_closed_nothing_stays_open() -> None:
    curve = kaplan_meier((1, 2), (3, 1), (0, 0))
    assert curve.still_open(30) == (0.0, curve.steps[-1].interval)


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=1, max_size=8))
def test_without_open_ones_it_is_the_plain_share(ends: list[tuple[int, int]]) -> None:
    closed = [one for one, _ in ends]
    curve = kaplan_meier(range(len(closed)), closed, [0] * len(closed))
    so_far = 0
    for step in curve.steps:
        so_far += closed[int(step.time)]
        assert step.still_open == pytest.approx(1 - so_far / sum(closed))
        assert 0 <= step.interval.lower <= step.still_open + 1e-9 <= step.interval.upper + 2e-9


def test_the_median_of_closed_ones_is_where_half_of_them_are_reached() -> None:
    assert kaplan_meier([1, 2], [2, 2], [0, 5]).closed_only_median == 1
    assert kaplan_meier([1, 2], [2, 3], [0, 5]).closed_only_median == 2


def test_the_median_lies_between_the_times_whose_intervals_reach_one_half() -> None:
    # Of 100 ten are closed each day. 60 % open after four days has 49.7–68.8 %, 40 % after six 30.4–49.4 %.
    curve = kaplan_meier(range(1, 11), [10] * 10, [0] * 10)
    assert (curve.median, *curve.median_interval) == (5, 4, 6)
    assert curve.steps[5].interval == (
        pytest.approx(0.304, abs=1e-3),
        pytest.approx(0.494, abs=1e-3),
    )
