"""The researcher's filters over the printed figures; every choice stands in the link."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd
import streamlit as st

from governance.components import link
from governance.components.kept import kept
from governance.components.language import language, t
from governance.components.narrowing import Choice, Narrowed, narrow, occurring
from governance.components.printed_units import named
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
_PER_ROW = 4
_KEYS = {"wording": "qualifier"}  # the same word in links as in the data


def choose(figures: pd.DataFrame) -> Narrowed:
    """Draw filters and order, and return the figures that pass all of them, in that order."""
    choices = kept("case-choices", lambda: _choices(figures))
    placeholder = t("引文、事项、指标、地名、注意事项", "Quote, subject, indicator, place, caveat")
    *cells, last = [*st.columns(_PER_ROW), *st.columns(_PER_ROW)]
    found = narrow(figures, choices, _SEARCHED, placeholder, cells)
    with last:
        return replace(found, frame=_ordered(found.frame))


def _choices(figures: pd.DataFrame) -> list[Choice]:
    """Only what occurs can be chosen."""
    units = {unit: named(unit) for unit in sorted(figures["unit"].dropna().unique())}
    cases = occurring(figures, "case_place_id", f"case_name_{language()}")
    coded = {
        "family": (t("指标家族", "Family"), FAMILIES),
        "role": (t("用途", "Role"), ROLES),
        "kind": (t("量的种类", "Kind"), KINDS),
        "wording": (t("限定词", "Qualifier"), QUALIFIERS),
    }
    return [
        Choice("case_place_id", t("案例地区", "Case"), cases),
        *(
            Choice(column, label, _occurring(figures, column, words(texts)), _KEYS.get(column, ""))
            for column, (label, texts) in coded.items()
        ),
        Choice("unit", t("单位", "Unit"), units),
    ]


def _occurring(figures: pd.DataFrame, column: str, known: Mapping[str, str]) -> dict[str, str]:
    there = set(figures[column].dropna())
    return {code: label for code, label in known.items() if code in there}


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
