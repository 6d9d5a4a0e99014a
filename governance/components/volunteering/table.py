"""A table of 志愿服务 with its downloads."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from governance.components import downloads, table_column
from governance.components.language import language
from governance.components.markdown import escape
from governance.exports.charts import Footer
from governance.exports.tables import Column, Table


def table(
    title: str, frame: pd.DataFrame, columns: Sequence[Column], footer: Footer, key: str
) -> None:
    """Draw a table under its title, and the buttons that download it."""
    words = language()
    st.subheader(escape(title), anchor=False)
    st.dataframe(
        frame[[one.name for one in columns]],
        key=f"table-{key}-{words}",
        hide_index=True,
        placeholder="",
        column_config={
            one.name: table_column.of(frame[one.name], one.heading(words), one.description(words))
            for one in columns
        },
    )
    downloads.table(Table(title, frame, list(columns), footer), key)
