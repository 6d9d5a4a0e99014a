"""Delimited text (CSV, TSV): what separates its columns, where its header is, its columns kept."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from governance.ingest import encodings, headers
from governance.ingest.columns import write_columns
from governance.ingest.encodings import Encoding, OpenBytes
from governance.ingest.found import FoundTable
from governance.ingest.plan import NormalisedFile
from governance.model.errors import DataError, Problem, Text

_SAMPLE_BYTES: Final = 1 << 20
_SAMPLE_ROWS: Final = 2000
_DELIMITERS: Final = ",\t;|"
# No text has these; a picture or a program has.
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f]")


@dataclass(frozen=True)
class Delimited:
    """Delimited text as it was found: how to open and decode it, and where its rows begin.

    ``skip`` lines stand before the last row of the header, which ends on line ``header_end``.
    ``plain`` says that a reader of UTF-8 CSV can read ``original`` as it is.
    """

    original: Path
    member: str | None
    open_bytes: OpenBytes
    encoding: Encoding
    delimiter: str
    skip: int
    header_end: int
    names: tuple[str, ...]
    plain: bool

    def keep(self, positions: Sequence[int], folder: Path) -> NormalisedFile:
        """The columns at ``positions`` as UTF-8 CSV; the whole file, unchanged, if it is plain."""
        path, kept, delimiter, skip = self.original, tuple(self.names), self.delimiter, self.skip
        if not self.plain:
            path = write_columns(self, positions, folder)
            kept, delimiter, skip = tuple(self.names[at] for at in positions), ",", 0
        return NormalisedFile(
            self.original,
            self.member,
            "",
            path,
            not self.plain,
            kept,
            delimiter,
            skip,
            # Names are written on one line, however many the header took.
            first_line=self.skip + 1 if self.plain else self.header_end,
        )


def find(
    original: Path,
    open_bytes: OpenBytes,
    known: Callable[[str], bool],
    member: str | None = None,
    packed: bool = False,
) -> FoundTable:
    """The table that a delimited text holds.

    Raises DataError where the text cannot be decoded or holds no header.
    """
    encoding = encodings.decide(open_bytes, original)
    text = _beginning(open_bytes, encoding)
    if _CONTROL.search(text):
        raise DataError(_no_header(original))
    delimiter = _delimiter(text)
    rows, lines = _rows(text, delimiter)
    header = headers.find(rows, known)
    if header is None:
        raise DataError(_no_header(original))
    plain = not packed and encoding.codec == "utf-8"
    skip, end = lines[header.last] - 1, lines[header.last + 1] - 1
    found = Delimited(
        original, member, open_bytes, encoding, delimiter, skip, end, header.names, plain
    )
    sample = tuple(tuple(row) for row in rows[header.last + 1 :])
    return FoundTable(original, member, header.names, sample, found.keep)


def _beginning(open_bytes: OpenBytes, encoding: Encoding) -> str:
    with open_bytes() as stream:
        stream.read(encoding.mark)
        read = stream.read(_SAMPLE_BYTES)
    decoder = codecs.getincrementaldecoder(encoding.codec)("replace")
    return decoder.decode(read)


def _delimiter(text: str) -> str:
    """The character that cuts the text into the widest rows of equal length."""
    return max(_DELIMITERS, key=lambda mark: _regularity(text, mark))


def _regularity(text: str, mark: str) -> float:
    widths = Counter(len(row) for row in _rows(text[:65536], mark)[0][:200] if row)
    if not widths:
        return 0
    width, count = max(widths.items(), key=lambda item: (item[0] > 1, item[1]))
    return (width > 1) * (count / widths.total() + width / 10_000)


def _rows(text: str, delimiter: str) -> tuple[list[list[str]], list[int]]:
    """The first rows, and the line (from 1) on which each begins, and the next one would."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows, lines = [], [1]
    try:
        for row in reader:
            rows.append(row)
            lines.append(reader.line_num + 1)
            if len(rows) == _SAMPLE_ROWS:
                break
    except csv.Error:
        pass  # a cell cut off by the end of the sample; the whole file is read later
    return rows, lines


def _no_header(path: Path) -> Problem:
    return Problem(
        Text("文件里没有表格", "The file holds no table"),
        "",
        Text("一行表头，下面是数据", "a row of headers with data below"),
        Text("检查导出的是不是这个文件。", "Check that this is the file that was exported."),
        path.name,
    )
