"""The values of a map as a sorted table: choose a place in it, open a number, take it away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from governance.components import hypertext, link, map_words, marks
from governance.components.comparison_sections import Section
from governance.components.language import t
from governance.components.map_choice import UNIT
from governance.components.map_values import Row
from governance.components.markup import Html, element, table
from governance.components.markup import link as anchor
from governance.components.opening import PARAMETER
from governance.components.words import NOT_GIVEN, ORIGINS, localised, period, word
from governance.exports.charts import number


def draw(
    rows: Sequence[Row], absent: Sequence[Row], states: Mapping[str, str], selected: str
) -> None:
    """Draw one row per value in the order the reader chose, then the places without one.

    ``states`` say by the id of a value how it is drawn; the chosen place is marked.
    """
    by_value = _is_by_value()
    lines = [
        _row(row, states.get(row["observation_id"], t("不在图上", "not on the map")), selected)
        for row in (sorted(rows, key=_rank) if by_value else rows)
    ]
    lines += [_absent(place, selected) for place in absent]
    headings = [
        t("地方（点选）", "Place (choose)"),
        t("数值（点开看出处）", "Value (opens its source)"),
        t("图上", "On the map"),
        t("时间", "Time"),
        t("性质", "Origin"),
    ]
    caption = t("图上数值", "Values on the map")
    hypertext.show(table(headings, lines, caption=caption), key="map-table")


def _is_by_value() -> bool:
    """Let the reader choose the order of the rows; largest first is a way to read, no ranking."""
    orders = {"place": t("按地方", "By place"), "value": t("由大到小", "Largest first")}
    chosen = link.segmented(t("表格次序", "Order of the table"), orders, key="order")
    if chosen == "value":
        st.caption(
            t(
                "次序只为查数方便，不是排名：各地口径、范围和时间不同。",
                "The order helps to find a value; it is no ranking: definitions, scopes and dates "
                "differ between places.",
            )
        )
    return chosen == "value"


def _rank(row: Row) -> tuple[bool, float]:
    known = [number(row[name]) for name in ("value", "lower", "upper")]
    value = next((one for one in known if one is not None), None)
    return value is None, -(value or 0.0)


def _row(row: Row, state: str, selected: str) -> list[str]:
    return [
        _chooser(str(row["place_id"]), map_words.mark_name(row), selected),
        anchor(
            marks.value_text(row) or t("不能确定", "not determined"),
            **{PARAMETER: row["observation_id"]},
        ),
        state,
        period(row),
        word(ORIGINS, row["origin"]),
    ]


def _absent(place: Row, selected: str) -> list[str]:
    name = localised(place, "place_name")
    none = element("span", t(*NOT_GIVEN), class_="quiet")
    return [_chooser(str(place["place_id"]), name, selected), none, "", "", ""]


def _chooser(unit: str, name: str, selected: str) -> Html:
    if unit == selected:
        return element("span", "▶ ", element("strong", anchor(name, **{UNIT: ""})))
    return anchor(name, **{UNIT: unit})


def without(section: Section, places: Sequence[Row]) -> list[Row]:
    """Return the places that publish nothing of a section."""
    there = {row["case_place_id"] for row in section.values}
    return [place for place in places if place["place_id"] not in there]
