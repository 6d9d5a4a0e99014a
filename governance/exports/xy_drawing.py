"""A chart on two axes drawn into a picture: axes, bands and bars below, lines, points on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from matplotlib.ticker import MaxNLocator

from governance.exports.canvas import Canvas, Region
from governance.exports.charts import Language
from governance.exports.dot_interval import draw_nothing
from governance.exports.page import Entry
from governance.exports.palette import Palette
from governance.exports.typeset import measure
from governance.exports.xy_chart import Series, Tone, XYChart

SIZE = 22
_POINT = 16
_MOST_TICKS = 14
_BARS = 0.8  # of the way from one place to the next
SHAPES = {"circle": "o", "square": "s", "diamond": "D", "triangle": "^", "cross": "X"}


@dataclass(frozen=True)
class Axes:
    """Where numbers lie in the picture."""

    region: Region
    x_range: tuple[float, float]
    y_range: tuple[float, float]

    def x(self, number: float) -> float:
        """Return the pixel of a place on the horizontal axis."""
        low, high = self.x_range
        return self.region.left + (number - low) / ((high - low) or 1) * self.region.width

    def y(self, number: float) -> float:
        """Return the pixel of a number on the vertical axis; beyond its ends, the end."""
        low, high = self.y_range
        share = min(max((number - low) / ((high - low) or 1), 0.0), 1.0)
        return self.region.bottom - share * self.region.height


def draw_xy(canvas: Canvas, chart: XYChart, region: Region, language: Language) -> None:
    """Draw the chart into the region, without title and footer."""
    if not any(list(series.numbers) for series in chart.series):
        draw_nothing(canvas, region, language)
        return
    axes = _axes(chart, region)
    _draw_grid(canvas, chart, axes)
    bars = [series for series in chart.series if series.kind == "bars"]
    for series in chart.series:
        if series.kind == "band":
            _draw_band(canvas, series, axes)
    for position, series in enumerate(bars):
        _draw_bars(canvas, series, axes, position, len(bars))
    _draw_notes(canvas, chart, axes)
    for series in chart.series:
        if series.kind in ("line", "step"):
            _draw_line(canvas, series, axes)
    for series in chart.series:
        if series.kind == "points":
            _draw_points(canvas, series, axes)


def xy_legend(chart: XYChart) -> list[Entry]:
    """Return an entry for each series that has a name."""
    return [Entry(one.name, partial(_sample, series=one)) for one in chart.series if one.name]


def color(tone: Tone, palette: Palette) -> str:
    """Return the colour of a tone; shapes and dashes tell the same things apart."""
    known = {
        "main": palette.accent,
        "second": palette.norm_ink,
        "third": palette.muted,
        "limit": palette.muted,
        "far": palette.muted,
        "centre": palette.ink,
        "signal": palette.norm_ink,
        "quiet": palette.muted,
    }
    return known[tone]


def _axes(chart: XYChart, region: Region) -> Axes:
    low, high = chart.x_range
    pad = 0.6 if any(one.kind == "bars" for one in chart.series) else (high - low) * 0.02 or 0.5
    wide = max(measure(_number(one), SIZE) for one in _y_ticks(chart))
    inner = region.inset(left=wide + SIZE, top=SIZE * 2.2, right=SIZE * 2, bottom=SIZE * 3.6)
    return Axes(inner, (low - pad, high + pad), chart.y_range)


def _y_ticks(chart: XYChart) -> list[float]:
    low, high = chart.y_range
    locator = MaxNLocator(nbins=7, steps=[1, 2, 2.5, 5, 10], integer=chart.is_whole)
    found = locator.tick_values(low, high)
    return [float(one) for one in found if low - 1e-9 <= one <= high + 1e-9]


def _x_ticks(chart: XYChart, axes: Axes) -> list[tuple[float, str]]:
    if not chart.ticks:
        low, high = chart.x_range
        found = MaxNLocator(nbins=8, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)
        return [(float(one), _number(float(one))) for one in found if low <= one <= high]
    widest = max(measure(text, SIZE) for _, text in chart.ticks) + SIZE
    most = min(_MOST_TICKS, max(int(axes.region.width / widest), 2))
    step = -(-len(chart.ticks) // most)
    return list(chart.ticks[::step])


def _draw_grid(canvas: Canvas, chart: XYChart, axes: Axes) -> None:
    palette, region = canvas.palette, axes.region
    for one in _y_ticks(chart):
        y = axes.y(one)
        canvas.line((region.left, region.right), (y, y), palette.rule, 1.2, "grid")
        canvas.text(region.left - SIZE / 2, y, _number(one), SIZE, palette.muted, "right", "y-tick")
    for x, words in _x_ticks(chart, axes):
        canvas.text(axes.x(x), region.bottom + SIZE, words, SIZE, palette.muted, "center", "x-tick")
    bottom = region.bottom
    canvas.line((region.left, region.right), (bottom, bottom), palette.muted, 1.5, "axis")
    canvas.text(region.left, region.top - SIZE * 1.3, chart.y_title, SIZE, palette.muted, gid="y")
    at = bottom + SIZE * 2.6
    canvas.text(region.right, at, chart.x_title, SIZE, palette.muted, "right", "x")


def _draw_band(canvas: Canvas, series: Series, axes: Axes) -> None:
    points = [
        (axes.x(x), axes.y(low), axes.y(high))
        for x, low, high in zip(series.x, series.low, series.y, strict=True)
        if low is not None and high is not None
    ]
    there = [(x, low) for x, low, _ in points]
    back = [(x, high) for x, _, high in reversed(points)]
    fill = canvas.palette.cells["soft"][0]
    canvas.polygon([*there, *back], fill, gid=f"band:{series.name}")


def _draw_bars(canvas: Canvas, series: Series, axes: Axes, position: int, count: int) -> None:
    width = _BARS / count
    for x, y in zip(series.x, series.y, strict=True):
        if y is not None:
            left = x - _BARS / 2 + position * width
            bar = Region(axes.x(left), axes.y(y), axes.x(left + width * 0.94), axes.y(0))
            canvas.box(bar, color(series.tone, canvas.palette), gid=f"bar:{series.name}")


def _draw_notes(canvas: Canvas, chart: XYChart, axes: Axes) -> None:
    palette, region = canvas.palette, axes.region
    for position, note in enumerate(chart.notes):
        x = axes.x(note.x)
        canvas.line((x, x), (region.top, region.bottom), palette.norm_ink, 2, "note-line")
        y = region.top + SIZE * (0.7 + 1.3 * (position % 4))
        side = "right" if x > (region.left + region.right) / 2 else "left"
        shift = -SIZE / 3 if side == "right" else SIZE / 3
        words, ink, ground = note.text, palette.norm_ink, palette.ground
        canvas.text(x + shift, y, words, SIZE * 0.9, ink, side, "note", halo=ground)  # type: ignore[arg-type]


def _draw_line(canvas: Canvas, series: Series, axes: Axes) -> None:
    ink = color(series.tone, canvas.palette)
    thick = 4.0 if series.tone in ("main", "second") else 2.5
    for run in _runs(series, axes.y_range):
        points = _stairs(run) if series.kind == "step" else run
        xs, ys = [axes.x(x) for x, _ in points], [axes.y(y) for _, y in points]
        canvas.line(xs, ys, ink, thick, f"line:{series.name}", dashed=series.dashed)


def _draw_points(canvas: Canvas, series: Series, axes: Axes) -> None:
    palette = canvas.palette
    ink = color(series.tone, palette)
    fill = ink if series.tone in ("main", "signal") else palette.ground
    labels = series.labels or ("",) * len(series.x)
    for x, y, label in zip(series.x, series.y, labels, strict=True):
        if y is None:
            continue
        if series.symbol != "none":
            shape = SHAPES[series.symbol]
            canvas.marker(axes.x(x), axes.y(y), shape, _POINT, fill, ink, f"point:{series.name}")
        if label:
            _label(canvas, series, axes, (x, y), label)


def _label(
    canvas: Canvas, series: Series, axes: Axes, place: tuple[float, float], words: str
) -> None:
    """Write the words of a point on the side that a line through the points leaves free."""
    x, y = axes.x(place[0]), axes.y(place[1])
    ground = canvas.palette.ground
    if series.symbol == "none":
        canvas.text(x, y - SIZE * 0.7, words, SIZE, align="center", gid="label", halo=ground)
        return
    left = x > axes.region.right - axes.region.width / 4
    shift = -_POINT if left else _POINT
    at = (x + shift, y + _POINT if series.rises and not left else y - _POINT)
    side = "right" if left else "left"
    canvas.text(*at, words, SIZE, align=side, gid="label", halo=ground)  # type: ignore[arg-type]


def _runs(series: Series, ends: tuple[float, float]) -> list[list[tuple[float, float]]]:
    """The points of a line in pieces: it is broken where there is no number, and beyond the axis."""
    runs: list[list[tuple[float, float]]] = [[]]
    for x, y in zip(series.x, series.y, strict=True):
        if y is None or not ends[0] <= y <= ends[1]:
            runs.append([])
        else:
            runs[-1].append((x, y))
    return [run for run in runs if run]


def _stairs(run: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Every number holds until the next place."""
    stairs = [run[0]]
    for x, y in run[1:]:
        stairs += [(x, stairs[-1][1]), (x, y)]
    return stairs


def _sample(canvas: Canvas, region: Region, series: Series) -> None:
    palette = canvas.palette
    middle = (region.top + region.bottom) / 2
    ink = color(series.tone, palette)
    if series.kind in ("band", "bars"):
        fill = palette.cells["soft"][0] if series.kind == "band" else ink
        canvas.box(region.inset(top=6, bottom=6), fill, gid="sample")
    elif series.kind == "points":
        fill = ink if series.tone in ("main", "signal") else palette.ground
        x = (region.left + region.right) / 2
        canvas.marker(x, middle, SHAPES[series.symbol], _POINT, fill, ink, "sample")
    else:
        ends = (region.left, region.right)
        canvas.line(ends, (middle, middle), ink, 3, "sample", dashed=series.dashed)


def _number(value: float) -> str:
    text = f"{value:,.4f}".rstrip("0").rstrip(".")
    return "0" if text in {"-0", ""} else text
