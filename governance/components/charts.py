"""Charts on a page: drawn, described in words, downloadable, and opened by a click."""

from __future__ import annotations

from typing import Any

import streamlit as st

from governance.components import downloads, plots, theme
from governance.components.language import language, t
from governance.exports.charts import DotIntervalChart, MatrixChart, SmallMultiples

_CONFIG = {"displayModeBar": False, "scrollZoom": False, "doubleClick": False}


def dot_interval(chart: DotIntervalChart, *, key: str, download: bool = True) -> str | None:
    """Draw the chart; return the key of the mark that the reader clicked, if any."""
    figure = plots.dot_interval(chart, theme.current(), language())
    event: Any = st.plotly_chart(
        figure,
        key=key,
        on_select="rerun",
        selection_mode="points",
        theme=None,
        config=_CONFIG,
        alt=in_words(chart),
    )
    if download:
        downloads.picture(chart, key)
    points = event["selection"]["points"] if event else []
    return str(points[0]["customdata"]) if points else None


def matrix(chart: MatrixChart, *, key: str) -> None:
    """Draw the matrix with its legend in words, and its download."""
    st.plotly_chart(
        plots.matrix(chart, theme.current()), key=key, theme=None, config=_CONFIG, alt=chart.title
    )
    st.caption(t("　", "   ").join(f"{state.symbol} {state.label}" for state in chart.states))
    downloads.picture(chart, key)


def small_multiples(chart: SmallMultiples, *, key: str, columns: int = 2) -> str | None:
    """Draw panels that may not share an axis side by side; return the key of a clicked mark."""
    clicked = None
    cells = st.columns(columns)
    for index, panel in enumerate(chart.panels):
        with cells[index % columns], st.container(border=True):
            st.markdown(f"**{panel.title}**")
            clicked = dot_interval(panel, key=f"{key}-{index}", download=False) or clicked
    downloads.picture(chart, key)
    return clicked


def in_words(chart: DotIntervalChart) -> str:
    """Return the chart as a screen reader should say it: each label with its value."""
    said = t("；", "; ").join(
        f"{mark.label} {mark.text or t('原文未提供', 'not in the source text')}"
        for mark in chart.marks
    )
    return f"{chart.title}. {said}"
