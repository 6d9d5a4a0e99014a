"""Many threads read one warehouse while new versions arrive."""

import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from governance.model.errors import DataError
from governance.store import paths, reader
from governance.store.reader import MissingWarehouse, Reader
from governance.store.warehouse import rebuild
from governance.store.workshop import Workshop

STAMP = "select version from marts.stamp"
CHOSEN = "select x from (values (1), (2), (null)) as t (x) where x >= $least order by x"


def _stamp(workshop: Workshop, version: str) -> None:
    workshop.fetch("create table marts.stamp as select $version as version", version=version)


@pytest.fixture
def lookups(tmp_path: Path) -> Path:
    folder = tmp_path / "lookups"
    folder.mkdir()
    (folder / "stamp.sql").write_text(STAMP, encoding="utf-8")
    (folder / "chosen.sql").write_text(CHOSEN, encoding="utf-8")
    (folder / "outside.sql").write_text("from read_csv('/etc/passwd')", encoding="utf-8")
    (folder / "write.sql").write_text("delete from marts.stamp", encoding="utf-8")
    return folder


@pytest.fixture
def stamped_reader(tmp_path: Path, lookups: Path) -> Iterator[Reader]:
    """A reader of a warehouse whose only table says which version it is."""
    rebuild(tmp_path / "warehouse", "a", _stamp)
    made = Reader(tmp_path / "warehouse", lookups)
    yield made
    made.close()


def test_a_query_takes_parameters_by_name(stamped_reader: Reader) -> None:
    assert stamped_reader.query("chosen", least=2)["x"].tolist() == [2]


def test_a_new_version_is_noticed_by_itself(tmp_path: Path, stamped_reader: Reader) -> None:
    assert stamped_reader.query("stamp")["version"].tolist() == ["0001-a"]
    rebuild(tmp_path / "warehouse", "b", _stamp)
    assert stamped_reader.current_version() == "0002-b"
    assert stamped_reader.query("stamp")["version"].tolist() == ["0002-b"]


def test_without_a_warehouse_the_error_says_what_to_run(tmp_path: Path, lookups: Path) -> None:
    with pytest.raises(MissingWarehouse) as caught:
        Reader(tmp_path / "nowhere", lookups).query("stamp")
    assert "python -m governance build" in caught.value.chinese()
    assert "No warehouse has been built yet" in caught.value.english()
    assert isinstance(caught.value, DataError)


@pytest.mark.parametrize("name", ["nothing", "../stamp", "stamp.sql", ""])
def test_an_unknown_query_lists_the_known_ones(stamped_reader: Reader, name: str) -> None:
    with pytest.raises(LookupError, match="chosen, outside, stamp, write"):
        stamped_reader.query(name)


def test_queries_can_neither_write_nor_leave_the_folder(stamped_reader: Reader) -> None:
    with pytest.raises(Exception, match="read-only"):
        stamped_reader.query("write")
    with pytest.raises(Exception, match="disabled"):
        stamped_reader.query("outside")


def test_threads_read_while_versions_are_swapped(tmp_path: Path, stamped_reader: Reader) -> None:
    """Eight threads ask without pause through ten swaps; every answer is one whole version."""
    stop = threading.Event()

    def ask() -> set[str]:
        seen: set[str] = set()
        while not stop.is_set():
            seen |= set(stamped_reader.query("stamp")["version"])
        return seen

    with ThreadPoolExecutor(8) as pool:
        asked = [pool.submit(ask) for _ in range(8)]
        for number in range(10):
            rebuild(tmp_path / "warehouse", f"f{number}", _stamp)
        stop.set()
        seen = set().union(*(future.result(timeout=30) for future in asked))
    assert seen <= {"0001-a", *(f"{number + 2:04d}-f{number}" for number in range(10))}
    assert stamped_reader.query("stamp")["version"].tolist() == ["0011-f9"]


def test_a_version_removed_between_looking_and_attaching_is_looked_up_again(
    tmp_path: Path, stamped_reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = iter(["0000-removed"])
    true_version = stamped_reader.current_version
    monkeypatch.setattr(
        stamped_reader, "current_version", lambda: next(told, None) or true_version()
    )
    assert stamped_reader.query("stamp")["version"].tolist() == ["0001-a"]


def test_the_users_folder_comes_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rebuild(paths.warehouse_folder(tmp_path), "env", _stamp)
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    assert reader.current_version() == "0001-env"
    monkeypatch.delenv(paths.HOME_VARIABLE)
    assert paths.home() == paths.project_root() / "var"
