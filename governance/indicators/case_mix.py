"""Observed against expected: what a unit's failures would be if each category failed as in the group.

Indirect standardisation: expected = Σ over categories of the unit's cases × the group's rate of
failure there. The interval of the ratio is Byar's for the observed count over the expected one,
as public-health profiles print it (it is a little too wide for rates far from 0).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from governance.indicators.intervals import Interval, byar

Cell = tuple[float, float]
"""Failures and cases of one unit in one category."""


@dataclass(frozen=True)
class Standardised:
    """Failures of a unit, how many its mix of categories leads to expect, and their ratio.

    ``ratio`` is 1 where the unit fails as often as the group on the same mix; None where nothing
    is expected.
    """

    observed: float
    expected: float
    ratio: float | None
    interval: Interval | None


def standardise(units: Mapping[str, Mapping[str, Cell]]) -> dict[str, Standardised]:
    """Return the standardised failures of each unit: unit → category → (failures, cases).

    The group is all units given. Expected failures of all units add up to the observed ones.
    """
    rates = _rates(cells for unit in units.values() for cells in unit.items())
    return {name: _of(unit, rates) for name, unit in units.items()}


def _of(unit: Mapping[str, Cell], rates: Mapping[str, float]) -> Standardised:
    observed = sum(failures for failures, _ in unit.values())
    expected = sum(cases * rates[category] for category, (_, cases) in unit.items())
    if not expected > 0:
        return Standardised(observed, expected, None, None)
    return Standardised(
        observed, expected, observed / expected, byar(observed).scaled(1 / expected)
    )


def _rates(cells: Iterable[tuple[str, Cell]]) -> dict[str, float]:
    failures: dict[str, float] = {}
    cases: dict[str, float] = {}
    for category, (failed, total) in cells:
        failures[category] = failures.get(category, 0) + failed
        cases[category] = cases.get(category, 0) + total
    return {one: failures[one] / total if total else 0.0 for one, total in cases.items()}
