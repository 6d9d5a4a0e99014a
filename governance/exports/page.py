"""What every picture has around its chart: title, subtitle and legend above, the footer below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from governance.exports.canvas import HEIGHT, WIDTH, Canvas, Region
from governance.exports.charts import Footer, Language
from governance.exports.typeset import measure, wrap
from governance.exports.wording import WORDS, footer_lines

MARGIN = 72
TITLE, SUBTITLE, LEGEND = 40, 24, 20
FOOTER, SMALLEST_FOOTER, MOST_FOOTER_LINES = 19, 15, 6
GAP = 36  # between two parts of the footer or the legend on one line
SAMPLE = 56  # the width of a drawn sample in the legend


@dataclass(frozen=True)
class Entry:
    """One entry of a legend: ``draw`` puts a sample into the middle of the box it is given."""

    words: str
    draw: Callable[[Canvas, Region], None]
    width: float = SAMPLE


def draw_page(
    canvas: Canvas,
    title: str,
    subtitle: str,
    footer: Footer,
    legend: Sequence[Entry],
    language: Language,
) -> Region:
    """Draw everything around a chart and return the region that is left for it."""
    y = _draw_lines(canvas, title, TITLE, 44, canvas.palette.ink, "title")
    y = _draw_lines(canvas, subtitle, SUBTITLE, y + 6, canvas.palette.muted, "subtitle")
    y = _draw_legend(canvas, legend, y + 14)
    bottom = _draw_footer(canvas, footer, language)
    return Region(MARGIN, y + 12, WIDTH - MARGIN, bottom - 20)


def _draw_lines(canvas: Canvas, words: str, size: int, y: float, color: str, gid: str) -> float:
    """Write up to two lines from ``y`` down and return where they end."""
    for line in wrap(words, WIDTH - 2 * MARGIN, size, most=2) if words else ():
        canvas.text(MARGIN, y + size * 0.65, line, size, color, gid=gid)
        y += size * 1.35
    return y


def _draw_legend(canvas: Canvas, entries: Sequence[Entry], y: float) -> float:
    """Draw the entries side by side, on further lines where they need them."""
    if not entries:
        return y
    x: float = MARGIN
    for entry in entries:
        width = entry.width + measure(entry.words, LEGEND) + 10
        if x > MARGIN and x + width > WIDTH - MARGIN:
            x, y = MARGIN, y + LEGEND * 1.6
        sample = Region(x, y, x + entry.width, y + LEGEND * 1.5)
        entry.draw(canvas, sample)
        middle = (sample.top + sample.bottom) / 2
        canvas.text(
            sample.right + 10, middle, entry.words, LEGEND, canvas.palette.muted, gid="legend"
        )
        x += width + GAP
    return y + LEGEND * 1.6


def _draw_footer(canvas: Canvas, footer: Footer, language: Language) -> float:
    """Draw the footer above the lower edge and return where it begins."""
    parts = [WORDS[language].colon.join(part) for part in footer_lines(footer, language)]
    size, lines = _set_footer(parts)
    if not lines:
        return HEIGHT - MARGIN / 2
    top = HEIGHT - 30 - len(lines) * size * 1.4
    canvas.line((MARGIN, WIDTH - MARGIN), (top - 12, top - 12), gid="footer-rule")
    for position, line in enumerate(lines):
        y = top + (position + 0.5) * size * 1.4
        canvas.text(MARGIN, y, line, size, canvas.palette.muted, gid="footer")
    return top - 12


def _set_footer(parts: Sequence[str]) -> tuple[float, list[str]]:
    """Return size and lines of the footer: as large as it goes, cut only at the smallest size."""
    for size in range(FOOTER, SMALLEST_FOOTER - 1, -1):
        lines = _flow(parts, size)
        if len(lines) <= MOST_FOOTER_LINES:
            break
    return size, lines if len(lines) <= MOST_FOOTER_LINES else _cut(lines, size)


def _flow(parts: Sequence[str], size: float) -> list[str]:
    """Return the parts in lines, a part beside the one before it where both fit."""
    width, lines = WIDTH - 2 * MARGIN, list[str]()
    for part in parts:
        beside = f"{lines[-1]}    {part}" if lines else part
        if lines and measure(beside, size) <= width:
            lines[-1] = beside
        else:
            lines += wrap(part, width, size)
    return lines


def _cut(lines: Sequence[str], size: float) -> list[str]:
    kept, rest = lines[: MOST_FOOTER_LINES - 1], "".join(lines[MOST_FOOTER_LINES - 1 :])
    return [*kept, *wrap(rest, WIDTH - 2 * MARGIN, size, most=1)]
