"""The values compared on their way out: as the screen reads them, then in the codes of the data."""

from __future__ import annotations

import pandas as pd

from governance.components import marks
from governance.components.export_columns import (
    INDICATOR_CODE,
    PLACE_CODE,
    SOURCE,
    SOURCE_CODE,
    code,
    column,
    declared,
    source_titles,
)
from governance.components.footnotes import footer, sources_of
from governance.components.language import t
from governance.components.marks import Convention
from governance.exports.tables import Column, Table
from governance.model.errors import Text

TITLES = {
    "indicator": Text("指标", "Indicator"),
    "place": Text("地方与范围", "Place and scope"),
    "reading": Text("读作", "Reads"),
    "axis": Text("同轴组", "Axis group"),
    "kind": Text("性质", "Kind"),
    "origin": Text("数据性质", "Origin"),
    "formula": Text("算式", "Formula"),
    "note": Text("说明", "Note"),
}
_MEANINGS = {
    "indicator": Text("指标的名称；定义见数据与口径页。", "Title; see Data and definitions."),
    "place": Text(
        "数值所说的地方；只说其中一部分时写明是哪一部分。",
        "The place the value is about, and the part of it where it is not the whole.",
    ),
    "reading": Text(
        "带区间和单位的读法；余、多怎样读见来源页的说明。",
        "The value with interval and unit; the note says how 余 and 多 are read.",
    ),
    "axis": Text(
        "同一指标内字母相同的数可以放在同一根轴上，字母不同的不可。",
        "Values of one indicator with the same letter may share an axis, others may not.",
    ),
    "kind": Text(
        "原文公布，还是由公布的数字推算。", "Published, or derived from published figures."
    ),
    "origin": Text(
        "公开发布、用户载入或模拟数据。", "Published, loaded by the user, or demo data."
    ),
    "formula": Text("代入数字的算式。", "The formula with its numbers filled in."),
    "note": Text("读这个值时要知道什么。", "What to know when reading the value."),
}
_QUALIFIER = Text("限定词", "Qualifier")
_BOUND = Text("；按所选的读法，没有界限则为空。", ", as chosen; empty where it is open.")
_NUMBERS = (
    column(
        "value",
        Text("数值", "Value"),
        Text("单个数值；只能定出区间时为空。", "The value; empty where only an interval is known."),
    ),
    column("unit", Text("单位", "Unit"), Text("数值的单位。", "Unit of the value.")),
    column(
        "lower", Text("下限", "Lower"), Text(f"区间的下限{_BOUND.zh}", f"Lower bound{_BOUND.en}")
    ),
    column(
        "upper", Text("上限", "Upper"), Text(f"区间的上限{_BOUND.zh}", f"Upper bound{_BOUND.en}")
    ),
    column(
        "qualifier",
        _QUALIFIER,
        Text(
            "原文写法怎样限定这个数，或它怎样推算而来。",
            "How the print qualifies it, or how it was derived.",
        ),
    ),
    column(
        "period",
        Text("时间", "Time"),
        Text("数值说的是什么时间，限于原文所写。", "The time it is about, as far as stated."),
    ),
)


def to_export(frame: pd.DataFrame, convention: Convention, filters: str, title: str = "") -> Table:
    """Return the values with bounds by the chosen convention, and the documents behind them."""
    sources = sources_of(frame["source_id"].unique().tolist())
    reading = t(*marks.CONVENTIONS[convention])
    return Table(
        title=title or t("区域比较：所示数值", "Comparison: the values shown"),
        frame=frame.assign(source=source_titles(frame)),
        columns=_columns(),
        footer=footer(filters, sources, frame["origin_code"].unique(), reading),
        sources=sources,
    )


def _columns() -> list[Column]:
    shown = [column(name, title, _MEANINGS[name]) for name, title in TITLES.items()]
    return [*shown[:3], *_NUMBERS, *shown[3:], SOURCE, *_codes()]


def _codes() -> list[Column]:
    declared_as = {
        "scope": Text("范围代码", "Code: Scope"),
        "period_start": Text("起始日期", "Period start"),
        "period_end": Text("结束日期", "Period end"),
        "period_basis": Text("时间性质代码", "Code: Kind of period"),
    }
    return [
        column(
            "observation_id",
            Text("观测编号", "Observation id"),
            Text("这个值的编号：指标、地方、范围。", "Id of the value: indicator, place, scope."),
        ),
        INDICATOR_CODE,
        PLACE_CODE,
        SOURCE_CODE,
        code("qualifier_code", _QUALIFIER),
        code("kind_code", TITLES["kind"]),
        code("origin_code", TITLES["origin"]),
        *(declared("observations", name, title) for name, title in declared_as.items()),
    ]
