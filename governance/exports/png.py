"""Any chart as a picture of 1920 × 1080 pixels, with its footer, for slides, paper and messages."""

from __future__ import annotations

import io
import zipfile
from typing import NamedTuple

from governance.exports.canvas import HEIGHT, Canvas
from governance.exports.charts import (
    DotIntervalChart,
    Language,
    LineChart,
    MatrixChart,
    StackedBars,
)
from governance.exports.dot_interval import draw_plot
from governance.exports.heat_drawing import draw_heat, heat_legend
from governance.exports.heat_map import HeatMap
from governance.exports.line_plot import draw_lines, line_legend
from governance.exports.mark_shapes import legend
from governance.exports.matrix import draw_matrix, matrix_legend
from governance.exports.page import MARGIN, Entry, draw_page
from governance.exports.paging import split
from governance.exports.palette import PALETTES, Theme
from governance.exports.small_multiples import draw_panels
from governance.exports.stacked_bars import bar_legend, draw_bars
from governance.exports.wording import WORDS, footer_lines
from governance.exports.xy_chart import AnyChart, XYChart
from governance.exports.xy_drawing import draw_xy, xy_legend
from governance.model.errors import DataError, Problem, Text

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can say; a moment would change the bytes


class File(NamedTuple):
    """What a download is called and what it is."""

    name: str
    mime: str


def to_png(chart: AnyChart, language: Language = "zh", theme: Theme = "light") -> bytes:
    """Return the chart as one PNG, exactly 1920 × 1080 pixels.

    Raises DataError where it needs several pictures to be readable; see :func:`to_picture`.
    """
    parts = split(chart, language)
    if len(parts) > 1:
        raise DataError(
            Problem(
                what=Text("一张图片放不下", "too much for one picture"),
                got=f"{len(parts)} × PNG",
                expected=Text("一张", "one"),
                next_step=Text("请减少选择，或分成几张图片。", "Select less, or make several."),
            )
        )
    return _encode(parts[0], language, theme)


def to_pngs(
    chart: AnyChart, language: Language = "zh", theme: Theme = "light"
) -> tuple[bytes, ...]:
    """Return as many PNGs as the chart needs to be readable, titles numbered."""
    return tuple(_encode(part, language, theme) for part in split(chart, language))


def picture_file(chart: AnyChart, stem: str) -> File:
    """Return what :func:`to_picture` makes, without drawing it: a PNG, or a ZIP of several."""
    if len(split(chart)) == 1:
        return File(f"{stem}.png", "image/png")
    return File(f"{stem}.zip", "application/zip")


def to_picture(
    chart: AnyChart, stem: str, language: Language = "zh", theme: Theme = "light"
) -> bytes:
    """Return the chart as PNG, or a ZIP of ``<stem>-1.png`` … where it needs several pictures."""
    pictures = to_pngs(chart, language, theme)
    if len(pictures) == 1:
        return pictures[0]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for n, content in enumerate(pictures, start=1):
            archive.writestr(zipfile.ZipInfo(f"{stem}-{n}.png", _EPOCH), content)
    return out.getvalue()


def draw(chart: AnyChart, language: Language = "zh", theme: Theme = "light") -> Canvas:
    """Return the canvas with the whole picture on it."""
    canvas = Canvas(PALETTES[theme])
    entries = _legend(chart, language, theme)
    region = draw_page(canvas, chart.title, chart.subtitle, chart.footer, entries, language)
    if isinstance(chart, DotIntervalChart):
        draw_plot(canvas, chart, region, language)
    elif isinstance(chart, MatrixChart):
        draw_matrix(canvas, chart, region, language)
    elif isinstance(chart, StackedBars):
        draw_bars(canvas, chart, region, language)
    elif isinstance(chart, LineChart):
        draw_lines(canvas, chart, region, language)
    elif isinstance(chart, XYChart):
        draw_xy(canvas, chart, region, language)
    elif isinstance(chart, HeatMap):
        draw_heat(canvas, chart, region, language)
    else:
        draw_panels(canvas, chart, region, language)
    _say_what_lacks(canvas, language)
    return canvas


def _encode(chart: AnyChart, language: Language, theme: Theme) -> bytes:
    about = {"Title": chart.title, "Description": "\n".join(_footer(chart, language))}
    return draw(chart, language, theme).png(about | {"Source": chart.footer.source})


def _legend(chart: AnyChart, language: Language, theme: Theme) -> list[Entry]:
    if isinstance(chart, MatrixChart):
        return matrix_legend(chart)
    if isinstance(chart, StackedBars):
        return bar_legend(chart, PALETTES[theme])
    if isinstance(chart, LineChart):
        return line_legend(chart, PALETTES[theme])
    if isinstance(chart, HeatMap):
        return heat_legend(chart)
    if isinstance(chart, XYChart):
        return xy_legend(chart)
    panels = (chart,) if isinstance(chart, DotIntervalChart) else chart.panels
    said = next((panel.interval for panel in panels if panel.interval), "")
    return legend([mark for panel in panels for mark in panel.marks], language, said)


def _footer(chart: AnyChart, language: Language) -> list[str]:
    return [WORDS[language].colon.join(part) for part in footer_lines(chart.footer, language)]


def _say_what_lacks(canvas: Canvas, language: Language) -> None:
    """Name the characters that the font lacks by their code points, below the footer."""
    if canvas.lacking:
        codes = " ".join(f"U+{ord(one):04X}" for one in sorted(canvas.lacking))
        words = WORDS[language].lacking_glyphs + WORDS[language].colon + codes
        canvas.text(MARGIN, HEIGHT - 14, words, 14, canvas.palette.muted, gid="lacking")
