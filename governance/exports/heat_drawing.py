"""A heat map drawn into a picture: cells from pale to deep, each with its number."""

from __future__ import annotations

from functools import partial

from governance.exports.canvas import Canvas, Region
from governance.exports.charts import Language
from governance.exports.dot_interval import draw_nothing
from governance.exports.heat_map import HeatMap
from governance.exports.page import Entry
from governance.exports.palette import Palette
from governance.exports.typeset import measure

SIZE, LEAST = 22, 14
_GAP = 2


def draw_heat(canvas: Canvas, chart: HeatMap, region: Region, language: Language) -> None:
    """Draw the chart into the region, without title and footer."""
    if not chart.rows or not chart.columns:
        draw_nothing(canvas, region, language)
        return
    wide = max(measure(row, SIZE) for row in chart.rows) + SIZE
    inner = region.inset(left=wide, top=SIZE * 2, right=0, bottom=SIZE * 1.8)
    width, height = inner.width / len(chart.columns), inner.height / len(chart.rows)
    size = _fitting(chart, width)
    for position, name in enumerate(chart.columns):
        middle = inner.left + (position + 0.5) * width
        canvas.text(middle, inner.top - SIZE, name, SIZE, canvas.palette.muted, "center", "column")
    for down, name in enumerate(chart.rows):
        top = inner.top + down * height
        canvas.text(region.left, top + height / 2, name, SIZE, gid="row")
        for across, value in enumerate(chart.values[down]):
            box = Region(
                inner.left + across * width,
                top,
                inner.left + (across + 1) * width,
                top + height,
            ).inset(_GAP, _GAP, _GAP, _GAP)
            _draw_cell(canvas, chart, value, box, size)
    middle = (inner.left + inner.right) / 2
    bottom = region.bottom - SIZE / 2
    canvas.text(middle, bottom, chart.x_title, SIZE, canvas.palette.muted, "center", "x-title")


def heat_legend(chart: HeatMap) -> list[Entry]:
    """Return what the palest and the deepest colour mean, and a cell without a number."""
    ends = [(0.0, f"0 {chart.unit}"), (chart.most, f"{chart.most:,.0f} {chart.unit}")]
    found = [Entry(words, partial(_sample, chart=chart, value=value)) for value, words in ends]
    if chart.lacks and chart.empty:
        found.append(Entry(chart.empty, partial(_sample, chart=chart, value=None)))
    return found


def fill(depth: float, palette: Palette) -> str:
    """Return the colour of a depth from 0 to 1: from the colour of a stripe to the accent."""
    pairs = zip(_rgb(palette.stripe), _rgb(palette.accent), strict=True)
    return "#" + "".join(f"{round(pale + depth * (deep - pale)):02x}" for pale, deep in pairs)


def _rgb(color: str) -> tuple[int, ...]:
    return tuple(int(color[at : at + 2], 16) for at in (1, 3, 5))


def _ink(color: str) -> str:
    """Return black or white, whichever is read better on a colour."""
    red, green, blue = ((one / 255) ** 2.2 for one in _rgb(color))
    luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "#000000" if (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) else "#ffffff"


def _fitting(chart: HeatMap, width: float) -> float:
    """Return the size at which the longest number keeps inside its cell; 0 where none does."""
    longest = max(
        (f"{one:,.0f}" for row in chart.values for one in row if one is not None),
        key=len,
        default="",
    )
    size = float(SIZE)
    while size >= LEAST and measure(longest, size) > width - 3 * _GAP:
        size -= 1
    return size if size >= LEAST else 0


def _draw_cell(
    canvas: Canvas, chart: HeatMap, value: float | None, box: Region, size: float
) -> None:
    x, y = (box.left + box.right) / 2, (box.top + box.bottom) / 2
    if value is None:
        canvas.box(box, canvas.palette.ground, "empty", canvas.palette.rule, 2)
        canvas.text(x, y, "·", SIZE, canvas.palette.muted, "center", "empty-text")
        return
    color = fill(chart.depth(value), canvas.palette)
    canvas.box(box, color, "cell")
    if size:
        canvas.text(x, y, f"{value:,.0f}", size, _ink(color), "center", "cell-text")


def _sample(canvas: Canvas, box: Region, *, chart: HeatMap, value: float | None) -> None:
    if value is None:
        canvas.box(box, canvas.palette.ground, "legend-cell", canvas.palette.rule, 2)
    else:
        canvas.box(box, fill(chart.depth(value), canvas.palette), "legend-cell")
