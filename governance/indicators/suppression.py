"""Small counts kept back, with the other counts that would give them away.

A count from 1 to one less than the threshold tells of few people (primary suppression). Whoever
sees the totals and the other parts could work it out; so further counts are kept back until none
of the small ones follows from what is shown (secondary suppression). What follows is found by
linear programming over the sums that hold between the counts: after Fischetti and Salazar 2001,
"Solving the cell suppression problem on tabular data with linear constraints", Management Science
47:1008, with one program for all that is exposed in place of an optimal choice. 0 is shown: it tells of
nobody.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from typing import Generic, NamedTuple, TypeVar

from governance.indicators.suppression_attack import System, exposed

K = TypeVar("K", bound=Hashable)


class Sum(NamedTuple, Generic[K]):
    """A sum that holds between counts: the total and the parts that make it."""

    total: K
    parts: Sequence[K]


def kept_back(
    counts: Mapping[K, float | None],
    sums: Iterable[Sum[K]],
    threshold: float,
    unseen: Collection[K] = (),
) -> set[K]:
    """Return the keys of the counts that are to be kept back; a threshold below 2 keeps back none.

    ``unseen`` are counts that nobody prints and that sums hold all the same (those of whom it is
    not true): where one is small, it is protected like the others by keeping back what it follows
    from. Sums with a count that is missing (None) tell nothing and are left out. For each small
    count at least two values agree with all that is shown.
    """
    if threshold < 2:
        return set()
    known = {key: float(count) for key, count in counts.items() if count is not None}
    keys = list(known)
    at = {key: position for position, key in enumerate(keys)}
    system = System(
        [known[key] for key in keys],
        [
            (at[one.total], [at[part] for part in one.parts])
            for one in sums
            if one.total in at and all(part in at for part in one.parts)
        ],
        threshold,
        [at[key] for key in unseen if key in at],
    )
    hidden = -1
    # Where nothing more can be hidden the counts contradict their sums: a look more would find the same.
    while hidden < (hidden := int(system.hidden.sum())) and (found := exposed(system)):
        system.cover(found)
    return {key for key, hides in zip(keys, system.hidden, strict=True) if hides} - set(unseen)


def suppressed(
    counts: Sequence[float | None], threshold: float, *, total_shown: bool = True
) -> list[bool]:
    """Return which counts of one row are to be kept back.

    Missing counts (None) are neither kept back nor shown. A total that is not shown helps nobody
    and asks for no second count.
    """
    if not total_shown:
        return [count is not None and 0 < count < threshold for count in counts]
    return [row[0] for row in suppressed_table([[count] for count in counts], threshold)]


def suppressed_table(
    counts: Sequence[Sequence[float | None]], threshold: float
) -> list[list[bool]]:
    """Return which counts of a table are to be kept back, its totals being shown."""
    return [row[:-1] for row in suppressed_with_totals(counts, threshold)[:-1]]


def suppressed_with_totals(
    counts: Sequence[Sequence[float | None]], threshold: float
) -> list[list[bool]]:
    """Return which counts of a table are to be kept back, with one row and column more: the totals.

    A total is kept back where it is small itself, or where nothing else is left to protect a part.
    """
    high, wide = range(len(counts)), range(len(counts[0]) if counts else 0)
    cells = {(r, c): counts[r][c] for r in high for c in wide}
    rows = [[(r, c) for c in wide if cells[r, c] is not None] for r in high]
    columns = [[(r, c) for r in high if cells[r, c] is not None] for c in wide]
    right, below = len(wide), len(high)
    sums = [Sum((r, right), parts) for r, parts in enumerate(rows)]
    sums += [Sum((below, c), parts) for c, parts in enumerate(columns)]
    for one in sums:
        cells[one.total] = sum(cells[part] or 0.0 for part in one.parts)
    cells[below, right] = sum(cells[r, right] or 0.0 for r in high)
    sums.append(Sum((below, right), [(r, right) for r in high]))
    sums.append(Sum((below, right), [(below, c) for c in wide]))
    # The totals of a table of one row or column are its counts over again.
    lines = [one for one in sums if len(one.parts) > 1]
    back = kept_back(cells, lines, threshold)
    return [[(r, c) in back for c in (*wide, right)] for r in (*high, below)]
