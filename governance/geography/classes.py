"""Values put into classes for colours: quantiles, equal intervals, natural breaks, around a norm.

A class holds the values from its lower edge up to, but not including, the next edge; the last one
includes its upper edge. Fewer distinct values than classes asked for give fewer classes.

Natural breaks are computed here: the two libraries that have them bring scipy and scikit-learn
along, or have had no release since 2024, for thirty lines of numpy.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

import numpy as np
from numpy.typing import NDArray

Method = Literal["quantile", "equal", "natural"]
_EXACT: Final = 400  # distinct values up to which natural breaks are exact


@dataclass(frozen=True)
class Classes:
    """Ascending edges, one more than there are classes; none at all without values.

    `norm` is the index of the class that lies within the norm, None where there is no norm.
    """

    edges: tuple[float, ...]
    norm: int | None = None

    @property
    def count(self) -> int:
        """How many classes there are."""
        return max(0, len(self.edges) - 1)

    @property
    def intervals(self) -> tuple[tuple[float, float], ...]:
        """Lower and upper edge of each class."""
        return tuple(pairwise(self.edges))

    def index(self, value: float | None) -> int | None:
        """Return the class of a value, None for a missing one or one outside all classes."""
        if value is None or not self.count or not self.edges[0] <= value <= self.edges[-1]:
            return None
        return min(bisect_right(self.edges, value), self.count) - 1

    def counts(self, values: Iterable[float | None]) -> tuple[int, ...]:
        """Return how many of the values fall into each class."""
        found = [self.index(value) for value in values]
        return tuple(found.count(one) for one in range(self.count))


def classify(values: Iterable[float | None], count: int, method: Method) -> Classes:
    """Return at most `count` classes of the values that are not missing."""
    methods: Mapping[Method, Callable[[Sequence[float], int], Classes]] = {
        "quantile": quantile,
        "equal": equal_interval,
        "natural": natural_breaks,
    }
    return methods[method](_known(values), count)


def quantile(values: Sequence[float], count: int) -> Classes:
    """Return classes with as equal numbers of values as ties allow; edges are values."""
    known = _known(values)
    ranks = [min(math.ceil(part * len(known) / count), len(known) - 1) for part in range(count)]
    starts = {known[rank] for rank in ranks} if known else ()
    return _closed(sorted(starts), known)


def equal_interval(values: Sequence[float], count: int) -> Classes:
    """Return classes of the same width from the lowest value to the highest."""
    known = _known(values)
    if not known or known[0] == known[-1]:
        return _closed(known[:1], known)
    return Classes(tuple(float(edge) for edge in np.linspace(known[0], known[-1], count + 1)))


def natural_breaks(values: Sequence[float], count: int) -> Classes:
    """Return the classes whose values differ least from the mean of their class (Fisher, Jenks).

    The sum of squares is the least possible for up to 400 distinct values; of more, the values
    are first put into 400 groups by rank. Edges are the lowest values of the classes.
    """
    known = np.array(_known(values), dtype=float)
    if not known.size:
        return Classes(())
    points, weights = np.unique(known, return_counts=True)
    groups = np.array_split(np.arange(points.size), min(points.size, _EXACT))
    starts = np.array([group[0] for group in groups])
    sums = [np.add.reduceat(weights * points**power, starts) for power in (0, 1, 2)]
    firsts = _best_starts(_spread(*sums), min(count, len(groups)))
    return _closed([float(points[starts[first]]) for first in firsts], known.tolist())


def around_norm(
    values: Iterable[float | None], lower: float | None, upper: float | None, count: int = 5
) -> Classes:
    """Return classes of which one is the norm, from `lower` to `upper`; None is an open end.

    The values below and above are put into equal intervals, so that there are about `count`
    classes in all. A norm of one number is the class from it on. Raises ValueError without norm.
    """
    if lower is None and upper is None:
        raise ValueError("a norm has a lower end, an upper end, or both")
    known = _known(values)
    start = lower if lower is not None else min([*known, _end(upper)])
    end = upper if upper is not None and upper != lower else max([*known, start])
    sides = (lower is not None) + (upper is not None and upper != lower)
    steps = max(1, (count - 1) // max(1, sides))
    below = _steps(known[0], start, steps) if known and known[0] < start else []
    above = [*_steps(end, known[-1], steps)[1:], known[-1]] if known and known[-1] > end else []
    return Classes((*below, start, end, *above), norm=len(below))


def _end(upper: float | None) -> float:
    return math.inf if upper is None else upper


def _steps(start: float, end: float, count: int) -> list[float]:
    """Return the lower edges of equal intervals from `start` to `end`."""
    return [float(edge) for edge in np.linspace(start, end, count + 1)[:-1]]


def _known(values: Iterable[float | None]) -> list[float]:
    return sorted(float(one) for one in values if one is not None and math.isfinite(one))


def _closed(starts: Sequence[float], known: Sequence[float]) -> Classes:
    """Return the classes that begin at the starts and end at the highest value."""
    if not starts:
        return Classes(())
    return Classes(tuple(float(edge) for edge in (*starts, known[-1])))


def _spread(
    weights: NDArray[np.float64], sums: NDArray[np.float64], squares: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Return the sum of squared differences from the mean of groups i to j, at [i, j]."""
    n, s, q = (np.concatenate(([0.0], np.cumsum(one))) for one in (weights, sums, squares))
    number = n[None, 1:] - n[:-1, None]
    total = s[None, 1:] - s[:-1, None]
    with np.errstate(divide="ignore", invalid="ignore"):
        spread = (q[None, 1:] - q[:-1, None]) - total**2 / number
    return np.where(number > 0, np.maximum(spread, 0.0), np.inf)


def _best_starts(spread: NDArray[np.float64], count: int) -> list[int]:
    """Return where each of `count` classes begins so that their spreads add up to the least."""
    size = len(spread)
    best = spread[0]
    chosen = []
    for _ in range(count - 1):
        # With the last class from i to j, the others end at i - 1.
        total = np.concatenate(([np.inf], best[:-1]))[:, None] + spread
        chosen.append(total.argmin(axis=0))
        best = total.min(axis=0)
    starts, end = [], size - 1
    for choice in reversed(chosen):
        starts.append(int(choice[end]))
        end = starts[-1] - 1
    return [0, *reversed(starts)]
