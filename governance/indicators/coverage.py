"""Coverage of a register of compounds: two layers, and what lacking and old rows can change.

A register counts every compound: it is a census, and a sampling interval would say nothing. What
is uncertain is what the register does not say. The bounds take every row that is lacking or old
first for uncovered, then for covered.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

Layer = Literal["organisation", "work"]
Attached = Literal["organisation", "work", "none"]

FORMS = ("own", "joint", "attached", "posted")
"""The forms of organisation, the strongest first; what is neither has none or is not said."""


@dataclass(frozen=True)
class Coverage:
    """Compounds that should be covered: how many are, and of how many the register does not say.

    ``known`` say their form, ``unknown`` do not, ``missing`` have no row at all. ``stale_covered``
    and ``stale_uncovered`` are the part of ``known`` whose row is older than the reader accepts.
    """

    covered: int
    known: int
    unknown: int = 0
    missing: int = 0
    stale_covered: int = 0
    stale_uncovered: int = 0

    @property
    def value(self) -> float | None:
        """The rate in percent, of those that say their form; None where none does."""
        return 100 * self.covered / self.known if self.known else None

    @property
    def base(self) -> int:
        """All compounds that may have to be covered, those that the register is silent on included."""
        return self.known + self.unknown + self.missing

    @property
    def lower(self) -> float | None:
        """The rate if no lacking row were covered and no old one still were."""
        sure = self.covered - self.stale_covered
        return 100 * sure / self.base if self.base else None

    @property
    def upper(self) -> float | None:
        """The rate if every lacking and every old row were covered."""
        possible = self.covered + self.stale_uncovered + self.unknown + self.missing
        return 100 * possible / self.base if self.base else None

    def needed(self, target: float) -> int:
        """How many more of the known compounds must be covered to reach ``target`` percent."""
        return _to_reach(target, self.known, self.covered)

    def needed_at_most(self, target: float) -> int:
        """How many more, if every compound that the register is silent on turns out uncovered."""
        return _to_reach(target, self.base, self.covered)


@dataclass(frozen=True)
class CensusShare:
    """``part`` of ``known`` compounds, and what rows that are lacking, old or silent can change.

    ``sure_part`` of ``sure_known`` have a fresh row that says it; ``open`` compounds may belong to
    either side, or (a committee's chair where there may be no committee) to neither.
    """

    part: int
    known: int
    sure_part: int
    sure_known: int
    open: int

    @property
    def value(self) -> float | None:
        """The share in percent, of those that say it; None where none does."""
        return 100 * self.part / self.known if self.known else None

    @property
    def lower(self) -> float | None:
        """The share if every open compound counted against it."""
        base = self.sure_known + self.open
        return 100 * self.sure_part / base if base else None

    @property
    def upper(self) -> float | None:
        """The share if every open compound counted for it."""
        base = self.sure_known + self.open
        return 100 * (self.sure_part + self.open) / base if base else None


def coverage(row: Mapping[str, Any], layer: Layer, attached: Attached) -> Coverage:
    """Return the coverage of one layer from counts by form, as `compound_groups` gives them."""
    counted = forms(layer, attached)
    others = [form for form in (*FORMS, "uncovered") if form not in counted]
    covered = sum(int(row[form]) for form in counted)
    return Coverage(
        covered=covered,
        known=covered + sum(int(row[form]) for form in others),
        unknown=int(row["unknown"]),
        missing=int(row["missing"]),
        stale_covered=sum(int(row[f"stale_{form}"]) for form in counted),
        stale_uncovered=sum(int(row[f"stale_{form}"]) for form in others),
    )


def forms(layer: Layer, attached: Attached) -> tuple[str, ...]:
    """Return the forms that count as covered on a layer, by the rule on attached organisations."""
    counted = {"own", "joint"} | ({"posted"} if layer == "work" else set())
    if attached == "organisation" or (attached == "work" and layer == "work"):
        counted.add("attached")
    return tuple(form for form in FORMS if form in counted)


def _to_reach(target: float, base: int, covered: int) -> int:
    # 95 % of 20 is 19, not the 20 that 19.000000000000004 would round up to.
    return max(0, math.ceil(round(target * base / 100, 9)) - covered)
