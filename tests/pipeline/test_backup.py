"""Everything to one file and back: values equal, nothing lost, nothing changed by a broken file."""

import json
from pathlib import Path

import pytest

from governance.cli import main
from governance.model.errors import DataError
from governance.pipeline import backup as room
from governance.pipeline.backup import Occupied, backup, restore
from governance.pipeline.load import Project as Where
from governance.store import archive, layout, ledger
from governance.store.lake import lake_of
from tests.pipeline.conftest import Project
from tests.pipeline.test_loads import MARCH, line, load_file, rows
from tests.store.test_layout import ENTRY


def test_what_was_backed_up_is_there_again(
    built_project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    export = tmp_path / "a.csv"
    lines = ["工单编号,工单状态,创建时间,办结时间,评分", line(1), line(2), line(3, rating="9")]
    export.write_text("\n".join(lines) + "\n", encoding="utf-8")
    load_file(built_project, export, MARCH)
    (built_project.home / "settings.toml").write_text('operator = "甲"', encoding="utf-8")
    kept = str(tmp_path / "kept.zip")
    assert main(["backup", kept, "--home", str(built_project.home)]) == 0
    assert "已备份 1 次导入" in capsys.readouterr().out
    assert main(["backup", kept, "--home", str(built_project.home)]) == 3

    folders = ["--data", str(built_project.data), "--queries", str(built_project.queries)]
    other = Project(tmp_path / "other", built_project.data, built_project.queries)
    words = ["restore", kept, "--home", str(other.home), *folders]
    assert main([*words, "--lang", "en"]) == 0
    assert "restored 1 loads" in capsys.readouterr().out
    for table in ("staging.requests", "marts.observation", "marts.request_month", "marts.place"):
        sql = f"select * from {table} order by all"
        assert rows(other, sql) == rows(built_project, sql)
    assert ledger.entries(lake_of(other.home)) == ledger.entries(lake_of(built_project.home))
    assert (other.home / "settings.toml").read_text(encoding="utf-8") == 'operator = "甲"'
    assert main(words) == 4
    assert "--replace" in capsys.readouterr().err


def with_loads(home: Path, *numbers: int, entry: dict[str, object] = ENTRY) -> Path:
    """A folder with loads of one file each, without a warehouse."""
    lake = lake_of(home)
    for number in numbers:
        load_id = f"{number:06}-aaaaaaaa"
        lake.records("requests", load_id).mkdir(parents=True)
        (lake.records("requests", load_id) / "part-001.parquet").write_text(f"rows of {number}")
        lake.ledger.mkdir(parents=True, exist_ok=True)
        text = json.dumps(entry | {"load_id": load_id, "sequence": number})
        (lake.ledger / f"{load_id}.json").write_text(text, encoding="utf-8")
    return home


def files(home: Path) -> dict[str, bytes]:
    return {
        path.relative_to(home).as_posix(): path.read_bytes() for path in archive.belongings(home)
    }


@pytest.fixture
def unbuilt(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Where:
    """A project whose folder holds two loads; the warehouse is not what these tests are about."""
    monkeypatch.setattr(room, "build", lambda *_: None)
    home = with_loads(tmp_path / "home", 1, 2)
    return Where(home, tmp_path / "data", tmp_path / "queries")


def test_what_is_replaced_is_kept_and_only_by_consent(unbuilt: Where, tmp_path: Path) -> None:
    backup(unbuilt.home, tmp_path / "kept.zip")
    two = files(unbuilt.home)
    with_loads(unbuilt.home, 3)
    three = files(unbuilt.home)
    with pytest.raises(Occupied, match="3 loads"):
        restore(tmp_path / "kept.zip", unbuilt)
    assert files(unbuilt.home) == three
    done = restore(tmp_path / "kept.zip", unbuilt, replacing=True)
    assert files(unbuilt.home) == two
    assert done.before is not None
    restore(done.before, unbuilt, replacing=True)
    assert {name: three[name] for name in three if "LAYOUT" not in name}.items() <= files(
        unbuilt.home
    ).items()
    assert list(lake_of(unbuilt.home).incoming.glob("*")) == []


def test_a_broken_or_newer_backup_changes_nothing(unbuilt: Where, tmp_path: Path) -> None:
    backup(unbuilt.home, tmp_path / "kept.zip")
    whole, before = (tmp_path / "kept.zip").read_bytes(), files(unbuilt.home)
    (tmp_path / "short.zip").write_bytes(whole[:-200])
    with pytest.raises(DataError, match="什么都没有改动"):
        restore(tmp_path / "short.zip", unbuilt, replacing=True)
    newer = with_loads(tmp_path / "newer", 7)
    (lake_of(newer).root / layout.FILE).write_text(json.dumps({"layout": layout.LAYOUT + 1}))
    archive.write(newer, tmp_path / "newer.zip", layout=9, program="9", now="", loads=1)
    with pytest.raises(DataError, match="请更新本程序"):
        restore(tmp_path / "newer.zip", unbuilt, replacing=True)
    assert files(unbuilt.home) == before


def test_a_backup_of_an_older_program_is_brought_up_to_date(unbuilt: Where, tmp_path: Path) -> None:
    older = with_loads(tmp_path / "older", 1)
    (lake_of(older).root / layout.FILE).write_text('{"layout": 1}')
    archive.write(older, tmp_path / "older.zip", layout=1, program="0.1", now="", loads=1)
    there = Where(tmp_path / "there", unbuilt.data, unbuilt.queries)
    restore(tmp_path / "older.zip", there)
    assert layout.is_current(lake_of(there.home).root)
    [path] = lake_of(there.home).ledger.glob("*.json")
    assert json.loads(path.read_text(encoding="utf-8"))["origin"] == "loaded"


def test_a_restore_that_was_broken_off_leaves_no_load_and_can_be_run_again(
    unbuilt: Where, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup(unbuilt.home, tmp_path / "kept.zip")
    there = Where(tmp_path / "there", unbuilt.data, unbuilt.queries)

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(room, "discard", stop)  # the last thing before the ledger comes in
        with pytest.raises(KeyboardInterrupt):
            restore(tmp_path / "kept.zip", there)
    assert ledger.entries(lake_of(there.home)) == ()
    restore(tmp_path / "kept.zip", there, replacing=True)
    assert files(there.home) == files(unbuilt.home)
