"""Compounds by which of the three parties they have, and their committees, as the register counts them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from governance.components.coverage.choice import Choice
from governance.components.coverage.groups import (
    Row,
    group_name,
    group_names,
    in_order,
    is_shown,
)
from governance.components.lookup import entries
from governance.model.errors import Text

KINDS: Mapping[str, Text] = {
    "red": Text("红色业委会、红色物业", "Recognised as red"),
    "any": Text("有业委会（自管小组）、有物业企业", "Any committee, any firm"),
}
PARTIES = (
    Text("党支部", "Branch"),
    Text("业委会", "Committee"),
    Text("物业", "Firm"),
)
SIZES = (
    Text("三方齐备", "All three"),
    Text("有两方", "Two"),
    Text("只有一方", "One"),
    Text("一方也没有", "None"),
    Text("三样没有写全", "Not all said"),
)
# Numerator and denominator of each rate, as `compound_committees` calls them.
RATES: Mapping[str, tuple[Text, str, str]] = {
    "committee": (
        Text("有业委会或自管小组", "With a committee or team"),
        "committees",
        "committee_known",
    ),
    "party_seats": (Text("委员中的党员", "Party members among seats"), "party_seats", "seats"),
    "crossed": (
        Text("有党员委员的业委会（交叉任职）", "Committees with Party members"),
        "crossed",
        "cross_known",
    ),
    "chaired": (Text("书记兼主任（一肩挑）", "Chaired by the secretary"), "chaired", "chair_known"),
}


class Combination(NamedTuple):
    """Which of the three parties are there; None three times where not all is said."""

    branch: bool | None
    committee: bool | None
    firm: bool | None

    @property
    def size(self) -> int:
        """How many of the three are there."""
        return sum(bool(one) for one in self)

    @property
    def is_known(self) -> bool:
        """Whether the register says all three."""
        return self.branch is not None


def combinations(
    choice: Choice, kind: str
) -> tuple[dict[Combination, int], dict[str, dict[Combination, int]]]:
    """Return how many compounds have which combination: in all, and by name of group."""
    found = entries(
        "compound_parties",
        **choice.within,
        split=choice.group_split,
        kind=kind,
        attached=choice.attached,
    )
    names = group_names(choice)
    total = {_combination(row): int(row["compounds"]) for row in found if row["is_total"]}
    parts: dict[str, dict[Combination, int]] = {}
    for row in (row for row in in_order(found, names) if is_shown(choice, row)):
        named = parts.setdefault(group_name(choice, row["group_id"], names), {})
        named[_combination(row)] = int(row["compounds"])
    return total, parts


def _combination(row: Row) -> Combination:
    there = (row[name] for name in ("has_branch", "has_committee", "has_firm"))
    return Combination(*(None if pd.isna(one) else bool(one) for one in there))


def committees(choice: Choice) -> tuple[Row, tuple[Row, ...]]:
    """Return the counts of committees, seats and firms: of all compounds, and by group in order."""
    found = entries("compound_committees", **choice.within, split=choice.group_split)
    [total] = [row for row in found if row["is_total"]]
    return total, tuple(
        row for row in in_order(found, group_names(choice)) if is_shown(choice, row)
    )
