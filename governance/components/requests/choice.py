"""What a reader looks at: units of a named place, months, a category or channel, and the view."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

import streamlit as st

from governance.components import code_names, link, months, simulated, small_counts, units
from governance.components.language import t
from governance.components.lookup import entries
from governance.components.months import Months
from governance.components.units import Units
from governance.model.errors import Text

DATASET = "requests"
EVERY = "all"
VIEWS: Mapping[str, Text] = {
    "rates": Text("三率", "Three rates"),
    "units": Text("单位比较", "Units compared"),
    "time": Text("随时间", "Over time"),
    "speed": Text("按期与办结时间", "On time and time to close"),
    "backlog": Text("积压", "Backlog"),
    "stages": Text("办理环节", "Stages"),
    "topics": Text("诉求内容", "What about"),
}
# Which slices of the marts hold a category, a channel, or both.
_GRAINS = {
    (False, False): "place",
    (True, False): "category",
    (False, True): "channel",
    (True, True): "slice",
}


@dataclass(frozen=True)
class Choice:
    """What was chosen; ``category`` and ``channel`` are None where every one is meant."""

    units: Units
    months: Months
    category: str | None
    channel: str | None
    view: str

    @property
    def parent(self) -> str:
        """The id of the place whose units are compared."""
        return str(self.units.parent["place_id"])

    @property
    def origin(self) -> str:
        """Whether the records are the users' own (loaded) or made up (demo)."""
        return simulated.own()

    @property
    def grain(self) -> str:
        """Which slice of the marts answers."""
        return _GRAINS[self.category is not None, self.channel is not None]

    @property
    def key(self) -> tuple[str, ...]:
        """What tells this choice from every other of the same data, the view left out.

        What is kept back depends on the operator's threshold, so that is part of it.
        """
        slices = (self.category or "", self.channel or "")
        span = (self.months.first, self.months.last)
        return (self.parent, self.units.level, *span, *slices, f"{small_counts.threshold()}")

    @property
    def words(self) -> str:
        """The choice as the footer of an export says it."""
        said = [self.units.words, self.months.words]
        if self.category:
            said.append(t(f"类别：{self.category}", f"category: {self.category}"))
        if self.channel:
            channel = channels()[self.channel]
            said.append(t(f"渠道：{channel}", f"channel: {channel}"))
        return t("；", "; ").join(said)


def choose(views: Collection[str]) -> Choice | None:
    """Draw the controls and return the choice; None where no requests are loaded.

    ``views`` are those of :data:`VIEWS` that may be chosen.
    """
    if not units.known(DATASET):
        return None
    with st.container(key="requests-choice"):
        where, when, what = st.columns([5, 4, 5])
        with where:
            chosen = units.choose(DATASET)
        with when:
            run = months.choose(DATASET)
        if chosen is None or run is None:
            return None
        with what:
            category, channel = _slices(str(chosen.parent["place_id"]))
        titles = {code: t(*text) for code, text in VIEWS.items() if code in views}
        view = link.segmented(t("看什么", "View"), titles, key="view")
    return Choice(chosen, run, category, channel, view)


def channels() -> dict[str, str]:
    """Return the words of the channels, by code."""
    return {"not_given": t("未填写", "Not given"), **code_names.names("channel")}


def category_name(category: str) -> str:
    """Return a category as readers see it."""
    return t("未填写", "Not given") if category == "not_given" else category


def every_category() -> list[str]:
    """Return the categories of all requests: one that a place does not have is no error in a link."""
    top = str(units.known(DATASET)[0]["place_id"])
    found = entries("request_slices", place=top)
    return [str(row["slice"]) for row in found if row["split"] == "category"]


def _slices(parent: str) -> tuple[str | None, str | None]:
    known = entries("request_slices", place=parent)
    left, right = st.columns(2)
    every = t("全部", "All")
    names = channels()
    categories = [row["slice"] for row in known if row["split"] == "category"]
    ways = [row["slice"] for row in known if row["split"] == "channel"]
    with left:
        category = link.selectbox(
            t("问题类别", "Category"),
            {EVERY: every} | {one: category_name(one) for one in categories},
            key="category",
            known=every_category(),
        )
    with right:
        channel = link.selectbox(
            t("受理渠道", "Channel"),
            {EVERY: every} | {one: names.get(one, one) for one in ways},
            key="channel",
            known=names,
        )
    return (None if category == EVERY else category), (None if channel == EVERY else channel)
