"""A column of a table on a page."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st


def of(values: pd.Series[Any], heading: str, meaning: str) -> Any:
    """Return the column of these values; ``meaning`` is told where its heading is pointed at.

    Numbers have marks between their thousands, as in the sentences beside the table.
    """
    if pd.api.types.is_numeric_dtype(values):
        return st.column_config.NumberColumn(heading, help=meaning or None, format="localized")
    return st.column_config.Column(heading, help=meaning or None)
