"""The sheet of a template that explains each column."""

import math
from collections.abc import Mapping, Sequence
from typing import Any, Final

from governance.datasets.record_type import Field, RecordType
from governance.exports.charts import Language
from governance.exports.template_words import (
    NOTES,
    TYPES,
    description,
    other_title,
    room,
    title,
    unit,
)

_WIDTHS: Final = (22, 26, 8, 14, 14, 34, 60, 28)
_LINE_HEIGHT: Final = 15.0


def write_guide(
    book: Any,
    sheet: Any,
    kind: RecordType,
    choices: Mapping[str, Sequence[str]],
    language: Language,
) -> None:
    """What a row is, how to fill it in, and one line per column of the form."""
    bold = book.add_format({"bold": True, "font_size": 13})
    head = book.add_format({"bold": True, "bg_color": "#F2F2F2", "border": 1})
    cell = book.add_format({"text_wrap": True, "valign": "top", "border": 1})
    row = kind.row_zh if language == "zh" else kind.row_en
    sheet.write_string(0, 0, f"{title(kind, language)}　{row}", bold)
    for at, line in enumerate(NOTES[language].how, start=1):
        sheet.write_string(at, 0, line)
    first = len(NOTES[language].how) + 2
    sheet.write_row(first, 0, NOTES[language].headings, head)
    for at, field in enumerate(kind.fields, start=first + 1):
        cells = _cells(field, choices.get(field.name, ()), language)
        sheet.write_row(at, 0, cells, cell)
        sheet.set_row(at, _LINE_HEIGHT * _lines(cells))
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def _lines(cells: Sequence[str]) -> int:
    """How many lines the fullest cell takes: not every program finds a row's height by itself."""
    return max(
        math.ceil(room(text) / width) for text, width in zip(cells, _WIDTHS, strict=True) if text
    )


def _cells(field: Field, words: Sequence[str], language: Language) -> tuple[str, ...]:
    return (
        title(field, language),
        other_title(field, language),
        NOTES[language].yes if field.required else "",
        TYPES[language][field.type],
        unit(field, language),
        "、".join(words) if language == "zh" else ", ".join(words),
        description(field, language),
        field.example,
    )
