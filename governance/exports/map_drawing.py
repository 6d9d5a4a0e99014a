"""One panel of a map: neighbours, areas, borders, spots, labels, title and scale bar."""

from __future__ import annotations

from collections.abc import Sequence

from governance.exports.canvas import Region
from governance.exports.charts import Language
from governance.exports.map_canvas import MapCanvas
from governance.exports.map_labels import draw_label
from governance.exports.map_listing import draw_list, labelled
from governance.exports.map_naming import Naming, Style, radius
from governance.exports.map_view import View, scale_bar
from governance.exports.map_wording import MAP_WORDS
from governance.exports.maps import Area, MapPanel, Spot
from governance.exports.typeset import shorten

HEADING = 40  # pixels of a panel's title


def draw_panel(
    canvas: MapCanvas, panel: MapPanel, region: Region, view: View, style: Style, alone: bool = True
) -> None:
    """Draw a panel into its region, whose top holds the title.

    Beside the map of many units that stands `alone` there may be a list of those without room.
    """
    palette, whole = canvas.palette, view.region
    naming = Naming(panel, style, canvas.palette, alone)
    made = labelled(naming.labels, naming.marks, view)
    view = made.view
    title = shorten(panel.title, region.width, 24)
    canvas.text(region.left, region.top + HEADING / 2, title, 24, palette.ink, gid="panel-title")
    _draw_areas(canvas, panel.areas, view, style)
    for spot in panel.spots:
        _draw_spot(canvas, spot, view, style)
    for placed in made.placed:
        draw_label(canvas, placed, (palette.ink, palette.ground))
    draw_list(canvas, made, whole)
    canvas.frame(view.region, palette.rule, "panel-frame")
    _draw_scale_bar(canvas, view, style.language)
    if made.left_out:
        _draw_left_out(canvas, made.left_out, view, style.language)


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
    # A mark cannot be hatched: it has the colour of the hatching, which no class has.
    fill = style.colors.border if spot.index is None else style.fills[spot.index]
    return fill, style.colors.outline


def _draw_scale_bar(canvas: MapCanvas, view: View, language: Language) -> None:
    kilometres, width = scale_bar(view.metres_per_pixel, view.region.width / 4)
    left, y = view.region.left + 16, view.region.bottom - 14
    color, ground = canvas.palette.ink, canvas.palette.ground
    canvas.line((left, left + width), (y, y), ground, 7)
    xs, ys = (left, left, left + width, left + width), (y - 7, y, y, y - 7)
    canvas.line(xs, ys, color, 2, "scale-bar")
    words = f"{kilometres:g} {MAP_WORDS[language].kilometres}"
    canvas.text(left + width + 10, y - 4, words, 16, color, gid="scale", halo=ground)


def _draw_left_out(canvas: MapCanvas, left_out: int, view: View, language: Language) -> None:
    words = MAP_WORDS[language].left_out.format(left_out)
    x, y = view.region.right - 12, view.region.bottom - 18
    canvas.text(x, y, words, 14, canvas.palette.muted, "right", "left-out", canvas.palette.ground)
