"""Quotes that open and never close: such a one would swallow every row below it.

A record that runs over several lines is looked at line by line. Where a line inside it is a row by
itself, the quote before it was never closed: the record ends there, its quote is a mark like any other.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from governance.ingest.encodings import Encoding, OpenBytes

BLOCK: Final = 1 << 22
# A record longer than this, without a row in it, is left to whoever reads the file.
LONGEST_RECORD: Final = 1 << 26
_SHAPED_LINES: Final = 500
# A column is regular where most of its cells hold numbers of a few shapes, none of them rare.
_REGULAR: Final = 0.6
_RARE: Final = 0.02
_LINES_AT_ONCE: Final = 512
_NEWLINE, _QUOTE = 10, 34

Positions = npt.NDArray[np.int64]


@dataclass(frozen=True)
class Stray:
    """A quote that was never closed: the line it stands on, from 1, and the line after its record."""

    line: int
    end: int


@dataclass(frozen=True)
class Layout:
    """How the rows of a text are written: what separates cells, how many, the line they begin on."""

    delimiter: str
    width: int
    first_line: int


def find(open_bytes: OpenBytes, encoding: Encoding, layout: Layout) -> tuple[Stray, ...]:
    """The quotes of a text that are never closed, in order; nothing is decoded where it has none."""
    # In UTF-16 a quote or a line end may be half a character: such a text is brought to UTF-8.
    wide = encoding.codec.startswith("utf-16")
    codec = "utf-8" if wide else encoding.codec
    if not any(b'"' in block for block in _blocks(open_bytes, encoding, wide)):
        return ()
    shapes = _Shapes.of(_first_lines(open_bytes, encoding, layout.first_line, wide), codec, layout)
    blocks = _blocks(open_bytes, encoding, wide)
    return tuple(_Search(shapes, codec, layout).strays(blocks))


def mended(lines: Iterator[str], strays: Sequence[Stray], layout: Layout) -> Iterator[str]:
    """The lines of a text with every stray quote written as a mark within a cell.

    A record that has not the width of the header then stays of another width, so that whoever
    reads it can set it aside.
    """
    ends = {stray.line: stray.end for stray in strays}
    number = 0
    for line in lines:
        number += 1
        end = ends.get(number)
        if end is None:
            yield line
            continue
        record = [line]
        while number + 1 < end and (following := next(lines, None)) is not None:
            number += 1
            record.append(following)
        yield from _written("".join(record), layout)


def _written(record: str, layout: Layout) -> list[str]:
    cells = _literal(record.rstrip("\r\n"), layout)
    quoted = (f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in cells)
    return (layout.delimiter.join(quoted) + "\n").splitlines(keepends=True)


def _literal(record: str, layout: Layout) -> list[str]:
    """The cells of a record whose quotes do not pair: as a reader sees it, or by its delimiters."""
    if "\n" not in record:
        read = next(csv.reader([record], delimiter=layout.delimiter), [])
        if len(read) == layout.width and not record.count('"') % 2:
            return read
    return record.split(layout.delimiter)


def _blocks(open_bytes: OpenBytes, encoding: Encoding, wide: bool) -> Iterator[bytes]:
    with open_bytes() as stream:
        stream.read(encoding.mark)
        rest = b""
        while read := stream.read(BLOCK):
            block = rest + read
            if not wide:
                yield block
                continue
            # Two code units may be one character.
            whole = max(0, len(block) // 4 * 4 - 4)
            text, rest = block[:whole].decode(encoding.codec, "replace"), block[whole:]
            yield text.encode("utf-8", "replace")
        if rest:
            yield rest.decode(encoding.codec, "replace").encode("utf-8", "replace")


def _first_lines(
    open_bytes: OpenBytes, encoding: Encoding, first_line: int, wide: bool
) -> Sequence[bytes]:
    block = next(_blocks(open_bytes, encoding, wide), b"")
    return block.split(b"\n")[first_line - 1 :][:_SHAPED_LINES]


def _shape(cell: str) -> str:
    """A cell by the kinds of its characters, runs as one: 2024-01-05 and 1999-12-31 are alike."""
    kinds = re.sub(r"[0-9]+", "9", cell.strip())
    return re.sub(r"[A-Za-z]+", "a", kinds)


@dataclass(frozen=True)
class _Shapes:
    """What rows look like: their width, and by column the shapes of those that are regular."""

    layout: Layout
    regular: Mapping[int, frozenset[str]]

    @classmethod
    def of(cls, lines: Sequence[bytes], codec: str, layout: Layout) -> "_Shapes":
        """The shapes in lines of which most are whole rows."""
        read = (_cells(line, codec, layout.delimiter) for line in lines)
        rows = [row for row in read if len(row) == layout.width]
        regular = {}
        for column in range(layout.width):
            counted = Counter(shape for row in rows if (shape := _shape(row[column])))
            least = _RARE * counted.total()
            usual = [shape for shape, count in counted.items() if "9" in shape and count > least]
            if usual and sum(counted[shape] for shape in usual) >= _REGULAR * counted.total():
                regular[column] = frozenset(usual)
        return cls(layout, regular)

    def is_row(self, line: bytes, codec: str) -> bool:
        """Whether a line is a row by itself, or the beginning of one that has a quote of its own.

        It has numbers and dates where rows have them, and the width of the others.
        """
        width, delimiter = self.layout.width, self.layout.delimiter
        begins = bool(line.count(b'"') % 2)
        if width < 2 or (line.count(delimiter.encode()) < width - 1 and not begins):
            return False
        cells = _cells(line, codec, delimiter)
        if len(cells) == width and self._usual(cells) >= min(1, len(self.regular)):
            return True
        begun = line.decode(codec, "replace").rstrip("\r\n").split(delimiter)
        told = self._usual(begun[:-1])
        return begins and len(begun) <= width and told >= max(1, min(2, len(self.regular)))

    def _usual(self, cells: Sequence[str]) -> int:
        """How many cells are of the shape that their column has; -1 where one is not."""
        seen = [(_shape(cells[at]), usual) for at, usual in self.regular.items() if at < len(cells)]
        said = [shape in usual for shape, usual in seen if shape]
        return sum(said) if all(said) else -1


def _cells(line: bytes, codec: str, delimiter: str) -> list[str]:
    text = line.decode(codec, "replace").rstrip("\r\n")
    try:
        return next(csv.reader([text], delimiter=delimiter), [])
    except csv.Error:
        return []


class _Search:
    """Goes through a text record by record, looking only into those of several lines."""

    def __init__(self, shapes: _Shapes, codec: str, layout: Layout) -> None:
        self._shapes, self._codec = shapes, codec
        self._skipped = layout.first_line - 1
        self._line = 1

    def strays(self, blocks: Iterator[bytes]) -> Iterator[Stray]:
        """The stray quotes of a text, given as blocks."""
        rest = b""
        for block in blocks:
            data = rest + block
            used, found = self._look(data, at_end=False)
            yield from found
            rest = data[used:]
        if rest:
            yield from self._look(rest if rest.endswith(b"\n") else rest + b"\n", at_end=True)[1]

    def _look(self, data: bytes, at_end: bool) -> tuple[int, list[Stray]]:
        """How many bytes are settled, and the strays among them."""
        read = np.frombuffer(data, dtype=np.uint8)
        ends = np.flatnonzero(read == _NEWLINE)
        before = np.searchsorted(np.flatnonzero(read == _QUOTE), ends)
        at = min(max(0, self._skipped + 1 - self._line), len(ends))
        found: list[Stray] = []
        while (record := _next_long(before, at)) is not None:
            opened, last = record
            row = self._row_within(data, ends, opened, last)
            if row is None and last is None and not at_end and len(data) <= LONGEST_RECORD:
                at = opened  # the next block tells more
                break
            if row is None and last is not None:
                at = last + 1
                continue
            at = len(ends) if row is None else row
            found.append(Stray(self._line + opened, self._line + at))
        else:
            at = len(ends)
        self._line += at
        return (int(ends[at - 1]) + 1 if at else 0), found

    def _row_within(
        self, data: bytes, ends: Positions, opened: int, last: int | None
    ) -> int | None:
        """The first line within a record that is a row by itself."""
        for line in range(opened + 1, len(ends) if last is None else last + 1):
            text = data[ends[line - 1] + 1 : ends[line]]
            if text.strip() and self._shapes.is_row(text, self._codec):
                return line
        return None


def _next_long(before: Positions, at: int) -> tuple[int, int | None] | None:
    """The first record from line ``at`` on that takes several lines: its first and last one.

    ``before`` counts the quotes before the end of each line. The last line is None where the
    record does not end; the whole is None where there is no such record.
    """
    base = int(before[at - 1]) if at else 0
    opened = _first(before, base + 1, at)
    return None if opened is None else (opened, _first(before, base, opened))


def _first(before: Positions, base: int, start: int) -> int | None:
    """The first line from ``start`` on with as many quotes before its end as ``base``, or 2, 4 … more."""
    for begin in range(start, len(before), _LINES_AT_ONCE):
        even = (before[begin : begin + _LINES_AT_ONCE] - base) % 2 == 0
        if even.any():
            return begin + int(np.argmax(even))
    return None
