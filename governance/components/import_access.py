"""What may be done on 数据导入: whether at all, how much at once, and which files of the server."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

from streamlit import config

from governance.ingest.bounds import Bounds
from governance.model.errors import DataError, Problem, Text
from governance.store import paths
from governance.store.settings import read_settings

SWITCH: Final = "GOVERNANCE_IMPORT"
# Set by `make serve`, where every process listens to its own machine, behind what others reach.
ADDRESS: Final = "GOVERNANCE_ADDRESS"
_OFF: Final = {"off", "0", "no", "false"}
_THIS_MACHINE: Final = {"127.0.0.1", "localhost", "::1"}


def is_open() -> bool:
    """Whether records may be loaded here: neither the environment nor `settings.toml` says no."""
    if os.environ.get(SWITCH, "").strip().casefold() in _OFF:
        return False
    return read_settings(paths.home()).import_page


def bounds() -> Bounds:
    """How much may be loaded at once."""
    return Bounds(files_mb=read_settings(paths.home()).upload_mb)


def folder() -> Path | None:
    """The folder below which a file may be named; None where none may be.

    Whoever names a file sees what it holds. Where only this machine reaches the server, its files
    are the reader's own; elsewhere the operator names a folder.
    """
    given = read_settings(paths.home()).import_folder
    if given:
        return Path(given).expanduser().resolve()
    return Path("/").resolve() if _is_reached_here_alone() else None


def _is_reached_here_alone() -> bool:
    here = config.get_option("server.address")
    return {here, os.environ.get(ADDRESS) or here} <= _THIS_MACHINE


def named_files(typed: str) -> tuple[Path, ...]:
    """The file, or the files of the folder, that someone named; DataError where there are none."""
    allowed = folder()
    path = Path(typed.strip().strip('"')).expanduser()
    if allowed is not None and not _whole_disk(allowed):
        path = allowed / path
    try:
        found = [path] if path.is_file() else sorted(path.iterdir())
    except OSError:
        found = []
    files = tuple(one for one in found if one.is_file() and one.name[:1] not in ".~")
    if not files or not all(_is_inside(one, allowed) for one in files):
        raise DataError(_missing(typed))
    return files


def _is_inside(path: Path, allowed: Path | None) -> bool:
    if allowed is None:
        return False
    return _whole_disk(allowed) or path.resolve().is_relative_to(allowed)


def _whole_disk(folder: Path) -> bool:
    # On Windows a path may lie on another drive than the one whose root this is.
    return folder == Path(folder.anchor)


def _missing(typed: str) -> Problem:
    return Problem(
        Text("服务器上没有这个文件或文件夹", "The server has no such file or folder"),
        typed.strip(),
        Text("一个可读的文件，或有文件的文件夹", "a file that can be read, or a folder with files"),
        Text("检查路径；也可以直接上传。", "Check the path, or upload the file instead."),
    )
