"""How each view shows what it found: heading, words, chart with picture, table with downloads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd
import streamlit as st

from governance.components import charts, downloads, footnotes, simulated
from governance.components.language import language, t
from governance.components.markdown import escape
from governance.components.requests import small_counts
from governance.components.requests.choice import Choice
from governance.components.words import ORIGINS, word
from governance.exports.charts import DotIntervalChart, Footer
from governance.exports.tables import Column, Table
from governance.exports.xy_chart import XYChart
from governance.model.errors import Text


class Small(NamedTuple):
    """The column of counts that may be too small, the columns that stay, and the row of the total."""

    by: str
    labels: tuple[str, ...]
    total: int | None = None


def footer(choice: Choice, note: str = "") -> Footer:
    """Return what every export of the page says of itself."""
    return footnotes.footer(choice.words, (), (choice.origin,), note)


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


def chart(drawn: DotIntervalChart | XYChart, key: str) -> None:
    """Draw a chart under its title and subtitle, and the button for its picture."""
    drawn = simulated.marked(drawn)
    with st.container(border=True, key=f"chart-{key}"):
        st.subheader(escape(drawn.title), anchor=False)
        st.caption(escape(drawn.subtitle))
        if isinstance(drawn, XYChart):
            charts.xy(drawn, key=key)
        else:
            charts.show(drawn, key=key)
        downloads.picture(drawn, key)


def table(
    title: str,
    frame: pd.DataFrame,
    columns: Sequence[Column],
    choice: Choice,
    key: str,
    *,
    hidden: Sequence[str] = (),
    note: str = "",
    small: Small | None = None,
) -> None:
    """Draw a table and its downloads; ``hidden`` columns are only in the downloads.

    ``small`` says by which count rows are kept back where the operator has set a least count.
    """
    if small is not None:
        frame = small_counts.without(frame, small.by, small.labels, small.total)
        note = " ".join(one for one in (note, small_counts.note()) if one)
    words = language()
    shown = [column for column in columns if column.name not in hidden]
    st.subheader(escape(title), anchor=False)
    st.dataframe(
        frame[[column.name for column in shown]],
        key=f"table-{key}-{words}",
        hide_index=True,
        column_config={
            column.name: st.column_config.Column(
                column.heading(words), help=column.description(words) or None
            )
            for column in shown
        },
    )
    downloads.table(Table(title, frame, list(columns), footer(choice, note)), key)


def col(name: str, title: Text, meaning: Text | None = None, unit: str = "") -> Column:
    """Return a column of a table with its title and what it means."""
    zh, en = meaning or ("", "")
    return Column(name, title.zh, title.en, unit, zh, en)


PLACE = col("place", Text("单位", "Unit"))
PLACE_ID = col("place_id", Text("地方编号", "Place id"))
