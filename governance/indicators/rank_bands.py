"""Which ranks the data allow a unit: a confidence set of ranks instead of one rank.

A unit ranks after every unit that is surely better and before every one that is surely worse;
among the others its place cannot be told. Pairs are compared at 95 % for all of a unit's pairs
together (Bonferroni), after Mogstad, Romano, Shaikh and Wilhelm 2024, "Inference for ranks",
Review of Economic Studies 91:476. The difference of two shares has Agresti and Caffo's error,
which holds for few cases and near 100 %.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from scipy.special import ndtri, stdtrit


@dataclass(frozen=True)
class Share:
    """``part`` of ``whole`` cases; ``variance`` of one case where it is not that of yes and no."""

    part: float
    whole: float
    variance: float | None = None


@dataclass(frozen=True)
class Mean:
    """A mean with its standard error, over ``count`` independent values."""

    mean: float
    error: float
    count: float


@dataclass(frozen=True)
class Band:
    """The best and the worst rank, 1 being the highest share, that the data allow."""

    best: int
    worst: int


def bands(units: Mapping[str, Share], confidence: float = 0.95) -> dict[str, Band]:
    """Return the band of ranks of each unit; one unit alone ranks first. Needs cases in each."""
    z = float(ndtri(_certain(len(units), confidence)))
    return _bands({name: _moments(unit) for name, unit in units.items()}, z)


def bands_of_means(units: Mapping[str, Mean], confidence: float = 0.95) -> dict[str, Band]:
    """Return the band of ranks of units by a mean each, 1 being the highest.

    Student's t with the freedom of the unit that has the least, so that few months widen the bands.
    Means of ratios to the group that the units make up move against one another, of k units alike
    with a correlation of −1/(k − 1): two units differ by the sum of their errors, many by hardly
    more than independent ones.
    """
    if not units:
        return {}
    freedom = max(min(one.count for one in units.values()) - 1, 1.0)
    t = float(stdtrit(freedom, _certain(len(units), confidence)))
    against = 1 / max(len(units) - 1, 1)
    return _bands({name: (one.mean, one.error**2) for name, one in units.items()}, t, against)


def _certain(units: int, confidence: float) -> float:
    """The probability that one pair of a unit's is judged at, so that all of them together hold."""
    return 1 - (1 - confidence) / (2 * max(units - 1, 1))


def _bands(
    moments: Mapping[str, tuple[float, float]], z: float, against: float = 0.0
) -> dict[str, Band]:
    """Return each unit's band, of means and squared errors; ``z`` errors of a difference are sure.

    ``against`` is how strongly the means move against one another: 0 where they are independent.
    """
    means, variances = np.array(list(moments.values()), dtype=float).reshape(-1, 2).T
    found = {}
    for name, mean, variance in zip(moments, means, variances, strict=True):
        # All pairs of one unit at once: a city has a million of them. It is never apart from itself.
        apart = z * np.sqrt(variance + variances + 2 * against * np.sqrt(variance * variances))
        better, worse = means - mean > apart, mean - means > apart
        found[name] = Band(1 + int(better.sum()), len(means) - int(worse.sum()))
    return found


def _moments(unit: Share) -> tuple[float, float]:
    """Mean and squared error of a share with one success and one failure added."""
    whole = unit.whole + 2
    mean = (unit.part + 1) / whole
    return mean, (mean * (1 - mean) if unit.variance is None else unit.variance) / whole
