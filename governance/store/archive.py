"""One file that holds everything of a user's folder which cannot be made again, each part verified.

A ZIP with a manifest of every file's SHA-256. What the program makes anew stays out: warehouses,
prepared boundaries, locks, and what a load was reading.
"""

import hashlib
import json
import os
import shutil
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any, Final

from governance.model.errors import DataError, Problem, Text
from governance.store.durable import sync_folder

FORMAT: Final = 1
MANIFEST: Final = "manifest.json"
_FOLDERS: Final = ("lake", "boundaries", "sources")
_SUFFIXES: Final = (".toml", ".csv")  # the user's own files beside the folders
_LEFT_OUT: Final = ("lake/incoming", "boundaries/cache")
_PASSING: Final = (".lock", ".held", ".new")
_CHUNK: Final = 1 << 20
_PACKED: Final = {".parquet", ".zip", ".gz"}  # packing them again takes time and saves nothing


@dataclass(frozen=True)
class Manifest:
    """What an archive holds: the SHA-256 of each file by its name, and what wrote it when."""

    layout: int
    program_version: str
    created_at: str
    loads: int
    files: Mapping[str, str]


def belongings(home: Path) -> Iterator[Path]:
    """Every file of a user's folder that an archive holds, in a fixed order."""
    found = [path for name in _FOLDERS for path in (home / name).rglob("*")]
    found += [path for path in home.glob("*") if path.suffix in _SUFFIXES]
    for path in sorted(found):
        name = path.relative_to(home).as_posix()
        passing = path.suffix in _PASSING or any(name.startswith(f"{o}/") for o in _LEFT_OUT)
        if path.is_file() and not passing:
            yield path


def write(home: Path, target: Path, *, layout: int, program: str, now: str, loads: int) -> Manifest:
    """Write the archive whole or not at all; return what it holds."""
    unfinished = target.with_name(target.name + ".new")
    try:
        with unfinished.open("wb") as handle:
            with zipfile.ZipFile(handle, "w", allowZip64=True) as packed:
                files = {
                    path.relative_to(home).as_posix(): _add(packed, home, path)
                    for path in belongings(home)
                }
                manifest = Manifest(layout, program, now, loads, files)
                text = json.dumps(
                    {"format": FORMAT, **vars(manifest)}, ensure_ascii=False, indent=1
                )
                packed.writestr(MANIFEST, text)
            handle.flush()
            os.fsync(handle.fileno())
        os.replace(unfinished, target)
        sync_folder(target.parent)
    finally:
        unfinished.unlink(missing_ok=True)
    return manifest


def _add(packed: zipfile.ZipFile, home: Path, path: Path) -> str:
    info = zipfile.ZipInfo.from_file(
        path, path.relative_to(home).as_posix(), strict_timestamps=False
    )
    info.compress_type = zipfile.ZIP_STORED if path.suffix in _PACKED else zipfile.ZIP_DEFLATED
    with path.open("rb") as source, packed.open(info, "w", force_zip64=True) as sink:
        return _copy(source, sink)


def _copy(source: IO[bytes], sink: IO[bytes]) -> str:
    """Copy, and return the SHA-256 of what was copied."""
    digest = hashlib.sha256()
    while chunk := source.read(_CHUNK):
        digest.update(chunk)
        sink.write(chunk)
    return digest.hexdigest()


def unpack(archive: Path, target: Path) -> Manifest:
    """Unpack into a folder and compare every file with the manifest; DataError where any differs."""
    try:
        with zipfile.ZipFile(archive) as packed:
            manifest = _manifest(archive, packed)
            for name, digest in manifest.files.items():
                path = target / name
                path.parent.mkdir(parents=True, exist_ok=True)
                with packed.open(name) as source, path.open("wb") as sink:
                    if _copy(source, sink) != digest:
                        raise DataError(_broken(archive, name))
    # A damaged archive shows in many ways, each of its own kind.
    except (zipfile.BadZipFile, zipfile.LargeZipFile, EOFError, NotImplementedError) as error:
        raise DataError(_broken(archive, str(error))) from error
    except (KeyError, ValueError, RuntimeError) as error:
        raise DataError(_broken(archive, str(error))) from error
    return manifest


def _manifest(archive: Path, packed: zipfile.ZipFile) -> Manifest:
    values: dict[str, Any] = json.loads(packed.read(MANIFEST))
    if values.pop("format") != FORMAT:
        raise DataError(_newer(archive))
    manifest = Manifest(**values)
    strange = [name for name in manifest.files if not _is_ours(name)]
    if strange or set(packed.namelist()) != {*manifest.files, MANIFEST}:
        raise DataError(_broken(archive, ", ".join(strange[:3]) or MANIFEST))
    return manifest


def _is_ours(name: str) -> bool:
    """Whether a name stays inside the folder that it is unpacked into, where archives put files."""
    path = PurePosixPath(name)
    if path.is_absolute() or ".." in path.parts or "\\" in name or ":" in name:
        return False
    return path.parts[0] in _FOLDERS if len(path.parts) > 1 else path.suffix in _SUFFIXES


def move_into(source: Path, target: Path) -> None:
    """Move every file of a folder into another; a file of the same name is replaced."""
    for path in sorted(source.rglob("*")):
        if path.is_file():
            place = target / path.relative_to(source)
            place.parent.mkdir(parents=True, exist_ok=True)
            os.replace(path, place)
    shutil.rmtree(source, ignore_errors=True)


def _broken(archive: Path, said: str) -> Problem:
    return Problem(
        Text("备份文件坏了，或不是本程序写的", "The backup is broken, or this program did not write it"),
        said[:120],
        Text("backup 写出的完整文件", "a whole file written by backup"),
        Text("换一份备份；什么都没有改动。", "Take another backup. Nothing was changed."),
        archive.name,
    )  # fmt: skip


def _newer(archive: Path) -> Problem:
    return Problem(
        Text("备份是较新的程序写的", "A newer program wrote the backup"),
        archive.name,
        f"format {FORMAT}",
        Text("请更新本程序；什么都没有改动。", "Update this program. Nothing was changed."),
        archive.name,
    )
