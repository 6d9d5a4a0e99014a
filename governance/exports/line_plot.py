"""Lines over months or shares: axes, bands behind, lines and dots in front."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from matplotlib.ticker import MaxNLocator

from governance.exports.canvas import Canvas, Region
from governance.exports.charts import Language, Line, LineChart
from governance.exports.dot_interval import draw_nothing
from governance.exports.page import Entry
from governance.exports.palette import Palette
from governance.exports.scale import PERCENT, Magnitude, magnitude
from governance.exports.typeset import measure

SIZE = 20  # of the words of the axes
MOST_DOTS = 40  # more of them on one line would touch


@dataclass(frozen=True)
class _Axes:
    """Where numbers lie: the region inside the axes, and the ends of both."""

    region: Region
    x_ends: tuple[float, float]
    y_ends: tuple[float, float]
    ticks: tuple[float, ...]
    magnitude: Magnitude

    def x(self, number: float) -> float:
        low, high = self.x_ends
        return self.region.left + (number - low) / ((high - low) or 1) * self.region.width

    def y(self, number: float) -> float:
        low, high = self.y_ends
        return self.region.bottom - (number - low) / (high - low) * self.region.height


def draw_lines(canvas: Canvas, chart: LineChart, region: Region, language: Language) -> None:
    """Draw the lines into the region, without title and footer."""
    if not chart.numbers:
        draw_nothing(canvas, region, language)
        return
    axes = _lay_out(chart, region, language)
    _draw_axes(canvas, chart, axes)
    for position, line in enumerate(chart.lines):
        _draw_line(canvas, line, axes, canvas.palette.series[position % len(canvas.palette.series)])


def line_legend(chart: LineChart, palette: Palette) -> list[Entry]:
    """Return one entry for each line, and one for the bands where there are some."""
    entries = [
        Entry(line.label, _sample(palette.series[position % len(palette.series)], line.dashed))
        for position, line in enumerate(chart.lines)
    ]
    if chart.band and any(line.band for line in chart.lines):
        entries.append(Entry(chart.band, _sample_band(palette.series[0])))
    return entries


def vertical(chart: LineChart, most: int = 7) -> tuple[tuple[float, ...], float, float]:
    """Return ticks, lowest and highest number of the vertical axis; shares end at 100."""
    low, high = chart.domain or (min(0.0, *chart.numbers, 0.0), max(*chart.numbers, 0.0))
    high = high if high > low else low + 1
    found = MaxNLocator(nbins=most, steps=[1, 2, 2.5, 5, 10]).tick_values(low, high)
    ticks = tuple(float(one) for one in found)
    if chart.unit == PERCENT and high <= 100:
        ticks = tuple(one for one in ticks if one <= 100)
    if chart.domain:
        return tuple(one for one in ticks if low <= one <= high), low, high
    return ticks, min(low, ticks[0]), max(high, ticks[-1])


def _lay_out(chart: LineChart, region: Region, language: Language) -> _Axes:
    ticks, low, high = vertical(chart)
    scale = magnitude(high, chart.unit, language)
    left = region.left + max(measure(scale.write(one), SIZE) for one in ticks) + SIZE
    below = SIZE * (3.4 if chart.across else 2.0)
    inside = Region(left, region.top + SIZE * 1.8, region.right - SIZE * 2, region.bottom - below)
    places = [x for x, _ in chart.ticks] + [x for line in chart.lines for x, _ in line.points]
    return _Axes(inside, (min(places), max(places)), (low, high), ticks, scale)


def _draw_axes(canvas: Canvas, chart: LineChart, axes: _Axes) -> None:
    palette, region = canvas.palette, axes.region
    for tick in axes.ticks:
        y = axes.y(tick)
        canvas.line((region.left, region.right), (y, y), palette.rule, 1.2, "grid")
        words = axes.magnitude.write(tick)
        canvas.text(region.left - SIZE / 2, y, words, SIZE, palette.muted, "right", "tick")
    canvas.line((region.left, region.right), (region.bottom,) * 2, palette.muted, 1.5, "axis")
    canvas.text(
        region.left, region.top - SIZE, axes.magnitude.unit, SIZE, palette.muted, gid="unit"
    )
    end = -1e9
    for x, words in chart.ticks:
        place, half = axes.x(x), measure(words, SIZE) / 2
        if place - half > end + SIZE / 2:  # no word over another
            end = place + half
            canvas.text(place, region.bottom + SIZE, words, SIZE, palette.muted, "center", "month")
    if chart.across:
        y = region.bottom + SIZE * 2.5
        canvas.text(region.right, y, chart.across, SIZE, palette.muted, "right", "across")


def _draw_line(canvas: Canvas, line: Line, axes: _Axes, color: str) -> None:
    if line.band:
        across = [axes.x(x) for x, _, _ in line.band]
        below = [axes.y(low) for _, low, _ in line.band]
        above = [axes.y(high) for _, _, high in line.band]
        canvas.between(across, below, above, color, f"band:{line.label}")
    for run in runs(line):
        xs, ys = [axes.x(x) for x, _ in run], [axes.y(y) for _, y in run]
        if line.dashed:
            for n in range(len(xs) - 1):
                _dash(canvas, (xs[n], ys[n]), (xs[n + 1], ys[n + 1]), color)
        else:
            canvas.line(xs, ys, color, 4, f"line:{line.label}")
        if len(line.points) <= MOST_DOTS and not line.dashed:
            for x, y in zip(xs, ys, strict=True):
                canvas.marker(x, y, "o", 9, color, color, f"dot:{line.label}")


def runs(line: Line) -> Iterator[list[tuple[float, float]]]:
    """Yield the unbroken stretches of a line."""
    run: list[tuple[float, float]] = []
    for x, y in line.points:
        if y is not None:
            run.append((x, y))
        elif run:
            yield run
            run = []
    if run:
        yield run


def _dash(canvas: Canvas, start: tuple[float, float], end: tuple[float, float], color: str) -> None:
    """Draw a stretch as dashes of equal length."""
    (x0, y0), (x1, y1) = start, end
    steps = max(int(((x1 - x0) ** 2 + (y1 - y0) ** 2) ** 0.5 / 12), 1)
    for n in range(0, steps, 2):
        a, b = n / steps, min((n + 1) / steps, 1)
        xs = (x0 + a * (x1 - x0), x0 + b * (x1 - x0))
        ys = (y0 + a * (y1 - y0), y0 + b * (y1 - y0))
        canvas.line(xs, ys, color, 2.5, "dash")


def _sample(color: str, dashed: bool) -> Callable[[Canvas, Region], None]:
    def draw(canvas: Canvas, box: Region) -> None:
        y = (box.top + box.bottom) / 2
        if dashed:
            _dash(canvas, (box.left, y), (box.right, y), color)
        else:
            canvas.line((box.left, box.right), (y, y), color, 4, "legend-line")

    return draw


def _sample_band(color: str) -> Callable[[Canvas, Region], None]:
    def draw(canvas: Canvas, box: Region) -> None:
        xs = (box.left, box.right)
        canvas.between(xs, (box.bottom - 4,) * 2, (box.top + 4,) * 2, color, "legend-band")

    return draw
