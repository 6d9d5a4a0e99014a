"""趋势 without a page: which months are in no limit, seasons put back, axes, published marks, small counts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from governance.components.months import Months
from governance.components.trends import limits, lines, published, small
from governance.components.trends.drawing import axis
from governance.components.trends.lines import Cell, Line
from governance.components.trends.measures import Measure
from governance.indicators.comparability import Comparand
from governance.indicators.suppression_attack import System, exposed
from governance.model.errors import Text

VOLUME = Measure(
    code="requests_received",
    indicator="requests_received",
    breakdown=None,
    title="收到的诉求",
    unit="件",
    unit_zh="件",
    decimals=0,
    additive=True,
    interval="byar",
    dataset="requests",
    family="requests",
    caveat="",
    periods=("month", "year"),
)
SHARE = replace(
    VOLUME, code="share", unit="%", unit_zh="%", decimals=1, additive=False, interval="wilson"
)
MEAN = replace(SHARE, code="mean", unit="天", unit_zh="天", interval="none")
COUNTY: Mapping[str, object] = {"place_id": "a", "place_level": "county", "ancestors": ["a"]}


def counted(values: Sequence[float | None], measure: Measure = VOLUME) -> Line:
    """A line of counts, a month each from January 2023; None is a month without a record."""
    starts = tuple(pd.date_range("2023-01-01", periods=len(values), freq="MS"))
    cells = tuple(None if one is None else Cell(one, n=one) for one in values)
    return Line(measure, COUNTY, starts, cells, (None,) * len(values))


@pytest.fixture(autouse=True)
def data_date(monkeypatch: pytest.MonkeyPatch) -> None:
    """The requests end in the middle of April 2024."""
    ends = ({"data_date": pd.Timestamp("2024-04-15 09:00")},)
    monkeypatch.setattr(limits, "entries", lambda name: ends)
    monkeypatch.setattr(limits.month_marks, "entries", lambda name: ())
    monkeypatch.setattr(limits.month_marks, "flagged", lambda starts, flag: ())


def test_the_month_that_the_data_end_in_is_in_no_limit() -> None:
    panel = limits.of(counted([100] * 15 + [40]), "month", "")
    assert panel.partial == (15,)
    assert panel.left_out == {15}
    assert set(panel.centre) == {100}
    other = replace(VOLUME, dataset="meetings")
    assert limits.of(counted([100] * 15 + [40], other), "month", "").partial == ()


@pytest.mark.parametrize(
    ("usual", "odd", "left_out"),
    [(100, 10, {3}), (100, 40, set()), (4, 0.5, set()), (100, None, {3})],
    ids=["next to nothing", "low", "low by chance, as all are few", "no record"],
)
def test_a_gap_in_the_data_is_in_no_limit(
    usual: float, odd: float | None, left_out: set[int]
) -> None:
    panel = limits.of(counted([usual] * 3 + [odd] + [usual] * 8), "month", "")
    assert panel.left_out == left_out
    assert panel.missing == ((3,) if odd is None else ())
    assert {i for i, one in enumerate(panel.upper) if one is None} == left_out


def test_months_that_a_gap_empties_or_bulk_entries_fill_are_in_no_limit_of_a_count(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found = {"in_gap": (3,), "bulk_entry": (3, 5)}
    monkeypatch.setattr(limits.month_marks, "flagged", lambda starts, flag: found[flag])
    values = [100.0] * 3 + [60.0, 100.0, 900.0] + [100.0] * 6
    panel = limits.of(counted(values), "month", "")
    assert panel.followed is not None
    assert (panel.followed.gaps, panel.followed.bulk, panel.left_out) == ((3,), (5,), {3, 5})
    assert set(panel.centre) == {100}
    assert not any(panel.followed.chart.signals)
    assert limits.of(counted(values, MEAN), "month", "").left_out == set()


def test_the_lower_limit_is_below_the_mean_and_the_upper_one_above() -> None:
    panel = limits.of(counted([100, 110] * 6), "month", "")
    for low, middle, high in zip(panel.lower, panel.centre, panel.upper, strict=True):
        assert low is not None and high is not None
        assert low < middle < high


@pytest.mark.parametrize(("usual", "left_out"), [(19.0, set()), (20.0, {3})])
def test_few_records_are_a_gap_from_twenty_a_month_on(usual: float, left_out: set[int]) -> None:
    panel = limits.of(counted([usual] * 3 + [1] + [usual] * 8), "month", "")
    assert panel.left_out == left_out


def test_limits_carry_the_season_of_three_whole_years() -> None:
    year = [100, 100, 100, 100, 100, 200, 200, 100, 100, 100, 100, 100]
    line = counted([10 * one for one in year * 3])
    line = replace(line, measure=replace(VOLUME, dataset="meetings"))
    panel = limits.of(line, "month", "")
    assert panel.followed is not None and panel.followed.seasonal
    assert panel.centre == pytest.approx([10 * one for one in year * 3])
    assert not any(panel.followed.chart.signals)
    assert panel.line.values == panel.followed.drawn, "values are drawn as they are"


def test_a_register_has_no_limits_and_few_values_have_none() -> None:
    register = counted([5] * 12)
    stock = replace(register, cells=tuple(Cell(5, basis="as_of") for _ in range(12)))
    assert (limits.of(stock, "month", "").why, limits.of(stock, "year", "").why) == (
        "register",
        "register",
    )
    assert limits.of(register, "quarter", "").why == "period"
    assert limits.of(counted([5] * 5), "month", "").why == "few"
    assert limits.of(counted([5] * 6), "month", "").why is None


def test_only_shares_of_counted_cases_have_limits_by_chance() -> None:
    cells = tuple(Cell(90, numerator=90, denominator=100, n=100) for _ in range(12))
    share = replace(counted([90] * 12, SHARE), cells=cells)
    panel = limits.of(share, "month", "")
    assert limits.is_share(share) and panel.followed is not None and panel.followed.is_rate
    assert panel.centre[0] == pytest.approx(90)
    assert limits.few_a_month(panel) is None
    rare = tuple(Cell(98, numerator=98, denominator=100, n=100) for _ in range(12))
    few = limits.few_a_month(limits.of(replace(share, cells=rare), "month", ""))
    assert few == pytest.approx(2)
    mean = limits.of(counted([3.5] * 12, MEAN), "month", "")
    assert mean.followed is not None
    assert (mean.followed.is_rate, mean.followed.is_volume) == (False, False)
    census = replace(share, measure=replace(SHARE, interval="none"))
    assert not limits.is_share(census)


def test_counts_share_an_axis_among_places_of_one_level_and_shares_among_all() -> None:
    street = {**COUNTY, "place_id": "b", "place_level": "subdistrict"}
    for measure, alike in ((VOLUME, False), (SHARE, True)):
        one = limits.of(counted([1] * 12, measure), "month", "")
        other = limits.of(replace(counted([1] * 12, measure), place=street), "month", "")
        assert (axis(one) == axis(other)) == alike
    days = limits.of(counted([1] * 12, replace(MEAN, code="mean:working_days")), "month", "")
    assert axis(days) != axis(limits.of(counted([1] * 12, MEAN), "month", ""))


PRINTED = Comparand(
    observation_id="printed",
    axis="requests_received",
    title=Text("收到的诉求", "Requests received"),
    place=Text("西湖区", "Xihu District"),
    definition="requests_received",
    definition_reason=None,
    base="none",
    base_reason=None,
    unit=Text("件", "requests"),
    scope="whole",
    scope_name=Text("全区", "Whole district"),
    scope_matters=True,
    level="county",
    level_matters=False,
    period="2023-02-01/2023-02-28",
    period_name=None,
)
COMPUTED = [
    replace(PRINTED, observation_id="computed", period=period)
    for period in ("2023-01-01/2023-01-31", "2023-02-01/2023-02-28")
]


@pytest.mark.parametrize(
    ("changes", "index"),
    [
        ({}, 1),
        ({"definition": "other"}, None),
        ({"unit": Text("条", "lines")}, None),
        ({"scope": "urban"}, None),
        ({"period": "2023-01-01/2023-12-31"}, None),
        ({"period": "unstated:printed"}, None),
    ],
)
def test_a_published_figure_stands_on_the_axis_only_where_the_guard_lets_it(
    changes: dict[str, object], index: int | None
) -> None:
    other = replace(PRINTED, **changes)  # type: ignore[arg-type]
    found = published.admitted(COMPUTED, [other], lambda _: True)
    assert [position for position, _ in found] == ([] if index is None else [index])
    assert published.admitted(COMPUTED, [other], lambda _: False) == []


@pytest.mark.parametrize(
    ("measure", "cell", "counts"),
    [
        (VOLUME, Cell(3, n=3), {"whole": 3}),
        (VOLUME, None, {}),
        (SHARE, Cell(98, numerator=49, denominator=50), {"whole": 50, "part": 49, "rest": 1}),
        (SHARE, Cell(0, numerator=0, denominator=0), {"whole": 0, "part": 0, "rest": 0}),
        (MEAN, Cell(3.5, numerator=14, denominator=4, n=4), {"whole": 4}),
        (replace(VOLUME, unit_zh="小时"), Cell(2, n=30), {"whole": 30}),
    ],
)
def test_the_counts_that_a_value_tells(
    measure: Measure, cell: Cell | None, counts: dict[str, float]
) -> None:
    assert small.counts_of(measure, cell) == counts


def test_one_small_month_takes_a_second_with_it_in_its_quarter() -> None:
    months = [20, 3, 10, 30, 30, 30, 30, 30, 30, 30, 30, 8]
    assert small.kept_back([counted(months)], {"a": ["a"]}, 5) == {
        ("a", "2023-02"),
        ("a", "2023-03"),
    }
    assert small.kept_back([counted(months)], {"a": ["a"]}, 2) == set()


def test_a_small_quarter_takes_a_second_with_it_in_its_year() -> None:
    # Without the second, the year less the three other quarters would tell the small one.
    months = [1, 1, 1, 30, 30, 30, 20, 20, 20, 40, 40, 40]
    hidden = small.kept_back([counted(months)], {"a": ["a"]}, 5)
    quarters = {period for _, period in hidden if period.startswith("quarter")}
    assert "quarter 2023-1" in quarters and len(quarters) > 1


def test_places_whose_values_do_not_add_up_are_kept_back_each_by_itself() -> None:
    above = counted([0] * 6)
    below = replace(counted([1] * 6), place={"place_id": "b"})
    hidden = small.kept_back([above, below], TREE, 4)
    assert {place for place, _ in hidden} == {"b"}


TREE = {"a": ["a"], "b": ["b", "a"], "c": ["c", "a"]}
years = st.lists(st.sampled_from([0, 1, 2, 3, 9, 20]), min_size=6, max_size=6)


@settings(max_examples=40, deadline=None)
@given(years, years, st.sampled_from([0, 2, 9]))
def test_no_span_or_place_taken_from_another_tells_a_small_count(
    one: list[int], other: list[int], elsewhere: int
) -> None:
    """The attack: everything that any choice of place and period shows, against what is kept back."""
    both = [a + b + elsewhere for a, b in zip(one, other, strict=True)]
    lines = [
        replace(counted(values), place={"place_id": place})
        for place, values in zip("abc", (both, one, other), strict=True)
    ]
    hidden = small.kept_back(lines, TREE, 4)
    starts = lines[0].starts
    totals: dict[tuple[str, str], float] = {}
    months: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for line in lines:
        place = str(line.place["place_id"])
        for start, value in zip(starts, line.values, strict=True):
            for kind in ("month", "quarter", "half_year", "year"):
                key = (place, small.named(start, kind))
                totals[key] = totals.get(key, 0.0) + (value or 0.0)
                months.setdefault(key, []).append((place, small.named(start, "month")))
    keys = list(totals)
    at = {key: position for position, key in enumerate(keys)}
    sums = [
        (at[key], [at[month] for month in parts]) for key, parts in months.items() if parts != [key]
    ]
    if not elsewhere:
        sums += [(at["a", period], [at["b", period], at["c", period]]) for _, period in keys[::3]]
    system = System([totals[key] for key in keys], sums, 4, ())
    system.hidden[:] = [key in hidden for key in keys]
    assert not (system.small & ~system.hidden).any()
    assert exposed(system) == []


def test_a_year_before_is_the_same_month_of_the_year_before() -> None:
    starts = tuple(pd.date_range("2024-01-01", periods=2, freq="MS"))
    run = Months(starts, pd.Timestamp("2024-02-29"), True)
    months_of = pd.date_range("2023-01-01", periods=14, freq="MS")
    found = {
        ("requests_received", None, "a", start): Cell(float(n)) for n, start in enumerate(months_of)
    }
    line = lines._line(VOLUME, COUNTY, run, found)
    assert [one and one.value for one in line.cells] == [12, 13]
    assert [one and one.value for one in line.before] == [0, 1]
