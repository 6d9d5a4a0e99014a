"""A table on its way out: a frame with what its columns mean and where its rows come from."""

from __future__ import annotations

import datetime
import math
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, cast

import numpy
import pandas
from pandas.api.types import is_float_dtype, is_object_dtype

from governance.exports.charts import Footer, Language
from governance.model.errors import DataError, Problem, Text

Plain = (
    None | bool | int | float | str | datetime.date | datetime.datetime | list[Any] | dict[str, Any]
)
EXACT_INTEGERS = 2**53  # beyond it a float no longer tells neighbouring integers apart


@dataclass(frozen=True)
class Column:
    """One column: its name in the frame, titles, unit (may be empty) and what it means."""

    name: str
    title_zh: str
    title_en: str
    unit: str = ""
    description_zh: str = ""
    description_en: str = ""

    def title(self, language: Language) -> str:
        """Return the title alone; the name where no title was given."""
        return (self.title_zh if language == "zh" else self.title_en) or self.name

    def heading(self, language: Language) -> str:
        """Return the title with its unit in brackets, as it stands above the column."""
        if not self.unit:
            return self.title(language)
        return self.title(language) + (
            f"（{self.unit}）" if language == "zh" else f" ({self.unit})"
        )

    def description(self, language: Language) -> str:
        """Return what the column means, possibly nothing."""
        return self.description_zh if language == "zh" else self.description_en


@dataclass(frozen=True, eq=False)
class Table:
    """One row per row of ``frame``; only the named columns leave, in the order given.

    ``sources`` has one row per source of the figures, with the columns of ``sources.csv``.
    Raises DataError for a column that the frame lacks, a heading that stands twice, or an
    infinite number: an open bound is missing, and no file format but ours would read it so.
    """

    title: str
    frame: pandas.DataFrame
    columns: Sequence[Column]
    footer: Footer = field(default_factory=Footer)
    sources: pandas.DataFrame = field(default_factory=pandas.DataFrame)

    def __post_init__(self) -> None:
        """Find every problem before a file is begun."""
        problems = [*_absent(self), *_repeated(self), *_infinite(self)]
        if problems:
            raise DataError(problems)

    def headings(self, language: Language) -> list[str]:
        """Return the headings, left to right."""
        return [column.heading(language) for column in self.columns]

    def records(self) -> Iterator[tuple[Plain, ...]]:
        """Yield one tuple per row, of plain Python values; missing is None."""
        columns = [values(self.frame[column.name]) for column in self.columns]
        return zip(*columns, strict=True) if columns else iter(())


def values(series: pandas.Series[Any]) -> list[Plain]:
    """Return the plain values of a column; timestamps without a time of day become dates."""
    found = [plain(value) for value in series.tolist()]
    moments = [value for value in found if isinstance(value, datetime.datetime)]
    if moments and all(_is_midnight(value) for value in moments):
        return [v.date() if isinstance(v, datetime.datetime) else v for v in found]
    return found


def plain(value: Any) -> Plain:
    """Return one value as standard Python holds it; whole floats as integers, missing as None."""
    if type(value) in (str, int, bool):  # most cells; asking pandas about each takes a second
        return cast(Plain, value)
    if isinstance(value, list | tuple | numpy.ndarray):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {str(name): plain(one) for name, one in value.items()}
    if pandas.isna(value):
        return None
    return _scalar(value.item() if isinstance(value, numpy.generic) else value)


def width(text: str) -> int:
    """Return how many columns of a fixed-width font the longest line takes; Chinese takes two."""
    lines = text.splitlines() or [""]
    return max(sum(2 if _is_wide(one) else 1 for one in line) for line in lines)


def _scalar(value: Any) -> Plain:
    if isinstance(value, pandas.Timestamp):
        return value.to_pydatetime()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, float) and value.is_integer() and abs(value) < EXACT_INTEGERS:
        return int(value)
    if isinstance(value, bool | int | float | datetime.date):
        return value
    return str(value)


def _is_midnight(value: datetime.datetime) -> bool:
    return value.tzinfo is None and value.time() == datetime.time.min


def _is_wide(character: str) -> bool:
    # 'A' (ambiguous: quotes, dashes) is drawn wide by Chinese fonts.
    return unicodedata.east_asian_width(character) in "WFA"


def _absent(table: Table) -> list[Problem]:
    have = [str(name) for name in table.frame.columns]
    return [
        Problem(
            what=Text("表里没有这一列", "the table lacks this column"),
            got=column.name,
            expected=Text("下列之一:" + "、".join(have), "one of " + ", ".join(have)),
            next_step=Text("请改列的声明或查询。", "Mend the declaration or the query."),
            column=column.name,
        )
        for column in table.columns
        if column.name not in have
    ]


def _repeated(table: Table) -> list[Problem]:
    problems = []
    languages: tuple[Language, Language] = ("zh", "en")
    for language in languages:
        headings = table.headings(language)
        for one in sorted({one for one in headings if headings.count(one) > 1}):
            problems.append(
                Problem(
                    what=Text("列标题重复", "a heading stands twice"),
                    got=one,
                    expected=Text("每列标题不同", "a heading of its own for each column"),
                    next_step=Text("请改其中一个标题。", "Rename one of them."),
                )
            )
    return problems


def _infinite(table: Table) -> list[Problem]:
    problems = []
    for column in table.columns:
        if column.name in table.frame and _has_infinite(table.frame[column.name]):
            problems.append(
                Problem(
                    what=Text("有无穷大的数", "an infinite number"),
                    got="inf",
                    expected=Text("有限的数或空", "a finite number or nothing"),
                    next_step=Text("没有界限请留空。", "Leave an open bound empty."),
                    column=column.name,
                )
            )
    return problems


def _has_infinite(cells: pandas.Series[Any]) -> bool:
    # By type: a page makes its tables at every rerun, and asking each cell of a city takes longer
    # than all the rest of it.
    if is_float_dtype(cells.dtype):
        return bool(numpy.isinf(cells.to_numpy(dtype=float, na_value=math.nan)).any())
    if is_object_dtype(cells.dtype) or isinstance(cells.dtype, pandas.CategoricalDtype):
        return any(isinstance(cell, float) and math.isinf(cell) for cell in cells)
    return False
