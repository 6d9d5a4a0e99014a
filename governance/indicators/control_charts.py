"""Control charts: which months are noise and which tell of a change.

XmR for volumes (Wheeler: mean ± 2.66 mean moving ranges), Laney's p′ for rates (Laney 2002,
Quality Engineering 14:531): with tens of thousands of cases a plain p-chart would signal every
month. The signals are those of the NHS "Making Data Count" programme.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Literal

import numpy as np

Signal = Literal["outside", "shift", "trend", "two_of_three"]
RUN = 7  # months in a row that make a shift or a trend
_D2 = 1.128  # mean range of two normal values, in standard deviations
_OUTLYING_RANGE = 3.267  # ranges above so many mean ranges say nothing of the usual spread
LEAST_VALUES = 6  # fewer say nothing of the usual spread
LEAST_MONTHS = 12  # fewer give limits that move with every month
SEASONS = 12
_SPARSE = 0.25
_LEAST_YEARS = 3
Values = Sequence[float | None]


@dataclass(frozen=True)
class ControlChart:
    """A chart of values in time order; a month without a value is None and breaks no rule.

    ``centre``, ``lower`` and ``upper`` hold one number a month (three sigma), ``signals`` which
    rules each month is part of. ``sigma_z`` is Laney's, 1 where chance is all there is.
    """

    values: tuple[float | None, ...]
    centre: tuple[float, ...]
    lower: tuple[float, ...]
    upper: tuple[float, ...]
    signals: tuple[tuple[Signal, ...], ...]
    sigma_z: float = 1.0

    @property
    def has_limits(self) -> bool:
        """Whether there are enough months for any limits at all."""
        return sum(one is not None for one in self.values) >= LEAST_VALUES

    @property
    def is_enough(self) -> bool:
        """Whether there are enough months for limits that can be relied on."""
        return sum(one is not None for one in self.values) >= LEAST_MONTHS


def xmr(values: Values, floor: float | None = 0.0) -> ControlChart:
    """Return the XmR chart of a measure; ``floor`` is what it cannot fall below.

    Moving ranges join neighbouring months that both have a value; ranges above 3.267 times their
    mean are left out once.
    """
    known = [one for one in values if one is not None]
    centre = float(np.mean(known)) if known else 0.0
    sigma = _sigma(values)
    lower, upper = centre - 3 * sigma, centre + 3 * sigma
    if floor is not None:
        lower = max(lower, floor)
    scores = [None if one is None else _standard(one - centre, sigma) for one in values]
    count = len(values)
    return ControlChart(
        tuple(values), (centre,) * count, (lower,) * count, (upper,) * count, signals(scores)
    )


def p_prime(parts: Sequence[float], wholes: Sequence[float]) -> ControlChart:
    """Return Laney's p′ chart of shares: ``parts`` of ``wholes``; a month of nothing has no value."""
    whole = sum(wholes)
    mean = sum(parts) / whole if whole else 0.0
    errors = [sqrt(mean * (1 - mean) / one) if one > 0 else 0.0 for one in wholes]
    values = [part / one if one > 0 else None for part, one in zip(parts, wholes, strict=True)]
    scores = [
        None if value is None else _standard(value - mean, error)
        for value, error in zip(values, errors, strict=True)
    ]
    sigma_z = _sigma(scores, screen=False) or 1.0
    half = [3 * sigma_z * error for error in errors]
    return ControlChart(
        tuple(values),
        (mean,) * len(values),
        tuple(max(mean - one, 0.0) for one in half),
        tuple(min(mean + one, 1.0) for one in half),
        signals([None if one is None else one / sigma_z for one in scores], values),
        sigma_z,
    )


def sparse(volumes: Sequence[float]) -> list[bool]:
    """Return which months hold so few records that they are probably a gap in the data.

    Those below a quarter of the median month. Left in, one gap would widen every limit.
    """
    median = float(np.median(volumes)) if len(volumes) else 0.0
    return [volume < _SPARSE * median for volume in volumes]


