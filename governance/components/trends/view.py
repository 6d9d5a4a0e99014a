"""The page as a whole: the controls, a panel for each measure and place, and the table behind them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from governance.components import (
    charts,
    downloads,
    empty_page,
    footnotes,
    link,
    simulated,
    small_counts,
    source_link,
)
from governance.components.control import notes
from governance.components.kept import kept
from governance.components.language import language, t
from governance.components.lookup import entries
from governance.components.markdown import escape
from governance.components.requests import presentation
from governance.components.source_link import Spot
from governance.components.trends import (
    drawing,
    limits,
    number_source,
    same_matter,
    small,
    table,
    words,
)
from governance.components.trends.choice import Choice, choose
from governance.components.trends.drawing import Pinned
from governance.components.trends.limits import Panel
from governance.exports.tables import Column, Table
from governance.exports.xy_chart import XYChart

DATASETS = ("requests", "volunteer_records", "compound_register")
MOST = 12  # panels; more are no longer small multiples, and each takes its time to draw


def draw() -> None:
    """Draw the page, or how to load data where there are none."""
    if not entries("trend_measures"):
        empty_page.show(DATASETS)
        return
    choice = choose()
    if choice is None:
        return
    found = _kept(choice)
    _say(choice, found.panels)
    if found.panels:
        spots = _grid(found)
        below = _table(found)
        number_source.show(choice, found.table, spots, below)
        _published(found)
        _notes(choice)


class _Found(NamedTuple):
    """What is drawn: the panels, the charts of the first of them, their sentences, and the table."""

    panels: tuple[Panel, ...]
    charts: list[XYChart]
    words: list[list[str]]
    table: Table
    published: Table


def _kept(choice: Choice) -> _Found:
    """Made once for a choice, the notes on its places, and the least count that is shown."""
    pinned = {
        str(row["place_id"]): notes.of(set(map(str, row["ancestors"]))) for row in choice.places
    }
    key = (*choice.key, str(small_counts.threshold()), str(pinned))
    return kept("trends", lambda: _find(choice, pinned), *key)


def _find(choice: Choice, pinned: Pinned) -> _Found:
    names = choice.names
    panels = tuple(
        limits.of(
            one,
            choice.period,
            t(
                f"{one.measure.title}（{names[str(one.place['place_id'])]}）",
                f"{one.measure.title} ({names[str(one.place['place_id'])]})",
            ),
        )
        for one in small.shown(choice)
    )
    footer = footnotes.footer(choice.words, (), (choice.origin,), small_counts.note())
    drawn = drawing.charts(choice, panels[:MOST], pinned, footer)
    frame = table.frame(choice, panels, pinned)
    title = t("逐期的数", "The numbers, period by period")
    return _Found(
        panels,
        [simulated.marked(one) for one in drawn],
        [words.paragraph(one) for one in panels[:MOST]],
        Table(title, frame, table.columns(), footer),
        Table(
            t("同一主题的公布数字", "Published figures on the same matter"),
            same_matter.frame(choice, [one.line for one in panels]),
            same_matter.columns(),
            footer,
        ),
    )


def _say(choice: Choice, panels: Sequence[Panel]) -> None:
    if not panels:
        st.info(t("这些地方在这些时段没有这些指标的数。", "These places have no such values then."))
        return
    rule = t(
        "每个指标、每个地方一张图。指标、口径和单位都相同的图用同一根纵轴（件数、人数等还要求地方同级），"
        "其余各用各的轴，高低不能相比。公布的案例数字只有通过同轴条件才画在图上（方块），没有画出的都没有通过："
        "下面“同一主题的公布数字”逐个写明差在哪里。",
        "One panel for each indicator and place. Panels of the same indicator, definition and unit share "
        "an axis (counts only among places of one level); the others have their own and cannot be held "
        "against each other. Published figures are drawn, as squares, only where they meet the conditions for "
        "one axis; the table “Published figures on the same matter” says of each other one what differs.",
    )
    presentation.heading(t("随时间的变化", "Over time"), rule)
    st.caption(
        t(
            "点图上的点、段落下的词或表里的数，就写出它的出处；选中的出处在网址里。",
            "Press a mark, a word under a paragraph or a number in the table to read where it comes "
            "from; the choice stands in the link.",
        )
    )
    if len(panels) > MOST:
        st.warning(
            t(
                f"选中的是 {len(panels)} 张图，只画前 {MOST} 张；表和下载里是全部。",
                f"{len(panels)} panels are chosen and the first {MOST} drawn; the table and the "
                "downloads hold all.",
            )
        )


def _grid(found: _Found) -> list[Spot | None]:
    """Draw the panels; return where the sources of their numbers are shown."""
    drawn = list(zip(found.panels, found.charts, found.words, strict=False))
    spots: list[Spot | None] = []
    for start in range(0, len(drawn), 2):
        pair = enumerate(drawn[start : start + 2], start)
        for column, (position, (panel, chart, said)) in zip(st.columns(2), pair, strict=False):
            with column:
                spots += _panel(panel, chart, said, position)
    return spots


def _panel(panel: Panel, chart: XYChart, said: Sequence[str], position: int) -> list[Spot | None]:
    key = f"{panel.line.measure.code}-{panel.line.place['place_id']}".replace(":", "-")
    with st.container(border=True, key=f"chart-trend-{key}"):
        st.subheader(escape(chart.title), anchor=False)
        st.caption(escape(chart.subtitle))
        by = f"panel-{position}"
        charts.xy(
            chart,
            key=f"trend-{key}",
            on_click=partial(source_link.open_by, by),
            opened=source_link.is_open(by),
        )
        pressed = Spot(by, st.container())
        told = number_source.numbers(panel, position * len(panel.line.starts))
        read = presentation.say(*said, key=by, numbers=told)
        if panel.line.measure.caveat:
            st.caption(escape(panel.line.measure.caveat))
        downloads.picture(chart, f"trend-{key}")
    return [pressed, read]


def _table(found: _Found) -> Spot:
    """Draw the table; return where the sources of its cells are shown."""
    content = found.table
    shown = [one for one in content.columns if one.name not in table.CODES]
    st.subheader(content.title, anchor=False)
    widget = f"table-trends-{language()}"
    st.dataframe(
        content.frame[[one.name for one in shown]],
        key=widget,
        hide_index=True,
        placeholder="",
        on_select=partial(number_source.pressed, widget),
        selection_mode="single-cell",
        column_config={one.name: _column(one, content) for one in shown},
    )
    below = Spot(drawing.TABLE, st.container())
    downloads.table(content, "trends")
    return below


def _published(found: _Found) -> None:
    """Draw what documents print on the matters followed, and whether it is on a chart above."""
    content = found.published
    if content.frame.empty:
        return
    st.subheader(content.title, anchor=False)
    st.dataframe(
        content.frame,
        key=f"table-trends-published-{language()}",
        hide_index=True,
        placeholder="",
        column_config={one.name: _column(one, content) for one in content.columns},
    )
    downloads.table(content, "trends-published")


def _column(one: Column, content: Table) -> Any:
    title, meaning = one.heading(language()), one.description(language()) or None
    if pd.api.types.is_numeric_dtype(content.frame[one.name]):
        return st.column_config.NumberColumn(title, help=meaning, format="localized")
    return st.column_config.Column(title, help=meaning)


def _notes(choice: Choice) -> None:
    """Draw the notes of one of the places, and the form for a new one."""
    if choice.period != "month":
        return
    where = str(choice.places[0]["place_id"])
    if len(choice.places) > 1:
        where = link.selectbox(
            t("给哪个地方加批注", "Notes of which place"), choice.names, key="noted"
        )
    notes.draw(where, [f"{start:%Y-%m}" for start in choice.months.starts])
