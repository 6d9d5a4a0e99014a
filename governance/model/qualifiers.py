"""Words that make a number a bound or an approximation: 余, 以上, 至少, 不足, 左右 …"""

from __future__ import annotations

import re
from dataclasses import dataclass

EXACT, OVER, AT_LEAST, UNDER, ABOUT, RANGE = (
    "exact",
    "over",
    "at_least",
    "under",
    "about",
    "range",
)
QUALIFIERS = (EXACT, OVER, AT_LEAST, UNDER, ABOUT, RANGE)

_MORE = {"余": OVER, "多": OVER, "几": OVER, "来": ABOUT}
# These hold even where a verb parts them from the number: 至少每月研究一次.
_ANYWHERE = {
    AT_LEAST: re.compile(r"至少|最少|起码|不少于|不低于|不小于"),
    UNDER: re.compile(r"至多|最多|不超过|不多于|不高于|不大于"),
}
# These hold only right before the number; 最近, 公约 and the like are other words.
_BEFORE = {
    AT_LEAST: re.compile(r"(?<!不)(?:超过|突破|高于|多于|大于|超|逾)了?$"),
    UNDER: re.compile(r"(?:不足|不到|未满|不满|(?<!不)(?:低于|少于|小于))了?$"),
    ABOUT: re.compile(
        r"(?:约为|(?<![节制公预签契合条])约|大约|(?<![最附邻临靠])近|接近|大概|大致)$"
    ),
}
_EXCLUDED = re.compile(r"(?:不足|不到|未满|不满|(?<!不)(?:低于|少于|小于))了?$")
_AFTER = {
    AT_LEAST: re.compile(r"[及或]?以上|之上|或更?多"),
    UNDER: re.compile(r"[及或]?以下|以内|之内"),
    ABOUT: re.compile(r"左右|上下(?=$|[,，。；;、])"),
    OVER: re.compile(r"(?:[余多])$"),
}
_INCLUDED = re.compile(r"[(\uff08]含(?:本数)?[)\uff09]")


@dataclass(frozen=True)
class Reading:
    """The qualifiers found in one place, and whether the printed number itself is excluded."""

    kinds: frozenset[str]
    excluded: bool = False


def before(lead: str, number: str) -> Reading:
    """Read the text before ``number``; 上 is a qualifier only before a bare 万, 千 or 百."""
    kinds = {kind for kind, words in _ANYWHERE.items() if words.search(lead)}
    kinds |= {kind for kind, words in _BEFORE.items() if words.search(lead)}
    if lead.endswith("上") and number.startswith(("百", "千", "万", "亿")):
        kinds.add(AT_LEAST)
    return Reading(frozenset(kinds), excluded=bool(_EXCLUDED.search(lead)))


def between(more: str) -> frozenset[str]:
    """Read the sign between number and unit: 余, 多, 几 (over), 来 (about) or nothing."""
    return frozenset({_MORE[more]} if more else ())


def after(plain: str) -> tuple[frozenset[str], int]:
    """Read the start of ``plain``; return the kinds (none or one) and how long the words are."""
    included = _INCLUDED.match(plain)
    start = included.end() if included else 0
    for kind, words in _AFTER.items():
        if found := words.match(plain, start):
            return frozenset({kind}), found.end()
    return frozenset(), 0


def at_end(plain: str) -> frozenset[str]:
    """Read the end of ``plain``, for 10名党员以上."""
    ends = {kind for kind, words in _AFTER.items() if re.search(f"(?:{words.pattern})$", plain)}
    return frozenset(ends - {OVER})


def without_end(words: str) -> str:
    """Return ``words`` without the qualifier that ends them."""
    for kind, pattern in _AFTER.items():
        if kind != OVER:
            words = re.sub(f"(?:{pattern.pattern})$", "", words)
    return words
