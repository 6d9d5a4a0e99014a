"""Which values of lines are kept back: they tell of few people, or would give such a one away."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pandas as pd

from governance.components import small_counts
from governance.components.lookup import entries
from governance.components.trends import lines
from governance.components.trends.choice import Choice
from governance.components.trends.lines import Cell, Line
from governance.components.trends.measures import Measure, Row
from governance.indicators.suppression import suppressed_table

# The records that tell of people: what they asked for, what they gave. Registers tell of compounds.
_OF_PEOPLE = frozenset({"requests", "agenda_items", "action_items", "volunteer_records"})
_COUNTED = frozenset({"件", "个", "项", "人", "人次"})


def shown(choice: Choice) -> tuple[Line, ...]:
    """Return the lines of a choice, small counts kept back by the threshold that the operator sets.

    What is kept back is decided among all places that lie in the same one, chosen or not, and a
    quarter or year at a time: neither the total of the places nor that of the months tells it.
    """
    found = lines.of(choice)
    threshold = small_counts.threshold()
    if threshold < 2:
        return found
    hidden: dict[tuple[str, str], set[pd.Timestamp]] = {}
    for siblings in _families(choice):
        among = lines.of(replace(choice, places=siblings))
        for measure in choice.measures:
            group = [one for one in among if one.measure == measure]
            starts = kept_back(group, threshold) if measure.dataset in _OF_PEOPLE else []
            hidden |= {_key(one): those for one, those in zip(group, starts, strict=False)}
    return tuple(one.without(hidden.get(_key(one), set())) for one in found)


def _key(line: Line) -> tuple[str, str]:
    return line.measure.code, str(line.place["place_id"])


def _families(choice: Choice) -> Iterator[tuple[Row, ...]]:
    """The places that lie right in the same one as a chosen place, for each such one."""
    indicators = sorted({one.indicator for one in choice.measures})
    every = entries("trend_places", indicators=indicators, period=choice.period)
    for parent in sorted({_parent(row) for row in choice.places}):
        yield tuple(row for row in every if _parent(row) == parent)


def _parent(row: Row) -> str:
    above = list(row["ancestors"])[1:]
    return str(above[0]) if above else ""


def kept_back(group: Sequence[Line], threshold: int) -> list[set[pd.Timestamp]]:
    """Return for each line of one measure its periods to keep back, those a year before among them."""
    found: list[set[pd.Timestamp]] = [set() for _ in group]
    every = [_dated(one) for one in group]
    for block in _blocks(group[0].measure if group else None, every):
        counts = [
            [telling(one.measure, cells.get(start)) for start in block]
            for one, cells in zip(group, every, strict=True)
        ]
        for index, row in enumerate(suppressed_table(counts, threshold)):
            found[index] |= {start for start, hide in zip(block, row, strict=True) if hide}
    return found


def _blocks(
    measure: Measure | None, every: Sequence[dict[pd.Timestamp, Cell | None]]
) -> list[list[pd.Timestamp]]:
    """The periods whose total can be asked for too: those of a quarter, or else of a year."""
    by_quarter = measure is not None and "quarter" in measure.periods
    blocks: dict[tuple[int, int], list[pd.Timestamp]] = {}
    for start in sorted({start for one in every for start in one}):
        block = (start.year, start.quarter if by_quarter else 0)
        blocks.setdefault(block, []).append(start)
    return list(blocks.values())


def _dated(line: Line) -> dict[pd.Timestamp, Cell | None]:
    earlier = [start - pd.DateOffset(years=1) for start in line.starts]
    before = dict(zip(earlier, line.before, strict=True))
    return before | dict(zip(line.starts, line.cells, strict=True))


def telling(measure: Measure, cell: Cell | None) -> float | None:
    """Return the smallest count, but 0, that a value lets a reader work out; None where it has none.

    A share gives away its numerator and what that leaves over; a mean, over how many it is.
    """
    if cell is None or cell.value is None:
        return None
    if cell.numerator is not None and cell.denominator is not None and measure.unit == "%":
        parts = (round(cell.numerator), round(cell.denominator - cell.numerator))
        return float(min((one for one in parts if one > 0), default=0))
    if cell.denominator is not None:
        return cell.denominator
    return cell.value if measure.unit_zh in _COUNTED else cell.n
