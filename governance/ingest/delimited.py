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

from governance.ingest import encodings, headers, line_ends, stray_quotes
from governance.ingest.columns import write_columns
from governance.ingest.encodings import Encoding, OpenBytes
from governance.ingest.found import FoundTable
from governance.ingest.plan import NormalisedFile
from governance.ingest.stray_quotes import Layout, Stray
from governance.model.errors import DataError, Problem, Text

_SAMPLE_BYTES: Final = 1 << 20
_SAMPLE_ROWS: Final = 2000
_DELIMITERS: Final = ",\t;|"
_LINES_TOLD: Final = 5
# No text has these; a picture or a program has.
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f]")


@dataclass(frozen=True)
class Delimited:
    """Delimited text as it was found: how to open and decode it, and where its rows begin.

    ``skip`` lines stand before the last row of the header, which ends on line ``header_end``.
    ``plain`` says that a reader of UTF-8 CSV can read ``original`` as it is. ``strays`` are quotes
    that are never closed.
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
    strays: tuple[Stray, ...] = ()

    @property
    def layout(self) -> Layout:
        """How its rows are written."""
        return Layout(self.delimiter, len(self.names), self.header_end + 1)

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
    skip, end = lines[header.last] - 1, lines[header.last + 1] - 1
    layout = Layout(delimiter, len(header.names), end + 1)
    strays = stray_quotes.find(open_bytes, encoding, layout)
    plain = not packed and not strays and encoding.codec == "utf-8"
    # The engine gives up where lines end in different ways; written anew, they end alike.
    plain = plain and line_ends.alike(open_bytes)
    found = Delimited(
        original, member, open_bytes, encoding, delimiter, skip, end, header.names, plain, strays
    )
    if strays:
        lines_of_text = io.StringIO(text, newline="\n")
        mended = stray_quotes.mended(lines_of_text, strays, layout)
        rows, _ = _rows("".join(mended), delimiter)
    sample = tuple(tuple(row) for row in rows[header.last + 1 :])
    remarks = (_unclosed(original, strays),) if strays else ()
    return FoundTable(original, member, header.names, sample, found.keep, remarks)


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


def _unclosed(path: Path, strays: Sequence[Stray]) -> Text:
    lines = [str(stray.line) for stray in strays[:_LINES_TOLD]]
    more = Text(" 等", " and more") if len(strays) > _LINES_TOLD else Text("", "")
    return Text(
        f"{path.name} 有 {len(strays)} 处引号没有成对（第 {'、'.join(lines)} 行{more.zh}）："
        "按普通符号读，下面的行照常是行，请核对这几行。",
        f"{path.name}: {len(strays)} quotes are never closed (line {', '.join(lines)}{more.en}). They "
        "are read as plain marks, the rows below as rows; please check these lines.",
    )


def _no_header(path: Path) -> Problem:
    return Problem(
        Text("文件里没有表格", "The file holds no table"),
        "",
        Text("一行表头，下面是数据", "a row of headers with data below"),
        Text("检查导出的是不是这个文件。", "Check that this is the file that was exported."),
        path.name,
    )
