"""What a page made before and would make again alike: kept per data version and language."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import Any, TypeVar, cast

import pandas as pd
from cachetools import LRUCache, cached

from governance.components.language import language
from governance.components.narrowing import Narrowed
from governance.store import reader

T = TypeVar("T")


def kept(name: str, make: Callable[[], T], *key: str) -> T:
    """Return what ``make`` returned for this name and key; the caller must not change it.

    Only for what depends on the warehouse, the language and the key, and on nothing else: a new
    build or the other language makes it anew.
    """
    return cast(T, _kept(reader.current_version(), language(), name, key, make))


def of(left: Narrowed) -> tuple[str, str]:
    """Return the key of a filtered list: which rows are left, and the words of the filters."""
    return rows_of(left.frame), left.words


def rows_of(frame: pd.DataFrame) -> str:
    """Return the key of rows of a list, by their first column: their ids."""
    return ",".join(frame.iloc[:, 0].to_numpy())


def _key(
    version: str, language: str, name: str, key: tuple[str, ...], make: Callable[[], Any]
) -> object:
    del make  # what is made depends on the others alone
    return version, language, name, key


@cached(LRUCache(512), key=_key, lock=Lock())
def _kept(
    version: str, language: str, name: str, key: tuple[str, ...], make: Callable[[], Any]
) -> Any:
    del version, language, name, key  # they are the key of the cache only
    return make()
