"""Numbers and intervals as the arithmetic of a check shows them."""

import re
from decimal import ROUND_HALF_UP, Decimal

from governance.model.errors import Text
from governance.model.intervals import Bounds

_GROUPED_FROM = 10_000
_BESIDE_BRACKETS = re.compile(r" (?=[（【])|(?<=[）】]) ")
_THOUSANDTH = Decimal("0.001")
_HUNDREDTH = Decimal("0.01")


def number(value: Decimal) -> str:
    """Return `value`; beyond three decimals it is rounded to two, from 10,000 on it is grouped.

    Half a digit of a printed share (52.235) needs its three decimals.
    """
    step = _THOUSANDTH if value == value.quantize(_THOUSANDTH) else _HUNDREDTH
    rounded = value.quantize(step, ROUND_HALF_UP)
    text = f"{rounded:,f}" if abs(rounded) >= _GROUPED_FROM else f"{rounded:f}"
    return text.rstrip("0").rstrip(".")


def span(bounds: Bounds, sign: str = "") -> Text:
    """Return the interval: 669–678, 至少 300, 至多 100, or 500 至不足 600 (its end excluded)."""
    if bounds.lower is None and bounds.upper is None:
        return Text("没有界限", "no bounds")
    if bounds.upper is None:
        lower = f"{number(bounds.lower or Decimal(0))}{sign}"
        return Text(f"至少 {lower}", f"at least {lower}")
    upper = f"{number(bounds.upper)}{sign}"
    if bounds.lower is None:
        return Text(f"至多 {upper}", f"at most {upper}")
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
    zh = between.zh.join(part.zh for part in parts)
    return Text(_close(zh), between.en.join(part.en for part in parts))


def either(parts: list[Text]) -> Text:
    """Return 甲、乙或丙, “a, b or c”."""
    if len(parts) < 2:
        return joined(parts, both(""))
    return joined([listed(parts[:-1]), parts[-1]], Text(" 或 ", " or "))


def listed(parts: list[Text]) -> Text:
    """Return 甲、乙、丙, “a, b, c”."""
    return joined(parts, Text("、", ", "))


def worded(template: Text, *parts: Text) -> Text:
    """Return `template` with each `{}` filled by the next part, language by language."""
    zh = template.zh.format(*(part.zh for part in parts))
    en = template.en.format(*(part.en for part in parts))
    return Text(_close(zh), en)


def _close(zh: str) -> str:
    """Return the text without spaces beside full-width brackets, which bring their own."""
    return _BESIDE_BRACKETS.sub("", zh)
