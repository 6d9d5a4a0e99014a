"""The second sheet of a workbook: where the rows are from and what the columns mean."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pandas

from governance.exports.charts import Language
from governance.exports.citations import gbt7714
from governance.exports.tabular import Plain, Table, values, width
from governance.exports.wording import footer_lines
from governance.exports.xlsx_cells import Styles, on_paper, shown, write_cell

SHEET_NAMES: Mapping[Language, str] = {"zh": "来源", "en": "Provenance"}
WIDTHS = (34, 60, 26, 12, 14, 30, 10, 12, 40, 60, 18)
"""One list of widths serves three blocks: a title or a name, then a publisher or a sentence."""
LINE_HEIGHT = 14.5  # points, at the size of the text

_SECTIONS = {"sources": ("资料来源", "Sources"), "columns": ("列的含义", "Columns")}
_LABELS = {
    "rows": ("行数", "Rows"),
    "missing": ("空单元格", "Empty cells"),
}
_MISSING = {
    "zh": "表示原文未提供或无数据，不是 0",
    "en": "mean not given in the source or no data, never 0",
}
_SOURCE_HEADINGS = {
    "title": ("标题", "Title"),
    "publisher": ("出版者", "Publisher"),
    "published_date": ("发布日期", "Published"),
    "accessed_date": ("访问日期", "Accessed"),
    "url": ("网址", "Address"),
    "place_name": ("地方", "Place"),
    "script": ("字体", "Script"),
    "figures": ("收录的数字", "Figures held"),
    "note": ("说明", "Note"),
    "citation": ("引用（GB/T 7714-2015）", "Citation (GB/T 7714-2015)"),
    "source_id": ("来源编号", "Source id"),
}
"""The columns of the sheet, left to right; what else a frame of sources holds stays out."""
_SCRIPTS = {"simplified": ("简体", "Simplified"), "traditional": ("繁体", "Traditional")}
_COLUMN_HEADINGS: Mapping[Language, tuple[str, ...]] = {
    "zh": ("列", "含义", "英文标题", "单位", "空单元格数", "数据里的列名"),
    "en": ("Column", "Meaning", "Chinese title", "Unit", "Empty cells", "Name in the data"),
}


def write_provenance(book: Any, table: Table, language: Language, styles: Styles) -> None:
    """Add the sheet: footer of the table, then its sources, then its columns."""
    sheet = book.add_worksheet(SHEET_NAMES[language])
    for position, characters in enumerate(WIDTHS):
        sheet.set_column(position, position, characters)
    on_paper(sheet, sum(WIDTHS))
    sheet.write_string(0, 0, table.title, styles.title)
    row = 2
    for label, value in _about(table, language):
        sheet.write_string(row, 0, label, styles.label)
        write_cell(sheet, row, 1, value, styles)
        _set_height(sheet, row, [label, value])
        row += 1
    row = _block(sheet, row + 1, _sources(table, language), styles)
    _block(sheet, row + 1, _columns(table, language), styles)


def _about(table: Table, language: Language) -> list[tuple[str, Plain]]:
    place = 0 if language == "zh" else 1
    return [
        *footer_lines(table.footer, language),
        (_LABELS["rows"][place], len(table.frame)),
        (_LABELS["missing"][place], _MISSING[language]),
    ]


def _sources(table: Table, language: Language) -> list[Sequence[Plain]]:
    """Return a section title, headings, and one row per source with its citation."""
    place = 0 if language == "zh" else 1
    told = _told(table.sources, language)
    shown = [name for name in _SOURCE_HEADINGS if name in told]
    rows = zip(*(told[name] for name in shown), strict=True)
    headings = [_SOURCE_HEADINGS[name][place] for name in shown]
    return [[_SECTIONS["sources"][place]], headings, *rows]


def _told(sources: pandas.DataFrame, language: Language) -> dict[str, list[Plain]]:
    """Return the columns of the sources in words, by name."""
    place = 0 if language == "zh" else 1
    told = {str(name): values(sources[name]) for name in sources.columns}
    if "title" in told:
        rows = zip(*told.values(), strict=True)
        told["citation"] = [gbt7714(dict(zip(sources.columns, row, strict=True))) for row in rows]
    if f"place_name_{language}" in told:
        told["place_name"] = told[f"place_name_{language}"]
    if "script" in told:
        told["script"] = [
            _SCRIPTS[str(one)][place] if one in _SCRIPTS else one for one in told["script"]
        ]
    return told


def _columns(table: Table, language: Language) -> list[Sequence[Plain]]:
    """Return a section title, headings, and one row per column of the table."""
    place = 0 if language == "zh" else 1
    other: Language = "en" if language == "zh" else "zh"
    rows = [
        (
            column.title(language),
            column.description(language),
            column.title(other),
            column.unit,
            int(table.frame[column.name].isna().sum()),
            column.name,
        )
        for column in table.columns
    ]
    return [[_SECTIONS["columns"][place]], _COLUMN_HEADINGS[language], *rows]


def _block(sheet: Any, row: int, block: Iterable[Sequence[Plain]], styles: Styles) -> int:
    """Write section title, headings and rows from ``row`` on; return the first row below."""
    for position, cells in enumerate(block):
        style = (styles.section, styles.heading)[position] if position < 2 else None
        if style is None:
            _set_height(sheet, row, cells)
        for column, value in enumerate(cells):
            if style is None:
                write_cell(sheet, row, column, value, styles)
            else:
                sheet.write_string(row, column, str(value), style)
        row += 1
    return row


def _set_height(sheet: Any, row: int, cells: Sequence[Plain]) -> None:
    """Make room for wrapped text; not every program does it by itself when it opens the file."""
    lines = max(-(-width(shown(value)) // room) for value, room in zip(cells, WIDTHS, strict=False))
    if lines > 1:
        sheet.set_row(row, lines * LINE_HEIGHT)
