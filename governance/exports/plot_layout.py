"""Where everything of a dot-and-interval plot goes, decided before a line of it is drawn."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from governance.exports.canvas import LEADING, Region
from governance.exports.charts import DotIntervalChart, Language, Mark
from governance.exports.mark_shapes import Pen, pen
from governance.exports.reading import reading
from governance.exports.references import PlacedReference, place_references
from governance.exports.scale import Magnitude, Scale, domain, fit, magnitude
from governance.exports.typeset import balance, measure, wrap

HEADING_HEIGHT = 0.95  # of a row
USED = 0.9  # of a row, at most, by several lines of its label: the rest parts it from the next
FILLED = 0.64  # of a row, at most, by one line of its label
AXIS_STRIP = 2.9  # below the rows, for ticks and unit, in sizes
REFERENCE_STRIP = 1.65  # above the rows, for one level of labels, in sizes


@dataclass(frozen=True)
class Sizes:
    """Bounds of a plot in pixels (rows, letters) and shares of its width (labels, value texts)."""

    tallest_row: float
    largest: int
    smallest: int
    labels: float
    texts: float
    ticks: int


PAGE = Sizes(tallest_row=150, largest=32, smallest=14, labels=0.33, texts=0.24, ticks=8)
TALL_PANEL = Sizes(tallest_row=120, largest=25, smallest=13, labels=0.34, texts=0.32, ticks=4)
PANEL = Sizes(tallest_row=72, largest=20, smallest=13, labels=0.34, texts=0.32, ticks=4)


@dataclass(frozen=True)
class Measures:
    """What one plot settled on: the size of its letters and the height of its rows."""

    region: Region
    sizes: Sizes
    size: float
    row_height: float

    @property
    def label_width(self) -> float:
        """Pixels that a label may take."""
        return self.sizes.labels * self.region.width

    @property
    def axis_size(self) -> float:
        """Pixels of the numbers on the axis."""
        return max(self.size * 0.8, 13)

    def most_lines(self, used: float = 1) -> int:
        """Return how many lines of text go into a row, or into a share of it."""
        return max(1, int(self.row_height * used / (self.size * LEADING)))

    @property
    def pen(self) -> Pen:
        """The pen that suits the letters."""
        return pen(self.size)

    def label_lines(self, mark: Mark) -> list[str]:
        """Return the label in as many lines as a row holds."""
        return balance(mark.label, self.label_width, self.size, self.most_lines())

    def value_lines(self, mark: Mark, language: Language) -> list[str]:
        """Return what is written beside a mark: its own text, else its numbers as they are.

        Unlike a label it is never cut, not even where its lines are more than a row holds.
        """
        words = mark.text or reading(mark.value, mark.lower, mark.upper, language=language)
        return balance(words, self.sizes.texts * self.region.width, self.size)

    def reach(self, mark: Mark) -> float:
        """Return how far beyond its last number a mark is drawn, up to where its text begins."""
        drawn = self.pen.arrow if mark.open_upper else self.pen.dot / 2
        return drawn + self.size * 0.45


@dataclass(frozen=True)
class Row:
    """One row of the plot from ``top`` to ``bottom``: a mark, or the heading of a group."""

    top: float
    bottom: float
    mark: Mark | None
    heading: str = ""

    @property
    def middle(self) -> float:
        """The height at which the mark lies."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True)
class Plot:
    """Everything that has been decided about a plot; it has at least one row."""

    measures: Measures
    rows: tuple[Row, ...]
    scale: Scale
    magnitude: Magnitude
    references: tuple[PlacedReference, ...]

    @property
    def top(self) -> float:
        """Where the first row begins."""
        return self.rows[0].top

    @property
    def bottom(self) -> float:
        """Where the last row ends and the axis lies."""
        return self.rows[-1].bottom


def lay_out(
    chart: DotIntervalChart, region: Region, language: Language, sizes: Sizes = PAGE
) -> Plot:
    """Return where everything goes; the chart needs at least one mark."""
    measures = _measures(chart, region, language, sizes)
    scale, high = _scale(chart, measures, language)
    references = place_references(chart.reference, scale, measures.size, region)
    levels = max((one.level + 1 for one in references), default=0)
    return Plot(
        measures=measures,
        rows=_rows(chart.marks, _top(chart, measures, levels), measures.row_height),
        scale=scale,
        magnitude=magnitude(high, chart.unit, language),
        references=references,
    )


def line_count(marks: Iterable[Mark]) -> int:
    """Return how many rows marks take, the headings of their groups included."""
    marks = tuple(marks)
    return len(marks) + len(_headings(marks))


def _measures(
    chart: DotIntervalChart, region: Region, language: Language, sizes: Sizes
) -> Measures:
    """Return the largest letters at which every label and every value fits into its row."""
    for size in range(sizes.largest, sizes.smallest - 1, -1):
        around = size * (AXIS_STRIP + REFERENCE_STRIP * len(chart.reference))
        height = min((region.height - around) / _weight(chart.marks), sizes.tallest_row)
        measures = Measures(region, sizes, size, height)
        if size <= height * FILLED and _words_fit(chart.marks, measures, language):
            break
    return measures


def _words_fit(marks: Sequence[Mark], measures: Measures, language: Language) -> bool:
    width, size, most = measures.label_width, measures.size, measures.most_lines(USED)
    labels = (wrap(mark.label, width, size) for mark in marks)
    values = (measures.value_lines(mark, language) for mark in marks if not mark.missing)
    return all(len(lines) <= most for lines in (*labels, *values))


def _scale(chart: DotIntervalChart, measures: Measures, language: Language) -> tuple[Scale, float]:
    """Return the scale between labels and value texts, and its highest number."""
    ticks, low, high = domain(chart, measures.sizes.ticks)
    size, region = measures.size, measures.region
    labels = [measure(line, size) for mark in chart.marks for line in measures.label_lines(mark)]
    overhangs = [(high, size)]
    for mark in (one for one in chart.marks if not one.missing):
        words = max(measure(line, size) for line in measures.value_lines(mark, language))
        overhangs.append((mark.numbers[-1], measures.reach(mark) + words))
    left = region.left + max(labels) + size
    return fit(ticks, low, high, left, region.right, overhangs), high


def _top(chart: DotIntervalChart, measures: Measures, levels: int) -> float:
    """Return where the rows begin; a plot of few rows lies in the middle of its region."""
    size = measures.size
    above = levels * size * REFERENCE_STRIP
    rows = _weight(chart.marks) * measures.row_height
    spare = measures.region.height - above - rows - size * AXIS_STRIP
    shift = max(spare, 0) / 2 if measures.sizes is PAGE else 0
    return measures.region.top + above + shift


def _weight(marks: Sequence[Mark]) -> float:
    return len(marks) + HEADING_HEIGHT * len(_headings(marks))


def _headings(marks: Iterable[Mark]) -> list[str]:
    return [group for group in dict.fromkeys(mark.group for mark in marks) if group]


def _rows(marks: Sequence[Mark], top: float, height: float) -> tuple[Row, ...]:
    """Return the rows from the top down, marks of one group together under its heading."""
    rows: list[Row] = []
    for group in dict.fromkeys(mark.group for mark in marks):
        if group:
            rows.append(Row(top, top + height * HEADING_HEIGHT, None, group))
            top = rows[-1].bottom
        for mark in (one for one in marks if one.group == group):
            rows.append(Row(top, top + height, mark))
            top = rows[-1].bottom
    return tuple(rows)
