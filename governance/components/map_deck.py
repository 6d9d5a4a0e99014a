"""A panel of a map as a deck for pydeck: no base map, nothing fetched, our own font.

Texts are data: Streamlit escapes them in tooltips, and labels are drawn as pixels. The deck is
written as JSON once, without the blanks that pydeck puts between all numbers. It has at most one
layer of each kind: every further one costs a browser without a graphics card about half a second.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import pydeck as pdk

from governance.components import map_labels, map_lines
from governance.components.map_labels import LABELS
from governance.components.map_lines import BORDER
from governance.components.map_paint import Look, fill, rgb, spot_fill
from governance.components.map_scale import Camera
from governance.components.theme import FONT
from governance.exports.maps import OWN, Area, MapPanel, Spot

AREA, SPOT = "area", "spot"
_LARGEST, _PLAIN = 38, 8  # radius of the largest symbol, and of a mark without size

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
    borders, edges = map_lines.lines(panel.areas, camera, look, selected)
    rows: dict[str, Sequence[Any]] = {
        AREA: list(_areas(panel.areas, look, hints)),
        BORDER: edges,
        SPOT: list(_spots(panel.spots, look, hints, selected)),
        LABELS: map_labels.labels(panel, camera, look, kilometres),
    }
    empty = pdk.Deck(
        layers=[_fills(), borders, _circles(look), map_labels.layer()],
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
    layers = [layer | {"data": rows[layer["id"]]} for layer in spec["layers"]]
    spec["layers"] = [layer for layer in layers if layer["data"]]
    return Drawn(json.dumps(spec, ensure_ascii=False, separators=(",", ":")), _tooltip(look))


def _fills() -> pdk.Layer:
    return pdk.Layer(
        "SolidPolygonLayer",
        data=[],
        id=AREA,
        get_polygon="rings",
        get_fill_color="fill",
        pickable=True,
    )


def _areas(areas: Sequence[Area], look: Look, hints: Hints) -> Iterator[dict[str, Any]]:
    """Yield a row for each part of each area: what lies around first, beneath the place itself."""
    filled = [one for one in areas if one.kind != "line"]
    for area in sorted(filled, key=lambda one: one.kind in OWN):
        about = {
            "id": area.key,
            "fill": rgb(fill(area, look)),
            **_hint(hints.get(area.key, {"title": area.name})),
        }
        for rings in _polygons(area.geometry):
            # A ring is closed by itself.
            yield {**about, "rings": [ring[:-1] for ring in rings]}


def _polygons(geometry: Mapping[str, Any]) -> Sequence[Any]:
    """Return the polygons of a geometry; a line has none."""
    coordinates = geometry["coordinates"]
    whole: Mapping[str, Sequence[Any]] = {"Polygon": [coordinates], "MultiPolygon": coordinates}
    return whole.get(geometry["type"], ())


def _circles(look: Look) -> pdk.Layer:
    return pdk.Layer(
        "ScatterplotLayer",
        data=[],
        id=SPOT,
        get_position="position",
        get_radius="radius",
        radius_units=pdk.types.String("pixels"),
        get_fill_color="fill",
        get_line_color=rgb(look.colors.outline),
        stroked=True,
        line_width_units=pdk.types.String("pixels"),
        get_line_width="edge",
        pickable=True,
    )


def _spots(
    spots: Iterable[Spot], look: Look, hints: Hints, selected: str
) -> Iterator[dict[str, Any]]:
    for one in spots:
        yield {
            "id": one.key,
            "position": [one.point[0], one.point[1]],
            "radius": _PLAIN if one.size is None else max(4.0, _LARGEST * one.size**0.5),
            "fill": spot_fill(one, look),
            "edge": 4 if one.key == selected else 1.5,
            **_hint(hints.get(one.key, {"title": one.name, "value": one.text})),
        }


def _hint(lines: Mapping[str, str]) -> dict[str, str]:
    """Every row gives both texts: one that is not given would show its own name."""
    rest = dict.fromkeys(text for name, text in lines.items() if name != "title" and text)
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
