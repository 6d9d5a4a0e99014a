"""A unit against its group, judged by the unit's own months.

Hours of service are no independent cases: one activity brings dozens at once, and limits of chance
for so many cases would call every unit an exception. What can be measured is how a unit's rate
moves from month to month beside its group's. Each month's rate is divided by the group's of that
month, which takes out the season they share; the mean of these ratios has Student's interval, with
as many independent months as their autocorrelation leaves (Bence 1995, Ecology 76:628).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Literal

import numpy as np
from scipy.special import stdtrit

from governance.indicators.intervals import Interval

Zone = Literal["inside", "outside_95", "outside_998"]
LEAST_MONTHS = 6
"""Months with a ratio below which a unit is neither judged nor ranked."""
_TAILS: tuple[tuple[Zone, float], ...] = (("outside_998", 0.001), ("outside_95", 0.025))


@dataclass(frozen=True)
class Ratio:
    """The mean of a unit's monthly ratios to its group; 1 is the group itself.

    ``error`` is the standard error of the mean, ``months`` how many ratios there are and
    ``independent`` how many independent ones they are worth.
    """

    mean: float
    error: float
    months: int
    independent: float

    @property
    def interval(self) -> Interval:
        """The 95 % interval of the mean; never below 0."""
        return self.at(0.025)

    def at(self, tail: float) -> Interval:
        """Return the interval that leaves ``tail`` on each side."""
        half = float(stdtrit(self.independent - 1, 1 - tail)) * self.error
        return Interval(max(self.mean - half, 0.0), self.mean + half)

    @property
    def zone(self) -> Zone:
        """Whether the group's own level, 1, lies within the 95 % and the 99.8 % interval."""
        for zone, tail in _TAILS:
            lower, upper = self.at(tail)
            if not lower <= 1 <= upper:
                return zone
        return "inside"


def ratio(unit: Sequence[float | None], group: Sequence[float | None]) -> Ratio | None:
    """Return how a unit's rates stand to its group's, month by month; None with too few months.

    Both hold one rate a month in the same order; a month without either, or without a rate of the
    group above 0, is left out.
    """
    found = [
        mine / whole
        for mine, whole in zip(unit, group, strict=True)
        if mine is not None and whole is not None and whole > 0
    ]
    if len(found) < LEAST_MONTHS:
        return None
    independent = _independent(found)
    spread = float(np.std(found, ddof=1))
    return Ratio(float(np.mean(found)), spread / sqrt(independent), len(found), independent)


def pooled(
    above: Mapping[str, Sequence[float | None]], below: Mapping[str, Sequence[float | None]]
) -> list[float | None]:
    """Return the group's rate a month: all numerators over all denominators of units that have both."""
    length = len(next(iter(above.values()), ()))
    return [_pooled(month, above, below) for month in range(length)]


def _pooled(
    month: int,
    above: Mapping[str, Sequence[float | None]],
    below: Mapping[str, Sequence[float | None]],
) -> float | None:
    pairs = [(above[unit][month], below[unit][month]) for unit in above]
    known = [(part, whole) for part, whole in pairs if part is not None and whole]
    total = sum(whole for _, whole in known)
    return sum(part for part, _ in known) / total if total else None


def _independent(values: Sequence[float]) -> float:
    """As many independent months as these are worth: n (1 − r) / (1 + r), r from month to month, at least 2."""
    centred = np.asarray(values) - np.mean(values)
    below = float(centred @ centred)
    r = max(float(centred[:-1] @ centred[1:]) / below, 0.0) if below > 0 else 0.0
    return max(len(values) * (1 - r) / (1 + r), 2.0)
