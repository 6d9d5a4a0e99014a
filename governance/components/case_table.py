"""The researcher's table of printed figures: on the screen, and on its way out."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from governance.components.footnotes import footer, sources_of
from governance.components.kept import kept, rows_of
from governance.components.language import language, t
from governance.components.lookup import records, rows
from governance.components.words import (
    FAMILIES,
    KINDS,
    QUALIFIERS,
    ROLES,
    period,
    place_with_scope,
    word,
)
from governance.exports.tables import Column, Table
from governance.model.errors import Text

_TITLES = {
    "figure_id": Text("编号", "Id"),
    "place": Text("地方与范围", "Place and scope"),
    "subject": Text("事项", "Subject"),
    "quote": Text("原文引文", "Quote"),
    "value": Text("数值", "Value"),
    "lower": Text("下限", "Lower"),
    "upper": Text("上限", "Upper"),
    "unit": Text("单位", "Unit"),
    "qualifier": Text("限定词", "Qualifier"),
    "role": Text("用途", "Role"),
    "kind": Text("种类", "Kind"),
    "family": Text("指标家族", "Family"),
    "period": Text("时间", "Time"),
    "source_id": Text("来源", "Source"),
    "line": Text("行", "Line"),
}
_OUT = (
    "figure_id",
    "source_id",
    "line",
    "quote",
    "occurrence",
    "value",
    "lower",
    "upper",
    "unit",
    "qualifier",
    "kind",
    "role",
    "place_id",
    "scope",
    "period_start",
    "period_end",
    "period_basis",
    "subject_zh",
    "subject_en",
    "indicator_id",
    "caveat",
    "parse_note",
)


def show(figures: pd.DataFrame) -> str | None:
    """Draw the table; return the id of the figure whose row the reader has selected, if any."""
    event = st.dataframe(
        kept("case-table", lambda: _on_screen(figures), rows_of(figures)),
        key=f"case-table-{language()}",
        on_select="rerun",
        selection_mode="single-row",
        hide_index=True,
        column_config=_config(),
        height=460,
        placeholder="",
        alt=t("印出的数字，一行一个", "Printed figures, one a row"),
    )
    selected = event["selection"]["rows"]
    return str(figures["figure_id"].iloc[selected[0]]) if selected else None


def to_export(figures: pd.DataFrame, filters: str) -> Table:
    """Return the figures as a table for download: the columns of observations.csv, all of them."""
    return kept("case-export", lambda: _export(figures, filters), rows_of(figures), filters)


def _export(figures: pd.DataFrame, filters: str) -> Table:
    sources = sources_of(figures["source_id"].unique().tolist())
    return Table(
        title=t("案例数据：公开案例印出的数字", "Case data: figures printed by case documents"),
        frame=figures,
        columns=_columns(),
        footer=footer(filters, sources),
        sources=sources,
    )


def _columns() -> list[Column]:
    declared = rows("data_columns")
    entries = records(declared[declared["dataset"] == "observations"])
    by_name = {entry["column_name"]: entry for entry in entries}
    return [
        _column(name, by_name["observation_id" if name == "figure_id" else name]) for name in _OUT
    ]


def _column(name: str, entry: dict[str, Any]) -> Column:
    return Column(
        name,
        entry["title_zh"],
        entry["title_en"],
        description_zh=entry["description_zh"],
        description_en=entry["description_en"],
    )


def _on_screen(figures: pd.DataFrame) -> pd.DataFrame:
    coded = {"qualifier": QUALIFIERS, "role": ROLES, "kind": KINDS, "family": FAMILIES}
    shown = figures[[name for name in _TITLES if name in figures]].assign(
        **{name: figures[name].map(partial(word, texts), "ignore") for name, texts in coded.items()}
    )
    shown["place"] = [place_with_scope(row) for row in records(figures)]
    shown["period"] = [period(row) for row in records(figures)]
    shown["subject"] = figures[f"subject_{language()}"]
    return shown[list(_TITLES)]


def _config() -> dict[str, Any]:
    numbers = {"value", "lower", "upper"}
    return {
        name: st.column_config.NumberColumn(t(*title), format="localized")
        if name in numbers
        else st.column_config.Column(t(*title), pinned=name in ("figure_id", "place"))
        for name, title in _TITLES.items()
    }
