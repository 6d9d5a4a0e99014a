"""What a reader can work out of counts that are kept back, from the sums and counts that are shown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import linprog
from scipy.sparse import block_array, csc_matrix, hstack, identity
from scipy.sparse.csgraph import connected_components
from scipy.sparse.linalg import splu

_STILL = 1e-6  # a count that moves by less in a random direction does not move
_RIDGE = 1e-10  # sums may depend on each other: what is added so that their system can be solved
Floats = NDArray[np.float64]
Flags = NDArray[np.bool_]


class System:
    """Counts, the sums between them, and which are hidden: first those that are small.

    ``values`` are the counts; a sum is the position of its total and those of its parts;
    ``unseen`` are the positions of counts that are printed nowhere.
    """

    def __init__(
        self,
        values: Sequence[float],
        sums: Sequence[tuple[int, list[int]]],
        threshold: float,
        unseen: Iterable[int],
    ) -> None:
        """Hide the small counts and whatever single sums give away."""
        self.values = np.asarray(values, dtype=float)
        self.sums = sums
        self.small = (self.values > 0) & (self.values < threshold)
        self.unseen = np.zeros(len(self.values), dtype=bool)
        self.unseen[list(unseen)] = True
        self.hidden = self.small | self.unseen
        self._looked_at = np.zeros(len(self.values), dtype=bool)
        self._signs = _signs(sums, len(self.values))
        self._of: list[list[int]] = [[] for _ in values]
        for number, (total, parts) in enumerate(sums):
            for cell in (total, *parts):
                self._of[cell].append(number)
        self._close(range(len(sums)))

    @property
    def least(self) -> Flags:
        """Which hidden counts cannot be smaller: what is hidden is known not to be 0, for 0 is shown."""
        smallest = np.where(self.unseen, 0.0, 1.0)
        return self.hidden & ((self.values <= smallest) | (self.values <= 0))

    def in_doubt(self) -> tuple[NDArray[np.intp], csc_matrix]:
        """Return hidden counts that a new look may find exposed, and their signs in each of their sums.

        Hidden counts that no sum, by way of others, ties to a small one expose none; nor does anything
        change among those tied to each other, none of which was hidden since the last look.
        """
        cells = np.flatnonzero(self.hidden)
        sums = self._signs[:, cells]
        part = _tied(sums)
        small, new = self.small[cells], ~self._looked_at[cells]
        both = (np.bincount(part, small) > 0) & (np.bincount(part, new) > 0)
        self._looked_at |= self.hidden
        found = both[part]
        held = sums[:, found].tocsr()
        return cells[found], held[np.diff(held.indptr) > 0].tocsc()

    def cover(self, cells: Sequence[int]) -> None:
        """Hide what has to be hidden besides, so that all of these counts can be larger.

        One linear program finds a way in which all of them rise and no sum changes; what is shown
        and changes in it is hidden. Few and small counts are sought: each weighs by its logarithm.
        Since all counts together can grow in proportion there is such a way wherever the sums hold.
        """
        if not cells:
            return
        changing = np.flatnonzero(self.hidden | (self.values > 0))
        asked = np.isin(changing, cells)
        sums, least = self._signs[:, changing], self.least[changing]
        weights = np.where(self.hidden, 0.0, np.log1p(self.values))[changing]
        found = _cheapest(sums, least, weights, asked)
        if (
            found is None
        ):  # the counts contradict their sums: those that nothing lets rise are left out
            asked[asked] = _rising(sums, asked, least)
            found = _cheapest(sums, least, weights, asked)
        # Where the program fails, whatever could change is hidden.
        self.hidden[changing if found is None else changing[np.abs(found) > _STILL]] = True

    def _next(self, number: int) -> int | None:
        """The smallest part of a sum that is shown and not 0, else its total."""
        total, parts = self.sums[number]
        shown = [one for one in parts if not self.hidden[one] and self.values[one] > 0]
        if shown:
            return min(shown, key=lambda one: self.values[one])
        return None if self.hidden[total] or not self.values[total] else total

    def _close(self, numbers: Iterable[int]) -> None:
        """Hide a second count in every sum that gives a small one away by itself.

        What is left is for :meth:`cover`, which takes the longer the more it has to cover.
        """
        waiting = list(numbers)
        while waiting:
            number = waiting.pop()
            if self._gives_away(number) and (found := self._next(number)) is not None:
                self.hidden[found] = True
                waiting.extend(self._of[found])

    def _gives_away(self, number: int) -> bool:
        total, parts = self.sums[number]
        hidden = [one for one in (total, *parts) if self.hidden[one]]
        if not any(self.small[one] for one in hidden):
            return len(hidden) == 1 and not self.unseen[hidden[0]]
        return len(hidden) == 1


def exposed(system: System) -> list[int]:
    """Return the small counts that have one value alone in all fillings that agree with what is shown.

    A filling differs from the true counts by a direction that changes no sum. Counts that are 1
    can only rise in it: what is hidden is known not to be 0, for 0 is shown. Which of these can
    rise is one linear program; which others can move is read off random directions.
    """
    cells, sums = system.in_doubt()
    if not len(cells):
        return []
    least = system.least[cells]
    stuck = np.zeros(len(cells), dtype=bool)
    stuck[np.flatnonzero(least)] = ~_rising(sums, least, least)
    moves = ~stuck
    moves[moves] = _moving(sums[:, moves])
    return [int(one) for one in cells[system.small[cells] & ~moves]]


def _signs(sums: Sequence[tuple[int, list[int]]], cells: int) -> csc_matrix:
    """One line per sum, one column per count: its sign in the sum, − for the total."""
    held = [(total, *parts) for total, parts in sums]
    ends = np.cumsum([0, *map(len, held)])
    signs = np.ones(ends[-1])
    signs[ends[:-1]] = -1.0
    lines = np.repeat(np.arange(len(held)), np.diff(ends))
    columns = np.fromiter((cell for one in held for cell in one), dtype=np.intp, count=ends[-1])
    return csc_matrix((signs, (lines, columns)), shape=(len(held), cells))


def _tied(sums: csc_matrix) -> NDArray[np.intp]:
    """For each count the number of those that it is tied to, by way of sums and other counts."""
    lines, cells = sums.shape
    both = block_array([[csc_matrix((lines, lines)), sums], [sums.T, csc_matrix((cells, cells))]])
    parts: NDArray[np.intp] = connected_components(both, directed=False)[1][lines:]
    return parts


def _rising(sums: csc_matrix, asked: Flags, least: Flags) -> Flags:
    """Which of the counts asked for rise in some direction in which none at its least falls."""
    if not asked.any() or not sums.shape[0]:
        return np.ones(int(asked.sum()), dtype=bool)
    # A direction may be as long as one likes: each count that can rise is to rise by 1 or more.
    ones = int(asked.sum())
    low = np.where(least | asked, 0.0, -np.inf)
    found = linprog(
        np.concatenate([np.zeros(len(low)), -np.ones(ones)]),
        A_eq=hstack([sums, sums[:, asked]]),
        b_eq=np.zeros(sums.shape[0]),
        bounds=_bounds([low, np.zeros(ones)], [np.full(len(low), np.inf), np.ones(ones)]),
        method="highs",
    )
    rises: Flags = found.x[len(low) :] > _STILL
    return rises


def _cheapest(sums: csc_matrix, least: Flags, weights: Floats, risen: Flags) -> Floats | None:
    """Return the direction that changes no sum, in which counts rise by 1 or more, at the least weight.

    Counts without a weight change freely, but for those at their least, which do not fall.
    """
    weighty = weights > 0  # may rise and, by a column of its own, fall
    low = np.where(risen, 1.0, np.where(least | weighty, 0.0, -np.inf))
    falls = int(weighty.sum())
    found = linprog(
        np.concatenate([weights, weights[weighty]]),
        A_eq=hstack([sums, -sums[:, weighty]]),
        b_eq=np.zeros(sums.shape[0]),
        bounds=_bounds([low, np.zeros(falls)], [np.full(len(low) + falls, np.inf)]),
        method="highs-ds",
    )
    if found.x is None:
        return None
    direction: Floats = found.x[: len(low)].copy()
    direction[weighty] -= found.x[len(low) :]
    return direction


def _bounds(low: Sequence[Floats], high: Sequence[Floats]) -> Floats:
    return np.column_stack([np.concatenate(low), np.concatenate(high)])


def _moving(sums: csc_matrix) -> Flags:
    """Which counts move in a random direction that changes no sum: what is left of it beside the sums.

    One direction in a million hardly moves a count that can move; so there are two.
    """
    directions = np.random.default_rng(1).uniform(0.5, 1.5, (sums.shape[1], 2))
    if not sums.shape[0]:
        return np.ones(sums.shape[1], dtype=bool)
    square = csc_matrix(sums @ sums.T + _RIDGE * identity(sums.shape[0]))
    beside: Floats = directions - sums.T @ splu(square).solve(sums @ directions)
    moving: Flags = np.any(np.abs(beside) > _STILL, axis=1)
    return moving
