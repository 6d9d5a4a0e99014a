"""Charts as plain descriptions, drawn alike on a page (plotly) and in a picture (matplotlib).

A description holds the words and numbers that are shown and nothing about pixels. Missing is
``None`` everywhere: a mark without value and bounds is drawn as the words 「原文未提供」.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import pandas

Language = Literal["zh", "en"]
Tone = Literal["strong", "soft", "none", "warn"]


@dataclass(frozen=True)
class Footer:
    """What every export says about itself; an empty part is left out.

    ``filters`` is what was selected, ``origin`` whether figures are published, loaded or demo,
    ``source`` who published them, ``version`` the data version, ``note`` anything to add.
    """

    filters: str = ""
    origin: str = ""
    source: str = ""
    version: str = ""
    note: str = ""


@dataclass(frozen=True)
class Mark:
    """One row of a dot-and-interval plot, in the unit of its chart.

    ``value`` is the dot and ``lower`` to ``upper`` its whisker; a range has bounds and no value,
    and a mark with none of the three is missing. ``open_upper`` and ``open_lower`` say that the
    interval has no end on that side, which is drawn as an open arrow. ``text`` is the value as
    it is to be read, qualifier included; ``origin`` is published, loaded or demo; ``derived`` says
    that it was worked out and not printed, so that its range is not the source's own.

    Raises ValueError for NaN or infinity (see :func:`number`), for bounds out of order, and for
    a side that is both open and bounded.
    """

    key: str
    label: str
    value: float | None
    lower: float | None = None
    upper: float | None = None
    open_upper: bool = False
    open_lower: bool = False
    group: str = ""
    origin: str = "published"
    text: str = ""
    derived: bool = False

    def __post_init__(self) -> None:
        """Refuse a mark that cannot be drawn truthfully."""
        if not all(math.isfinite(one) for one in self.numbers):
            raise ValueError(f"mark {self.key!r}: missing is None, not {self.numbers}")
        if list(self.numbers) != sorted(self.numbers):
            raise ValueError(f"mark {self.key!r}: lower <= value <= upper, got {self.numbers}")
        if self.open_upper and self.upper is not None:
            raise ValueError(f"mark {self.key!r}: open above, yet upper is {self.upper}")
        if self.open_lower and self.lower is not None:
            raise ValueError(f"mark {self.key!r}: open below, yet lower is {self.lower}")

    @property
    def numbers(self) -> tuple[float, ...]:
        """Lower bound, value and upper bound, in that order, those that exist."""
        return tuple(one for one in (self.lower, self.value, self.upper) if one is not None)

    @property
    def is_range(self) -> bool:
        """Whether there are bounds and no value: a range has no point to draw."""
        return self.value is None and not self.missing

    @property
    def missing(self) -> bool:
        """Whether there is nothing to place on the axis."""
        return not self.numbers


@dataclass(frozen=True)
class Reference:
    """A norm behind the marks: a band from ``lower`` to ``upper``, open where that is None."""

    label: str
    lower: float | None
    upper: float | None


@dataclass(frozen=True)
class DotIntervalChart:
    """Marks on one axis, in the order given; a new ``group`` begins with a heading.

    ``domain`` fixes the ends of the axis, so that charts split over several pictures can be
    read side by side; without it the axis runs from 0 (or the lowest mark) past the highest.
    ``interval`` says what the whiskers are, where they are not what the wording implies.
    """

    title: str
    subtitle: str
    unit: str
    marks: tuple[Mark, ...]
    reference: tuple[Reference, ...] = ()
    footer: Footer = field(default_factory=Footer)
    domain: tuple[float, float] | None = None
    interval: str = ""


@dataclass(frozen=True)
class Bar:
    """One row of stacked bars: a number for each series, and what is read at the end of the row."""

    key: str
    label: str
    values: tuple[float, ...]
    text: str = ""


@dataclass(frozen=True)
class StackedBars:
    """Rows of parts that add up, on one axis from 0; ``series`` names the parts from left to right.

    ``high`` fixes the end of the axis, so that charts split over several pictures can be read
    side by side. ``unknown`` names the series of what nobody said: they are grey, so that a gap in
    the data is no part of the picture's message. Raises ValueError for a row with more or fewer
    numbers than there are series, or with one below 0.
    """

    title: str
    subtitle: str
    unit: str
    series: tuple[str, ...]
    bars: tuple[Bar, ...]
    footer: Footer = field(default_factory=Footer)
    high: float | None = None
    unknown: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse rows that cannot be drawn truthfully."""
        for bar in self.bars:
            if len(bar.values) != len(self.series):
                raise ValueError(f"bar {bar.key!r}: {len(bar.values)} numbers, not one per series")
            if not all(math.isfinite(one) and one >= 0 for one in bar.values):
                raise ValueError(f"bar {bar.key!r}: numbers from 0 up, got {bar.values}")

    @property
    def drawn(self) -> tuple[int, ...]:
        """The positions of the series that have a number in some row: the others need no legend."""
        return tuple(n for n in range(len(self.series)) if any(bar.values[n] for bar in self.bars))

    @property
    def end(self) -> float:
        """The end of the axis: as fixed, or the longest row."""
        return self.high or max((sum(bar.values) for bar in self.bars), default=0.0) or 1.0


