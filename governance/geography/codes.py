"""Division codes: one way of writing them, and what a code says about the tree of places."""

from __future__ import annotations

import re
from typing import Final

from governance.datasets.reference_data import LEVELS

COUNTRY_PREFIX: Final = "156"  # no division code begins with it, so it can always be taken off
ABOVE_STREETS: Final = frozenset(LEVELS[:4])
_DIGITS: Final = re.compile(r"\d{6,15}")


def normal_code(text: object) -> str:
    """Return a code as this program writes it, or "" for what is none.

    Known spellings: 156330106 (country in front), 330106.0 (a number of a spreadsheet),
    330106002000 and 330106000000 (twelve digits filled up with zeros).
    """
    digits = str(text).strip().removesuffix(".0")
    if not _DIGITS.fullmatch(digits):
        return ""
    if digits.startswith(COUNTRY_PREFIX) and len(digits) > 6:
        digits = digits.removeprefix(COUNTRY_PREFIX)
    while len(digits) in (9, 12, 15) and digits.endswith("000"):
        digits = digits[:-3]
    return digits


def written(text: object) -> str:
    """Return a division code as `normal_code` does, and any other code as it was given, or "".

    A user's own places may have codes of any form: SQ-07, 12.
    """
    plain = "" if text is None or text != text else str(text).strip().removesuffix(".0")
    return normal_code(plain) or plain


def stem(code: str) -> str:
    """Return what the codes of everything inside a place begin with: 33 of 330000, 4504 of 450400."""
    if len(code) != 6:
        return code
    return code[:2] if code.endswith("0000") else code[:4] if code.endswith("00") else code


def inside(code: str, place_code: str) -> bool:
    """Return whether `code` is the place or lies in it; without division codes nothing does."""
    both = normal_code(code) and normal_code(place_code)
    return bool(both) and code.startswith(stem(place_code))
