"""The values compared, as a table to read and to take away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from governance.components import downloads, marks
from governance.components.comparison_sections import Section
from governance.components.footnotes import footer, sources_of
from governance.components.language import language, t
from governance.components.marks import Convention
from governance.components.words import INDICATOR_KINDS, ORIGINS, localised, word
from governance.exports.tables import Column, Table
from governance.model.errors import Text

_SHOWN = {
    "indicator": Text("指标", "Indicator"),
    "place": Text("地方与范围", "Place and scope"),
    "reading": Text("读作", "Reads"),
    "axis": Text("同轴组", "Axis group"),
    "kind": Text("性质", "Kind"),
    "origin": Text("数据性质", "Origin"),
    "formula": Text("算式", "Formula"),
    "note": Text("说明", "Note"),
}
_OUT = {
    "observation_id": Text("观测编号", "Observation id"),
    "indicator_id": Text("指标编号", "Indicator id"),
    "indicator": Text("指标", "Indicator"),
    "place_id": Text("地方编号", "Place id"),
    "place": Text("地方与范围", "Place and scope"),
    "scope": Text("范围编号", "Scope id"),
    "period_start": Text("起", "From"),
    "period_end": Text("止", "To"),
    "period_basis": Text("时间性质", "Kind of period"),
    "value": Text("数值", "Value"),
    "lower": Text("下限", "Lower"),
    "upper": Text("上限", "Upper"),
    "unit": Text("单位", "Unit"),
    "qualifier": Text("限定词", "Qualifier"),
    "reading": Text("读作", "Reads"),
    "axis": Text("同轴组", "Axis group"),
    "kind": Text("性质", "Kind"),
    "origin": Text("数据性质", "Origin"),
    "formula": Text("算式", "Formula"),
    "note": Text("说明", "Note"),
    "source_id": Text("来源编号", "Source id"),
}


def draw(sections: Sequence[Section], convention: Convention, filters: str) -> None:
    """Draw the table of all values shown, and the buttons that download it."""
    frame = values(sections, convention)
    if frame.empty:
        return
    st.header(t("表格与下载", "Table and downloads"), anchor=False)
    st.dataframe(
        frame[list(_SHOWN)],
        key=f"comparison-table-{language()}",
        hide_index=True,
        column_config=_config(),
    )
    downloads.table(to_export(frame, convention, filters), "comparison")


def _config() -> dict[str, Any]:
    config = {name: st.column_config.Column(t(*text)) for name, text in _SHOWN.items()}
    config["axis"] = st.column_config.Column(
        t(*_SHOWN["axis"]),
        help=t(
            "同一指标内字母相同的数可以放在同一根轴上",
            "Values of one indicator with the same letter may share an axis",
        ),
    )
    return config


def values(sections: Sequence[Section], convention: Convention) -> pd.DataFrame:
    """Return one row per value; values with the same letter of an indicator share an axis."""
    return pd.DataFrame(
        [
            _row(dict(row), chr(ord("A") + index), convention)
            for section in sections
            for index, group in enumerate(section.groups)
            for row in group
        ]
    )


def to_export(frame: pd.DataFrame, convention: Convention, filters: str) -> Table:
    """Return the values with bounds by the chosen convention, and the documents behind them."""
    sources = sources_of(frame["source_id"].unique().tolist())
    reading = t(*marks.CONVENTIONS[convention])
    return Table(
        title=t("区域比较：所示数值", "Comparison: the values shown"),
        frame=frame,
        columns=[Column(name, *text) for name, text in _OUT.items()],
        footer=footer(filters, sources, frame["origin_code"].unique(), reading),
        sources=sources,
    )


def _row(row: dict[str, object], axis: str, convention: Convention) -> dict[str, object]:
    lower, upper = marks.bounds(row, convention)
    return row | {
        "indicator": localised(row, "title"),
        "place": marks.label(row),
        "unit": localised(row, "unit"),
        "reading": marks.value_text(row, convention) or t("不能确定", "not determined"),
        "lower": lower,
        "upper": upper,
        "axis": axis,
        "kind": word(INDICATOR_KINDS, row["kind"]),
        "origin": word(ORIGINS, row["origin"]),
        "origin_code": row["origin"],
        "formula": localised(row, "formula"),
        "note": localised(row, "note"),
    }
