"""Excel workbooks, .xlsx and .xls: their sheets as tables, every cell as text.

A sheet is held in memory while it is read: it has at most 1,048,576 rows.
"""

import io
import zipfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import Any, Final

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetVisibleEnum,
)

from governance.ingest import headers
from governance.ingest.archives import MEGABYTE
from governance.ingest.found import FoundTable
from governance.ingest.headers import Header
from governance.ingest.plan import NormalisedFile
from governance.ingest.row_files import write_rows
from governance.model.errors import DataError, Problem, Text

OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_SAMPLE_ROWS: Final = 2000
_UNPACKED_MB: Final = 4_000
# Excel keeps 15 digits: a longer id that was typed as a number has lost its end.
_EXACT: Final = 10**15
Source = Path | bytes
Cell = str | float | int | bool | date | time | datetime | timedelta | None


def find(
    original: Path, source: Source, known: Callable[[str], bool], member: str | None = None
) -> tuple[FoundTable, ...]:
    """The visible sheets that hold a table, in order.

    ``source`` is the file, or the bytes of one that was packed. Raises DataError for a workbook
    that is damaged, locked, or many times larger inside than any real one.
    """
    book = _open(original, source)
    visible = [one.name for one in book.sheets_metadata if one.visible == SheetVisibleEnum.Visible]
    found = []
    for name in visible:
        sheet = book.get_sheet_by_name(name)
        table = _table(original, source, sheet, known, member)
        if table:
            found.append(table)
    return tuple(found)


@dataclass(frozen=True)
class _Sheet:
    """A sheet with a table: where it comes from, and where its header is."""

    original: Path
    source: Source
    name: str
    shown: str
    header: Header

    def keep(self, positions: Sequence[int], folder: Path) -> NormalisedFile:
        """The columns at ``positions`` as CSV, dates as ISO 8601."""
        sheet = _open(self.original, self.source).get_sheet_by_name(self.name)
        rows = islice(_filled_down(sheet), self.header.last + 1, None)
        kept = tuple(self.header.names[at] for at in positions)
        cells = ([_at(row, at) for at in positions] for row in rows)
        return NormalisedFile(
            self.original,
            self.shown,
            "",
            write_rows(kept, cells, folder),
            True,
            kept,
            first_line=self.header.last + 1,
            counted="row",
        )


def text(cell: Cell) -> str:
    """The cell as text: instants as ISO 8601, whole numbers without a decimal point."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, float):
        if cell.is_integer() and abs(cell) >= _EXACT:
            return f"{cell:.14E}"
        return str(int(cell)) if cell.is_integer() and abs(cell) < 1e22 else repr(cell)
    if isinstance(cell, datetime):
        return _rounded(cell).isoformat(" ").removesuffix(" 00:00:00")
    return "" if cell is None else str(cell)


def _rounded(cell: datetime) -> datetime:
    """To the second: Excel keeps a fraction of a day, from which microseconds creep in."""
    return (cell + timedelta(microseconds=500_000)).replace(microsecond=0)


def _at(row: Sequence[Cell], position: int) -> str:
    return text(row[position]) if position < len(row) else ""


def _open(original: Path, source: Source) -> CalamineWorkbook:
    _refuse_bomb(original, source)
    try:
        if isinstance(source, bytes):
            return CalamineWorkbook.from_filelike(io.BytesIO(source))
        return CalamineWorkbook.from_path(source)
    except PasswordError as error:
        raise DataError(_locked(original)) from error
    except (CalamineError, OSError, ValueError) as error:
        raise DataError(_broken(original, str(error))) from error


def _refuse_bomb(original: Path, source: Source) -> None:
    handle = io.BytesIO(source) if isinstance(source, bytes) else source
    if not zipfile.is_zipfile(handle):
        return
    with zipfile.ZipFile(handle) as archive:
        size = sum(one.file_size for one in archive.infolist())
    if size > _UNPACKED_MB * MEGABYTE:
        raise DataError(_broken(original, f"{size / MEGABYTE:,.0f} MB"))


def _table(
    original: Path,
    source: Source,
    sheet: CalamineSheet,
    known: Callable[[str], bool],
    member: str | None,
) -> FoundTable | None:
    cells = islice(_filled_down(sheet), _SAMPLE_ROWS)
    rows = [[text(cell) for cell in row] for row in cells]
    header = headers.find(rows, known, _merged(sheet))
    if header is None:
        return None
    shown = f"{member}/{sheet.name}" if member else sheet.name
    found = _Sheet(original, source, sheet.name, shown, header)
    sample = tuple(tuple(row) for row in rows[header.last + 1 :])
    return FoundTable(original, shown, header.names, sample, found.keep)


def _filled_down(sheet: CalamineSheet) -> Iterator[Sequence[Cell]]:
    """The rows, with what stands in cells merged downwards in each of their rows.

    A register names a community once beside all its compounds.
    """
    spans = {
        (top, left): bottom
        for (top, left), (bottom, _) in sheet.merged_cell_ranges or ()
        if bottom > top
    }
    if not spans:
        yield from sheet.iter_rows()
        return
    columns = sorted({left for _, left in spans})
    below: dict[int, tuple[int, Cell]] = {}
    for number, row in enumerate(sheet.iter_rows()):
        filled: list[Any] = list(row)
        for column in columns:
            if (number, column) in spans and column < len(filled):
                below[column] = (spans[number, column], filled[column])
            last, cell = below.get(column, (-1, None))
            if number <= last and column < len(filled):
                filled[column] = cell
        yield filled


def _merged(sheet: CalamineSheet) -> Iterator[headers.Merged]:
    for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
        if top == bottom and right > left:
            yield top, left, right


def _locked(path: Path) -> Problem:
    return Problem(
        Text("工作簿有密码", "The workbook is locked by a password"),
        "",
        Text("没有密码的 .xlsx 或 .xls", "an .xlsx or .xls without a password"),
        Text("在 Excel 中去掉密码，另存后再导入。", "Remove the password in Excel and save it."),
        path.name,
    )


def _broken(path: Path, got: str) -> Problem:
    return Problem(
        Text("工作簿读不出来", "The workbook cannot be read"),
        got,
        Text("Excel 的 .xlsx 或 .xls 文件", "an .xlsx or .xls file of Excel"),
        Text("在 Excel 中打开，另存为 .xlsx 再导入。", "Open it in Excel and save it as .xlsx."),
        path.name,
    )
