"""Values of records of a place that has no boundaries: the same values on an axis, and the table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import streamlit as st

from governance.components import (
    charts,
    comparison_charts,
    comparison_words,
    link,
    map_chart,
    map_choice,
    map_large,
    map_records_results,
    map_values,
    marks,
)
from governance.components.comparison_sections import Section
from governance.components.language import t
from governance.components.map_large import Large
from governance.components.map_values import Row
from governance.components.markdown import escape
from governance.components.trends.choice import Choice as Followed
from governance.components.words import LEVELS, words
from governance.exports.charts import DotIntervalChart

_MOST: Final = 40  # values on an axis; all of them are in the table


def draw(section: Section, place_id: str, followed: Followed) -> None:
    """Say what is missing and how to get it, and draw the values of one level without a map."""
    name = map_large.name(place_id)
    st.info(
        t(
            f"还没有“{escape(name)}”的边界，所以这里没有地图；数值、图表和表照常可用。"
            "在页面底部的“边界数据”里加入您自己的边界文件，或运行 "
            "`python -m governance boundaries add 文件 --level 层级`；"
            "图形按代码匹配到您导入的地方，再按上级里的名称匹配。",
            f"There are no boundaries of “{escape(name)}” yet, hence no map; values, chart and table "
            "work as ever. Add a boundary file of your own under “Boundaries” at the foot of the "
            "page, or run `python -m governance boundaries add FILE --level LEVEL`; shapes are joined "
            "to the places that you loaded by code, then by name inside the parent.",
        ),
        icon=":material/map:",
    )
    rows = _of_level(section.values, place_id)
    if not rows:
        st.info(t("这个时段没有数值。", "There are no values in this period."))
        return
    _bars(section, rows)
    map_records_results.draw(_without_map(section, rows), followed)


def _of_level(rows: Sequence[Row], place_id: str) -> list[Row]:
    """The values of the level that the reader chose, of several units at first."""
    found = {one: [row for row in rows if row["place_level"] == one] for one in LEVELS}
    there = {one: LEVELS[one] for one, those in found.items() if those}
    if len(there) < 2:
        return list(rows)
    first = next((one for one in there if len(found[one]) > 1), next(iter(there)))
    chosen = link.segmented(t("单位层级", "Units"), words(there), key="level", default=first)
    return found[chosen]


def _bars(section: Section, rows: Sequence[Row]) -> None:
    drawn = sorted(rows, key=lambda row: str(row["place_id"]))[:_MOST]
    if len(rows) > len(drawn):
        st.caption(
            t(
                f"图上是前 {len(drawn)} 个，全部 {len(rows)} 个在表里。",
                f"The chart has the first {len(drawn)}; all {len(rows)} are in the table.",
            )
        )
    title = comparison_words.title(section)
    chart = DotIntervalChart(
        title=title,
        subtitle=comparison_words.about(section),
        unit=comparison_words.unit(section),
        marks=tuple(marks.mark(row, "implied") for row in drawn),
        footer=comparison_charts.footnote(drawn, "implied", title),
    )
    charts.show(chart, key="map-records")


def _without_map(section: Section, rows: Sequence[Row]) -> Large:
    """What the table and the profile need of a map."""
    names = map_large.told_apart([str(row["place_id"]) for row in rows])
    choice = map_choice.plain(str(section.indicators[0]["indicator_id"]))
    values = map_values.values(section, list(names), choice)
    footer = comparison_charts.footnote(rows, "implied", comparison_words.title(section))
    return Large(values, map_chart.without_shapes(values, footer), {}, names, "")
