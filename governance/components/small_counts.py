"""Small counts kept back on pages and in their downloads, by the threshold that the operator sets.

A count that is kept back is NaN from the moment it is read: whatever is worked out of it (a rate,
a rest, a sum) is NaN with it, and is written in words. So views need not think of it; they take
their counts from where these are read, and hand words, charts and tables to the doors that draw
them.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from math import isnan, nan
from typing import Any, TypeVar

import pandas as pd

from governance.components.language import t
from governance.indicators import suppression
from governance.indicators.suppression import Sum, suppressed, suppressed_table
from governance.store import paths
from governance.store.settings import read_settings

K = TypeVar("K", bound=Hashable)
# The records that tell of people: what they asked for, what they gave. Registers tell of compounds.
OF_PEOPLE = frozenset({"requests", "agenda_items", "action_items", "volunteer_records"})


def threshold() -> int:
    """Return the least count that is shown; 0 where all are."""
    return read_settings(paths.home()).small_counts


def is_set() -> bool:
    """Return whether any count is kept back."""
    return threshold() >= 2


def words() -> str:
    """Return what stands where a count is kept back: it does not tell whether the count is a small one."""
    return t("不显示", "not shown")


def kept_back(counts: Sequence[float | None]) -> list[bool]:
    """Return which of these counts, of which the total is shown, are kept back."""
    return suppressed(counts, threshold()) if is_set() else [False] * len(counts)


def note() -> str:
    """Return what to say under a table or chart of what is kept back; empty where all is shown."""
    if not is_set():
        return ""
    return t(
        f"少于 {threshold()} 的数不显示，连同能推出它的另一个数。",
        f"Counts under {threshold()} are not shown, nor those that would give them away.",
    )


def no_rows() -> str:
    """Return why single records are not listed: whoever sees them can count them."""
    return t(
        f"管理员设了少于 {threshold()} 的数不显示，所以不逐件列出：列出来就能数。",
        f"Counts under {threshold()} are not shown here, so single records are not listed: a list can be counted.",
    )


def is_kept_back(value: object) -> bool:
    """Return whether a number was kept back: NaN; None is missing for other reasons."""
    return isinstance(value, float) and isnan(value)


def hide(values: Iterable[float | None], hides: Iterable[bool]) -> list[float | None]:
    """Return values, NaN where it is said that they are kept back."""
    return [nan if back else value for value, back in zip(values, hides, strict=True)]


def is_small(value: float | None) -> bool:
    """Return whether a count is kept back, or would have to be."""
    return _is_small(value, threshold())


def _is_small(value: float | None, least: int) -> bool:
    return value is not None and (isnan(value) or 0 < value < least)


def masked(
    counts: Mapping[K, float | None], sums: Iterable[Sum[K]], unseen: Iterable[K] = ()
) -> dict[K, float | None]:
    """Return counts between which sums hold, NaN where they are kept back."""
    back = suppression.kept_back(counts, sums, threshold(), set(unseen)) if is_set() else set()
    return {key: nan if key in back else count for key, count in counts.items()}


def line(counts: Sequence[float | None]) -> list[float | None]:
    """Return counts of which the total is shown too, NaN where they are kept back."""
    return hide(counts, kept_back(counts))


def grid(counts: Sequence[Sequence[float | None]]) -> list[list[float | None]]:
    """Return a table whose row and column totals are shown too, NaN where counts are kept back."""
    if not is_set():
        return [list(row) for row in counts]
    back = suppressed_table(counts, threshold())
    return [hide(row, hides) for row, hides in zip(counts, back, strict=True)]


def parts(frame: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """Return a table whose rows are parts of a whole that is shown, NaN where counts are kept back.

    Each of the ``columns`` is a count of its own.
    """
    masked = frame.copy()
    for name in columns:
        masked[name] = line([float(one) for one in frame[name]])
    return masked


def written(frame: pd.DataFrame, counts: Iterable[str]) -> pd.DataFrame:
    """Return a table to be shown or taken away: words where a count is kept back.

    A count that is small and comes here all the same is kept back by itself.
    """
    if not is_set():
        return frame
    least = threshold()  # once: every cell would read the settings anew
    back = [name for name in counts if any(_is_small(_number(one), least) for one in frame[name])]
    return frame.assign(**{name: [_written(one, least) for one in frame[name]] for name in back})


def _number(value: Any) -> float | None:
    return None if value is None or isinstance(value, str) else float(value)


def _written(value: Any, least: int) -> Any:
    known = _number(value)
    if known is None:
        return value
    if _is_small(known, least):
        return words()
    return f"{known:,.0f}" if known.is_integer() else f"{known:,.1f}"
