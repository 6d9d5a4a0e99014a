"""Control charts against the limits and series that the NHS community publishes with its package."""

import math

import pytest

from governance.indicators.control_charts import deseasonalised, p_prime, signals, sparse, xmr

# The twenty numbers of NHSRplotthedots' own test (R's rnorm with seed 123).
NUMBERS = [
    *(-0.56047565, -0.23017749, 1.55870831, 0.07050839, 0.12928774, 1.71506499, 0.46091621),
    *(-1.26506123, -0.68685285, -0.44566197, 1.22408180, 0.35981383, 0.40077145, 0.11068272),
    *(-0.55584113, 1.78691314, 0.49785048, -1.96661716, 0.70135590, -0.47279141),
]


def test_limits_are_those_that_the_nhs_package_prints() -> None:
    chart = xmr(NUMBERS, floor=None)
    printed = (chart.centre[0], chart.lower[0], chart.upper[0])
    assert printed == tuple(pytest.approx(one, abs=5e-3) for one in (0.142, -3.01, 3.29))


def test_one_wild_month_does_not_widen_the_limits_of_all_others() -> None:
    wild = [10.0 if index == 14 else one for index, one in enumerate(NUMBERS)]
    chart = xmr(wild, floor=None)
    assert chart.upper[0] - chart.centre[0] < 3.9
    assert "outside" in chart.signals[14]


def _two_sides(scores: list[float]) -> list[bool]:
    return [bool(one) for one in signals(scores)]


def test_a_month_is_outside_from_three_sigma_on() -> None:
    assert signals([2.95, 0.5, 0.4]) == ((), (), ())
    assert signals([3.05, 0.5, -3.05]) == (("outside",), (), ("outside",))


def test_seven_on_one_side_are_a_shift_and_six_are_none() -> None:
    assert [one == ("shift",) for one in signals([1, 0.5] * 3)] == [False] * 6
    assert [one == ("shift",) for one in signals([-1, *[1, 0.5] * 4, -1])] == [
        False,
        *[True] * 8,
        False,
    ]


def test_seven_rising_are_a_trend_and_a_pause_breaks_it() -> None:
    rising = [one / 3 for one in (-3, -2, -1, 0, 1, 2, 3)]
    assert all("trend" in one for one in signals(rising))
    assert not any(signals([-1, -0.6, -0.3, -0.3, 0.3, 0.6, 1]))
    assert [("trend" in one) for one in signals([0.5, *rising, -0.5])] == [
        False,
        *[True] * 7,
        False,
    ]


def test_two_of_three_far_out_count_on_one_side_only() -> None:
    assert _two_sides([2.5, 0.1, 2.5]) == [True, False, True]
    assert _two_sides([0.1, 2.5, 2.5]) == [False, True, True]
    assert not any(_two_sides([2.5, -0.1, 2.5]))
    assert signals([3.5, 2.5, 0.1]) == (("outside",), (), ()), "beyond three it is told already"
    assert not any(_two_sides([2.5, -2.5, 0.1]))


def test_a_month_without_a_value_breaks_no_run_and_carries_no_signal() -> None:
    scores = [1.0, 0.5, 1.0, None, 0.5, 1.0, 0.5, 1.0]
    assert [bool(one) for one in signals(scores)] == [True, True, True, False, *[True] * 4]


def test_laney_with_chance_alone_is_a_p_chart() -> None:
    # z alternates by D2 around its mean, so the mean moving range is that of chance: sigma z is 1.
    share, whole = 0.2, 400
    error = math.sqrt(share * (1 - share) / whole)
    parts = [whole * (share + side * 1.128 / 2 * error) for side in (1, -1) * 6]
    chart = p_prime(parts, [whole] * 12)
    assert chart.sigma_z == pytest.approx(1)
    assert chart.upper[0] == pytest.approx(share + 3 * error)
    assert chart.lower[0] == pytest.approx(share - 3 * error)


