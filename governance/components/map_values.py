"""What each place shows on a map: a class, a value that may not share the colours, or nothing.

Only a value of a whole place may fill its area. A figure of a part (东港城区) or of an example is a
mark. Of values that may not share a scale, one group is coloured and the others are neutral.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from governance.components.comparison_sections import Section
from governance.components.map_choice import Choice
from governance.components.words import NOT_GIVEN
from governance.exports.charts import number
from governance.geography import classes
from governance.geography.classes import Classes
from governance.model.errors import Text

Row = Mapping[str, Any]
State = Literal["classed", "refused", "bounds", "missing"]
NO_RECORD = Text("没有记录，或数太小不显示", "No record, or too small a count to be shown")


@dataclass(frozen=True)
class Shown:
    """What one place shows. ``row`` is its value as a whole, ``marks`` those of its parts.

    ``classed`` values are coloured by ``index``; ``refused`` ones may not share the colours;
    of ``bounds`` only the ends are known, which no class can hold. ``absent`` says why nothing is.
    """

    place_id: str
    state: State
    row: Row | None = None
    index: int | None = None
    marks: tuple[Row, ...] = ()
    absent: Text = NOT_GIVEN


@dataclass(frozen=True)
class Values:
    """What all places show, with the classes, and the norm that they lie around, if any."""

    section: Section
    group: int
    classes: Classes
    shown: Mapping[str, Shown]
    norm: Row | None = None

    @property
    def rows(self) -> tuple[Row, ...]:
        """Every value that is on the map."""
        own = [one.row for one in self.shown.values() if one.row is not None]
        return (*own, *(row for one in self.shown.values() for row in one.marks))


def values(
    section: Section, place_ids: Sequence[str], choice: Choice, group: int | None = None
) -> Values:
    """Return what these places show of a section; ``group`` is the one that is coloured."""
    wholes = {one: _wholes(section, one) for one in place_ids}
    chosen = largest(section, place_ids) if group is None else group
    fills = {one: _of_group(rows, section, chosen) for one, rows in wholes.items()}
    known = [number(row["value"]) for row in fills.values() if row is not None]
    norm = _norm(section) if choice.method == "norm" else None
    made = _classes(known, choice, norm)
    shown = {one: _shown(section, one, fills[one], wholes[one], made) for one in place_ids}
    return Values(section, chosen, made, shown, norm)


def absent(section: Section) -> Text:
    """Return what is said of a place without a value: of a document, or of records."""
    computed = section.indicators[0]["kind"] == "computed"
    return NO_RECORD if computed else NOT_GIVEN


def largest(section: Section, place_ids: Iterable[str]) -> int:
    """Return the group with values of the most places as a whole, the first of several."""
    wanted = set(place_ids)
    counts = [sum(_is_whole(row, wanted) for row in group) for group in section.groups]
    return counts.index(max(counts)) if counts else 0


def colourable(section: Section, place_ids: Iterable[str]) -> tuple[int, ...]:
    """Return the groups that have a value of a whole place, one of which can be coloured."""
    wanted = set(place_ids)
    return tuple(
        index
        for index, group in enumerate(section.groups)
        if any(_is_whole(row, wanted) for row in group)
    )


def _is_whole(row: Row, place_ids: set[str]) -> bool:
    return row["scope"] == "whole" and row["place_id"] in place_ids


def _wholes(section: Section, place_id: str) -> list[Row]:
    return [row for row in section.values if _is_whole(row, {place_id})]


def _of_group(rows: Iterable[Row], section: Section, group: int) -> Row | None:
    own = section.groups[group] if section.groups else ()
    ids = {row["observation_id"] for row in own}
    return next((row for row in rows if row["observation_id"] in ids), None)


def _classes(known: Iterable[float | None], choice: Choice, norm: Row | None) -> Classes:
    if norm is not None:
        lower, upper, value = (number(norm[name]) for name in ("lower", "upper", "value"))
        ends = (value, value) if lower is None and upper is None else (lower, upper)
        return classes.around_norm(known, *ends, choice.count)
    method = "quantile" if choice.method == "norm" else choice.method
    return classes.classify(known, choice.count, method)


def _norm(section: Section) -> Row | None:
    """The first norm with a number: whose it is, the legend says."""
    given = (
        row
        for row in section.norms
        if any(number(row[name]) is not None for name in ("value", "lower", "upper"))
    )
    return next(given, None)


def _shown(
    section: Section, place_id: str, fill: Row | None, wholes: Sequence[Row], made: Classes
) -> Shown:
    marks = tuple(
        row
        for row in section.values
        if row["case_place_id"] == place_id and not _is_whole(row, {place_id})
    )
    if fill is None:
        state: State = "refused" if wholes else "missing"
        row = wholes[0] if wholes else None
        return Shown(place_id, state, row, marks=marks, absent=absent(section))
    index = made.index(number(fill["value"]))
    return Shown(place_id, "bounds" if index is None else "classed", fill, index, marks)
