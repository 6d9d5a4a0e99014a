"""The files of a map are called as every other file: by page, title, filters and data version."""

import pytest
import streamlit as st

from governance.components import map_downloads
from governance.exports.charts import Footer
from governance.exports.maps import MapChart


def test_a_map_is_called_by_page_title_filters_and_version(monkeypatch: pytest.MonkeyPatch) -> None:
    names: list[str] = []
    monkeypatch.setattr(
        st, "download_button", lambda *given, file_name, **others: names.append(file_name)
    )
    footer = Footer(filters="四地并列", version="0001-abc")
    map_downloads.draw(MapChart("老旧小区占比", "", "%", (), (), footer=footer))
    stem = "地图 老旧小区占比_四地并列_0001-abc"
    assert names == [f"{stem}.png", f"{stem}.svg", f"{stem}.pdf"]
