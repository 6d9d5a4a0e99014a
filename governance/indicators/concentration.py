"""How much of a whole few of its parts carry: the Lorenz curve, the Gini coefficient, the top tenth.

Parts are teams or places with their hours. Parts without a number are not parts; 0 is one.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence


def lorenz(values: Sequence[float]) -> tuple[tuple[float, float], ...]:
    """Return (share of parts, share of the whole) in percent, the smallest parts first.

    It begins at (0, 0) and ends at (100, 100); nothing where the whole is 0.
    Raises ValueError for a number below 0.
    """
    whole = _whole(values)
    if not whole:
        return ()
    points, added = [(0.0, 0.0)], 0.0
    for position, value in enumerate(sorted(values), start=1):
        added += value
        points.append((100 * position / len(values), 100 * added / whole))
    return tuple(points)


def gini(values: Sequence[float]) -> float | None:
    """Return the Gini coefficient: 0 where all parts are equal, towards 1 where one carries all.

    Twice the area between the line of equality and the Lorenz curve; None where the whole is 0.
    """
    points = lorenz(values)
    if not points:
        return None
    area = sum(
        (right - left) * (low + high) / 2
        for (left, low), (right, high) in itertools.pairwise(points)
    )
    return 1 - 2 * area / 10_000


def top_share(values: Sequence[float], share: float = 0.1) -> float | None:
    """Return what percentage of the whole the largest ``share`` of the parts carries.

    Where the share is no whole number of parts, the last one counts in proportion: the top tenth
    of 25 teams is two and a half. None where the whole is 0.
    """
    whole = _whole(values)
    if not whole:
        return None
    left, carried = share * len(values), 0.0
    for value in sorted(values, reverse=True):
        carried += value * min(left, 1.0)
        left -= 1
        if left <= 0:
            break
    return 100 * carried / whole


def _whole(values: Sequence[float]) -> float:
    if any(value < 0 for value in values):
        raise ValueError(f"parts of a whole are not below 0: {min(values)}")
    return float(sum(values))
