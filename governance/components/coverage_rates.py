"""覆盖率, the rates: two layers apart, forms, trend, and the table of the same numbers."""

from __future__ import annotations

import streamlit as st

from governance.components import (
    charts,
    coverage_charts,
    coverage_table,
    coverage_words,
    downloads,
)
from governance.components.coverage_choice import Choice
from governance.components.coverage_groups import LAYERS, groups
from governance.components.kept import kept
from governance.components.language import t
from governance.components.markdown import escape
from governance.exports.charts import DotIntervalChart, LineChart, StackedBars

_TALL = 14  # rows: more of them scroll in a frame of their own
_FRAME = 700


def draw(choice: Choice) -> None:
    """Draw the sentence, the charts and the table."""
    found = groups(choice)
    st.markdown(escape(coverage_words.sentence(found.total, choice)))
    st.caption(escape(coverage_words.counts_as(choice)))
    for cell, layer in zip(st.columns(len(LAYERS)), LAYERS, strict=True):
        with cell:
            chart = kept(
                f"coverage-{layer}",
                lambda layer=layer: coverage_charts.layer_chart(found, choice, layer),  # type: ignore[misc]
                choice.key,
            )
            framed(chart, f"coverage-{layer}", len(chart.marks))
    forms = kept("coverage-forms", lambda: coverage_charts.forms_chart(found, choice), choice.key)
    framed(forms, "coverage-forms", len(forms.bars))
    trend = kept("coverage-trend", lambda: coverage_charts.trend_chart(found, choice), choice.key)
    framed(trend, "coverage-trend")
    st.subheader(t("表格与下载", "Table and downloads"), anchor=False)
    coverage_table.draw(found, choice)


def framed(chart: DotIntervalChart | StackedBars | LineChart, key: str, rows: int = 0) -> None:
    """Draw a chart under its title, what it is of, and the button that takes it away."""
    with st.container(border=True, key=f"frame-{key}"):
        st.subheader(escape(chart.title), anchor=False)
        st.caption(escape(chart.subtitle))
        if rows > _TALL:
            with st.container(height=_FRAME, border=False):
                charts.show(chart, key=key)
        else:
            charts.show(chart, key=key)
        downloads.picture(chart, key)
