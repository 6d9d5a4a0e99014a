"""Rows of the warehouse for pages: the lookups of `queries/lookups/`, kept until a new build."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import pandas as pd
import streamlit as st

from governance.store import reader


def rows(name: str, **parameters: object) -> pd.DataFrame:
    """Return the rows of `queries/lookups/<name>.sql`; the frame is the caller's own.

    Answers are kept per version of the warehouse, so a new build is seen at the next click.
    """
    return _rows(reader.current_version(), name, **parameters)


def entries(name: str, **parameters: object) -> tuple[Mapping[str, Any], ...]:
    """Return the same rows as mappings by column name, made once per version and read-only.

    A page that reads a hundred rows a dozen times would spend most of its time on making them.
    """
    return _entries(reader.current_version(), name, **parameters)


@st.cache_resource(max_entries=256, show_spinner=False)
def _entries(version: str, name: str, **parameters: object) -> tuple[Mapping[str, Any], ...]:
    return tuple(MappingProxyType(row) for row in records(_rows(version, name, **parameters)))


@st.cache_data(max_entries=256, show_spinner=False)
def _rows(version: str, name: str, **parameters: object) -> pd.DataFrame:
    del version  # it is part of the key only
    return reader.query(name, **parameters)


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the rows of a frame as dicts by column name."""
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]
