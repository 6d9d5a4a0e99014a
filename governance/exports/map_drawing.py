"""One panel of a map: neighbours, areas, borders, spots, labels, title and scale bar."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt

from governance.exports.canvas import Region
from governance.exports.charts import Language
from governance.exports.map_canvas import MapCanvas
from governance.exports.map_colors import MapColors, ink_on
from governance.exports.map_labels import Label, draw_labels
from governance.exports.map_view import View, scale_bar
from governance.exports.map_wording import MAP_WORDS
from governance.exports.maps import Area, MapPanel, Spot
from governance.exports.typeset import shorten

HEADING = 40  # pixels of a panel's title
LARGEST, PLAIN = 72, 16  # pixels across the largest symbol, and a mark without size
_NAME, _SMALL = 20, 15
_FOOT = 44  # pixels at the foot of a panel, where the scale bar lies


@dataclass(frozen=True)
class Style:
    """Colours of the classes in their order, and all others."""

    fills: tuple[str, ...]
    colors: MapColors
    language: Language


def draw_panel(
    canvas: MapCanvas, panel: MapPanel, region: Region, view: View, style: Style
) -> None:
    """Draw a panel into its region, whose top holds the title."""
    palette = canvas.palette
    title = shorten(panel.title, region.width, 24)
    canvas.text(region.left, region.top + HEADING / 2, title, 24, palette.ink, gid="panel-title")
    _draw_areas(canvas, panel.areas, view, style)
    for spot in panel.spots:
        _draw_spot(canvas, spot, view, style)
    room = view.region.inset(4, 4, 4, _FOOT)
    labels, aside = _labels(canvas, panel, view, style), (palette.ink, palette.ground)
    left_out = draw_labels(canvas, list(labels), room, aside)
    canvas.frame(view.region, palette.rule, "panel-frame")
    _draw_scale_bar(canvas, view, style.language)
    if any(label.must for label in left_out):
        _draw_left_out(canvas, [label for label in left_out if label.must], view, style.language)


def _draw_areas(canvas: MapCanvas, areas: Sequence[Area], view: View, style: Style) -> None:
    """Draw neighbours first and outlines last, whatever order they come in."""
    order = {"neighbour": 0, "island": 1, "unit": 2, "neutral": 2, "line": 3, "outline": 4}
    colors = style.colors
    for area in sorted(areas, key=lambda one: order[one.kind]):
        shape, gid = view.polygons(area.geometry), f"{area.kind}:{area.key}"
        if area.kind in ("neighbour", "island"):
            canvas.area(shape, view.region, colors.neighbour, colors.border, 0.8, gid=gid)
        elif area.kind == "neutral":
            canvas.area(shape, view.region, colors.neutral, colors.outline, 1.4, gid=gid)
        elif area.kind == "unit":
            hatch = colors.border if area.index is None else ""
            fill = colors.missing if area.index is None else style.fills[area.index]
            canvas.area(shape, view.region, fill, colors.outline, 1.4, hatch, gid)
        else:
            is_area = area.kind == "outline"
            canvas.stroke(shape, view.region, colors.outline, 2.6, gid, closed=is_area)


def _draw_spot(canvas: MapCanvas, spot: Spot, view: View, style: Style) -> None:
    ((x, y),) = view.pixels([spot.point])
    across = radius(spot) * 2
    if view.region.left <= x <= view.region.right and view.region.top <= y <= view.region.bottom:
        fill, edge = _spot_colors(canvas, spot, style)
        canvas.marker(x, y, "o", across, fill, edge, f"spot:{spot.key}")


def _spot_colors(canvas: MapCanvas, spot: Spot, style: Style) -> tuple[str, str]:
    if spot.kind == "part":
        return canvas.palette.norm_fill, canvas.palette.norm_ink
    if spot.kind == "neutral":
        return style.colors.neutral, style.colors.outline
    fill = style.colors.missing if spot.index is None else style.fills[spot.index]
    return fill, style.colors.outline


def radius(spot: Spot) -> float:
    """Return the radius of a mark in pixels: its area is in proportion to its size."""
    return PLAIN / 2 if spot.size is None else max(3.0, LARGEST / 2 * sqrt(max(0.0, spot.size)))


def _labels(canvas: MapCanvas, panel: MapPanel, view: View, style: Style) -> Iterator[Label]:
    """Yield what must be named, spots, units from the largest, then the names of neighbours."""
    palette, ground = canvas.palette, canvas.palette.ground
    for area in panel.areas:
        if area.kind == "island" or (area.kind == "line" and area.name):
            ((x, y),) = view.pixels([area.label])
            yield Label(area.key, x, y, (area.name,), _SMALL, palette.ink, ground)
    for spot in panel.spots:
        ((x, y),) = view.pixels([spot.point])
        lines = tuple(part for part in (spot.name, spot.text) if part)
        yield Label(spot.key, x, y, lines, 18, palette.ink, ground, above=radius(spot) + 4)
    for area in _largest_first(panel.areas, view, "unit", "neutral"):
        ((x, y),) = view.pixels([area.label])
        fill = _ground(area, style, ground)
        lines = (area.name, *_said(area, style).split("\n"))
        shown = tuple(part for part in lines if part)
        yield Label(area.key, x, y, shown, _NAME, ink_on(fill), fill)
    for area in _largest_first(panel.areas, view, "neighbour"):
        ((x, y),) = view.pixels([area.label])
        halo = style.colors.neighbour
        yield Label(area.key, x, y, (area.name,), _SMALL, palette.muted, halo, must=False)


def _ground(area: Area, style: Style, ground: str) -> str:
    if area.kind == "neutral":
        return style.colors.neutral
    return ground if area.index is None else style.fills[area.index]


def _said(area: Area, style: Style) -> str:
    is_missing = area.kind == "unit" and area.index is None
    return area.text or (MAP_WORDS[style.language].missing if is_missing else "")


def _largest_first(areas: Sequence[Area], view: View, *kinds: str) -> list[Area]:
    def extent(area: Area) -> float:
        points = [ring for polygon in view.polygons(area.geometry) for ring in polygon]
        return -max(float((ring.max(axis=0) - ring.min(axis=0)).prod()) for ring in points)

    return sorted((area for area in areas if area.kind in kinds), key=extent)


def _draw_scale_bar(canvas: MapCanvas, view: View, language: Language) -> None:
    kilometres, width = scale_bar(view.metres_per_pixel, view.region.width / 4)
    left, y = view.region.left + 16, view.region.bottom - 14
    color, ground = canvas.palette.ink, canvas.palette.ground
    canvas.line((left, left + width), (y, y), ground, 7)
    xs, ys = (left, left, left + width, left + width), (y - 7, y, y, y - 7)
    canvas.line(xs, ys, color, 2, "scale-bar")
    words = f"{kilometres:g} {MAP_WORDS[language].kilometres}"
    canvas.text(left + width + 10, y - 4, words, 16, color, gid="scale", halo=ground)


def _draw_left_out(
    canvas: MapCanvas, left_out: Sequence[Label], view: View, language: Language
) -> None:
    words = MAP_WORDS[language].left_out.format(len(left_out))
    x, y = view.region.right - 12, view.region.bottom - 18
    canvas.text(x, y, words, 14, canvas.palette.muted, "right", "left-out", canvas.palette.ground)
