"""Where the texts of a map stand at first sight: none over another where there is room beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import cos, degrees, log, pi, radians, tan
from typing import Any, Final, NamedTuple

from governance.components.map_scale import METRES_PER_DEGREE, Camera
from governance.exports.typeset import measure

Label = dict[str, Any]
Try = tuple[float, float, str]
"""Pixels to the right and down from the point, and which end of the text lies there."""

LEADING: Final = 1.25
TRIES: Final = "tries"  # of a label: where else it may stand
OPTIONAL: Final = "optional"  # of a label that is left out where it would lie on another


class Rect(NamedTuple):
    """A part of a map in pixels from its middle, downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Rect) -> bool:
        """Return whether both have some of the map in common."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


def settled(labels: Iterable[Label], taken: Sequence[Rect], camera: Camera) -> list[Label]:
    """Return the labels, the most important first, each where it covers none before it.

    One that has no free place stands where it would by itself, unless it is optional. Labels keep
    their distance in pixels when the map is enlarged, so that nothing comes to meet then.
    """
    boxes, found = list(taken), []
    for label in labels:
        first: Try = (*label["shift"], label["anchor"])
        ways = [first, *label.get(TRIES, ())]
        free = next((one for one in ways if _is_free(_box(label, one, camera), boxes)), None)
        if free is None and label.get(OPTIONAL):
            continue
        right, down, anchor = free or first
        boxes.append(_box(label, (right, down, anchor), camera))
        plain = {name: label[name] for name in label if name not in (TRIES, OPTIONAL)}
        found.append({**plain, "shift": [right, down], "anchor": anchor})
    return found


def around(point: Sequence[float], radius: float, camera: Camera) -> Rect:
    """Return the box of a circle at a point."""
    x, y = _pixels(point, camera)
    return Rect(x - radius, y - radius, x + radius, y + radius)


def _is_free(box: Rect, taken: Iterable[Rect]) -> bool:
    return not any(box.meets(one) for one in taken)


def _box(label: Label, way: Try, camera: Camera) -> Rect:
    right, down, anchor = way
    lines, size = label["text"].split("\n"), label["size"]
    width, height = max(measure(line, size) for line in lines), size * LEADING * len(lines)
    x, y = _pixels(label["position"], camera)
    left = x + right - width * {"start": 0.0, "middle": 0.5, "end": 1.0}[anchor]
    return Rect(left, y + down - height / 2, left + width, y + down + height / 2)


def _pixels(point: Sequence[float], camera: Camera) -> tuple[float, float]:
    """Return how far a point is from the middle of the map, in the projection of the web."""
    pixels = METRES_PER_DEGREE * cos(radians(camera.latitude)) / camera.metres
    north = _mercator(point[1]) - _mercator(camera.latitude)
    return (point[0] - camera.longitude) * pixels, -north * pixels


def _mercator(latitude: float) -> float:
    return degrees(log(tan(pi / 4 + radians(latitude) / 2)))
