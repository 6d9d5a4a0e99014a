"""Where a number of 趋势 comes from: what it counts over what, its definition and its loads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from governance.components import source_link
from governance.components.language import language, t
from governance.components.requests import cell_source
from governance.components.requests.cell_source import said_of
from governance.components.source_link import Opened, Spot
from governance.components.trends.choice import STEPS, Choice
from governance.components.trends.drawing import TABLE
from governance.components.trends.limits import Panel
from governance.exports.tables import Table

_MOST = 8  # numbers of a paragraph that can be pressed


def numbers(panel: Panel, first: int) -> dict[str, str]:
    """Return the numbers of a panel's paragraph: cell of the table → what it is.

    ``first`` is the panel's first row there.
    """
    found, names = panel.followed, panel.line.names
    there = [i for i, one in enumerate(panel.line.values) if one is not None]
    told = [i for i, one in enumerate(found.chart.signals) if one] if found else []
    last = [i for i in there if i not in panel.left_out][-1:]
    mean = {source_link.cell(TABLE, first, "centre"): t("均值", "Mean")} if found else {}
    return mean | {
        source_link.cell(TABLE, first + i, "value"): names[i]
        for i in sorted({*told[:_MOST], *last})
    }


def pressed(widget: str) -> None:
    """Open the source of the cell of the table that was pressed."""
    cells = st.session_state[widget]["selection"]["cells"]
    source_link.open_by(TABLE, source_link.cell(TABLE, *cells[0]) if cells else None)


def show(choice: Choice, content: Table, spots: Sequence[Spot | None], below: Spot) -> None:
    """Draw the source that the link opens, at the spot of who opened it."""
    chosen = source_link.opened()
    if chosen is None or not _is_there(chosen, content):
        return
    at = next((one for one in spots if one is not None and one.by == chosen.by), below)
    with at.place:
        cell_source.panel(lines(choice, content, chosen), TABLE)


def lines(choice: Choice, content: Table, chosen: Opened) -> dict[str, str]:
    """Return name → words of what is to be said of a number of the table."""
    row: Mapping[Any, Any] = content.frame.iloc[chosen.row].to_dict()
    column = next(one for one in content.columns if one.name == chosen.column)
    measure = next(one for one in choice.measures if one.title == row["measure"])
    about = ("measure", "place", "period")
    named = {one.name: one.heading(language()) for one in content.columns}
    return {
        column.heading(language()): said_of(row[chosen.column]),
        **{named[one]: said_of(row[one]) for one in about},
        t("怎样算", "How it counts"): column.description(language()),
        **_formula(row, measure.unit),
        **cell_source.definition(measure.indicator),
        t("导入", "Loads"): cell_source.loads(*_months(choice, row["period"]), measure.dataset),
    }


def _formula(row: Mapping[Any, Any], unit: str) -> dict[str, str]:
    part, whole = row["numerator"], row["denominator"]
    if pd.isna(part) or pd.isna(whole):
        return {}
    both = f"{said_of(part)} ÷ {said_of(whole)}"
    said = f"{said_of(row['value'])} {unit}"
    return {t("分子 ÷ 分母", "Numerator ÷ denominator"): f"{both} = {said}"}


def _months(choice: Choice, period: str) -> tuple[str, str]:
    """The first and the last month of a period that is named after its first."""
    last = pd.Timestamp(f"{period}-01") + pd.DateOffset(months=STEPS[choice.period] - 1)
    return period, f"{last:%Y-%m}"


def _is_there(chosen: Opened, content: Table) -> bool:
    names = {one.name for one in content.columns}
    return chosen.table == TABLE and chosen.row < len(content.frame) and chosen.column in names
