"""Which values of lines are kept back: they tell of few people, or would give such a one away.

What is kept back is worked out once for all places and all months of a year, with the quarters,
half-years and years that can be asked for instead, so that no choice gives away another's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

import pandas as pd

from governance.components import months, small_counts
from governance.components.computed import Period
from governance.components.kept import kept
from governance.components.lookup import entries, rows
from governance.components.requests.withheld import spans
from governance.components.trends import lines, of_requests
from governance.components.trends.choice import Choice
from governance.components.trends.lines import Cell, Line
from governance.components.trends.measures import Measure
from governance.indicators.suppression import Sum
from governance.indicators.suppression import kept_back as suppressed_of

_COUNTED = frozenset({"件", "个", "项", "人", "人次"})
WHOLE, PART, REST = "whole", "part", "rest"
# Which of the spans of a month a kind of period is.
_SPANS: Mapping[Period, int] = {"quarter": 0, "half_year": 1, "year": 2}


class At(NamedTuple):
    """A count: place, period by its name, and what of the value it counts."""

    place: str
    period: str
    what: str


Counts = dict[At, float]


def shown(choice: Choice) -> tuple[Line, ...]:
    """Return the lines of a choice, small counts kept back by the threshold that the operator sets."""
    found = lines.of(choice)
    if not small_counts.is_set():
        return found
    return tuple(
        one.without(_starts(one, choice)) if one.measure.dataset in small_counts.OF_PEOPLE else one
        for one in found
    )


def _starts(line: Line, choice: Choice) -> set[pd.Timestamp]:
    """The first days of a line's periods that are kept back, those a year before among them."""
    least = small_counts.threshold()
    back = kept(
        "trends-kept-back",
        lambda: _hidden(line.measure, choice, least),
        line.measure.code,
        f"{least}",
    )
    if line.measure.dataset == "requests":
        # Two pages that chose another second count each would together give the small one away.
        back = back | kept(
            "trends-kept-back-there",
            lambda: of_requests.kept_back(line.measure.indicator),
            line.measure.indicator,
            f"{least}",
        )
    earlier = [start - pd.DateOffset(years=1) for start in line.starts]
    place = str(line.place["place_id"])
    return {one for one in (*line.starts, *earlier) if (place, named(one, choice.period)) in back}


def named(start: pd.Timestamp, period: Period) -> str:
    """Return the name of the period of a kind that begins at a month."""
    return f"{start:%Y-%m}" if period == "month" else spans(start)[_SPANS[period]]


def _hidden(measure: Measure, choice: Choice, least: int) -> set[tuple[str, str]]:
    """Place and period of every value of a measure that is kept back."""
    places = entries("trend_places", indicators=[measure.indicator], period="month")
    dates = rows("trend_periods", indicators=[measure.indicator], period="month")["period_start"]
    run = months.run(dates.iloc[0], dates.iloc[-1])
    every = months.between(run, "0000-01", "9999-12")
    asked = replace(choice, measures=(measure,), places=places, months=every, period="month")
    tree = {str(row["place_id"]): [str(one) for one in row["ancestors"]] for row in places}
    return kept_back(lines.of(asked), tree, least)


def kept_back(
    group: Sequence[Line], tree: Mapping[str, Sequence[str]], threshold: float
) -> set[tuple[str, str]]:
    """Return place and period of the values to keep back, of the lines of one measure by month.

    ``tree`` is place → itself and those it lies in, from the nearest up.
    """
    found: set[tuple[str, str]] = set()
    for counts in _years(group):
        sums = [*_of_values(counts), *_of_periods(counts)]
        rests = dict(_of_places(counts, tree, sums))
        back = suppressed_of({**counts, **rests}, sums, threshold, rests.keys())
        found |= {(one.place, one.period) for one in back}
    return found


def _years(group: Sequence[Line]) -> Iterator[Counts]:
    """The counts of each year: by month, and added up to the longer periods."""
    dated = [
        (start, str(line.place["place_id"]), counts_of(line.measure, cell))
        for line in group
        for start, cell in zip(line.starts, line.cells, strict=True)
    ]
    dated.sort(key=lambda one: one[0])
    for _, months_of in groupby(dated, key=lambda one: one[0].year):
        counts: Counts = {}
        for start, place, of in months_of:
            for period in (named(start, "month"), *spans(start)):
                for name, value in of.items():
                    at = At(place, period, name)
                    counts[at] = counts.get(at, 0.0) + value
        yield counts


def _of_values(counts: Counts) -> Iterator[Sum[At]]:
    """A share gives away its numerator and what that leaves over."""
    for at in counts:
        if at.what == PART:
            whole, rest = at._replace(what=WHOLE), at._replace(what=REST)
            yield Sum(whole, [at, rest])


def _of_periods(counts: Counts) -> Iterator[Sum[At]]:
    inside: dict[At, list[At]] = {}
    for at in counts:
        if not at.period[:1].isdigit():
            continue
        below = at
        for span in spans(pd.Timestamp(f"{at.period}-01")):
            above = at._replace(period=span)
            parts = inside.setdefault(above, [])
            parts += [] if below in parts else [below]
            below = above
    yield from (Sum(above, parts) for above, parts in inside.items())


def _of_places(
    counts: Counts, tree: Mapping[str, Sequence[str]], sums: list[Sum[At]]
) -> Iterator[tuple[At, float]]:
    """Add the sums over the places right below each; yield what they leave over, which nobody prints."""
    below: dict[At, list[At]] = {}
    held = {at.place for at in counts}
    for at in counts:
        above = next((one for one in list(tree[at.place])[1:] if one in held), None)
        if above is not None and (whole := at._replace(place=above)) in counts:
            below.setdefault(whole, []).append(at)
    for whole, parts in below.items():
        left = counts[whole] - sum(counts[one] for one in parts)
        if left < 0:
            continue  # no sum: what is counted at one place is not counted at the one above
        rest = [whole._replace(place=f"in {whole.place}")] if left else []
        sums.append(Sum(whole, [*parts, *rest]))
        yield from ((one, left) for one in rest)


def counts_of(measure: Measure, cell: Cell | None) -> dict[str, float]:
    """Return the counts that a value lets a reader work out; none where it has no value.

    A share gives away its numerator and what that leaves over; a mean, over how many it is.
    """
    if cell is None or cell.value is None:
        return {}
    if cell.numerator is not None and cell.denominator is not None and measure.unit == "%":
        part, rest = round(cell.numerator), round(cell.denominator - cell.numerator)
        return {WHOLE: float(part + rest), PART: float(part), REST: float(rest)}
    if cell.denominator is not None:
        return {WHOLE: cell.denominator}
    count = cell.value if measure.unit_zh in _COUNTED else cell.n
    return {} if count is None else {WHOLE: count}
