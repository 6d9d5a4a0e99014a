"""The dot-and-interval plot: one row per mark, its label on the left, its value as text beside it."""

from __future__ import annotations

from governance.exports.canvas import Canvas, Region
from governance.exports.charts import DotIntervalChart, Language, Mark
from governance.exports.mark_shapes import draw_mark
from governance.exports.plot_layout import PAGE, REFERENCE_STRIP, Plot, Row, Sizes, lay_out
from governance.exports.references import PlacedReference, reference_ends
from governance.exports.wording import WORDS


def draw_plot(
    canvas: Canvas, chart: DotIntervalChart, region: Region, language: Language, sizes: Sizes = PAGE
) -> None:
    """Draw the plot into the region, without title and footer."""
    if not chart.marks:
        draw_nothing(canvas, region, language)
        return
    plot = lay_out(chart, region, language, sizes)
    if plot.scale.ticks:
        _draw_references(canvas, plot)
        _draw_axis(canvas, plot, language)
    for row in plot.rows:
        if row.mark is None:
            _draw_heading(canvas, row, plot)
            continue
        _draw_label(canvas, row, row.mark, plot)
        if row.mark.missing:
            _draw_missing(canvas, row, row.mark, plot, language)
        else:
            _draw_value(canvas, row, row.mark, plot, language)


def draw_nothing(canvas: Canvas, region: Region, language: Language) -> None:
    """Say in the middle of the region that there is nothing to draw."""
    x, y = (region.left + region.right) / 2, (region.top + region.bottom) / 2
    words, color = WORDS[language].nothing, canvas.palette.muted
    canvas.text(x, y, words, min(32, region.height / 3), color, "center", "nothing")


def _draw_references(canvas: Canvas, plot: Plot) -> None:
    """Draw every band, then every bound, then what spans above: overlapping norms stay apart."""
    palette, references = canvas.palette, [placed.reference for placed in plot.references]
    for one in references:
        left, right = reference_ends(one, plot.scale)
        band = Region(left, plot.top, right, plot.bottom)
        canvas.box(band, palette.norm_fill, gid=f"reference:{one.label}")
    for one in references:
        ends = zip((one.lower, one.upper), reference_ends(one, plot.scale), strict=True)
        for x in (x for bound, x in ends if bound is not None):
            canvas.line((x, x), (plot.top, plot.bottom), palette.norm_ink, 1.5, "bound")
    for placed in plot.references:
        _draw_span(canvas, placed, plot)


def _draw_span(canvas: Canvas, placed: PlacedReference, plot: Plot) -> None:
    """Draw above the rows how far a reference reaches, and its label on top of that."""
    size, ink = plot.measures.size, canvas.palette.norm_ink
    below = plot.top - placed.level * size * REFERENCE_STRIP - size * 0.3
    canvas.line(reference_ends(placed.reference, plot.scale), (below, below), ink, 3, "span")
    y = below - size * 0.75
    canvas.text(placed.x, y, placed.label, size, ink, "center", "reference-label")


def _draw_axis(canvas: Canvas, plot: Plot, language: Language) -> None:
    palette, scale, size = canvas.palette, plot.scale, plot.measures.axis_size
    for tick in scale.ticks:
        x = scale.x(tick)
        canvas.line((x, x), (plot.top, plot.bottom), palette.rule, 1.2, "grid")
        words = plot.magnitude.write(tick)
        canvas.text(x, plot.bottom + size, words, size, palette.muted, "center", "tick")
    canvas.line((scale.left, scale.right), (plot.bottom, plot.bottom), palette.muted, 1.5, "axis")
    if plot.magnitude.unit:
        y = plot.bottom + size * 2.4
        words = WORDS[language].unit + WORDS[language].colon + plot.magnitude.unit
        canvas.text(scale.right, y, words, size, palette.muted, "right", "unit")


def _draw_heading(canvas: Canvas, row: Row, plot: Plot) -> None:
    region, size = plot.measures.region, plot.measures.size
    y = row.bottom - size * 0.85
    canvas.line((region.left, region.right), (row.bottom, row.bottom), thickness=1.5)
    canvas.text(region.left, y, row.heading, size, canvas.palette.accent, gid="heading")


def _draw_label(canvas: Canvas, row: Row, mark: Mark, plot: Plot) -> None:
    size = plot.measures.size
    lines = plot.measures.label_lines(mark)
    x = plot.scale.left - size
    canvas.block(x, row.middle, lines, size, align="right", gid=f"label:{mark.key}")


def _draw_value(canvas: Canvas, row: Row, mark: Mark, plot: Plot, language: Language) -> None:
    """Draw the mark and, to the right of all of it, what it says."""
    measures, ground = plot.measures, canvas.palette.ground
    draw_mark(canvas, mark, plot.scale, row.middle, measures.pen)
    x = plot.scale.x(mark.numbers[-1]) + measures.reach(mark)
    lines = measures.value_lines(mark, language)
    canvas.block(x, row.middle, lines, measures.size, gid=f"value:{mark.key}", halo=ground)


def _draw_missing(canvas: Canvas, row: Row, mark: Mark, plot: Plot, language: Language) -> None:
    """Draw a strip with words in its middle, far from any place that could be read as 0."""
    scale, palette = plot.scale, canvas.palette
    strip = Region(scale.left, row.top, scale.right, row.bottom).inset(top=3, bottom=3)
    canvas.box(strip, palette.stripe, gid=f"nothing:{mark.key}")
    words, x = mark.text or WORDS[language].missing, (scale.left + scale.right) / 2
    size, gid = plot.measures.size, f"missing:{mark.key}"
    canvas.text(x, row.middle, words, size, palette.muted, "center", gid)
