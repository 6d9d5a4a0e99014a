"""Where the labels of norms stand above a plot, so that none covers another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from governance.exports.canvas import Region
from governance.exports.charts import Reference
from governance.exports.scale import Scale
from governance.exports.typeset import measure, shorten


@dataclass(frozen=True)
class PlacedReference:
    """A reference, its label as it fits, the middle of that, and its level: 0 is the lowest."""

    reference: Reference
    label: str
    x: float
    level: int


def reference_ends(reference: Reference, scale: Scale) -> tuple[float, float]:
    """Return the pixels between which a reference lies; an open side reaches the axis' end."""
    left = scale.left if reference.lower is None else scale.x(reference.lower)
    right = scale.right if reference.upper is None else scale.x(reference.upper)
    return left, right


def place_references(
    references: Sequence[Reference], scale: Scale, size: float, region: Region
) -> tuple[PlacedReference, ...]:
    """Return the references, each label over its band and inside the axis or else the region.

    One whose label or extent would touch its neighbour's goes one level up.
    """
    ends: list[float] = []  # how far to the right each level is taken
    placed = []
    for one in sorted(references, key=lambda one: reference_ends(one, scale)):
        left, right = reference_ends(one, scale)
        label = shorten(one.label, region.width, size)
        half = measure(label, size) / 2
        room = scale if 2 * half <= scale.right - scale.left else region
        x = min(max((left + right) / 2, room.left + half), room.right - half)
        start, end = min(left, x - half), max(right, x + half)
        level = next((n for n, taken in enumerate(ends) if start > taken + size), len(ends))
        ends[level : level + 1] = [end]
        placed.append(PlacedReference(one, label, x, level))
    return tuple(placed)
