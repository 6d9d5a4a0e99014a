"""Compared with whom: the units of a place narrowed to those alike in size or in mix of compounds.

Size is the number of compounds in the register, in thirds of the units; the mix is the type that
most compounds of a unit are of. The group is chosen and named; nothing is compared outside it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from governance.components import link
from governance.components.language import t
from governance.components.lookup import entries
from governance.components.units import Units
from governance.components.words import localised

EVERY = "all"
_FEWEST = 3  # thirds of fewer units are no groups


@dataclass(frozen=True)
class Peers:
    """A group of units: its words, and the ids of those in it."""

    words: str
    ids: frozenset[str]


def choose(chosen: Units) -> Units:
    """Draw the list of groups and return the units of the one chosen; all where there is no register."""
    groups = known(chosen)
    if len(groups) == 1:
        return chosen
    labels = {
        code: t(f"{one.words}（{len(one.ids)} 个）", f"{one.words} ({len(one.ids)})")
        for code, one in groups.items()
    }
    code = link.selectbox(t("与谁比", "Compared with"), labels, key="peers")
    if code == EVERY:
        return chosen
    kept = tuple(row for row in chosen.places if row["place_id"] in groups[code].ids)
    return replace(chosen, places=kept, alike=groups[code].words)


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
    named = {
        "size-small": (t(f"小区不多于 {low} 个", f"At most {low} compounds"), -1, low),
        "size-middle": (
            t(f"小区 {low + 1} 至 {high} 个", f"{low + 1} to {high} compounds"),
            low,
            high,
        ),
        "size-large": (t(f"小区多于 {high} 个", f"More than {high} compounds"), high, most),
    }
    groups = {
        code: Peers(words, frozenset(place for place, n in counted.items() if above < n <= upto))
        for code, (words, above, upto) in named.items()
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
