"""The scan of one normalised file, and which line of the user's file each of its rows stands on."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
import numpy.typing as npt

from governance.ingest.plan import NormalisedFile
from governance.store.cell_sql import quoted

LONGEST_LINE: Final = 16 * 1024 * 1024
# Left to itself the engine reads in blocks of sixteen longest lines: 256 MiB, of which it holds
# several, so that a file of 2 GB found no room.
_BLOCK: Final = 2 * LONGEST_LINE
_CHUNK: Final = 16 * 1024 * 1024
_NEWLINE: Final = 10
_QUOTE: Final = 34
_RETURN: Final = 13

Numbers = npt.NDArray[np.int64]


def scan(file: NormalisedFile) -> str:
    """The table function that reads a file: every cell a text called `c<position>`.

    Rows that are no rows (too few or too many cells) go to the table `rejects`.
    """
    columns = ", ".join(f"'c{position}': 'varchar'" for position in range(len(file.headers)))
    options = (
        "auto_detect=false, header=true, quote='\"', escape='\"', encoding='utf-8', "
        "store_rejects=true, rejects_table='rejects', rejects_scan='reject_scans', "
        f"rejects_limit=0, max_line_size={LONGEST_LINE}, buffer_size={_BLOCK}"
    )
    path = quoted(str(file.path))
    return (
        f"read_csv({path}, {options}, skip={file.skip}, delim={quoted(file.delimiter)}, "
        f"columns={{{columns}}})"
    )


class _Records(NamedTuple):
    """Some records of a file: where each starts (byte) and on which physical line, from 0."""

    starts: Numbers
    lines: Numbers


def lines_of(
    file: NormalisedFile, rows: Sequence[int], counted: int, rejected: Sequence[int]
) -> dict[int, int]:
    """The line of the user's file for each wanted row (from 1 among the `counted` accepted ones).

    `rejected` are the byte offsets of the records that were refused: they are no rows.
    """
    if not rejected and _newlines(file.path) - file.skip in (counted, counted + 1):
        return {row: file.first_line + row for row in rows}
    return _searched(file, np.asarray(sorted(rows), dtype=np.int64), set(rejected))


def lines_at(file: NormalisedFile, offsets: Sequence[int]) -> dict[int, int]:
    """The line of the user's file for each byte offset at which a record starts."""
    wanted = set(offsets)
    found: dict[int, int] = {}
    header: int | None = None
    for records in _records(file.path, file.skip):
        if header is None and len(records.lines):
            header = int(records.lines[0])
        chosen = np.isin(records.starts, list(wanted))
        for start, line in zip(records.starts[chosen], records.lines[chosen], strict=True):
            found[int(start)] = file.first_line + int(line) - (header or 0)
    return found


def _searched(file: NormalisedFile, rows: Numbers, rejected: set[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    before = -1  # the header is the record before row 1
    header = 0
    for records in _records(file.path, file.skip):
        if before == -1 and len(records.lines):
            header = int(records.lines[0])
        accepted = ~np.isin(records.starts, list(rejected))
        lines = records.lines[accepted]
        numbers = np.arange(before + 1, before + 1 + len(lines))
        chosen = np.isin(numbers, rows)
        for row, line in zip(numbers[chosen], lines[chosen], strict=True):
            found[int(row)] = file.first_line + int(line) - header
        before += len(lines)
    # A stray quote can join records; the count of rows is then the best there is.
    return {int(row): found.get(int(row), file.first_line + int(row)) for row in rows}


def _records(path: Path, skip: int) -> Iterator[_Records]:
    """The records of a CSV file in order, blank ones left out: a newline in quotes ends none."""
    offset, line, quotes = 0, 0, 0
    start = start_line = 0
    last = b"\n"
    with path.open("rb") as handle:
        while chunk := handle.read(_CHUNK):
            last = chunk[-1:]
            data = np.frombuffer(chunk, dtype=np.uint8)
            newlines = np.flatnonzero(data == _NEWLINE)
            parity = (quotes + np.cumsum(data == _QUOTE)) % 2
            is_end = parity[newlines] == 0
            numbers = line + 1 + np.arange(len(newlines))
            if skip:  # a quote in the title rows above the header opens nothing
                is_end |= numbers <= skip
            ends = newlines[is_end]
            starts = np.concatenate(([start], offset + ends + 1))
            lines = np.concatenate(([start_line], numbers[is_end]))
            lengths = np.diff(starts) - 1
            tail = data[np.maximum(ends - 1, 0)]
            blank = (lengths == 0) | ((lengths == 1) & (tail == _RETURN))
            keep = ~blank & (lines[:-1] >= skip)
            yield _Records(starts[:-1][keep], lines[:-1][keep])
            start, start_line = int(starts[-1]), int(lines[-1])
            quotes = int(parity[-1])
            offset += len(chunk)
            line += len(newlines)
    if last != b"\n" and start_line >= skip:
        yield _Records(np.array([start]), np.array([start_line]))


def _newlines(path: Path) -> int:
    count, last = 0, b"\n"
    with path.open("rb") as handle:
        while chunk := handle.read(_CHUNK):
            count += chunk.count(b"\n")
            last = chunk[-1:]
    return count + (last != b"\n")
