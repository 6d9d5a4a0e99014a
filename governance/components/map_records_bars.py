"""Values of records of a place that has no boundaries: circles, the values on an axis, the table."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
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
from governance.components.map_choice import Choice
from governance.components.map_large import Large
from governance.components.map_values import Row
from governance.components.markdown import escape
from governance.components.trends.choice import Choice as Followed
from governance.components.words import LEVELS, words
from governance.exports.charts import DotIntervalChart
from governance.geography.boundaries import Boundaries

_MOST: Final = 40  # values on an axis; all of them are in the table


def draw(section: Section, choice: Choice, known: Boundaries | None, followed: Followed) -> None:
    """Draw the values of one level of the place of the choice, on a map where points are ``known``.

    What is missing, and how to get it, is said first.
    """
    rows = _of_level(section.values)
    level = str(rows[0]["place_level"]) if rows else ""
    case = known.case(choice.case) if known is not None else None
    layer = case.layer(level) if case is not None else None
    _say_what_is_missing(map_large.name(choice.case), has_points=layer is not None)
    if not rows:
        st.info(t("这个时段没有数值。", "There are no values in this period."))
    elif known is None or layer is None:
        _results(_without_map(section, rows), section, rows, followed)
    else:
        results = partial(_results, section=section, rows=rows, followed=followed)
        map_large.draw(section, choice, known, results, level)


def _results(made: Large, section: Section, rows: Sequence[Row], followed: Followed) -> None:
    _bars(section, rows)
    map_records_results.draw(made, followed)


def _say_what_is_missing(place: str, *, has_points: bool) -> None:
    name = escape(place)
    if has_points:
        missing = t(
            f"还没有“{name}”的边界：知道坐标的地方画成圆点，没有界线，也不涂面。",
            f"There are no boundaries of “{name}” yet: places whose coordinates are known are drawn "
            "as circles, without borders.",
        )
    else:
        missing = t(
            f"还没有“{name}”的边界，也没有它的单位的坐标，所以这里没有地图；数值、图表和表照常可用。"
            "在地方名录里填“经度”“纬度”再导入，就按坐标画圆点。",
            f"There are no boundaries of “{name}” yet and no coordinates of its units, hence no map; "
            "values, chart and table work as ever. Give longitude and latitude in the list of places "
            "and load it again to have circles on a map.",
        )
    st.info(missing + _how_to_add(), icon=":material/map:")


def _how_to_add() -> str:
    return t(
        "要有边界：在页面底部的“边界数据”里加入您自己的边界文件，或运行 "
        "`python -m governance boundaries add 文件 --level 层级`；"
        "图形按代码匹配到您导入的地方，再按上级里的名称匹配。",
        " To get boundaries, add a file of your own under “Boundaries” at the foot of the page, or "
        "run `python -m governance boundaries add FILE --level LEVEL`; shapes are joined to the "
        "places that you loaded by code, then by name inside the parent.",
    )


def _of_level(rows: Sequence[Row]) -> list[Row]:
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
