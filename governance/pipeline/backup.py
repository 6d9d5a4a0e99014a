"""`backup` and `restore`: everything that a user has loaded and set, to one file and back."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

import governance
from governance.model.errors import DataError, Problem, Text
from governance.pipeline.build import build
from governance.pipeline.load import Project
from governance.store import archive, layout, ledger
from governance.store.archive import Manifest
from governance.store.durable import discard, sync_folder
from governance.store.lake import Lake, incoming_folder, writing
from governance.store.refusals import telling

SAFETY: Final = "before-restore"
Wait = Callable[[], None]


class Occupied(Exception):
    """The folder holds something already, and nobody said that it may be replaced."""

    def __init__(self, loads: int, files: int) -> None:
        super().__init__(f"{loads} loads, {files} files")
        self.loads = loads
        self.files = files


@dataclass(frozen=True)
class Restored:
    """What was restored, and the backup of what was there before, if anything was."""

    manifest: Manifest
    before: Path | None


def backup(home: Path, target: Path, *, on_wait: Wait = lambda: None) -> Manifest:
    """Write everything of the user's folder to one file while nobody loads; return what it holds.

    DataError where the file is there already.
    """
    if target.exists():
        raise DataError(_exists(target))
    with telling(target.parent), writing(home, on_wait) as lake:
        return _write(home, lake, target)


def _write(home: Path, lake: Lake, target: Path) -> Manifest:
    return archive.write(
        home,
        target,
        layout=layout.LAYOUT,
        program=governance.__version__,
        now=datetime.now().astimezone().isoformat(timespec="seconds"),
        loads=len(ledger.entries(lake)),
    )


def restore(
    source: Path, project: Project, *, replacing: bool = False, on_wait: Wait = lambda: None
) -> Restored:
    """Put the content of a backup in the place of what the user's folder holds, and build.

    Every file is verified before anything is touched. Occupied where there is anything and not
    `replacing`; what is replaced is first backed up beside the lake. Loads come to exist in one
    step, the last: broken off before, a restore can be run again.
    """
    home = project.home
    with telling(home), incoming_folder(home) as folder:
        manifest = archive.unpack(source, folder)
        # An older lake is brought up to date where nobody sees it; a newer one is refused.
        layout.settle(folder / "lake")
        with writing(home, on_wait) as lake:
            before = _make_room(home, lake, replacing)
            _put_in_place(folder, home, lake)
    build(home, project.data, project.queries)
    return Restored(manifest, before)


def _make_room(home: Path, lake: Lake, replacing: bool) -> Path | None:
    """Take out everything that there is, having backed it up; the name of that backup."""
    existing = ledger.entries(lake)
    held = [path for path in archive.belongings(home) if path.name != layout.FILE]
    if not held:
        return None
    if not replacing:
        raise Occupied(len(existing), len(held))
    now = datetime.now().strftime("%Y%m%d-%H%M%S")
    kept = home / f"{SAFETY}-{now}.zip"
    _write(home, lake, kept)
    for entry in existing:
        ledger.forget(lake, entry)
        ledger.discard_belongings(lake, entry)
    for path in archive.belongings(home):
        discard(path)
    return kept


def _put_in_place(folder: Path, home: Path, lake: Lake) -> None:
    """Move everything in, the ledger last and as a whole: with it the loads exist."""
    unseen = folder / "lake" / "ledger"
    waiting = folder / "ledger"
    if unseen.is_dir():
        os.replace(unseen, waiting)
    archive.move_into(folder / "lake", lake.root)
    for name in ("boundaries", "sources"):
        archive.move_into(folder / name, home / name)
    for path in [path for path in folder.glob("*") if path.is_file()]:
        os.replace(path, home / path.name)
    if waiting.is_dir():
        discard(lake.ledger)
        os.replace(waiting, lake.ledger)
        sync_folder(lake.root)


def _exists(target: Path) -> Problem:
    return Problem(
        Text("这个文件已经有了", "The file is there already"),
        target.name,
        Text("还没有的文件名", "a name that is not taken"),
        Text("换一个名字，或先移走它。", "Choose another name, or move it away first."),
        str(target),
    )
