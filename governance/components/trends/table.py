"""The numbers behind the panels: a row for each measure, place and period, as `values` prints them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd

from governance.components.requests.presentation import col
from governance.components.trends import words
from governance.components.trends.choice import Choice
from governance.components.trends.drawing import Pinned
from governance.components.trends.limits import Panel
from governance.components.trends.lines import Cell
from governance.components.words import ORIGINS, word
from governance.exports.tables import Column
from governance.indicators.change import difference
from governance.model.errors import Text

_DIGITS = 6
CODES = ("indicator_id", "breakdown", "place_id")


def frame(choice: Choice, panels: Sequence[Panel], pinned: Pinned) -> pd.DataFrame:
    """Return one row per measure, place and period, missing cells empty."""
    return pd.DataFrame(
        [_row(choice, panel, i, pinned) for panel in panels for i in range(len(panel.line.starts))],
        columns=[one.name for one in columns()],
    ).round(_DIGITS)


def columns() -> list[Column]:
    """Return the columns, those for programs last."""
    interval = Text("95% 区间；登记数没有", "95 % interval; a register has none")
    return [
        col("measure", Text("指标", "Indicator")),
        col("place", Text("地方", "Place")),
        col("period", Text("时段", "Period"), Text("时段的第一个月", "Its first month")),
        col("value", Text("数值", "Value")),
        col("unit", Text("单位", "Unit")),
        col("lower", Text("区间下限", "Lower bound"), interval),
        col("upper", Text("区间上限", "Upper bound"), interval),
        col("numerator", Text("分子", "Numerator")),
        col("denominator", Text("分母", "Denominator")),
        col("n", Text("n", "n"), Text("数值所依据的件数", "How many cases are behind it")),
        col("before", Text("上年同期", "A year before")),
        col("change", Text("比上年同期", "Change from a year before")),
        col("change_lower", Text("变化的下限", "Change, lower bound"), interval),
        col("change_upper", Text("变化的上限", "Change, upper bound"), interval),
        col("said", Text("信号还是噪声", "Signal or noise")),
        col("centre", Text("均值", "Mean")),
        col("limit_lower", Text("波动下限", "Lower limit")),
        col("limit_upper", Text("波动上限", "Upper limit")),
        col("note", Text("批注", "Note")),
        col("origin", Text("数据性质", "Origin")),
        col("indicator_id", Text("指标编号", "Indicator id")),
        col("breakdown", Text("细分", "Breakdown")),
        col("place_id", Text("地方编号", "Place id")),
    ]


def _row(choice: Choice, panel: Panel, index: int, pinned: Pinned) -> dict[str, Any]:
    line = panel.line
    cell, then = line.cells[index] or Cell(None), line.before[index] or Cell(None)
    place_id = str(line.place["place_id"])
    return {
        "measure": line.measure.title,
        "place": choice.names[place_id],
        "period": line.names[index],
        "unit": line.measure.unit,
        **{
            one: getattr(cell, one)
            for one in ("value", "lower", "upper", "numerator", "denominator", "n")
        },
        "before": then.value,
        **_change(cell, then),
        "said": words.of_period(panel, index),
        **_limits(panel, index),
        "note": pinned[place_id].get(line.names[index], ""),
        "origin": word(ORIGINS, choice.origin),
        "indicator_id": line.measure.indicator,
        "breakdown": line.measure.breakdown,
        "place_id": place_id,
    }


def _change(now: Cell, then: Cell) -> dict[str, float | None]:
    one, other = now.estimate, then.estimate
    if one is None or other is None:
        return dict.fromkeys(("change", "change_lower", "change_upper"))
    bounds = difference(one, other)
    return {
        "change": one.value - other.value,
        "change_lower": bounds.lower if bounds else None,
        "change_upper": bounds.upper if bounds else None,
    }


def _limits(panel: Panel, index: int) -> dict[str, float | None]:
    if panel.followed is None:
        return dict.fromkeys(("centre", "limit_lower", "limit_upper"))
    return {
        "centre": panel.centre[index],
        "limit_lower": panel.lower[index],
        "limit_upper": panel.upper[index],
    }
