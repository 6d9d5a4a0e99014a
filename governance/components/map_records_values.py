"""Values computed from records in the form in which maps and tables take published ones."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from governance.components import simulated, small_counts
from governance.components.comparison_sections import Section
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import entries
from governance.components.trends import small
from governance.components.trends.choice import Choice as Followed
from governance.components.trends.lines import Cell, Line
from governance.components.trends.measures import Measure
from governance.indicators.comparability import partition

Row = Mapping[str, Any]


def section(followed: Followed) -> Section:
    """Return the values of one measure in one period at all the places that were chosen.

    They share an axis: one indicator, counted alike everywhere, over the same days. What is kept
    back by the operator's threshold is not among them.
    """
    least = str(small_counts.threshold())
    return kept("map-records", lambda: _section(followed), *followed.key, least)


def _section(followed: Followed) -> Section:
    [measure] = followed.measures
    registered = {row["indicator_id"]: row for row in entries("indicators")}
    title = f"{measure.title}{t('（', ' (')}{followed.months.words}{t('）', ')')}"
    told = {"title_zh": title, "title_en": title}
    indicator = {**registered[measure.indicator], **told}
    values = tuple(
        _row(indicator, measure, line, cell, followed)
        for line in (small.shown(followed) if followed.places else ())
        for cell in line.cells
        if cell is not None and cell.value is not None
    )
    axis = f"{measure.code} {followed.period} {followed.months.first} {small_counts.threshold()}"
    groups = (values,) if values else ()
    return Section(axis, (indicator,), groups, partition(()), (), ())


def _row(indicator: Row, measure: Measure, line: Line, cell: Cell, followed: Followed) -> Row:
    """A value with the columns of the lookup `observations`; each place stands for itself alone."""
    is_register = cell.basis == "as_of"
    return {
        **indicator,
        **line.place,
        "observation_id": f"{measure.code}.{line.place['place_id']}.{line.names[0]}",
        "case_place_id": line.place["place_id"],
        "scope": "whole",
        "breakdown": "",
        "period_start": None if is_register else line.starts[0],
        "period_end": followed.months.end,
        "period_basis": cell.basis,
        "value": cell.value,
        **{f"{bare}{one}": getattr(cell, one) for bare in ("", "bare_") for one in _BOUNDS},
        "numerator": cell.numerator,
        "denominator": cell.denominator,
        "n": cell.n,
        "qualifier": "exact",
        "origin": simulated.own(),
        "source_id": "",
        "note_zh": "",
        "note_en": "",
        "more": "",
    }


_BOUNDS = ("lower", "upper")
