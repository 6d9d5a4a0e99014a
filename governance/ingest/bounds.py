"""How large a file may be that someone uploads, and what is said about one that is larger."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from governance.ingest import archives
from governance.ingest.archives import MEGABYTE, Limits
from governance.ingest.encodings import OpenBytes
from governance.ingest.found import FoundTable
from governance.ingest.plan import NormalisedFile
from governance.model.errors import DataError, Problem, Text

_BLOCK = 1 << 20


@dataclass(frozen=True)
class Bounds:
    """The most that is taken from a page: all files in megabytes, unpacked megabytes and how many
    times the packed size that may be, rows and columns of a table, characters of a cell.

    A workbook is a packed file too. The command line, used by whoever owns the machine, has none.
    """

    files_mb: float = 200
    unpacked_mb: float = 2_000
    ratio: float = 100
    rows: int = 5_000_000
    columns: int = 500
    cell: int = 32_767


def check_files(paths: Sequence[Path], bounds: Bounds) -> None:
    """DataError where the files, packed or unpacked, are too large; nothing is read into memory."""
    size = sum(path.stat().st_size for path in paths)
    if size > bounds.files_mb * MEGABYTE:
        raise DataError(_files(paths, size, bounds))
    limits = Limits(
        unpacked_mb=bounds.unpacked_mb, ratio=bounds.ratio, ratio_from_mb=bounds.files_mb / 4
    )
    for path in paths:
        with path.open("rb") as stream:
            head = stream.read(4)
        if head.startswith(archives.GZIP):
            _unpack(archives.gzip_member(path, limits).open_bytes)
        elif head.startswith(archives.ZIP):
            archives.zip_members(path, limits)


def check_columns(tables: Iterable[FoundTable], bounds: Bounds) -> None:
    """DataError where a table has too many columns."""
    wide = [table for table in tables if len(table.headers) > bounds.columns]
    if wide:
        raise DataError([_columns(table, bounds) for table in wide])


def check_rows(files: Iterable[NormalisedFile], bounds: Bounds) -> None:
    """DataError where a table has too many rows or a cell is too long; names the line."""
    for file in files:
        with file.path.open("rb") as stream:
            for number, line in enumerate(stream, 1):
                if number > bounds.rows + file.skip + 1:
                    raise DataError(_rows(file, bounds))
                if len(line) > bounds.cell and _longest(line, file) > bounds.cell:
                    raise DataError(_cell(file, number, bounds))


def _unpack(open_bytes: OpenBytes) -> None:
    # A .gz does not say how much it holds: the stream itself refuses to give too much.
    with open_bytes() as stream:
        while stream.read(_BLOCK):
            pass


def _longest(line: bytes, file: NormalisedFile) -> int:
    text = line.decode(file.encoding, errors="replace")
    try:
        cells = next(csv.reader([text], delimiter=file.delimiter))
    except csv.Error:  # a cell beyond what the csv module takes
        return len(text)
    return max(map(len, cells), default=0)


def _files(paths: Sequence[Path], size: int, bounds: Bounds) -> Problem:
    return Problem(
        Text("上传的文件太大", "The files are too large to upload"),
        f"{size / MEGABYTE:,.1f} MB",
        Text(f"合计不超过 {bounds.files_mb:g} MB", f"at most {bounds.files_mb:g} MB in all"),
        Text(
            "按月分成几份，或在命令行用 load 导入。",
            "Split them by month, or use `load` on the command line.",
        ),
        "、".join(path.name for path in paths[:3]),
    )


def _columns(table: FoundTable, bounds: Bounds) -> Problem:
    return Problem(
        Text("列太多", "Too many columns"),
        f"{len(table.headers)}",
        Text(f"不超过 {bounds.columns} 列", f"at most {bounds.columns} columns"),
        Text(
            "只导出需要的列；也可能是分隔符不对。",
            "Export only what is needed; or the separator may be a wrong one.",
        ),
        table.name,
    )


def _rows(file: NormalisedFile, bounds: Bounds) -> Problem:
    return Problem(
        Text("行太多", "Too many rows"),
        f"> {bounds.rows:,}",
        Text(f"不超过 {bounds.rows:,} 行", f"at most {bounds.rows:,} rows"),
        Text(
            "按月分成几份，或在命令行用 load 导入。",
            "Split it by month, or use `load` on the command line.",
        ),
        file.original.name,
    )


def _cell(file: NormalisedFile, number: int, bounds: Bounds) -> Problem:
    return Problem(
        Text("有一格的文字太长", "The text of a cell is too long"),
        f"> {bounds.cell:,}",
        Text(f"不超过 {bounds.cell:,} 个字", f"at most {bounds.cell:,} characters"),
        Text(
            "可能少了一个引号：检查这一行。",
            "A quote may be missing: look at this line.",
        ),
        file.original.name,
        max(1, number - file.skip - 1 + file.first_line),
    )
