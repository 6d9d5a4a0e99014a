"""Indicators with their values at a place, as a table to read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from governance.components.figure_table import quote_link
from governance.components.language import t
from governance.components.marks import label, value_text
from governance.components.markup import Html, element, join, link, table
from governance.components.opening import PARAMETER
from governance.components.words import (
    INDICATOR_KINDS,
    localised,
    text,
    word,
)

Row = dict[str, Any]


def value_table(
    indicators: Sequence[Row], values: Sequence[Row], norms: Sequence[Row], *, caption: str
) -> Html:
    """Return one row per indicator: its values and norms at the place, each opening its source."""
    headings = [
        t("指标", "Indicator"),
        t("该地的值（点开看出处）", "Value here (opens its source)"),
        t("该地的要求", "Norm here"),
        t("性质", "Kind"),
        t("延伸", "More"),
    ]
    lines = [
        _row(
            one,
            [value for value in values if value["indicator_id"] == one["indicator_id"]],
            [norm for norm in norms if norm["indicator_id"] in _norms_of(one)],
        )
        for one in indicators
    ]
    return table(headings, lines, caption=caption)


def _norms_of(indicator: Row) -> set[str]:
    """Return the ids under which norms of an indicator stand: its own, or the one it names."""
    return {indicator["indicator_id"], text(indicator["norm"])} - {""}


def _row(indicator: Row, values: Sequence[Row], norms: Sequence[Row]) -> list[str]:
    return [
        localised(indicator, "title"),
        _values(values),
        join([quote_link(norm) for norm in norms], t("；", "; ")) or "—",
        word(INDICATOR_KINDS, indicator["kind"]),
        _more(indicator, values),
    ]


def _values(values: Sequence[Row]) -> Html:
    if not values:
        return element("span", t("原文未提供", "Not in the source text"), class_="quiet")
    return element("ul", *(element("li", _value(one)) for one in values), class_="bare")


def _value(value: Row) -> Html:
    shown = value_text(value) or t("不能确定", "not determined")
    opened = link(shown, **{PARAMETER: value["observation_id"]})
    return join([opened, element("span", f"　{label(value)}", class_="small quiet")])


def _more(indicator: Row, values: Sequence[Row]) -> Html:
    key = indicator["indicator_id"]
    links = [link(t("口径", "Definition"), "definitions", indicator=key)]
    if values:
        links.append(link(t("区域比较", "Compare"), "comparison", indicator=key))
    return join(links, "　")
