"""Rows that are odd beside the others of their load: given rows, expected flags."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import duckdb
import pytest

from governance.datasets.record_type import RecordType
from governance.datasets.records.catalogue import record_type
from governance.store.unusual_rows import find_unusual

REQUESTS = record_type("requests")
MONDAY = datetime(2025, 3, 3, 9)


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as made:
        made.execute(
            "create table lake (file_number int, row_number bigint, set_aside varchar[], "
            "opened_at timestamp, month date)"
        )
        yield made


def put(
    connection: duckdb.DuckDBPyConnection, moments: list[datetime], aside: bool = False
) -> None:
    reasons = ["missing:status"] if aside else None
    rows = [[1, number, reasons, moment, None] for number, moment in enumerate(moments, start=1)]
    connection.executemany("insert into lake values (?, ?, ?, ?, ?)", rows)


def found(
    connection: duckdb.DuckDBPyConnection, kind: RecordType = REQUESTS
) -> tuple[dict[str, int], int]:
    """The flags with their counts, and how many rows the table of odd rows holds."""
    flags = dict(find_unusual(connection, kind, "lake").flags)
    [(listed,)] = connection.execute("select count(*) from unusual").fetchall()
    return flags, listed


def every_hour(days: int) -> list[datetime]:
    return [MONDAY + timedelta(hours=hour) for hour in range(24 * days)]


def test_an_evening_of_typing_is_flagged_and_its_neighbours_are_not(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    evening = [MONDAY.replace(hour=18, minute=minute) for minute in range(60)]
    put(connection, every_hour(20) + evening)
    assert found(connection) == ({"bulk_entry": 61}, 61)


def test_a_busy_hour_of_a_busy_city_is_no_bulk_entry(connection: duckdb.DuckDBPyConnection) -> None:
    usual = [moment for moment in every_hour(3) for _ in range(20)]
    put(connection, usual + [MONDAY.replace(hour=18)] * 100)
    assert found(connection) == ({}, 0)


def test_rows_inside_a_gap_are_flagged(connection: duckdb.DuckDBPyConnection) -> None:
    weeks = [20, 20, 1, 0, 1, 20, 20]
    moments = [
        MONDAY + timedelta(weeks=week, hours=number)
        for week, rows in enumerate(weeks)
        for number in range(rows)
    ]
    put(connection, moments)
    assert found(connection) == ({"in_gap": 2}, 2)
    assert find_unusual(connection, REQUESTS, "lake").weeks[date(2025, 3, 3)] == 20


def test_rows_that_are_set_aside_count_for_nothing(connection: duckdb.DuckDBPyConnection) -> None:
    put(connection, every_hour(3))
    put(connection, [MONDAY.replace(hour=18)] * 100, aside=True)
    assert found(connection) == ({}, 0)


def test_records_of_a_month_have_no_hour_to_be_odd_in(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    put(connection, [MONDAY] * 100)
    assert found(connection, record_type("volunteer_records")) == ({}, 0)


def test_a_month_that_opens_otherwise_than_the_one_before_closed_is_flagged(
    connection: duckdb.DuckDBPyConnection,
) -> None:
    connection.execute(
        "create table bank as select 1 as file_number, row_number() over () as row_number, "
        "null::varchar[] as set_aside, place_id, scheme, month::date as month, opening, closing "
        "from (values ('elm', null, '2025-01-01', 0, 10), ('elm', null, '2025-02-01', 11, 20), "
        "('elm', null, '2025-04-01', 99, 30), ('oak', null, '2025-02-01', 5, 6), "
        "('elm', 'b', '2025-03-01', 0, 6), ('elm', null, '2025-05-01', 30.001, null), "
        "('elm', null, '2025-06-01', 1, 2)) as t (place_id, scheme, month, opening, closing)"
    )
    flags = find_unusual(connection, record_type("time_bank"), "bank").flags
    assert dict(flags) == {"not_carried_over": 1}
    assert connection.execute("from unusual").fetchall() == [(1, 2, "not_carried_over")]
