"""Compounds by group with their coverage, as the charts, tables and sentences of 覆盖率 read them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from governance.components.coverage.choice import BY_AREA, BY_PLACE, BY_TYPE, Choice, type_names
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import entries
from governance.components.words import day as written
from governance.components.words import localised, text
from governance.indicators.coverage import FORMS, Coverage, Layer, coverage

LAYERS: tuple[Layer, ...] = ("organisation", "work")
_STATES = (*FORMS, "uncovered")
_COUNTED = (
    *("compounds", "should_establish", "demo_compounds", "missing", "unknown"),
    *_STATES,
    *(f"stale_{state}" for state in _STATES),
)

Row = Mapping[str, Any]


@dataclass(frozen=True)
class Group:
    """Compounds counted together: their name, their counts by form, and both layers of coverage."""

    group_id: str
    name: str
    counts: Row
    organisation: Coverage
    work: Coverage

    @property
    def origins(self) -> tuple[str, ...]:
        """Whether its compounds are the users' own, simulated, or both."""
        demo, every = int(self.counts["demo_compounds"]), int(self.counts["compounds"])
        if not demo:
            return ("loaded",)
        return ("demo",) if demo == every else ("loaded", "demo")

    def layer(self, layer: Layer) -> Coverage:
        """Return the coverage of one layer."""
        return self.organisation if layer == "organisation" else self.work


class Month(NamedTuple):
    """Both layers of coverage on the last day of a month."""

    day: str
    organisation: Coverage
    work: Coverage


@dataclass(frozen=True)
class Groups:
    """All compounds of the place, and the groups they fall into, in the order of the places.

    ``compared`` pools the units where the reader narrowed them to a comparison group.
    """

    total: Group
    parts: tuple[Group, ...]
    compared: Group | None = None

    @property
    def every(self) -> tuple[Group, ...]:
        """The place, the comparison group where there is one, and the groups: the rows of a table."""
        return (*self._wholes, *self.parts)

    @property
    def behind(self) -> Group:
        """What the groups are held against: the comparison group, else the whole place."""
        return self._wholes[-1]

    @property
    def _wholes(self) -> tuple[Group, ...]:
        return (self.total,) if self.compared is None else (self.total, self.compared)


def groups(choice: Choice) -> Groups:
    """Return the groups that the reader asked for, and their total."""
    return kept("coverage-groups", lambda: _groups(choice), choice.key)


def months(choice: Choice) -> tuple[Month, ...]:
    """Return both layers of coverage of the place at the end of each month of the register."""
    found = entries("compound_months", **choice.within, stale_months=choice.stale_months)
    # A rule says nothing about months before the day from which it holds.
    held = (row for row in found if written(choice.rule["valid_from"]) <= written(row["day"]))
    return tuple(
        Month(
            written(row["day"]),
            coverage(row, "organisation", choice.attached),
            coverage(row, "work", choice.attached),
        )
        for row in held
    )


def _groups(choice: Choice) -> Groups:
    found = entries(
        "compound_groups",
        **choice.within,
        split=choice.group_split,
        stale_months=choice.stale_months,
    )
    names = group_names(choice)
    parts = [row for row in in_order(found, names) if is_shown(choice, row)]
    [total] = [row for row in found if row["is_total"]]
    parent = localised(choice.units.parent, "place_name")
    return Groups(
        _group(choice, total, t(f"{parent}合计", f"{parent}, all")),
        tuple(_group(choice, row, group_name(choice, row["group_id"], names)) for row in parts),
        _compared(choice, parts),
    )


def _compared(choice: Choice, parts: Sequence[Row]) -> Group | None:
    """The units of a narrowed comparison group pooled: compounds are added, rates never averaged."""
    if choice.split != BY_PLACE or not choice.units.is_narrowed or not parts:
        return None
    counts = {name: sum(int(row[name]) for row in parts) for name in _COUNTED}
    oldest = [row["oldest_row"] for row in parts if text(row["oldest_row"])]
    newest = [row["newest_row"] for row in parts if text(row["newest_row"])]
    row = {
        **counts,
        "group_id": None,
        "oldest_row": min(oldest, default=None),
        "newest_row": max(newest, default=None),
    }
    called = choice.units.called or choice.units.alike
    return _group(choice, row, t(f"同组“{called}”合计", f"Group “{called}”, all"))


def is_shown(choice: Choice, row: Row) -> bool:
    """Whether a group is one of the units that the reader compares; types and areas always are."""
    if choice.split != BY_PLACE or not choice.units.is_narrowed:
        return True
    return row["group_id"] in choice.units.ids


def in_order(found: Iterable[Row], names: Mapping[str, str]) -> list[Row]:
    """Return the rows of groups in the order of the names, the total left out."""
    order = {group_id: position for position, group_id in enumerate(names)}
    parts = [row for row in found if not row["is_total"]]
    return sorted(
        parts, key=lambda row: (order.get(row["group_id"], len(order)), text(row["group_id"]))
    )


def group_names(choice: Choice) -> Mapping[str, str]:
    """Return id → name of the groups that are places or types, in their order."""
    return type_names() if choice.split == BY_TYPE else choice.units.names


def group_name(choice: Choice, group_id: object, names: Mapping[str, str]) -> str:
    """Return the name of a group; an area stands with its community, for names come twice."""
    known = text(group_id)
    if not known:
        if choice.split == BY_AREA:
            return t("没有并入片区", "Not in a merged area")
        return t("没有写明属于哪里", "Where it lies is not said")
    if choice.split == BY_AREA:
        community, _, area = known.rpartition("::")
        place = place_names().get(community, community)
        return t(f"{area}（{place}）", f"{area} ({place})")
    return names.get(known, known)


def place_names() -> Mapping[str, str]:
    """Return id → name of every known place."""
    return kept(
        "place-names",
        lambda: {row["place_id"]: localised(row, "place_name") for row in entries("places")},
    )


def _group(choice: Choice, row: Row, name: str) -> Group:
    return Group(
        text(row["group_id"]),
        name,
        row,
        coverage(row, "organisation", choice.attached),
        coverage(row, "work", choice.attached),
    )
