"""Reading a file that is large beside the memory there is."""

from pathlib import Path

import duckdb

from governance.ingest.plan import NormalisedFile
from governance.store.csv_scan import scan


def test_a_file_larger_than_the_memory_is_read_in_blocks(tmp_path: Path) -> None:
    path = tmp_path / "large.csv"
    line = f"{'测' * 30_000}\n"
    path.write_text("说明\n" + line * 2_000, encoding="utf-8")
    file = NormalisedFile(path, None, "", path, False, ("说明",))
    with duckdb.connect(config={"memory_limit": "160MB", "threads": 2}) as connection:
        [row] = connection.execute(f"select count(*), min(length(c0)) from {scan(file)}").fetchall()
    assert path.stat().st_size > 170_000_000
    assert row == (2_000, 30_000)
