"""One cell of a workbook: which type, which format."""

from __future__ import annotations

import datetime
import math
from decimal import Decimal
from typing import Any

from governance.exports.csv_file import written
from governance.exports.tabular import Plain

DIGITS_KEPT = 15  # Excel turns the further digits of a number into zeros
DECIMALS_SHOWN = 4
A4 = 9  # its number in Excel
A_PAGE_WIDE = 230  # characters side by side on A4, at about half size
FIRST_DAY = datetime.date(1900, 3, 1)  # before it, Excel counts a day that never was


class Styles:
    """The formats of one workbook, each made once, as Excel limits how many there may be."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[str, Any] = {}
        self.title = self._make(bold=True, font_size=15)
        self.section = self._make(bold=True, font_size=12, bottom=2, bottom_color="#1F5FBF")
        self.label = self._make(bold=True, font_color="#44515C")
        self.text = self._make(text_wrap=True)
        self.date = self._make(num_format="yyyy-mm-dd", align="left")
        self.moment = self._make(num_format="yyyy-mm-dd hh:mm", align="left")
        self.heading = self._make(
            bold=True, text_wrap=True, bg_color="#E8EFF9", bottom=1, bottom_color="#1F5FBF"
        )

    def number(self, value: float) -> Any:
        """Return the format that shows ``value`` in full up to four decimals, and no more."""
        return self._numbered(_pattern(value))

    def _numbered(self, pattern: str) -> Any:
        if pattern not in self._made:
            self._made[pattern] = self._make(num_format=pattern)
        return self._made[pattern]

    def _make(self, **properties: Any) -> Any:
        # Named, because without a Chinese font Excel on another system picks Japanese forms.
        base = {"font_name": "Microsoft YaHei", "font_size": 10, "valign": "top"}
        return self._book.add_format(base | properties)


def write_cell(sheet: Any, row: int, column: int, value: Plain, styles: Styles) -> None:
    """Write ``value`` with its own type; missing leaves the cell empty, text stays text."""
    if value is None or value == "":
        return
    if isinstance(value, bool):
        sheet.write_boolean(row, column, value, styles.text)
    elif isinstance(value, int | float) and len(f"{abs(value):.0f}") <= DIGITS_KEPT:
        sheet.write_number(row, column, value, styles.number(value))
    elif isinstance(value, datetime.date) and _is_datable(value):
        style = styles.moment if isinstance(value, datetime.datetime) else styles.date
        sheet.write_datetime(row, column, value, style)
    else:
        text = value if isinstance(value, str) else written(value)
        sheet.write_string(row, column, text, styles.text)


def on_paper(sheet: Any, characters: float) -> None:
    """Set a sheet up for A4, as many pages wide as keep it readable; the first column repeats."""
    sheet.set_paper(A4)
    sheet.set_landscape()
    sheet.fit_to_pages(max(1, math.ceil(characters / A_PAGE_WIDE)), 0)
    sheet.repeat_columns(0)
    sheet.set_footer("&C&P / &N")


def shown(value: Plain) -> str:
    """Return roughly what the cell will show, to measure how wide it is."""
    if isinstance(value, float):
        return f"{value:,.{_decimals(value)}f}"
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:,}"
    return value if isinstance(value, str) else written(value)


def _is_datable(value: datetime.date) -> bool:
    """Return whether Excel can hold ``value`` as a date: after its false leap day, and zoneless."""
    if isinstance(value, datetime.datetime):
        return value.tzinfo is None and value.date() >= FIRST_DAY
    return value >= FIRST_DAY


def _pattern(value: float) -> str:
    decimals = _decimals(value)
    if value and round(value, decimals) == 0:
        return "General"  # so small that four decimals would show it as 0
    return "#,##0" + ("." + "0" * decimals if decimals else "")


def _decimals(value: float) -> int:
    exponent = Decimal(repr(value)).normalize().as_tuple().exponent
    return min(max(-int(exponent), 0), DECIMALS_SHOWN)
