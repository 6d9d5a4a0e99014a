"""Numbers in words, as every view of the page says them: a rate never without its interval."""

from __future__ import annotations

from collections.abc import Iterable

from governance.components import small_counts
from governance.components.language import t
from governance.indicators.intervals import Interval
from governance.indicators.three_rates import Rate

NO_DATA = ("无数据", "No data")


def no_data() -> str:
    """Return the words for a rate of nothing: never 0."""
    return t(*NO_DATA)


def count(value: float | None) -> str:
    """Return a count with separators; a measure that is not held is said to have no data.

    A count that is kept back is said to be, also where it comes here by mistake.
    """
    if small_counts.is_small(value):
        return small_counts.words()
    return no_data() if value is None else f"{value:,.0f}"


def percent(value: float | None) -> str:
    """Return a percentage with one decimal."""
    if small_counts.is_kept_back(value):
        return small_counts.words()
    return no_data() if value is None else f"{value:.1f}%"


def span(interval: Interval | None, unit: str = "%") -> str:
    """Return an interval as `a–b%`; empty where there is none."""
    return f"{interval.lower:.1f}–{interval.upper:.1f}{unit}" if interval else ""


def rate(one: Rate, unit: str = "%") -> str:
    """Return a rate with its 95 % interval and how many cases it is over."""
    if one.value is None or small_counts.is_kept_back(one.value):
        return percent(one.value)
    bounds = span(one.interval, unit)
    said = f"{one.value:.1f}{unit}"
    return t(f"{said}（{bounds}）", f"{said} ({bounds})") if bounds else said


def listed(words: Iterable[str]) -> str:
    """Return words one after another, as a sentence lists them."""
    return t("、", ", ").join(words)


def days(value: float | None) -> str:
    """Return a time in days, in hours below one day."""
    if value is None or small_counts.is_kept_back(value):
        return percent(value)
    if value < 1:
        return t(f"{value * 24:.1f} 小时", f"{value * 24:.1f} hours")
    return t(f"{value:.1f} 天", f"{value:.1f} days")
