"""A chart in its frame: title, what it is of, the chart itself, and the button that takes it away."""

from __future__ import annotations

import streamlit as st

from governance.components import charts, downloads, simulated
from governance.components.markdown import escape
from governance.exports.charts import DotIntervalChart, LineChart, StackedBars
from governance.exports.xy_chart import XYChart

_TALL = 14  # rows: more of them scroll in a frame of their own
_FRAME = 700


def framed(
    chart: DotIntervalChart | StackedBars | LineChart | XYChart, key: str, rows: int = 0
) -> None:
    """Draw a chart under its title, what it is of, and the button that takes it away.

    The title over the frame is the one of the picture: it says where the data are simulated.
    """
    chart = simulated.marked(chart)
    with st.container(border=True, key=f"frame-{key}"):
        st.subheader(escape(chart.title), anchor=False)
        st.caption(escape(chart.subtitle))
        if isinstance(chart, XYChart):
            charts.xy(chart, key=key)
        elif rows > _TALL:
            with st.container(height=_FRAME, border=False):
                charts.show(chart, key=key)
        else:
            charts.show(chart, key=key)
        downloads.picture(chart, key)
