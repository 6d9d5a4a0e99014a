"""Parquet of other tools: typed columns become the same text as everywhere."""

from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet
import pytest

from governance.ingest.recognition import find_tables
from governance.model.errors import DataError
from tests.ingest.requests_export import cells


def test_every_type_as_text(tmp_path: Path) -> None:
    table = pa.table(
        {
            "编号": pa.array([1, 2]),
            "比率": pa.array([0.5, None]),
            "日期": pa.array([date(2025, 3, 1), None]),
            "时间": pa.array([datetime(2025, 3, 1, 8, 30), None], pa.timestamp("ms")),
            "区时": pa.array([datetime(2025, 3, 1, tzinfo=UTC), None], pa.timestamp("ms", "UTC")),
            "类别": pa.array(["甲\n乙", "丙"]).dictionary_encode(),
            "是否": pa.array([True, False]),
            "列表": pa.array([[1], [2]]),
        }
    )
    pyarrow.parquet.write_table(table, tmp_path / "a.parquet")
    [found] = find_tables(tmp_path / "a.parquet", lambda _: False)
    assert "列表" not in found.headers
    file = found.keep(range(7), tmp_path / "in")
    assert cells(file)[1:] == [
        [
            "1",
            "0.5",
            "2025-03-01",
            "2025-03-01 08:30:00.000",
            "2025-03-01 00:00:00.000Z",
            "甲 乙",
            "true",
        ],
        ["2", "", "", "", "", "丙", "false"],
    ]
    assert (file.first_line, file.counted) == (0, "record")


def test_columns_that_are_not_kept_are_not_written(tmp_path: Path) -> None:
    pyarrow.parquet.write_table(pa.table({"人": ["张三"], "编号": [1]}), tmp_path / "a.parquet")
    [found] = find_tables(tmp_path / "a.parquet", lambda _: False)
    assert cells(found.keep([1], tmp_path / "in")) == [["编号"], ["1"]]


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1" + b"\x00" * 100)
    with pytest.raises(DataError, match=r"a\.parquet"):
        find_tables(tmp_path / "a.parquet", lambda _: False)
