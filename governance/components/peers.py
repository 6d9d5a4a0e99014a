"""Compared with whom: the units of a place narrowed to those alike, or to those that the reader picks and names.

Size is the number of compounds in the register, in thirds of the units; the mix is the type that
most compounds of a unit are of. The group is chosen and named; nothing is compared outside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from governance.components import link, units
from governance.components.language import t
from governance.components.lookup import entries
from governance.components.markdown import escape
from governance.components.units import Units
from governance.components.words import LEVELS, localised, word

EVERY, OWN = "all", "own"
PICKED, CALLED = "pick", "group"
LONGEST_NAME = 24
_FEWEST = 3  # thirds of fewer units are no groups
_SIZES = ("size-small", "size-middle", "size-large")


@dataclass(frozen=True)
class Peers:
    """A group of units: its words, and the ids of those in it."""

    words: str
    ids: frozenset[str]


def choose(chosen: Units, dataset: str, cell: DeltaGenerator) -> Units:
    """Draw the list of groups in ``cell``; return the units of the one chosen, and say who they are.

    ``dataset`` is the type of records that the places have values from.
    """
    if len(chosen.ids) < 2:
        return chosen
    groups = known(chosen)
    labels = {
        code: t(f"{one.words}（{len(one.ids)} 个）", f"{one.words} ({len(one.ids)})")
        for code, one in groups.items()
    } | {OWN: t("自己挑选单位、起名……", "Pick the units and name the group …")}
    label = t("与谁比", "Compared with")
    with cell:
        code = link.selectbox(label, labels, key="peers", known=_every_code())
    narrowed = _picked(chosen, dataset) if code == OWN else _alike(chosen, code, groups)
    st.caption(escape(sentence(narrowed, chosen, code)))
    return narrowed


def _every_code() -> set[str]:
    """The codes of groups that other places have: in a link they are no errors here."""
    return {*_SIZES, *(f"mix-{row['type_id']}" for row in entries("compound_types"))}


def _alike(chosen: Units, code: str, groups: Mapping[str, Peers]) -> Units:
    if code == EVERY:
        return chosen
    kept = tuple(row for row in chosen.places if row["place_id"] in groups[code].ids)
    return replace(chosen, places=kept, alike=groups[code].words)


def _picked(chosen: Units, dataset: str) -> Units:
    """Draw the units to pick from and the name of the group; all units until one is picked."""
    left, right = st.columns([3, 1])
    with left:
        ids = link.multiselect(
            t("组里的单位", "Units of the group"),
            {one: chosen.names[one] for one in chosen.ids},
            key=PICKED,
            placeholder=t("挑选单位", "Pick units"),
            variant=f"{chosen.parent['place_id']}|{chosen.level}",
            known=[str(row["place_id"]) for row in units.known(dataset)],
        )
    with right:
        called = link.text(
            t("组的名称", "Name of the group"),
            key=CALLED,
            placeholder=t("自选组", "Own group"),
            longest=LONGEST_NAME,
        )
    return own(chosen, ids, called)


def own(chosen: Units, ids: Sequence[str], called: str) -> Units:
    """Return the units picked by the reader under the name given; all units where none is picked."""
    kept = tuple(row for row in chosen.places if row["place_id"] in ids)
    if not kept:
        return chosen
    return replace(chosen, places=kept, called=called or t("自选组", "Own group"))


def named(chosen: Units) -> str:
    """Return a group as a footer prints it: its words, and its members where it was narrowed."""
    if not chosen.is_narrowed:
        return chosen.words
    return t(f"{chosen.words}：{chosen.members}", f"{chosen.words}: {chosen.members}")


def sentence(narrowed: Units, chosen: Units, code: str) -> str:
    """Return with whom the units are compared, by what they were put together, and who they are."""
    level, count = word(LEVELS, chosen.level), len(chosen.ids)
    parent = localised(chosen.parent, "place_name")
    if code != EVERY and narrowed == chosen:
        return t(
            f"还没有挑选单位：先与{parent}内全部 {count} 个{level}比。",
            f"No unit is picked yet: all {count} ({level.lower()}) in {parent} are compared.",
        )
    by = {
        EVERY: t("同一地方、同一层级的全部单位", "all units of the level in the place"),
        OWN: t("由读者挑选并命名", "picked and named by the reader"),
    }.get(code, _by_size_words(count, level) if code in _SIZES else _by_type_words())
    who = "" if code == EVERY else t(f"：{narrowed.members}", f": {narrowed.members}")
    return t(
        f"与谁比：{narrowed.words}，{by}{who}。组外的单位不比。",
        f"Compared with whom: {narrowed.words}, {by}{who}. Nothing outside the group is compared.",
    )


def _by_size_words(count: int, level: str) -> str:
    return t(
        f"大小按小区台账最新一行的小区数，把 {count} 个{level}从小到大分成三份",
        f"by size: the {count} units in thirds by the number of compounds in the register's newest rows",
    )


def _by_type_words() -> str:
    return t(
        "构成按小区台账最新一行里每个单位最多的小区类型",
        "by mix: the type that most compounds of a unit are of in the register's newest rows",
    )


def known(chosen: Units) -> dict[str, Peers]:
    """Return code → group: all units, thirds by number of compounds, and by the leading type."""
    groups = {EVERY: Peers(t("全部同级单位", "All units of the level"), frozenset(chosen.ids))}
    mix: dict[str, list[tuple[str, int]]] = {}
    for row in entries("unit_mix", places=chosen.ids):
        mix.setdefault(str(row["place_id"]), []).append(
            (row["compound_type"], int(row["compounds"]))
        )
    if len(mix) < _FEWEST:
        return groups
    return groups | _by_size(mix) | _by_type(mix)


def _by_size(mix: Mapping[str, Sequence[tuple[str, int]]]) -> dict[str, Peers]:
    counted = {place: sum(count for _, count in types) for place, types in mix.items()}
    low, high = thirds(list(counted.values()))
    most = max(counted.values())
    named = (
        (t(f"小区不多于 {low} 个", f"At most {low} compounds"), -1, low),
        (t(f"小区 {low + 1} 至 {high} 个", f"{low + 1} to {high} compounds"), low, high),
        (t(f"小区多于 {high} 个", f"More than {high} compounds"), high, most),
    )
    groups = {
        code: Peers(words, frozenset(place for place, n in counted.items() if above < n <= upto))
        for code, (words, above, upto) in zip(_SIZES, named, strict=True)
    }
    return {code: one for code, one in groups.items() if one.ids}


def thirds(counts: Sequence[int]) -> tuple[int, int]:
    """Return the largest count of the lowest and of the middle third."""
    ordered = sorted(counts)
    return ordered[(len(ordered) - 1) // 3], ordered[2 * (len(ordered) - 1) // 3]


def _by_type(mix: Mapping[str, Sequence[tuple[str, int]]]) -> dict[str, Peers]:
    names = {row["type_id"]: localised(row, "type_name") for row in entries("compound_types")}
    leading: dict[str, set[str]] = {}
    for place, types in mix.items():
        leading.setdefault(max(types, key=lambda one: one[1])[0], set()).add(place)
    return {
        f"mix-{code}": Peers(
            t(f"以{names[code]}为主", f"Mostly: {names[code].lower()}"), frozenset(places)
        )
        for code, places in leading.items()
        if code in names
    }
