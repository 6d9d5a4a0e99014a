"""Small multiples: measures that must not share an axis, side by side, each with its own."""

from __future__ import annotations

from collections.abc import Sequence

from governance.exports.canvas import Canvas, Region
from governance.exports.charts import DotIntervalChart, Language, SmallMultiples
from governance.exports.dot_interval import draw_nothing, draw_plot
from governance.exports.plot_layout import PANEL, TALL_PANEL, line_count
from governance.exports.typeset import balance, shorten

TITLE, SUBTITLE = 23, 17
ABOVE, BELOW = 8, 8  # the words at the head of a panel
BETWEEN_COLUMNS, BETWEEN_ROWS = 56, 26
AROUND_ROWS = 2  # what head and axis of a panel take, in rows
MOST_STACKED, MOST_STACKED_ROWS = 3, 11


def draw_panels(canvas: Canvas, chart: SmallMultiples, region: Region, language: Language) -> None:
    """Draw the panels into the region, in reading order, their plots beginning level."""
    if not chart.panels:
        draw_nothing(canvas, region, language)
        return
    rows = grid(len(chart.panels))[1]
    sizes = TALL_PANEL if rows == 1 else PANEL
    few = _are_few(chart.panels)
    regions = _stacked(chart.panels, region) if few else places(len(chart.panels), region)
    head = max(_head_height(panel, regions[0].width) for panel in chart.panels)
    for panel, place in zip(chart.panels, regions, strict=True):
        _draw_head(canvas, panel, place)
        draw_plot(canvas, panel, place.inset(top=head), language, sizes)


def _are_few(panels: Sequence[DotIntervalChart]) -> bool:
    """Return whether panels fill a page better one under another: few, and of few rows."""
    return len(panels) <= MOST_STACKED and sum(map(_weight, panels)) <= MOST_STACKED_ROWS


def _stacked(panels: Sequence[DotIntervalChart], region: Region) -> list[Region]:
    """Return regions across the whole width, each as high as its rows need."""
    room = region.height - BETWEEN_ROWS * (len(panels) - 1)
    whole = sum(map(_weight, panels))
    regions, top = [], region.top
    for panel in panels:
        bottom = top + room * _weight(panel) / whole
        regions.append(Region(region.left, top, region.right, bottom))
        top = bottom + BETWEEN_ROWS
    return regions


def _weight(panel: DotIntervalChart) -> float:
    return AROUND_ROWS + line_count(panel.marks)


def grid(panels: int) -> tuple[int, int]:
    """Return columns and rows for so many panels: at most three beside one another."""
    columns = 2 if panels == 4 else min(max(panels, 1), 3)
    return columns, -(-panels // columns)


def places(panels: int, region: Region) -> list[Region]:
    """Return the regions of the panels, in reading order."""
    columns, rows = grid(panels)
    width = (region.width - BETWEEN_COLUMNS * (columns - 1)) / columns
    height = (region.height - BETWEEN_ROWS * (rows - 1)) / max(rows, 1)
    corners = [
        (
            region.left + (n % columns) * (width + BETWEEN_COLUMNS),
            region.top + (n // columns) * (height + BETWEEN_ROWS),
        )
        for n in range(panels)
    ]
    return [Region(left, top, left + width, top + height) for left, top in corners]


def _head_height(panel: DotIntervalChart, width: float) -> float:
    titles = len(balance(panel.title, width, TITLE, most=2))
    return ABOVE + titles * TITLE * 1.3 + (SUBTITLE * 1.5 if panel.subtitle else 0) + BELOW


def _draw_head(canvas: Canvas, panel: DotIntervalChart, place: Region) -> None:
    """Draw the panel's rule, its title and its subtitle."""
    palette, y = canvas.palette, place.top + ABOVE
    canvas.line((place.left, place.right), (place.top, place.top), palette.muted, 1.5, "panel-rule")
    for line in balance(panel.title, place.width, TITLE, most=2):
        canvas.text(place.left, y + TITLE * 0.65, line, TITLE, gid="panel-title")
        y += TITLE * 1.3
    if panel.subtitle:
        y += SUBTITLE * 0.7
        words = shorten(panel.subtitle, place.width, SUBTITLE)
        canvas.text(place.left, y, words, SUBTITLE, palette.muted, gid="panel-subtitle")
