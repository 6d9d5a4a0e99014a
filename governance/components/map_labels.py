"""The texts of a map: names, values and the scale bar, drawn in our own font."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import pydeck as pdk

from governance.components import map_scale
from governance.components.map_paint import Look, rgb
from governance.components.map_scale import Camera
from governance.components.theme import FONT
from governance.exports.maps import Area, MapPanel, Spot

MOST_LABELS = 40  # more names than this would cover the map


def _names(panel: MapPanel) -> list[dict[str, Any]]:
    """The labels of the areas: units with their values, neighbours with their names alone."""
    named = [one for one in panel.areas if one.kind in ("unit", "outline")]
    around = [one for one in panel.areas if one.kind in ("neighbour", "island") and one.name]
    taken = {(spot.point[0], spot.point[1]) for spot in panel.spots if spot.size is None}
    found = [_name(one, taken, alone=len(named) == 1) for one in named if len(named) <= MOST_LABELS]
    return found + [_name(one, taken, alone=False) for one in around if len(around) <= MOST_LABELS]


def _name(area: Area, taken: set[tuple[float, float]], *, alone: bool) -> dict[str, Any]:
    own = area.kind in ("unit", "outline")
    # Where many are missing, the legend says so once; a place alone says it itself.
    is_told = area.kind == "unit" and (area.index is not None or alone)
    said = [area.name, area.text] if is_told else [area.name]
    return {
        "position": [area.label[0], area.label[1]],
        "text": "\n".join(part for part in said if part),
        "own": own,
        "shift": [0, -26] if (area.label[0], area.label[1]) in taken else [0, 0],
    }


def labels(panel: MapPanel, look: Look) -> list[pdk.Layer]:
    """Return the names of neighbours, of units with their values, and of marks."""
    names = _names(panel)
    marks = [
        {"position": point, "text": _said(one), "shift": [0, 26 * (place + 1)]}
        for place, (one, point) in enumerate(placed(panel.spots))
    ]
    own = [one for one in names if one["own"]]
    around = [one for one in names if not one["own"]]
    return [
        _text("neighbours", around, look, size=12, color=look.palette.faded, plain=True),
        _text("names", own, look, size=15, color=look.palette.text),
        _text("marks", marks, look, size=13, color=look.palette.text),
    ]


def _said(spot: Spot) -> str:
    return " ".join(part for part in (spot.name, spot.text) if part)


def _text(
    name: str,
    data: Sequence[Mapping[str, Any]],
    look: Look,
    *,
    size: int,
    color: str,
    plain: bool = False,
    anchor: str = "middle",
) -> pdk.Layer:
    return pdk.Layer(
        "TextLayer",
        data=list(data),
        id=name,
        get_position="position",
        get_text="text",
        get_size=size,
        get_color=rgb(color),
        get_pixel_offset="shift",
        get_text_anchor=pdk.types.String(anchor),
        get_alignment_baseline=pdk.types.String("center"),
        font_family=pdk.types.String(f"{FONT}, PingFang SC, Microsoft YaHei, sans-serif"),
        character_set=pdk.types.String("auto"),
        line_height=1.25,
        background=not plain,
        get_background_color=[*rgb(look.palette.background)[:3], 215],
        background_padding=[4, 2],
        pickable=False,
    )


def bar(camera: Camera, look: Look, kilometres: str) -> list[pdk.Layer]:
    """Return a scale bar; it lies on the map and stays true when the map is moved or enlarged."""
    length, pixels = map_scale.bar(camera.metres)
    left, right = camera.at(-150, -178), camera.at(-150 + pixels, -178)
    line = pdk.Layer(
        "PathLayer",
        data=[
            {
                "path": [
                    list(camera.at(-150, -172)),
                    list(left),
                    list(right),
                    list(camera.at(-150 + pixels, -172)),
                ]
            }
        ],
        id="scale-bar",
        get_path="path",
        get_color=rgb(look.palette.text),
        get_width=2,
        width_units=pdk.types.String("pixels"),
    )
    said = [{"position": list(right), "text": f"{length:g} {kilometres}", "shift": [8, 0]}]
    text = _text("scale", said, look, size=13, color=look.palette.text, anchor="start")
    return [line, text]


def placed(spots: Iterable[Spot]) -> list[tuple[Spot, list[float]]]:
    """Return each mark with its point."""
    return [(one, [one.point[0], one.point[1]]) for one in spots]
