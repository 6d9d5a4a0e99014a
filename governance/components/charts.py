"""Charts on a page: drawn, described in words, downloadable, and opened by a click."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import streamlit as st

from governance.components import downloads, plots, theme
from governance.components.language import language, t
from governance.exports.charts import DotIntervalChart

Opener = Callable[[str], None]
"""Takes the key of the mark that was clicked; called before the page is drawn anew."""

_CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}


def dot_interval(
    chart: DotIntervalChart, *, key: str, on_click: Opener | None = None, download: bool = True
) -> None:
    """Draw the chart and the button for its picture; a click on a mark calls ``on_click``."""
    figure = plots.dot_interval(chart, theme.current(), language())
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


def _clicked(widget: str, on_click: Opener) -> None:
    event: Any = st.session_state[widget]
    if points := event["selection"]["points"]:
        on_click(str(points[0]["customdata"]))
