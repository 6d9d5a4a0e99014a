"""Requests that fell due, and those closed by then; NaN where the operator's threshold keeps a count back."""

from __future__ import annotations

from collections.abc import Sequence
from math import nan

import pandas as pd

from governance.components import small_counts
from governance.components.kept import kept
from governance.components.lookup import records, rows
from governance.components.requests import deadlines, withheld
from governance.components.requests.choice import Choice
from governance.components.requests.counts import Counts, every_place, least
from governance.components.requests.withheld import ALL, At

NAMES = ("due", "on_time", "undated")


def by_place(choice: Choice) -> dict[str, Counts]:
    """Return how many requests fell due at the parent and at each unit, and how many were on time.

    A place that has none of a fine choice is left out; all of them are where small counts are kept
    back, since those of fine choices are not held against each other.
    """
    if choice.is_fine and small_counts.is_set():
        return {}
    if choice.is_part or choice.is_fine:
        return deadlines.by_place(choice)
    split, slice_ = _split(choice)

    def make() -> dict[str, Counts]:
        found = _at_places(choice, split, slice_, choice.units.every_id)
        back = _kept_back(choice, split)
        return {
            place: {
                name: nan if (At(slice_ or ALL, place, ALL), name) in back else count
                for name, count in of.items()
            }
            for place, of in found.items()
        }

    return kept("request-due", make, *choice.key)


def by_month(choice: Choice, place: str) -> pd.DataFrame:
    """Return one row per month: how many requests fell due at a place, and how many were on time."""
    if choice.is_fine and small_counts.is_set():
        return pd.DataFrame(None, index=list(choice.months.starts), columns=list(NAMES))
    if choice.is_part or choice.is_fine:
        return deadlines.by_month(choice, place)

    def make() -> pd.DataFrame:
        frame = _by_month(choice, place)
        back = months_kept_back(choice)
        at = [withheld.month(place, one) for one in frame.index]
        for name in frame.columns:
            frame[name] = small_counts.hide(frame[name], [(one, name) in back for one in at])
        return frame

    return kept("request-due-months", make, *choice.key, place)


def _by_month(choice: Choice, place: str) -> pd.DataFrame:
    return _monthly(choice, _months(choice, [place]))


def _monthly(choice: Choice, frame: pd.DataFrame) -> pd.DataFrame:
    frame = frame.set_index("period_start")[["due", "on_time"]]
    return frame.reindex(list(choice.months.starts)).fillna(0.0)


def _months(choice: Choice, places: Sequence[str]) -> pd.DataFrame:
    """One row per place and month in which requests fell due."""
    split, slice_ = _split(choice)
    return rows(
        "request_due_months",
        split=split,
        places=list(places),
        slice=slice_,
        first=choice.months.first,
        last=choice.months.last,
    )


def _at_places(
    choice: Choice, split: str, slice_: str | None, places: Sequence[str]
) -> dict[str, Counts]:
    frame = rows_of(choice, split, places)
    frame = frame[frame["slice"].isna() if slice_ is None else frame["slice"] == slice_]
    known: dict[str, Counts] = {
        str(row["place_id"]): {name: row[name] for name in NAMES} for row in records(frame)
    }
    return {place: known.get(place, dict.fromkeys(NAMES, 0.0)) for place in places}


def _kept_back(choice: Choice, split: str) -> set[withheld.Key]:
    """The counts of deadlines that are kept back, of every slice of a split and every place."""

    def make() -> set[withheld.Key]:
        places = every_place()
        codes = [] if split == "none" else sorted(set(rows_of(choice, split, places)["slice"]))
        found = {ALL: _at_places(choice, "none", None, places)}
        found |= {code: _at_places(choice, split, code, places) for code in codes}
        return withheld.keys(
            {At(code, place, ALL): of for code, one in found.items() for place, of in one.items()}
        )

    if not small_counts.is_set():
        return set()
    return kept(
        "request-due-kept-back", make, choice.months.first, choice.months.last, split, least()
    )


def months_kept_back(choice: Choice) -> set[withheld.Key]:
    """Return the months of the deadline at which counts are kept back, of every place."""

    def make() -> set[withheld.Key]:
        every = withheld.of_places(_months(choice, every_place()))
        frames = {place: _monthly(choice, frame) for place, frame in every.items()}
        return withheld.keys(withheld.months(frames))

    if not small_counts.is_set():
        return set()
    split, slice_ = _split(choice)
    span = (choice.months.first, choice.months.last)
    return kept("request-due-months-kept-back", make, *span, split, slice_ or "", least())


def rows_of(choice: Choice, split: str, places: Sequence[str]) -> pd.DataFrame:
    """Return one row per place and slice of a split (none, category, channel), as they were counted."""
    return rows(
        "request_due_counts",
        split=split,
        places=sorted(places),
        first=choice.months.first,
        last=choice.months.last,
    )


def _split(choice: Choice) -> tuple[str, str | None]:
    """How deadlines are split for a choice that is not fine."""
    if choice.category:
        return "category", choice.category
    return ("channel", choice.channel) if choice.channel else ("none", None)
