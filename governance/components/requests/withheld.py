"""Which counts of requests are kept back: worked out once for every place, so that no view gives away another's.

The counts of a choice hang together: units add up to the place they lie in, categories and
channels to all, months to their span, and the groups of :data:`FAMILIES` to the one above. All of
these sums are gone through together, for all places from the top down, so that what is kept back
does not depend on the place at which a reader looks. Spans of months that overlap, of which one
taken from the other would tell a hidden month, cannot be chosen; the quarters and half-years that
the page 趋势 prints are among the sums.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

import pandas as pd

from governance.components import small_counts, units
from governance.components.requests.choice import DATASET
from governance.indicators.suppression import Sum, kept_back

ALL = ""
_HALF_A_YEAR = 6
_SPANS = ("quarter ", "half ", "year ")
Counts = Mapping[str, float | None]


class At(NamedTuple):
    """Where a count stands: slice (category or channel), place and month, each of them or ALL."""

    slice: str
    place: str
    month: str


Key = tuple[At, str]
Counted = Mapping[Key, float]
# Groups that make the one above without a rest.
EXACT: Mapping[str, tuple[str, ...]] = {
    "received": ("cancelled", "referred", "to_handle"),
    "to_handle": ("open", "closed"),
}
# Groups that leave a rest, which nobody prints and which is protected like the others.
PARTIAL: tuple[tuple[str, tuple[str, ...]], ...] = (
    *(("to_handle", (name,)) for name in ("valid", "accepted", "dispatched", "taken")),
    *(("to_handle", (name,)) for name in ("contacted", "called_back")),
    *(("valid", (name,)) for name in ("contacted_valid", "solved_valid")),
    ("valid", ("satisfied_valid", "basically_valid")),
    *((f"{name}_known", (name,)) for name in ("reopened", "returned", "transferred")),
    *(("sla_closed", (name,)) for name in ("sla_in_days", "sla_by_due")),
    ("due_closed", ("due_closed_in",)),
    ("closed", ("undated",)),
    ("due", ("on_time",)),
)
# Sums of times, days and ratings, and what only intervals are made of: no counts that are shown.
NO_COUNTS = frozenset(
    (
        *("elapsed_seconds", "calendar_days", "working_days", "contact_seconds"),
        *("ratings", "ratings_squared", "contacted_solved", "contacted_satisfied"),
        *("contacted_basically", "satisfied_solved", "basically_solved"),
    )
)


def keys(
    counts: Mapping[At, Counts],
    more: Sequence[Sum[Key]] = (),
    hidden: Counted | None = None,
    dataset: str = DATASET,
) -> set[Key]:
    """Return which counts are kept back, of counts by where they stand.

    Where several slices or months are given, the one of them all (ALL) is among them. ``more`` are
    sums that hold besides, ``hidden`` the counts in them that nobody prints. ``dataset`` says whose
    places are added up.
    """
    least = small_counts.threshold()
    cells: dict[Key, float | None] = {
        (at, name): value
        for at, of in counts.items()
        for name, value in of.items()
        if name not in NO_COUNTS
    }
    rests = dict(hidden or {})
    sums = list(more)
    for one in (*_families(cells), *_across(cells, dataset)):
        *printed, last = one.parts
        if not {one.total, *printed} <= cells.keys():
            continue
        if last in cells:
            sums.append(one)
        elif (rest := _rest(cells, one)) is not None:
            sums.append(one if rest else Sum(one.total, printed))
            rests |= {last: rest} if rest else {}
    return kept_back({**cells, **rests}, sums, least, rests.keys())


def month(place: str, start: object) -> At:
    """Return where the counts of a month of a place stand."""
    return At(ALL, place, f"{start:%Y-%m}")


def spans(start: pd.Timestamp) -> tuple[str, str, str]:
    """Return the quarter, half-year and year that a month starts in, by names that no month has."""
    half = 1 if start.month <= _HALF_A_YEAR else 2
    return (
        f"quarter {start.year}-{start.quarter}",
        f"half {start.year}-{half}",
        f"year {start.year}",
    )


def months(frames: Mapping[str, pd.DataFrame]) -> dict[At, Counts]:
    """Return the counts of places by month, quarter, half-year, year and over all months.

    ``frames`` are place → counts, indexed by month.
    """
    found: dict[At, Counts] = {}
    for place, frame in frames.items():
        names = [str(name) for name in frame.columns]
        found[At(ALL, place, ALL)] = {name: float(frame[name].sum()) for name in names}
        for start, values in zip(frame.index, frame.to_numpy(dtype=float), strict=True):
            of = dict(zip(names, values, strict=True))
            found[month(place, start)] = of
            for span in spans(start):
                so_far = found.get(At(ALL, place, span), {})
                found[At(ALL, place, span)] = {
                    name: (so_far.get(name) or 0.0) + value for name, value in of.items()
                }
    return found


def of_places(frame: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Return the rows of each place, in the order of the places: of every one that has requests."""
    found = dict(list(frame.groupby("place_id", sort=False)))
    places = (str(row["place_id"]) for row in units.known(DATASET))
    return {place: found.get(place, frame.iloc[:0]) for place in places}


