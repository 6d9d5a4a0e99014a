"""Arithmetic on intervals: what a derived value can be, given what its figures can be.

An end of ``None`` is unbounded, or not known: 约 and 左右 imply nothing, so a value derived from
them has no interval either.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from governance.model.figures import Figure
from governance.model.qualifiers import OVER


@dataclass(frozen=True)
class Bounds:
    """An interval; an open end is not itself a possible value."""

    lower: Decimal | None
    upper: Decimal | None
    lower_open: bool = False
    upper_open: bool = False

    def __post_init__(self) -> None:
        """Refuse ends that cross, with :class:`ValueError`."""
        if self.lower is not None and self.upper is not None and self.lower > self.upper:
            raise ValueError(f"the lower bound {self.lower} is above the upper bound {self.upper}")

    def contains(self, value: Decimal) -> bool:
        """Return whether ``value`` is possible."""
        above = (
            self.lower is None
            or value > self.lower
            or (value == self.lower and not self.lower_open)
        )
        below = (
            self.upper is None
            or value < self.upper
            or (value == self.upper and not self.upper_open)
        )
        return above and below

    def overlaps(self, other: Bounds) -> bool:
        """Return whether some value is possible in both."""
        return _not_above(self, other) and _not_above(other, self)


def bounds(figure: Figure) -> Bounds:
    """Return the interval that a figure's qualifier implies."""
    return Bounds(figure.lower, figure.upper, upper_open=figure.upper_open)


def bare(figure: Figure) -> Figure:
    """Return ``figure`` without the upper bound that 余/多 imply: the bare printed lower bound."""
    if figure.qualifier != OVER:
        return figure
    return replace(figure, upper=None, upper_open=False)


def add(left: Bounds, right: Bounds) -> Bounds:
    """Return where ``left + right`` lies."""
    return _bounds(
        _sum(left.lower, right.lower),
        _sum(left.upper, right.upper),
        left.lower_open or right.lower_open,
        left.upper_open or right.upper_open,
    )


def subtract(left: Bounds, right: Bounds) -> Bounds:
    """Return where ``left - right`` lies."""
    return add(left, scale(right, Decimal(-1)))


def scale(interval: Bounds, factor: Decimal) -> Bounds:
    """Return ``interval`` times a known number; a negative one swaps the ends."""
    lower, upper = _product(interval.lower, factor), _product(interval.upper, factor)
    if factor >= 0:
        return _bounds(lower, upper, interval.lower_open, interval.upper_open)
    return _bounds(upper, lower, interval.upper_open, interval.lower_open)


def multiply(left: Bounds, right: Bounds) -> Bounds:
    """Return where ``left × right`` lies; neither may be negative (:class:`ValueError`)."""
    _refuse_negative(left, right)
    return _bounds(
        _product(left.lower, right.lower),
        _product(left.upper, right.upper),
        left.lower_open or right.lower_open,
        left.upper_open or right.upper_open,
    )


def divide(left: Bounds, right: Bounds) -> Bounds:
    """Return where ``left ÷ right`` lies; neither may be negative (:class:`ValueError`).

    A divisor that may be zero leaves the quotient without an upper bound.
    """
    _refuse_negative(left, right)
    return _bounds(
        _quotient(left.lower, right.upper),
        _quotient(left.upper, right.lower),
        left.lower_open or right.upper_open,
        left.upper_open or right.lower_open,
    )


def _bounds(
    lower: Decimal | None, upper: Decimal | None, lower_open: bool, upper_open: bool
) -> Bounds:
    """Return the interval; an end at zero is closed, for zero times anything reaches it."""
    return Bounds(lower, upper, bool(lower) and lower_open, bool(upper) and upper_open)


def _not_above(left: Bounds, right: Bounds) -> bool:
    """Return whether ``left`` starts no later than ``right`` ends."""
    if left.lower is None or right.upper is None or left.lower < right.upper:
        return True
    return left.lower == right.upper and not (left.lower_open or right.upper_open)


def _refuse_negative(*intervals: Bounds) -> None:
    for interval in intervals:
        ends = (interval.lower, interval.upper)
        if any(end is not None and end < 0 for end in ends):
            raise ValueError(f"{interval} holds negative values; only counts and sizes are meant")


def _sum(left: Decimal | None, right: Decimal | None) -> Decimal | None:
    return None if left is None or right is None else left + right


def _product(left: Decimal | None, right: Decimal | None) -> Decimal | None:
    return None if left is None or right is None else left * right


def _quotient(left: Decimal | None, right: Decimal | None) -> Decimal | None:
    return None if left is None or not right else left / right
