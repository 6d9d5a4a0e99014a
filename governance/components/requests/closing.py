"""How long closing takes at a place: the Kaplan–Meier curve, and the days at which it is shown."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

import pandas as pd

from governance.components import small_counts
from governance.components.lookup import records, rows
from governance.components.requests.choice import Choice
from governance.indicators.intervals import Interval
from governance.indicators.survival import Curve, kaplan_meier

DAYS = (1, 3, 7, 15, 30)


@dataclass(frozen=True)
class Closing:
    """The curve of a place, and the middle of each bucket: what a median is printed as, in days.

    ``days`` are those by which the share closed is shown; the curve is drawn step by step only
    where all of it is.
    """

    curve: Curve
    middles: dict[float, float]
    days: tuple[int, ...] = DAYS

    def median(self, time: float | None) -> float | None:
        """Return the middle of the bucket that ends at a time."""
        return None if time is None else self.middles[time]


def closing(choice: Choice, where: str) -> Closing:
    """Return the Kaplan–Meier curve of the requests opened at a place in the months of the choice."""
    frame = _buckets(choice, where)
    times = [float(one) for one in frame["to_days"]]
    curve = kaplan_meier(times, list(frame["closed"]), list(frame["open"]))
    if times:
        # Within its last bucket nobody is known to have been followed to the end.
        curve = dataclasses.replace(curve, followed=float(frame["from_days"].iloc[-1]))
    middles = {
        float(row["to_days"]): (row["from_days"] + row["to_days"]) / 2 for row in records(frame)
    }
    if not small_counts.is_set():
        return Closing(curve, middles)
    days = _days_shown(curve)
    return Closing(curve, middles, days)


def _days_shown(curve: Curve) -> tuple[int, ...]:
    """The days by which the share closed is shown: none tells of few closings beside another.

    Between two of them, and after the last, none closed or enough to be told; the days in between
    that two hidden ones share would else give a small count of both together away.
    """
    if small_counts.is_small(curve.total - curve.closings):
        return ()
    shown: list[int] = []
    before = 0.0
    for day in DAYS:
        by = sum(step.closed for step in curve.steps if step.time <= day)
        if not any(map(small_counts.is_small, (by - before, curve.closings - by))):
            shown.append(day)
            before = by
    return tuple(shown)


def _buckets(choice: Choice, where: str) -> pd.DataFrame:
    months = {"first": choice.months.first, "last": choice.months.last}
    if choice.process is not None:
        return rows("request_process_durations", process=choice.process, place=where, **months)
    return rows(
        "request_durations",
        grain=choice.grain,
        place=where,
        category=choice.category,
        channel=choice.channel,
        **months,
    )


def closed_by(curve: Curve, day: int) -> tuple[float, Interval] | None:
    """Return the percentage closed by a day with its interval; None where nobody was followed so far."""
    found = curve.still_open(day)
    if found is None:
        return None
    share_open, bounds = found
    return 100 * (1 - share_open), Interval(100 * (1 - bounds.upper), 100 * (1 - bounds.lower))
