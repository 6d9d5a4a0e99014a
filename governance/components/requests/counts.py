"""The counts behind the page, read from the marts once for each choice.

This is the one door to them: counts that the operator's threshold keeps back are NaN from here on.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping, Sequence
from math import nan

import pandas as pd

from governance.components import small_counts, units
from governance.components.kept import kept
from governance.components.lookup import entries, rows
from governance.components.requests import fine_counts, withheld
from governance.components.requests.choice import DATASET, Choice
from governance.components.requests.withheld import ALL, At

Counts = Mapping[str, float | None]
# What the page shows month by month, with what these counts are parts of.
_FOLLOWED = (
    *("received", "cancelled", "referred", "to_handle", "open", "closed", "valid"),
    *("contacted_valid", "solved_valid", "satisfied_valid", "basically_valid"),
    *("reopened_known", "reopened"),
)
_LABELS = ("grain", "place_id", "place_level", "month_start", "category", "channel")


def by_place(choice: Choice) -> dict[str, Counts]:
    """Return the counts of the parent and of each unit, the months added up.

    A unit without a request has 0 of each; a measure that the chosen slice does not hold is None.
    """

    def make() -> dict[str, Counts]:
        found = _by_place(choice, choice.units.every_id)
        return {place: _shown(choice, place, of) for place, of in found.items()}

    return kept("request-counts-by-place", make, *choice.key)


def by_month(choice: Choice, place: str, *names: str) -> pd.DataFrame:
    """Return one row per month of the choice, indexed by its first day: some counts at one place.

    A month without a request has 0 of each; a count that the chosen slice does not hold has no
    column.
    """

    def make() -> pd.DataFrame:
        frame = _by_month(choice, place)
        there = [name for name in dict.fromkeys(names) if name in frame]
        back, totals = months_kept_back(choice), by_place(choice).get(place, {})
        at = [withheld.month(place, one) for one in frame.index]
        for name in there:
            # Months that are all shown add up to the total, which may be kept back among slices.
            is_back = small_counts.is_kept_back(totals.get(name))
            frame[name] = small_counts.hide(
                frame[name], [is_back or (one, name) in back for one in at]
            )
        return frame[there]

    return kept("request-counts-by-month", make, *choice.key, place, *names)


def every_place() -> list[str]:
    """Return the places that have requests, from the top down."""
    return [str(row["place_id"]) for row in units.known(DATASET)]


def least() -> str:
    """Return the operator's threshold as part of a key of what is kept."""
    return f"{small_counts.threshold()}"


def by_slice(choice: Choice, place: str, split: str) -> dict[str, Counts]:
    """Return category (or channel, by ``split``) → its counts at a place, the months added up."""
    found = {code: _slice(choice, split, code) for code in _codes(split)}

    def make() -> dict[str, Counts]:
        return {
            code: _shown(one, place, _by_place(one, [place])[place]) for code, one in found.items()
        }

    return kept("request-counts-by-slice", make, *choice.key, place, split)


def by_category(choice: Choice, places: Sequence[str]) -> pd.DataFrame:
    """Return one row per place and category, the months added up; of a channel where one is chosen.

    Communities have none where a channel or a process is chosen.
    """

    def make() -> pd.DataFrame:
        if choice.channel is not None or choice.process is not None:
            frame = fine_counts.categories(choice, places, is_doubtful=False)
            doubtful = fine_counts.categories(choice, places, is_doubtful=True)
        else:
            asked = {"places": sorted(places), "channel": None, **_span(choice)}
            frame = rows("request_category_counts", grain="category", **asked)
            doubtful = rows("request_doubtful_categories", **asked)
        if not choice.without_doubtful:
            return frame
        return less(frame, doubtful, ("place_id", "category"))

    return kept("request-counts-by-category", make, *choice.key, *sorted(places))


def _span(choice: Choice) -> dict[str, str]:
    return {"first": choice.months.first, "last": choice.months.last}


def is_contact_recorded(choice: Choice) -> bool:
    """Return whether any record of the county tells of a contact: where none does, it is not 0 %."""
    return any(
        row["stage"] == "contacted" for row in entries("request_stages", place=choice.parent)
    )


def is_answer_recorded(counts: Counts) -> bool:
    """Return whether any request of these counts tells of a call-back: where none does, it is not 0 %."""
    return counts.get("answer_known") != 0


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


def less(whole: pd.DataFrame, part: pd.DataFrame, keys: Sequence[str]) -> pd.DataFrame:
    """Return the counts of a whole without those of a part of it, row by row of the same keys.

    What the whole does not hold stays missing.
    """
    labels = {*_LABELS, *keys}
    names = [name for name in whole.columns if name in part.columns and name not in labels]
    of_part = part.set_index(list(keys))[names].reindex(pd.MultiIndex.from_frame(whole[list(keys)]))
    left = whole.copy()
    left[names] = whole[names].to_numpy() - of_part.fillna(0.0).to_numpy()
    return left


