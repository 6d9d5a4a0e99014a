"""The place of a row is found in the order of the file, whatever its id is written in."""

from collections.abc import Sequence
from pathlib import Path

import duckdb
import pyarrow.parquet
import pytest

from governance.datasets.records.catalogue import record_type
from governance.ingest.place_names import Found, KnownPlace
from governance.ingest.planning import plan
from governance.ingest.questions import Options
from governance.store.place_lookup import register
from governance.store.staging_area import StagingArea

ROWS = 400


class Counted:
    """Finds a place of the same name but for places whose number ends in 7."""

    def learn(
        self,
        levels: Sequence[str | None],
        rows: Sequence[tuple[KnownPlace, tuple[str | None, ...]]],
    ) -> None:
        raise AssertionError("the records are no places")

    def find(self, levels: Sequence[str | None], cells: Sequence[str | None]) -> Found:
        name = str(cells[-1])
        return Found(None, "unknown_place") if name.endswith("7") else Found(name)


@pytest.mark.parametrize(
    "ids", [["C1", "C20", None], ["社区1", "C2", None], ["a b", "50%", None]], ids=str
)
def test_every_way_leads_to_its_place(ids: list[str | None]) -> None:
    found = [Found(each, None if each else "unknown_place") for each in ids]
    with duckdb.connect() as connection:
        connection.execute("create table scan as select unnest(['甲', '', '丙', '丁', '甲']) as c0")
        lookup = register(connection, "c0", ["丙", "甲", ""], found)
        columns = f"{lookup.place_id()}, {lookup.problem()}"
        rows = connection.execute(f"select {columns} from {lookup.numbered('scan')}").fetchall()
    first, second, _ = ids
    nothing = (None, None)
    assert rows == [(second, None), (None, "unknown_place"), (first, None), nothing, (second, None)]


def test_rows_that_name_many_places_stay_in_the_order_of_the_file(tmp_path: Path) -> None:
    lines = [f"A{row},已办结,示例{(row * 37) % ROWS}街道,2025-03-01 09:15" for row in range(ROWS)]
    file = tmp_path / "requests.csv"
    file.write_text("\n".join(["工单编号,工单状态,街道,创建时间", *lines]), encoding="utf-8")
    found = plan([file], Options(record_type="requests"), tmp_path / "home").plan
    assert found is not None
    with StagingArea.open(tmp_path / "scratch") as area:
        [staged] = area.stage(found, record_type("requests"), tmp_path / "rows", 1, Counted())
    table = pyarrow.parquet.read_table(staged.parquet, columns=["request_id", "place_id"])
    expected = [(f"A{row}", f"示例{(row * 37) % ROWS}街道") for row in range(ROWS)]
    assert [tuple(row.values()) for row in table.to_pylist()] == expected
