"""The user's own boundary files: kept as they came under the user's folder, each with its record."""

from __future__ import annotations

import json
import os
import re
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from governance.geography.joining import Columns
from governance.geography.record import Record
from governance.geography.reference_systems import System
from governance.model.errors import DataError, Problem, Text

RECORD: Final = "record.json"


@dataclass(frozen=True)
class OwnFile:
    """A boundary file of the user: where it is, what level it holds, and how it is to be read.

    `within` is the id of the place in which features lie that name no parent.
    """

    path: Path
    level: str
    system: System
    columns: Columns
    layer: str
    within: str
    record: Record

    @property
    def key(self) -> str:
        """The name by which the file is listed and removed: `community/streets-2024`."""
        return f"{self.level}/{self.path.parent.name}"


def folder(home: Path) -> Path:
    """The folder of everything about boundaries inside the user's folder."""
    return home / "boundaries"


def own_files(home: Path) -> tuple[OwnFile, ...]:
    """Return the user's files in the order of their keys; DataError for a record that is broken."""
    records = sorted((folder(home) / "own").glob(f"*/*/{RECORD}"))
    return tuple(_load(path) for path in records)


def keep(home: Path, source: Path, own: OwnFile) -> OwnFile:
    """Copy a file, as it is, into the user's folder with its record; one of its name is replaced.

    The record is written last: a copy that was interrupted is no file of the list.
    """
    target = folder(home) / "own" / own.level / _plain(source.stem)
    if target.exists() and source.resolve().parent != target.resolve():
        shutil.rmtree(target)
    target.mkdir(parents=True, exist_ok=True)
    copy = target / f"{_plain(source.stem)}{source.suffix.lower()}"
    if source.resolve() != copy.resolve():
        shutil.copyfile(source, copy)
    kept = OwnFile(copy, own.level, own.system, own.columns, own.layer, own.within, own.record)
    unfinished = target / f"{RECORD}.new"
    unfinished.write_text(json.dumps(_values(kept), ensure_ascii=False, indent=1), encoding="utf-8")
    os.replace(unfinished, target / RECORD)
    return kept


def remove(home: Path, key: str) -> OwnFile:
    """Remove a file and its record, and return what it was; DataError for a key that is not there."""
    files = {one.key: one for one in own_files(home)}
    if key not in files:
        raise DataError(_not_there(key, list(files)))
    shutil.rmtree(files[key].path.parent)
    return files[key]


def _plain(name: str) -> str:
    """Return a name that is safe as that of a folder on every system."""
    return re.sub(r"[^\w.-]+", "-", name).strip(".-") or "boundaries"


def _values(own: OwnFile) -> dict[str, Any]:
    return {
        "file": own.path.name,
        "level": own.level,
        "system": asdict(own.system),
        "columns": asdict(own.columns),
        "layer": own.layer,
        "within": own.within,
        "record": own.record.to_json(),
    }


def _load(path: Path) -> OwnFile:
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
        return OwnFile(
            path=path.parent / str(values["file"]),
            level=str(values["level"]),
            system=System(**values["system"]),
            columns=Columns(**values["columns"]),
            layer=str(values["layer"]),
            within=str(values["within"]),
            record=Record.from_json(values["record"]),
        )
    except (ValueError, KeyError, TypeError) as error:
        raise DataError(_broken(path, error)) from error


def _broken(path: Path, error: Exception) -> Problem:
    return Problem(
        Text("边界文件的登记损坏", "The record of a boundary file is broken"),
        str(error),
        "JSON",
        Text(
            "删除这个文件夹，再用 boundaries add 加入。",
            "Remove its folder and add the file again with boundaries add.",
        ),
        "/".join(path.parts[-4:]),
    )


def _not_there(key: str, known: list[str]) -> Problem:
    return Problem(
        Text("没有这个边界文件", "There is no such boundary file"),
        key,
        ", ".join(known) or Text("还没有加入任何文件", "no file has been added yet"),
        Text(
            "用 boundaries status 查看已有的文件。",
            "python -m governance boundaries status lists those there are.",
        ),
    )
