"""A table as plain text for a terminal, its columns aligned where Chinese stands among Latin."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from governance.exports.charts import Language
from governance.exports.csv_file import written
from governance.exports.tabular import Plain, Table

GAP = "  "


def to_text(table: Table, language: Language = "zh") -> str:
    """Return the headings, a rule, and one line per row; numbers to the right, missing as —."""
    records = list(table.records())
    cells = [table.headings(language), *([_shown(value) for value in row] for row in records)]
    widths = [max(map(columns_of, column)) for column in zip(*cells, strict=True)]
    numeric = [_is_numeric(column) for column in zip(*records, strict=True)] or [False] * len(
        widths
    )
    lines = [_line(row, widths, numeric) for row in cells]
    return "\n".join([lines[0], GAP.join("─" * width for width in widths), *lines[1:]]) + "\n"


def columns_of(text: str) -> int:
    """Return how many columns of a terminal a text takes: two for Chinese, none for an accent."""
    # Unlike in a spreadsheet's font, a terminal draws ambiguous characters (“ — ÷) narrow.
    return sum(
        0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in "WF" else 1
        for one in text
    )


def _shown(value: Plain) -> str:
    return "—" if value is None else " ".join(written(value).splitlines())


def _is_numeric(column: Sequence[Plain]) -> bool:
    return all(value is None or isinstance(value, int | float) for value in column)


def _line(cells: Sequence[str], widths: Sequence[int], numeric: Sequence[bool]) -> str:
    padded = []
    for cell, width, right in zip(cells, widths, numeric, strict=True):
        space = " " * (width - columns_of(cell))
        padded.append(space + cell if right else cell + space)
    return GAP.join(padded).rstrip()
