"""Small multiples: every group of values with an axis of its own, ordered by unit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

import streamlit as st

from governance.components import (
    charts,
    comparison_charts,
    comparison_dots,
    comparison_words,
    downloads,
    number_panel,
    opening,
)
from governance.components.comparison_sections import Row, Section
from governance.components.language import t
from governance.components.markdown import escape
from governance.components.marks import Convention
from governance.exports.charts import DotIntervalChart, SmallMultiples

_COLUMNS = 3


class _Panel(NamedTuple):
    chart: DotIntervalChart
    values: tuple[Row, ...]
    key: str


def draw(sections: Sequence[Section], convention: Convention, filters: str) -> None:
    """Draw one row of panels per unit, each with a picture of all its panels."""
    for unit, panels in _by_unit(sections, convention, filters).items():
        st.subheader(t(f"单位：{escape(unit)}", f"Unit: {escape(unit)}"), anchor=False)
        for start in range(0, len(panels), _COLUMNS):
            cells = st.columns(_COLUMNS)
            for cell, panel in zip(cells, panels[start : start + _COLUMNS], strict=False):
                with cell, st.container(border=True):
                    _draw(panel, convention)
        values = [row for panel in panels for row in panel.values]
        across = [line for panel in panels for line in comparison_words.across(panel.values)]
        whole = SmallMultiples(
            title=t(f"单位：{unit}", f"Unit: {unit}"),
            subtitle=t("每幅图各有自己的轴", "Each panel has an axis of its own"),
            panels=tuple(panel.chart for panel in panels),
            footer=comparison_charts.footnote(values, convention, filters, across),
        )
        downloads.picture(whole, f"panels-{panels[0].key}")


def _draw(panel: _Panel, convention: Convention) -> None:
    st.markdown(f"**{escape(panel.chart.title)}**")
    key = f"panel-{panel.key}"
    opened = opening.opened([row["observation_id"] for row in panel.values])
    charts.dot_interval(panel.chart, key=key, on_click=opening.open_, opened=opened)
    said = [
        *comparison_words.across(panel.values),
        *comparison_words.bars(panel.chart.marks),
    ]
    if said:
        st.caption("  \n".join(map(escape, said)))
    number_panel.show(comparison_dots.chips(panel.values, (), key), convention)


def _by_unit(
    sections: Sequence[Section], convention: Convention, filters: str
) -> dict[str, list[_Panel]]:
    units: dict[str, list[_Panel]] = {}
    for section in sections:
        drawn = comparison_charts.panels(section, convention, filters)
        for index, (chart, values) in enumerate(zip(drawn, section.groups, strict=True)):
            panel = _Panel(_named(chart, section), values, f"{section.axis}-{index}")
            units.setdefault(comparison_words.unit(section), []).append(panel)
    return units


def _named(chart: DotIntervalChart, section: Section) -> DotIntervalChart:
    if not section.is_refused:
        return chart
    return replace(chart, title=f"{comparison_words.title(section)} · {chart.title}")
