"""Where a line of text prints Arabic digits."""

from __future__ import annotations

import re
from dataclasses import dataclass

DIGIT = r"[0-9\uff10-\uff19]"
_SPAN = re.compile(
    rf"(?<!{DIGIT}){DIGIT}{{1,3}}(?:,{DIGIT}{{3}})+(?!{DIGIT})(?: ?[.\uff0e]{DIGIT}+)?"
    rf"|{DIGIT}+(?: ?[.\uff0e]{DIGIT}+)?"
)


@dataclass(frozen=True)
class Span:
    """A run of digits: ``text`` as printed, ``line[start:end]``."""

    start: int
    end: int
    text: str


def digit_spans(line: str) -> list[Span]:
    """Return every maximal run of Arabic digits of ``line``, in order.

    A run takes in commas that group thousands, a decimal point, and one stray space before
    that point (``24 .1``). Full-width digits count, signs that merely contain a digit (⑿, ①,
    ²) do not. A hyphen, a colon or a slash ends a run: a date is three runs.
    """
    return [Span(found.start(), found.end(), found[0]) for found in _SPAN.finditer(line)]
