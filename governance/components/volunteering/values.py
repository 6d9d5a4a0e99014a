"""The values behind 志愿服务: by place and month, and months made one number without mixing measures."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import nan

import pandas as pd

from governance.components import computed, simulated
from governance.components.kept import kept
from governance.components.language import language
from governance.components.lookup import entries, rows
from governance.components.requests.withheld import ALL
from governance.components.volunteering import withheld
from governance.components.volunteering.choice import Choice
from governance.components.volunteering.measures import MEASURES, Measure
from governance.exports.reading import number

_NUMBERS = ["value", "numerator", "denominator"]
_KEPT_BACK = (nan, nan, nan)
_Parts = tuple[list[float | None], list[float], list[float]]


@dataclass(frozen=True)
class Gaps:
    """How complete the records are: months with records, of those since each team's first one."""

    given: int
    possible: int

    @property
    def missing(self) -> int:
        """Months of a team without any record."""
        return self.possible - self.given


def by_month(choice: Choice, places: Sequence[str]) -> pd.DataFrame:
    """Return one row per measure (its indicator), place and month: the rows of `values`."""

    def make() -> pd.DataFrame:
        indicators = [one.indicator for one in MEASURES.values()]
        return computed.values(indicators, places, choice.months)

    return kept("volunteering-months", make, choice.key, ",".join(places))


def monthly(choice: Choice, code: str) -> dict[str, float]:
    """Return month → value of a measure at the place itself; those kept back are left out."""
    shown = _of(choice, code, choice.place)
    back = withheld.months(choice, code, choice.place)
    names = shown["period_start"].dt.strftime("%Y-%m")
    return {
        name: value for name, value in zip(names, shown["value"], strict=True) if name not in back
    }


def parts(
    choice: Choice, code: str, where: str
) -> tuple[list[float | None], list[float], list[float]]:
    """Return a measure at a place by month of the choice: values, numerators and denominators.

    A month without records, or kept back, has no value, and 0 of 0.
    """
    by_place = kept("volunteering-parts", lambda: _parts(choice, code), choice.key, code)
    starts = choice.months.starts
    nothing: _Parts = ([None] * len(starts), [0.0] * len(starts), [0.0] * len(starts))
    told, above, below = by_place.get(where, nothing)
    back = withheld.months(choice, code, where)
    hidden = [f"{one:%Y-%m}" in back for one in starts] if back else [False] * len(starts)
    return (
        [None if hides else one for one, hides in zip(told, hidden, strict=True)],
        [0.0 if hides else one for one, hides in zip(above, hidden, strict=True)],
        [0.0 if hides else one for one, hides in zip(below, hidden, strict=True)],
    )


def _parts(choice: Choice, code: str) -> dict[str, _Parts]:
    """Place → values, numerators and denominators by month; all places at once, for a city has many."""
    frame = by_month(choice, choice.units.every_id)
    shown = frame[frame["indicator_id"] == MEASURES[code].indicator]
    value, above, below = (
        shown.pivot(index="place_id", columns="period_start", values=name)
        .reindex(columns=list(choice.months.starts))
        .astype(float)
        for name in _NUMBERS
    )
    told = [[None if one != one else one for one in row] for row in value.to_numpy().tolist()]
    counted = (one.fillna(0.0).to_numpy().tolist() for one in (above, below))
    return dict(zip(map(str, value.index), zip(told, *counted, strict=True), strict=True))


def pooled(choice: Choice, code: str) -> dict[str, tuple[float, float | None, float | None]]:
    """Return place → value over the chosen months, numerator and denominator of a ratio.

    All three are NaN where the operator's threshold keeps the value back.
    """
    return kept("volunteering-pooled", lambda: _pooled_places(choice, code), choice.key, code)


def _pooled_places(
    choice: Choice, code: str
) -> dict[str, tuple[float, float | None, float | None]]:
    frame = by_month(choice, choice.units.every_id)
    one = MEASURES[code]
    shown = frame[frame["indicator_id"] == one.indicator].sort_values("period_start")
    found = {
        str(place): (value, f"{months['period_start'].iloc[-1]:%Y-%m}")
        for place, months in shown.groupby("place_id")
        if (value := _pooled(one, months)) is not None
    }
    return {
        place: _KEPT_BACK if _is_back(choice, code, place, last) else value
        for place, (value, last) in found.items()
    }


def _of(choice: Choice, code: str, where: str) -> pd.DataFrame:
    """The months of one measure at one place, oldest first."""
    ordered = kept("volunteering-ordered", lambda: _ordered(choice), choice.key)
    wanted = (MEASURES[code].indicator, where)
    return ordered.loc[[wanted]] if wanted in ordered.index else ordered.iloc[:0]


def _ordered(choice: Choice) -> pd.DataFrame:
    """Every measure at every unit, to be read by both: a city has too many rows to search each time."""
    by = ["indicator_id", "place_id", "period_start"]
    return by_month(choice, choice.units.every_id).sort_values(by).set_index(by[:2])


def _is_back(choice: Choice, code: str, place: str, last: str) -> bool:
    told = last if MEASURES[code].pooling == "last" else ALL
    return told in withheld.months(choice, code, place)


def _pooled(one: Measure, months: pd.DataFrame) -> tuple[float, float | None, float | None] | None:
    if one.pooling == "last":
        return float(months["value"].iloc[-1]), None, None
    if one.pooling == "sum":
        return float(months["value"].sum()), None, None
    above, below = float(months["numerator"].sum()), float(months["denominator"].sum())
    factor = 100 if one.unit == "%" else 1
    return (factor * above / below, above, below) if below else None


def origins() -> tuple[str, ...]:
    """Return whether the records are the users' own or simulated; the two are never loaded together."""
    return (simulated.own(),)


def sizes(choice: Choice) -> Mapping[str, Mapping[str, object]]:
    """Return place → households and residents, and where they are from."""

    def make() -> dict[str, Mapping[str, object]]:
        found = entries("place_sizes", places=choice.units.every_id, last=choice.months.last)
        return {str(row["place_id"]): row for row in found}

    return kept("volunteering-sizes", make, choice.key)


def gaps(choice: Choice) -> Gaps:
    """Return how many months of the teams of each place have records."""
    found = rows("volunteer_gaps", **choice.span)
    return Gaps(int(found["months"].sum()), int(found["possible"].sum()))


def written(value: float, one: Measure) -> str:
    """Return a value with its unit as people read it."""
    unit = one.unit if one.unit.startswith("%") else f" {one.unit}"
    said = f"{number(value, one.decimals)}{unit}"
    return said if language() == "zh" else said.strip()
