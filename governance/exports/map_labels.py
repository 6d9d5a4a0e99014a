"""Names and values on a map, placed so that none covers another; what finds no room is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from matplotlib.path import Path as Outline
from numpy.typing import NDArray

from governance.exports.canvas import LEADING, Canvas, Region
from governance.exports.typeset import measure, wrap

Ring = NDArray[np.float64]

_GAP = 4  # pixels between two labels
_TOUCH = 8  # pixels from a mark at which its label still is beside it
_MOST = 150  # of labels off an area: more can no longer be read, and finding room takes long
_SIZES: Final = (20.0, 17.0, 15.0)  # of labels on their own areas: one size for a whole map
_SHORT: Final = 5  # letters; a shorter name is not broken in two
# Where a label goes, in sizes of itself, if its place is taken: near first, then around.
_NEAR = ((0.0, 0.0), (0.0, -0.6), (0.0, 0.6), (0.6, 0.0), (-0.6, 0.0))
_ON_AREA = (*_NEAR, (0.0, -1.0), (0.0, 1.0), (0.3, 0.0), (-0.3, 0.0))
_AROUND = tuple(
    (right * away, down * away)
    for away in (1.1, 1.8, 2.6)
    for right, down in ((1, 0), (-1, 0), (0, 1), (0, -1), (1, -1), (-1, 1), (1, 1), (-1, -1))
)


@dataclass(frozen=True)
class Label:
    """Lines to write around a point in pixels; `above` raises them over a mark drawn there.

    One that `must` be seen is told of where it finds no room. It may stand `far` off, with a line
    that leads to its point. One with a `home`, the polygons of its area, stands on that area alone.
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
    far: bool = True
    home: tuple[tuple[Ring, ...], ...] = ()


@dataclass(frozen=True)
class Placed:
    """A label with the box in which its lines stand, and the size of their letters."""

    label: Label
    box: Region
    lines: tuple[str, ...]
    size: float


def arrange(
    labels: Sequence[Label], within: Region, taken: Sequence[Region] = ()
) -> tuple[list[Placed], list[Label]]:
    """Place the labels in their order, the most important first; return these and those without room.

    No two boxes meet, nor one of those that are `taken`. All labels on areas have one size.
    """
    size = _common_size([one for one in labels if one.home])
    boxes, placed, left_out = list(taken), [], []
    for label in labels:
        if not _holds(within, label.x, label.y):
            continue  # the part of the area that a name could name is not in the picture
        found = next(
            (one for one in _places(label, size, len(boxes)) if _is_free(one.box, within, boxes)),
            None,
        )
        if found is None:
            left_out.append(label)
            continue
        boxes.append(found.box)
        placed.append(found)
    return placed, left_out


def draw_label(canvas: Canvas, placed: Placed, aside: tuple[str, str]) -> None:
    """Write a label; `aside` is the colour and the halo of one that had to move off its own area."""
    label, spot = placed.label, placed.box
    x, y = (spot.left + spot.right) / 2, (spot.top + spot.bottom) / 2
    color, halo = label.color, label.halo
    near = label.above + _TOUCH if label.above else 0
    if label.must and not _holds(spot.inset(-near, -near, -near, -near), label.x, label.y):
        color, halo = aside
        end_x = min(max(label.x, spot.left), spot.right)
        end_y = min(max(label.y, spot.top), spot.bottom)
        canvas.line((label.x, end_x), (label.y, end_y), halo, 4)
        canvas.line((label.x, end_x), (label.y, end_y), color, 1.5, f"leader:{label.key}")
    canvas.block(x, y, placed.lines, placed.size, color, "center", f"label:{label.key}", halo)


def _places(label: Label, size: float, already: int) -> Iterator[Placed]:
    """Yield where a label could stand, the best place first."""
    if label.home:
        yield from _on_area(label, size)
        return
    if already >= _MOST:
        return
    width, height = _extent(label.lines, label.size)
    for x, y in _points(label, width, height):
        yield Placed(label, _around(x, y, width, height), label.lines, label.size)


