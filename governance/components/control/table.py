"""The months of a control chart as a table: value, mean, limits, what the month says, its note."""

from __future__ import annotations

from collections.abc import Mapping
from math import nan

import pandas as pd

from governance.components.control import words
from governance.components.control.followed import Followed
from governance.components.export_columns import column
from governance.exports.tables import Column
from governance.model.errors import Text

_CASES = Text("件数 n", "Cases n")


def frame(found: Followed, pinned: Mapping[str, str]) -> pd.DataFrame:
    """Return one row per month; ``pinned`` are month → note."""
    factor, has_limits = found.factor, found.chart.has_limits
    return pd.DataFrame(
        [
            {
                "month": month,
                "cases": found.cases[i],
                "value": found.drawn[i],
                "centre": factor * found.chart.centre[i] if has_limits else nan,
                "lower": factor * found.chart.lower[i] if has_limits else nan,
                "upper": factor * found.chart.upper[i] if has_limits else nan,
                "said": words.of_month(found, i),
                "note": pinned.get(month, ""),
            }
            for i, month in enumerate(found.months)
        ]
    ).round(2)


def columns(found: Followed, cases: Text = _CASES) -> list[Column]:
    """Return the columns; ``cases`` is what each value counts or is over."""
    value = (
        Text("数值（去除季节）", "Value (season taken out)")
        if found.seasonal
        else Text("数值", "Value")
    )
    return [
        _column("month", Text("月份", "Month")),
        _column("cases", cases),
        _column("value", value, found.unit),
        _column("centre", Text("均值", "Mean")),
        _column("lower", Text("下限", "Lower limit")),
        _column("upper", Text("上限", "Upper limit")),
        _column("said", Text("信号还是噪声", "Signal or noise")),
        _column("note", Text("批注", "Note")),
    ]


def _column(name: str, title: Text, unit: str = "") -> Column:
    return column(name, title, Text("", ""), unit)
