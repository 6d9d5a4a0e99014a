"""A panel of a map as a deck for pydeck: no base map, nothing fetched, our own font.

Texts are data: Streamlit escapes them in tooltips, and labels are drawn as pixels. The deck is
written as JSON once, without the blanks that pydeck puts between all numbers.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
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
        *_shapes(look),
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
    features = _features(panel.areas, look, hints, selected)
    for layer in spec["layers"]:
        if layer["id"] in features:
            layer["data"] = {"type": "FeatureCollection", "features": features[layer["id"]]}
    # An empty layer would still cost the browser its shaders and its fonts.
    spec["layers"] = [layer for layer in spec["layers"] if _has_data(layer["data"])]
    return Drawn(json.dumps(spec, ensure_ascii=False, separators=(",", ":")), _tooltip(look))


def _has_data(data: Any) -> bool:
    return bool(data["features"] if isinstance(data, dict) else data)


def _shapes(look: Look) -> list[pdk.Layer]:
    colors = look.colors
    return [
        _layer("neighbour", colors.border, 1.0, rgb(colors.neighbour)),
        _layer(AREA, colors.outline, 1.6, "properties.fill"),
        _layer("line", colors.outline, 2.0),
        _layer("selected", look.palette.primary, 4.0),
    ]


def _layer(name: str, line: str, width: float, fill: str | list[int] | None = None) -> pdk.Layer:
    return pdk.Layer(
        "GeoJsonLayer",
        data=[],
        id=name,
        filled=fill is not None,
        stroked=True,
        get_fill_color=fill,
        get_line_color=rgb(line),
        get_line_width=width,
        line_width_units=pdk.types.String("pixels"),
        line_joint_rounded=True,
        pickable=name == AREA,
    )


def _features(
    areas: Sequence[Area], look: Look, hints: Hints, selected: str
) -> dict[str, list[dict[str, Any]]]:
    """The features of each layer. What all of a layer share stands in the layer: maps are large."""
    units = [one for one in areas if one.kind in ("unit", "outline")]
    return {
        "neighbour": [_feature(one) for one in areas if one.kind == "neighbour"],
        AREA: [
            _feature(
                one,
                id=one.key,
                fill=rgb(_fill(one, look)),
                **_hint(hints.get(one.key, {"title": one.name})),
            )
            for one in units
        ],
        "line": [_feature(one) for one in areas if one.kind in ("line", "island")],
        "selected": [_feature(one) for one in units if one.key == selected],
    }


def _feature(area: Area, **properties: object) -> dict[str, Any]:
    return {"type": "Feature", "properties": properties, "geometry": area.geometry}


def _fill(area: Area, look: Look) -> str:
    if area.kind == "outline":
        return look.neutral
    return look.missing if area.index is None else look.fills[area.index]


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
    """Every layer gives both texts: one that is not given would show its own name."""
    rest = (text for name, text in lines.items() if name != "title" and text)
    return {"title": lines["title"], "about": "\n".join(rest)}


def _tooltip(look: Look) -> dict[str, Any]:
    return {
        "html": "<b>{title}</b><div>{about}</div>",
        "style": {
            "backgroundColor": look.palette.secondary,
            "color": look.palette.text,
            "border": f"1px solid {look.palette.border}",
            "maxWidth": "22rem",
            "whiteSpace": "pre-line",
            "fontFamily": f"{FONT}, sans-serif",
            "fontSize": "0.9rem",
            "zIndex": "20",
        },
    }
