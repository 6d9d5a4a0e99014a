"""Charts on a page: drawn, described in words, downloadable, and opened by a click."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, partial
from typing import Any

import streamlit as st
from plotly.graph_objects import Figure

from governance.components import downloads, plots, theme
from governance.components.language import Language, language, t
from governance.components.theme import Palette
from governance.exports.charts import DotIntervalChart

Opener = Callable[[str], None]
"""Takes the key of the mark that was clicked; called before the page is drawn anew."""

_CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}


def dot_interval(
    chart: DotIntervalChart, *, key: str, on_click: Opener | None = None, download: bool = True
) -> None:
    """Draw the chart and the button for its picture; a click on a mark calls ``on_click``."""
    figure = _figure(chart, theme.current(), language())
    widget = f"plot-{key}"
    st.plotly_chart(
        figure,
        key=widget,
        on_select=partial(_clicked, widget, on_click) if on_click else "ignore",
        selection_mode="points",
        theme=None,
        config=_CONFIG,
        alt=in_words(chart),
    )
    if download:
        downloads.picture(chart, key)


def in_words(chart: DotIntervalChart) -> str:
    """Return the chart as a screen reader should say it: each label with its value."""
    said = t("；", "; ").join(
        f"{mark.label} {mark.text or t('原文未提供', 'not in the source text')}"
        for mark in chart.marks
    )
    return f"{chart.title}. {said}"


class _Drawn(Figure):  # type: ignore[misc]
    """A figure that is checked and copied once, and shown many times."""

    def to_dict(self) -> Any:
        if "_once" not in self.__dict__:
            self.__dict__["_once"] = super().to_dict()
        return self.__dict__["_once"]


@lru_cache(maxsize=512)
def _figure(chart: DotIntervalChart, palette: Palette, words: Language) -> Figure:
    return _Drawn(plots.dot_interval(chart, palette, words))


def _clicked(widget: str, on_click: Opener) -> None:
    event: Any = st.session_state[widget]
    if points := event["selection"]["points"]:
        on_click(str(points[0]["customdata"]))
