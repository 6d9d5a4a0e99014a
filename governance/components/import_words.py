"""The words of 数据导入 for codes: types of records, columns, findings, places."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from governance.components.language import language, t
from governance.components.lookup import entries
from governance.components.words import localised
from governance.datasets.findings import finding
from governance.datasets.records.catalogue import record_type
from governance.model.errors import Text

DROPPED: Mapping[str, Text] = {
    "personal": Text("个人信息，不保留", "Personal data, not kept"),
    "free_text": Text("文字内容，不保留", "Free text, not kept"),
    "unmapped": Text("不用", "Not used"),
}
_BELOW = {"compound", "grid", "building"}
# A browser lists so many smoothly.
_LISTED = 3_000


def type_name(name: str) -> str:
    """A type of records as readers call it; its own name where a newer program wrote it."""
    try:
        declared = record_type(name)
    except KeyError:
        return name
    return t(declared.title_zh, declared.title_en)


def field_name(kind: str, field: str) -> str:
    """A column of a type as readers call it."""
    declared = record_type(kind).field(field)
    return t(declared.title_zh, declared.title_en)


def found(name: str) -> str:
    """Why a row is set aside, or what is odd about it."""
    return t(*finding(name))


def choose_place(label: str, *, key: str, before: str | None = None) -> str | None:
    """Draw a list of the places to pick one of, small places last; return its id.

    ``before`` is the id that was chosen earlier. Where the small places are too many for a list,
    the id of one may be typed.
    """
    places = _places()
    if before is not None:
        places.setdefault(before, before)
    chosen: str | None = st.selectbox(
        label,
        list(places),
        index=list(places).index(before) if before else None,
        format_func=lambda one: places.get(one, one),
        key=f"{key}-{language()}",
        placeholder=t("不指定；可输入几个字查找", "None; type to search"),
        accept_new_options=True,
    )
    return chosen


def _places() -> dict[str, str]:
    """What each place is called, by id: from the community upwards, then the smaller ones."""
    rows = sorted(entries("places"), key=lambda row: row["place_level"] in _BELOW)
    small = sum(row["place_level"] in _BELOW for row in rows)
    listed = rows if small <= _LISTED else rows[: len(rows) - small]
    return {row["place_id"]: f"{localised(row, 'name')} · {row['place_id']}" for row in listed}
