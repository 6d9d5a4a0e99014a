"""What a reader of 覆盖率 looks at: place, grouping, month, types, rule and age of rows; in the link."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast

import streamlit as st

from governance.components import link, peers, units
from governance.components.language import t
from governance.components.lookup import entries
from governance.components.units import Units
from governance.components.words import day as written
from governance.components.words import localised, text
from governance.indicators.coverage import Attached

DATASET = "compound_register"
ALL_TYPES = "all"
BY_PLACE, BY_TYPE, BY_AREA = "place", "compound_type", "area"
NEVER = 1200  # months: no row is too old
_STALE = "12"

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Choice:
    """The choice as codes; ``months`` are those of the register up to the chosen ``day``, oldest first.

    ``split`` is by place, type of compound or merged area. ``stale_months`` is the age from which
    a row counts as old.
    """

    units: Units
    day: str
    split: str
    types: tuple[str, ...]
    rule: Row
    stale_months: int

    @property
    def place(self) -> str:
        """The id of the place that is looked at."""
        return str(self.units.parent["place_id"])

    @property
    def attached(self) -> Attached:
        """What an attached organisation counts as."""
        return cast(Attached, self.rule["attached_counts_as"])

    @property
    def group_split(self) -> str:
        """What the lookups split by: a level of places, types of compound or areas."""
        return self.units.level if self.split == BY_PLACE else self.split

    @property
    def within(self) -> dict[str, Any]:
        """What every lookup of compounds takes: the place, the day and the types."""
        return {"place": self.place, "day": self.day, "types": list(self.types)}

    @property
    def key(self) -> str:
        """The choice in one line, to tell two drawings apart."""
        parts = (
            self.units.key,
            self.day,
            self.split,
            ",".join(self.types),
        )
        return "|".join((*parts, str(self.rule["rule_id"]), str(self.stale_months)))

    @property
    def words(self) -> str:
        """The choice as a footer prints it."""
        return t("；", "; ").join(one for one in _said(self) if one)


def choose() -> Choice | None:
    """Draw the controls and return the choice; None where no register is loaded."""
    if not entries("register_days"):
        return None
    with st.container(key="coverage-choice"):
        chosen = units.choose(DATASET)
        if chosen is None:
            return None
        left, middle, right = st.columns([1, 1.4, 2])
        with left:
            day = _day()
        with middle:
            split = _split(chosen)
        with right:
            types = _types()
        left, middle, right = st.columns([2, 1, 2])
        with left:
            rule = _rule(chosen, day)
        with middle:
            stale = _stale()
        if split == BY_PLACE:  # types and areas are those of the whole place
            chosen = peers.choose(chosen, DATASET, right)
    return Choice(chosen, day, split, types, rule, stale)


def _day() -> str:
    """Let the reader choose a month of the register; return its last day."""
    days = {written(row["day"])[:7]: written(row["day"]) for row in entries("register_days")}
    labels = {month: month for month in days}
    return days[link.selectbox(t("截至哪个月末", "At the end of"), labels, key="month")]


def _split(chosen: Units) -> str:
    options = {
        BY_PLACE: t("按地方", "By place"),
        BY_TYPE: t("按小区类型", "By type of compound"),
        BY_AREA: t("按片区", "By merged area"),
    }
    return link.segmented(t("分组", "Grouped"), options, key="split")


def _types() -> tuple[str, ...]:
    chosen = link.multiselect(
        t("小区类型", "Types of compound"),
        type_names(),
        key="type",
        placeholder=t("全部类型", "All types"),
    )
    return tuple(chosen) or (ALL_TYPES,)


def type_names() -> dict[str, str]:
    """Return the types of compound: code → words."""
    named = {row["type_id"]: localised(row, "type_name") for row in entries("compound_types")}
    return named | {"not_given": t("类型没有写明", "Type not said")}


def _rule(chosen: Units, day: str) -> Row:
    rules = in_force(entries("coverage_rules"), chosen, day)
    names = {str(row["rule_id"]): rule_name(row) for row in rules}
    label = t("挂建怎么算（有日期的规则）", "What attached counts as (a dated rule)")
    picked = link.selectbox(label, names, key="rule")
    return next(row for row in rules if row["rule_id"] == picked)


def _is_everywhere(row: Row) -> bool:
    return not text(row["place_id"])


def in_force(rules: Sequence[Row], chosen: Units, day: str) -> list[Row]:
    """Return the rules that hold at the place on the day, its own and the newest first."""
    above = set(chosen.parent["ancestors"])
    held = [
        row
        for row in rules
        if (_is_everywhere(row) or row["place_id"] in above) and written(row["valid_from"]) <= day
    ]
    own = [row for row in held if not _is_everywhere(row)]
    own.sort(key=lambda row: written(row["valid_from"]), reverse=True)
    return [*own, *filter(_is_everywhere, held)]


def rule_name(row: Row) -> str:
    """Return a rule with its place and the day from which it holds; without a date, so it says."""
    place = "" if _is_everywhere(row) else localised(row, "place_name")
    since = written(row["valid_from"])
    dated = t(f"{since} 起", f"from {since}") if since else t("没有起始日期", "no starting date")
    said = t("，", ", ").join(one for one in (place, dated) if one)
    return t(f"{localised(row, 'name')}（{said}）", f"{localised(row, 'name')} ({said})")


def _stale() -> int:
    options = {months: t(f"{months} 个月", f"{months} months") for months in ("3", "6", "12", "24")}
    options |= {str(NEVER): t("不看新旧", "ignore their age")}
    label = t("旧行：早于", "Rows are old after")
    return int(link.selectbox(label, options, key="stale", default=_STALE))


def _said(choice: Choice) -> list[str]:
    splits = {
        BY_PLACE: peers.named(choice.units),
        BY_TYPE: t("按小区类型", "by type of compound"),
        BY_AREA: t("按片区", "by merged area"),
    }
    known = type_names()
    types = t("、", ", ").join(known[one] for one in choice.types if one != ALL_TYPES)
    parent = localised(choice.units.parent, "place_name")
    is_alone = choice.split == BY_PLACE and choice.units.words == parent
    return [
        t(f"地方：{parent}", f"Place: {parent}"),
        "" if is_alone else t(f"分组：{splits[choice.split]}", f"Groups: {splits[choice.split]}"),
        t(f"截至 {choice.day}", f"As of {choice.day}"),
        t(f"小区类型：{types}", f"Types: {types}") if types else "",
        t(f"规则：{rule_name(choice.rule)}", f"Rule: {rule_name(choice.rule)}"),
    ]
