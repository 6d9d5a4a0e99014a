"""Computed values are those of the months asked for, first and last included."""

from collections.abc import Iterator
from datetime import date

import duckdb
import pytest

from governance.store.paths import queries_folder

LOOKUP = (queries_folder() / "lookups" / "computed_values.sql").read_text(encoding="utf-8")
TABLE = (queries_folder() / "marts" / "loaded_observation.sql").read_text(encoding="utf-8")
# A month that starts on the 19th, one that ends a year, and what holds at a data date alone.
PERIODS = (
    ("month", date(2024, 10, 31), date(2024, 11, 29)),
    ("month", date(2024, 11, 1), date(2024, 11, 30)),
    ("month", date(2024, 12, 31), date(2025, 1, 30)),
    ("month", date(2025, 1, 1), date(2025, 1, 31)),
    ("year", date(2024, 12, 1), date(2024, 12, 31)),
    ("day", None, date(2024, 12, 31)),
    ("day", None, date(2025, 1, 1)),
)


@pytest.fixture(scope="module")
def kept() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        connection.execute("create schema marts")
        connection.execute("create table marts.place (place_id varchar, origin varchar)")
        connection.execute(TABLE)
        connection.execute("insert into marts.place values ('p', 'reference')")
        for period, start, end in PERIODS:
            connection.execute(
                "insert into marts.loaded_observation by name select 'i' as indicator_id,"
                " 'p' as place_id, 'community' as place_level, $period as period,"
                " $start as period_start, $end as period_end, 'over' as period_basis",
                {"period": period, "start": start, "end": end},
            )
        yield connection


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2024-11", "2024-12", [1, 2, 5]),
        ("2024-12", "2024-12", [2, 5]),
        ("2025-01", "2025-01", [3, 6]),
        ("0000-01", "9999-12", [0, 1, 2, 3, 5, 6]),
        ("2025-02", "2025-01", []),
    ],
)
def test_values_are_of_the_months_asked_for(
    kept: duckdb.DuckDBPyConnection, first: str, last: str, expected: list[int]
) -> None:
    asked = {"indicators": ["i"], "places": ["p"], "period": "month", "first": first, "last": last}
    frame = kept.execute(LOOKUP, asked)
    names = [column[0] for column in frame.description]
    told = [names.index(name) for name in ("period", "period_start", "period_end")]
    found = {tuple(row[at] for at in told) for row in frame.fetchall()}
    assert found == {PERIODS[at] for at in expected}
