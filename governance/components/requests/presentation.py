"""How each view shows what it found: heading, words, chart with picture, table with downloads."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from functools import partial

import pandas as pd
import streamlit as st

from governance.components import (
    charts,
    downloads,
    footnotes,
    simulated,
    small_counts,
    source_link,
    table_column,
)
from governance.components.language import language, t
from governance.components.markdown import escape
from governance.components.requests import cell_source
from governance.components.requests.choice import Choice
from governance.components.source_link import Opened, Spot
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


def say(*sentences: str, key: str = "", numbers: Mapping[str, str] | None = None) -> Spot | None:
    """Draw sentences as one paragraph; empty ones are left out.

    ``numbers`` are those in it that a table holds (cell → words): each opens its source, at the
    spot that is returned.
    """
    told = "".join(one if one.endswith("。") else one + " " for one in sentences if one)
    if told:
        st.markdown(escape(told.strip()))
    return source_link.numbers(f"said-{key}", numbers) if told and numbers else None


def chart(
    drawn: DotIntervalChart | XYChart | HeatMap, key: str, cells: Mapping[str, str] | None = None
) -> Spot:
    """Draw a chart under its title and subtitle, and the button for its picture.

    A press on a mark opens the source of its number, at the spot that is returned: ``cells`` are
    mark → cell of a table; the marks of a chart on two axes and the cells of a heat map carry
    theirs as keys.
    """
    drawn = simulated.marked(drawn)
    if isinstance(drawn, XYChart):
        drawn = _without_kept_back(drawn)
    with st.container(border=True, key=f"chart-{key}"):
        st.subheader(escape(drawn.title), anchor=False)
        st.caption(escape(drawn.subtitle))
        if isinstance(drawn, XYChart):
            charts.xy(drawn, key=key, on_click=_opener(key, None), opened=source_link.is_open(key))
        elif isinstance(drawn, HeatMap):
            charts.heat(
                drawn, key=key, on_click=_opener(key, None), opened=source_link.is_open(key)
            )
        elif cells:
            opens = {cell: mark for mark, cell in cells.items()}
            mark_open = opens.get(source_link.is_open(key) or "")
            charts.dot_interval(drawn, key=key, on_click=_opener(key, cells), opened=mark_open)
        else:
            charts.show(drawn, key=key)
        downloads.picture(drawn, key)
        return Spot(key, st.container())


def _opener(key: str, cells: Mapping[str, str] | None) -> Callable[[str], None]:
    return lambda mark: source_link.open_by(key, mark if cells is None else cells.get(mark))


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
    spots: Sequence[Spot | None] = (),
) -> None:
    """Draw a table and its downloads; ``hidden`` columns are only in the downloads.

    Numbers without a unit are counts, of which small ones are written in words where the operator
    has set a least count; ``plain`` columns hold numbers that count nobody (days, ranks). A press
    on a cell tells below where its number comes from, one on a mark or a sentence at its spot;
    ``indicator`` is what its rates are.
    """
    free = {"place_id", *plain, *(column.name for column in columns if column.unit)}
    if small_counts.is_set():
        named = _named(columns) - free
        counts = [one for one in frame.select_dtypes("number") if one in named]
        frame = small_counts.written(frame, counts)
    words = language()
    shown = [column for column in columns if column.name not in hidden]
    st.subheader(escape(title), anchor=False)
    widget = f"table-{key}-{words}"
    st.dataframe(
        frame[[column.name for column in shown]],
        key=widget,
        hide_index=True,
        placeholder="",
        on_select=partial(_pressed, widget, key),
        selection_mode="single-cell",
        column_config={
            column.name: table_column.of(
                frame[column.name], column.heading(words), column.description(words)
            )
            for column in shown
        },
    )
    below = Spot(f"table-{key}", st.container())
    chosen = source_link.opened()
    if chosen is not None and chosen.table == key and _is_there(chosen, frame, columns):
        found = cell_source.lines(frame, columns, (chosen.row, chosen.column), key, indicator)
        at = next((one for one in spots if one is not None and one.by == chosen.by), below)
        with at.place:
            cell_source.show(found, choice, key)
    downloads.table(Table(title, frame, list(columns), footer(choice, note)), key)


def _pressed(widget: str, key: str) -> None:
    cells = st.session_state[widget]["selection"]["cells"]
    code = source_link.cell(key, *cells[0]) if cells else None
    source_link.open_by(f"table-{key}", code)


def _is_there(chosen: Opened, frame: pd.DataFrame, columns: Sequence[Column]) -> bool:
    return chosen.row < len(frame) and chosen.column in _named(columns)


def _named(columns: Sequence[Column]) -> set[str]:
    return {column.name for column in columns}


def col(name: str, title: Text, meaning: Text | None = None, unit: str = "") -> Column:
    """Return a column of a table with its title and what it means."""
    zh, en = meaning or ("", "")
    return Column(name, title.zh, title.en, unit, zh, en)


PLACE = col("place", Text("单位", "Unit"))
PLACE_ID = col("place_id", Text("地方编号", "Place id"))
