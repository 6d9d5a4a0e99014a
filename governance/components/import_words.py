"""The words of 数据导入 for codes: types of records, columns, findings, places."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

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
    the id or the name of one may be typed.
    """
    places, are_all = _places()
    if before is not None:
        places.setdefault(before, before)
    chosen: str | None = st.selectbox(
        label,
        list(places),
        index=list(places).index(before) if before else None,
        format_func=lambda one: places.get(one, one),
        key=f"{key}-{language()}",
        placeholder=t("不指定；可输入几个字查找", "None; type to search"),
        # A list that takes what is typed offers that first, before the place that was meant.
        accept_new_options=not are_all,
    )
    return chosen


def place_name(place_id: str) -> str:
    """What a place is called; its id where it is not known."""
    called = {row["place_id"]: _called(row) for row in entries("places")}
    return called.get(place_id, place_id)


def made_place(place_id: str) -> str:
    """What a place that a load would make is called: its id holds the names below a known place."""
    known, *below = place_id.split("/")
    return " / ".join([place_name(known), *below])


def _called(row: Mapping[str, Any]) -> str:
    """The name of a place in the page's language; the Chinese one where it has no other."""
    return localised(row, "place_name") or str(row["place_name_zh"] or row["place_id"])


def _places() -> tuple[dict[str, str], bool]:
    """What each place is called, by id, small places last; and whether all of them are there."""
    rows = sorted(entries("places"), key=lambda row: row["place_level"] in _BELOW)
    small = sum(row["place_level"] in _BELOW for row in rows)
    listed = rows if small <= _LISTED else rows[: len(rows) - small]
    called = {row["place_id"]: f"{_called(row)} · {row['place_id']}" for row in listed}
    return called, len(listed) == len(rows)
