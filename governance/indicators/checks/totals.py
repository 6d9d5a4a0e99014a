"""Sums, products, and what counters that may overlap come to."""

from governance.indicators.checks.comparing import agreement, overlap
from governance.indicators.checks.quantities import (
    Quantity,
    at_limit,
    known,
    plus,
    stated,
    times,
)
from governance.indicators.checks.terms import Finding, Terms
from governance.indicators.checks.wording import listed, span, worded
from governance.model.errors import Text
from governance.model.intervals import Bounds


def sum_of_parts(terms: Terms) -> Finding:
    """Parts add up to the whole."""
    return agreement(plus(terms.all("part")), terms.one("whole"))


def product(terms: Terms) -> Finding:
    """Factors multiply to the total; `limit` is a limit taken as the number it names."""
    factors = [at_limit(figure) for figure in terms.figures("limit")]
    factors += terms.all("factor")
    if "times" in terms.relation.numbers:
        factors.append(known(terms.number("times")))
    return agreement(times(factors), terms.one("total"))


def union(terms: Terms) -> Finding:
    """Counters of things that may be the same ones: a total lies between largest and sum."""
    counters, total = terms.all("counter"), terms.one("total")
    bounds = _largest_to_sum(counters)
    arithmetic = worded(_UNION, listed([counter.label for counter in counters]), span(bounds))
    if total.bounds is not None:
        arithmetic = worded(
            Text("{}；原文合计 {}", "{}; total printed {}"), arithmetic, stated(total)
        )
    return Finding(overlap(bounds, total.bounds), arithmetic, bounds, total.bounds)


_UNION = Text(
    "{}：不可直接相加；合计不少于最大的一项，不多于各项之和，即 {}",
    "{}: not to be added; together at least the largest and at most the sum, that is {}",
)


def _largest_to_sum(counters: tuple[Quantity, ...]) -> Bounds:
    """Return where the number of distinct things lies that overlapping counters count."""
    together = plus(counters).bounds
    lowers = [counter.bounds.lower for counter in counters if counter.bounds]
    largest = max((lower for lower in lowers if lower is not None), default=None)
    if together is None:
        return Bounds(largest, None)
    return Bounds(largest, together.upper, upper_open=together.upper_open)
