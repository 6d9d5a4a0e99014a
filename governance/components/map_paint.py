"""The colours with which a deck is painted."""

from __future__ import annotations

from dataclasses import dataclass

from governance.components.theme import Palette
from governance.exports.map_colors import MapColors
from governance.exports.maps import OWN, Area, Spot

MARK = "#f2b632"


@dataclass(frozen=True)
class Look:
    """The colours of a deck: those of its classes in order, of the map, and of the page."""

    fills: tuple[str, ...]
    colors: MapColors
    palette: Palette
    missing: str
    neutral: str


def rgb(color: str) -> list[int]:
    """Return ``#rrggbb`` as numbers from 0 to 255."""
    return [int(color[start : start + 2], 16) for start in (1, 3, 5)]


def fill(area: Area, look: Look) -> str:
    """Return the colour of an area."""
    if area.kind not in OWN:
        return look.colors.neighbour
    if area.kind != "unit":
        return look.neutral
    return look.missing if area.index is None else look.fills[area.index]


def spot_fill(spot: Spot, look: Look) -> list[int]:
    """Return the colour of a mark: of a part, of a size, or of the area that it stands for."""
    if spot.size is not None:
        return [*rgb(look.palette.primary), 190]
    if spot.kind == "part":
        return rgb(MARK)
    if spot.kind == "neutral":
        return rgb(look.neutral)
    return rgb(look.missing if spot.index is None else look.fills[spot.index])
