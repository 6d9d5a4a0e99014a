"""What a reader of 志愿服务 looks at: place, level of units, months, measure; in the link."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import streamlit as st

from governance.components import link, months, peers, small_counts, units
from governance.components.language import t
from governance.components.months import Months
from governance.components.units import Units
from governance.components.volunteering.measures import MEASURES
from governance.components.words import localised

DATASET = "volunteer_records"
BANK = "time_bank"


@dataclass(frozen=True)
class Choice:
    """The units compared and the months looked at."""

    units: Units
    months: Months

    @property
    def place(self) -> str:
        """The id of the place that is looked at."""
        return str(self.units.parent["place_id"])

    @property
    def place_name(self) -> str:
        """The name of the place that is looked at."""
        return localised(self.units.parent, "place_name")

    @property
    def span(self) -> dict[str, Any]:
        """What every lookup of volunteering takes: the place and the months."""
        return {"place": self.place, "first": self.months.first, "last": self.months.last}

    @property
    def key(self) -> str:
        """The choice in one line, to tell two drawings apart: what is kept back is part of it."""
        told = (self.units.key, self.months.first, self.months.last)
        return "|".join((*told, f"{small_counts.threshold()}"))

    @property
    def words(self) -> str:
        """The choice as a footer prints it."""
        compared = peers.named(self.units)
        told = [t(f"地方：{self.place_name}", f"Place: {self.place_name}")]
        if compared != self.place_name:
            told.append(t(f"比较：{compared}", f"Compared: {compared}"))
        told.append(t(f"月份：{self.months.words}", f"Months: {self.months.words}"))
        return t("；", "; ").join(told)


def choose(dataset: str) -> Choice | None:
    """Draw the controls and return the choice; None where no records of the type are loaded."""
    with st.container(key="volunteering-choice"):
        chosen = units.choose(dataset)
        if chosen is None:
            return None
        left, right = st.columns([1, 2])
        with right:
            span = months.choose(dataset)
        chosen = peers.choose(chosen, dataset, left)
    return None if span is None else Choice(chosen, span)


def place(choice: Choice) -> str:
    """Draw the list of the place and its units; return the id of the one chosen."""
    names = choice.units.names
    whole = t(f"{choice.place_name}（合计）", f"{choice.place_name} (all)")
    options = {choice.place: whole} | {
        one: names[one] for one in choice.units.ids if one != choice.place
    }
    known = [str(row["place_id"]) for row in units.known(DATASET)]
    return link.selectbox(t("看哪个地方", "Which place"), options, key="unit", known=known)


def measure(*among: str) -> str:
    """Draw the list of measures, or of some of them; return the code of the one chosen."""
    options = {code: MEASURES[code].title for code in among or MEASURES}
    return link.selectbox(t("量", "Measure"), options, key="measure", default="hours")