def names_at(back: Iterable[Key]) -> dict[At, set[str]]:
    """Return the names of the counts that are kept back by where they stand."""
    found: dict[At, set[str]] = {}
    for at, name in back:
        found.setdefault(at, set()).add(name)
    return found


def _rest(cells: Mapping[Key, float | None], one: Sum[Key]) -> float | None:
    values = [cells[key] for key in (one.total, *one.parts[:-1])]
    known = [value for value in values if value is not None]
    return max(known[0] - sum(known[1:]), 0.0) if len(known) == len(values) else None


def _families(cells: Mapping[Key, float | None]) -> Iterator[Sum[Key]]:
    for at in dict.fromkeys(at for at, _ in cells):
        for above, below in EXACT.items():
            if all((at, name) in cells for name in (above, *below)):
                yield Sum((at, above), [(at, name) for name in below])
        for above, below in PARTIAL:
            if all((at, name) in cells for name in (above, *below)):
                rest = (at, f"{above} less {' and '.join(below)}")
                yield Sum((at, above), [*((at, name) for name in below), rest])


def _across(cells: Mapping[Key, float | None], dataset: str) -> Iterator[Sum[Key]]:
    """The sums over places, slices and months, of totals that are there."""
    slices, places, months = (list(dict.fromkeys(at[n] for at, _ in cells)) for n in range(3))
    # Slice, month and name of what is counted at some place: few of all that could be.
    counted = dict.fromkeys((at.slice, at.month, name) for at, name in cells)
    tree, spanned = _tree(places, dataset), _below(months)
    for one, month, name in counted:
        for place, below in tree.items():
            parts = [(At(one, unit, month), name) for unit in below]
            rest = (At(one, f"in {place}", month), name)
            yield Sum((At(one, place, month), name), [*parts, rest])
        for place in places if one == ALL and len(slices) > 1 else ():
            if all((other, month, name) in counted for other in slices):
                parts = [(At(other, place, month), name) for other in slices if other != ALL]
                rest = (At("rest", place, month), name)
                yield Sum((At(ALL, place, month), name), [*parts, rest])
        for place in places if month in spanned and len(months) > 1 else ():
            within = [(At(one, place, span), name) for span in spanned[month]]
            yield Sum((At(one, place, month), name), within)


def _below(months: Sequence[str]) -> dict[str, list[str]]:
    """Span → the shorter ones that make it: quarters of months, half-years, years and all of them."""
    found: dict[str, list[str]] = {}
    for one in months:
        if one == ALL or one.startswith(_SPANS):
            continue
        inside = one
        for span in spans(pd.Timestamp(f"{one}-01")):
            parts = found.setdefault(span, [])
            parts += [] if inside in parts else [inside]
            inside = span
        top = found.setdefault(ALL, [])
        top += [] if inside in top else [inside]
    return found


def _tree(places: Sequence[str], dataset: str) -> dict[str, list[str]]:
    """Place → those right below it, of the places given."""
    given, below = set(places), dict[str, list[str]]()
    for row in units.known(dataset):
        chain = [str(one) for one in row["ancestors"] if str(one) in given]
        if row["place_id"] in given:
            for unit, above in list(pairwise(chain))[:1]:
                below.setdefault(above, []).append(unit)
    return below
