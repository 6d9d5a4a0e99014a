"""Tables in a terminal: aligned by what the eye sees, missing told from zero."""

import pandas
import pytest

from governance.exports.tables import Column, Table
from governance.exports.text_table import columns_of, to_text

COLUMNS = (Column("place", "地方", "Place"), Column("value", "数值", "Value", "个"))


@pytest.mark.parametrize(
    ("text", "columns"),
    [("", 0), ("abc", 3), ("小区", 4), ("A区１", 5), ("e\u0301", 1), ("—÷“", 3), ("，", 2)],
)
def test_columns_of_a_text(text: str, columns: int) -> None:
    assert columns_of(text) == columns


def test_columns_line_up_under_chinese_headings() -> None:
    frame = pandas.DataFrame({"place": ["西区", "Coast"], "value": [170, 8.5]})
    assert to_text(Table("", frame, COLUMNS)) == (
        "地方   数值（个）\n"
        "─────  ──────────\n"
        "西区          170\n"
        "Coast         8.5\n"
    )  # fmt: skip


def test_missing_is_a_dash_and_zero_is_zero() -> None:
    frame = pandas.DataFrame({"place": ["a", None], "value": [0, float("nan")]})
    assert to_text(Table("", frame, COLUMNS), "en").splitlines()[2:] == [
        "a               0",
        "—               —",
    ]


def test_no_rows_leave_the_headings() -> None:
    frame = pandas.DataFrame({"place": [], "value": []})
    assert to_text(Table("", frame, COLUMNS)) == "地方  数值（个）\n────  ──────────\n"


def test_a_line_break_in_a_cell_does_not_break_the_line() -> None:
    frame = pandas.DataFrame({"place": ["a\nb"], "value": [1]})
    assert "a b" in to_text(Table("", frame, COLUMNS))
