"""A backup holds what cannot be made again; one that is not whole changes nothing."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from governance.model.errors import DataError
from governance.store import archive
from governance.store.archive import MANIFEST, Manifest

KEPT = {
    "lake/LAYOUT": "{}",
    "lake/ledger/000001-a.json": "{}",
    "lake/records/requests/000001-a/part-001.parquet": "PAR1" * 500,
    "lake/profiles/三月.json": "{}",
    "boundaries/own/community/streets/record.json": "{}",
    "sources/west-2022.txt": "正文",
    "settings.toml": "month_starts_on = 19",
}
MADE_ANEW = (
    "lake/incoming/1-x/a.csv", "lake/lake.lock", "lake/ledger/b.json.new",
    "boundaries/cache/CURRENT", "warehouse/CURRENT", "before-restore-1.zip",
)  # fmt: skip


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    for name, text in (KEPT | dict.fromkeys(MADE_ANEW, "x")).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


@pytest.fixture
def packed(home: Path, tmp_path: Path) -> Path:
    target = tmp_path / "backup.zip"
    archive.write(home, target, layout=2, program="0.1", now="2025-01-01", loads=1)
    return target


def test_a_backup_holds_what_cannot_be_made_again(packed: Path, tmp_path: Path) -> None:
    manifest = archive.unpack(packed, tmp_path / "out")
    assert (manifest.layout, manifest.loads) == (2, 1)
    assert set(manifest.files) == set(KEPT)
    for name, text in KEPT.items():
        assert (tmp_path / "out" / name).read_text(encoding="utf-8") == text


def test_a_backup_that_cannot_be_written_leaves_nothing(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> str:
        raise OSError(28, "no space left")

    monkeypatch.setattr(archive, "_copy", full)
    with pytest.raises(OSError, match="no space"):
        archive.write(home, tmp_path / "b.zip", layout=2, program="", now="", loads=1)
    assert not list(tmp_path.glob("b.zip*"))


def spoil(path: Path, change: Callable[[bytes], bytes]) -> None:
    path.write_bytes(change(path.read_bytes()))


@pytest.mark.parametrize(
    "change",
    [
        lambda whole: whole[: len(whole) // 2],
        lambda whole: whole.replace(b"PAR1PAR1", b"PAR1PAR2", 1),
        lambda whole: b"",
        lambda whole: b"no archive at all",
    ],
    ids=["cut short", "a bit flipped", "empty", "another file"],
)
def test_a_damaged_backup_is_refused(
    packed: Path, tmp_path: Path, change: Callable[[bytes], bytes]
) -> None:
    spoil(packed, change)
    with pytest.raises(DataError, match="什么都没有改动"):
        archive.unpack(packed, tmp_path / "out")


def made(path: Path, files: dict[str, str], manifest: dict[str, object]) -> Path:
    with zipfile.ZipFile(path, "w") as packed:
        for name, text in files.items():
            packed.writestr(name, text)
        packed.writestr(MANIFEST, json.dumps(manifest))
    return path


def told(names: list[str], **values: object) -> dict[str, object]:
    manifest = Manifest(2, "0.1", "2025-01-01", 0, dict.fromkeys(names, "0" * 64))
    return {"format": archive.FORMAT, **vars(manifest), **values}


@pytest.mark.parametrize(
    "name", ["../lake/x", "/etc/x", "lake/../../x", "C:x.toml", "app.py", "warehouse/x"]
)
def test_a_name_that_leads_elsewhere_is_refused(name: str, tmp_path: Path) -> None:
    path = made(tmp_path / "b.zip", {name: "x"}, told([name]))
    with pytest.raises(DataError, match="什么都没有改动"):
        archive.unpack(path, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_a_file_that_the_manifest_does_not_name_is_refused(tmp_path: Path) -> None:
    path = made(tmp_path / "b.zip", {"lake/x": "x"}, told([]))
    with pytest.raises(DataError, match="坏了"):
        archive.unpack(path, tmp_path / "out")


def test_a_backup_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    path = made(tmp_path / "b.zip", {}, told([], format=archive.FORMAT + 1))
    with pytest.raises(DataError, match="更新本程序"):
        archive.unpack(path, tmp_path / "out")
