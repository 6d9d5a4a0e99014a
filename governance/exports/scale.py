"""The axis of a plot: which numbers it spans, where they lie, and how they are written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from matplotlib.ticker import MaxNLocator

from governance.exports.charts import DotIntervalChart, Language, Mark, Reference
from governance.exports.wording import WORDS

PERCENT = "%"


@dataclass(frozen=True)
class Scale:
    """Numbers from ``low`` to ``high`` laid out from pixel ``left`` to pixel ``right``."""

    low: float
    high: float
    left: float
    right: float
    ticks: tuple[float, ...]

    def x(self, number: float) -> float:
        """Return the pixel of a number."""
        return self.left + (number - self.low) / (self.high - self.low) * (self.right - self.left)


@dataclass(frozen=True)
class Magnitude:
    """What the numbers of an axis are divided by, and the unit that then stands beside it."""

    divisor: float
    unit: str

    def write(self, number: float) -> str:
        """Return a tick's number with separators and without trailing zeros."""
        text = f"{number / self.divisor:,.6f}".rstrip("0").rstrip(".")
        return "0" if text in {"-0", ""} else text


def domain(chart: DotIntervalChart, most_ticks: int = 8) -> tuple[tuple[float, ...], float, float]:
    """Return ticks, lowest and highest number of the axis; no ticks where nothing is to be placed.

    The axis begins at 0 unless a mark is negative, so that distances can be compared, and ends
    on a tick; percentages end at 100 at the latest where none is higher.
    """
    numbers = list(_placed(chart.marks, chart.reference))
    if chart.domain is not None:
        low, high = chart.domain
    elif numbers:
        low, high = min(0.0, *numbers), max(0.0, *numbers)
    else:
        return (), 0.0, 1.0
    if low == high:
        high = low + 1
    ticks = _ticks(low, high, most_ticks)
    if chart.domain is not None:
        return tuple(one for one in ticks if low <= one <= high), low, high
    if chart.unit == PERCENT and high <= 100:
        ticks = tuple(one for one in ticks if one <= 100)
    return ticks, min(low, ticks[0]), max(high, ticks[-1])


def fit(
    ticks: Sequence[float],
    low: float,
    high: float,
    left: float,
    right: float,
    overhangs: Iterable[tuple[float, float]],
) -> Scale:
    """Return the widest scale from ``left`` on which nothing passes ``right``.

    An overhang is (number, pixels): what is written or drawn beyond the place of that number.
    """
    end = right
    for number, pixels in overhangs:
        share = (number - low) / (high - low)
        if share > 0:
            end = min(end, left + (right - pixels - left) / share)
    return Scale(low, high, left, max(end, left + 40), tuple(ticks))


def magnitude(high: float, unit: str, language: Language) -> Magnitude:
    """Return 万 or 亿 (thousand or million) for an axis of large numbers, else the unit as it is.

    A unit that is a rate by itself (%) is never multiplied.
    """
    if unit != PERCENT:
        for power, word in WORDS[language].magnitudes:
            if abs(high) > power * (1 if language == "zh" else 10):
                return Magnitude(power, word + unit)
    return Magnitude(1, unit)


def _placed(marks: Iterable[Mark], references: Iterable[Reference]) -> Iterable[float]:
    for mark in marks:
        yield from mark.numbers
    for one in references:
        yield from (end for end in (one.lower, one.upper) if end is not None)


def _ticks(low: float, high: float, most: int) -> tuple[float, ...]:
    found = MaxNLocator(nbins=most, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)
    return tuple(float(one) for one in found)
