"""What stands on one side of a relation: how it is written, its number, and where it can lie."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import reduce

from governance.indicators.checks.figures import CheckedFigure
from governance.indicators.checks.wording import both, joined, number, span, worded
from governance.model import intervals
from governance.model.errors import Text
from governance.model.intervals import Bounds

HUNDRED = Decimal(100)


@dataclass(frozen=True)
class Quantity:
    """A figure or what is calculated from figures.

    `value` is what the printed numbers give, None for a range and for what is not printed;
    `bounds` is where it can lie, None where nothing is known; `sign` is % or empty.
    """

    label: Text
    value: Decimal | None
    bounds: Bounds | None
    sign: str = ""

    @property
    def exact(self) -> bool:
        """Whether it is one known number."""
        return self.bounds is not None and self.bounds.lower == self.bounds.upper == self.value


def of(figure: CheckedFigure) -> Quantity:
    """Return a printed figure."""
    return Quantity(figure.label, figure.value, figure.bounds, figure.sign)


def at_limit(figure: CheckedFigure) -> Quantity:
    """Return the printed number itself, for a calculation at the limit that it names (100户以下)."""
    value = figure.value
    bounds = None if value is None else Bounds(value, value)
    return Quantity(both("" if value is None else number(value)), value, bounds)


def known(value: Decimal) -> Quantity:
    """Return a number that is no figure: twelve months, the items of a list."""
    return Quantity(both(number(value)), value, Bounds(value, value))


def missing(what: Text) -> Quantity:
    """Return something the text does not print; the arithmetic shows its name in brackets."""
    return Quantity(Text(f"〔{what.zh}〕", f"[{what.en}]"), None, None)


def plus(items: Sequence[Quantity]) -> Quantity:
    """Return the sum."""
    return reduce(_operation(" + ", lambda a, b: a + b, intervals.add), items)


def times(items: Sequence[Quantity]) -> Quantity:
    """Return the product."""
    return reduce(_operation(" × ", lambda a, b: a * b, intervals.multiply), items)


def over(left: Quantity, right: Quantity) -> Quantity:
    """Return the quotient; nothing is known of it where the divisor is printed as 0."""
    if right.value == 0:
        right = replace(right, value=None, bounds=None)
    return _operation(" ÷ ", lambda a, b: a / b, intervals.divide)(left, right)


def percent(quantity: Quantity) -> Quantity:
    """Return a quotient as a percentage."""
    value = None if quantity.value is None else quantity.value * HUNDRED
    bounds = None if quantity.bounds is None else intervals.scale(quantity.bounds, HUNDRED)
    return Quantity(quantity.label, value, bounds, "%")


def result(quantity: Quantity) -> Text:
    """Return what it comes to: 619, 69–70, or 241,000（240,000–242,000）; empty if unknown."""
    if quantity.value is None:
        return both("") if quantity.bounds is None else span(quantity.bounds, quantity.sign)
    value = both(f"{number(quantity.value)}{quantity.sign}")
    if quantity.exact or quantity.bounds is None:
        return value
    if quantity.bounds.upper is None and quantity.bounds.lower == quantity.value:
        return span(quantity.bounds, quantity.sign)
    return worded(_WITH_SPAN, value, span(quantity.bounds, quantity.sign))


def equation(quantity: Quantity) -> Text:
    """Return `label = result`; the label alone where it is itself the result, or none is known."""
    outcome = result(quantity)
    if not outcome.zh or outcome == quantity.label:
        return quantity.label
    return worded(both("{} = {}"), quantity.label, outcome)


def stated(quantity: Quantity) -> Text:
    """Return a printed figure with its interval where that is not plain: 72%（71.5–72.5%）."""
    if quantity.bounds is None or quantity.exact or quantity.value is None:
        return quantity.label
    if quantity.bounds.lower is None or quantity.bounds.upper is None:
        return quantity.label
    return worded(_WITH_SPAN, quantity.label, span(quantity.bounds, quantity.sign))


_WITH_SPAN = Text("{}（{}）", "{} ({})")


def _operation(
    mark: str,
    of_values: Callable[[Decimal, Decimal], Decimal],
    of_bounds: Callable[[Bounds, Bounds], Bounds],
) -> Callable[[Quantity, Quantity], Quantity]:
    """Return the operation on quantities; what is unknown on one side is unknown after it."""

    def apply(left: Quantity, right: Quantity) -> Quantity:
        labels = joined([left.label, right.label], both(mark))
        values, bounds = (left.value, right.value), (left.bounds, right.bounds)
        value = of_values(*values) if None not in values else None  # type: ignore[arg-type]
        limits = of_bounds(*bounds) if None not in bounds else None  # type: ignore[arg-type]
        return Quantity(labels, value, limits)

    return apply
