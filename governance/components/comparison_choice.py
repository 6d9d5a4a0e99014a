"""What a reader compares: places, family, indicators, view and convention, all in the link."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, cast

import streamlit as st

from governance.components import link
from governance.components.comparison_sections import cases, comparable
from governance.components.language import t
from governance.components.lookup import entries
from governance.components.marks import CONVENTIONS, Convention
from governance.components.words import FAMILIES, localised, word, words

View = Literal["dots", "matrix", "panels"]
Row = Mapping[str, Any]

EVERY_FAMILY = "all"
# What tells most on arrival: shares and ratios that at least two places publish alike.
TELLING = (
    "compounds_per_community",
    "old_compound_share",
    "part_time_members_per_community",
    "compounds_per_branch",
    "compound_organisation_coverage_bounds",
    "members_reported_per_community",
)
_AT_FIRST = 4


@dataclass(frozen=True)
class Choice:
    """What was chosen, as codes, and in the words of a footer."""

    places: tuple[str, ...]
    indicators: tuple[str, ...]
    view: View
    convention: Convention
    words: str


def choose() -> Choice:
    """Draw the controls and return the choice."""
    places = {row["place_id"]: localised(row, "place_name") for row in cases()}
    with st.container(key="comparison-choice"):
        family, chosen_places = _where(places)
        indicators = _what(family)
        view, convention = _how()
    return Choice(
        tuple(one for one in places if one in chosen_places),
        tuple(indicators),
        view,
        convention,
        _said(family, [places[one] for one in places if one in chosen_places]),
    )


def _where(places: Mapping[str, str]) -> tuple[str, list[str]]:
    narrow, wide = st.columns([1, 2])
    with narrow:
        families = {EVERY_FAMILY: t("全部家族（常用比较）", "All families (most telling)")}
        family = link.selectbox(
            t("指标家族", "Family"), families | words(_occurring()), key="family"
        )
    with wide:
        chosen = link.multiselect(
            t("地方", "Places"),
            places,
            key="place",
            default=list(places),
            placeholder=t("请选择地方", "Choose places"),
        )
    return family, chosen


def _what(family: str) -> list[str]:
    known = [row for row in entries("indicators") if family in (EVERY_FAMILY, row["family"])]
    options = {row["indicator_id"]: _option(row) for row in sorted(known, key=_most_places_first)}
    return link.multiselect(
        t("指标", "Indicators"),
        options,
        key="indicator",
        variant=family,
        default=_default(family, options),
        known=[row["indicator_id"] for row in entries("indicators")],
        placeholder=t("请选择指标", "Choose indicators"),
    )


def _how() -> tuple[View, Convention]:
    left, right = st.columns(2)
    views = {
        "dots": t("点与区间", "Dots and intervals"),
        "matrix": t("矩阵", "Matrix"),
        "panels": t("按单位分图", "Small multiples by unit"),
    }
    with left:
        view = link.segmented(t("视图", "View"), views, key="view")
    with right:
        convention = choose_convention()
    return cast(View, view), convention


def choose_convention() -> Convention:
    """Draw the switch of how 余 and 多 are read; return the reading."""
    # The heading names 余 and 多 already.
    options: dict[str, str] = {
        code: t(*text).removeprefix(t("余、多", "余/多: ")) for code, text in CONVENTIONS.items()
    }
    chosen = link.segmented(
        t("“余”“多”的读法", "How 余 and 多 are read"), options, key="convention"
    )
    return cast(Convention, chosen)


def _occurring() -> dict[str, Any]:
    there = {row["family"] for row in entries("indicators")}
    return {code: text for code, text in FAMILIES.items() if code in there}


def _most_places_first(row: Row) -> tuple[int, int, str]:
    families = list(FAMILIES)
    return families.index(row["family"]), -int(row["places"]), str(row["indicator_id"])


def _option(row: Row) -> str:
    count = int(row["places"])
    places = t(f"{count} 地", f"{count} place{'s' if count > 1 else ''}")
    none = t("没有公布值", "no published value")
    return f"{localised(row, 'title')} · {places if count else none}"


def _default(family: str, options: Mapping[str, str]) -> list[str]:
    """What is shown on arrival: first what compares, then what most places publish."""
    if family == EVERY_FAMILY:
        return [one for one in TELLING if one in options]
    alike = comparable()
    return sorted(options, key=lambda one: one not in alike)[:_AT_FIRST]


def _said(family: str, places: Sequence[str]) -> str:
    return t(
        f"地方：{'、'.join(places)}；家族：{_family(family)}",
        f"Places: {', '.join(places)}; family: {_family(family)}",
    )


def _family(family: str) -> str:
    return t("全部", "all") if family == EVERY_FAMILY else word(FAMILIES, family)