def test_with_many_cases_laney_s_limits_are_wide_where_a_plain_chart_would_signal_every_month() -> (
    None
):
    parts = [9_000 + 200 * side for side in (1, -1) * 6]
    chart = p_prime(parts, [10_000] * 12)
    plain = 3 * math.sqrt(0.9 * 0.1 / 10_000)
    assert abs(parts[0] / 10_000 - 0.9) > plain
    assert not any(chart.signals)
    # Moving range of z = 0.04 / 0.003, over 1.128.
    assert chart.sigma_z == pytest.approx(0.04 / 0.003 / 1.128)


def test_laney_counts_every_moving_range_the_widest_too() -> None:
    # z of a share of 0.5 in 100 cases is (part - 50) / 5: ranges of 9, 18 and 9 beside eight of 0.
    wild = [50.0, 50, 50, 50, 50, 95, 5, 50, 50, 50, 50, 50]
    assert p_prime(wild, [100.0] * 12).sigma_z == pytest.approx((9 + 18 + 9) / 11 / 1.128)


# Weekly attendances at English accident departments seen within four hours, of all (Mohammed et al.
# 2013, doi 10.1136/bmjqs-2012-001373), and Laney's limits in percent as the tests of PowerBI-SPC,
# worked with qicharts2, hold them.
SEEN = [
    *(266501, 264225, 276532, 281461, 269071, 261215, 270409, 279778, 270483, 270320),
    *(267923, 271478, 255353, 256820, 261835, 259144, 255910, 260863, 264465, 260989),
]
ATTENDED = [
    *(280443, 276823, 291681, 296155, 282343, 275888, 283867, 295251, 284468, 282529),
    *(279618, 283932, 266629, 268091, 276803, 271578, 266005, 273520, 278574, 273772),
]
PRIME_UPPER = [
    *(96.567, 96.5753, 96.5421, 96.5326, 96.5627, 96.5775, 96.5593, 96.5345, 96.5579, 96.5623),
    *(96.5689, 96.5591, 96.5996, 96.5961, 96.5753, 96.5877, 96.6012, 96.583, 96.5713, 96.5824),
]
PRIME_LOWER = [
    *(94.013, 94.0046, 94.0378, 94.0473, 94.0173, 94.0025, 94.0207, 94.0454, 94.022, 94.0177),
    *(94.0111, 94.0208, 93.9803, 93.9839, 94.0046, 93.9923, 93.9788, 93.9969, 94.0087, 93.9975),
]


def test_laney_s_limits_are_those_published_of_the_accident_departments() -> None:
    chart = p_prime(SEEN, ATTENDED)
    assert [100 * one for one in chart.upper] == pytest.approx(PRIME_UPPER, abs=6e-5)
    assert [100 * one for one in chart.lower] == pytest.approx(PRIME_LOWER, abs=6e-5)
    plain = 3 * math.sqrt(chart.centre[0] * (1 - chart.centre[0]) / ATTENDED[0])
    assert chart.upper[0] - chart.centre[0] > 5 * plain


def test_a_month_without_cases_has_no_share() -> None:
    chart = p_prime([1, 0, 1], [2, 0, 2])
    assert chart.values == (0.5, None, 0.5)
    assert not chart.is_enough


def test_a_season_is_taken_out_only_where_it_can_be_told() -> None:
    months = [*range(1, 13)] * 3
    values = [100 + 20 * (month == 7) for month in months]
    flat, done = deseasonalised(values, months)
    assert done
    assert flat == [pytest.approx(sum(values) / 36)] * 36
    same, done = deseasonalised(values[:35], months[:35])
    assert not done
    assert same == values[:35]


def test_volumes_do_not_fall_below_nothing() -> None:
    chart = xmr([1, 9, 1, 9, 1, 9])
    assert chart.lower[0] == 0.0
    assert xmr([1, 9, 1, 9, 1, 9], floor=None).lower[0] < 0


def test_a_gap_of_records_is_told_from_a_slow_month() -> None:
    assert sparse([100, 90, 20, 26, 0, 110, 95]) == [False, False, True, False, True, False, False]
    assert sparse([100, 100, 100, 25]) == [False] * 4, "a quarter of the median is no gap"
    assert sparse([]) == []
