"""95 % intervals of a proportion, of the mean of scores and of a count, as the SQL macros give them.

Sources: Wilson 1927 (in Newcombe 1998, method 3); Breslow and Day 1987, equations 2.13 and 2.14
for Byar's approximation; exact Poisson limits below 10 events.
"""

from __future__ import annotations

from math import sqrt
from typing import NamedTuple

from scipy.special import gammaincinv, ndtri

Z95 = float(ndtri(0.975))
Z998 = float(ndtri(0.999))
_EXACT_BELOW = 10
_ROUNDING = 1e-12  # of sums: where all answers agree that much may be left of their spread


class Interval(NamedTuple):
    """The two ends of an interval, in the unit of what it belongs to."""

    lower: float
    upper: float

    def scaled(self, factor: float) -> Interval:
        """Return the interval with both ends multiplied by a positive factor."""
        return Interval(self.lower * factor, self.upper * factor)


def wilson(successes: float, total: float, z: float = Z95) -> Interval | None:
    """Return Wilson's score interval of a share between 0 and 1; None without trials."""
    if not total > 0:
        return None
    middle = successes + z * z / 2
    half = z * sqrt(max(successes * (total - successes) / total, 0) + z * z / 4)
    share = successes / total
    # The last bit of a root may put an end on the wrong side of a share of 0 or 1.
    lower = min(max((middle - half) / (total + z * z), 0.0), share)
    upper = max(min((middle + half) / (total + z * z), 1.0), share)
    return Interval(lower, upper)


def multinomial_mean(scores: float, squares: float, total: float) -> Interval | None:
    """Return the interval of a mean of scores between 0 and 1, from their sum and sum of squares.

    Wilson's, with as many answers as a yes or no of the same mean would need for the same
    spread; with the scores 0 and 1 alone, and where all answers agree, it is Wilson's itself.
    """
    if not total > 0:
        return None
    mean = scores / total
    spread = squares / total - mean**2
    larger = max(1.0, mean * (1 - mean) / spread) if spread > _ROUNDING else 1.0
    return wilson(scores * larger, total * larger)


def byar(events: float) -> Interval:
    """Return the interval of a count: Byar's from 10 events, exact Poisson limits below.

    Raises ValueError for a negative count.
    """
    if events < 0:
        raise ValueError(f"a count is not negative: {events}")
    if events < _EXACT_BELOW:
        lower = float(gammaincinv(events, 0.025)) if events else 0.0
        return Interval(lower, float(gammaincinv(events + 1, 0.975)))
    return Interval(_byar(events, -Z95), _byar(events + 1, Z95))


def _byar(events: float, z: float) -> float:
    return float(events * (1 - 1 / (9 * events) + z / (3 * sqrt(events))) ** 3)
