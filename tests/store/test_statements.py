"""SQL files run after the files that make what they mention."""

from pathlib import Path

import pytest

from governance.model.errors import DataError
from governance.store.statements import in_order, read_statement


def _write(folder: Path, **files: str) -> list[Path]:
    for stem, sql in files.items():
        (folder / f"{stem}.sql").write_text(sql, encoding="utf-8")
    return list(folder.glob("*.sql"))


def test_what_a_file_makes_and_mentions(tmp_path: Path) -> None:
    sql = "-- reads marts.ghost\ncreate or replace table marts.a as select * from staging.b, raw.c"
    [path] = _write(tmp_path, a=sql)
    file = read_statement(path)
    assert (file.makes, file.mentions) == ("marts.a", {"staging.b", "raw.c"})


def test_a_file_runs_after_what_it_reads_whatever_its_name(tmp_path: Path) -> None:
    paths = _write(
        tmp_path,
        a="create table marts.a as select * from marts.macro_c(1)",
        b="create view staging.b as select 1 as x",
        c="create macro marts.macro_c(x) as table select * from marts.d",
        d="create table marts.d as select * from staging.b",
    )
    assert [path.stem for path in in_order(paths)] == ["b", "d", "c", "a"]


def test_a_ring_is_named(tmp_path: Path) -> None:
    paths = _write(
        tmp_path,
        a="create table marts.a as select * from marts.b",
        b="create table marts.b as select * from marts.a",
    )
    with pytest.raises(DataError, match=r"marts\.a → marts\.b → marts\.a|marts\.b → marts\.a → "):
        in_order(paths)


def test_a_file_that_makes_nothing_is_named(tmp_path: Path) -> None:
    paths = _write(tmp_path, query="select 1")
    with pytest.raises(DataError, match=r"query\.sql"):
        in_order(paths)
