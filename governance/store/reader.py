"""Reads the current version of the warehouse from many threads, and notices a new one by itself."""

import os
import threading
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

import duckdb
import pandas as pd

from governance.model.errors import DataError, Problem, Text
from governance.store import paths, versions

ATTEMPTS: Final = 3


class MissingWarehouse(DataError):
    """No warehouse has been built where one is looked for."""


class Reader:
    """Answers the queries of one `lookups` folder from the warehouse in one folder.

    One in-memory root connection attaches the current version read-only; each query takes a
    cursor of its own, for a connection refuses a second call while it is busy. A query that runs
    while a new version arrives finishes on the version it began with.
    """

    def __init__(self, folder: Path, lookups: Path) -> None:
        self._folder = folder
        self._lookups = lookups
        self._lock = threading.Lock()
        self._root: duckdb.DuckDBPyConnection | None = None
        self._attached: str | None = None
        self._seen: tuple[versions.Stamp | None, str, Path] | None = None

    def current_version(self) -> str:
        """The name of the current version; MissingWarehouse where none is built.

        Asked dozens of times a page, so the pointer is read again only when it has been replaced
        or what it names is gone.
        """
        stamp = versions.stamp(self._folder)
        if self._seen is not None and self._seen[0] == stamp and os.path.isfile(self._seen[2]):
            return self._seen[1]
        version = versions.current(self._folder)
        if version is None:
            raise MissingWarehouse(_missing(self._folder))
        # The stamp from before the reading: if the pointer was replaced since, it is read again.
        self._seen = (stamp, version, versions.file_of(self._folder, version))
        return version

    def query(self, name: str, **parameters: object) -> pd.DataFrame:
        """The rows of `lookups/<name>.sql`, whose `$names` take `parameters`.

        LookupError for a name there is no file for, ValueError for other parameters than it takes,
        MissingWarehouse where none is built.
        """
        sql = _lookup(self._lookups, name)
        _check_parameters(name, sql, parameters)
        with self._cursor() as cursor:
            cursor.execute("use warehouse")
            return cursor.execute(sql, parameters).df()

    def select(self, sql: str, **parameters: object) -> pd.DataFrame:
        """The rows of a query that the store made itself, for what no file of `lookups` can say."""
        with self._cursor() as cursor:
            cursor.execute("use warehouse")
            return cursor.execute(sql, parameters).df()

    def close(self) -> None:
        """Let go of the warehouse's file."""
        with self._lock:
            if self._root is not None:
                self._root.close()
            self._root = self._attached = None

    def _cursor(self) -> duckdb.DuckDBPyConnection:
        with self._lock:
            if self._root is None:
                self._root = _root(self._folder)
            self._attach(self._root)
            return self._root.cursor()

    def _attach(self, root: duckdb.DuckDBPyConnection) -> None:
        for attempt in range(ATTEMPTS):
            version = self.current_version()
            if version == self._attached:
                return
            path = str(versions.file_of(self._folder, version)).replace("'", "''")
            try:
                root.execute(f"attach or replace '{path}' as warehouse (read_only)")
            except duckdb.IOException:
                # A builder may have replaced and removed this version since CURRENT was read.
                if attempt + 1 == ATTEMPTS:
                    raise
                continue
            self._attached = version
            return


@lru_cache(maxsize=4)
def reader_of(home: Path) -> Reader:
    """The process's one reader of the warehouse in a user's folder, with the project's queries."""
    return Reader(paths.warehouse_folder(home), paths.queries_folder() / "lookups")


def current_version() -> str:
    """The version that queries answer from now: the key under which answers may be cached."""
    return reader_of(paths.home()).current_version()


def query(name: str, **parameters: object) -> pd.DataFrame:
    """The rows of `queries/lookups/<name>.sql` from the user's warehouse; missing is NaN or None."""
    return reader_of(paths.home()).query(name, **parameters)


def _root(folder: Path) -> duckdb.DuckDBPyConnection:
    config: dict[str, str | bool | int | float | list[str]] = {
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "python_enable_replacements": False,
    }
    root = duckdb.connect(config=config)
    # The users' records are views over the files of the lake, which lies beside the warehouse.
    folders = (str(allowed).replace("'", "''") for allowed in (folder, folder.parent / "lake"))
    listed = ", ".join(f"'{allowed}'" for allowed in folders)
    root.execute(f"set allowed_directories = [{listed}]")
    root.execute("set enable_external_access = false")
    root.execute("set lock_configuration = true")
    return root


def _lookup(folder: Path, name: str) -> str:
    path = folder / f"{name}.sql"
    if not name.isidentifier() or not path.is_file():
        known = ", ".join(sorted(found.stem for found in folder.glob("*.sql")))
        raise LookupError(f"没有名为 {name} 的查询 / no lookup is called {name}; known: {known}")
    return path.read_text(encoding="utf-8")


@lru_cache(maxsize=256)
def _parameters_of(sql: str) -> frozenset[str]:
    [statement] = duckdb.extract_statements(sql)
    return frozenset(statement.named_parameters)


def _check_parameters(name: str, sql: str, given: Mapping[str, object]) -> None:
    wanted = _parameters_of(sql)
    if wanted != given.keys():
        takes = ", ".join(sorted(wanted)) or "no parameters"
        raise ValueError(f"the lookup {name} takes {takes}; given: {', '.join(sorted(given))}")


def _missing(folder: Path) -> Problem:
    return Problem(
        Text("还没有建立数据仓库", "No warehouse has been built yet"),
        str(folder),
        Text(f"{versions.CURRENT} 和它所指的文件", f"{versions.CURRENT} and the file it names"),
        Text("运行 python -m governance build", "Run: python -m governance build"),
    )
