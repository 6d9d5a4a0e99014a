"""Versions are built beside each other, swapped in one step, and never left half-made."""

import os
import threading
from pathlib import Path

import duckdb
import pytest

from governance.store import versions
from governance.store.lock import exclusive
from governance.store.warehouse import LOCK, Outcome, rebuild
from governance.store.workshop import Workshop


def _stamp(workshop: Workshop, version: str) -> None:
    workshop.fetch("create table marts.stamp as select $version as version", version=version)


def _fail(workshop: Workshop, version: str) -> None:
    _stamp(workshop, version)
    raise RuntimeError("power cut")


def _files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.name != LOCK)


def test_the_first_build_makes_a_version_and_points_to_it(tmp_path: Path) -> None:
    outcome = rebuild(tmp_path, "abc", _stamp)
    assert outcome == Outcome("0001-abc", changed=True)
    assert versions.current(tmp_path) == "0001-abc"
    assert _files(tmp_path) == ["CURRENT", "warehouse-0001-abc.duckdb"]


def test_the_same_input_builds_nothing_unless_forced(tmp_path: Path) -> None:
    rebuild(tmp_path, "abc", _stamp)
    assert rebuild(tmp_path, "abc", _fail) == Outcome("0001-abc", changed=False)
    assert rebuild(tmp_path, "abc", _stamp, force=True) == Outcome("0002-abc", changed=True)
    assert _files(tmp_path) == ["CURRENT", "warehouse-0002-abc.duckdb"]


def test_a_version_whose_file_is_gone_is_built_again(tmp_path: Path) -> None:
    rebuild(tmp_path, "abc", _stamp)
    versions.file_of(tmp_path, "0001-abc").unlink()
    assert versions.current(tmp_path) is None
    assert rebuild(tmp_path, "abc", _stamp).changed


def test_a_build_that_breaks_leaves_the_old_version_and_nothing_else(tmp_path: Path) -> None:
    rebuild(tmp_path, "abc", _stamp)
    before = versions.file_of(tmp_path, "0001-abc").read_bytes()
    with pytest.raises(RuntimeError, match="power cut"):
        rebuild(tmp_path, "def", _fail)
    assert versions.current(tmp_path) == "0001-abc"
    assert _files(tmp_path) == ["CURRENT", "warehouse-0001-abc.duckdb"]
    assert versions.file_of(tmp_path, "0001-abc").read_bytes() == before


def test_what_a_killed_build_left_is_swept_by_the_next(tmp_path: Path) -> None:
    versions.unfinished(tmp_path, "0001-abc").write_bytes(b"half")
    rebuild(tmp_path, "abc", _stamp)
    assert _files(tmp_path) == ["CURRENT", "warehouse-0001-abc.duckdb"]


def test_a_file_that_cannot_be_removed_stays_and_does_no_harm(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rebuild(tmp_path, "abc", _stamp)

    def refuse(self: Path, missing_ok: bool = False) -> None:
        raise PermissionError(self)

    with monkeypatch.context() as patched:
        patched.setattr(versions.Path, "unlink", refuse)
        versions.prune(tmp_path, keep="none")
    assert rebuild(tmp_path, "def", _stamp).version == "0002-def"
    assert versions.existing(tmp_path) == ["0002-def"]


def test_the_pointer_moves_last_to_a_version_that_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Power may fail between any two steps: what CURRENT names can always be opened."""
    found: list[str] = []
    true_replace = os.replace

    def replace(source: Path, target: Path) -> None:
        if target.name == versions.CURRENT:
            path = versions.file_of(tmp_path, source.read_text(encoding="ascii").strip())
            with duckdb.connect(str(path), read_only=True) as connection:
                found.extend(row[0] for row in connection.execute("from marts.stamp").fetchall())
        true_replace(source, target)

    monkeypatch.setattr(versions.os, "replace", replace)
    rebuild(tmp_path, "abc", _stamp)
    rebuild(tmp_path, "def", _stamp)
    assert found == ["0001-abc", "0002-def"]


def test_a_pointer_that_is_being_read_is_replaced_when_it_is_free(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refusals = iter([PermissionError(), PermissionError()])
    true_replace = os.replace

    def replace(source: Path, target: Path) -> None:
        if target.name == versions.CURRENT and (refusal := next(refusals, None)):
            raise refusal
        true_replace(source, target)

    monkeypatch.setattr(versions.os, "replace", replace)
    assert rebuild(tmp_path, "abc", _stamp).changed
    assert versions.current(tmp_path) == "0001-abc"


def test_a_pointer_that_is_never_free_is_an_error_and_the_old_version_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rebuild(tmp_path, "abc", _stamp)

    def refuse(source: Path, target: Path) -> None:
        raise PermissionError(13, "in use", str(target))

    monkeypatch.setattr(versions.os, "replace", refuse)
    monkeypatch.setattr(versions, "PAUSE_SECONDS", 0)
    with pytest.raises(PermissionError):
        rebuild(tmp_path, "def", _stamp)
    assert versions.current(tmp_path) == "0001-abc"


def test_a_second_builder_waits_says_so_once_and_then_finds_the_work_done(tmp_path: Path) -> None:
    said: list[str] = []
    waiting = threading.Event()
    found: list[Outcome] = []

    def wait() -> None:
        said.append("waiting")
        waiting.set()

    def second() -> None:
        found.append(rebuild(tmp_path, "abc", _fail, on_wait=wait))

    def build_while_another_comes(workshop: Workshop, version: str) -> None:
        other.start()
        assert waiting.wait(10)
        _stamp(workshop, version)

    other = threading.Thread(target=second)
    rebuild(tmp_path, "abc", build_while_another_comes)
    other.join(10)
    assert said == ["waiting"]
    assert found == [Outcome("0001-abc", changed=False)]


def test_a_lock_is_free_again_after_an_error(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError), exclusive(tmp_path / LOCK, pytest.fail):
        raise RuntimeError
    with exclusive(tmp_path / LOCK, lambda: pytest.fail("the lock was kept")):
        pass


@pytest.mark.parametrize(
    ("version", "number", "fingerprint"),
    [("0012-abc", 12, "abc"), ("12-a-b", 12, "a"), ("strange", 0, ""), ("10000-f", 10000, "f")],
)
def test_names_of_versions(version: str, number: int, fingerprint: str) -> None:
    assert versions.number_of(version) == number
    assert versions.fingerprint_of(version) == fingerprint


@pytest.mark.parametrize(("version", "lake"), [("0012-abc", ""), ("0012-abc-99ff", "99ff")])
def test_the_name_of_a_version_says_which_loads_it_holds(version: str, lake: str) -> None:
    assert versions.lake_of(version) == lake
