"""The dictionary of indicators, written from the registry: a list to search, grouped by family."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from governance.components import downloads, hypertext, indicator_export
from governance.components.kept import kept, of, rows_of
from governance.components.language import t
from governance.components.lookup import records, rows
from governance.components.markup import SHORT, Html, element, fold, join, link, table
from governance.components.narrowing import Choice, Narrowed, narrow
from governance.components.words import FAMILIES, INDICATOR_KINDS, localised, word, words

_SEARCHED = (
    "indicator_id",
    "title_zh",
    "title_en",
    "definition_zh",
    "definition_en",
    "caveat_zh",
    "caveat_en",
)


def show() -> None:
    """Draw search and filters, the indicators by family, and the downloads."""
    indicators = rows("indicators")
    left = _choose(indicators)
    st.markdown(
        t(
            f"**{len(left.frame)}** / {len(indicators)} 个指标。点名称，看口径、算式和各地的值。",
            f"**{len(left.frame)}** of {len(indicators)} indicators. "
            "Click a name for its definition, formula and values.",
        )
    )
    if left.frame.empty:
        st.info(t("没有符合条件的指标，请放宽筛选。", "No indicators match; loosen the filters."))
        return
    downloads.table(
        kept("indicator-table", lambda: indicator_export.to_export(left), *of(left)), "indicators"
    )
    frame = left.frame
    listed = kept("indicator-list", lambda: by_family(frame), rows_of(frame))
    hypertext.show(listed, key="indicators")


def by_family(indicators: pd.DataFrame) -> Html:
    """Return one table per family: title, definition, unit, kind, and who publishes it."""
    places = publishers()
    grouped: dict[str, list[dict[str, Any]]] = {}
    for row in records(indicators):
        grouped.setdefault(row["family"], []).append(row)
    long = len(indicators) > SHORT
    return join(
        _family(word(FAMILIES, family), grouped[family], places, long=long)
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


def _family(
    title: str, indicators: list[dict[str, Any]], places: dict[str, str], *, long: bool
) -> Html:
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
    return fold(heading, table(headings, lines, caption=title), long=long)
