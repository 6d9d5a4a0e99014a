"""The documents behind the figures, where the user keeps them: the project itself holds none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_ENDS = re.compile(r"[。！？!?；;﹔]")


@dataclass(frozen=True)
class Sentence:
    """A quote in its sentence: the words before it, the quote, the words after it."""

    before: str
    quote: str
    after: str


def sentence(
    folder: Path, source_id: str, line: int, quote: str, occurrence: int
) -> Sentence | None:
    """Return the sentence of `folder/<source_id>.txt` that prints the quote.

    ``line`` counts non-empty lines from 1, ``occurrence`` equal quotes on that line from 1.
    Returns None where the user keeps no such text, or where it does not print the quote there
    (another edition of the document): the figure then stands without its sentence.
    """
    lines = _lines(folder / f"{source_id}.txt")
    if not 1 <= line <= len(lines):
        return None
    text = lines[line - 1]
    start = _start(text, quote, occurrence)
    if start is None:
        return None
    end = start + len(quote)
    begins = max((found.end() for found in _ENDS.finditer(text, 0, start)), default=0)
    stops = _ENDS.search(text, end)
    return Sentence(
        text[begins:start].lstrip(), quote, text[end : stops.end() if stops else None].rstrip()
    )


def _lines(path: Path) -> list[str]:
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return []
    return [line for line in text.split("\n") if line.strip()]


def _start(text: str, quote: str, occurrence: int) -> int | None:
    start = -1
    for _ in range(occurrence):
        start = text.find(quote, start + 1)
        if start < 0:
            return None
    return start
