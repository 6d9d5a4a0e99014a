"""What a reader follows: indicators, places, the kind of period and its run, all in the link."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

import pandas as pd
import streamlit as st

from governance.components import link, months, simulated, units
from governance.components.computed import Period
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import entries, rows
from governance.components.months import Months
from governance.components.trends import measures
from governance.components.trends.measures import Measure, Row
from governance.components.words import FAMILIES, word
from governance.model.errors import Text

# What tells most on arrival: how much comes in, how it is handled, and two other subjects.
TELLING = (
    "requests_received",
    "requests_on_time_share",
    "volunteer_hours_recorded",
    "compound_organisation_coverage:attached_not_counted",
)
_AT_FIRST = 4
PERIODS: Mapping[str, Text] = {
    "month": Text("月", "Months"),
    "quarter": Text("季度", "Quarters"),
    "half_year": Text("半年", "Half-years"),
    "year": Text("年", "Years"),
}
STEPS: Mapping[str, int] = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}


@dataclass(frozen=True)
class Choice:
    """What was chosen: each measure is followed at each place, over the same run of periods.

    ``year_before`` says whether the same period of the year before is drawn beside.
    """

    measures: tuple[Measure, ...]
    places: tuple[Row, ...]
    months: Months
    period: Period
    year_before: bool

    @property
    def key(self) -> tuple[str, ...]:
        """What tells this choice from every other of the same data."""
        codes = ",".join(one.code for one in self.measures)
        ids = ",".join(str(row["place_id"]) for row in self.places)
        return codes, ids, self.months.first, self.months.last, self.period, str(self.year_before)

    @property
    def names(self) -> Mapping[str, str]:
        """Place id → name; equal names are told apart by their ids."""
        return units.Units(self.places[0], "", self.places).names

    @property
    def origin(self) -> str:
        """Whether the records are the users' own (loaded) or made up (demo)."""
        return simulated.own()

    @property
    def words(self) -> str:
        """The choice as the footer of an export says it."""
        titles = t("、", ", ").join(one.title for one in self.measures)
        places = t("、", ", ").join(self.names.values())
        return t("；", "; ").join([titles, places, self.months.words, word(PERIODS, self.period)])


def choose() -> Choice | None:
    """Draw the controls and return the choice; None where no record has been loaded.

    Without an indicator or a place chosen the page asks for one, and None is returned too.
    """
    every = kept("trend-measures", measures.known)
    with st.container(key="trends-choice"):
        period = _period(every.values())
        found = _measures(
            {code: one for code, one in every.items() if period in one.periods}, every
        )
        if not found:
            _ask()
            return None
        indicators = sorted({one.indicator for one in found})
        places = _places(indicators, period, every)
        if not places:
            _ask()
            return None
        run = months.pick(_periods(indicators, period), _every_month(every, period))
        before = link.toggle(
            t("画出上年同期", "Show the same period of the year before"), key="before", default=True
        )
    return Choice(found, places, run, period, before)


def _ask() -> None:
    st.info(t("请至少选一个指标和一个地方。", "Choose at least one indicator and one place."))


def _period(every: Iterable[Measure]) -> Period:
    there: set[str] = {period for one in every for period in one.periods}
    options: dict[str, str] = {code: t(*text) for code, text in PERIODS.items() if code in there}
    return cast(Period, link.segmented(t("按什么时段", "Period"), options, key="period"))


def _measures(there: Mapping[str, Measure], every: Mapping[str, Measure]) -> tuple[Measure, ...]:
    options = {code: f"{word(FAMILIES, one.family)} · {one.title}" for code, one in there.items()}
    telling = [code for code in TELLING if code in there]
    chosen = link.multiselect(
        t("指标", "Indicators"),
        options,
        key="indicator",
        variant=",".join(sorted(set(every) - set(there)))[:80],
        default=telling or list(there)[:_AT_FIRST],
        # One that the loaded records do not give, as a link from another page may name, is no error.
        known={*every, *(row["indicator_id"] for row in entries("indicators"))},
        placeholder=t("请选择指标", "Choose indicators"),
    )
    return tuple(there[code] for code in chosen)


def _places(indicators: list[str], period: Period, every: Mapping[str, Measure]) -> tuple[Row, ...]:
    known = entries("trend_places", indicators=indicators, period=period)
    key = (*indicators, period)
    chosen = link.multiselect(
        t("地方", "Places"),
        kept("trend-options", lambda: units.options(known), *key),
        key="place",
        variant=f"{','.join(indicators)}-{period}",
        default=[kept("trend-telling", lambda: units.telling(known), *key)],
        known=_every_place(every),
        placeholder=t("请选择地方", "Choose places"),
    )
    return tuple(row for row in known if row["place_id"] in chosen)


def _every_place(every: Mapping[str, Measure]) -> list[str]:
    """The places of all measures: one that these measures lack is no error in a link."""
    indicators = sorted({one.indicator for one in every.values()})
    found = entries("trend_places", indicators=indicators, period="month")
    return [str(row["place_id"]) for row in found]


def _periods(indicators: list[str], period: Period) -> dict[pd.Timestamp, pd.Timestamp]:
    """First day → last day of each period from the first to the last with values, none left out."""
    frame = rows("trend_periods", indicators=indicators, period=period)
    starts = frame["period_start"]
    return months.run(starts.iloc[0], starts.iloc[-1], STEPS[period])


def _every_month(every: Mapping[str, Measure], period: Period) -> list[str]:
    indicators = sorted({one.indicator for one in every.values()})
    return [f"{start:%Y-%m}" for start in _periods(indicators, period)]
