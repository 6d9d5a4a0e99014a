"""Prepared boundaries on disk: a folder per version, and a pointer that is replaced last.

Nothing but the standard library, as a page reads from here.
"""

from __future__ import annotations

import json
import os
import shutil
import time
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

CURRENT: Final = "CURRENT"
INDEX: Final = "index.json"
FORMAT: Final = 3  # of the files; a cache of another format is not read and is made again
_ATTEMPTS: Final = 40
_PAUSE: Final = 0.05


def folder(home: Path) -> Path:
    """The folder of the cache inside the user's folder; removing it loses nothing."""
    return home / "boundaries" / "cache"


def current(home: Path) -> Path | None:
    """Return the folder of the current version, None where nothing has been prepared."""
    try:
        version = (folder(home) / CURRENT).read_text(encoding="ascii").strip()
    except (FileNotFoundError, NotADirectoryError):
        return None
    path = folder(home) / version
    return path if version and (path / INDEX).is_file() else None


def read_index(version: Path) -> dict[str, Any] | None:
    """Return the index of a version, None where it is broken or of another format."""
    try:
        index = json.loads((version / INDEX).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return index if isinstance(index, dict) and index.get("format") == FORMAT else None


def unfinished(home: Path) -> Path:
    """Return a new empty folder in which a version is made before it is whole."""
    path = folder(home) / f"making-{os.getpid()}-{time.time_ns()}"
    path.mkdir(parents=True)
    return path


def publish(home: Path, made: Path, version: str) -> Path:
    """Make a whole folder the current version: readers see the old one or the new one, never half.

    Older versions but the last are removed, so that a page that is just reading goes on.
    """
    target = folder(home) / version
    _replace(made, target)
    pointer = folder(home) / f"{CURRENT}.new"
    pointer.write_text(version + "\n", encoding="ascii")
    _replace(pointer, folder(home) / CURRENT)
    _prune(home, version)
    return target


def write_json(path: Path, values: object) -> int:
    """Write values as compact JSON and return how many bytes it took."""
    text = json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode()
    path.write_bytes(text)
    return len(text)


def _replace(source: Path, target: Path) -> None:
    """Put `source` in the place of `target`; Windows refuses for as long as someone reads it."""
    for _ in range(_ATTEMPTS - 1):
        with suppress(PermissionError):
            os.replace(source, target)
            return
        time.sleep(_PAUSE)
    os.replace(source, target)


def _prune(home: Path, keep: str) -> None:
    versions = sorted(
        (path for path in folder(home).iterdir() if path.is_dir() and path.name != keep),
        key=lambda path: path.stat().st_mtime,
    )
    whole = [path for path in versions if not path.name.startswith("making-")]
    broken = [path for path in versions if path.name.startswith("making-")]
    hour_ago = time.time() - 3600  # another process may be at work in a younger one
    for path in (*whole[:-1], *(one for one in broken if one.stat().st_mtime < hour_ago)):
        shutil.rmtree(path, ignore_errors=True)
