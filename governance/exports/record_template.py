"""The empty form of a type of records: an Excel workbook to fill in, or a CSV file."""

import csv
import io
from collections.abc import Mapping, Sequence
from typing import Any, Final

import xlsxwriter

from governance.datasets.record_type import Field, RecordType
from governance.exports.charts import Language
from governance.exports.template_guide import write_guide
from governance.exports.template_words import NOTES, SHEETS, room, title

# Drop-downs, formats and limits reach this far down; rows below are read all the same.
FORMATTED_ROWS: Final = 10_000
REQUIRED_MARK: Final = "*"
_FORMATS: Final = {
    "integer": "0",
    "number": "0.########",
    "date": "yyyy-mm-dd",
    "timestamp": "yyyy-mm-dd hh:mm",
    "month": "yyyy-mm",
}
_OPTIONS: Final = {"in_memory": True, "strings_to_numbers": False, "strings_to_formulas": False}

Choices = Mapping[str, Sequence[str]]


def template_csv(kind: RecordType, language: Language = "zh") -> bytes:
    """The header and the example row as CSV in UTF-8 with the mark that Excel needs."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([title(field, language) for field in kind.fields])
    writer.writerow([field.example for field in kind.fields])
    return out.getvalue().encode("utf-8-sig")


def template_xlsx(kind: RecordType, choices: Choices, language: Language = "zh") -> bytes:
    """A workbook: a sheet to fill in with an example row, one that explains, one of the choices.

    ``choices`` are the words offered for each coded column, by the column's name.
    """
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, _OPTIONS) as book:
        book.set_properties({"title": title(kind, language)})
        form = book.add_worksheet(SHEETS[language].form)
        guide = book.add_worksheet(SHEETS[language].guide)
        lists = book.add_worksheet(SHEETS[language].choices)
        _write_form(book, form, kind, language)
        write_guide(book, guide, kind, choices, language)
        _write_choices(lists, form, kind, choices, language)
    return out.getvalue()


def headings(kind: RecordType, language: Language) -> list[str]:
    """The headers of the form; those that must be filled in bear a mark, which reading ignores."""
    return [
        title(field, language) + (REQUIRED_MARK if field.required else "") for field in kind.fields
    ]


def _write_form(book: Any, sheet: Any, kind: RecordType, language: Language) -> None:
    """The header, the example in grey, and the format of each column below."""
    must = book.add_format({"bold": True, "bg_color": "#FCE4D6", "border": 1, "text_wrap": True})
    may = book.add_format({"bold": True, "bg_color": "#F2F2F2", "border": 1, "text_wrap": True})
    sheet.freeze_panes(1, 1)
    sheet.set_row(0, 32)
    for column, (field, heading) in enumerate(
        zip(kind.fields, headings(kind, language), strict=True)
    ):
        number_format = _FORMATS.get(field.type, "@")
        sheet.set_column(
            column, column, _width(heading, field), book.add_format({"num_format": number_format})
        )
        sheet.write_string(0, column, heading, must if field.required else may)
        example = book.add_format(
            {"num_format": number_format, "italic": True, "font_color": "#7F7F7F"}
        )
        _write_example(sheet, column, field, example)
        _limit(sheet, column, field, language)
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.write_comment(1, 0, NOTES[language].example, {"x_scale": 2})


def _write_example(sheet: Any, column: int, field: Field, example: Any) -> None:
    """Numbers as numbers, the rest as text: a day written as text is read on every computer."""
    if not field.example:
        sheet.write_blank(1, column, None, example)
    elif field.type in ("integer", "number"):
        sheet.write_number(1, column, float(field.example), example)
    else:
        sheet.write_string(1, column, field.example, example)


def _limit(sheet: Any, column: int, field: Field, language: Language) -> None:
    """A number outside its bounds is refused while typing."""
    if field.type not in ("integer", "number") or field.minimum is None or field.maximum is None:
        return
    sheet.data_validation(
        1,
        column,
        FORMATTED_ROWS,
        column,
        {
            "validate": "integer" if field.type == "integer" else "decimal",
            "criteria": "between",
            "minimum": field.minimum,
            "maximum": field.maximum,
            "error_title": title(field, language)[:32],
            "error_message": NOTES[language].bounds.format(field.minimum, field.maximum),
        },
    )


def _write_choices(
    sheet: Any, form: Any, kind: RecordType, choices: Choices, language: Language
) -> None:
    """The lists of words, one row each, and the drop-downs that point at them.

    In rows, not in columns: a sheet whose first row held the headers would pass for data.
    """
    coded = [field for field in kind.fields if choices.get(field.name)]
    sheet.set_column(0, 0, 24)
    for at, field in enumerate(coded):
        words = choices[field.name]
        sheet.write_row(at, 0, [title(field, language), *words])
        last = xlsxwriter.utility.xl_col_to_name(len(words), col_abs=True)
        column = kind.fields.index(field)
        form.data_validation(
            1,
            column,
            FORMATTED_ROWS,
            column,
            {
                "validate": "list",
                "source": f"='{sheet.get_name()}'!$B${at + 1}:{last}${at + 1}",
                # Other words of the table of codes are read too, so a warning is enough.
                "error_type": "warning",
                "error_message": NOTES[language].choice,
            },
        )


def _width(heading: str, field: Field) -> int:
    """Room for the header and the example: a Chinese character is two wide."""
    longest = max(heading, field.example, key=room)
    return min(max(room(longest) + 3, 9), 32)
