"""Excel: the rows on one sheet, formatted and typed, and on a second one where they are from."""

from __future__ import annotations

import datetime
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import xlsxwriter

from governance.exports.charts import Language
from governance.exports.tabular import Plain, Table, width
from governance.exports.xlsx_cells import Styles, on_paper, shown, write_cell
from governance.exports.xlsx_provenance import write_provenance
from governance.model.errors import DataError, Problem, Text

# Past these Excel drops rows and letters without a word, and xlsxwriter does as it does.
MOST_ROWS = 1_048_575  # without the line of headings
MOST_LETTERS = 32_767

NARROWEST, WIDEST = 8, 60
MEASURED = 1_000  # rows whose width is looked at; measuring all would be a third of the work
FILTER_BUTTON = 4  # the room that the button of the autofilter takes in a heading
SHEET_NAMES: Mapping[Language, str] = {"zh": "数据", "en": "Data"}

_OPTIONS = {
    "in_memory": True,
    "strings_to_numbers": False,
    "strings_to_formulas": False,
    "strings_to_urls": False,
}


def to_xlsx(
    table: Table, language: Language = "zh", created: datetime.datetime | None = None
) -> bytes:
    """Return a workbook: headings frozen and filterable, cells typed, missing cells empty.

    The second sheet names title, filters, origin, sources, data version and what each column
    means. ``created`` is the moment stamped into the file (default: now); with it fixed, equal
    tables give equal bytes. Raises DataError for what Excel would silently cut.
    """
    rows = list(table.records())
    _refuse_cuts(table, rows)
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, _OPTIONS) as book:
        book.set_properties({"title": table.title, "created": created})
        styles = Styles(book)
        sheet = book.add_worksheet(SHEET_NAMES[language])
        _write_headings(sheet, table.headings(language), len(rows), styles)
        for position, row in enumerate(rows, start=1):
            for column, value in enumerate(row):
                write_cell(sheet, position, column, value, styles)
        _set_widths(sheet, table.headings(language), rows)
        write_provenance(book, table, language, styles)
    return out.getvalue()


def _write_headings(sheet: Any, headings: Sequence[str], rows: int, styles: Styles) -> None:
    for column, heading in enumerate(headings):
        sheet.write_string(0, column, heading, styles.heading)
    sheet.freeze_panes(1, 0)
    if headings:
        sheet.autofilter(0, 0, rows, len(headings) - 1)
    sheet.repeat_rows(0)


def _set_widths(sheet: Any, headings: Sequence[str], rows: Sequence[Sequence[Plain]]) -> None:
    """Set each width from what the column shows; Excel's own autofit is too narrow for Chinese."""
    total = 0
    for position, heading in enumerate(headings):
        longest = max((width(shown(row[position])) for row in rows[:MEASURED]), default=0)
        wanted = max(longest + 2, width(heading) + FILTER_BUTTON, NARROWEST)
        sheet.set_column(position, position, min(wanted, WIDEST))
        total += min(wanted, WIDEST)
    on_paper(sheet, total)


def _refuse_cuts(table: Table, rows: Sequence[Sequence[Plain]]) -> None:
    problems = []
    if len(rows) > MOST_ROWS:
        problems.append(
            Problem(
                what=Text("行数超过 Excel 一张表的上限", "more rows than a sheet of Excel holds"),
                got=f"{len(rows):,}",
                expected=f"≤ {MOST_ROWS:,}",
                next_step=Text("请改下载 CSV 或 Parquet。", "Download CSV or Parquet instead."),
            )
        )
    problems += _long_texts(table, rows)
    if problems:
        raise DataError(problems)


def _long_texts(table: Table, rows: Iterable[Sequence[Plain]]) -> list[Problem]:
    return [
        Problem(
            what=Text("文字超过 Excel 单元格的上限", "text longer than a cell of Excel holds"),
            got=f"{len(value):,}",
            expected=f"≤ {MOST_LETTERS:,}",
            next_step=Text("请改下载 CSV 或 Parquet。", "Download CSV or Parquet instead."),
            line=line,
            column=column.name,
        )
        for line, row in enumerate(rows, start=2)
        for column, value in zip(table.columns, row, strict=True)
        if isinstance(value, str) and len(value) > MOST_LETTERS
    ]
