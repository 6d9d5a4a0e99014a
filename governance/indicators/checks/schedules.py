"""What a rule of so many times a month or quarter amounts to, against what was held."""

from decimal import Decimal

from governance.indicators.checks.comparing import not_above
from governance.indicators.checks.quantities import (
    Quantity,
    equation,
    known,
    plus,
    stated,
    times,
)
from governance.indicators.checks.terms import Finding, Terms
from governance.indicators.checks.wording import number, worded
from governance.model.errors import Text


def schedule(terms: Terms) -> Finding:
    """At least as many were held as the rule asks for in the years it was in force.

    Tier n has `frequency_n` (how often in its period), `per_year_n` (such periods in a year) and,
    unless it is one body, `units_n`.
    """
    yearly = plus([_tier(terms, n, often) for n, often in terms.numbered("frequency")])
    held, years = terms.one("held"), terms.one("years")
    holds = not_above(times([yearly, years]).bounds, held.bounds)
    arithmetic = worded(
        Text("一年应有 {}；已有 {}", "a year asks for {}; held: {}"), equation(yearly), stated(held)
    )
    if held.value is not None and yearly.value:
        arithmetic = worded(_WORTH, arithmetic, _span_of_time(held.value / yearly.value))
    return Finding(holds, arithmetic, yearly.bounds, held.bounds)


_WORTH = Text("{}，相当于 {}的要求", "{}, what the rule asks for in {}")
_DAYS_IN_YEAR = 365


def _span_of_time(years: Decimal) -> Text:
    """Return a time in days where it is shorter than two years."""
    if years >= 2:
        return Text(f"{number(years)} 年", f"{number(years)} years")
    days = f"{years * _DAYS_IN_YEAR:.0f}"
    return Text(f"{days} 天", f"{days} days")


def _tier(terms: Terms, position: str, often: Quantity) -> Quantity:
    """Return how many times a year one tier asks for."""
    factors = [often, known(terms.number(f"per_year_{position}"))]
    if terms.has(f"units_{position}"):
        factors.insert(0, terms.one(f"units_{position}"))
    return times(factors)
