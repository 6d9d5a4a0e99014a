"""The researcher's table of printed figures, on the screen."""

from __future__ import annotations

from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from governance.components import opening
from governance.components.export_columns import source_titles, worded
from governance.components.kept import kept, rows_of
from governance.components.language import language, t
from governance.components.lookup import records
from governance.components.printed_units import named
from governance.components.words import (
    FAMILIES,
    KINDS,
    QUALIFIERS,
    ROLES,
    period,
    place_with_scope,
)
from governance.model.errors import Text

# Where a figure is from stands beside it: in view without scrolling on a wide screen.
TITLES = {
    "figure_id": Text("编号", "Id"),
    "place": Text("地方与范围", "Place and scope"),
    "subject": Text("事项", "Subject"),
    "quote": Text("原文引文", "Quote"),
    "line": Text("行", "Line"),
    "source": Text("来源", "Source"),
    "value": Text("数值", "Value"),
    "unit": Text("单位", "Unit"),
    "qualifier": Text("限定词", "Qualifier"),
    "lower": Text("下限", "Lower"),
    "upper": Text("上限", "Upper"),
    "role": Text("用途", "Role"),
    "kind": Text("种类", "Kind"),
    "family": Text("指标家族", "Family"),
    "period": Text("时间", "Time"),
}
_NUMBERS = ("value", "lower", "upper")
_WIDTHS = {"place": 140, "subject": 230, "quote": 130, "line": 50, "source": 230}


def show(figures: pd.DataFrame) -> None:
    """Draw the table; a row that the reader selects opens its figure."""
    widget = f"case-table-{language()}"
    st.dataframe(
        kept("case-table", lambda: in_words(figures)[list(TITLES)], rows_of(figures)),
        key=widget,
        on_select=partial(_select, widget, figures["figure_id"]),
        selection_mode="single-row",
        hide_index=True,
        column_config=_config(),
        height=460,
        placeholder="",
        alt=t("印出的数字，一行一个", "Printed figures, one a row"),
    )


def _select(widget: str, figure_ids: pd.Series[str]) -> None:
    selected = st.session_state[widget]["selection"]["rows"]
    opening.open_(str(figure_ids.iloc[selected[0]]) if selected else None)


def names(figures: pd.DataFrame) -> dict[str, str]:
    """Return id → id and subject of each figure, to choose one by keyboard."""
    return kept("case-names", lambda: _names(figures), rows_of(figures))


def _names(figures: pd.DataFrame) -> dict[str, str]:
    subjects = zip(figures["figure_id"], figures[f"subject_{language()}"], strict=True)
    return {figure_id: f"{figure_id} {subject}" for figure_id, subject in subjects}


def in_words(figures: pd.DataFrame) -> pd.DataFrame:
    """Return the figures with a column in words for every column of ``TITLES``."""
    told = records(figures)
    return figures.assign(
        place=[place_with_scope(row) for row in told],
        subject=figures[f"subject_{language()}"],
        source=source_titles(figures),
        unit=figures["unit"].map(named, na_action="ignore"),
        qualifier=worded(figures, "wording", QUALIFIERS),
        role=worded(figures, "role", ROLES),
        kind=worded(figures, "kind", KINDS),
        family=worded(figures, "family", FAMILIES),
        period=[period(row) for row in told],
    )


def _config() -> dict[str, Any]:
    return {
        name: st.column_config.NumberColumn(t(*title), format="localized")
        if name in _NUMBERS
        else st.column_config.Column(t(*title), pinned=name == "figure_id", width=_WIDTHS.get(name))
        for name, title in TITLES.items()
    }
