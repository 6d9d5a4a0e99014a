"""Small counts kept back on the page and in its downloads, by the threshold that the operator sets."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from governance.components.language import t
from governance.indicators.suppression import suppressed
from governance.store import paths
from governance.store.settings import read_settings


def threshold() -> int:
    """Return the least count that is shown; 0 where all are."""
    return read_settings(paths.home()).small_counts


def words() -> str:
    """Return what stands where a count is kept back."""
    return t(f"少于 {threshold()}，不显示", f"under {threshold()}, not shown")


def note() -> str:
    """Return what to say under a table of which rows are kept back; empty where all are shown."""
    if threshold() < 2:
        return ""
    return t(
        f"少于 {threshold()} 件的数不显示，连同能推出它的另一个数。",
        f"Counts under {threshold()} are not shown, nor the one that would give them away.",
    )


def kept_back(counts: Sequence[float | None]) -> list[bool]:
    """Return which of these counts, of which the total is shown, are kept back."""
    return suppressed(counts, threshold())


def without(frame: pd.DataFrame, by: str, labels: Sequence[str], total: int | None) -> pd.DataFrame:
    """Return a table whose rows with a small count in the column ``by`` show their labels alone.

    ``total`` is the position of the row that holds the total, which stays.
    """
    if threshold() < 2:
        return frame
    counts = [None if row == total else count for row, count in enumerate(frame[by])]
    hidden = kept_back(counts)
    shown = frame.astype(object)
    for name in frame.columns:
        if name not in labels:
            text = words() if name == by or not pd.api.types.is_numeric_dtype(frame[name]) else None
            shown.loc[hidden, name] = text
    shown[by] = shown[by].map(lambda one: one if isinstance(one, str) else f"{one:,.0f}")
    return shown
