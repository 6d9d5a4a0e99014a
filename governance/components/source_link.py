"""Which number's source is open, in the link: opened by a mark of a chart, a sentence or a cell of a table.

A source is named by the table, row and column in which the number stands; whoever opened it (the
key of a chart, of a paragraph or of the table) says where on the page it is shown.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import NamedTuple

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from governance.components import link
from governance.components.language import language, t
from governance.exports.xy_chart import XYChart

SOURCE = "source"
_DIVIDER = "."
_PARTS = 4


class Opened(NamedTuple):
    """Who opened a source, and the cell that it is of."""

    by: str
    table: str
    row: int
    column: str

    @property
    def code(self) -> str:
        """The cell as marks and sentences name it."""
        return cell(self.table, self.row, self.column)


class Spot(NamedTuple):
    """Where on the page the sources that something opens are shown."""

    by: str
    place: DeltaGenerator


def cell(table: str, row: int, column: str) -> str:
    """Return the name of a cell; ``row`` counts from 0."""
    return _DIVIDER.join((table, str(row), column))


def opened() -> Opened | None:
    """Return which source the link opens; None where it opens none."""
    parts = "".join(link.read(SOURCE)).split(_DIVIDER)
    if len(parts) != _PARTS or not parts[2].isdecimal():
        return None
    by, table, row, column = parts
    return Opened(by, table, int(row), column)


def is_open(by: str) -> str | None:
    """Return the cell that something has opened, by its name; None where it has opened none."""
    found = opened()
    return found.code if found is not None and found.by == by else None


def open_by(by: str, code: str | None) -> None:
    """Put the source of a cell into the link; None closes what the same one has opened."""
    if code:
        link.write(SOURCE, [_DIVIDER.join((by, code))])
    elif (found := opened()) is not None and found.by == by:
        link.write(SOURCE, [])


def keyed(chart: XYChart, table: str, column: str, first: int = 0) -> XYChart:
    """Return the chart, its marks at place n opening the cell in row ``first`` + n of a column.

    Published figures are in no row of the table; they stay as they are.
    """
    series = [
        dataclasses.replace(one, keys=tuple(cell(table, first + round(x), column) for x in one.x))
        if one.kind in ("points", "bars") and one.tone != "third"
        else one
        for one in chart.series
    ]
    return dataclasses.replace(chart, series=tuple(series))


def numbers(by: str, named: Mapping[str, str]) -> Spot:
    """Draw the numbers of a paragraph (cell → words), each of which opens its source below them."""
    widget = f"numbers-{by}-{language()}"
    wanted = is_open(by)
    st.session_state[widget] = wanted if wanted in named else None
    st.pills(
        t("这段话里的数的出处", "Where the numbers of this paragraph come from"),
        list(named),
        format_func=lambda code: named[code],
        key=widget,
        on_change=lambda: open_by(by, st.session_state[widget]),
    )
    return Spot(by, st.container())