def _points(label: Label, width: float, height: float) -> Iterator[tuple[float, float]]:
    """Yield the middles of the boxes in which a label could stand: by its mark, or at its point."""
    x, y = label.x, label.y
    if label.above:
        yield from _beside(label, width, height)
    near = _NEAR if label.must else _NEAR[:3]
    for right, down in () if label.above else near:
        yield x + right * width, y + down * height
    for right, down in _AROUND if label.far and label.must else ():
        yield x + right * width, y + down * height


def _beside(label: Label, width: float, height: float) -> Iterator[tuple[float, float]]:
    """Yield the middles above, below, right and left of a mark."""
    across, up = label.above + width / 2, label.above + height / 2
    for right, down in ((0.0, -up), (0.0, up), (across, 0.0), (-across, 0.0)):
        yield label.x + right, label.y + down


def _common_size(labels: Sequence[Label]) -> float:
    """Return the largest size at which no label loses the room that it has at the smallest."""
    least = _SIZES[-1]
    there = [one for one in labels if next(_on_area(one, least), None)]

    def fits(size: float) -> bool:
        return all(next(_on_area(one, size), None) for one in there)

    return next((one for one in _SIZES[:-1] if fits(one)), least)


def _on_area(label: Label, size: float) -> Iterator[Placed]:
    """Yield where a label stands on its own area alone, its name broken in two if need be."""
    for lines in _ways(label.lines, size):
        width, height = _extent(lines, size)
        shifts = [(right * width, down * height) for right, down in _ON_AREA]
        points = [(label.x + right, label.y + down) for right, down in shifts]
        for x, y in _beside(label, width, height) if label.above else points:
            box = _around(x, y, width, height)
            if any(_lies_on(box, polygon) for polygon in label.home):
                yield Placed(label, box, lines, size)


def _ways(lines: tuple[str, ...], size: float) -> Iterator[tuple[str, ...]]:
    yield lines
    name, *rest = lines
    if len(name) >= _SHORT:
        half = measure(name, size) / 2 + size * 0.6
        broken = wrap(name, half, size)
        if len(broken) == 2:
            yield (*broken, *rest)


def _lies_on(box: Region, polygon: Sequence[Ring]) -> bool:
    """Return whether a box lies on a polygon (outer ring first) and clear of its holes."""
    outer, *holes = polygon
    low, high = outer.min(axis=0), outer.max(axis=0)
    if not _lies_in(box, Region(low[0], low[1], high[0], high[1])):
        return False
    rim = _rim(box)
    if not Outline(outer).contains_points(rim).all():
        return False
    corners = np.concatenate(list(polygon))
    if _inside(box, corners).any():
        return False  # a bay or a hole reaches into the box
    return not any(Outline(hole).contains_points(rim).any() for hole in holes)


def _rim(box: Region) -> Ring:
    along = np.linspace(0, 1, 7)
    xs, ys = box.left + box.width * along, box.top + box.height * along
    sides = [np.column_stack([xs, np.full(7, y)]) for y in (box.top, box.bottom)]
    sides += [np.column_stack([np.full(7, x), ys]) for x in (box.left, box.right)]
    return np.concatenate(sides)


def _inside(box: Region, points: Ring) -> NDArray[np.bool_]:
    x, y = points[:, 0], points[:, 1]
    found: NDArray[np.bool_] = (x > box.left) & (x < box.right) & (y > box.top) & (y < box.bottom)
    return found


def _extent(lines: Sequence[str], size: float) -> tuple[float, float]:
    width = max(measure(line, size) for line in lines) + _GAP
    return width, size * LEADING * len(lines) + _GAP


def _around(x: float, y: float, width: float, height: float) -> Region:
    return Region(x - width / 2, y - height / 2, x + width / 2, y + height / 2)


def _is_free(box: Region, within: Region, taken: Sequence[Region]) -> bool:
    return _lies_in(box, within) and not any(_meet(box, other) for other in taken)


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
