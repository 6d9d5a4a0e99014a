"""A chart in its frame: title, what it is of, the chart itself, and the button that takes it away."""

from __future__ import annotations

import streamlit as st

from governance.components import charts, downloads, simulated, small_counts
from governance.components.language import t
from governance.components.markdown import escape
from governance.exports.charts import DotIntervalChart, LineChart, StackedBars
from governance.exports.xy_chart import XYChart

_TALL = 14  # rows: more of them scroll in a frame of their own
_FRAME = 700


def framed(
    chart: DotIntervalChart | StackedBars | LineChart | XYChart, key: str, rows: int = 0
) -> None:
    """Draw a chart under its title, what it is of, and the button that takes it away.

    The title over the frame is the one of the picture: it says where the data are simulated. A
    chart without a number says so in words: empty axes look like a fault.
    """
    chart = simulated.marked(chart)
    with st.container(border=True, key=f"frame-{key}"):
        st.subheader(escape(chart.title), anchor=False)
        st.caption(escape(chart.subtitle))
        if not has_numbers(chart):
            st.markdown(escape(_nothing()))
            return
        if isinstance(chart, XYChart):
            charts.xy(chart, key=key)
        elif rows > _TALL:
            with st.container(height=_FRAME, border=False):
                charts.show(chart, key=key)
        else:
            charts.show(chart, key=key)
        downloads.picture(chart, key)


def has_numbers(chart: DotIntervalChart | StackedBars | LineChart | XYChart) -> bool:
    """Return whether there is anything to draw; rows that say in words why they have none are."""
    if isinstance(chart, XYChart):
        return any(True for series in chart.series for _ in series.numbers)
    if isinstance(chart, LineChart):
        return bool(chart.numbers)
    return bool(chart.marks if isinstance(chart, DotIntervalChart) else chart.bars)


def _nothing() -> str:
    said = t(
        "所选的地方和时段里没有这个量的数：无数据，不是 0。",
        "There is no number of this for the place and time chosen: no data, which is not 0.",
    )
    return t("", " ").join(one for one in (said, small_counts.note()) if one)