@dataclass(frozen=True)
class Line:
    """A line through (x, y); it breaks where y is None. ``band`` holds (x, lower, upper)."""

    label: str
    points: tuple[tuple[float, float | None], ...]
    band: tuple[tuple[float, float, float], ...] = ()
    dashed: bool = False


@dataclass(frozen=True)
class LineChart:
    """Lines over one pair of axes; ``ticks`` are the words of the horizontal one, by x.

    ``unit`` is of the vertical axis and ``across`` names the horizontal one; ``band`` says what
    the bands are. The vertical axis begins at 0 unless ``domain`` fixes its ends.
    """

    title: str
    subtitle: str
    unit: str
    lines: tuple[Line, ...]
    ticks: tuple[tuple[float, str], ...]
    across: str = ""
    band: str = ""
    footer: Footer = field(default_factory=Footer)
    domain: tuple[float, float] | None = None

    @property
    def numbers(self) -> tuple[float, ...]:
        """Every number on the vertical axis."""
        points = (y for line in self.lines for _, y in line.points if y is not None)
        ends = (end for line in self.lines for _, low, high in line.band for end in (low, high))
        return (*points, *ends)


@dataclass(frozen=True)
class State:
    """What a cell of a matrix can say: a word and a symbol first, a tone of colour second."""

    key: str
    label: str
    symbol: str
    tone: Tone


@dataclass(frozen=True)
class Cell:
    """One cell of a matrix: its text (often a count, may be empty) and the key of its state."""

    text: str
    state: str


@dataclass(frozen=True)
class MatrixChart:
    """Rows against columns. ``cells`` may lack a pair, which is drawn as an empty cell.

    Rows and columns are their own keys, so a label cannot stand twice. ``groups`` puts rows
    under headings. Raises ValueError for a label given twice or a state without legend.
    """

    title: str
    subtitle: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    cells: Mapping[tuple[str, str], Cell]
    states: tuple[State, ...]
    footer: Footer = field(default_factory=Footer)
    groups: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse labels that would hide one another and cells that nothing explains."""
        for labels in (self.rows, self.columns):
            twice = sorted({one for one in labels if labels.count(one) > 1})
            if twice:
                raise ValueError(f"matrix labels given twice: {twice}")
        unknown = {cell.state for cell in self.cells.values()} - {one.key for one in self.states}
        if unknown:
            raise ValueError(f"matrix cells in states without a legend: {sorted(unknown)}")


@dataclass(frozen=True)
class SmallMultiples:
    """Panels that must not share an axis, each with its own; panel footers are not drawn."""

    title: str
    subtitle: str
    panels: tuple[DotIntervalChart, ...]
    footer: Footer = field(default_factory=Footer)


Chart = DotIntervalChart | MatrixChart | SmallMultiples | StackedBars | LineChart


def number(value: Any) -> float | None:
    """Return ``value`` as a float, and None for whatever a data frame means by missing.

    Raises TypeError or ValueError for what is not a number.
    """
    return None if pandas.isna(value) else float(value)
