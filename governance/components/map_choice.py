"""What a reader wants to see on the map: indicator, classes, scale, way of drawing; in the link."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal, cast

import streamlit as st

from governance.components import link
from governance.components.comparison_choice import EVERY_FAMILY
from governance.components.comparison_sections import cases
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import entries
from governance.components.trends import measures
from governance.components.words import FAMILIES, localised, words
from governance.geography.boundaries import Boundaries

Row = Mapping[str, Any]
Method = Literal["quantile", "equal", "natural", "norm"]

ALL: Final = "all"
NATIONAL: Final = "national"
UNIT: Final = "unit"
_MOST_BUTTONS: Final = 9
_FIRST: Final = "old_compound_share"


@dataclass(frozen=True)
class Choice:
    """The choice as codes. ``case`` is one place to be shown large, ``ALL`` side by side, or ``NATIONAL``."""

    indicator: str
    case: str
    symbols: bool
    method: Method
    count: int
    common_scale: bool

    @property
    def key(self) -> str:
        """The choice in one line, to tell two drawings apart."""
        return "|".join(str(part) for part in vars(self).values())


def choose(found: Boundaries | None, more: Mapping[str, str]) -> Choice:
    """Draw the controls and return the choice; without boundaries there is nothing to draw.

    ``more`` are places that no document speaks of, which can be chosen too (id → name).
    """
    with st.container(key="map-choice"):
        indicator = _what(more)
        if found is None:
            if more:
                where(found, more)
            return plain(indicator)
        case, symbols = where(found, more)
        method, count, common = how(case)
    return Choice(indicator, case, symbols, method, count, common)


def plain(indicator: str) -> Choice:
    """Return the choice of an indicator and nothing else."""
    return Choice(indicator, ALL, False, "quantile", 4, False)


def _what(more: Mapping[str, str]) -> str:
    narrow, wide = st.columns([1, 2])
    with narrow:
        there = {row["family"] for row in published()}
        families = {code: text for code, text in FAMILIES.items() if code in there}
        every = {EVERY_FAMILY: t("全部家族", "All families")}
        family = link.selectbox(t("指标家族", "Family"), every | words(families), key="family")
    options = {
        row["indicator_id"]: _option(row)
        for row in published()
        if family in (EVERY_FAMILY, row["family"])
    }
    with wide:
        first = _FIRST if _FIRST in options else None
        return link.selectbox(
            t("指标", "Indicator"),
            options,
            key="indicator",
            default=first,
            known=every_indicator() if more else (),
        )


def published() -> Sequence[Row]:
    """Return the indicators of which some place publishes a value, those of most places first."""
    known = [row for row in entries("indicators") if int(row["places"])]
    return sorted(known, key=lambda row: (-int(row["places"]), str(row["indicator_id"])))


def every_indicator() -> set[str]:
    """Return the codes that the lists of either kind of place offer: in a link no errors."""
    computed = kept("trend-measures", measures.known)
    return {*computed, *(str(row["indicator_id"]) for row in entries("indicators"))}


def _option(row: Row) -> str:
    count = int(row["places"])
    places = t(f"{count} 地", f"{count} place{'s' if count > 1 else ''}")
    return f"{localised(row, 'title')} · {places}"


def where(found: Boundaries | None, more: Mapping[str, str]) -> tuple[str, bool]:
    """Draw where to look and how to draw it; return the place and whether as symbols."""
    left, right = st.columns(2)
    shown = {ALL: t("四地并列", "Side by side")}
    if found is not None:
        shown |= {
            row["place_id"]: localised(row, "place_name")
            for row in cases()
            if not row["is_withheld"]
        }
    if found is not None and found.complete_national is not None:
        shown[NATIONAL] = t("全国", "The country")
    shown |= more
    with left:
        # Buttons up to a handful; many own places of a user are a list.
        draw = link.segmented if len(shown) <= _MOST_BUTTONS else link.selectbox
        case = draw(t("看哪里", "Where"), shown, key="case")
    modes = {
        "fill": t("分级设色", "Choropleth"),
        "symbols": t("比例圆", "Proportional symbols"),
    }
    with right:
        mode = link.segmented(t("画法", "Drawn as"), modes, key="mode")
    return case, mode == "symbols"


def how(case: str) -> tuple[Method, int, bool]:
    """Draw how values are classed and scaled; return method, classes, whether one scale holds."""
    left, middle, right = st.columns([2, 1, 1.4])
    methods = {
        "quantile": t("分位数", "Quantiles"),
        "equal": t("等间距", "Equal intervals"),
        "natural": t("自然断点", "Natural breaks"),
        "norm": t("以标准为界", "Around the norm"),
    }
    with left:
        method = link.segmented(t("分级", "Classes"), methods, key="classes")
    counts = {str(one): str(one) for one in (2, 3, 4, 5)}
    with middle:
        count = link.selectbox(t("级数（最多）", "At most"), counts, key="count", default="4")
    scales = {"own": t("各图自定", "Each its own"), "common": t("统一", "Common")}
    with right:
        scale = link.segmented(t("比例尺", "Scale"), scales, key="scale") if case == ALL else "own"
    return cast(Method, method), int(count), scale == "common"
