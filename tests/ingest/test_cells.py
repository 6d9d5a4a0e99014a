"""What a cell may hold, type by type."""

from datetime import date

import pytest

from governance.datasets.declaration import Column, ColumnType
from governance.ingest.cells import Value, allowed, parse


@pytest.mark.parametrize(
    ("type_", "text", "value"),
    [
        ("text", "17万余名", "17万余名"),
        ("integer", "12", 12),
        ("integer", "-3", -3),
        ("number", "24.1", 24.1),
        ("number", "170000", 170000.0),
        ("date", "2022-08-02", date(2022, 8, 2)),
        ("boolean", "true", True),
        ("boolean", "false", False),
    ],
)
def test_a_cell_that_fits(type_: ColumnType, text: str, value: Value) -> None:
    assert parse(text, type_) == value


@pytest.mark.parametrize(
    ("type_", "text"),
    [
        ("integer", "4.5"),
        ("integer", "１２"),
        ("integer", "1_000"),
        ("number", "1,000"),
        ("number", "nan"),
        ("number", "inf"),
        ("number", "1e3"),
        ("number", "17万"),
        ("date", "2022-8-2"),
        ("date", "2022-02-30"),
        ("date", "20220802"),
        ("boolean", "TRUE"),
        ("boolean", "是"),
    ],
)
def test_a_cell_that_does_not_fit(type_: ColumnType, text: str) -> None:
    with pytest.raises(ValueError):
        parse(text, type_)


def test_choices_and_minimum() -> None:
    line = Column("line", "integer", "行", "Line", "行", "Line", minimum=1)
    role = Column("role", "text", "用途", "Role", "用途", "Role", choices=("norm", "model"))
    assert [allowed(value, line) for value in (0, 1)] == [False, True]
    assert [allowed(value, role) for value in ("norm", "Norm")] == [True, False]
