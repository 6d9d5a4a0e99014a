"""The numbers that stand in a quote: Arabic or Chinese, with 万/亿, percent sign and 余/多."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from math import prod

from governance.model.measures import measure_length, square_metres
from governance.model.numerals import parse_numeral

HAN_DIGITS = "零〇一二两三四五六七八九"
HAN = HAN_DIGITS + "十百千万亿"
SCALES = {"百": 10**2, "千": 10**3, "万": 10**4, "亿": 10**8}
# So many digits times 万亿 are exact in every step of the arithmetic (Decimal keeps 28).
MOST_DIGITS = 15
_ARABIC = r"(?:[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]+)(?:\.[0-9]+)?"
_MORE = "[余多几来]"
_NUMBER = re.compile(
    rf"""
    (?P<share>百分之)?
    (?: (?P<arabic>{_ARABIC}) | (?P<han>[{HAN}]+(?(share)(?:点[{HAN_DIGITS}]+)?)) )
    (?P<inner>{_MORE}(?=[万亿]))?
    (?P<scale>万亿|[百千]?[万亿]|千(?![米克瓦卡])|百(?!分))?
    (?P<sign>[%‰])?
    (?P<outer>{_MORE})?
    """,
    re.VERBOSE,
)
_AFTER_HAN = re.compile(r"[%‰]|以上|以下|以内|左右|分之")
# 统一部署, 第三季度: the character before makes it a word; 一起, 一站式: what follows does.
_WORD_BEFORE = re.compile(r"[第统唯单同逐]$")
_WORD_HERE = re.compile(r"一(?:起(?!案|事|纠纷)|站式|部分|次性|条龙|方面)")
_JOIN = re.compile(r"-|—|~|到|至(?![少多今])")
# 三至五万: the 万 of 五万 holds for 三 too.
_HAN_SCALE = re.compile(rf"[十百千{HAN_DIGITS}]+?([万亿]+)|[{HAN_DIGITS}]([百千])")
_N = rf"(?:[0-9]{{1,2}}|[{HAN}]{{1,3}})"
_DAY = re.compile(
    rf"(?<=每年){_N}月(?:{_N}[日号])?|(?<=每月){_N}[日号]"
    r"|(?:(?<=每周)|(?<=每星期))[一二三四五六](?![个次小十场天])"
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
        """Return whether ``other`` is the upper end of a range that starts here.

        The unit may stand at both ends (3元至5元), but then it must be one unit.
        """
        between = plain[self.end : other.start]
        unit = between[: measure_length(between)]
        same = plain.startswith(unit, other.end)
        return same and bool(_JOIN.fullmatch(between, len(unit)))


def numbers(plain: str) -> list[PrintedNumber]:
    """Return the numbers of cleaned, Simplified ``plain`` in order.

    A Chinese numeral counts where a measure word (or a range, a qualifier, the end) follows:
    统一, 一般 and 三级 are words. Ordinals (第三) never count. Raises :class:`NumeralError`
    for a numeral that cannot be read and :class:`OverflowError` for one beyond 15 digits.
    """
    found = [match for match in _NUMBER.finditer(plain) if _counts(match, plain)]
    return [_read(match) for match in found]


def without_days(plain: str) -> str:
    """Return ``plain`` with days of the calendar blanked: 每月10日, 每周五, 每年3月."""
    return _DAY.sub(lambda found: "□" * len(found[0]), plain)


def _counts(match: re.Match[str], plain: str) -> bool:
    """Tell a number from an ordinal and from a word that merely holds a numeral."""
    if _WORD_BEFORE.search(plain[: match.start()]) or _WORD_HERE.match(plain, match.start()):
        return False
    after, han = plain[match.end() :], match["han"]
    if not han or match["share"] or plain == match[0]:
        return True
    if measure_length(after) or _AFTER_HAN.match(after):
        return True
    if han[-1] in SCALES and square_metres(after):
        return True
    joined = _JOIN.match(after)
    return bool(joined and _NUMBER.match(after, joined.end()))


def _read(match: re.Match[str]) -> PrintedNumber:
    if match["arabic"]:
        mantissa, scale = _arabic(match["arabic"]), _scale(match["scale"])
        value = mantissa * scale
    else:
        mantissa = value = _han(match["han"]) * _scale(match["scale"])
        scale = _scale(match["scale"]) * _han_scale(match["han"])
    exponent = min(0, int(mantissa.as_tuple().exponent))
    sign = "%" if match["share"] else match["sign"] or ""
    return PrintedNumber(
        start=match.start(),
        end=match.end(),
        value=value,
        scale=scale,
        precision=Decimal(1).scaleb(exponent) * (scale if match["arabic"] else 1),
        sign=sign,
        more=match["inner"] or match["outer"] or "",
        rounded=exponent < 0 or bool(sign),
    )


def _scale(characters: str | None) -> int:
    return prod(SCALES[character] for character in characters or "")


def _arabic(printed: str) -> Decimal:
    """Return the number before its scale; ``1.20`` keeps its two decimals."""
    digits = printed.replace(",", "")
    if len(digits) > MOST_DIGITS:
        raise OverflowError(printed)
    return Decimal(digits)


def _han(printed: str) -> Decimal:
    """Return the number of a Chinese numeral; 七十二点五 keeps its one decimal."""
    whole, _, point = printed.partition("点")
    if len(point) > MOST_DIGITS or (value := parse_numeral(whole)) >= 10**MOST_DIGITS:
        raise OverflowError(printed)
    decimals = "".join(str(parse_numeral(character)) for character in point)
    return Decimal(f"{value}.{decimals}") if decimals else Decimal(value)


def _han_scale(printed: str) -> int:
    found = _HAN_SCALE.fullmatch(printed)
    return _scale(found[1] or found[2]) if found else 1
