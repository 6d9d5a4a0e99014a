"""A warehouse under construction: types, NULLs, and errors that name the file."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from governance.datasets.declaration import Column, Dataset
from governance.model.errors import DataError
from governance.store.workshop import Workshop

STALLS = Dataset(
    name="stalls",
    path="stalls.csv",
    title_zh="摊位",
    title_en="Stalls",
    row_zh="一行是一个摊位。",
    row_en="One row per stall.",
    key=("name",),
    columns=(
        Column("name", "text", "名", "Name", "名", "Name", required=True),
        Column("opened", "date", "开", "Opened", "开", "Opened"),
        Column("area", "number", "积", "Area", "积", "Area"),
        Column("doors", "integer", "门", "Doors", "门", "Doors"),
        Column("roofed", "boolean", "顶", "Roofed", "顶", "Roofed"),
    ),
)


def test_raw_tables_have_the_declared_types_even_where_every_cell_is_empty() -> None:
    with Workshop.open() as workshop:
        workshop.create_raw(STALLS, [("茶", None, None, None, None)])
        types = workshop.fetch(
            "select column_name, data_type from duckdb_columns() where schema_name = 'raw'"
        )
        rows = workshop.fetch("from raw.stalls").to_dict("records")
    assert dict(types.itertuples(index=False)) == {
        "record": "BIGINT",
        "name": "VARCHAR",
        "opened": "DATE",
        "area": "DOUBLE",
        "doors": "BIGINT",
        "roofed": "BOOLEAN",
    }
    assert [row["name"] for row in rows] == ["茶"]


def test_missing_stays_null_and_zero_stays_zero() -> None:
    day = date(2022, 8, 2)
    with Workshop.open() as workshop:
        workshop.create_raw(STALLS, [("a", day, 0.0, 0, False), ("b", None, None, None, None)])
        counts = workshop.fetch(
            "select count(*) as rows, count(opened) as opened, count(area) as area,"
            " count(doors) as doors, count(roofed) as roofed, sum(area) as total from raw.stalls"
        )
    assert counts.to_dict("records") == [
        {"rows": 2, "opened": 1, "area": 1, "doors": 1, "roofed": 1, "total": 0.0}
    ]


def test_a_nan_among_texts_becomes_null_and_columns_go_by_name() -> None:
    frame = pd.DataFrame({"area": [1.5, float("nan")], "name": ["a", "b"]}).astype(object)
    frame["roofed"] = [None, float("nan")]
    with Workshop.open() as workshop:
        workshop.create_raw(STALLS, [])
        workshop.insert_frame("raw.stalls", frame)
        found = workshop.fetch(
            "select name, area is null as a, roofed is null as r from raw.stalls"
        )
    assert found.to_dict("list") == {"name": ["a", "b"], "a": [False, True], "r": [True, True]}


def test_lists_of_structs_come_back_as_python() -> None:
    with Workshop.open() as workshop:
        frame = workshop.fetch("select [{'role': 'value', 'figure_id': $id}] as inputs", id="w-1")
    assert frame["inputs"][0] == [{"role": "value", "figure_id": "w-1"}]


@pytest.mark.parametrize(
    ("sql", "said"),
    [
        ("select * from marts.nowhere", "nowhere"),
        ("select 1; select 2", "2 statements in one file"),
        ("selekt 1", "selekt"),
    ],
)
def test_sql_that_fails_names_its_file(tmp_path: Path, sql: str, said: str) -> None:
    path = tmp_path / "marts" / "broken.sql"
    path.parent.mkdir()
    path.write_text(sql, encoding="utf-8")
    with Workshop.open() as workshop, pytest.raises(DataError) as caught:
        workshop.execute_file(path)
    [problem] = caught.value.problems
    assert problem.file is not None
    assert problem.file.endswith("marts/broken.sql")
    assert said in problem.got


def test_rows_that_a_table_refuses_name_the_table() -> None:
    with Workshop.open() as workshop:
        workshop.fetch("create table marts.stall (name varchar primary key)")
        with pytest.raises(DataError, match=r"marts\.stall"):
            workshop.insert_rows("marts.stall", ["name"], [("a",), ("a",)])


def test_a_table_filled_in_steps_keeps_every_row(tmp_path: Path) -> None:
    # A first step of a row group or more and a smaller second one: DuckDB 2.0.0 loses both.
    steps = (200_000, 40_000)
    path = tmp_path / "w.duckdb"
    with Workshop.open(path) as workshop:
        workshop.execute(
            "create table raw.source as select n, 'w' || n as word from range(400000) as t (n)"
        )
    with Workshop.reopen(path) as workshop:
        workshop.expect_records(tmp_path)
        workshop.execute("set threads = 2")
        workshop.execute("create table marts.counted (n bigint, word varchar)")
        workshop.settle_tables()
        assert _filled(workshop, "marts.counted", steps) == sum(steps)
        workshop.create_temporary("kept", "select * from marts.counted")
        assert _filled(workshop, "temp.kept", steps) == sum(steps)


def _filled(workshop: Workshop, table: str, steps: tuple[int, ...]) -> int:
    for rows in steps:
        workshop.execute(f"insert into {table} select * from raw.source where n < {rows}")
    return int(workshop.fetch(f"select count(*) as rows from {table}")["rows"][0])
