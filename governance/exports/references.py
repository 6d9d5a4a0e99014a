"""Where the labels of norms stand above a plot, so that none covers another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from governance.exports.charts import Reference
from governance.exports.scale import Scale
from governance.exports.typeset import measure


@dataclass(frozen=True)
class PlacedReference:
    """A reference, the middle of its label, and the level of that: 0 is the lowest."""

    reference: Reference
    x: float
    level: int


def reference_ends(reference: Reference, scale: Scale) -> tuple[float, float]:
    """Return the pixels between which a reference lies; an open side reaches the axis' end."""
    left = scale.left if reference.lower is None else scale.x(reference.lower)
    right = scale.right if reference.upper is None else scale.x(reference.upper)
    return left, right


def place_references(
    references: Sequence[Reference], scale: Scale, size: float
) -> tuple[PlacedReference, ...]:
    """Return the references, each label over its band and inside the axis.

    A label that would touch its neighbour goes one level up.
    """
    ends: list[float] = []  # where the last label of each level ends
    placed = []
    for one in sorted(references, key=lambda one: sum(reference_ends(one, scale))):
        half = measure(one.label, size) / 2
        x = max(sum(reference_ends(one, scale)) / 2, scale.left + half)
        x = min(x, max(scale.right - half, scale.left + half))
        level = next((n for n, end in enumerate(ends) if x - half > end + size), len(ends))
        ends[level : level + 1] = [x + half]
        placed.append(PlacedReference(one, x, level))
    return tuple(placed)
