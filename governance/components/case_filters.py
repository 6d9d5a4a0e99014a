"""The researcher's filters over the printed figures; every choice stands in the link."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from governance.components import link
from governance.components.language import language, t
from governance.components.words import FAMILIES, KINDS, QUALIFIERS, ROLES, words

_SEARCHED = (
    "quote",
    "subject_zh",
    "subject_en",
    "indicator_zh",
    "indicator_en",
    "place_name_zh",
    "place_name_en",
    "caveat",
    "figure_id",
)


@dataclass(frozen=True)
class Filtered:
    """The figures that are left, and what was chosen, in words for a footer."""

    frame: pd.DataFrame
    words: str


def choose(figures: pd.DataFrame) -> Filtered:
    """Draw filters and order, and return the figures that pass all of them, in that order."""
    chosen: list[str] = []
    left = figures
    cells = st.columns(3)
    for index, (column, label, options) in enumerate(_filters(figures)):
        with cells[index % 3]:
            codes = link.multiselect(label, options, key=column, placeholder=t("全部", "All"))
        if codes:
            left = left[left[column].isin(codes)]
            chosen.append(_said(label, [options[code] for code in codes]))
    wide, narrow = st.columns([2, 1])
    with wide:
        found = _searched(left, chosen)
    with narrow:
        return replace(found, frame=_ordered(found.frame))


def _filters(figures: pd.DataFrame) -> list[tuple[str, str, dict[str, str]]]:
    """Return (column, label, code → words); only what occurs can be chosen."""
    names = figures[["case_place_id", f"case_name_{language()}"]].drop_duplicates()
    cases = dict(names.itertuples(index=False, name=None))
    units = {unit: unit for unit in sorted(figures["unit"].dropna().unique())}
    return [
        ("case_place_id", t("案例地区", "Case"), cases),
        ("family", t("指标家族", "Family"), _occurring(figures, "family", words(FAMILIES))),
        ("role", t("用途", "Role"), _occurring(figures, "role", words(ROLES))),
        ("kind", t("量的种类", "Kind"), _occurring(figures, "kind", words(KINDS))),
        (
            "qualifier",
            t("限定词", "Qualifier"),
            _occurring(figures, "qualifier", words(QUALIFIERS)),
        ),
        ("unit", t("单位（如原文）", "Unit (as printed)"), units),
    ]


def _occurring(figures: pd.DataFrame, column: str, known: Mapping[str, str]) -> dict[str, str]:
    there = set(figures[column].dropna())
    return {code: label for code, label in known.items() if code in there}


def _searched(figures: pd.DataFrame, chosen: list[str]) -> Filtered:
    typed = link.text(
        t("文字", "Text"),
        key="q",
        placeholder=t(
            "引文、事项、指标、地名、注意事项", "Quote, subject, indicator, place, caveat"
        ),
    )
    if typed:
        haystack = figures[list(_SEARCHED)].fillna("").agg("\n".join, axis=1)
        figures = figures[haystack.str.contains(typed, case=False, regex=False)]
        chosen = [*chosen, _said(t("文字", "Text"), [typed])]
    return Filtered(figures, t("；", "; ").join(chosen) or t("未筛选", "No filter"))


def _said(label: str, values: list[str]) -> str:
    return t(f"{label}：{'、'.join(values)}", f"{label}: {', '.join(values)}")


def _ordered(figures: pd.DataFrame) -> pd.DataFrame:
    orders = {
        "text": t("原文顺序", "Order of the texts"),
        "value-down": t("数值从大到小", "Value, largest first"),
        "value-up": t("数值从小到大", "Value, smallest first"),
        "indicator": t("指标", "Indicator"),
    }
    chosen = link.selectbox(t("排序", "Sort"), orders, key="sort")
    if chosen == "text":
        return figures
    if chosen == "indicator":
        return figures.sort_values(["family", "indicator_id", "sort_key"], na_position="last")
    return figures.sort_values("value", ascending=chosen == "value-up", na_position="last")
