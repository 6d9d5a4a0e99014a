"""What can be followed over time: every computed indicator, and every breakdown of it, by a code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, cast

from governance.components.computed import Period
from governance.components.lookup import entries
from governance.components.words import localised, text

Row = Mapping[str, Any]
DIVIDER = ":"


@dataclass(frozen=True)
class Measure:
    """One indicator, or one breakdown of it; ``code`` is what stands in the link.

    ``published`` is the indicator that documents print under the same definition, where one is known.
    ``unit`` and ``title`` are in the language of the page, ``unit_zh`` is the unit in the registry's
    own; ``interval`` is the registry's kind.
    """

    code: str
    indicator: str
    breakdown: str | None
    title: str
    unit: str
    unit_zh: str
    decimals: int
    additive: bool
    interval: str
    dataset: str
    family: str
    caveat: str
    periods: tuple[Period, ...]
    published: str = ""


def known() -> dict[str, Measure]:
    """Return code → measure of everything that has values over time, in the order of the registry."""
    return {one.code: one for one in map(_measure, entries("trend_measures"))}


def _measure(row: Row) -> Measure:
    indicator, breakdown = str(row["indicator_id"]), text(row["breakdown"]) or None
    detail = localised(row, "breakdown_name")
    title = localised(row, "title")
    return Measure(
        code=f"{indicator}{DIVIDER}{breakdown}" if breakdown else indicator,
        indicator=indicator,
        breakdown=breakdown,
        title=f"{title} · {detail}" if detail else title,
        unit=localised(row, "unit"),
        unit_zh=str(row["unit_zh"]),
        decimals=int(row["decimals"]),
        additive=bool(row["additive"]),
        interval=str(row["interval_kind"]),
        dataset=str(row["dataset"]),
        family=str(row["family"]),
        caveat=localised(row, "caveat"),
        periods=cast(tuple[Period, ...], tuple(row["periods"])),
        published=text(row["published"]),
    )
