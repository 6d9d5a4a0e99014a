"""The SQL that builds the marts keeps to words that other engines understand alike.

A translator changes some meanings without a word (a median may become a sample), so what may be
used is listed here; a cluster can then run the same statements over the same lake.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlglot
from sqlglot import exp

from governance.store.paths import queries_folder

# Small tables that any machine can make, and that a cluster is given ready: days and ancestors.
MADE_HERE = {"calendar_day", "place_ancestor"}
FOLDER = queries_folder() / "marts" / "refresh"
FILES = [path for path in sorted(FOLDER.glob("*.sql")) if path.stem not in MADE_HERE]
FUNCTIONS = {
    *("And", "Or", "Case", "If", "Coalesce", "Greatest", "Cast"),
    *("Count", "Sum", "Min", "Max", "Floor", "Year", "DateDiff", "TimestampTrunc", "Grouping"),
    *("Lead", "RowNumber", "Nullif", "ArrayContains"),
}
ENGINES = ("spark", "clickhouse", "trino", "postgres")


def _statement(path: Path) -> exp.Expression:
    [statement] = sqlglot.parse(path.read_text(encoding="utf-8"), read="duckdb")
    assert statement is not None
    return statement


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_only_listed_functions_are_used(path: Path) -> None:
    used = {type(found).__name__ for found in _statement(path).find_all(exp.Func)}
    assert used <= FUNCTIONS, f"{path.name}: {sorted(used - FUNCTIONS)}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_time_is_counted_in_seconds(path: Path) -> None:
    # By day or month engines disagree about what a day's border is.
    units = {
        str(found.args.get("unit")).lower() for found in _statement(path).find_all(exp.DateDiff)
    }
    assert units <= {"second"}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_nothing_of_one_engine_alone_is_used(path: Path) -> None:
    statement = _statement(path)
    assert not list(statement.find_all(exp.Lambda, exp.List, exp.Array, exp.Struct, exp.Filter))
    groups = [found for found in statement.find_all(exp.Group) if found.args.get("all")]
    assert not groups, "group by all"


@pytest.mark.parametrize("engine", ENGINES)
def test_every_statement_can_be_translated(engine: str) -> None:
    for path in FILES:
        sqlglot.transpile(
            path.read_text(encoding="utf-8"),
            read="duckdb",
            write=engine,
            unsupported_level=sqlglot.ErrorLevel.RAISE,
        )
