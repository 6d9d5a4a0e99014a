"""The panels of a map on the page, two in a row, each with its scale and what it does not colour."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import streamlit as st

from governance.components import link, map_deck, map_labels, map_scale, theme
from governance.components.kept import kept
from governance.components.language import language, t
from governance.components.map_choice import UNIT
from governance.components.map_deck import AREA, SPOT, Drawn, Hints
from governance.components.map_paint import Look
from governance.components.map_scale import Camera
from governance.components.markdown import escape
from governance.exports.maps import OWN, MapChart, MapPanel

SIDE_BY_SIDE, LARGE = 440, 640  # pixels high
_IN_A_ROW = 2


def side_by_side(
    chart: MapChart,
    keys: Sequence[str],
    look: Look,
    hints: Hints,
    units: Mapping[str, str],
    *,
    version: str,
    notes: Mapping[str, str],
) -> None:
    """Draw the panels; ``units`` leads from keys of areas and marks to units that can be chosen.

    ``version`` tells apart all that the drawing depends on; ``notes`` stand under their panels.
    """
    cameras = [map_scale.camera(panel.box, SIDE_BY_SIDE) for panel in chart.panels]
    if chart.common_scale:
        cameras = map_scale.common(cameras)
    drawn = list(zip(keys, chart.panels, cameras, strict=True))
    for start in range(0, len(drawn), _IN_A_ROW):
        columns = st.columns(_IN_A_ROW)
        for column, (key, panel, camera) in zip(columns, drawn[start : start + 2], strict=False):
            with column, st.container(border=True, key=f"map-panel-{key}"):
                st.subheader(escape(panel.title), anchor=False)
                panel_map(panel, camera, look, hints, units, key=key, version=version)
                st.caption(under(camera, chart.common_scale, notes.get(key, "")))


def panel_map(
    panel: MapPanel,
    camera: Camera,
    look: Look,
    hints: Hints,
    units: Mapping[str, str],
    *,
    key: str,
    version: str,
    height: int = SIDE_BY_SIDE,
) -> None:
    """Draw one panel; a click on an area or a mark chooses its unit."""
    selected = "".join(link.read(UNIT))

    def make() -> Drawn:
        return map_deck.deck(panel, camera, look, hints, selected, t("公里", "km"))

    drawn = kept("map-deck", make, key, version, theme.kind(), str(camera), selected)
    widget = f"map-{key}-{language()}"
    st.pydeck_chart(
        drawn,
        height=height,
        key=widget,
        on_select=partial(_clicked, widget, units),
        selection_mode="single-object",
        alt=in_words(panel),
    )


def in_words(panel: MapPanel) -> str:
    """Return the panel as a screen reader should say it."""
    own = [one for one in panel.areas if one.kind in OWN][: map_labels.MOST_LABELS]
    pairs = [(one.name, one.text) for one in own] + [(one.name, one.text) for one in panel.spots]
    said = [" ".join(part for part in pair if part) for pair in pairs]
    return f"{panel.title}{t('：', ': ')}{t('；', '; ').join(said)}"


def _clicked(widget: str, units: Mapping[str, str]) -> None:
    """Choose the unit that was clicked. Of what the browser sends only the key is kept."""
    event: Any = st.session_state.get(widget)
    objects = event["selection"]["objects"] if event else {}
    for layer in (SPOT, AREA):
        for one in objects.get(layer, ()):
            key = str(one.get("id") or one.get("properties", {}).get("id", ""))
            link.follow(UNIT, units.get(key, ""))
            return


def under(camera: Camera, is_common: bool, *notes: str) -> str:
    """Return what stands under a panel: its scale, and notes, such as what it does not colour."""
    length, pixels = map_scale.bar(camera.metres)
    scale = t(
        f"比例尺：图上短线 = {length:g} 公里（{pixels:.0f} 像素）；"
        + ("各图统一" if is_common else "本图自定，各图不同"),
        f"Scale: the bar is {length:g} km ({pixels:.0f} pixels); "
        + ("the same on all maps" if is_common else "of this map alone"),
    )
    return "  \n".join(escape(part) for part in (scale, *notes) if part)
