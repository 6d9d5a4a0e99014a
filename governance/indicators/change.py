"""How much a value has changed, with the interval that the two values' own intervals imply.

MOVER, the method of variance estimates recovery (Zou and Donner 2008, Statistics in Medicine
27:1693). With Wilson's intervals of two shares it is Newcombe's method 10 (1998, Statistics in
Medicine 17:873).
"""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt

from governance.indicators.intervals import Interval


@dataclass(frozen=True)
class Estimate:
    """A value with the ends of its 95 % interval; None where it has none (a register, a census)."""

    value: float
    lower: float | None = None
    upper: float | None = None


def difference(after: Estimate, before: Estimate) -> Interval | None:
    """Return the 95 % interval of ``after - before``, in their unit; None where either has none.

    The two are taken as independent, as the values of two different months are.
    """
    if None in (after.lower, after.upper, before.lower, before.upper):
        return None
    change = after.value - before.value
    down = sqrt(_below(after) ** 2 + _above(before) ** 2)
    up = sqrt(_above(after) ** 2 + _below(before) ** 2)
    return Interval(change - down, change + up)


def _below(one: Estimate) -> float:
    return one.value - (one.value if one.lower is None else one.lower)


def _above(one: Estimate) -> float:
    return (one.value if one.upper is None else one.upper) - one.value
