"""Chinese numerals, Simplified and Traditional, to whole numbers."""

from __future__ import annotations

from governance.model.errors import DataError, Problem, Text

DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")}
DIGITS |= {"〇": 0, "两": 2, "兩": 2}
SMALL_UNITS = {"十": 10, "百": 100, "千": 1000}
LARGE_UNITS = {"万": 10**4, "萬": 10**4, "亿": 10**8, "億": 10**8}
CHARACTERS = "".join(DIGITS) + "".join(SMALL_UNITS) + "".join(LARGE_UNITS)
LONGEST = 32


class NumeralError(DataError, ValueError):
    """The text is not one Chinese numeral."""


def parse_numeral(text: str) -> int:
    """Return the whole number that a Chinese numeral names.

    ``三百二十`` is 320, ``两万`` 20000, ``一万五`` 15000, ``二〇二四`` (digit by digit) 2024. A
    unit without a digit counts once, as print has it in 十二, 上万, 千余. Two bare digits such
    as ``三五`` mean "three to five" and are refused, and so is everything that is no numeral:
    :class:`NumeralError`.
    """
    if not text or len(text) > LONGEST or any(c not in CHARACTERS for c in text):
        raise _refusal(text)
    if all(character in DIGITS for character in text):
        return _digit_by_digit(text)
    return _with_large_units(text, text)


def _digit_by_digit(text: str) -> int:
    if len(text) == 2 and DIGITS[text[0]] and DIGITS[text[1]]:
        raise _refusal(text)
    return int("".join(str(DIGITS[character]) for character in text))


def _with_large_units(text: str, whole: str) -> int:
    """Split at the largest 万 or 亿; what stands before is multiplied, what follows is added."""
    largest = max((LARGE_UNITS[c] for c in text if c in LARGE_UNITS), default=0)
    if not largest:
        return _below_ten_thousand(text, whole)
    # The last of equal units splits, so that 万亿 is 万 times 亿.
    at = max(index for index, c in enumerate(text) if LARGE_UNITS.get(c) == largest)
    before, after = text[:at], text[at + 1 :]
    times = _with_large_units(before, whole) if before else 1
    rest = _after_unit(after, largest, whole)
    if times == 0 or rest >= largest:
        raise _refusal(whole)
    return times * largest + rest


def _after_unit(after: str, unit: int, whole: str) -> int:
    """Read what follows a unit; one bare digit counts the next smaller unit (一万五 = 15000)."""
    if not after:
        return 0
    if after[0] not in DIGITS:  # 亿万, 万千: "very many", not a number
        raise _refusal(whole)
    if len(after) == 1 and DIGITS[after]:
        return DIGITS[after] * unit // 10
    return _with_large_units(after, whole)


def _below_ten_thousand(text: str, whole: str) -> int:
    total, digit, unit, zero = 0, None, 10**4, False
    for character in text:
        if character in DIGITS:
            if digit is not None:
                raise _refusal(whole)
            if DIGITS[character]:
                digit = DIGITS[character]
            else:
                zero = True
            continue
        if SMALL_UNITS[character] >= unit or (digit is None and (total or zero)):
            raise _refusal(whole)
        unit = SMALL_UNITS[character]
        total += (1 if digit is None else digit) * unit
        digit, zero = None, False
    if digit is None:
        if zero:
            raise _refusal(whole)
        return total
    return total + digit * (unit // 10 if 100 <= unit < 10**4 and not zero else 1)


def _refusal(text: str) -> NumeralError:
    return NumeralError(
        Problem(
            what=Text("不是一个完整的中文数字", "not one complete Chinese numeral"),
            got=text,
            expected=Text("如 三百二十、两万、十二", "such as 三百二十, 两万, 十二"),
            next_step=Text(
                "请核对原文，只摘录数字部分。", "Check the source and quote the numeral alone."
            ),
        )
    )
