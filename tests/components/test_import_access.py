"""Who may name which file of the server: one's own machine any, a shared one none but a folder's."""

from pathlib import Path

import pytest

from governance.components import import_access
from governance.model.errors import DataError
from governance.store import paths


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setenv(paths.HOME_VARIABLE, str(folder))
    return folder


@pytest.fixture
def exports(tmp_path: Path) -> Path:
    """A folder with two files, one that a program hides, and a folder in it."""
    folder = tmp_path / "exports"
    (folder / "older").mkdir(parents=True)
    for name in ("a.csv", "b.csv", ".hidden", "~$a.xlsx"):
        (folder / name).write_text("x", encoding="utf-8")
    return folder


def listen(monkeypatch: pytest.MonkeyPatch, address: str | None) -> None:
    monkeypatch.setattr(import_access.config, "get_option", lambda name: address)


def test_on_ones_own_machine_any_file_or_folder(
    home: Path, exports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listen(monkeypatch, "127.0.0.1")
    assert import_access.named_files(f'"{exports / "a.csv"}"') == (exports / "a.csv",)
    assert import_access.named_files(str(exports)) == (exports / "a.csv", exports / "b.csv")


@pytest.mark.parametrize("address", ["0.0.0.0", None, "10.1.2.3"])
def test_on_a_shared_server_none(
    home: Path, exports: Path, monkeypatch: pytest.MonkeyPatch, address: str | None
) -> None:
    listen(monkeypatch, address)
    assert import_access.folder() is None
    with pytest.raises(DataError, match="服务器上没有这个文件"):
        import_access.named_files(str(exports / "a.csv"))


@pytest.mark.parametrize("reached_at", ["0.0.0.0", "10.1.2.3"])
def test_none_behind_an_address_that_others_reach(
    home: Path, exports: Path, monkeypatch: pytest.MonkeyPatch, reached_at: str
) -> None:
    listen(monkeypatch, "127.0.0.1")
    monkeypatch.setenv(import_access.ADDRESS, reached_at)
    assert import_access.folder() is None
    monkeypatch.setenv(import_access.ADDRESS, "127.0.0.1")
    assert import_access.folder() == Path("/")


def test_an_address_never_opens_what_the_server_keeps_shut(
    home: Path, exports: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listen(monkeypatch, "0.0.0.0")
    monkeypatch.setenv(import_access.ADDRESS, "127.0.0.1")
    assert import_access.folder() is None


def test_on_a_shared_server_only_what_lies_in_the_operators_folder(
    home: Path, exports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    listen(monkeypatch, "0.0.0.0")
    (home / "settings.toml").write_text(f"import_folder = '{exports}'\n", encoding="utf-8")
    (tmp_path / "secret.csv").write_text("x", encoding="utf-8")
    (exports / "older" / "link.csv").symlink_to(tmp_path / "secret.csv")
    assert import_access.named_files("a.csv") == (exports / "a.csv",)
    for outside in ("../secret.csv", str(tmp_path / "secret.csv"), "older/link.csv", "older", "no"):
        with pytest.raises(DataError, match="服务器上没有这个文件"):
            import_access.named_files(outside)
