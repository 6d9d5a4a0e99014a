"""One cell of a data file: its text turned into a value of the declared type."""

import math
import re
from datetime import date

from governance.datasets.declaration import Column, ColumnType
from governance.model.errors import Text

Value = str | int | float | bool | date | None

EXPECTED: dict[ColumnType, Text] = {
    "text": Text("文字", "text"),
    "integer": Text("整数，如 12", "a whole number such as 12"),
    "number": Text(
        "不带单位和千分位的数，如 24.1", "a plain number such as 24.1, no unit, no separators"
    ),
    "date": Text("日期，如 2022-08-02", "a date such as 2022-08-02"),
    "boolean": Text("true 或 false", "true or false"),
}
_INTEGER = re.compile(r"-?[0-9]+")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_BOOLEANS = {"true": True, "false": False}


def parse(text: str, type_: ColumnType) -> Value:
    """The value that a non-empty cell holds; ValueError where it is not of the type."""
    if type_ == "text":
        return text
    if type_ == "integer":
        return int(_matched(_INTEGER, text))
    if type_ == "number":
        return _finite(float(_matched(_NUMBER, text)))
    if type_ == "date":
        return date.fromisoformat(_matched(_DATE, text))
    if text not in _BOOLEANS:
        raise ValueError(text)
    return _BOOLEANS[text]


def expected(column: Column) -> Text:
    """What a cell of this column may hold, for messages."""
    if column.choices:
        listed = ", ".join(column.choices)
        return Text(f"以下之一：{listed}", f"one of: {listed}")
    if column.minimum is not None:
        low = column.minimum
        return Text(f"不小于 {low} 的整数", f"a whole number of at least {low}")
    return EXPECTED[column.type]


def allowed(value: Value, column: Column) -> bool:
    """Whether a parsed value keeps the column's own rules (choices, minimum)."""
    if column.choices and value not in column.choices:
        return False
    below = isinstance(value, int) and column.minimum is not None and value < column.minimum
    return not below


def _matched(pattern: re.Pattern[str], text: str) -> str:
    if pattern.fullmatch(text) is None:
        raise ValueError(text)
    return text


def _finite(number: float) -> float:
    if not math.isfinite(number):
        raise ValueError(str(number))
    return number
