"""The shapes of one mark: dot, whisker, bar of a range, open arrow; on a row and in the legend."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial

from governance.exports.canvas import Canvas, Region
from governance.exports.charts import Language, Mark
from governance.exports.page import Entry
from governance.exports.scale import Scale
from governance.exports.wording import WORDS

# Origins differ by shape, so that a print in grey still tells them apart; demo is hollow as well.
SHAPES = {"published": "o", "loaded": "s", "demo": "D"}
HOLLOW = {"demo"}


@dataclass(frozen=True)
class Pen:
    """How large a mark is drawn: pixels across a dot, thickness of a whisker, length of an arrow."""

    dot: float
    whisker: float
    arrow: float


def pen(size: float) -> Pen:
    """Return a pen that suits letters of so many pixels."""
    dot = min(max(size * 0.75, 10), 24)
    return Pen(dot=dot, whisker=max(3.0, dot / 4.5), arrow=dot * 3.4)


def draw_mark(canvas: Canvas, mark: Mark, scale: Scale, y: float, pen: Pen) -> None:
    """Draw a mark that is not missing: whisker or bar, arrows where it is open, dot on top."""
    low, high = mark.numbers[0], mark.numbers[-1]
    left, right = scale.x(low), scale.x(high)
    if mark.is_range:
        _draw_bar(canvas, mark, left, right, y, pen)
    elif high > low:
        _draw_whisker(canvas, mark, left, right, y, pen)
    if mark.open_upper:
        draw_arrow(canvas, right, right + pen.arrow, y, pen, f"arrow-up:{mark.key}")
    if mark.open_lower:
        # Not over the labels where the value is small, yet never too short to be an arrow.
        length = max(min(pen.arrow, left - scale.left - pen.dot * 0.3), pen.dot * 1.5)
        draw_arrow(canvas, left, left - length, y, pen, f"arrow-down:{mark.key}")
    if mark.value is not None:
        draw_dot(canvas, scale.x(mark.value), y, mark.origin, pen, f"dot:{mark.key}")


def draw_dot(canvas: Canvas, x: float, y: float, origin: str, pen: Pen, gid: str = "") -> None:
    """Draw the dot of a value, in the shape of its origin."""
    palette = canvas.palette
    fill = palette.ground if origin in HOLLOW else palette.accent
    canvas.marker(x, y, SHAPES.get(origin, "o"), pen.dot, fill, palette.accent, gid)


def draw_arrow(canvas: Canvas, start: float, end: float, y: float, pen: Pen, gid: str = "") -> None:
    """Draw a whisker with an open head: the interval goes on and no bound is known."""
    color = canvas.palette.accent
    canvas.line((start, end), (y, y), color, pen.whisker, gid)
    back = end - (1 if end > start else -1) * pen.dot * 0.7
    wing = pen.dot * 0.5
    canvas.line((back, end, back), (y - wing, y, y + wing), color, pen.whisker, f"{gid}:head")


def legend(marks: Iterable[Mark], language: Language, interval: str = "") -> list[Entry]:
    """Return an entry for each shape that the marks use, and only those.

    ``interval`` says what the whiskers are, where they are not what the wording implies.
    """
    words, drawn = WORDS[language], pen(26)
    marks = [mark for mark in marks if not mark.missing]
    entries = [_origin_entry(origin, marks, language, drawn) for origin in _origins(marks)]
    whiskers = [one for one in marks if one.value is not None and len(set(one.numbers)) > 1]
    for printed, said in ((True, words.interval), (False, words.confidence)):
        if any((mark.origin == "published") is printed for mark in whiskers):
            entries.append(Entry(interval or said, lambda c, r: _sample_whisker(c, r, drawn)))
    ranges = [mark for mark in marks if mark.is_range and len(mark.numbers) > 1]
    for derived, said in ((False, words.bar), (True, words.derived_bar)):
        if any(mark.derived is derived for mark in ranges):
            entries.append(Entry(said, partial(_sample_bar, pen=drawn, derived=derived)))
    if any(mark.open_upper or mark.open_lower for mark in marks):
        entries.append(Entry(words.open_end, lambda c, r: _sample_arrow(c, r, drawn)))
    return entries


def _origins(marks: list[Mark]) -> list[str]:
    return list(dict.fromkeys(mark.origin for mark in marks if mark.value is not None))


def _origin_entry(origin: str, marks: list[Mark], language: Language, drawn: Pen) -> Entry:
    """Return the entry of a dot: plainly a value where all are published, else by its origin."""
    words = WORDS[language]
    only = {mark.origin for mark in marks} == {"published"}
    said = words.dot if only else words.origins.get(origin, origin)
    return Entry(said, lambda c, r: draw_dot(c, *_middle(r), origin, drawn), width=drawn.dot)


def _draw_whisker(
    canvas: Canvas, mark: Mark, left: float, right: float, y: float, pen: Pen
) -> None:
    """Draw the interval of a value with caps at the ends that are bounds.

    The caps rise above the dot, so that an interval a little narrower than it is still seen;
    caps closer together than half a dot would only look like dirt.
    """
    color, cap = canvas.palette.accent, pen.dot * 0.64
    canvas.line((left, right), (y, y), color, pen.whisker, f"whisker:{mark.key}")
    wide = right - left > pen.dot / 2
    for x, bound in ((left, mark.lower), (right, mark.upper)):
        if wide and bound is not None:
            canvas.line((x, x), (y - cap, y + cap), color, pen.whisker, f"cap:{mark.key}")


def _draw_bar(canvas: Canvas, mark: Mark, left: float, right: float, y: float, pen: Pen) -> None:
    """Draw a range: a bar between its ends and no dot; one bound alone is an upright stroke.

    A printed range is filled and a derived one hollow.
    """
    half = pen.dot * 0.34 if right > left else pen.dot * 0.5
    width = 0 if right > left else pen.whisker
    region = Region(left - width / 2, y - half, right + width / 2, y + half)
    accent, gid = canvas.palette.accent, f"bar:{mark.key}"
    if mark.derived and right > left:
        canvas.box(region, canvas.palette.ground, gid, edge=accent, thickness=pen.whisker)
    else:
        canvas.box(region, accent, gid)


def _middle(region: Region) -> tuple[float, float]:
    return (region.left + region.right) / 2, (region.top + region.bottom) / 2


def _sample_whisker(canvas: Canvas, region: Region, pen: Pen) -> None:
    sample = Mark("(legend)", "", 0, -1, 1)
    _draw_whisker(canvas, sample, region.left, region.right, _middle(region)[1], pen)
    draw_dot(canvas, *_middle(region), "published", pen)


def _sample_bar(canvas: Canvas, region: Region, pen: Pen, derived: bool) -> None:
    sample = Mark("(legend)", "", None, -1, 1, derived=derived)
    _draw_bar(canvas, sample, region.left, region.right, _middle(region)[1], pen)


def _sample_arrow(canvas: Canvas, region: Region, pen: Pen) -> None:
    draw_arrow(canvas, region.left, region.right, _middle(region)[1], pen)
