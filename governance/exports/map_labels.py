"""Names and values on a map, placed so that none covers another; what finds no room is counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from governance.exports.canvas import LEADING, Canvas, Region
from governance.exports.typeset import measure

_GAP = 4  # pixels between two labels
_MOST = 150  # of labels in a panel: more can no longer be read, and finding room takes long
# Where a label goes, in sizes of itself, if its place is taken: near first, then around.
_NEAR = ((0.0, 0.0), (0.0, -0.6), (0.0, 0.6), (0.6, 0.0), (-0.6, 0.0))
_AROUND = tuple(
    (right * away, down * away)
    for away in (1.1, 1.8, 2.6)
    for right, down in ((1, 0), (-1, 0), (0, 1), (0, -1), (1, -1), (-1, 1), (1, 1), (-1, -1))
)


@dataclass(frozen=True)
class Label:
    """Lines to write around a point in pixels; `above` raises them over a mark drawn there.

    One that `must` be seen may stand farther away, with a line that leads to its point.
    """

    key: str
    x: float
    y: float
    lines: tuple[str, ...]
    size: float
    color: str
    halo: str
    above: float = 0
    must: bool = True


def draw_labels(
    canvas: Canvas, labels: Sequence[Label], within: Region, aside: tuple[str, str]
) -> list[Label]:
    """Draw the labels in their order, the most important first; return those without room.

    `aside` is the colour and the halo of a label that had to move off its own area.
    """
    taken: list[Region] = []
    left_out = []
    for label in labels:
        if not _holds(within, label.x, label.y):
            continue  # the part of the area that a name could name is not in the picture
        spot = _free_spot(label, within, taken) if len(taken) < _MOST else None
        if spot is None:
            left_out.append(label)
            continue
        taken.append(spot)
        _draw(canvas, label, spot, aside)
    return left_out


def _draw(canvas: Canvas, label: Label, spot: Region, aside: tuple[str, str]) -> None:
    x, y = (spot.left + spot.right) / 2, (spot.top + spot.bottom) / 2
    color, halo = label.color, label.halo
    if label.must and not label.above and not _holds(spot, label.x, label.y):
        color, halo = aside
        end_x = min(max(label.x, spot.left), spot.right)
        end_y = min(max(label.y, spot.top), spot.bottom)
        canvas.line((label.x, end_x), (label.y, end_y), halo, 4)
        canvas.line((label.x, end_x), (label.y, end_y), color, 1.5, f"leader:{label.key}")
    canvas.block(x, y, label.lines, label.size, color, "center", f"label:{label.key}", halo)


def _free_spot(label: Label, within: Region, taken: Sequence[Region]) -> Region | None:
    width = max(measure(line, label.size) for line in label.lines) + _GAP
    height = label.size * LEADING * len(label.lines) + _GAP
    for right, down in _NEAR + _AROUND if label.must else _NEAR[:3]:
        x = label.x + right * width
        y = label.y + down * height - (label.above + height / 2 if label.above else 0)
        box = Region(x - width / 2, y - height / 2, x + width / 2, y + height / 2)
        if _lies_in(box, within) and not any(_meet(box, other) for other in taken):
            return box
    return None


def _holds(region: Region, x: float, y: float) -> bool:
    return region.left <= x <= region.right and region.top <= y <= region.bottom


def _lies_in(box: Region, within: Region) -> bool:
    return (
        within.left <= box.left
        and box.right <= within.right
        and within.top <= box.top
        and box.bottom <= within.bottom
    )


def _meet(one: Region, other: Region) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )
