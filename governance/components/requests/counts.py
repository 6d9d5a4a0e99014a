"""The counts behind the page, read from the marts once for each choice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from governance.components.kept import kept
from governance.components.lookup import rows
from governance.components.requests.choice import Choice

Counts = Mapping[str, float | None]
_LABELS = ("grain", "place_id", "place_level", "month_start", "category", "channel")


def by_place(choice: Choice) -> dict[str, Counts]:
    """Return the counts of the parent and of each unit, the months added up.

    A unit without a request has 0 of each; a measure that the chosen slice does not hold is None.
    """
    return kept("request-counts-by-place", lambda: _by_place(choice), *choice.key)


def by_month(choice: Choice, place: str) -> pd.DataFrame:
    """Return one row per month of the choice, indexed by its first day: the counts at one place.

    A month without a request has 0 of each.
    """
    return kept("request-counts-by-month", lambda: _by_month(choice, place), *choice.key, place)


def by_category(choice: Choice, places: Sequence[str]) -> pd.DataFrame:
    """Return one row per place and category, the months added up; of a channel where one is chosen."""

    def make() -> pd.DataFrame:
        grain = "category" if choice.channel is None else "slice"
        frame = rows(
            "request_category_counts",
            grain=grain,
            places=sorted(places),
            channel=choice.channel,
            first=choice.months.first,
            last=choice.months.last,
        )
        return frame

    return kept("request-counts-by-category", make, *choice.key, *sorted(places))


def added(counts: Sequence[Counts]) -> dict[str, float | None]:
    """Return the counts of several units together; what none of them holds is None."""
    names = dict.fromkeys(name for one in counts for name in one)
    return {name: _sum([one.get(name) for one in counts]) for name in names}


def number(counts: Counts, name: str) -> float:
    """Return a count that is added up; 0 where the slice does not hold it."""
    return counts.get(name) or 0.0


def _sum(values: Sequence[float | None]) -> float | None:
    known = [one for one in values if one is not None]
    return sum(known) if known else None


def _frame(choice: Choice) -> pd.DataFrame:
    return rows(
        "request_counts",
        grain=choice.grain,
        places=sorted(choice.units.every_id),
        category=choice.category,
        channel=choice.channel,
        first=choice.months.first,
        last=choice.months.last,
    )


def _by_place(choice: Choice) -> dict[str, Counts]:
    frame = _frame(choice)
    names = [name for name in frame.columns if name not in _LABELS]
    held = {name for name in names if frame[name].notna().any()}
    sums = frame.groupby("place_id")[names].sum().astype(float).to_dict("index")
    return {
        place: {
            name: sums.get(place, {}).get(name, 0.0) if name in held else None for name in names
        }
        for place in choice.units.every_id
    }


def _by_month(choice: Choice, place: str) -> pd.DataFrame:
    frame = _frame(choice)
    names = [name for name in frame.columns if name not in _LABELS]
    held = [name for name in names if frame[name].notna().any()]
    there = frame[frame["place_id"] == place].set_index("month_start")[held]
    return there.reindex(list(choice.months.starts)).fillna(0.0)
