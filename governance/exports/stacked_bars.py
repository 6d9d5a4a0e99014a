"""Stacked bars: one row per bar, its label on the left, the numbers of its parts inside them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from governance.exports.canvas import Canvas, Region
from governance.exports.charts import Bar, Language, StackedBars
from governance.exports.dot_interval import draw_nothing
from governance.exports.page import Entry
from governance.exports.palette import Palette
from governance.exports.reading import number
from governance.exports.typeset import balance, measure

LARGEST, SMALLEST = 28, 14
TALLEST_ROW = 110
LABELS = 0.3  # of the width, at most, for the labels of rows
FILLED = 0.5  # of a row, by one line of its label
THICK = 0.68  # of a row, by its bar


@dataclass(frozen=True)
class _Rows:
    """Where the rows lie: bars from ``left`` to ``right``, rows from ``top`` down."""

    left: float
    right: float
    top: float
    height: float
    size: float
    end: float

    def x(self, number: float) -> float:
        return self.left + number / self.end * (self.right - self.left)


def draw_bars(canvas: Canvas, chart: StackedBars, region: Region, language: Language) -> None:
    """Draw the rows into the region, without title and footer."""
    if not chart.bars:
        draw_nothing(canvas, region, language)
        return
    rows = _lay_out(chart, region)
    for position, bar in enumerate(chart.bars):
        _draw_bar(canvas, chart, bar, rows, rows.top + position * rows.height)


def bar_legend(chart: StackedBars, palette: Palette) -> list[Entry]:
    """Return one entry for each series that is drawn, in the order of the parts."""
    return [
        Entry(chart.series[position], _sample(_fill(chart, position, palette)[0]), width=30)
        for position in chart.drawn
    ]


def inside(chart: StackedBars, bar: Bar, position: int) -> str:
    """Return the number to stand in a part: none where the words of the row begin with it."""
    value = bar.values[position]
    written = number(value, 0)
    # Beside other parts that are nothing here, "45.2%" must not pass for the number 45.
    begins = bar.text.startswith(written if len(chart.series) == 1 else f"{written} ")
    alone = sum(map(bool, bar.values)) <= 1
    return "" if alone and (begins or bar.text == written) else number(value)


def _fill(chart: StackedBars, position: int, palette: Palette) -> tuple[str, str]:
    """Return the colour of a part and of the number in it; what is unknown is grey."""
    name = chart.series[position]
    if name in chart.unknown:
        greys = ((palette.muted, palette.ground), (palette.rule, palette.ink))
        return greys[chart.unknown.index(name) % 2]
    return palette.series[position % len(palette.series)], palette.ground


def _sample(color: str) -> Callable[[Canvas, Region], None]:
    return lambda canvas, box: canvas.box(box.inset(top=5, bottom=5), color, gid="legend-bar")


def _lay_out(chart: StackedBars, region: Region) -> _Rows:
    """Return the rows, with letters as large as their height allows."""
    height = min(region.height / len(chart.bars), TALLEST_ROW)
    size = max(min(LARGEST, height * FILLED), SMALLEST)
    labels = max(measure(bar.label, size) for bar in chart.bars) + size
    texts = max(measure(bar.text, size) for bar in chart.bars) + size
    left = region.left + min(labels, LABELS * region.width)
    top = region.top + max(region.height - height * len(chart.bars), 0) / 2
    return _Rows(left, region.right - texts, top, height, size, chart.end)


def _draw_bar(canvas: Canvas, chart: StackedBars, bar: Bar, rows: _Rows, top: float) -> None:
    """Draw the label of a row, its parts with the numbers that fit into them, and its text."""
    middle, half = top + rows.height / 2, rows.height * THICK / 2
    most = max(1, int(rows.height / (rows.size * 1.22)))
    lines = balance(bar.label, rows.left - canvas_margin(rows), rows.size, most)
    canvas.block(
        rows.left - rows.size / 2, middle, lines, rows.size, align="right", gid=f"label:{bar.key}"
    )
    begun = 0.0
    for position, (name, value) in enumerate(zip(chart.series, bar.values, strict=True)):
        box = Region(rows.x(begun), middle - half, rows.x(begun + value), middle + half)
        begun += value
        if not value:
            continue
        color, ink = _fill(chart, position, canvas.palette)
        canvas.box(box, color, f"part:{bar.key}|{name}", edge=canvas.palette.ground, thickness=1)
        said, size = inside(chart, bar, position), rows.size * 0.82
        if said and measure(said, size) + 6 < box.width:
            x = (box.left + box.right) / 2
            canvas.text(x, middle, said, size, ink, "center", f"number:{bar.key}|{name}")
    if bar.text:
        x = rows.x(begun) + rows.size / 2
        canvas.text(x, middle, bar.text, rows.size, gid=f"value:{bar.key}")


def canvas_margin(rows: _Rows) -> float:
    """Return where labels begin: the margin of the page and half a sign before the bars."""
    return 72 + rows.size / 2
