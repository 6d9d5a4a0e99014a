"""Deadlines of one process, or of what remains without the doubtful: how many fell due, how many were kept.

Deadlines go by the month they lie in, not by that of opening.
"""

from __future__ import annotations

import pandas as pd

from governance.components.kept import kept
from governance.components.lookup import rows
from governance.components.requests.choice import Choice
from governance.components.requests.counts import Counts, less

_NAMES = ("due", "on_time", "undated")


def by_place(choice: Choice) -> dict[str, Counts]:
    """Return how many fell due at the parent and at each unit, and how many were on time.

    A place that has none of a fine choice is left out.
    """

    def make() -> dict[str, Counts]:
        sums = _months(choice).groupby("place_id")[list(_NAMES)].sum()
        known: dict[str, Counts] = {
            str(place): {name: float(row[name]) for name in _NAMES}
            for place, row in sums.iterrows()
        }
        none = dict.fromkeys(_NAMES, 0.0)
        return {
            place: known.get(place, none)
            for place in choice.units.every_id
            if choice.is_held_at(choice.units.level_of(place))
        }

    return kept("request-due-part", make, *choice.key)


def by_month(choice: Choice, place: str) -> pd.DataFrame:
    """Return one row per month: how many fell due at a place, and how many were on time."""
    if not choice.is_held_at(choice.units.level_of(place)):
        return pd.DataFrame(None, index=list(choice.months.starts), columns=list(_NAMES))
    frame = _months(choice)
    there = frame[frame["place_id"] == place].set_index("period_start")[list(_NAMES)]
    return there.reindex(list(choice.months.starts)).fillna(0.0)


def by_category(choice: Choice) -> pd.DataFrame:
    """Return one row per unit and category."""
    if choice.channel is not None or choice.process is not None:
        keys = ("place_id", "category")
        frame = _summed(_fine(choice, is_doubtful=False), *keys)
        frame = frame[frame["place_id"].isin(choice.units.ids)].reset_index(drop=True)
        if not choice.without_doubtful:
            return frame
        return less(frame, _summed(_fine(choice, is_doubtful=True), *keys), keys)
    frame = _counts(choice, "category").rename(columns={"slice": "category"})
    frame = frame[frame["place_id"].isin(choice.units.ids)].reset_index(drop=True)
    if not choice.without_doubtful:
        return frame
    doubtful = _part(choice, is_doubtful=True, is_every_category=True)
    summed = doubtful.groupby(["place_id", "category"], as_index=False)[list(_NAMES)].sum()
    return less(frame, summed, ("place_id", "category"))


def _months(choice: Choice) -> pd.DataFrame:
    """One row per place and month of the deadline."""
    if choice.is_fine:
        keys = ("place_id", "period_start")
        whole = _summed(_fine(choice, is_doubtful=False), *keys)
        if not choice.without_doubtful:
            return whole
        return less(whole, _summed(_fine(choice, is_doubtful=True), *keys), keys)
    whole = _part(choice, is_doubtful=False) if choice.process is not None else _split(choice)
    if not choice.without_doubtful:
        return whole
    return less(whole, _part(choice, is_doubtful=True), ("place_id", "period_start"))


def _split(choice: Choice) -> pd.DataFrame:
    """The deadlines of every process: all of them, or of the category or channel chosen."""
    slice_ = choice.category or choice.channel
    split = "category" if choice.category else "channel" if choice.channel else "none"
    frames = rows(
        "request_due_months",
        split=split,
        places=sorted(choice.units.every_id),
        slice=slice_,
        first=choice.months.first,
        last=choice.months.last,
    )
    return frames.reset_index(drop=True)


def _counts(choice: Choice, split: str) -> pd.DataFrame:
    return rows(
        "request_due_counts",
        split=split,
        places=sorted(choice.units.every_id),
        first=choice.months.first,
        last=choice.months.last,
    )


def _part(choice: Choice, *, is_doubtful: bool, is_every_category: bool = False) -> pd.DataFrame:
    return rows(
        "request_part_due",
        is_doubtful=is_doubtful,
        process=choice.process,
        every_category=is_every_category,
        category=choice.category,
        channel=choice.channel,
        places=sorted(choice.units.every_id),
        first=choice.months.first,
        last=choice.months.last,
    )


def _fine(choice: Choice, *, is_doubtful: bool) -> pd.DataFrame:
    """One row per place from the subdistrict upwards, month of the deadline and category."""
    return rows(
        "request_fine_due",
        is_doubtful=is_doubtful,
        process=choice.process,
        category=choice.category,
        channel=choice.channel,
        places=sorted(choice.units.every_id),
        first=choice.months.first,
        last=choice.months.last,
    )


def _summed(frame: pd.DataFrame, *keys: str) -> pd.DataFrame:
    return frame.groupby(list(keys), as_index=False)[list(_NAMES)].sum()
