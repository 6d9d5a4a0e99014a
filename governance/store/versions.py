"""The versions of the warehouse: files named for what they hold, and a pointer to the current one."""

import os
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

CURRENT: Final = "CURRENT"
ATTEMPTS: Final = 40
PAUSE_SECONDS: Final = 0.05
_PREFIX: Final = "warehouse-"
_SUFFIX: Final = ".duckdb"
_UNFINISHED: Final = ".building"

Stamp = tuple[int, int, int]


def current(folder: Path) -> str | None:
    """The version that CURRENT names, None where there is none or its file is gone."""
    version = _pointed(folder)
    while version is not None and not file_of(folder, version).is_file():
        # A builder may have put a newer version in place and swept this one since it was read.
        newer = _pointed(folder)
        if newer == version:
            return None
        version = newer
    return version


def stamp(folder: Path) -> Stamp | None:
    """What changes whenever CURRENT is replaced, for less than reading it; None without one."""
    try:
        found = os.stat(os.path.join(folder, CURRENT))
    except (FileNotFoundError, NotADirectoryError):
        return None
    return found.st_mtime_ns, found.st_ino, found.st_size


def _pointed(folder: Path) -> str | None:
    try:
        return (folder / CURRENT).read_text(encoding="ascii").strip() or None
    except (FileNotFoundError, NotADirectoryError):
        return None


def file_of(folder: Path, version: str) -> Path:
    """The file that holds a version."""
    return folder / f"{_PREFIX}{version}{_SUFFIX}"


def unfinished(folder: Path, version: str) -> Path:
    """The file in which a version is built before it is whole."""
    return folder / f"{_PREFIX}{version}{_SUFFIX}{_UNFINISHED}"


def next_version(folder: Path, fingerprint: str, lake: str = "") -> str:
    """A name for what is built next: a number above every version's here, then its fingerprint.

    What users have loaded has a fingerprint of its own, at the end; without loads there is none.
    """
    numbers = [number_of(version) for version in existing(folder)]
    name = f"{max(numbers, default=0) + 1:04d}-{fingerprint}"
    return f"{name}-{lake}" if lake else name


def existing(folder: Path) -> list[str]:
    """Every whole version in the folder, oldest first."""
    paths = folder.glob(f"{_PREFIX}*{_SUFFIX}")
    versions = [path.name.removeprefix(_PREFIX).removesuffix(_SUFFIX) for path in paths]
    return sorted(versions, key=number_of)


def number_of(version: str) -> int:
    """The running number of a version; 0 for a name this program did not give."""
    number = version.split("-", 1)[0]
    return int(number) if number.isdigit() else 0


def fingerprint_of(version: str) -> str:
    """The part of a version's name that says from which data and program it was built."""
    return version.partition("-")[2].partition("-")[0]


def lake_of(version: str) -> str:
    """The part of a version's name that says which loads it holds; "" where it holds none."""
    return version.partition("-")[2].partition("-")[2]


def publish(folder: Path, version: str) -> None:
    """Make a finished build the current version.

    The pointer is replaced last and in one step, so whoever reads at any moment finds either
    the old version or the new one, whole.
    """
    _replace(unfinished(folder, version), file_of(folder, version))
    pointer = folder / f"{CURRENT}.new"
    pointer.write_text(version + "\n", encoding="ascii")
    _replace(pointer, folder / CURRENT)


def _replace(source: Path, target: Path) -> None:
    """Put `source` in the place of `target`; Windows refuses for as long as someone reads it."""
    for _ in range(ATTEMPTS - 1):
        with suppress(PermissionError):
            os.replace(source, target)
            return
        time.sleep(PAUSE_SECONDS)
    os.replace(source, target)


def prune(folder: Path, keep: str) -> None:
    """Remove every version but `keep`, and what broken builds left behind.

    Windows refuses to remove a file that is open; such a file stays until the next build.
    """
    paths = [file_of(folder, version) for version in existing(folder) if version != keep]
    for path in (*paths, *folder.glob(f"{_PREFIX}*{_UNFINISHED}*")):
        with suppress(OSError):
            path.unlink()
