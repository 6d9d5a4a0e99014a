"""Small counts kept back, with what would give them away.

A count from 1 to one less than the threshold tells of few people. Where the total of a row or
column is shown, a single count kept back could be worked out from the rest: then the next
smallest is kept back too (secondary suppression). 0 is shown: it tells of nobody.
"""

from __future__ import annotations

from collections.abc import Sequence


def suppressed(
    counts: Sequence[float | None], threshold: int, *, total_shown: bool = True
) -> list[bool]:
    """Return which counts of one row are to be kept back; a threshold below 2 keeps back none.

    Missing counts (None) are neither kept back nor shown.
    """
    hidden = [count is not None and 0 < count < threshold for count in counts]
    if total_shown and sum(hidden) == 1:
        rest = [i for i, count in enumerate(counts) if count and not hidden[i]]
        if rest:
            hidden[min(rest, key=lambda i: counts[i] or 0)] = True
    return hidden


def suppressed_table(counts: Sequence[Sequence[float | None]], threshold: int) -> list[list[bool]]:
    """Return which counts of a table whose row and column totals are shown are to be kept back.

    Rows and columns are gone over until in none of them a single count is kept back.
    """
    hidden = [[count is not None and 0 < count < threshold for count in row] for row in counts]
    while _complete(counts, hidden):
        pass
    return hidden


def _complete(counts: Sequence[Sequence[float | None]], hidden: list[list[bool]]) -> bool:
    """Keep back a second count in the first row or column that needs one; say whether any did."""
    width = len(counts[0]) if counts else 0
    rows = [[(r, c) for c in range(width)] for r in range(len(counts))]
    columns = [[(r, c) for r in range(len(counts))] for c in range(width)]
    for line in (*rows, *columns):
        if sum(hidden[r][c] for r, c in line) == 1:
            rest = [(r, c) for r, c in line if counts[r][c] and not hidden[r][c]]
            if rest:
                row, column = min(rest, key=lambda cell: counts[cell[0]][cell[1]] or 0)
                hidden[row][column] = True
                return True
    return False
