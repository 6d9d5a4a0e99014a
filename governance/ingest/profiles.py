"""A named profile: how an office's export is read, kept so that next month's is read alike."""

import json
import os
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from governance.ingest.instants import DateOrder
from governance.model.errors import DataError, Problem, Text

_VERSION: Final = 1
_NAME: Final = re.compile(r"[^\\/:*?\"<>|.\x00-\x1f][^\\/:*?\"<>|\x00-\x1f]{0,63}")


@dataclass(frozen=True)
class Profile:
    """What was decided about an export.

    ``columns`` are its headers and the column each is, "" for one that is not kept.
    ``date_order`` is what a person answered, None where nothing had to be asked.
    """

    name: str
    record_type: str
    columns: Mapping[str, str] = field(default_factory=dict)
    date_order: DateOrder | None = None
    zone: str | None = None
    sheet: str | None = None


def folder(home: Path) -> Path:
    """Where the profiles stand."""
    return home / "lake" / "profiles"


def read(name: str, home: Path) -> Profile | None:
    """The profile called `name`; None where there is none yet.

    Raises DataError for a name that is no file name and for a file that is no profile.
    """
    path = _path(name, home)
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return None
    except (OSError, ValueError) as error:
        raise DataError(_broken(path, str(error))) from error
    return _profile(path, name, found)


def save(profile: Profile, home: Path) -> Path:
    """Write a profile, whole or not at all, and return its file."""
    path = _path(profile.name, home)
    path.parent.mkdir(parents=True, exist_ok=True)
    content = {"version": _VERSION, **asdict(profile)}
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    temporary.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    temporary.replace(path)
    return path


def remove(name: str, home: Path) -> None:
    """Forget a profile; loads made with it stay as they are."""
    _path(name, home).unlink(missing_ok=True)


def rename(name: str, new: str, home: Path) -> None:
    """Give a profile another name; DataError where it cannot be one, or another profile has it."""
    if _path(new, home).exists():
        raise DataError(_taken(new))
    found = read(name, home)
    if found is not None:
        save(replace(found, name=new), home)
        remove(name, home)


def _path(name: str, home: Path) -> Path:
    if _NAME.fullmatch(name) is None:
        raise DataError(_wrong_name(name))
    return folder(home) / f"{name}.json"


def _profile(path: Path, name: str, found: Any) -> Profile:
    try:
        if found["version"] != _VERSION:
            raise DataError(_broken(path, f"version {found['version']}"))
        columns = {str(key): str(value) for key, value in found["columns"].items()}
        said = (found.get(key) for key in ("date_order", "zone", "sheet"))
        return Profile(name, str(found["record_type"]), columns, *said)
    except (KeyError, TypeError, AttributeError) as error:
        raise DataError(_broken(path, repr(error))) from error


def _wrong_name(name: str) -> Problem:
    return Problem(
        Text("这不能作档案名", "This cannot be the name of a profile"),
        name,
        Text(
            '1 至 64 个字，不含 \\ / : * ? " < > |',
            'up to 64 characters without \\ / : * ? " < > |',
        ),
        Text("换一个名字，例如“12345导出”。", "Choose another name, for example “hotline”."),
    )


def _taken(name: str) -> Problem:
    return Problem(
        Text("已有叫这个名字的档案", "There is a profile of this name"),
        name,
        Text("还没有用过的名字", "a name that is not taken"),
        Text("换一个名字，或先删去那一个。", "Choose another name, or remove that one first."),
    )


def _broken(path: Path, got: str) -> Problem:
    return Problem(
        Text("导入档案读不出来", "The profile cannot be read"),
        got,
        Text(f"第 {_VERSION} 版的导入档案", f"a profile of version {_VERSION}"),
        Text("删去这个文件，重新导入一次。", "Remove the file and load once more."),
        path.name,
    )
