"""Small counts kept back, with the other counts that would give them away.

A count from 1 to one less than the threshold tells of few people (primary suppression). Whoever
sees the totals and the other parts could work it out; so further counts are kept back until none
of the small ones follows from what is shown (secondary suppression). What follows is found by
linear programming over the sums that hold between the counts: after Fischetti and Salazar 2001,
"Solving the cell suppression problem on tabular data with linear constraints", Management Science
47:1008, with a plain choice of the next smallest count in place of an optimal one. 0 is shown: it
tells of nobody.
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
    while found := exposed(system):
        system.cover(found)
    return {key for key, hides in zip(keys, system.hidden, strict=True) if hides} - set(unseen)


def suppressed(
    counts: Sequence[float | None], threshold: float, *, total_shown: bool = True
) -> list[bool]:
    """Return which counts of one row are to be kept back, and at the end whether its total is.

    Missing counts (None) are neither kept back nor shown. A total that is not shown helps nobody
    and asks for no second count.
    """
    if not total_shown:
        return [count is not None and 0 < count < threshold for count in (*counts, None)]
    places = range(len(counts))
    parts = [place for place in places if counts[place] is not None]
    cells = dict(enumerate(counts)) | {-1: sum(count or 0.0 for count in counts)}
    back = kept_back(cells, [Sum(-1, parts)], threshold)
    return [place in back for place in (*places, -1)]


def suppressed_table(
    counts: Sequence[Sequence[float | None]], threshold: float
) -> list[list[bool]]:
    """Return which counts of a table are to be kept back, with one row and column more: the totals."""
    high, wide = range(len(counts)), range(len(counts[0]) if counts else 0)
    last = (len(counts), len(wide))
    cells = {(r, c): counts[r][c] for r in high for c in wide}
    rows = [Sum((r, last[1]), [(r, c) for c in wide if cells[r, c] is not None]) for r in high]
    columns = [Sum((last[0], c), [(r, c) for r in high if cells[r, c] is not None]) for c in wide]
    for one in (*rows, *columns):
        cells[one.total] = sum(cells[part] or 0.0 for part in one.parts)
    across = Sum(last, [one.total for one in rows])
    cells[last] = sum(cells[part] or 0.0 for part in across.parts)
    down = Sum(last, [one.total for one in columns])
    back = kept_back(cells, [*rows, *columns, across, down], threshold)
    return [[(r, c) in back for c in (*wide, last[1])] for r in (*high, last[0])]
