"""Ratios: a printed share, a mean against its norm, and the total that a share implies."""

from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from governance.indicators.checks.comparing import agreement, overlap, within_norm
from governance.indicators.checks.quantities import (
    HUNDRED,
    Quantity,
    equation,
    over,
    percent,
    stated,
)
from governance.indicators.checks.terms import Finding, Terms
from governance.indicators.checks.wording import both, either, joined, worded
from governance.model import intervals
from governance.model.errors import Text
from governance.model.intervals import Bounds


def ratio(terms: Terms) -> Finding:
    """A printed share is the numerator over the denominator.

    Where the denominator is not printed, the digits of the share still say how small it can be.
    """
    denominator, share = terms.one("denominator"), terms.one("share")
    finding = agreement(percent(over(terms.one("numerator"), denominator)), share)
    smallest = None if denominator.bounds or share.bounds is None else _smallest_base(share.bounds)
    if smallest is None or smallest == 1:
        return finding
    arithmetic = worded(_SMALLEST, finding.arithmetic, both(str(smallest)))
    return replace(finding, arithmetic=arithmetic)


_SMALLEST = Text(
    "{}；印出这样的占比，分母至少是 {}", "{}; such a share takes a base of at least {}"
)
_LARGEST_TRIED = 10_000


def _smallest_base(share: Bounds) -> int | None:
    """Return the smallest whole number of which some whole part gives the share."""
    bases = range(1, _LARGEST_TRIED + 1)
    return next((base for base in bases if _has_whole_part(share, Decimal(base))), None)


def _has_whole_part(share: Bounds, base: Decimal) -> bool:
    part = intervals.scale(share, base / HUNDRED)
    if part.lower is None or part.upper is None:
        return True
    return part.contains(part.upper.to_integral_value(ROUND_FLOOR))


def norm(terms: Terms) -> Finding:
    """A count, per `base` where one is named, lies within the norm."""
    mean = terms.one("count")
    if terms.has("base"):
        mean = over(mean, terms.one("base"))
    return within_norm(mean, terms.one("norm"))


def implied_total(terms: Terms) -> Finding:
    """A count and its share imply a total; one of the printed candidates should be able to be it."""
    total = _total(terms.one("part"), terms.one("share"))
    candidates = terms.all("candidate")
    can = [item for item in candidates if overlap(total.bounds, item.bounds)]
    named = either([item.label for item in can or candidates])
    arithmetic = worded(_CAN if can else _CANNOT, equation(total), named)
    holds = None if total.bounds is None else bool(can)
    return Finding(holds, arithmetic, total.bounds, (*can, *candidates)[0].bounds)


def same_base(terms: Terms) -> Finding:
    """Two counts with shares are taken from one total."""
    first, second = (_total(terms.one(f"part_{n}"), terms.one(f"share_{n}")) for n in (1, 2))
    holds = overlap(first.bounds, second.bounds)
    arithmetic = worded(_SAME_BASE if holds else _OTHER_BASE, equation(first), equation(second))
    return Finding(holds, arithmetic, first.bounds, second.bounds)


_CAN = Text("{}；可能是 {}", "{}; it can be {}")
_CANNOT = Text("{}；不可能是 {}", "{}; it cannot be {}")
_SAME_BASE = Text("{}；{}：可以是同一个总数", "{}; {}: they can share one total")
_OTHER_BASE = Text("{}；{}：不是同一个总数", "{}; {}: they do not share one total")


def _total(part: Quantity, share: Quantity) -> Quantity:
    """Return the whole numbers that a count and its share leave possible for the total."""
    quotient = percent(over(part, share))
    label = joined([part.label, stated(share)], both(" ÷ "))
    bounds = None if quotient.bounds is None else _whole_numbers(quotient.bounds)
    return Quantity(label, None, bounds, calculated=True)


def _whole_numbers(bounds: Bounds) -> Bounds:
    """Return the interval drawn in to whole numbers; left as it is where it holds none."""
    lower, upper = _rounded(bounds.lower, ROUND_CEILING), _rounded(bounds.upper, ROUND_FLOOR)
    if lower is not None and upper is not None and lower > upper:
        return bounds
    return Bounds(lower, upper)


def _rounded(end: Decimal | None, rounding: str) -> Decimal | None:
    return None if end is None else end.to_integral_value(rounding)
