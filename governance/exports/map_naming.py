"""What is written on one map: the names and values of its areas and marks, and how large marks are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Final

from governance.exports.canvas import Region
from governance.exports.charts import Language
from governance.exports.map_colors import MapColors, ink_on
from governance.exports.map_labels import Label
from governance.exports.map_view import Points, View
from governance.exports.map_wording import MAP_WORDS
from governance.exports.maps import OWN, Area, MapPanel, Spot
from governance.exports.palette import Palette

LARGEST, PLAIN = 72, 16  # pixels across the largest symbol, and a mark without size
_NAME, _SPOT, _SMALL = 20, 18, 15
_FEW: Final = 6  # marks whose names may stand far off without their lines crossing


@dataclass(frozen=True)
class Style:
    """Colours of the classes in their order, and all others."""

    fills: tuple[str, ...]
    colors: MapColors
    language: Language


@dataclass(frozen=True)
class Naming:
    """The labels of a panel; one that stands `alone` may have a list of its units beside it."""

    panel: MapPanel
    style: Style
    palette: Palette
    alone: bool

    def labels(self, view: View) -> list[Label]:
        """Return what must be named, marks, units from the largest, then the names of neighbours."""
        return [
            *self._always(view),
            *self._of_spots(view),
            *self._of_units(view),
            *self._of_neighbours(view),
        ]

    def marks(self, view: View) -> list[Region]:
        """Return the boxes of the marks, which labels keep off where there is one map alone."""
        return [_mark(spot, view) for spot in self.panel.spots] if self.alone else []

    def _always(self, view: View) -> Iterator[Label]:
        for area in self.panel.areas:
            if area.kind == "island" or (area.kind == "line" and area.name):
                ((x, y),) = view.pixels([area.label])
                inks = self.palette.ink, self.palette.ground
                yield Label(area.key, x, y, (area.name,), _SMALL, *inks)

    def _of_spots(self, view: View) -> Iterator[Label]:
        """Of many marks each name stands on its own area or on the list: none leads far off."""
        few = not self.alone or len(self.panel.spots) <= _FEW
        homes = {} if few else {one.key: _home(one, view) for one in self.panel.areas}
        for spot in self.panel.spots:
            ((x, y),) = view.pixels([spot.point])
            yield Label(
                *(spot.key, x, y, tuple(part for part in (spot.name, spot.text) if part), _SPOT),
                *(self.palette.ink, self.palette.ground),
                above=radius(spot) + 4,
                far=few,
                home=homes.get(spot.key, ()),
            )

    def _of_units(self, view: View) -> Iterator[Label]:
        """A unit among others is named on its own area or on the list; one by itself, anywhere."""
        units = _largest_first(self.panel.areas, view, "unit", "neutral")
        stays = self.alone and len(units) > 1
        for area in units:
            ((x, y),) = view.pixels([area.label])
            fill = self._ground(area)
            lines = (area.name, *self._said(area, len(units) == 1).split("\n"))
            yield Label(
                *(area.key, x, y, tuple(part for part in lines if part), _NAME),
                *(ink_on(fill), fill),
                far=not stays,
                home=_home(area, view) if stays else (),
            )

    def _of_neighbours(self, view: View) -> Iterator[Label]:
        """On a map of the country, which is about none of its areas, there are no neighbours."""
        if not {area.kind for area in self.panel.areas} & OWN:
            return
        inks = self.palette.muted, self.style.colors.neighbour
        for area in _largest_first(self.panel.areas, view, "neighbour"):
            ((x, y),) = view.pixels([area.label])
            yield Label(area.key, x, y, (area.name,), _SMALL, *inks, must=False)

    def _ground(self, area: Area) -> str:
        if area.kind == "neutral":
            return self.style.colors.neutral
        return self.palette.ground if area.index is None else self.style.fills[area.index]

    def _said(self, area: Area, is_only: bool) -> str:
        """Return what stands below a name; of several missing units the legend says it once."""
        if area.kind != "unit" or area.index is not None:
            return area.text
        return (area.text or MAP_WORDS[self.style.language].missing) if is_only else ""


def radius(spot: Spot) -> float:
    """Return the radius of a mark in pixels: its area is in proportion to its size."""
    return PLAIN / 2 if spot.size is None else max(3.0, LARGEST / 2 * sqrt(max(0.0, spot.size)))


def _home(area: Area, view: View) -> tuple[tuple[Points, ...], ...]:
    """Return the polygons of an area in pixels, none of a line."""
    if "Polygon" not in area.geometry["type"]:
        return ()
    return tuple(map(tuple, view.polygons(area.geometry)))


def _mark(spot: Spot, view: View) -> Region:
    ((x, y),) = view.pixels([spot.point])
    half = radius(spot)
    return Region(x - half, y - half, x + half, y + half)


def _largest_first(areas: Sequence[Area], view: View, *kinds: str) -> list[Area]:
    def extent(area: Area) -> float:
        points = [ring for polygon in view.polygons(area.geometry) for ring in polygon]
        return -max(float((ring.max(axis=0) - ring.min(axis=0)).prod()) for ring in points)

    return sorted((area for area in areas if area.kind in kinds), key=extent)
