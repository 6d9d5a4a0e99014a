"""Read a figure as Chinese texts print it: number, qualifier, unit, and the interval implied.

The convention, used by every derived value:

* 余/多 is below one more unit of the last non-zero printed digit: 2600余 is in [2600, 2700).
* 以上, 至少, 不少于, 上万 have no upper bound; 以下, 不足, 不超过 have no lower bound.
* 约, 近, 左右 give no interval.
* Printed decimals and shares carry half a unit of their last digit either way: 24.1万 is in
  [240500, 241500], 72% in [71.5, 72.5]; a share never passes 100 %.
* Plain whole numbers are exact.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from governance.model import qualifiers
from governance.model.digit_spans import Span, digit_spans
from governance.model.errors import DataError, Problem, Text
from governance.model.measures import measure_length, square_metres
from governance.model.numerals import NumeralError, parse_numeral
from governance.model.printed import Printed, clean
from governance.model.printed_numbers import HAN_DIGITS, PrintedNumber, numbers, without_days

__all__ = ["Figure", "FigureError", "Span", "digit_spans", "parse_figure"]

LONGEST = 80
_WHOLE = {"%": Decimal(100), "‰": Decimal(1000)}
_FREQUENCY = re.compile(r"(?:每|逐)个?(?:半年|半个?月|季度?|月度?|年度?|周|星期|天|日|旬|学期)")
_NEGATIVE = re.compile(r"(?<!-)-$")
_PART = re.compile(r"半|分之|(?:个|年|天|小时)半")
_VAGUE = re.compile(r"[数几]$")
_BREAK = re.compile(r"[\s,，。;；:：、“”\"!！?？《》]")


class FigureError(DataError, ValueError):
    """The text does not hold exactly one readable figure; the message says what it holds."""


@dataclass(frozen=True)
class Figure:
    """A printed figure.

    ``value`` is the printed number with 万/亿 expanded, a percentage as percent, ``None`` for a
    range. ``lower`` and ``upper`` are the interval that ``qualifier`` implies, ``None`` where it
    is open; ``upper_open`` says that ``upper`` itself is excluded (余/多, 不足). ``unit`` is the
    measure word in the script of the quote, ``%`` for percentages, ``平方米`` for 方.
    ``qualifier`` is one of :data:`governance.model.qualifiers.QUALIFIERS`.
    """

    value: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    upper_open: bool
    unit: str
    qualifier: str


def parse_figure(text: str) -> Figure:
    """Return the one figure that the quote ``text`` holds.

    The unit is the measure word after number and qualifier (``17万余名志愿者`` → ``名``,
    ``0.5元/平方米/月`` → all of it, ``1600多条(次)`` → ``条(次)``). Where no known measure word
    follows an Arabic number, it is everything up to the next punctuation mark. A frequency
    without a number (``每月召开``) is 1 ``次``. Pinyin, stray spaces and the width of signs do
    not matter. Raises :class:`FigureError` where there is no figure, more than one, or one that
    cannot be read.
    """
    if len(text) > LONGEST:
        raise _refusal(text, "引文太长", "the quote is too long")
    printed = clean(text)
    printed = Printed(printed.text, without_days(printed.plain))
    try:
        found = numbers(printed.plain)
    except (NumeralError, OverflowError) as error:
        raise _refusal(text, "数字无法读出", "the number cannot be read") from error
    if not found:
        return _frequency(text, printed)
    return _figure(text, printed, *_ends(text, printed, found))


def _ends(
    text: str, printed: Printed, found: list[PrintedNumber]
) -> tuple[PrintedNumber, PrintedNumber]:
    """Return first and last number of the one figure; they are the same unless it is a range."""
    if len(found) > 1:
        found = [number for number in found if not _each_one(number, printed.plain)]
    if len(found) == 1:
        return found[0], found[0]
    if len(found) == 2 and found[0].joins(found[1], printed.plain):
        return found[0], found[1]
    raise _refusal(text, f"有 {len(found)} 个数字", f"there are {len(found)} numbers")


def _each_one(number: PrintedNumber, plain: str) -> bool:
    """每一名党员 says "every", it does not count."""
    return plain[: number.end].endswith("每一")


def _frequency(text: str, printed: Printed) -> Figure:
    """Read an activity that prints its period and no number: once in each period."""
    period = _FREQUENCY.search(printed.plain)
    if not period:
        raise _refusal(text, "没有数字", "there is no number")
    digit = printed.plain[period.end() : period.end() + 1]  # 每月一研判
    value = Decimal(parse_numeral(digit) if digit and digit in HAN_DIGITS else 1)
    kinds = qualifiers.before(printed.plain, "").kinds
    if kinds - {qualifiers.AT_LEAST}:
        raise _refusal(text, "限定词没有数字", "a qualifier without a number")
    if kinds == {qualifiers.AT_LEAST}:
        return Figure(value, value, None, False, "次", qualifiers.AT_LEAST)
    return Figure(value, value, value, False, "次", qualifiers.EXACT)


def _figure(text: str, printed: Printed, first: PrintedNumber, last: PrintedNumber) -> Figure:
    lead, rest = printed.plain[: first.start], printed.plain[last.end :]
    if _NEGATIVE.search(lead) or _VAGUE.search(lead) or _PART.match(rest):
        raise _refusal(
            text, "数字为负、不定或带分数", "the number is negative, vague or a fraction"
        )
    unit, after = _unit(printed, last)
    reading = qualifiers.before(lead, printed.plain[first.start : first.end])
    kinds = reading.kinds | qualifiers.between(last.more) | after
    if first is not last:
        return _range(text, (first, last), unit, kinds)
    if len(kinds) > 1:
        raise _refusal(text, "限定词相互矛盾", "the qualifiers contradict each other")
    kind = next(iter(kinds), qualifiers.EXACT)
    lower, upper = _interval(last, kind)
    excluded = kind == qualifiers.OVER or (kind == qualifiers.UNDER and reading.excluded)
    return Figure(_shortest(last.value), lower, upper, excluded, unit, kind)


def _range(
    text: str, ends: tuple[PrintedNumber, PrintedNumber], unit: str, kinds: frozenset[str]
) -> Figure:
    """Return the range; a scale printed once (3至5万) holds for both ends."""
    first, last = ends
    lower, upper = first.value, last.value
    if first.scale == 1 and lower < last.value / last.scale:
        lower *= last.scale
    if first.more or (first.sign and first.sign != last.sign) or kinds - {qualifiers.ABOUT}:
        raise _refusal(text, "区间的一端另有限定", "an end of the range is qualified")
    if lower >= upper:
        raise _refusal(text, "区间的下限不小于上限", "the range does not rise")
    return Figure(None, _shortest(lower), _shortest(upper), False, unit, qualifiers.RANGE)


def _unit(printed: Printed, number: PrintedNumber) -> tuple[str, frozenset[str]]:
    """Return the unit after ``number`` and the qualifiers that stand around it."""
    rest, at = printed.plain[number.end :], number.end
    kinds, length = qualifiers.after(rest)
    rest, at = rest[length:], at + length
    if number.sign:
        return number.sign, kinds | qualifiers.at_end(rest)
    if length := square_metres(rest):
        return "平方米", kinds | qualifiers.after(rest[length:])[0]
    if length := measure_length(rest):
        behind = qualifiers.after(rest[length:])[0] or qualifiers.at_end(rest[length:])
        return printed.text[at : at + length], kinds | behind
    words = _BREAK.split(printed.text[at:], maxsplit=1)[0]
    return qualifiers.without_end(words), kinds | qualifiers.at_end(words)


def _interval(number: PrintedNumber, kind: str) -> tuple[Decimal | None, Decimal | None]:
    """Return what ``kind`` and the printed digits imply, by the convention of this module."""
    value = _shortest(number.value)
    if kind == qualifiers.OVER:
        return value, _shortest(value + _last_digit(value))
    if kind == qualifiers.AT_LEAST:
        return value, None
    if kind == qualifiers.UNDER:
        return None, value
    if kind == qualifiers.ABOUT:
        return None, None
    if not number.rounded:
        return value, value
    half = number.precision / 2
    whole = _WHOLE.get(number.sign)
    upper = value + half
    if whole is not None and value <= whole:
        upper = min(upper, whole)
    return _shortest(max(value - half, Decimal(0))), _shortest(upper)


def _last_digit(value: Decimal) -> Decimal:
    """Return what one unit of the last non-zero digit is worth: 100 for 2600, 1000 for 1.8万."""
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent))


def _shortest(value: Decimal) -> Decimal:
    """Return ``value`` written plainly, without an exponent or zeros behind the point."""
    return Decimal(format(value.normalize(), "f"))


def _refusal(text: str, zh: str, en: str) -> FigureError:
    return FigureError(
        Problem(
            what=Text(f"引文读不成一个数字：{zh}", f"the quote is not one figure: {en}"),
            got=text,
            expected=Text(
                "一个数字及其限定词和单位，如 17万余名、1000-1500户、至少每月一次",
                "one number with its qualifier and unit, such as 17万余名, 1000-1500户",
            ),
            next_step=Text(
                "请把引文缩短到一个数字，或在 parse_note 说明读法。",
                "Shorten the quote to one figure, or say in parse_note how it is read.",
            ),
        )
    )
