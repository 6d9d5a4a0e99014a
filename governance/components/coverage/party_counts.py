"""Compounds by which of the three parties they have, and their committees, as the register counts them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from governance.components.coverage.choice import Choice
from governance.components.coverage.groups import (
    Row,
    group_names,
    groups,
    in_order,
    is_shown,
)
from governance.components.lookup import entries
from governance.components.words import text
from governance.indicators.coverage import CensusShare
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


class Rate(NamedTuple):
    """A rate: its title, and its numerator, denominator and what there is none of, as the lookup calls them."""

    title: Text
    above: str
    below: str
    without: str = ""


# As `compound_committees` calls them.
RATES: Mapping[str, Rate] = {
    "committee": Rate(
        Text("有业委会或自管小组", "With a committee or team"), "committees", "committee_known"
    ),
    "crossed": Rate(
        Text("有党员委员的业委会（交叉任职）", "Committees with Party members"),
        "crossed",
        "cross_known",
        "committee",
    ),
    "chaired": Rate(
        Text("书记兼主任（一肩挑）", "Chaired by the secretary"),
        "chaired",
        "chair_known",
        "committee",
    ),
    "red": Rate(Text("红色业委会", "Red committees"), "red_committees", "red_known", "committee"),
    "firm": Rate(
        Text("物业企业有组织", "Firms with an organisation"),
        "firm_organised",
        "firm_served",
        "firm",
    ),
}
MANAGED = Rate(Text("有人管理", "Managed"), "managed", "mode_known")
SEATS = Rate(Text("委员中的党员", "Party members among seats"), "party_seats", "seats")


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


class Count(NamedTuple):
    """Compounds, and how many of them have an old row."""

    compounds: int
    stale: int


Counted = Mapping[Combination, Count]


def combinations(choice: Choice, kind: str) -> tuple[Counted, Mapping[str, Counted]]:
    """Return how many compounds have which combination: in all, and by the id of their group."""
    found = entries(
        "compound_parties",
        **choice.within,
        split=choice.group_split,
        kind=kind,
        attached=choice.attached,
        stale_months=choice.stale_months,
    )
    total = {_combination(row): _count(row) for row in found if row["is_total"]}
    parts: dict[str, dict[Combination, Count]] = {}
    for row in (row for row in in_order(found, group_names(choice)) if is_shown(choice, row)):
        parts.setdefault(text(row["group_id"]), {})[_combination(row)] = _count(row)
    return total, parts


def three(counted: Counted, missing: int) -> CensusShare:
    """Return the share with all three parties; ``missing`` compounds have no row at all."""
    known = {one: count for one, count in counted.items() if one.is_known}
    sure = sum(count.compounds - count.stale for count in known.values())
    every = sum(count.compounds for count in counted.values()) + missing
    whole = [count for one, count in known.items() if one.size == len(PARTIES)]
    return CensusShare(
        part=sum(count.compounds for count in whole),
        known=sum(count.compounds for count in known.values()),
        sure_part=sum(count.compounds - count.stale for count in whole),
        sure_known=sure,
        open=every - sure,
    )


def share(row: Row, rate: Rate, missing: int) -> CensusShare:
    """Return a rate of a row of `compound_committees`; ``missing`` compounds have no row at all."""
    sure = int(row[f"fresh_{rate.below}"])
    out = int(row[f"fresh_without_{rate.without}"]) if rate.without else 0
    return CensusShare(
        part=int(row[rate.above]),
        known=int(row[rate.below]),
        sure_part=int(row[f"fresh_{rate.above}"]),
        sure_known=sure,
        open=int(row["compounds"]) + missing - sure - out,
    )


def around(
    value: float | None, lower: float | None, upper: float | None
) -> tuple[float | None, float | None]:
    """Return bounds that hold the value: those of fresh rows alone may lie beside it."""
    if value is None or lower is None or upper is None:
        return None, None
    return min(lower, value), max(upper, value)


def lacking(choice: Choice) -> tuple[int, Mapping[str, int]]:
    """Return how many compounds have no row in the register: in all, and by the id of their group."""
    found = groups(choice)
    parts = {one.group_id: int(one.counts["missing"]) for one in found.parts}
    return int(found.total.counts["missing"]), parts


def _count(row: Row) -> Count:
    return Count(int(row["compounds"]), int(row["stale"]))


def _combination(row: Row) -> Combination:
    there = (row[name] for name in ("has_branch", "has_committee", "has_firm"))
    return Combination(*(None if pd.isna(one) else bool(one) for one in there))


def committees(choice: Choice) -> tuple[Row, Mapping[str, Row]]:
    """Return the counts of committees, seats and firms: of all compounds, and by the id of their group."""
    found = entries(
        "compound_committees",
        **choice.within,
        split=choice.group_split,
        stale_months=choice.stale_months,
    )
    [total] = [row for row in found if row["is_total"]]
    return total, {text(row["group_id"]): row for row in found if not row["is_total"]}
