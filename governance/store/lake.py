"""Where users' records are kept: the folders of the lake, its layout, and what broken loads left."""

import os
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from governance.store import layout
from governance.store.durable import discard, sync_folder
from governance.store.lock import exclusive, held


@dataclass(frozen=True)
class Lake:
    """The folders of one lake; `ledger/<load_id>.json` is what makes a load exist."""

    root: Path

    @property
    def ledger(self) -> Path:
        """One JSON file per load: written last, removed first."""
        return self.root / "ledger"

    @property
    def incoming(self) -> Path:
        """What is being read: normalised files and spill, swept when no one loads."""
        return self.root / "incoming"

    @property
    def profiles(self) -> Path:
        """The saved mappings of columns."""
        return self.root / "profiles"

    def records(self, record_type: str, load_id: str) -> Path:
        """The folder of a load's rows, one Parquet file per table that was loaded."""
        return self.root / "records" / record_type / load_id

    def set_aside(self, load_id: str) -> Path:
        """The rows of a load that were set aside, as a file that can be mended and loaded."""
        return self.root / "set_aside" / f"{load_id}.csv"

    def refused(self, load_id: str) -> Path:
        """The rows of a load of which none could be used: there is no such load, only its rows."""
        return self.root / "refused" / f"{load_id}.csv"

    def flags(self, load_id: str) -> Path:
        """The rows of a load that are used but suspicious."""
        return self.root / "flags" / f"{load_id}.parquet"

    def places(self, load_id: str) -> Path:
        """The places that a load refers to and the project does not know."""
        return self.root / "places" / f"{load_id}.json"

    def belongings(self, record_type: str, load_id: str) -> tuple[Path, ...]:
        """Everything that a load owns beside its entry in the ledger."""
        return (
            self.records(record_type, load_id),
            self.set_aside(load_id),
            self.flags(load_id),
            self.places(load_id),
        )


def lake_of(home: Path) -> Lake:
    """The lake in a user's folder; nothing is made by asking."""
    return Lake(home / "lake")


@contextmanager
def writing(home: Path, on_wait: Callable[[], None]) -> Iterator[Lake]:
    """The lake, for the one process that may change it; others wait, having called `on_wait`."""
    lake = lake_of(home)
    with exclusive(lake.root / "lake.lock", on_wait):
        layout.settle(lake.root)
        sweep(lake)
        yield lake


def sweep(lake: Lake) -> None:
    """Remove what belongs to no load in the ledger: the remains of loads that were broken off."""
    known = {path.stem for path in lake.ledger.glob("*.json")}
    leftovers = [
        path
        for pattern in ("records/*/*", "set_aside/*", "flags/*", "places/*")
        for path in lake.root.glob(pattern)
        if path.name.split(".")[0] not in known
    ]
    unfinished = [path for path in lake.incoming.glob("*") if not held(_hold_of(path))]
    for path in (*leftovers, *unfinished, *lake.ledger.glob("*.new")):
        discard(path)


@contextmanager
def incoming_folder(home: Path) -> Iterator[Path]:
    """A folder for what is read before a load; no sweep touches it while it is in use.

    A load is planned before it waits for its turn: the one whose turn it is must not sweep away
    what the others have read. The folder is made by whoever writes into it.
    """
    folder = lake_of(home).incoming / f"{os.getpid()}-{uuid.uuid4().hex[:8]}"
    try:
        with exclusive(_hold_of(folder), lambda: None):
            try:
                yield folder
            finally:
                discard(folder)
    finally:
        discard(_hold_of(folder))


def _hold_of(path: Path) -> Path:
    return path.with_suffix(".held")


def sync_belongings(lake: Lake, record_type: str, load_id: str) -> None:
    """Bring what a load wrote onto the disk before the ledger says that it exists."""
    for path in lake.belongings(record_type, load_id):
        files = [*path.glob("*")] if path.is_dir() else [path] if path.is_file() else []
        for file in files:
            with file.open("rb") as handle:
                os.fsync(handle.fileno())
        if path.exists():
            sync_folder(path if path.is_dir() else path.parent)
