"""A panel of a map as a deck for pydeck: no base map, nothing fetched, our own font.

Texts are data: Streamlit escapes them in tooltips, and labels are drawn as pixels. The deck is
written as JSON once, without the blanks that pydeck puts between all numbers.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

import pydeck as pdk

from governance.components import map_labels
from governance.components.map_labels import placed
from governance.components.map_paint import Look, rgb
from governance.components.map_scale import Camera
from governance.components.theme import FONT
from governance.exports.maps import Area, MapPanel, Spot

AREA, SPOT = "area", "spot"
_LARGEST, _PLAIN = 38, 8  # radius of the largest symbol, and of a mark without size
MARK = "#f2b632"
_HINTS = ("title", "value", "scope", "period", "origin", "note")

_KINDS: Mapping[str, tuple[str, ...]] = {
    "neighbour": ("neighbour",),
    AREA: ("unit", "outline"),
    "line": ("line", "island"),
}

Hints = Mapping[str, Mapping[str, str]]
"""Lines of the tooltip by the key of an area or a spot."""


class Drawn(pdk.Deck):  # type: ignore[misc]
    """A deck that is written once."""

    def __init__(self, spec: str, tooltip: Mapping[str, Any]) -> None:
        super().__init__(map_provider=None, tooltip=dict(tooltip))
        self._spec = spec

    def to_json(self) -> str:
        """Return the JSON that was given."""
        return self._spec


def deck(
    panel: MapPanel, camera: Camera, look: Look, hints: Hints, selected: str, kilometres: str
) -> Drawn:
    """Return the deck of a panel; ``selected`` is the key of the unit that stands out."""
    layers = [
        *(_areas(name) for name in _KINDS),
        _spots(panel.spots, look, hints),
        *map_labels.labels(panel, look),
        *map_labels.bar(camera, look, kilometres),
    ]
    empty = pdk.Deck(
        layers=layers,
        initial_view_state=pdk.ViewState(
            longitude=camera.longitude,
            latitude=camera.latitude,
            zoom=camera.zoom,
            min_zoom=camera.zoom - 2,
            max_zoom=camera.zoom + 5,
        ),
        views=[pdk.View("MapView", controller={"dragRotate": False, "scrollZoom": False})],
        map_provider=None,
    )
    spec = json.loads(empty.to_json())
    for layer in spec["layers"]:
        if (shapes := _shapes(layer["id"], panel.areas, look, hints, selected)) is not None:
            layer["data"] = {"type": "FeatureCollection", "features": shapes}
    return Drawn(json.dumps(spec, ensure_ascii=False, separators=(",", ":")), _tooltip(look))


def _areas(name: str) -> pdk.Layer:
    return pdk.Layer(
        "GeoJsonLayer",
        data=[],
        id=name,
        filled=name != "line",
        stroked=True,
        get_fill_color="properties.fill",
        get_line_color="properties.line",
        get_line_width="properties.width",
        line_width_units=pdk.types.String("pixels"),
        line_joint_rounded=True,
        pickable=name == AREA,
        auto_highlight=False,
    )


def _shapes(
    name: str, areas: Iterable[Area], look: Look, hints: Hints, selected: str
) -> list[dict[str, Any]] | None:
    kinds = _KINDS.get(name)
    if kinds is None:
        return None
    return [
        {
            "type": "Feature",
            "properties": {
                "id": one.key,
                **_style(one, look, one.key == selected),
                **(_hint(hints.get(one.key, {"title": one.name})) if name == AREA else {}),
            },
            "geometry": one.geometry,
        }
        for one in areas
        if one.kind in kinds
    ]


def _style(area: Area, look: Look, is_selected: bool) -> dict[str, Any]:
    if is_selected:
        width, line = 4.0, rgb(look.palette.primary)
    elif area.kind in ("unit", "outline"):
        width, line = 1.6, rgb(look.colors.outline)
    else:
        width, line = 1.0, rgb(look.colors.border)
    return {"fill": rgb(_fill(area, look)), "line": line, "width": width}


def _fill(area: Area, look: Look) -> str:
    if area.kind == "unit":
        return look.missing if area.index is None else look.fills[area.index]
    return look.neutral if area.kind == "outline" else look.colors.neighbour


def _spots(spots: Iterable[Spot], look: Look, hints: Hints) -> pdk.Layer:
    return pdk.Layer(
        "ScatterplotLayer",
        data=[
            {
                "id": one.key,
                "position": point,
                "radius": _PLAIN if one.size is None else max(4.0, _LARGEST * one.size**0.5),
                "fill": _spot_fill(one, look),
                **_hint(hints.get(one.key, {"title": one.name, "value": one.text})),
            }
            for one, point in placed(spots)
        ],
        id=SPOT,
        get_position="position",
        get_radius="radius",
        radius_units=pdk.types.String("pixels"),
        get_fill_color="fill",
        get_line_color=rgb(look.colors.outline),
        stroked=True,
        line_width_units=pdk.types.String("pixels"),
        get_line_width=1.5,
        pickable=True,
    )


def _spot_fill(spot: Spot, look: Look) -> list[int]:
    if spot.size is None:
        return rgb(MARK)
    return [*rgb(look.palette.primary)[:3], 190]


def _hint(lines: Mapping[str, str]) -> dict[str, str]:
    """Every layer gives every line: a line that is not given would show its own name."""
    return {name: lines.get(name, "") for name in _HINTS}


def _tooltip(look: Look) -> dict[str, Any]:
    lines = "".join(f"<div>{{{name}}}</div>" for name in _HINTS[1:])
    return {
        "html": f"<b>{{title}}</b>{lines}",
        "style": {
            "backgroundColor": look.palette.secondary,
            "color": look.palette.text,
            "border": f"1px solid {look.palette.border}",
            "maxWidth": "22rem",
            "fontFamily": f"{FONT}, sans-serif",
            "fontSize": "0.9rem",
            "zIndex": "20",
        },
    }
