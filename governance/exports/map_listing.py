"""What has no room on a map of many units: a number on its area, and a list beside the map."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from governance.exports.canvas import Canvas, Region
from governance.exports.map_labels import Label, Placed, arrange
from governance.exports.map_view import View, views
from governance.exports.typeset import measure, shorten

_WIDEST: Final = 560  # pixels of a column of the list
_EDGE: Final = 24  # pixels between the columns
_MOST_COLUMNS: Final = 2
_LINE: Final = 25  # pixels from one entry to the next
_SIZE: Final = 17
_NUMBER: Final = 15
_SMALL_MARK: Final = 12  # pixels from its middle to a name above it: a number on it would hide it
_FOOT: Final = 44  # pixels at the foot of a map, where the scale bar lies

Make = Callable[[View], Sequence[Label]]
Marks = Callable[[View], Sequence[Region]]


@dataclass(frozen=True)
class Labelled:
    """A map with its labels: the view that leaves room for the list, and where everything stands.

    `entries` are the lines of the list by their numbers, in columns of so many pixels; `left_out`
    counts the units that have neither.
    """

    view: View
    placed: tuple[Placed, ...]
    entries: tuple[str, ...]
    column: float
    left_out: int


def labelled(make: Make, marks: Marks, view: View) -> Labelled:
    """Return the labels of a map, those without room in a list where it holds all of them.

    `make` gives the labels of a view, `marks` the boxes of what is drawn there and must be seen.

    The list takes its room from the map. Where too many units would be on it, nobody could read
    it: they are counted then, and a table says what they are.
    """
    whole = view.region
    column = _column(make(view))
    for columns in range(_MOST_COLUMNS + 1):
        seen = _narrowed(view, whole.inset(right=columns * column)) if columns else view
        every = make(seen)
        placed, left_out = arrange([one for one in every if one.must], room(seen), marks(seen))
        homeless = [one for one in left_out if not one.far]
        if len(homeless) <= columns * _rows(whole):
            lost = len(left_out) - len(homeless)
            return _with_list(seen, every, placed, homeless, column, lost)
    every = make(view)
    placed, left_out = arrange([one for one in every if one.must], room(view), marks(view))
    more = _others(every, view, placed)
    return Labelled(view, (*placed, *more), (), column, len(left_out))


def room(view: View) -> Region:
    """Return where labels may stand: above the scale bar."""
    return view.region.inset(4, 4, 4, _FOOT)


def draw_list(canvas: Canvas, made: Labelled, whole: Region) -> None:
    """Write the list beside the map, number by number."""
    rows = _rows(whole)
    for position, words in enumerate(made.entries):
        x = made.view.region.right + 16 + (position // rows) * made.column
        y = whole.top + _LINE * (position % rows + 0.5)
        canvas.text(x, y, words, _SIZE, gid="listed")


def _column(labels: Sequence[Label]) -> float:
    """Return the width of a column that holds the longest line there may be."""
    lines = [" ".join(one.lines) for one in labels if one.must and not one.far]
    longest = max((measure(f"000  {line}", _SIZE) for line in lines), default=0.0)
    return min(longest + _EDGE, _WIDEST)


def _with_list(
    view: View,
    every: Sequence[Label],
    placed: list[Placed],
    homeless: Sequence[Label],
    column: float,
    lost: int,
) -> Labelled:
    inside = room(view)
    ordered = sorted(homeless, key=lambda one: (round(one.y / 40), one.x))
    entries: list[str] = []
    for label in ordered:
        number = Label(
            *(label.key, label.x, label.y, (str(len(entries) + 1),), _NUMBER),
            *(label.color, label.halo),
            above=label.above if label.above <= _SMALL_MARK else 0.0,
        )
        found, _ = arrange([number], inside, [one.box for one in placed])
        placed += found
        entries += [_entry(column, len(entries) + 1, *label.lines)] if found else []
    more = _others(every, view, placed)
    lost += len(ordered) - len(entries)
    return Labelled(view, (*placed, *more), tuple(entries), column, lost)


def _entry(column: float, number: int, name: str, *value: str) -> str:
    """Return a line of the list; a long name gives way to the value."""
    said = " ".join(("", *value))
    left = column - _EDGE - measure(f"{number}  {said}", _SIZE)
    return f"{number}  {shorten(name, left, _SIZE)}{said}"


def _others(every: Sequence[Label], view: View, placed: Sequence[Placed]) -> list[Placed]:
    """The names that may be left out without a word, where there still is room."""
    free = [one for one in every if not one.must]
    return arrange(free, room(view), [one.box for one in placed])[0]


def _narrowed(view: View, region: Region) -> View:
    return views([region], [view.box], common=False)[0]


def _rows(region: Region) -> int:
    return int(region.height // _LINE)
