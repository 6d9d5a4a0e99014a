"""Limits of a funnel plot: what a unit of a given size would show by chance around a target.

Spiegelhalter 2005, "Funnel plots for comparing institutional performance", Statistics in Medicine
24:1185, doi 10.1002/sim.1970: exact binomial limits (appendix A.1.1), the test for over-dispersion
on winsorised z-scores (A.3), and additive random effects (A.3.2).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, sqrt

import numpy as np
from scipy.special import bdtrik, betaincc, ndtri

from governance.indicators.intervals import Interval

WINSORISED = 0.1  # the share of units at each end whose z-scores are pulled in


@dataclass(frozen=True)
class Dispersion:
    """How far units lie apart beyond chance.

    ``phi`` is the mean of squared winsorised z-scores, about 1 where chance is all there is;
    ``tau`` the standard deviation between units, in the unit of the rate, 0 where ``is_over`` is
    false.
    """

    phi: float
    tau: float
    is_over: bool


def binomial_limits(target: float, size: float, tail: float) -> Interval:
    """Return the limits around a target share that a share of ``size`` cases passes with probability ``tail`` each.

    Exact, interpolated between whole counts, so that the curve is smooth. ``target`` lies
    strictly between 0 and 1, ``size`` is at least 1.
    """
    return Interval(
        max(_inverse(target, size, tail) / size, 0.0),
        min(_inverse(target, size, 1 - tail) / size, 1.0),
    )


def normal_limits(target: float, error: float, tau: float, tail: float) -> Interval:
    """Return the limits around a target with a standard error and units that differ by ``tau``."""
    half = float(ndtri(1 - tail)) * sqrt(error**2 + tau**2)
    return Interval(max(target - half, 0.0), min(target + half, 1.0))


def z_score(value: float, target: float, error: float) -> float:
    """Return how many standard errors a value lies from the target."""
    return (value - target) / error


def dispersion(values: Sequence[float], errors: Sequence[float], target: float) -> Dispersion:
    """Return whether units lie further apart than chance explains.

    ``errors`` are standard errors under the target. With fewer than three units nothing is said.
    Over-dispersed where phi passes 1 by more than twice its standard error.
    """
    if len(values) < 3:
        return Dispersion(1.0, 0.0, False)
    error = np.asarray(errors, dtype=float)
    scores = (np.asarray(values, dtype=float) - target) / error
    scores = np.clip(scores, *np.quantile(scores, [WINSORISED, 1 - WINSORISED]))
    phi = float(np.mean(scores**2))
    count = len(scores)
    if phi <= 1 + 2 * sqrt(2 / count):
        return Dispersion(phi, 0.0, False)
    weights = 1 / error**2
    spread = (count * phi - (count - 1)) / (weights.sum() - (weights**2).sum() / weights.sum())
    return Dispersion(phi, sqrt(max(float(spread), 0.0)), True)


def _inverse(target: float, size: float, probability: float) -> float:
    """The count that is passed with a probability: Spiegelhalter's r less alpha."""
    count = max(ceil(float(bdtrik(probability, size, target)) - 1e-9), 0)
    reached, before = _at_most(count, size, target), _at_most(count - 1, size, target)
    step = reached - before
    return count - (reached - probability) / step if step > 0 else float(count)


def _at_most(count: int, size: float, target: float) -> float:
    """The probability of at most so many cases, by the incomplete beta function: a size may be no whole number."""
    if count < 0:
        return 0.0
    return float(betaincc(count + 1, size - count, target)) if count < size else 1.0
