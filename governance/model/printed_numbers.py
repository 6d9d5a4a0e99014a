"""The numbers that stand in a quote: Arabic or Chinese, with 万/亿, percent sign and 余/多."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from governance.model.measures import measure_length
from governance.model.numerals import parse_numeral

HAN = "零〇一二两三四五六七八九十百千万亿"
SCALES = {"百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8}
# So many digits are exact in every step of the arithmetic (Decimal keeps 28).
MOST_DIGITS = 15
_ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
_MORE = "[余多几来]"
_NUMBER = re.compile(
    rf"""
    百分之(?P<share>{_ARABIC}|[{HAN}]+(?:点[{HAN}]+)?)
    | (?:(?P<arabic>{_ARABIC})|(?P<han>[{HAN}]+))
      (?P<inner>{_MORE}(?=[万亿]))?
      (?P<scale>[百千]?(?:万亿|[万亿])|千(?![米克瓦卡])|百(?!分))?
      (?P<sign>[%‰])?
      (?P<outer>{_MORE})?
    """,
    re.VERBOSE,
)
_AFTER_HAN = re.compile(r"[%‰]|以上|以下|以内|左右|分之")
_JOIN = re.compile(r"-|—|~|到|至(?![少多今])")
_CALENDAR = re.compile(
    rf"每[年月](?:[0-9]{{1,2}}|[{HAN}]{{1,3}})[月日号](?:[0-9]{{1,2}}[日号])?"
    r"|每(?:周|星期)[一二三四五六](?![个次小])"
)


@dataclass(frozen=True)
class PrintedNumber:
    """One number as printed: ``plain[start:end]`` with everything that belongs to the number."""

    start: int
    end: int
    value: Decimal
    scale: int = 1  # 10000 for 万
    precision: Decimal = Decimal(1)  # what one unit of the last printed digit is worth
    sign: str = ""  # % or ‰
    more: str = ""  # 余, 多, 几 or 来
    rounded: bool = False  # printed with decimals or as a share, so rounded

    def joins(self, other: PrintedNumber, plain: str) -> bool:
        """Return whether ``other`` is the upper end of a range that starts here (3至5, 3元至5元)."""
        between = plain[self.end : other.start]
        unit = measure_length(between)
        return any(_JOIN.fullmatch(between[cut:]) for cut in {0, unit})


def numbers(plain: str) -> list[PrintedNumber]:
    """Return the numbers of cleaned, Simplified ``plain`` in order.

    A Chinese numeral counts where a measure word (or a range, a qualifier, the end) follows:
    统一, 万家灯火 and 三级 are words. Ordinals and days of the calendar (第三, 每月10日) never
    count. A numeral that cannot be read raises :class:`NumeralError`.
    """
    masked = _CALENDAR.sub(lambda found: "每" + "□" * (len(found[0]) - 1), plain)
    found = [match for match in _NUMBER.finditer(masked) if _counts(match, masked)]
    return [_read(match) for match in found]


def _counts(match: re.Match[str], plain: str) -> bool:
    """Tell a number from an ordinal and from a word that merely holds a numeral."""
    if plain[: match.start()].endswith("第"):
        return False
    if not match["han"]:
        return True
    after = plain[match.end() :]
    if not after and not match.start():
        return True
    if measure_length(after) or _AFTER_HAN.match(after):
        return True
    joined = _JOIN.match(after)
    return bool(joined and _NUMBER.match(after, joined.end()))


def _read(match: re.Match[str]) -> PrintedNumber:
    mantissa = _mantissa(match["share"] or match["arabic"] or match["han"])
    scale = 1
    for character in match["scale"] or "":
        scale *= SCALES[character]
    sign = "%" if match["share"] else match["sign"] or ""
    exponent = mantissa.as_tuple().exponent
    assert isinstance(exponent, int)
    return PrintedNumber(
        start=match.start(),
        end=match.end(),
        value=mantissa * scale,
        scale=scale,
        precision=Decimal(1).scaleb(exponent) * scale,
        sign=sign,
        more=match["inner"] or match["outer"] or "",
        rounded=exponent < 0 or bool(sign),
    )


def _mantissa(printed: str) -> Decimal:
    """Return the number without its scale; ``1.20`` keeps its two decimals."""
    if printed[0] not in HAN:
        digits = printed.replace(",", "")
        if len(digits) > MOST_DIGITS:
            raise OverflowError(printed)
        return Decimal(digits)
    whole, _, point = printed.partition("点")
    decimals = "".join(str(parse_numeral(character)) for character in point)
    return Decimal(f"{parse_numeral(whole)}.{decimals}" if decimals else parse_numeral(whole))
