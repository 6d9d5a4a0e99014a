"""How dates are written is decided from the whole column; what only a person can say is asked."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.ingest.instants import (
    ORDERS,
    DateOrder,
    Decision,
    Shape,
    date_length,
    decide,
    shape_of,
)

TODAY = date(2026, 11, 22)


def decided(*cells: str, order: DateOrder | None = None, months: bool = False) -> Decision:
    shapes: dict[str, Shape] = {}
    for cell in cells:
        seen = shapes.setdefault(shape_of(cell), Shape(0, cell))
        seen.count += 1
        if length := date_length(shape_of(cell)):
            seen.dates.add(cell[:length])
    return decide(shapes, order, "Asia/Shanghai", TODAY, months)


@pytest.mark.parametrize(
    ("cell", "format_"),
    [
        ("2024-01-31", "%Y-%m-%d"),
        ("2024-01-31 08:30", "%Y-%m-%d %H:%M"),
        ("2024-01-31 08:30:00", "%Y-%m-%d %H:%M:%S"),
        ("2024-01-31T08:30:00.000", "%Y-%m-%dT%H:%M:%S.%f"),
        ("2024-01-31T08:30:00Z", "%Y-%m-%dT%H:%M:%S%z"),
        ("2024-01-31T08:30:00+08:00", "%Y-%m-%dT%H:%M:%S%z"),
        ("2024/1/5 8:30", "%Y/%m/%d %H:%M"),
        ("2024.1.5", "%Y.%m.%d"),
        ("2024年1月5日", "%Y年%m月%d日"),
        ("2024年1月5日 8:30", "%Y年%m月%d日 %H:%M"),
        ("2024年1月5日8时30分", "%Y年%m月%d日%H时%M分"),
        ("2024年1月5日8时30分15秒", "%Y年%m月%d日%H时%M分%S秒"),
        ("20240105", "%Y%m%d"),
        ("20240105083000", "%Y%m%d%H%M%S"),
        ("20240105 08:30", "%Y%m%d %H:%M"),
        ("05-Jan-2024", "%d-%b-%Y"),
        ("01/31/2024 08:43:00 AM", "%m/%d/%Y %I:%M:%S %p"),
        ("31/01/2024 08:43", "%d/%m/%Y %H:%M"),
        ("31.01.2024", "%d.%m.%Y"),
    ],
)
def test_a_way_of_writing_is_known(cell: str, format_: str) -> None:
    found = decided(cell)
    assert (found.instants.formats, found.doubt) == ((format_,), None)


@pytest.mark.parametrize("cell", ["2024-01", "2024/1", "202401", "2024年1月"])
def test_a_month_alone_is_read_only_where_a_month_is_meant(cell: str) -> None:
    assert decided(cell, months=True).latest == date(2024, 1, 1)
    assert decided(cell).instants.formats == ()


def test_days_and_months_that_cannot_be_told_apart_are_asked_about() -> None:
    found = decided("1/2/20 8:43", "3/4/20 9:00")
    assert found.doubt is not None
    assert found.doubt.orders == ("dmy", "mdy")
    assert found.doubt.examples == ("1/2/20", "3/4/20")
    assert found.instants.formats == ()


def test_one_day_after_the_twelfth_settles_the_whole_column() -> None:
    found = decided("1/2/2024", "13/2/2024")
    assert (found.order, found.doubt) == ("dmy", None)
    assert found.latest == date(2024, 2, 13)


def test_two_digits_first_may_be_a_year_until_a_cell_shows_that_they_are_none() -> None:
    assert decided("13/2/20 8:43").doubt is not None
    assert decided("13/2/20 8:43", "1/2/20 9:00").instants.formats == ("%d/%m/%y %H:%M",)


def test_what_a_person_says_is_used_only_where_the_column_leaves_it_open() -> None:
    assert decided("1/2/2024", order="mdy").order == "mdy"
    assert decided("13/2/2024", order="mdy").order == "dmy"


def test_a_column_that_no_order_reads_is_asked_about() -> None:
    found = decided("13/2/2024", "2/13/2024", "1/2/2024")
    assert found.doubt is not None
    assert found.doubt.orders == ()
    assert decided("13/2/2024", "2/13/2024", "1/2/2024", order="dmy").doubt is None


def test_a_day_that_is_the_same_in_every_order_is_no_question() -> None:
    assert decided("5/5/2024").latest == date(2024, 5, 5)


def test_a_year_of_two_digits_is_of_this_century() -> None:
    assert decided("31/12/19").latest == date(2019, 12, 31)
    # 99 is no year yet, but in no order is there another
    assert decided("31/12/99").instants.formats == ("%d/%m/%y",)
    # 31 as a year lies too far ahead for this to be 2031-12-24
    assert decided("31/12/24").order == "dmy"


def test_two_digits_are_tried_before_four() -> None:
    assert decided("2024-01-31", "31-01-24").instants.formats == ("%d-%m-%y", "%Y-%m-%d")


def test_a_plain_iso_column_says_so_and_any_other_cell_takes_that_back() -> None:
    assert decided("2024-01-31 08:30:00", "2024-02-01").instants.iso
    for other in ("2024/2/1", "2024-02-01T08:30:00Z", "见附件", "45321"):
        assert not decided("2024-01-31 08:30:00", other).instants.iso


def test_excels_days_are_known_among_texts() -> None:
    found = decided("45321.35", "2024/1/31").instants
    assert (found.excel_serial, found.formats) == (True, ("%Y/%m/%d",))
    assert not decided("12345", "2024/1/31").instants.excel_serial


def test_halves_of_the_day_are_put_in_words_that_strptime_knows() -> None:
    found = decided("2024年1月5日 上午8:30", "2024年1月5日 下午2:30").instants
    assert found.formats == ("%Y年%m月%d日 %p %I:%M",)
    assert found.replacements == (("上午", "AM "), ("下午", "PM "))


def test_the_latest_day_is_none_of_the_future() -> None:
    assert decided("2024-01-31", "2035-01-01").latest == date(2024, 1, 31)


def test_garbage_decides_nothing() -> None:
    found = decided("见附件", "00/00/0000", "13/2/2024")
    assert found.order == "dmy"


def test_a_sheet_in_which_excel_turned_day_and_month_is_noticed() -> None:
    assert decided("2024-02-01", "2024-11-05 08:00:00", "13/02/2024", "28/02/2024").turned
    assert not decided("2024-02-14", "13/02/2024").turned
    assert not decided("2024-02-01", "2/1/2024", "13/02/2024").turned


@given(
    st.lists(st.dates(date(2001, 1, 1), date(2024, 12, 31)), min_size=1), st.sampled_from(ORDERS)
)
def test_a_column_is_never_read_in_another_order(days: list[date], order: DateOrder) -> None:
    written = {
        "dmy": [f"{day.day}/{day.month}/{day.year}" for day in days],
        "mdy": [f"{day.month}/{day.day}/{day.year}" for day in days],
        "ymd": [f"{day.year}/{day.month}/{day.day}" for day in days],
    }[order]
    found = decided(*written)
    assert found.doubt is not None or found.latest == max(days)


@given(
    st.lists(st.dates(date(2001, 1, 1), date(2024, 12, 31)), min_size=1), st.sampled_from(ORDERS)
)
def test_a_short_year_is_never_read_in_another_order(days: list[date], order: DateOrder) -> None:
    parts = {"d": "%d", "m": "%m", "y": "%y"}
    found = decided(*(day.strftime("/".join(parts[letter] for letter in order)) for day in days))
    assert found.doubt is not None or found.latest == max(days)
