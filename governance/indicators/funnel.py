"""The funnel plot of a measure: units by size, and what chance alone would show around the group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Literal

import numpy as np

from governance.indicators.funnel_limits import (
    Dispersion,
    binomial_limits,
    dispersion,
    normal_limits,
)
from governance.indicators.intervals import Interval
from governance.indicators.rank_bands import Share

Zone = Literal["inside", "outside_95", "outside_998"]
TAIL_95, TAIL_998 = 0.025, 0.001
TOO_FEW = 30  # cases below which a unit is neither judged nor ranked
_CURVE = 60


@dataclass(frozen=True)
class Funnel:
    """A target (the pooled share), how far units differ beyond chance, and where each unit lies.

    ``variance`` is that of one case under the target; ``exact`` says that the limits are binomial.
    """

    target: float
    variance: float
    spread: Dispersion
    exact: bool
    zones: Mapping[str, Zone]

    def limits(self, size: float, tail: float) -> Interval:
        """Return the limits for a unit of so many cases."""
        if self.exact and not self.spread.is_over:
            return binomial_limits(self.target, max(round(size), 1), tail)
        return normal_limits(self.target, sqrt(self.variance / size), self.spread.tau, tail)

    def curve(self, largest: float, tail: float) -> tuple[list[float], list[Interval]]:
        """Return sizes from few cases to the largest unit, and the limits there."""
        grid = np.unique(np.round(np.geomspace(2, max(largest * 1.05, 10), _CURVE)))
        sizes = [float(one) for one in grid]
        return sizes, [self.limits(size, tail) for size in sizes]


def funnel(units: Mapping[str, Share]) -> Funnel | None:
    """Return the funnel of the units that have cases; None where all or none of them succeed."""
    known = {name: one for name, one in units.items() if one.whole > 0}
    target, variance, exact = _pooled(list(known.values()))
    if not 0 < target < 1:
        return None
    judged = {name: one for name, one in known.items() if one.whole >= TOO_FEW}
    values = [one.part / one.whole for one in judged.values()]
    errors = [sqrt(variance / one.whole) for one in judged.values()]
    found = Funnel(target, variance, dispersion(values, errors, target), exact, {})
    zones = {name: _zone(found, one) for name, one in judged.items()}
    return Funnel(target, variance, found.spread, exact, zones)


def _pooled(units: Sequence[Share]) -> tuple[float, float, bool]:
    """Share, variance of one case, and whether a case is yes or no."""
    whole = sum(one.whole for one in units)
    if not whole:
        return 0.0, 0.0, True
    target = sum(one.part for one in units) / whole
    if all(one.variance is None for one in units):
        return target, target * (1 - target), True
    squares = sum(
        one.whole * ((one.variance or 0.0) + (one.part / one.whole) ** 2) for one in units
    )
    return target, max(squares / whole - target**2, 1e-12), False


def _zone(of: Funnel, unit: Share) -> Zone:
    value = unit.part / unit.whole
    for zone, tail in (("outside_998", TAIL_998), ("outside_95", TAIL_95)):
        limits = of.limits(unit.whole, tail)
        if not limits.lower - 1e-12 <= value <= limits.upper + 1e-12:
            return zone  # type: ignore[return-value]
    return "inside"
