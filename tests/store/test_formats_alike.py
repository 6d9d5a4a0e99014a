"""Whatever format a table comes in, the rows that are kept of it are the same."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

import pyarrow.parquet
import pytest

from governance.datasets.records.catalogue import record_type
from governance.ingest.place_names import Found, KnownPlace
from governance.ingest.planning import plan
from governance.ingest.questions import Options
from governance.store.staging_area import StagingArea
from tests.ingest.export_formats import FORMATS

EXPECTED = [
    (
        "A001",
        "closed",
        datetime(2025, 3, 1, 9, 15),
        datetime(2025, 3, 2, 10),
        "satisfied",
        "示例街道",
    ),
    ("A002", "in_progress", datetime(2025, 3, 13, 17, 40, 5), None, None, "示例街道"),
    (
        "A003",
        "closed",
        datetime(2025, 3, 31, 23, 59, 59),
        datetime(2025, 4, 2, 8),
        "not",
        "第二街道",
    ),
]


class Named:
    """Takes the name that a row gives for the id of its place."""

    def learn(
        self,
        levels: Sequence[str | None],
        rows: Sequence[tuple[KnownPlace, tuple[str | None, ...]]],
    ) -> None:
        raise AssertionError("the records are no places")

    def find(self, levels: Sequence[str | None], cells: Sequence[str | None]) -> Found:
        return Found(cells[-1])


@pytest.mark.parametrize("write", FORMATS.values(), ids=FORMATS.keys())
def test_the_rows_are_the_same(write: Callable[[Path], Path], tmp_path: Path) -> None:
    found = plan([write(tmp_path)], Options(), tmp_path / "home").plan
    assert found is not None
    with StagingArea.open(tmp_path / "scratch") as area:
        [staged] = area.stage(found, record_type("requests"), tmp_path / "rows", 1, Named())
    columns = ("request_id", "status", "opened_at", "closed_at", "satisfaction", "place_id")
    rows = pyarrow.parquet.read_table(staged.parquet).to_pylist()
    assert [tuple(row[column] for column in columns) for row in rows] == EXPECTED
    assert (staged.rows_in, staged.rejects) == (3, ())
