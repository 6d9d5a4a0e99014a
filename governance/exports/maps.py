"""Maps as plain descriptions, drawn alike on a page (pydeck) and in a picture (matplotlib).

A description holds shapes in longitude and latitude, classes, words and values, and nothing
about pixels or colours. A figure whose scope is part of a place is a spot, never a coloured area.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, Literal

from governance.exports.charts import Footer
from governance.geography.boundaries import Box, Shape

ALWAYS_NAMED: Final = frozenset({"台湾省"})  # beside the islands and lines that the layer marks

Kind = Literal["unit", "neutral", "neighbour", "outline", "line", "island"]
OWN: Final[frozenset[Kind]] = frozenset({"unit", "neutral", "outline"})
"""The kinds of what a map is about; the others lie around it."""


@dataclass(frozen=True)
class Area:
    """One shape of a map.

    `kind` unit is coloured by `index`, the class of its value (None: missing, drawn hatched);
    neutral has a value that may not share the colours, and says why in its text; a neighbour is
    pale, an outline is a thick border, a line a boundary line, an island one that is always named.
    `text` is the value as it is to be read; `label` where name and value stand, in degrees.
    """

    key: str
    name: str
    geometry: Mapping[str, Any]
    label: tuple[float, float]
    kind: Kind = "unit"
    index: int | None = None
    text: str = ""


@dataclass(frozen=True)
class Spot:
    """A mark at a point: a figure of part of a place, an example, or a proportional symbol.

    `size` from 0 to 1 is the mark's area against the largest; None is a mark without size. A mark
    of `kind` unit or neutral stands for an area too small to be seen, and `index` is its class.
    """

    key: str
    name: str
    point: tuple[float, float]
    text: str = ""
    size: float | None = None
    kind: Literal["part", "unit", "neutral"] = "part"
    index: int | None = None


@dataclass(frozen=True)
class MapPanel:
    """One map of one place; `box` is what it must show, in degrees."""

    title: str
    box: Box
    areas: tuple[Area, ...]
    spots: tuple[Spot, ...] = ()


@dataclass(frozen=True)
class MapClass:
    """One entry of the legend: its words and how many areas it has."""

    label: str
    count: int


@dataclass(frozen=True)
class MapChart:
    """Panels side by side with one legend.

    `norm` is the index of the class within the norm, if classes lie around one. With
    `common_scale` all panels have the scale of the widest. `aside` are texts that stand beside
    the maps: what has no place on them, and why. `absent` is what the legend says of an area
    without a value, where it is not that a text does not give one.
    """

    title: str
    subtitle: str
    unit: str
    classes: tuple[MapClass, ...]
    panels: tuple[MapPanel, ...]
    norm: int | None = None
    common_scale: bool = False
    aside: tuple[str, ...] = ()
    footer: Footer = field(default_factory=Footer)
    absent: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all areas that are drawn."""
        return tuple(area.name for panel in self.panels for area in panel.areas)


def areas_of(
    shapes: Iterable[Shape], classes: Mapping[str, int | None], texts: Mapping[str, str]
) -> tuple[Area, ...]:
    """Return the areas of a layer, with the class and the text of each unit by its id.

    A unit without class is missing. The case is drawn as a unit where it has a class itself (a
    county), else as an outline around its units.
    """
    shapes = tuple(shapes)
    has_units = any(shape.role == "unit" for shape in shapes)
    return tuple(
        Area(
            key=shape.unit_id,
            name=shape.name,
            geometry=shape.geometry,
            label=shape.label,
            kind=_kind(shape.role, has_units),
            index=classes.get(shape.unit_id),
            text=texts.get(shape.unit_id, ""),
        )
        for shape in shapes
    )


def backdrop_of(shapes: Iterable[Shape]) -> tuple[Area, ...]:
    """Return the areas of a layer that shows no values: all pale, lines and islands as they are."""
    return tuple(
        Area(
            key=shape.unit_id,
            name=shape.name,
            geometry=shape.geometry,
            label=shape.label,
            kind="island" if shape.name in ALWAYS_NAMED else _PLAIN.get(shape.role, "neighbour"),
        )
        for shape in shapes
    )


_PLAIN: Mapping[str, Kind] = {"line": "line", "island": "island"}


def _kind(role: str, has_units: bool) -> Kind:
    if role == "case":
        return "outline" if has_units else "unit"
    return "neighbour" if role == "neighbour" else _PLAIN.get(role, "unit")
