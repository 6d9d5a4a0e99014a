"""What stands below the map of a place of records: its values sorted, one of them taken apart."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import pandas as pd
import streamlit as st

from governance.components import downloads, hypertext, link, map_profile, map_results, marks
from governance.components.footnotes import footer
from governance.components.language import t
from governance.components.map_choice import UNIT
from governance.components.map_large import Large
from governance.components.map_values import Row
from governance.components.markdown import escape
from governance.components.markup import Html, element, facts, table
from governance.components.markup import link as anchor
from governance.components.requests.presentation import col
from governance.components.trends.choice import Choice as Followed
from governance.components.words import LEVELS, ORIGINS, localised, period, word
from governance.exports.reading import number
from governance.exports.tables import Column, Table
from governance.model.errors import Text

COMPUTED_DOWN_TO: Final = (
    "country",
    "province",
    "prefecture",
    "county",
    "subdistrict",
    "community",
)
_MOST = 100  # rows that are read on a page; all are in the downloads


def draw(made: Large, followed: Followed) -> None:
    """Draw the table of the units, the downloads, and the value of the unit that is chosen."""
    st.header(t("数值与出处", "Values and sources"), anchor=False)
    chosen = map_profile.choose(made.names)
    rows = _ordered(made)
    _say_how_deep(made)
    _table(rows, _states(made), made.names, chosen)
    if rows:
        downloads.table(_export(rows, made, followed), "map-values")
    if chosen:
        _profile(chosen, made, followed)


def _states(made: Large) -> dict[str, str]:
    """How each value is drawn; where nothing is, the column has no more to say."""
    if not made.chart.panels:
        return map_results.states(made.values)
    absent = t("不在图上", "not on the map")
    beside = {row["observation_id"]: absent for row in made.beside}
    return {**map_results.states(made.values), **beside}


def _ordered(made: Large) -> list[Row]:
    """The values of the units, by place or largest first as the reader chose."""
    orders = {"place": t("按地方", "By place"), "value": t("由大到小", "Largest first")}
    chosen = link.segmented(t("表格次序", "Order of the table"), orders, key="order")
    rows = [*made.values.rows, *made.beside]
    if chosen == "place":
        return sorted(rows, key=lambda row: str(row["place_id"]))
    st.caption(
        t(
            "次序只为查数方便，不是排名：小单位的数随机波动大，请看区间。",
            "The order helps to find a value; it is no ranking: the values of small units vary by "
            "chance, see the intervals.",
        )
    )
    return sorted(rows, key=lambda row: -row["value"])


def _say_how_deep(made: Large) -> None:
    """Below the community nothing is computed: a map of compounds or grids has no colours."""
    if made.level in COMPUTED_DOWN_TO or not made.level:
        return
    st.caption(
        t(
            "由记录计算的指标算到社区为止，更小的单位没有数值。",
            "Indicators are computed from records down to the community; smaller units have none.",
        )
    )


def _table(
    rows: Sequence[Row], states: Mapping[str, str], names: Mapping[str, str], selected: str
) -> None:
    headings = [
        t("单位（点选）", "Unit (choose)"),
        t("数值（95% 区间）", "Value (95 % interval)"),
        "n",
        t("图上", "On the map"),
        t("时间", "Time"),
        t("性质", "Origin"),
    ]
    lines = [_line(row, states, names, selected) for row in rows[:_MOST]]
    hypertext.show(
        table(headings, lines, caption=t("图上数值", "Values on the map")), key="map-table"
    )
    if len(rows) > _MOST:
        st.caption(
            t(
                f"这里列出前 {_MOST} 个，全部 {len(rows)} 个在下载的表里。",
                f"The first {_MOST} are listed; all {len(rows)} are in the table to download.",
            )
        )


def _line(
    row: Row, states: Mapping[str, str], names: Mapping[str, str], selected: str
) -> list[str]:
    unit = str(row["place_id"])
    name = names.get(unit, unit)
    chooser: Html = anchor(name, **{UNIT: unit})
    if unit == selected:
        chooser = element("span", "▶ ", element("strong", anchor(name, **{UNIT: ""})))
    return [
        chooser,
        marks.value_text(row),
        _count(row["n"]),
        states.get(row["observation_id"], ""),
        period(row),
        word(ORIGINS, row["origin"]),
    ]


def _profile(unit: str, made: Large, followed: Followed) -> None:
    """The value of a unit with what it is worked out of, and the way to all else about it."""
    rows = (*made.values.rows, *made.beside)
    row = next((one for one in rows if one["place_id"] == unit), None)
    with st.container(border=True, key="map-profile"):
        st.subheader(escape(made.names.get(unit, unit)), anchor=False)
        if row is None:
            st.info(t("这个时段没有它的数值。", "There is no value of it in this period."))
            return
        hypertext.show(_facts(row, followed), key="map-profile-value")


def _facts(row: Row, followed: Followed) -> Html:
    measure = followed.measures[0]
    told = [
        (measure.title, marks.value_text(row)),
        (t("层级", "Level"), word(LEVELS, row["place_level"])),
        (t("时间", "Time"), period(row)),
        (t("性质", "Origin"), word(ORIGINS, row["origin"])),
        (t("分子", "Numerator"), _count(row["numerator"])),
        (t("分母", "Denominator"), _count(row["denominator"])),
        (t("所依据的件数 n", "Cases behind it, n"), _count(row["n"])),
        (t("定义", "Definition"), localised(row, "definition")),
        (t("没有计入的", "Left out"), localised(row, "left_out")),
        (t("注意", "Caveat"), localised(row, "caveat")),
    ]
    follow = anchor(
        t("看它随时间的变化", "Follow it over time"),
        "trends",
        indicator=measure.code,
        place=str(row["place_id"]),
    )
    return Html(facts([one for one in told if one[1]]) + element("p", follow))


def _count(value: float | None) -> str:
    return "" if value is None else number(float(value))


def _export(rows: Sequence[Row], made: Large, followed: Followed) -> Table:
    measure = followed.measures[0]
    filters = t("；", "; ").join([measure.title, followed.months.words])
    frame = pd.DataFrame(
        [
            {
                **{column.name: row.get(column.name) for column in _columns()},
                "measure": measure.title,
                "place": made.names.get(str(row["place_id"]), ""),
                "period": period(row),
                "unit": measure.unit,
                "origin": word(ORIGINS, row["origin"]),
            }
            for row in rows
        ]
    )
    about = footer(filters, [], [str(rows[0]["origin"])], made.chart.footer.note)
    return Table(t("地图所示数值", "Values on the map"), frame, _columns(), about)


def _columns() -> list[Column]:
    interval = Text("95% 区间；登记数没有", "95 % interval; a register has none")
    return [
        col("measure", Text("指标", "Indicator")),
        col("place", Text("地方", "Place")),
        col("period", Text("时间", "Time")),
        col("value", Text("数值", "Value")),
        col("unit", Text("单位", "Unit")),
        col("lower", Text("区间下限", "Lower bound"), interval),
        col("upper", Text("区间上限", "Upper bound"), interval),
        col("numerator", Text("分子", "Numerator")),
        col("denominator", Text("分母", "Denominator")),
        col("n", Text("n", "n"), Text("数值所依据的件数", "How many cases are behind it")),
        col("origin", Text("数据性质", "Origin")),
        col("indicator_id", Text("指标编号", "Indicator id")),
        col("place_id", Text("地方编号", "Place id")),
    ]
