"""The watcher wakes every session once when another version is current, and no session otherwise."""

from collections.abc import Callable
from pathlib import Path

import pytest

from governance.components import new_data
from governance.store import versions
from governance.store.paths import HOME_VARIABLE, warehouse_folder


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder of versions in a home of its own."""
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    monkeypatch.setattr(new_data, "BETWEEN_SECONDS", 0)
    made = warehouse_folder(tmp_path)
    made.mkdir()
    return made


def publish(folder: Path, version: str) -> None:
    versions.unfinished(folder, version).write_bytes(b"")
    versions.publish(folder, version)


def sessions(woken: list[str]) -> Callable[[], list[Callable[[], None]]]:
    return lambda: [lambda: woken.append("one"), lambda: woken.append("two")]


def test_a_new_version_wakes_every_session_once(folder: Path) -> None:
    woken: list[str] = []
    publish(folder, "0001-a")
    seen = new_data.look(None, sessions(woken))
    assert (seen, woken) == ("0001-a", ["one", "two"])
    assert new_data.look(seen, sessions(woken)) == "0001-a"
    assert woken == ["one", "two"]
    publish(folder, "0002-a")
    assert new_data.look(seen, sessions(woken)) == "0002-a"
    assert woken == ["one", "two", "one", "two"]


def test_without_a_warehouse_no_one_is_woken(folder: Path) -> None:
    woken: list[str] = []
    assert new_data.look("0001-a", sessions(woken)) == "0001-a"
    assert woken == []
