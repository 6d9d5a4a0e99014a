"""What the backlog is counted from: flow by month and ages of what is open, NaN where kept back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Any

import pandas as pd

from governance.components import small_counts
from governance.components.kept import kept
from governance.components.lookup import records, rows
from governance.components.requests import withheld
from governance.components.requests.choice import Choice
from governance.components.requests.counts import every_place, least
from governance.components.requests.withheld import ALL, At, Counts, Key
from governance.indicators.suppression import Sum

_ADDED = ("received", "closed")
Row = Mapping[str, Any]
_PARTS = ("opening", "received", "closed", "closing")


def flow(choice: Choice, where: str) -> pd.DataFrame:
    """Return one row per month at a place: opening, received, closed, closing."""
    frame = _flow([where], choice.months.first, choice.months.last).drop(columns="place_id")
    if not small_counts.is_set():
        return frame
    back = kept("request-flow-kept-back", _kept_back, least())
    for name in _PARTS:
        hides = [(withheld.month(where, one), name) in back for one in frame["period_start"]]
        frame[name] = small_counts.hide(frame[name], hides)
    return frame


def ages(where: str) -> pd.DataFrame:
    """Return one row per age class of what is open at a place at the data date."""
    frame = rows("request_open_ages", places=[where]).drop(columns="place_id")
    if not small_counts.is_set():
        return frame
    back = kept("request-flow-kept-back", _kept_back, least())
    hides = [(At(str(age), where, ALL), "requests") in back for age in frame["age"]]
    return frame.assign(
        requests=pd.Series(small_counts.hide(frame["requests"], hides), dtype=float)
    )


def _flow(places: Sequence[str], first: str = "0000-01", last: str = "9999-12") -> pd.DataFrame:
    return rows("request_backlog_months", places=list(places), first=first, last=last)


def _kept_back() -> set[Key]:
    """The counts of all months and ages together: what one year ends with, the next begins with."""
    flow, ages = _flow(every_place()), rows("request_open_ages", places=every_place())
    counts = withheld.months(
        {
            place: frame.set_index("period_start")[list(_ADDED)]
            for place, frame in withheld.of_places(flow).items()
        }
    )
    balances: list[Sum[Key]] = []
    through: dict[Key, float] = {}
    months_of, ages_of = _by_place(flow), _by_place(ages)
    for place in every_place():
        months = [
            (withheld.month(place, row["period_start"]), row) for row in months_of.get(place, ())
        ]
        counts |= {at: {name: float(row[name]) for name in _PARTS} for at, row in months}
        aged = _aged(place, ages_of.get(place, ()), counts[At(ALL, place, ALL)])
        counts |= aged
        balances += [*_carried(months), *_moved(months), *_left(place, months, aged)]
        through |= {(at, "through"): float(row["opening"] + row["received"]) for at, row in months}
    return withheld.keys(counts, balances, through)


def _carried(months: Sequence[tuple[At, Row]]) -> list[Sum[Key]]:
    """What is open at the end of a month is open at the start of the next."""
    return [
        Sum((at, "closing"), [(then, "opening")])
        for (at, row), (then, following) in pairwise(months)
        if row["closing"] == following["opening"]
    ]


def _moved(months: Sequence[tuple[At, Row]]) -> list[Sum[Key]]:
    """What was open at any time of a month, which nobody prints, is two sums."""
    return [
        Sum((at, "through"), [(at, one), (at, other)])
        for at, _ in months
        for one, other in (("opening", "received"), ("closed", "closing"))
    ]


def _left(
    place: str, months: Sequence[tuple[At, Row]], aged: Mapping[At, Counts]
) -> list[Sum[Key]]:
    """What is open at the data date is open at the end of the last month."""
    whole = At(ALL, place, ALL)
    if not months or months[-1][1]["closing"] != aged[whole]["requests"]:
        return []
    return [Sum((months[-1][0], "closing"), [(whole, "requests")])]


def _by_place(frame: pd.DataFrame) -> dict[str, list[Row]]:
    """The rows of each place, made once for all: one frame after the other takes twenty times as long."""
    found: dict[str, list[Row]] = {}
    for row in records(frame):
        found.setdefault(str(row["place_id"]), []).append(row)
    return found


def _aged(place: str, rows_of: Sequence[Row], whole: Counts) -> dict[At, Counts]:
    """The ages of what is open at a place, and all of it beside the counts of all months."""
    found = {str(row["age"]): float(row["requests"]) for row in rows_of}
    ages: dict[At, Counts] = {At(age, place, ALL): {"requests": n} for age, n in found.items()}
    return ages | {At(ALL, place, ALL): {**whole, "requests": sum(found.values())}}
