"""What a reader looks at: units of a named place, months, a category, channel or process, and the view."""

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
_GRAINS = ("place", "category", "channel", "process")


@dataclass(frozen=True)
class Choice:
    """What was chosen; ``category``, ``channel`` and ``process`` are None where every one is meant.

    ``without_doubtful`` leaves out the records that carry a flag of doubt.
    """

    units: Units
    months: Months
    category: str | None
    channel: str | None
    view: str
    process: str | None = None
    without_doubtful: bool = False

    @property
    def parent(self) -> str:
        """The id of the place whose units are compared."""
        return str(self.units.parent["place_id"])

    @property
    def origin(self) -> str:
        """Whether the records are the users' own (loaded) or made up (demo)."""
        return simulated.own()

    @property
    def is_part(self) -> bool:
        """Whether one process or what remains without the doubtful is looked at."""
        return self.process is not None or self.without_doubtful

    @property
    def is_fine(self) -> bool:
        """Whether two or more of category, channel and process are chosen together."""
        return len([one for one in self._split if one is not None]) > 1

    @property
    def grain(self) -> str:
        """Which slice of the marts answers; none of them alone where the choice is fine."""
        if self.is_fine:
            return "fine"
        return next(
            (grain for grain, one in zip(_GRAINS[1:], self._split, strict=True) if one), _GRAINS[0]
        )

    @property
    def _split(self) -> tuple[str | None, str | None, str | None]:
        return self.category, self.channel, self.process

    def is_held_at(self, level: str) -> bool:
        """Return whether places of a level have counts of the choice: fine ones from the subdistrict upwards."""
        return not (self.is_fine and level == "community")

    @property
    def key(self) -> tuple[str, ...]:
        """What tells this choice from every other of the same data, the view left out.

        What is kept back depends on the operator's threshold, so that is part of it.
        """
        treatment = "without" if self.without_doubtful else ""
        slices = (self.category or "", self.channel or "", self.process or "", treatment)
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
        if self.process:
            process = processes()[self.process]
            said.append(t(f"办理机制：{process}", f"process: {process}"))
        if self.without_doubtful:
            said.append(t("已剔除存疑记录", "doubtful records left out"))
        return t("；", "; ").join(said)


def choose(views: Collection[str]) -> Choice | None:
    """Draw the controls and return the choice; None where no requests are loaded.

    ``views`` are those of :data:`VIEWS` that may be chosen.
    """
    if not units.known(DATASET):
        return None
    with st.container(key="requests-choice"):
        where, when = st.columns(2)
        with where:
            chosen = units.choose(DATASET)
        with when:
            run = months.choose(DATASET)
        if chosen is None or run is None:
            return None
        parent = str(chosen.parent["place_id"])
        left, middle, right = st.columns([1, 1, 2])
        with left:
            process = _process(parent)
        with middle:
            without = _treatment()
        with right:
            category, channel = _slices(parent)
        titles = {code: t(*text) for code, text in VIEWS.items() if code in views}
        view = link.segmented(t("看什么", "View"), titles, key="view")
    return Choice(chosen, run, category, channel, view, process, without)


def not_held() -> str:
    """Return why a place has no counts of a fine choice: words, for it is not 0."""
    return t(
        "办理机制、问题类别、受理渠道同时选两项以上时，从街道起统计；社区一级没有这样的数，不是 0。",
        "Where two or more of process, category and channel are chosen together, counts are kept from the "
        "subdistrict upwards: a community has none, which is not 0.",
    )


def channels() -> dict[str, str]:
    """Return the words of the channels, by code."""
    return {"not_given": t("未填写", "Not given"), **code_names.names("channel")}


def processes() -> dict[str, str]:
    """Return the words of the processes, by code."""
    return code_names.names("process")


def category_name(category: str) -> str:
    """Return a category as readers see it."""
    return t("未填写", "Not given") if category == "not_given" else category


def every_category() -> list[str]:
    """Return the categories of all requests: one that a place does not have is no error in a link."""
    top = str(units.known(DATASET)[0]["place_id"])
    found = entries("request_slices", place=top)
    return [str(row["slice"]) for row in found if row["split"] == "category"]


def _process(parent: str) -> str | None:
    words = processes()
    held = [str(row["process"]) for row in entries("request_processes", place=parent)]
    options = {EVERY: t("全部", "All")} | {one: words.get(one, one) for one in held}
    if small_counts.is_set():
        options = {EVERY: options[EVERY]}
    label = t("办理机制", "Process")
    chosen = link.selectbox(label, options, key="process", known=words, note=_not_offered())
    return None if chosen == EVERY else chosen


def _treatment() -> bool:
    words = {"counted": t("计入", "Counted"), "left_out": t("剔除", "Left out")}
    options = {"counted": words["counted"]} if small_counts.is_set() else words
    label, note = t("存疑记录", "Doubtful records"), _not_offered()
    chosen = link.selectbox(label, options, key="doubtful", known=words, note=note)
    return chosen == "left_out"


def _not_offered() -> str | None:
    """Why nothing may be chosen: what is left out of a count follows from the counts with it and without."""
    if not small_counts.is_set():
        return None
    return t(
        "管理员设了不显示小数，所以这里不能再分：两次的差会把小数露出来。",
        "Small counts are kept back here, so this cannot be split further: the difference would give them away.",
    )


def _slices(parent: str) -> tuple[str | None, str | None]:
    """The category and the channel."""
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
