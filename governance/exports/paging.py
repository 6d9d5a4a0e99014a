"""How much one picture holds, and a larger chart split over several that can be laid side by side.

Letters in a picture must be readable from the back of a room, so that the number of rows has an
end. A chart beyond it is split, never shrunk further: rows keep their order, the heading of a
group is repeated, and all pictures of one chart have the same axis.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from governance.exports.charts import (
    Chart,
    DotIntervalChart,
    Language,
    LineChart,
    MatrixChart,
    SmallMultiples,
    StackedBars,
)
from governance.exports.heat_map import HeatMap
from governance.exports.plot_layout import line_count
from governance.exports.scale import domain
from governance.exports.xy_chart import AnyChart, XYChart

MOST_ROWS = 30  # of a dot-and-interval plot, headings of groups included
MOST_MATRIX_ROWS, MOST_MATRIX_COLUMNS = 20, 12
MOST_PANELS = 6
MOST_PANEL_ROWS = 20  # in a row of panels alone on the picture
MOST_ROWS_OF_TWO = 9  # where two rows of panels share the picture

Item = TypeVar("Item")


def split(chart: AnyChart, language: Language = "zh") -> tuple[AnyChart, ...]:
    """Return the chart in as many parts as it takes pictures, titles numbered; often just one."""
    if isinstance(chart, XYChart | HeatMap):
        return (chart,)
    parts = list(_parts(chart)) or [chart]
    return tuple(_numbered(part, n, len(parts), language) for n, part in enumerate(parts, start=1))


def _parts(chart: Chart) -> Iterable[Chart]:
    if isinstance(chart, DotIntervalChart):
        return _split_marks(chart, MOST_ROWS)
    if isinstance(chart, LineChart):
        return [chart]
    if isinstance(chart, StackedBars):
        runs = _runs(chart.bars, MOST_ROWS, len)
        return [dataclasses.replace(chart, bars=tuple(run), high=chart.end) for run in runs]
    return _matrix_parts(chart) if isinstance(chart, MatrixChart) else _panel_parts(chart)


def _split_marks(chart: DotIntervalChart, most: int) -> list[DotIntervalChart]:
    """Return the chart in parts of at most ``most`` rows, all with the axis of the whole."""
    marks = [mark for group in _groups(chart) for mark in chart.marks if mark.group == group]
    runs = list(_runs(marks, most, line_count))
    if len(runs) < 2:
        return [chart]
    _, low, high = domain(chart)
    return [dataclasses.replace(chart, marks=tuple(run), domain=(low, high)) for run in runs]


def _groups(chart: DotIntervalChart) -> list[str]:
    return list(dict.fromkeys(mark.group for mark in chart.marks))


def _matrix_parts(chart: MatrixChart) -> Iterator[MatrixChart]:
    """Yield blocks of rows and columns, all columns of the first rows before further rows."""

    def lines(rows: Sequence[str]) -> int:
        return len(rows) + len({chart.groups.get(row) for row in rows} - {None, ""})

    order = dict.fromkeys(chart.groups.get(row, "") for row in chart.rows)
    rows = [row for group in order for row in chart.rows if chart.groups.get(row, "") == group]
    for some_rows in _runs(rows, MOST_MATRIX_ROWS, lines):
        for some_columns in _runs(chart.columns, MOST_MATRIX_COLUMNS, len):
            yield dataclasses.replace(chart, rows=tuple(some_rows), columns=tuple(some_columns))


def _panel_parts(chart: SmallMultiples) -> Iterator[SmallMultiples]:
    """Yield up to six panels a picture, three where one of them has many rows."""
    panels = [part for one in chart.panels for part in _split_marks(one, MOST_PANEL_ROWS)]

    def size(some: Sequence[DotIntervalChart]) -> int:
        tall = any(line_count(panel.marks) > MOST_ROWS_OF_TWO for panel in some)
        return len(some) * (2 if tall else 1)

    for some in _runs(panels, MOST_PANELS, size):
        yield dataclasses.replace(chart, panels=tuple(some))


def _runs(
    items: Sequence[Item], most: int, size: Callable[[Sequence[Item]], int]
) -> Iterator[list[Item]]:
    """Yield the items in runs, each as long as its size allows, and never empty."""
    run: list[Item] = []
    for item in items:
        if run and size([*run, item]) > most:
            yield run
            run = []
        run.append(item)
    if run:
        yield run


def _numbered(chart: Chart, n: int, parts: int, language: Language) -> Chart:
    if parts == 1:
        return chart
    number = f"（{n}/{parts}）" if language == "zh" else f" ({n}/{parts})"
    return dataclasses.replace(chart, title=chart.title + number)