def seasonal_factors(values: Values, months: Sequence[int]) -> dict[int, float] | None:
    """Return how much each month of the year (1–12) lies above or below the average, as a factor.

    None with less than three values in each month of the year: with two the second year would be the
    first one's mirror, and every month look calm. The factors average 1.
    """
    by_month: dict[int, list[float]] = {}
    for value, month in zip(values, months, strict=True):
        if value is not None:
            by_month.setdefault(month, []).append(value)
    if len(by_month) < SEASONS or min(map(len, by_month.values())) < _LEAST_YEARS:
        return None
    means = {month: sum(found) / len(found) for month, found in by_month.items()}
    average = sum(means.values()) / SEASONS
    return {month: mean / average for month, mean in means.items()} if average else None


def deseasonalised(values: Values, months: Sequence[int]) -> tuple[list[float | None], bool]:
    """Return the values divided by their month's factor, and whether that was possible."""
    factors = seasonal_factors(values, months)
    if factors is None or not all(factors.values()):
        return list(values), False
    pairs = zip(values, months, strict=True)
    return [None if value is None else value / factors[month] for value, month in pairs], True


def signals(scores: Values, values: Values | None = None) -> tuple[tuple[Signal, ...], ...]:
    """Return which rules each month is part of, from its distance to the centre in sigmas.

    ``values`` are what rises or falls, where that is not the same as the distances.

    Outside three sigma; seven in a row on one side; seven in a row rising or falling; two of
    three beyond two sigma on one side, all three on that side.
    """
    found: list[set[Signal]] = [set() for _ in scores]
    places = [index for index, score in enumerate(scores) if score is not None]
    known = [scores[index] or 0.0 for index in places]
    rising = [(values or scores)[index] or 0.0 for index in places]
    for rule, members in (
        ("outside", [i for i, score in enumerate(known) if abs(score) > 3]),
        ("shift", _runs([np.sign(score) for score in known], RUN)),
        ("trend", _runs_of_steps(rising)),
        ("two_of_three", _two_of_three(known)),
    ):
        for member in members:
            found[places[member]].add(rule)  # type: ignore[arg-type]
    order: tuple[Signal, ...] = ("outside", "shift", "trend", "two_of_three")
    return tuple(tuple(rule for rule in order if rule in one) for one in found)


def _standard(distance: float, error: float) -> float:
    return distance / error if error > 0 else 0.0


def _sigma(values: Values, screen: bool = True) -> float:
    """The usual spread from month to month, by the mean moving range."""
    ranges = [
        abs(after - before)
        for before, after in itertools.pairwise(values)
        if before is not None and after is not None
    ]
    if screen and ranges:
        most = _OUTLYING_RANGE * float(np.mean(ranges))
        ranges = [one for one in ranges if one < most] or ranges
    return float(np.mean(ranges)) / _D2 if ranges else 0.0


def _runs(signs: Sequence[float], least: int) -> list[int]:
    """The members of runs of one sign, not 0, that are at least so long."""
    members: list[int] = []
    start = 0
    for index in range(1, len(signs) + 1):
        if index == len(signs) or signs[index] != signs[start]:
            if index - start >= least and signs[start] != 0:
                members += range(start, index)
            start = index
    return members


def _runs_of_steps(values: Sequence[float]) -> list[int]:
    steps = [float(np.sign(after - before)) for before, after in itertools.pairwise(values)]
    into = _runs(steps, RUN - 1)
    return sorted({*into, *(index + 1 for index in into)})


def _two_of_three(scores: Sequence[float]) -> list[int]:
    members: set[int] = set()
    for start in range(len(scores) - 2):
        three = range(start, start + 3)
        far = [index for index in three if 2 < abs(scores[index]) <= 3]
        if len(far) >= 2 and abs(sum(np.sign(scores[index]) for index in three)) == 3:
            members.update(far)
    return sorted(members)
