"""How each view shows what it found: heading, words, chart with picture, table with downloads."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import pandas as pd
import streamlit as st

from governance.components import charts, downloads, footnotes, simulated, small_counts
from governance.components.language import language, t
from governance.components.markdown import escape
from governance.components.requests import cell_source
from governance.components.requests.choice import Choice
from governance.components.words import ORIGINS, word
from governance.exports.charts import DotIntervalChart, Footer, Mark
from governance.exports.heat_map import HeatMap
from governance.exports.tables import Column, Table
from governance.exports.xy_chart import XYChart
from governance.indicators.three_rates import Rate
from governance.model.errors import Text


def footer(choice: Choice, note: str = "") -> Footer:
    """Return what every export of the page says of itself."""
    said = " ".join(one for one in (note, small_counts.note()) if one)
    return footnotes.footer(choice.words, (), (choice.origin,), said)


def about(choice: Choice, cases: str) -> str:
    """Return the subtitle of a chart: place and units, days, how many cases, origin."""
    return t("；", "; ").join([choice.words, cases, word(ORIGINS, choice.origin)])


def heading(title: str, about_it: str = "") -> None:
    """Draw the heading of a part, and under it what it is about."""
    st.header(title, anchor=False)
    if about_it:
        st.caption(escape(about_it))


def say(*sentences: str) -> None:
    """Draw sentences as one paragraph; empty ones are left out."""
    told = "".join(one if one.endswith("。") else one + " " for one in sentences if one)
    if told:
        st.markdown(escape(told.strip()))


def chart(drawn: DotIntervalChart | XYChart | HeatMap, key: str) -> None:
    """Draw a chart under its title and subtitle, and the button for its picture."""
    drawn = simulated.marked(drawn)
    if isinstance(drawn, XYChart):
        drawn = _without_kept_back(drawn)
    with st.container(border=True, key=f"chart-{key}"):
        st.subheader(escape(drawn.title), anchor=False)
        st.caption(escape(drawn.subtitle))
        if isinstance(drawn, XYChart):
            charts.xy(drawn, key=key)
        elif isinstance(drawn, HeatMap):
            charts.heat(drawn, key=key)
        else:
            charts.show(drawn, key=key)
        downloads.picture(drawn, key)


def _without_kept_back(drawn: XYChart) -> XYChart:
    """The chart with gaps where a count is kept back."""
    series = [
        dataclasses.replace(
            one, y=tuple(None if small_counts.is_kept_back(y) else y for y in one.y)
        )
        for one in drawn.series
    ]
    return dataclasses.replace(drawn, series=tuple(series))


def mark(key: str, label: str, one: Rate, origin: str, text: str, group: str = "") -> Mark:
    """Return a rate with its interval as a row of a chart: words alone where it is kept back."""
    bounds = one.interval
    return Mark(
        key,
        label,
        None if small_counts.is_kept_back(one.value) else one.value,
        bounds.lower if bounds else None,
        bounds.upper if bounds else None,
        group=group,
        origin=origin,
        text=text,
    )


def table(
    title: str,
    frame: pd.DataFrame,
    columns: Sequence[Column],
    choice: Choice,
    key: str,
    *,
    hidden: Sequence[str] = (),
    note: str = "",
    plain: Sequence[str] = (),
    indicator: str | None = None,
) -> None:
    """Draw a table and its downloads; ``hidden`` columns are only in the downloads.

    Numbers without a unit are counts, of which small ones are written in words where the operator
    has set a least count; ``plain`` columns hold numbers that count nobody (days, ranks). A press
    on a cell tells below where its number comes from; ``indicator`` is what its rates are.
    """
    free = {"place_id", *plain, *(column.name for column in columns if column.unit)}
    counts = [
        one for one in frame.select_dtypes("number") if one not in free and one in _named(columns)
    ]
    frame = small_counts.written(frame, counts)
    words = language()
    shown = [column for column in columns if column.name not in hidden]
    st.subheader(escape(title), anchor=False)
    pressed = st.dataframe(
        frame[[column.name for column in shown]],
        key=f"table-{key}-{words}",
        hide_index=True,
        placeholder="",
        on_select="rerun",
        selection_mode="single-cell",
        column_config={
            column.name: st.column_config.Column(
                column.heading(words), help=column.description(words) or None
            )
            for column in shown
        },
    )
    cells = pressed["selection"]["cells"]
    if cells and cells[0][0] < len(frame):
        found = cell_source.lines(frame, columns, cells[0], key, indicator)
        cell_source.show(found, choice, key)
    downloads.table(Table(title, frame, list(columns), footer(choice, note)), key)


def _named(columns: Sequence[Column]) -> set[str]:
    return {column.name for column in columns}


def col(name: str, title: Text, meaning: Text | None = None, unit: str = "") -> Column:
    """Return a column of a table with its title and what it means."""
    zh, en = meaning or ("", "")
    return Column(name, title.zh, title.en, unit, zh, en)


PLACE = col("place", Text("单位", "Unit"))
PLACE_ID = col("place_id", Text("地方编号", "Place id"))
