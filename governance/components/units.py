"""Which units a page of computed values shows: the place they lie in and their level, in the link.

The units of one level inside one named place are a comparison group: nothing is compared outside.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import Any

import streamlit as st

from governance.components import link
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import entries
from governance.components.words import LEVELS, localised, word

Row = Mapping[str, Any]

PARENT, LEVEL = "within", "level"
MOST_NAMED = 12


@dataclass(frozen=True)
class Units:
    """The units of one level inside a place, as rows of the lookup `computed_places`.

    ``places`` holds the parent alone where nothing below it has values. ``alike`` says in words
    what the units have in common where they were narrowed to those alike, ``called`` is the name
    of a group whose units the reader picked.
    """

    parent: Row
    level: str
    places: tuple[Row, ...]
    alike: str = ""
    called: str = ""

    @property
    def is_narrowed(self) -> bool:
        """Whether some units of the level were left out, so that the rest is a group of its own."""
        return bool(self.alike or self.called)

    @property
    def key(self) -> str:
        """The units in one line, to tell two groups apart."""
        told = (str(self.parent["place_id"]), self.level, self.alike, self.called)
        return "|".join((*told, ",".join(self.ids) if self.called else ""))

    @property
    def ids(self) -> list[str]:
        """The ids of the units, in the order of the places."""
        return [str(row["place_id"]) for row in self.places]

    @property
    def every_id(self) -> list[str]:
        """The ids of the units and of the place they lie in."""
        return list(dict.fromkeys([str(self.parent["place_id"]), *self.ids]))

    def level_of(self, place_id: str) -> str:
        """Return the level of the parent or of a unit."""
        return str(
            next(
                row["place_level"]
                for row in (self.parent, *self.places)
                if row["place_id"] == place_id
            )
        )

    @cached_property
    def names(self) -> Mapping[str, str]:
        """Id → name of the parent and of the units; equal names are told apart by their ids."""
        named = {
            row["place_id"]: localised(row, "place_name") for row in (self.parent, *self.places)
        }
        twice = {name for name, count in Counter(named.values()).items() if count > 1}
        return MappingProxyType(
            {one: f"{name} {one}" if name in twice else name for one, name in named.items()}
        )

    @property
    def words(self) -> str:
        """The comparison group in words, as a footer prints it."""
        parent, level = localised(self.parent, "place_name"), word(LEVELS, self.level)
        if self.ids == [self.parent["place_id"]]:
            return parent
        if self.called:
            return t(
                f"{parent}内的“{self.called}”（{len(self.places)} 个{level}）",
                f"“{self.called}” in {parent} ({len(self.places)} of level {level.lower()})",
            )
        if self.alike:
            level = t(f"{self.alike}的{level}", f"{level} ({self.alike.lower()})")
        return t(
            f"{parent}内{'' if self.alike else '的'}{level}（{len(self.places)} 个）",
            f"{level} units in {parent} ({len(self.places)})",
        )

    @property
    def members(self) -> str:
        """The units by name, as many as a footer has room for."""
        named = [self.names[one] for one in self.ids]
        told = t("、", ", ").join(named[:MOST_NAMED])
        left = len(named) - MOST_NAMED
        return told if left <= 0 else t(f"{told}等，另有 {left} 个", f"{told} and {left} more")


def known(dataset: str) -> tuple[Row, ...]:
    """Return the places for which values are computed from records of a type, from the top down."""
    return entries("computed_places", dataset=dataset)


def choose(dataset: str) -> Units | None:
    """Draw the lists of the place and of the level of its units; None where nothing is loaded."""
    places = known(dataset)
    if not places:
        return None
    left, right = st.columns(2)
    with left:
        parent = link.selectbox(
            t("地方（比较范围）", "Place (comparison group)"),
            kept("unit-options", lambda: options(places), dataset),
            key=PARENT,
            default=kept("unit-telling", lambda: telling(places), dataset),
        )
    levels = kept("unit-levels", lambda: _levels(places, parent), dataset, parent)
    with right:
        level = link.selectbox(t("单位层级", "Level of the units"), levels, key=LEVEL, known=LEVELS)
    return kept("units", lambda: of(places, parent, level), dataset, parent, level)


def of(places: Sequence[Row], parent: str, level: str) -> Units:
    """Return the units of a level inside a place; the place itself where it is of that level."""
    [above] = [row for row in places if row["place_id"] == parent]
    units = (row for row in places if row["place_level"] == level and parent in row["ancestors"])
    return Units(above, level, tuple(units))


def options(places: Sequence[Row]) -> dict[str, str]:
    """Return id → words of places, each right under the one it lies in."""
    order = {row["place_id"]: position for position, row in enumerate(places)}

    def way_down(row: Row) -> list[int]:
        return [order[above] for above in reversed(row["ancestors"]) if above in order]

    return {row["place_id"]: _option(row) for row in sorted(places, key=way_down)}


def _option(row: Row) -> str:
    return f"{localised(row, 'place_name')} · {word(LEVELS, row['place_level'])}"


def _levels(places: Sequence[Row], parent: str) -> dict[str, str]:
    return {level: _level(level, count) for level, count in _below(places, parent).items()}


def _below(places: Sequence[Row], parent: str) -> dict[str, int]:
    """Level → how many places of it lie inside, the highest first; the place's own where none do."""
    inside = [row for row in places if parent in row["ancestors"] and row["place_id"] != parent]
    if not inside:
        inside = [row for row in places if row["place_id"] == parent]
    counted = Counter(row["place_level"] for row in inside)
    return {level: counted[level] for level in LEVELS if level in counted}


def telling(places: Sequence[Row]) -> str:
    """Return the place to begin with: the highest that has several places right below it.

    Where none has, the lowest: what holds one place alone says no more than that place.
    """
    ids = {row["place_id"] for row in places}
    children = Counter(
        next(above for above in row["ancestors"][1:] if above in ids)
        for row in places
        if not ids.isdisjoint(row["ancestors"][1:])
    )
    several = (row["place_id"] for row in places if children[row["place_id"]] > 1)
    top = places[0]["place_id"]
    *_, lowest = (row["place_id"] for row in places if top in row["ancestors"])
    return str(next(several, lowest))


def _level(level: str, count: int) -> str:
    return t(f"{word(LEVELS, level)}（{count} 个）", f"{word(LEVELS, level)} ({count})")
