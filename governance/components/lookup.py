"""Rows of the warehouse for pages: the lookups of `queries/lookups/`, kept until a new build."""

from __future__ import annotations

from collections.abc import Mapping
from threading import Lock
from types import MappingProxyType
from typing import Any

import pandas as pd
from cachetools import LRUCache, cached
from cachetools.keys import hashkey

from governance.store import reader

# Not Streamlit's caches: those take the key apart and copy the answer at every call, which on a
# page of fifty questions costs more than drawing it.
_KEPT = 256


def rows(name: str, **parameters: object) -> pd.DataFrame:
    """Return the rows of `queries/lookups/<name>.sql`; the frame is the caller's own.

    Answers are kept per version of the warehouse, so a new build is seen at the next click.
    """
    # A shallow copy is enough: pandas copies a column when somebody writes into it.
    return _rows(reader.current_version(), name, **parameters).copy(deep=False)


def entries(name: str, **parameters: object) -> tuple[Mapping[str, Any], ...]:
    """Return the same rows as mappings by column name, made once per version and read-only.

    A page that reads a hundred rows a dozen times would spend most of its time on making them.
    """
    return _entries(reader.current_version(), name, **parameters)


def _key(version: str, name: str, **parameters: object) -> object:
    given = {one: _hashable(value) for one, value in parameters.items()}
    return hashkey(version, name, **given)


def _hashable(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value


@cached(LRUCache(_KEPT), key=_key, lock=Lock())
def _entries(version: str, name: str, **parameters: object) -> tuple[Mapping[str, Any], ...]:
    return tuple(MappingProxyType(row) for row in records(_rows(version, name, **parameters)))


@cached(LRUCache(_KEPT), key=_key, lock=Lock())
def _rows(version: str, name: str, **parameters: object) -> pd.DataFrame:
    del version  # it is part of the key only
    return reader.query(name, **parameters)


def records(frame: pd.DataFrame) -> list[dict[str, Any]]:
    """Return the rows of a frame as dicts by column name."""
    return [{str(name): value for name, value in row.items()} for row in frame.to_dict("records")]
