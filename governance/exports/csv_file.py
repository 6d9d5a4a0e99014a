"""CSV that Excel opens in Chinese, that R and pandas read, and that runs no formula."""

from __future__ import annotations

import csv
import datetime
import io
import json
import re

from governance.exports.charts import Language
from governance.exports.tabular import Plain, Table

# Excel and LibreOffice take a cell that begins with one of these for a formula; the wide forms
# are turned into the narrow ones by Chinese and Japanese versions. Tab and line ends are skipped
# before the first sign is looked at.
_FORMULA = re.compile("[=+\\-@＝＋－\uff20\t\r\n]")
_NUMBER = re.compile(r"[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?%?")


def to_csv(table: Table, language: Language = "zh") -> bytes:
    """Return UTF-8 with BOM, comma, CRLF: a line of headings, then one line per row.

    Missing is an empty field. Text that a spreadsheet would run gets an apostrophe in front
    (:func:`unguarded` takes it away again); numbers, negative ones too, stay as they are.
    """
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([guarded(heading) for heading in table.headings(language)])
    writer.writerows([written(value) for value in record] for record in table.records())
    return ("\ufeff" + out.getvalue()).encode()


def written(value: Plain) -> str:
    """Return one value as it stands in the file."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime.datetime):
        return value.isoformat(sep=" ")
    if isinstance(value, list | dict):
        return guarded(json.dumps(value, ensure_ascii=False, default=str))
    return guarded(value) if isinstance(value, str) else str(value)


def guarded(text: str) -> str:
    """Return ``text`` with an apostrophe in front where a spreadsheet would take it for a formula.

    A number with its sign (``-5``, ``+3.2%``) is no formula. Text that has apostrophes before
    such a sign gets one more, so that taking one away always gives the text back.
    """
    return f"'{text}" if _is_formula(text.lstrip("'")) else text


def unguarded(text: str) -> str:
    """Return what ``guarded`` was given."""
    return text[1:] if text.startswith("'") and _is_formula(text.lstrip("'")) else text


def _is_formula(text: str) -> bool:
    return bool(_FORMULA.match(text)) and not _NUMBER.fullmatch(text)
