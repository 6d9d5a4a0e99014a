"""However a date is written, the column that was decided is read to the same instant."""

from datetime import date, datetime

import duckdb
import pytest

from governance.ingest.instants import DateOrder, Shape, date_length, decide, shape_of
from governance.store.cell_sql import instant

EIGHT = datetime(2024, 1, 5, 8, 30)
DAY = datetime(2024, 1, 5)


def read(
    *cells: str, order: DateOrder | None = None, months: bool = False
) -> list[datetime | None]:
    shapes: dict[str, Shape] = {}
    for cell in cells:
        seen = shapes.setdefault(shape_of(cell), Shape(0, cell))
        seen.dates.add(cell[: date_length(shape_of(cell))])
    instants = decide(shapes, order, "Asia/Shanghai", date(2026, 11, 22), months).instants
    with duckdb.connect() as connection:
        connection.execute("create table cells as select unnest(?) as cell", [list(cells)])
        rows = connection.execute(f"select {instant('cell', instants)} from cells").fetchall()
    return [value for (value,) in rows]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2024-01-05", DAY),
        ("2024-01-05 08:30", EIGHT),
        ("2024-01-05 08:30:00.000", EIGHT),
        ("2024-01-05T08:30:00", EIGHT),
        ("2024-01-05T08:30:00+08:00", EIGHT),
        ("2024-01-05T00:30:00Z", EIGHT),
        ("2024-01-04 19:30:00 -0500", EIGHT),
        ("2024/1/5 8:30", EIGHT),
        ("2024.1.5", DAY),
        ("2024年1月5日", DAY),
        ("2024年1月5日8时30分", EIGHT),
        ("2024年1月5日 上午8:30", EIGHT),
        ("2024年1月5日 下午8:30", datetime(2024, 1, 5, 20, 30)),
        ("20240105", DAY),
        ("20240105083000", EIGHT),
        ("202401050830", EIGHT),
        ("05-Jan-2024", DAY),
        ("45296", DAY),
        ("45296.354166667", EIGHT),
    ],
)
def test_one_instant_however_it_is_written(cell: str, expected: datetime) -> None:
    assert read(cell) == [expected]


def test_the_year_is_never_one() -> None:
    assert read("1/2/20 8:43", order="mdy") == [datetime(2020, 1, 2, 8, 43)]
    assert read("1/2/20 8:43", order="dmy") == [datetime(2020, 2, 1, 8, 43)]
    assert read("1/2/20 8:43") == [None]


def test_two_ways_of_writing_in_one_column() -> None:
    assert read("2024-01-05", "31-01-24", "45296") == [DAY, datetime(2024, 1, 31), DAY]


def test_a_year_of_two_digits_is_of_this_century() -> None:
    assert read("31/12/99", "30/12/70") == [datetime(2099, 12, 31), datetime(2070, 12, 30)]


@pytest.mark.parametrize("cell", ["2024-01", "2024/1", "202401", "2024年1月"])
def test_a_month_is_its_first_day(cell: str) -> None:
    assert read(cell, months=True) == [datetime(2024, 1, 1)]
