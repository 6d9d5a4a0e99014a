"""The map to take away: the same description as PNG, SVG and PDF, each with its footer."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st

from governance.components import theme
from governance.components.language import language, t
from governance.exports.file_name import file_name
from governance.exports.map_picture import map_pdf, map_png, map_svg
from governance.exports.maps import MapChart

_FORMATS = {"png": "image/png", "svg": "image/svg+xml", "pdf": "application/pdf"}


def draw(chart: MapChart) -> None:
    """Draw one button per format; a file is made when its button is pressed.

    Files are called by page, title, filters and data version.
    """
    title = f"{t('地图', 'Map')} {chart.title}"
    with st.container(horizontal=True, key="map-downloads"):
        for suffix, mime in _FORMATS.items():
            st.download_button(
                t(f"下载地图 {suffix.upper()}", f"Download map as {suffix.upper()}"),
                _maker(suffix, chart),
                file_name=file_name(title, chart.footer, f".{suffix}"),
                mime=mime,
                key=f"download-map-{suffix}",
                on_click="ignore",
                icon=":material/image:",
            )


def _maker(suffix: str, chart: MapChart) -> Callable[[], bytes]:
    writers = {"png": map_png, "svg": map_svg, "pdf": map_pdf}
    # The theme and the language of now: the file is made later, outside the page's run.
    words, palette = language(), "light" if suffix == "pdf" else theme.kind()
    return lambda: writers[suffix](chart, words, palette)
