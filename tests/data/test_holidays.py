"""The holidays are those announced: their arithmetic holds for every year that is listed."""

from datetime import date
from itertools import groupby
from pathlib import Path

import pytest

from governance.datasets.rule_tables import COVERAGE_RULES, HOLIDAYS, RULE_SETS
from governance.ingest.csv_tables import Row, read_table

DATA = Path(__file__).parents[2] / "data"
TABLE = read_table(HOLIDAYS, DATA)
YEARS = range(2020, 2027)
# Days given by the regulation on holidays: 11 a year, 13 from 2025 on. In 2020 the holiday of
# spring was prolonged by three days, of which one Friday and one Saturday that was to be worked.
STATUTORY = {2020: 13, 2021: 11, 2022: 11, 2023: 11, 2024: 11, 2025: 13, 2026: 13}


def day_of(row: Row) -> date:
    day = row["day"]
    assert isinstance(day, date)
    return day


def of_notice(year: int) -> list[Row]:
    """The rows of the notice for a year: New Year may begin on the last day of the year before."""
    listed = [row for row in TABLE.rows if day_of(row).year == year]
    if year == 2023:
        listed += [row for row in TABLE.rows if day_of(row) == date(2022, 12, 31)]
    return listed


def test_the_table_is_read_without_a_problem_and_in_order() -> None:
    assert TABLE.problems == ()
    days = [day_of(row) for row in TABLE.rows]
    assert days == sorted(set(days))
    assert {day.year for day in days} == set(YEARS)


def test_days_made_up_for_are_weekend_days_and_no_holidays() -> None:
    worked = [row for row in TABLE.rows if row["is_working"]]
    assert worked and all(day_of(row).weekday() >= 5 for row in worked)


@pytest.mark.parametrize("year", YEARS)
def test_weekdays_off_less_weekends_worked_are_the_statutory_days(year: int) -> None:
    rows = of_notice(year)
    weekdays_off = [r for r in rows if not r["is_working"] and day_of(r).weekday() < 5]
    weekends_worked = [r for r in rows if r["is_working"]]
    assert len(weekdays_off) - len(weekends_worked) == STATUTORY[year]


@pytest.mark.parametrize("year", YEARS)
def test_each_holiday_is_one_run_of_days(year: int) -> None:
    off = [row for row in of_notice(year) if not row["is_working"]]
    for name, rows in groupby(sorted(off, key=day_of), key=lambda row: row["name_zh"]):
        days = [day_of(row) for row in rows]
        assert (days[-1] - days[0]).days == len(days) - 1, name


def test_every_day_names_the_notice_it_comes_from() -> None:
    """By its title and address: each day was compared with two public calendars made from them."""
    titles = ("国务院办公厅关于", "部分节假日安排的通知 http", "年春节假期的通知 http")
    for row in TABLE.rows:
        source = str(row["source"])
        assert source.startswith(titles[0])
        assert any(title in source for title in titles[1:])
        assert "gov.cn/zhengce/zhengceku/" in source


def test_the_weights_of_a_rule_set_make_one() -> None:
    for row in read_table(RULE_SETS, DATA).rows:
        names = ("response_weight", "solution_weight", "satisfaction_weight")
        weights = [row[name] for name in names]
        assert all(isinstance(weight, float) for weight in weights)
        assert sum(float(str(weight)) for weight in weights) == pytest.approx(1)
        assert 0 <= float(str(row["basically_weight"])) <= 1
        assert 1 <= int(str(row["month_starts_on"])) <= 28


def test_every_way_to_count_an_attached_organisation_is_offered() -> None:
    rows = read_table(COVERAGE_RULES, DATA).rows
    assert {row["attached_counts_as"] for row in rows} == {"organisation", "work", "none"}
