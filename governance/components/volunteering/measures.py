"""The measures of 志愿服务, each on its own: persons, person-visits and hours never share a column."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, Literal

from governance.components.lookup import entries
from governance.components.words import localised

Pooling = Literal["sum", "last", "ratio"]


@dataclass(frozen=True)
class Measure:
    """A measure: the indicator it is, and how months become one number.

    ``sum`` adds months, ``last`` takes the last one (persons are never added), ``ratio`` divides
    the added numerators by the added denominators.
    """

    indicator: str
    pooling: Pooling

    @property
    def row(self) -> Mapping[str, object]:
        """The indicator as the registry has it."""
        return next(one for one in entries("indicators") if one["indicator_id"] == self.indicator)

    @property
    def title(self) -> str:
        """What the measure is called."""
        return localised(self.row, "title")

    @property
    def unit(self) -> str:
        """The unit of the measure."""
        return localised(self.row, "unit")

    @property
    def decimals(self) -> int:
        """How many digits follow the point."""
        return int(str(self.row["decimals"]))


MEASURES: Final[Mapping[str, Measure]] = {
    "registered": Measure("volunteer_persons_registered", "last"),
    "active": Measure("volunteer_persons_active", "last"),
    "visits": Measure("volunteer_visits_recorded", "sum"),
    "hours": Measure("volunteer_hours_recorded", "sum"),
    "sessions": Measure("volunteer_sessions_recorded", "sum"),
    "active_share": Measure("volunteer_active_share", "ratio"),
    "per_registered": Measure("volunteer_hours_per_registered", "ratio"),
    "per_active": Measure("volunteer_hours_per_active", "ratio"),
    "per_visit": Measure("volunteer_hours_per_visit", "ratio"),
    "per_session": Measure("volunteer_visits_per_session", "ratio"),
    "top_tenth": Measure("volunteer_top_tenth_share", "ratio"),
}
AMOUNTS: Final = ("registered", "active", "visits", "hours", "sessions")
ADDED: Final = ("visits", "hours", "sessions")
"""Measures that may be divided by residents or households over a run of months."""
