"""Places, their named parts, and the types of compound that the documents speak of."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from governance.components import downloads, hypertext
from governance.components.export_columns import (
    PLACE_CODE,
    arranged,
    both,
    code,
    column,
    declared,
    worded,
    yes_no,
)
from governance.components.footnotes import footer, sources_of
from governance.components.kept import kept
from governance.components.language import language, t
from governance.components.lookup import records, rows
from governance.components.markup import Html, element, join, table
from governance.components.words import LEVELS, localised, text, word
from governance.exports.tables import Column, Table
from governance.model.errors import Text


def show() -> None:
    """Draw places, scopes and compound types, the places that were loaded, and the downloads.

    A register brings thousands of compounds: they stand in a table that scrolls.
    """
    places = rows("places")
    given = places["origin"] == "reference"
    content = kept("places", lambda: join([_places(records(places[given])), _scopes(), _types()]))
    hypertext.show(content, key="places")
    if not given.all():
        _loaded(places, ~given)
    downloads.table(kept("place-table", lambda: _export(places)), "places")


def noted(row: dict[str, Any]) -> Html:
    """Return a remark of the data, which exists in Chinese only."""
    return element("span", text(row["note"]).replace(";", "；"), lang="zh-CN")


def _places(places: list[dict[str, Any]]) -> Html:
    names = {one["place_id"]: localised(one, "place_name") for one in places}
    headings = [
        t("地方", "Place"),
        t("层级", "Level"),
        t("上级", "Part of"),
        t("代码", "Code"),
        t("备注", "Note (in Chinese)"),
    ]
    lines = (
        [
            localised(one, "place_name"),
            word(LEVELS, one["place_level"]),
            names.get(one["parent_place_id"], "—"),
            _code(one),
            noted(one),
        ]
        for one in places
    )
    title = t("地方", "Places")
    return join([element("h2", title), table(headings, lines, caption=title)])


def _loaded(places: pd.DataFrame, those: pd.Series[bool]) -> None:
    st.subheader(t("导入的地方", "Loaded places"), anchor=False)
    found = places[those]
    levels = [f"{word(LEVELS, one)} {n:,}" for one, n in _counted(found).items()]
    st.caption(t("、", ", ").join(levels))
    name = t("place_name_zh", "place_name_en")
    table = pd.DataFrame(
        {
            t("地方", "Place"): found[name],
            t("层级", "Level"): worded(found, "place_level", LEVELS),
            t("上级", "Part of"): found["parent_place_id"].map(places.set_index("place_id")[name]),
            t("代码", "Code"): found["place_code"],
        }
    )
    st.dataframe(table, key=f"loaded-places-{language()}", hide_index=True, placeholder="")


def _counted(places: pd.DataFrame) -> dict[str, int]:
    """Return how many places each level has, in the order from the top down."""
    counts = places["place_level"].value_counts()
    return {one: int(counts[one]) for one in LEVELS if one in counts}


def _code(place: dict[str, Any]) -> str:
    if code := text(place["place_code"]):
        system = text(place["code_system"])
        return t(f"{code}（{system}）", f"{code} ({system})")
    if place["is_withheld"]:
        return t("原文隐去名称，不推测", "name withheld by the text, not guessed")
    return t("没有通用代码", "no common code")


def _scopes() -> Html:
    names = {one["place_id"]: localised(one, "place_name") for one in records(rows("places"))}
    told = [one for one in records(rows("scopes")) if one["scope"] != "whole" or text(one["note"])]
    headings = [t("范围", "Scope"), t("地方", "Place"), t("备注", "Note (in Chinese)")]
    lines = ([localised(one, "scope_name"), names[one["place_id"]], noted(one)] for one in told)
    title = t("同一地方的不同范围", "Parts of a place")
    return join([element("h2", title), table(headings, lines, caption=title)])


def _types() -> Html:
    headings = [
        t("小区类型", "Type of compound"),
        t("来源", "Source"),
        t("备注", "Note (in Chinese)"),
    ]
    lines = (
        [localised(one, "type_name"), text(one["source_id"]), noted(one)]
        for one in records(rows("compound_types"))
    )
    title = t("小区类型", "Types of compound")
    return join([element("h2", title), table(headings, lines, caption=title)])


def _export(places: pd.DataFrame) -> Table:
    sources = sources_of(rows("sources")["source_id"].tolist())
    names = places.set_index("place_id")[t("place_name_zh", "place_name_en")]
    frame = places.assign(
        level=worded(places, "place_level", LEVELS),
        parent=places["parent_place_id"].map(names),
        withheld=yes_no(places, "is_withheld"),
    )
    filters = t("未筛选", "No filter")
    told = footer(filters, sources, origins=("own",))
    return Table(t("地方", "Places"), frame, _columns(), told, sources)


def _columns() -> list[Column]:
    level, parent = Text("层级", "Level"), Text("上级", "Part of")
    said = [
        *both("place_name", Text("地方", "Place"), Text("地方的名称。", "Name of the place.")),
        declared("places", "level", level),
        column(
            "parent",
            parent,
            Text("上一级地方；最上一级为空。", "The place above it; empty at the top."),
        ),
        declared("places", "code", Text("代码", "Code"), "place_code"),
        declared("places", "code_system", Text("代码体系", "Code system")),
        declared("places", "withheld", Text("原文隐去名称", "Name withheld")),
        declared("places", "note", Text("备注", "Note (in Chinese)")),
    ]
    above = declared("places", "parent_id", Text("上级编号", "Parent id"), "parent_place_id")
    return arranged(said, [PLACE_CODE, above, code("place_level", level)])
