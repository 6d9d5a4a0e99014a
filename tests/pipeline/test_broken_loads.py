"""Loads that are killed, refused by the disk, or run at the same time: whole or not at all."""

import json
import os
import random
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import duckdb
import pytest
from streamlit.testing.v1 import AppTest

from governance.cli import main
from governance.pipeline.load import Project as Where
from governance.pipeline.unload import unload
from governance.store import ledger
from governance.store.lake import lake_of, writing
from governance.store.lock import exclusive
from governance.store.paths import HOME_VARIABLE, warehouse_folder
from governance.store.versions import current, file_of
from tests.pipeline.conftest import Project
from tests.pipeline.forking import Forks, forking

KILLS = 20
ROWS = 2000
SECONDS = 120
ROOT = Path(__file__).resolve().parents[2]


def write_requests(path: Path, prefix: str, rows: int = ROWS) -> Path:
    lines = [
        f"{prefix}{number},2025-03-{number % 28 + 1:02d} 09:00,2025-03-30 10:00,5"
        for number in range(rows)
    ]
    path.write_text("\n".join(["工单编号,创建时间,办结时间,评分", *lines]), encoding="utf-8")
    return path


def command(project: Project, *words: object) -> list[str]:
    folders = ["--home", project.home, "--data", project.data, "--queries", project.queries]
    return [sys.executable, "-m", "governance", *map(str, words), *map(str, folders)]


def load_command(project: Project, path: Path) -> list[str]:
    return command(
        project, "load", path, "--type", "requests", "--place", "west", "--yes", "--json"
    )


def run(line: list[str], **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        line, cwd=ROOT, capture_output=True, text=True, timeout=SECONDS, check=False, **options
    )  # type: ignore[call-overload,no-any-return]


def counted(project: Project) -> dict[str, int]:
    """How many records of each prefix the current version shows."""
    folder = warehouse_folder(project.home)
    path = file_of(folder, current(folder) or "")
    with duckdb.connect(str(path), read_only=True) as connection:
        sql = "select left(request_id, 1), count(*) from staging.requests group by all"
        return {str(name): int(count) for name, count in connection.execute(sql).fetchall()}


@pytest.fixture
def with_one_load(built_project: Project, tmp_path: Path) -> Project:
    """A project in which a first load has been made."""
    done = run(load_command(built_project, write_requests(tmp_path / "first.csv", "A", 50)))
    assert done.returncode == 0, done.stderr
    return built_project


@pytest.mark.slow
def test_a_load_that_is_killed_is_absent_or_complete(
    with_one_load: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = with_one_load
    monkeypatch.setenv(HOME_VARIABLE, str(project.home))
    loading = load_command(project, write_requests(tmp_path / "second.csv", "B"))[3:]
    moments = random.Random(4)
    with forking() as forks:
        seconds = _seconds_of_a_load(project, forks, loading)
        for _ in range(KILLS):
            process = forks.start(loading)
            time.sleep(moments.uniform(0, seconds))
            assert forks.kill(process) in (-signal.SIGKILL, 0)
            # Whoever reads at once finds a version that is whole; `build` then finishes what is left.
            assert counted(project) in ({"A": 50}, {"A": 50, "B": ROWS})
            _expect_the_app_to_start(project)
            project.build()
            loads = [entry.load_id for entry in ledger.entries(lake_of(project.home))]
            assert counted(project) == ({"A": 50} if len(loads) == 1 else {"A": 50, "B": ROWS})
            if len(loads) == 2:
                unload(loads[1], Where(project.home, project.data, project.queries))
    assert main(loading) == 0
    assert counted(project) == {"A": 50, "B": ROWS}
    assert _strays(project) == []


def _seconds_of_a_load(project: Project, forks: Forks, loading: list[str]) -> float:
    """How long a load takes in a process of its own; it is taken out again."""
    started = time.monotonic()
    forks.start(loading)
    assert forks.end() == 0
    seconds = time.monotonic() - started
    [_, entry] = ledger.entries(lake_of(project.home))
    unload(entry.load_id, Where(project.home, project.data, project.queries))
    return seconds


def _expect_the_app_to_start(project: Project) -> None:
    """The app opens without a word of complaint and reads the newest version."""
    app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=SECONDS)
    app.query_params["tab"] = "history"
    app.switch_page("pages/import_data.py").run()
    assert [one.value for one in (*app.exception, *app.error)] == []
    assert any(str(project.current) in one.value for one in app.caption)


def _strays(project: Project) -> list[Path]:
    """Files in the lake that belong to no load."""
    lake = lake_of(project.home)
    with writing(project.home, lambda: None):
        pass
    known = {entry.load_id for entry in ledger.entries(lake)}
    files = [path for path in lake.root.rglob("*") if path.is_file()]
    named = {"LAYOUT", "lake.lock"}
    return [
        path
        for path in files
        if path.name not in named
        and not known & set((*path.relative_to(lake.root).parts, path.stem))
    ]


def test_a_second_load_waits_and_says_so(built_project: Project, tmp_path: Path) -> None:
    path = write_requests(tmp_path / "a.csv", "A", 20)
    lock = lake_of(built_project.home).root / "lake.lock"
    with exclusive(lock, lambda: None):
        process = subprocess.Popen(
            load_command(built_project, path),
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        assert process.stderr is not None
        said = process.stderr.readline()
        assert process.poll() is None
    out, _ = process.communicate(timeout=SECONDS)
    assert "另一次导入正在运行" in said
    assert json.loads(out)["rows_used"] == 20


def test_two_loads_at_once_are_both_there_in_the_end(
    built_project: Project, tmp_path: Path
) -> None:
    paths = [write_requests(tmp_path / f"{prefix}.csv", prefix, 30) for prefix in "AB"]
    processes = [
        subprocess.Popen(load_command(built_project, path), cwd=ROOT, stdout=subprocess.DEVNULL)
        for path in paths
    ]
    assert [process.wait(timeout=SECONDS) for process in processes] == [0, 0]
    assert counted(built_project) == {"A": 30, "B": 30}


def test_a_full_disk_is_named_and_changes_nothing(with_one_load: Project, tmp_path: Path) -> None:
    project = with_one_load
    path = write_requests(tmp_path / "second.csv", "B", 20_000)
    version = current(warehouse_folder(project.home))

    def small_files() -> None:  # a file that may not grow is refused as on a full disk
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, 40_000))

    done = run(load_command(project, path), preexec_fn=small_files)
    assert done.returncode == 3
    assert "磁盘满了" in done.stderr
    assert "Traceback" not in done.stderr
    assert current(warehouse_folder(project.home)) == version
    assert counted(project) == {"A": 50}
    assert _strays(project) == []


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_named(with_one_load: Project, tmp_path: Path) -> None:
    records = lake_of(with_one_load.home).root / "records" / "requests"
    records.chmod(0o555)
    try:
        done = run(load_command(with_one_load, write_requests(tmp_path / "b.csv", "B", 20)))
    finally:
        records.chmod(0o755)
    assert done.returncode == 3
    assert "不能写入数据目录" in done.stderr


def test_a_folder_in_the_way_of_the_records_is_named_and_changes_nothing(
    with_one_load: Project, tmp_path: Path
) -> None:
    flags = lake_of(with_one_load.home).root / "set_aside"
    flags.write_text("a file, not a folder", encoding="utf-8")
    path = write_requests(tmp_path / "b.csv", "B", 20)
    path.write_text(path.read_text(encoding="utf-8") + "\nB99,不详,,5\n", encoding="utf-8")
    done = run(load_command(with_one_load, path))
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    assert counted(with_one_load) == {"A": 50}
