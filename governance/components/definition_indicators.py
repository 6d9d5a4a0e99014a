"""The dictionary of indicators, written from the registry: a list to search, grouped by family."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from governance.components import downloads, hypertext
from governance.components.footnotes import footer, sources_of
from governance.components.kept import kept, of, rows_of
from governance.components.language import t
from governance.components.lookup import records, rows
from governance.components.markup import Html, element, join, link, table
from governance.components.narrowing import Choice, Narrowed, narrow
from governance.components.words import FAMILIES, INDICATOR_KINDS, localised, word, words
from governance.exports.tables import Column, Table

_SEARCHED = (
    "indicator_id",
    "title_zh",
    "title_en",
    "definition_zh",
    "definition_en",
    "caveat_zh",
    "caveat_en",
)
_COLUMNS = (
    Column("indicator_id", "编号", "Id"),
    Column("family", "家族", "Family"),
    Column("title_zh", "指标", "Indicator (Chinese)"),
    Column("title_en", "指标（英文）", "Indicator"),
    Column("unit_zh", "单位", "Unit (Chinese)"),
    Column("unit_en", "单位（英文）", "Unit"),
    Column("kind", "性质", "Kind"),
    Column("definition_zh", "定义", "Definition (Chinese)"),
    Column("definition_en", "定义（英文）", "Definition"),
    Column("numerator_zh", "分子", "Numerator (Chinese)"),
    Column("numerator_en", "分子（英文）", "Numerator"),
    Column("denominator_zh", "分母", "Denominator (Chinese)"),
    Column("denominator_en", "分母（英文）", "Denominator"),
    Column("direction", "方向", "Direction"),
    Column("additive", "可相加", "Additive"),
    Column("compare_definition", "可比：口径", "Comparable: definition"),
    Column("compare_base", "可比：分母", "Comparable: base"),
    Column("compare_scope", "可比：范围", "Comparable: scope"),
    Column("compare_level", "可比：层级", "Comparable: level"),
    Column("compare_period", "可比：时段", "Comparable: period"),
    Column("caveat_zh", "注意", "Caveat (Chinese)"),
    Column("caveat_en", "注意（英文）", "Caveat"),
    Column("sql", "算法", "Computation"),
)


def show() -> None:
    """Draw search and filters, the indicators by family, and the downloads."""
    indicators = rows("indicators")
    left = _choose(indicators)
    st.markdown(
        t(
            f"**{len(left.frame)}** / {len(indicators)} 个指标。点名称，看口径、算式和各地的值。",
            f"**{len(left.frame)}** of {len(indicators)} indicators. "
            "Open a name for definition, formula and values.",
        )
    )
    if left.frame.empty:
        st.info(t("没有符合条件的指标，请放宽筛选。", "No indicator fits; loosen the filters."))
        return
    downloads.table(kept("indicator-table", lambda: _export(left), *of(left)), "indicators")
    frame = left.frame
    listed = kept("indicator-list", lambda: by_family(frame), rows_of(frame))
    hypertext.show(listed, key="indicators")


def by_family(indicators: pd.DataFrame) -> Html:
    """Return one table per family: title, definition, unit, kind, and who publishes it."""
    places = publishers()
    grouped: dict[str, list[dict[str, Any]]] = {}
    for row in records(indicators):
        grouped.setdefault(row["family"], []).append(row)
    return join(
        _family(word(FAMILIES, family), grouped[family], places)
        for family in FAMILIES
        if family in grouped
    )


def publishers() -> dict[str, str]:
    """Return indicator → names of the case places that have a value for it, in the order of cases."""
    cases = {row["place_id"]: localised(row, "place_name") for row in records(rows("sources"))}
    found: dict[str, set[str]] = {}
    for row in records(rows("observations")[["indicator_id", "case_place_id"]].drop_duplicates()):
        found.setdefault(row["indicator_id"], set()).add(row["case_place_id"])
    return {
        indicator: t("、", ", ").join(name for case, name in cases.items() if case in places)
        for indicator, places in found.items()
    }


def _choose(indicators: pd.DataFrame) -> Narrowed:
    choices = [
        Choice("family", t("指标家族", "Family"), words(FAMILIES)),
        Choice("kind", t("性质", "Kind"), words(INDICATOR_KINDS)),
    ]
    return narrow(
        indicators, choices, _SEARCHED, t("名称、定义、注意", "Title, definition, caveat")
    )


def _family(title: str, indicators: list[dict[str, Any]], places: dict[str, str]) -> Html:
    headings = [
        t("指标", "Indicator"),
        t("定义", "Definition"),
        t("单位", "Unit"),
        t("性质", "Kind"),
        t("有值的地方", "Places with a value"),
    ]
    nobody = t("原文未提供", "Not in the source text")
    lines = (
        [
            link(localised(one, "title"), indicator=one["indicator_id"], open=""),
            localised(one, "definition"),
            localised(one, "unit"),
            word(INDICATOR_KINDS, one["kind"]),
            places.get(one["indicator_id"], nobody),
        ]
        for one in indicators
    )
    heading = element("h2", t(f"{title}（{len(indicators)}）", f"{title} ({len(indicators)})"))
    return join([heading, table(headings, lines, caption=title)])


def _export(left: Narrowed) -> Table:
    values = rows("observations")
    used = values[values["indicator_id"].isin(left.frame["indicator_id"])]
    sources = sources_of(used["source_id"].dropna().unique().tolist())
    return Table(
        title=t("指标字典", "Dictionary of indicators"),
        frame=left.frame,
        columns=_COLUMNS,
        footer=footer(left.words, sources),
        sources=sources,
    )
