"""Numbers and intervals as the arithmetic of a check shows them."""

from decimal import ROUND_HALF_UP, Decimal

from governance.model.errors import Text
from governance.model.intervals import Bounds

_GROUPED_FROM = 10_000
_HUNDREDTH = Decimal("0.01")


def number(value: Decimal) -> str:
    """Return `value` with at most two decimals; thousands are grouped from five digits on."""
    rounded = value.quantize(_HUNDREDTH, ROUND_HALF_UP)
    text = f"{rounded:,f}" if abs(rounded) >= _GROUPED_FROM else f"{rounded:f}"
    return text.rstrip("0").rstrip(".")


def span(bounds: Bounds, sign: str = "") -> Text:
    """Return the interval: 669–678, ≥ 300, ≤ 100, or 500 至不足 600 where the end is excluded."""
    if bounds.lower is None and bounds.upper is None:
        return Text("没有界限", "no bounds")
    if bounds.upper is None:
        return both(f"≥ {number(bounds.lower or Decimal(0))}{sign}")
    upper = f"{number(bounds.upper)}{sign}"
    if bounds.lower is None:
        return both(f"≤ {upper}")
    lower = number(bounds.lower)
    if bounds.lower == bounds.upper:
        return both(upper)
    if bounds.upper_open:
        return Text(f"{lower} 至不足 {upper}", f"{lower} to under {upper}")
    return both(f"{lower}–{upper}")


def both(text: str) -> Text:
    """Return a text that is the same in both languages."""
    return Text(text, text)


def joined(parts: list[Text], between: Text) -> Text:
    """Return `parts` with `between` put between them."""
    return Text(
        between.zh.join(part.zh for part in parts), between.en.join(part.en for part in parts)
    )


def worded(template: Text, *parts: Text) -> Text:
    """Return `template` with each `{}` filled by the next part, language by language."""
    return Text(
        template.zh.format(*(part.zh for part in parts)),
        template.en.format(*(part.en for part in parts)),
    )
