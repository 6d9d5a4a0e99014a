"""Places, their named parts, and the types of compound that the documents speak of."""

from __future__ import annotations

from typing import Any

from governance.components import downloads, hypertext
from governance.components.footnotes import footer, sources_of
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import records, rows
from governance.components.markup import Html, element, join, table
from governance.components.words import LEVELS, localised, text, word
from governance.exports.tables import Column, Table

_COLUMNS = (
    Column("place_id", "编号", "Id"),
    Column("parent_place_id", "上级", "Parent"),
    Column("place_level", "层级", "Level"),
    Column("place_name_zh", "名称", "Name (Chinese)"),
    Column("place_name_en", "名称（英文）", "Name"),
    Column("place_code", "代码", "Code"),
    Column("code_system", "代码体系", "Code system"),
    Column("is_withheld", "原文隐去名称", "Name withheld"),
    Column("note", "备注", "Note"),
)


def show() -> None:
    """Draw places, scopes and compound types, and the downloads of the places."""
    places = rows("places")
    content = kept("places", lambda: join([_places(records(places)), _scopes(), _types()]))
    hypertext.show(content, key="places")
    sources = sources_of(rows("sources")["source_id"].tolist())
    whole = t("未筛选", "No filter")
    shown = Table(t("地方", "Places"), places, _COLUMNS, footer(whole, sources), sources)
    downloads.table(shown, "places")


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
