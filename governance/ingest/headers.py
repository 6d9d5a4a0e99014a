"""Where the header of a table stands, and the names of its columns."""

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

_LOOKED_AT: Final = 30
_NUMBER = re.compile(r"[-+]?[\d.,]+%?")
_DATE = re.compile(r"\d{1,4}[-/.年]\d{1,2}([-/.月]\d{1,4}日?)?(\D.*)?")
_SEPARATORS = re.compile(r"[\s_\-\u2010–—.:：·/\\|]+")

Rows = Sequence[Sequence[str]]
# Row, first and last column of cells that are merged in one row, all from 0.
Merged = tuple[int, int, int]


@dataclass(frozen=True)
class Header:
    """The rows from ``first`` to ``last`` (from 0) hold the names; the data begin below them."""

    first: int
    last: int
    names: tuple[str, ...]


def key(header: str) -> str:
    """What two headers are compared by: width, case, spaces and separators do not tell apart."""
    text = unicodedata.normalize("NFKC", header).casefold()
    return _SEPARATORS.sub("", text).strip("\ufeff\u200b*＊")


def find(
    rows: Rows, known: Callable[[str], bool] = lambda _: False, merged: Iterable[Merged] = ()
) -> Header | None:
    """The header among the first rows of a table; None where no row holds two words.

    Titles above it fill one or few cells. The row with most ``known`` headers wins; where none
    is known, it is the first row that is about as wide as the table and holds no number.
    """
    looked_at = [[cell.strip() for cell in row] for row in rows[:_LOOKED_AT]]
    filled = [sum(map(bool, row)) for row in looked_at]
    width = max(filled, default=0)
    if width == 0:
        return None
    spans = set(merged)
    best = max(range(len(looked_at)), key=lambda at: (_known(looked_at[at], known), -at))
    if _known(looked_at[best], known) < 2:
        wide = (at for at, row in enumerate(looked_at) if _is_header(row, width))
        best = next(wide, next(at for at, count in enumerate(filled) if count))
    first = best - 1 if best and _is_group(best - 1, looked_at, spans) else best
    last = best
    if first == last and _is_group(best, looked_at, spans) and _fits_below(looked_at, best):
        last = best + 1
    columns = max(len(looked_at[last]), _usual_width(looked_at[last + 1 :]))
    return Header(first, last, unique(_joined(looked_at[first : last + 1], columns, first, spans)))


def _usual_width(rows: Rows) -> int:
    """How many cells most rows have: an odd one among them does not make a column."""
    widths = Counter(len(row) for row in rows if any(row))
    return max(widths, key=lambda width: widths[width], default=0)


def unique(names: Iterable[str]) -> tuple[str, ...]:
    """The names, each once: empty ones are numbered by column, repeated ones by occurrence."""
    taken: set[str] = set()
    made = []
    for position, name in enumerate(names, start=1):
        base = " ".join(name.split()) or f"column_{position}"
        candidate, number = base, 1
        while candidate in taken:
            number += 1
            candidate = f"{base}_{number}"
        taken.add(candidate)
        made.append(candidate)
    return tuple(made)


def _known(row: Sequence[str], known: Callable[[str], bool]) -> int:
    return sum(known(cell) for cell in row if cell)


def _is_header(row: Sequence[str], width: int) -> bool:
    cells = [cell for cell in row if cell]
    return 2 * len(cells) > width and not any(map(_is_value, cells))


def _is_value(cell: str) -> bool:
    return bool(_NUMBER.fullmatch(cell) or _DATE.fullmatch(cell))


def _is_group(at: int, rows: Rows, spans: set[Merged]) -> bool:
    """Whether a row names groups of columns: cells merged across, but not over the whole row."""
    row = rows[at]
    if spans:
        mine = [last - first + 1 for number, first, last in spans if number == at]
        return any(1 < size < len(row) for size in mine) and sum(map(bool, row)) > 1
    if at + 1 >= len(rows) or any(map(_is_value, filter(None, row))):
        return False
    # Without merged cells (CSV): blanks right of a name, filled exactly by the row below.
    below = rows[at + 1]
    blanks = [i for i, cell in enumerate(row) if not cell and i]
    return sum(map(bool, row)) > 1 and bool(blanks) and _fills(below, blanks, row)


def _fills(below: Sequence[str], blanks: Sequence[int], row: Sequence[str]) -> bool:
    filled = all(i < len(below) and below[i] for i in blanks)
    gaps = any(not cell for i, cell in enumerate(below) if i < len(row) and row[i])
    return filled and gaps and not any(map(_is_value, filter(None, below)))


def _fits_below(rows: Rows, at: int) -> bool:
    below = [cell for cell in rows[at + 1] if cell] if at + 1 < len(rows) else []
    return bool(below) and not any(map(_is_value, below))


def _joined(rows: Rows, columns: int, first: int, spans: set[Merged]) -> list[str]:
    lines = [[*row, *[""] * (columns - len(row))][:columns] for row in rows]
    names = lines[-1]
    if len(lines) == 1:
        return names
    groups = _spread(lines[0], first, spans)
    repeated = {name for name in names if names.count(name) > 1}
    return [
        f"{group} {name}" if name in repeated and group and name else name or group
        for group, name in zip(groups, names, strict=True)
    ]


def _spread(row: list[str], at: int, spans: set[Merged]) -> list[str]:
    """The names of the groups over every column that they stand above."""
    spread = list(row)
    for number, first, last in spans:
        if number == at:
            for column in range(first, min(last + 1, len(spread))):
                spread[column] = row[first]
    if not spans:
        for column in range(1, len(spread)):
            spread[column] = spread[column] or spread[column - 1]
    return spread
