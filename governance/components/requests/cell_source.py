"""Where the number in a cell of a table comes from: what it counts over what, its formula, its loads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import streamlit as st

from governance.components.language import language, t
from governance.components.lookup import entries
from governance.components.markdown import escape
from governance.components.requests.choice import DATASET, Choice
from governance.components.requests.wording import count
from governance.components.words import localised
from governance.exports.tables import Column
from governance.store import paths
from governance.store.lake import lake_of
from governance.store.ledger import entries as ledger_entries

# What a column of a table is in the registry, by the key of the table ("" is every table).
INDICATORS: Mapping[str, Mapping[str, str]] = {
    "rate-units": {
        "reached": "requests_callback_share",
        "response": "requests_response_rate",
        "solution": "requests_solution_rate",
        "satisfaction": "requests_satisfaction_rate",
        "score": "requests_three_rate_score",
    },
    "stages": {"share": "requests_stage_share"},
    "process-stages": {"share": "requests_stage_share"},
    "closed-by": dict.fromkeys(("share", "lower", "upper"), "requests_closed_by_day_share"),
    # What the flow takes in and gives out is less than what is received and closed: no indicator.
    "flow": dict.fromkeys(("opening", "closing"), "requests_backlog"),
    "ages": {"requests": "requests_open_by_age"},
    "medians": dict.fromkeys(("median", "lower", "upper"), "requests_median_days_to_close"),
    "categories": {"received": "requests_received"},
    "hours": {f"weekday_{day}": "requests_received" for day in range(1, 8)},
    "flags": {"requests": "requests_doubtful"},
    "": {
        "to_handle": "requests_to_handle",
        "handled": "requests_to_handle",
        "valid": "requests_callback_share",
    },
}
# The columns that a column is worked out of: its part and its whole.
PARTS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "rate-units": {"reached": ("valid", "to_handle")}
    | {
        name: (f"{name}_numerator", "valid")
        for name in ("response", "solution", "satisfaction", "score")
    },
    "compared": {"rate": ("part", "cases"), "ratio": ("failed", "expected")},
    "process-stages": {"share": ("requests", "handled")},
    "apart": {"share": ("requests", "known")},
    "on-time": {"share": ("part", "whole")},
}


def lines(
    frame: pd.DataFrame,
    columns: Sequence[Column],
    cell: tuple[int, str],
    key: str,
    indicator: str | None = None,
) -> dict[str, str]:
    """Return name → words of what is to be said of a cell (row, column) of the table ``key``.

    ``indicator`` is what the rates of the table are, where that was chosen on the page.
    """
    row, name = frame.iloc[cell[0]], cell[1]
    column = next(one for one in columns if one.name == name)
    words = language()
    known = _indicator(key, name) or (indicator if name in ("rate", "value") else None)
    said = {t("数", "Number"): f"{said_of(row[name])} {column.unit}".strip()}
    if name != columns[0].name:
        first = columns[0]
        said[first.heading(words)] = said_of(row[first.name])
    said[t("列", "Column")] = column.heading(words)
    # What a row counts, where it is said in the row itself, else what the column does.
    meaning = row["meaning"] if "meaning" in row and name != "meaning" else ""
    said[t("怎样算", "How it counts")] = str(meaning) or column.description(words)
    return {**said, **_formula(row, columns, key, name), **definition(known)}


def _indicator(key: str, name: str) -> str | None:
    return INDICATORS.get(key, {}).get(name) or INDICATORS[""].get(name)


def _formula(row: pd.Series[Any], columns: Sequence[Column], key: str, name: str) -> dict[str, str]:
    parts = PARTS.get(key, {}).get(name)
    if parts is None or any(one not in row for one in parts):
        return {}
    part, whole = (said_of(row[one]) for one in parts)
    headings = {one.name: one.heading(language()) for one in columns}
    return {
        t("分子", "Numerator"): f"{headings.get(parts[0], parts[0])} = {part}",
        t("分母", "Denominator"): f"{headings.get(parts[1], parts[1])} = {whole}",
        t("算式", "Formula"): f"{part} ÷ {whole} = {said_of(row[name])}",
    }


def definition(indicator: str | None) -> dict[str, str]:
    """Return name → words of what the registry says of an indicator; empty where it is none."""
    if indicator is None:
        return {}
    one = next((row for row in entries("indicators") if row["indicator_id"] == indicator), None)
    if one is None:
        return {}
    return {
        t("指标", "Indicator"): f"{localised(one, 'title')}（{indicator}）",
        t("定义", "Definition"): localised(one, "definition"),
        t("没有计入的", "Left out"): localised(one, "left_out"),
        t("注意", "Caveat"): localised(one, "caveat"),
    }


def loads(first: str, last: str, dataset: str = DATASET) -> str:
    """Return the loads that records of some months (YYYY-MM) come from, with their files, in words."""
    found = entries("record_loads", dataset=dataset, first=first, last=last)
    files = {
        one.load_id: "、".join(file.name for file in one.files)
        for one in ledger_entries(lake_of(paths.home()))
        if one.record_type == dataset
    }
    return t("；", "; ").join(
        t(
            f"{row['load_id']} {files.get(str(row['load_id']), '')}（{count(row['records'])} 行）",
            f"{row['load_id']} {files.get(str(row['load_id']), '')} ({count(row['records'])} rows)",
        )
        for row in found
    )


def show(said: Mapping[str, str], choice: Choice, key: str) -> None:
    """Draw what is to be said of a cell, what was chosen and the loads that it comes from."""
    of = loads(choice.months.first, choice.months.last)
    panel({**said, t("选择", "Choice"): choice.words, t("导入", "Loads"): of}, key)


def panel(said: Mapping[str, str], key: str) -> None:
    """Draw what is said of a number (name → words), empty words left out."""
    with st.container(border=True, key=f"source-{key}"):
        st.caption(t("这个数的出处", "Where this number comes from"))
        told = [f"- **{escape(name)}**　{escape(words)}" for name, words in said.items() if words]
        st.markdown("\n".join(told))


def said_of(value: Any) -> str:
    """Return a cell of a table in words."""
    if value is None or value != value:
        return t("无数据", "No data")
    return value if isinstance(value, str) else f"{value:,.10g}"
