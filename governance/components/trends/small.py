"""Which values of lines are kept back: they tell of few people, or would give such a one away."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from governance.components.requests import small_counts
from governance.components.trends.lines import Cell, Line
from governance.components.trends.measures import Measure
from governance.indicators.suppression import suppressed_table

# The records that tell of people: what they asked for, what they gave. Registers tell of compounds.
_OF_PEOPLE = frozenset({"requests", "agenda_items", "action_items", "volunteer_records"})
_COUNTED = frozenset({"件", "个", "项", "人", "人次"})


def kept_back(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines with small counts kept back by the threshold that the operator sets.

    The places of a measure are gone over together, a year at a time: neither the year's total nor
    that of the places gives a month away.
    """
    threshold = small_counts.threshold()
    if threshold < 2:
        return tuple(lines)
    hidden: dict[int, set[pd.Timestamp]] = {}
    for group in _by_measure(lines):
        for index, starts in _hidden([lines[one] for one in group], threshold).items():
            hidden[group[index]] = starts
    return tuple(one.without(hidden.get(index, set())) for index, one in enumerate(lines))


def _by_measure(lines: Sequence[Line]) -> list[list[int]]:
    groups: dict[str, list[int]] = {}
    for index, one in enumerate(lines):
        if one.measure.dataset in _OF_PEOPLE:
            groups.setdefault(one.measure.code, []).append(index)
    return list(groups.values())


def _hidden(lines: Sequence[Line], threshold: int) -> dict[int, set[pd.Timestamp]]:
    """Position of a line → its periods to keep back, those a year before the run among them."""
    found: dict[int, set[pd.Timestamp]] = {index: set() for index in range(len(lines))}
    every = [_dated(one) for one in lines]
    for year in sorted({start.year for one in every for start in one}):
        starts = sorted({start for one in every for start in one if start.year == year})
        counts = [
            [telling(lines[i].measure, one.get(start)) for start in starts]
            for i, one in enumerate(every)
        ]
        for index, row in enumerate(suppressed_table(counts, threshold)):
            found[index] |= {start for start, hide in zip(starts, row, strict=True) if hide}
    return found


def _dated(line: Line) -> dict[pd.Timestamp, Cell | None]:
    earlier = [start - pd.DateOffset(years=1) for start in line.starts]
    return dict(zip(earlier, line.before, strict=True)) | dict(
        zip(line.starts, line.cells, strict=True)
    )


def telling(measure: Measure, cell: Cell | None) -> float | None:
    """Return the smallest count, but 0, that a value lets a reader work out; None where it has none.

    A share gives away its numerator and what that leaves over; a mean, over how many it is.
    """
    if cell is None or cell.value is None:
        return None
    if cell.numerator is not None and cell.denominator is not None and measure.unit == "%":
        parts = [round(cell.numerator), round(cell.denominator - cell.numerator)]
        return float(min((one for one in parts if one > 0), default=0))
    if cell.denominator is not None:
        return cell.denominator
    return cell.value if measure.unit_zh in _COUNTED else cell.n
