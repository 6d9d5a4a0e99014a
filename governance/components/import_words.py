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
    """Draw a list of the places from the community upwards to pick one of; return its id.

    ``before`` is the id that was chosen earlier.
    """
    places = {
        row["place_id"]: f"{localised(row, 'name')} · {row['place_id']}"
        for row in entries("places")
        if row["place_level"] not in _BELOW
    }
    chosen: str | None = st.selectbox(
        label,
        list(places),
        index=list(places).index(before) if before in places else None,
        format_func=lambda one: places.get(one, one),
        key=f"{key}-{language()}",
        placeholder=t("不指定；可输入几个字查找", "None; type to search"),
    )
    return chosen
