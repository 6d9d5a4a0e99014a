"""What is shown of a place that records are of: an indicator computed from them, and a period."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, cast

import pandas as pd
import streamlit as st

from governance.components import link, map_choice, months
from governance.components.comparison_choice import EVERY_FAMILY
from governance.components.computed import Period
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import entries, rows
from governance.components.map_choice import Choice
from governance.components.months import Months
from governance.components.trends import measures
from governance.components.trends.choice import PERIODS, STEPS
from governance.components.trends.choice import Choice as Followed
from governance.components.trends.measures import Measure
from governance.components.words import FAMILIES, word, words
from governance.geography.boundaries import Boundaries

_FIRST: Final = "requests_on_time_share"


def choose(place_id: str) -> Followed:
    """Draw indicator, period and time; return them with the units of a place that have values."""
    measure = _measure()
    left, right = st.columns(2)
    with left:
        periods: dict[str, str] = {
            code: t(*text) for code, text in PERIODS.items() if code in measure.periods
        }
        period = cast(
            Period,
            link.selectbox(t("按什么时段", "Period"), periods, key="period", known=PERIODS),
        )
    with right:
        run = _time(measure, period)
    known = entries("trend_places", indicators=[measure.indicator], period=period)
    inside = tuple(row for row in known if place_id in row["ancestors"])
    return Followed((measure,), inside, run, period, year_before=False)


def drawn_as(found: Boundaries | None, named: Mapping[str, str], followed: Followed) -> Choice:
    """Draw the controls of the drawing, which are those of every map, and return its choice."""
    case, symbols = map_choice.where(found, named)
    method, count, common = map_choice.how(case)
    return Choice(followed.measures[0].code, case, symbols, method, count, common)


def _measure() -> Measure:
    every = kept("trend-measures", measures.known)
    narrow, wide = st.columns([1, 2])
    with narrow:
        there = {one.family for one in every.values()}
        families = words({code: text for code, text in FAMILIES.items() if code in there})
        whole = {EVERY_FAMILY: t("全部家族", "All families")}
        family = link.selectbox(
            t("指标家族", "Family"), whole | families, key="family", known=FAMILIES
        )
    options = {
        code: f"{word(FAMILIES, one.family)} · {one.title}"
        for code, one in every.items()
        if family in (EVERY_FAMILY, one.family)
    }
    with wide:
        code = link.selectbox(
            t("指标（由记录计算）", "Indicator (computed from records)"),
            options,
            key="indicator",
            default=_FIRST if _FIRST in options else None,
            known=map_choice.every_indicator(),
        )
    return every[code]


def _time(measure: Measure, period: Period) -> Months:
    """Let the reader choose one period; the last with values unless another is asked for."""
    starts = rows("trend_periods", indicators=[measure.indicator], period=period)["period_start"]
    known = months.run(starts.iloc[0], starts.iloc[-1], STEPS[period])
    named = {_month(start): _month(start) for start in reversed(known)}
    chosen = link.selectbox(
        t("时段（从哪月起）", "Which one (first month)"), named, key="time", known=_any(named)
    )
    return months.between(known, chosen, chosen)


def _month(start: pd.Timestamp) -> str:
    return f"{start:%Y-%m}"


def _any(named: Mapping[str, str]) -> list[str]:
    """Every month of the run: one that another period would offer is no error in a link."""
    last, first = (pd.Timestamp(f"{one}-01") for one in (next(iter(named)), list(named)[-1]))
    return [_month(one) for one in months.run(first, last)]
