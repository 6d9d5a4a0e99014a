"""The records behind a month of a place: no persons, no free text."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from governance.components import code_names, link, small_counts
from governance.components.language import t
from governance.components.requests import presentation
from governance.components.requests.choice import DATASET, Choice, category_name, channels
from governance.components.requests.presentation import col
from governance.datasets.findings import finding
from governance.datasets.records.catalogue import record_type
from governance.exports.tables import Column
from governance.model.errors import Text
from governance.store import paths, value_rows
from governance.store.reader import reader_of

MOST = 200
ANY = "any"
# Flags that a load sets by what stands around a record.
_OF_A_LOAD = ("bulk_entry", "in_gap", "place_not_found", "kept_as_other")
_SHOWN = (
    "request_id",
    "place_id",
    "status",
    "category",
    "channel",
    "opened_at",
    "due_at",
    "closed_at",
)


def draw(choice: Choice, where: str) -> None:
    """Draw the switch that shows records, and those of the month and flag that are chosen."""
    presentation.heading(t("逐件查看", "Single records"))
    if small_counts.is_set():
        presentation.say(small_counts.no_rows())
        return
    label = t(
        "按地方和月份列出记录（不含个人信息）",
        "List records by place and month, nothing of persons",
    )
    if not link.toggle(label, key="rows"):
        return
    left, right = st.columns(2)
    months = {f"{one:%Y-%m}": f"{one:%Y-%m}" for one in reversed(choice.months.starts)}
    with left:
        month = link.selectbox(t("月份", "Month"), months, key="month")
    with right:
        flag = link.selectbox(t("标记", "Flag"), _flags(), key="flag")
    found = _records(where, month, None if flag == ANY else flag)
    if found.empty:
        presentation.say(t("这个月没有这样的记录。", "No such record in this month."))
        return
    title = t(f"{month} 的记录（至多 {MOST} 件）", f"Records of {month} ({MOST} at most)")
    presentation.table(title, found, _columns(), choice, "rows")


def _flags() -> dict[str, str]:
    checks = [check.check_id for check in record_type(DATASET).checks]
    return {ANY: t("不限", "Any")} | {name: t(*finding(name)) for name in (*checks, *_OF_A_LOAD)}


def _records(where: str, month: str, flag: str | None) -> pd.DataFrame:
    chosen = value_rows.Choice((where,), first=month, last=month)
    declared = record_type(DATASET)
    frame = value_rows.records(reader_of(paths.home()), declared, chosen, flag, MOST)
    words = channels()
    held = frame.reindex(columns=list(_SHOWN))
    states = code_names.names("status")
    return held.assign(
        status=[states.get(str(one), "") for one in held["status"]],
        category=[
            category_name(str(one)) if one == one and one else "" for one in held["category"]
        ],
        channel=[words.get(str(one), "") for one in held["channel"]],
        flags=[
            t("；", "; ").join(t(*finding(str(one))) for one in given) for given in frame["flags"]
        ],
    )


def _columns() -> list[Column]:
    declared = record_type(DATASET)
    columns = []
    for name in _SHOWN:
        if name == "place_id":
            columns.append(presentation.PLACE_ID)
        else:
            field = declared.field(name)
            columns.append(col(name, Text(field.title_zh, field.title_en)))
    return [*columns, col("flags", Text("标记", "Flags"))]
