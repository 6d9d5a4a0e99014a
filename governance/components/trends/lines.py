"""Values of one measure at one place in the order of time, with the same period a year before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from governance.components import computed, months
from governance.components.lookup import records
from governance.components.months import Months
from governance.components.trends.choice import STEPS, Choice
from governance.components.trends.measures import Measure, Row
from governance.indicators.change import Estimate


@dataclass(frozen=True)
class Cell:
    """A value as `values` on the command line prints it; missing is None.

    ``is_kept_back`` says that it is not shown since it tells of few people.
    """

    value: float | None
    lower: float | None = None
    upper: float | None = None
    numerator: float | None = None
    denominator: float | None = None
    n: float | None = None
    basis: str = "over"
    is_kept_back: bool = False

    @property
    def estimate(self) -> Estimate | None:
        """The value with its interval; None where it is missing."""
        return None if self.value is None else Estimate(self.value, self.lower, self.upper)

    def kept_back(self) -> Cell:
        """Return the cell with nothing in it but that it is kept back."""
        return Cell(None, basis=self.basis, is_kept_back=True)


@dataclass(frozen=True)
class Line:
    """A measure at a place: a cell for each period, None where there is no record.

    ``before`` holds the same periods a year earlier; ``starts`` are first days.
    """

    measure: Measure
    place: Row
    starts: tuple[pd.Timestamp, ...]
    cells: tuple[Cell | None, ...]
    before: tuple[Cell | None, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The periods as YYYY-MM, after the day they start on."""
        return tuple(f"{start:%Y-%m}" for start in self.starts)

    @property
    def values(self) -> tuple[float | None, ...]:
        """The values, None where there is none to show."""
        return tuple(None if one is None else one.value for one in self.cells)

    @property
    def is_register(self) -> bool:
        """Whether it is a state at a day, such as a register holds, and nothing that adds up."""
        return any(one is not None and one.basis == "as_of" for one in self.cells)

    @property
    def n(self) -> float:
        """How many cases are behind all periods together."""
        return sum(one.n or 0 for one in self.cells if one is not None)

    def without(self, hidden: set[pd.Timestamp]) -> Line:
        """Return the line with the cells of these periods kept back, here and a year before."""
        starts = self.starts
        earlier = [start - pd.DateOffset(years=1) for start in starts]
        return replace(
            self,
            cells=_without(self.cells, [start in hidden for start in starts]),
            before=_without(self.before, [start in hidden for start in earlier]),
        )


def _without(cells: tuple[Cell | None, ...], hidden: list[bool]) -> tuple[Cell | None, ...]:
    pairs = zip(cells, hidden, strict=True)
    return tuple(one.kept_back() if one is not None and hide else one for one, hide in pairs)


def of(choice: Choice) -> tuple[Line, ...]:
    """Return a line for every measure at every place, those without any value left out."""
    found = _found(choice)
    lines = (
        _line(measure, row, choice.months, found)
        for measure in choice.measures
        for row in choice.places
    )
    return tuple(one for one in lines if any(cell is not None for cell in one.cells))


Found = Mapping[tuple[str, str | None, str, pd.Timestamp], Cell]


def _found(choice: Choice) -> Found:
    frame = computed.values(
        sorted({one.indicator for one in choice.measures}),
        [str(row["place_id"]) for row in choice.places],
        _with_year_before(choice),
        choice.period,
    )
    frame = frame[frame["period"] == choice.period]
    cells: dict[tuple[str, str | None, str, pd.Timestamp], Cell] = {}
    for row in records(frame.astype(object).where(frame.notna(), None)):
        key = (row["indicator_id"], row["breakdown"], row["place_id"], row["period_start"])
        cells[key] = _cell(row)
    return cells


def _with_year_before(choice: Choice) -> Months:
    first, last = choice.months.starts[0], choice.months.starts[-1]
    run = months.run(first - pd.DateOffset(years=1), last, STEPS[choice.period])
    return months.between(run, "0000-01", choice.months.last)


def _line(measure: Measure, place: Row, run: Months, found: Found) -> Line:
    def at(start: pd.Timestamp) -> Cell | None:
        return found.get((measure.indicator, measure.breakdown, str(place["place_id"]), start))

    earlier = (start - pd.DateOffset(years=1) for start in run.starts)
    return Line(measure, place, run.starts, tuple(map(at, run.starts)), tuple(map(at, earlier)))


def _cell(row: Mapping[str, Any]) -> Cell:
    def number(name: str) -> float | None:
        return None if row[name] is None else float(row[name])

    return Cell(
        number("value"),
        number("lower"),
        number("upper"),
        number("numerator"),
        number("denominator"),
        number("n"),
        str(row["period_basis"]),
    )