def _frame(choice: Choice, places: Sequence[str]) -> pd.DataFrame:
    of_part = fine_counts.by_month if choice.is_fine else _part
    whole = (
        of_part(choice, places, is_doubtful=False)
        if choice.is_fine or choice.process is not None
        else _whole(choice, places)
    )
    if not choice.without_doubtful:
        return whole
    return less(whole, of_part(choice, places, is_doubtful=True), ("place_id", "month_start"))


def _part(choice: Choice, places: Sequence[str], *, is_doubtful: bool) -> pd.DataFrame:
    """One row per place and month: the counts of the process, or of its doubtful requests."""
    return rows(
        "request_part_counts",
        is_doubtful=is_doubtful,
        process=choice.process,
        places=sorted(places),
        category=choice.category,
        channel=choice.channel,
        first=choice.months.first,
        last=choice.months.last,
    )


def _whole(choice: Choice, places: Sequence[str]) -> pd.DataFrame:
    return rows(
        "request_counts",
        grain=choice.grain,
        places=sorted(places),
        category=choice.category,
        channel=choice.channel,
        first=choice.months.first,
        last=choice.months.last,
    )


def _by_place(choice: Choice, places: Sequence[str]) -> dict[str, Counts]:
    frame = _frame(choice, places)
    names = [name for name in frame.columns if name not in _LABELS]
    held = {name for name in names if frame[name].notna().any()}
    sums = frame.groupby("place_id")[names].sum().astype(float).to_dict("index")
    levels = {str(row["place_id"]): str(row["place_level"]) for row in units.known(DATASET)}
    return {
        place: {
            name: sums.get(place, {}).get(name, 0.0)
            if name in held and choice.is_held_at(levels[place])
            else None
            for name in names
        }
        for place in places
    }


def _by_month(choice: Choice, place: str) -> pd.DataFrame:
    return _monthly(choice, _frame(choice, [place]))


def _monthly(choice: Choice, frame: pd.DataFrame) -> pd.DataFrame:
    """One row per month of the choice, of the rows of one place."""
    names = [name for name in frame.columns if name not in _LABELS]
    held = [name for name in names if frame[name].notna().any()]  # none where it has no row
    there = frame.set_index("month_start")[held]
    return there.reindex(list(choice.months.starts)).fillna(0.0)


def _codes(split: str) -> list[str]:
    top = str(units.known(DATASET)[0]["place_id"])
    found = entries("request_slices", place=top)
    return [str(row["slice"]) for row in found if row["split"] == split]


def _slice(choice: Choice, split: str, code: str | None) -> Choice:
    if split == "category":
        return dataclasses.replace(choice, category=code)
    return dataclasses.replace(choice, channel=code)


def _shown(choice: Choice, place: str, counts: Counts) -> Counts:
    """The counts of a place, NaN where they are kept back: in its slice, or beside the other slices."""
    if not small_counts.is_set():
        return counts
    splits = [one for one in ("category", "channel") if getattr(choice, one) is not None]
    back = {name for split in splits or [""] for name in _kept_back(choice, place, split)}
    return {name: nan if name in back else count for name, count in counts.items()}


def _kept_back(choice: Choice, place: str, split: str) -> set[str]:
    """The names of the counts kept back at a place, of the choice among the slices of a split."""
    without = _slice(choice, split, None) if split else choice
    of_slice = str(getattr(choice, split)) if split else ALL

    def make() -> Mapping[At, set[str]]:
        codes = _codes(split) if split else []
        choices = {ALL: without} | {code: _slice(choice, split, code) for code in codes}
        found = {code: _by_place(one, every_place()) for code, one in choices.items()}
        # What the slices do not hold needs no protection in them.
        names = {name for one in found.values() for of in one.values() for name in of}
        held = {
            name
            for name in names
            if all(
                any(of.get(name) is not None for of in one.values())
                for one in found.values()
                if one
            )
        }
        counts = {
            At(code, place, ALL): {name: of.get(name) for name in held}
            for code, one in found.items()
            for place, of in one.items()
        }
        return withheld.names_at(withheld.keys(counts))

    months = (choice.months.first, choice.months.last)
    slices = (without.category or "", without.channel or "")
    back = kept("request-kept-back", make, *months, *slices, split, least())
    return back.get(At(of_slice, place, ALL), set())


def months_kept_back(choice: Choice) -> set[withheld.Key]:
    """Return the months at which counts are kept back, of every place: beside other places and the total.

    All that is followed by month is gone through together: measures share their parts.
    """
    if not small_counts.is_set():
        return set()

    def make() -> set[withheld.Key]:
        every = withheld.of_places(_frame(choice, every_place()))
        frames = {one: _monthly(choice, frame) for one, frame in every.items()}
        held = {
            one: frame[[name for name in _FOLLOWED if name in frame]]
            for one, frame in frames.items()
        }
        return withheld.keys(withheld.months({one: f.fillna(0.0) for one, f in held.items()}))

    months = (choice.months.first, choice.months.last)
    slices = (choice.category or "", choice.channel or "")
    return kept("request-months-kept-back", make, *months, *slices, least())
