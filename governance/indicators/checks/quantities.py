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
    `bounds` is where it can lie, None where nothing is known; `sign` is % or empty;
    `calculated` tells `273 + 254` from a number that stands in the text.
    """

    label: Text
    value: Decimal | None
    bounds: Bounds | None
    sign: str = ""
    calculated: bool = False


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
    return Quantity(Text(f"【{what.zh}】", f"[{what.en}]"), None, None)


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
    return Quantity(quantity.label, value, bounds, "%", calculated=True)


def result(quantity: Quantity) -> Text:
    """Return what it comes to: 619, 69–70, or 241,000（240,000–242,000）; empty if unknown."""
    if quantity.bounds is None:
        return both("" if quantity.value is None else number(quantity.value))
    limits = span(quantity.bounds, quantity.sign)
    if quantity.value is None or _starts_at_value(quantity):
        return limits
    return worded(_WITH_SPAN, both(f"{number(quantity.value)}{quantity.sign}"), limits)


def _starts_at_value(quantity: Quantity) -> bool:
    """Whether the span alone says the number too: it is exact, or runs up from it (余, 以上)."""
    limits = quantity.bounds
    if limits is None or limits.lower != quantity.value:
        return False
    return limits.upper is None or limits.upper_open or limits.upper == limits.lower


def equation(quantity: Quantity) -> Text:
    """Return `label = result` of a calculation; a printed figure is only stated."""
    if not quantity.calculated:
        return stated(quantity)
    outcome = result(quantity)
    if not outcome.zh:
        return quantity.label
    return worded(both("{} = {}"), quantity.label, outcome)


def stated(quantity: Quantity) -> Text:
    """Return a printed figure, a rounded one with its interval: 72%（71.5–72.5%）.

    What 余 and 以上 mean is left to the words.
    """
    if quantity.bounds is None or quantity.value is None or _starts_at_value(quantity):
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
        value = limits = None
        if left.value is not None and right.value is not None:
            value = of_values(left.value, right.value)
        if left.bounds is not None and right.bounds is not None:
            limits = of_bounds(left.bounds, right.bounds)
        label = joined([_operand(left), _operand(right)], both(mark))
        return Quantity(label, value, limits, calculated=True)

    return apply


def _operand(quantity: Quantity) -> Text:
    """Return the label as it stands in a calculation: a range goes into brackets."""
    is_range = quantity.value is None and quantity.bounds is not None and not quantity.calculated
    return worded(_IN_BRACKETS, quantity.label) if is_range else quantity.label


_IN_BRACKETS = Text("（{}）", "({})")
