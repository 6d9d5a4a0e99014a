"""The matrix: rows against columns, each cell a symbol and a word before it is a colour."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from governance.exports.canvas import LEADING, Canvas, Region
from governance.exports.charts import Cell, Language, MatrixChart, State
from governance.exports.dot_interval import draw_nothing
from governance.exports.page import Entry
from governance.exports.typeset import balance, longest_word, measure

LARGEST, SMALLEST = 28, 14
TALLEST_ROW = 110
LABELS = 0.26  # of the width, at most, for the labels of rows
HEADING_HEIGHT = 0.85  # of a row
CELL_GAP = 3


@dataclass(frozen=True)
class Grid:
    """Where the cells are: column edges from ``left``, rows from ``top`` down."""

    left: float
    top: float
    column_width: float
    row_height: float
    size: float


def draw_matrix(canvas: Canvas, chart: MatrixChart, region: Region, language: Language) -> None:
    """Draw the matrix into the region, without title and footer."""
    if not chart.rows or not chart.columns:
        draw_nothing(canvas, region, language)
        return
    grid = lay_out(chart, region)
    for position, column in enumerate(chart.columns):
        x = grid.left + (position + 0.5) * grid.column_width
        lines = _heading_lines(column, grid.column_width, grid.size)
        middle = grid.top - grid.size * (0.5 + LEADING * len(lines) / 2)
        canvas.block(x, middle, lines, grid.size, align="center", gid="column")
    top = grid.top
    for group in dict.fromkeys(chart.groups.get(row, "") for row in chart.rows):
        if group:
            top = _draw_group(canvas, group, region, top, grid)
        for row in (one for one in chart.rows if chart.groups.get(one, "") == group):
            _draw_row(canvas, chart, row, region, top, grid)
            top += grid.row_height


def matrix_legend(chart: MatrixChart) -> list[Entry]:
    """Return one entry for each state, in the order given."""
    return [Entry(state.label, _sample(state)) for state in chart.states]


def line_count(chart: MatrixChart) -> int:
    """Return how many rows the matrix takes, headings of groups included."""
    return len(chart.rows) + len(_groups(chart))


def lay_out(chart: MatrixChart, region: Region) -> Grid:
    """Return the grid, as large as the region allows."""
    weight = len(chart.rows) + HEADING_HEIGHT * len(_groups(chart))
    size = float(LARGEST)
    while True:
        labels = max(measure(row, size) for row in chart.rows) + size
        left = region.left + min(labels, LABELS * region.width)
        column = (region.right - left) / len(chart.columns)
        lines = max(len(_heading_lines(one, column, size)) for one in chart.columns)
        top = region.top + size * (0.8 + LEADING * lines)
        height = min((region.bottom - top) / weight, TALLEST_ROW)
        fits = size <= height * 0.5 and _keeps_words(chart.columns, column, size)
        if size <= SMALLEST or fits:
            return Grid(left, top, column, height, size)
        size -= 1


def _keeps_words(columns: Sequence[str], width: float, size: float) -> bool:
    """Return whether no heading would have to be broken inside a word."""
    return all(longest_word(column, size) <= width - size / 2 for column in columns)


def _sample(state: State) -> Callable[[Canvas, Region], None]:
    """Return what draws a cell of this state into the legend."""

    def draw(canvas: Canvas, box: Region) -> None:
        fill, ink = canvas.palette.cells[state.tone]
        canvas.box(box, fill, gid="legend-cell")
        x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        canvas.text(x, y, state.symbol, box.height * 0.66, ink, "center", "legend-symbol")

    return draw


def _groups(chart: MatrixChart) -> set[str]:
    return {chart.groups[row] for row in chart.rows if chart.groups.get(row)}


def _heading_lines(column: str, width: float, size: float) -> list[str]:
    return balance(column, width - size / 2, size, most=4)


def _draw_group(canvas: Canvas, group: str, region: Region, top: float, grid: Grid) -> float:
    bottom = top + grid.row_height * HEADING_HEIGHT
    y = bottom - grid.row_height * 0.4
    canvas.text(region.left, y, group, grid.size, canvas.palette.accent, gid="heading")
    return bottom


def _draw_row(
    canvas: Canvas, chart: MatrixChart, row: str, region: Region, top: float, grid: Grid
) -> None:
    """Draw the label of a row and its cells; a pair without a cell stays bare."""
    states = {state.key: state for state in chart.states}
    lines = balance(row, grid.left - region.left - grid.size / 2, grid.size, _most_lines(grid))
    canvas.block(region.left, top + grid.row_height / 2, lines, grid.size, gid=f"row:{row}")
    for position, column in enumerate(chart.columns):
        cell = chart.cells.get((row, column))
        left = grid.left + position * grid.column_width
        if cell is not None:
            box = Region(left, top, left + grid.column_width, top + grid.row_height)
            gap = CELL_GAP
            inside = box.inset(gap, gap, gap, gap)
            _draw_cell(canvas, cell, states[cell.state], inside, grid, f"{row}|{column}")


def _draw_cell(canvas: Canvas, cell: Cell, state: State, box: Region, grid: Grid, key: str) -> None:
    """Draw one cell: the tone of its state, and symbol and text in the middle."""
    fill, ink = canvas.palette.cells[state.tone]
    canvas.box(box, fill, gid=f"cell:{key}")
    words = f"{state.symbol} {cell.text}".strip()
    lines = balance(words, box.width - grid.size / 2, grid.size, _most_lines(grid))
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    canvas.block(x, y, lines, grid.size, ink, "center", f"text:{key}")


def _most_lines(grid: Grid) -> int:
    return max(1, int(grid.row_height / (grid.size * LEADING)))
