"""The ledger of loads: one JSON file a load, whose existence is what makes the load exist."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field, fields
from typing import Any, Final, Literal

import pandas as pd

from governance.store import layout
from governance.store.durable import discard, replace_text, sync_folder
from governance.store.lake import Lake

_DIGITS: Final = 6

Origin = Literal["loaded", "demo"]


@dataclass(frozen=True)
class LoadedFile:
    """One table that was read: the user's file, its sheet, its digest and its data rows."""

    name: str
    sheet: str | None
    sha256: str
    rows: int


@dataclass(frozen=True)
class DroppedColumn:
    """A column that was not kept, and why: ``personal``, ``free_text``, ``unmapped``."""

    header: str
    reason: str


@dataclass(frozen=True)
class Entry:
    """What is known about one load.

    ``digest`` names what was loaded and how it was read: equal digest, equal rows. Times are
    ISO 8601. ``rows_in`` is ``rows_used`` plus the sum of ``rows_set_aside``, which counts a row
    under the first reason found. ``rows_updated`` are those whose key an earlier load held.
    ``origin`` is ``demo`` where the rows are invented. ``replaces`` are the loads in whose stead it
    stands: from the moment it is written they do not exist any more.
    """

    load_id: str
    sequence: int
    record_type: str
    digest: str
    as_of: str
    loaded_at: str
    program_version: str
    operator: str
    profile: str | None
    place_id: str | None
    files: tuple[LoadedFile, ...]
    rows_in: int
    rows_used: int
    rows_updated: int
    rows_superseded: int
    rows_set_aside: Mapping[str, int]
    flags: Mapping[str, int]
    dropped: tuple[DroppedColumn, ...]
    masked: int
    codes_other: Mapping[str, int]
    places_created: int
    first_month: str | None
    last_month: str | None
    seconds: float
    quality: Mapping[str, object] = field(default_factory=dict)
    origin: Origin = "loaded"
    replaces: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The entry as plain values."""
        return asdict(self)

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> "Entry":
        """The entry that such values describe; what a newer program added is left out."""
        known = {each.name for each in fields(cls)}
        taken = {name: value for name, value in values.items() if name in known}
        taken["files"] = tuple(LoadedFile(**file) for file in values["files"])
        taken["dropped"] = tuple(DroppedColumn(**column) for column in values["dropped"])
        taken["replaces"] = tuple(values.get("replaces", ()))
        return cls(**taken)


def entries(lake: Lake) -> tuple[Entry, ...]:
    """Every load there is, oldest first; DataError where a newer program wrote the lake."""
    layout.refuse_unknown(lake.root)
    found = [
        Entry.from_json(json.loads(path.read_text(encoding="utf-8")))
        for path in lake.ledger.glob("*.json")
    ]
    gone = {load_id for entry in found for load_id in entry.replaces}
    there = (entry for entry in found if entry.load_id not in gone)
    return tuple(sorted(there, key=lambda entry: entry.sequence))


def commit(lake: Lake, entry: Entry) -> None:
    """Make a load exist. Everything that belongs to it must be on the disk before."""
    text = json.dumps(entry.to_json(), ensure_ascii=False, indent=1)
    replace_text(lake.ledger / f"{entry.load_id}.json", text + "\n")


def forget(lake: Lake, entry: Entry) -> None:
    """Make a load not exist any more; what belonged to it is a leftover from now on.

    What it had replaced goes first: were it still there, it would come back.
    """
    for load_id in entry.replaces:
        (lake.ledger / f"{load_id}.json").unlink(missing_ok=True)
    (lake.ledger / f"{entry.load_id}.json").unlink()
    sync_folder(lake.ledger)


def discard_belongings(lake: Lake, entry: Entry) -> None:
    """Remove what belonged to a load that the ledger has forgotten."""
    for path in lake.belongings(entry.record_type, entry.load_id):
        discard(path)


def load_id(sequence: int, digest: str) -> str:
    """The id of a load: its running number and the first digits of its digest."""
    return f"{sequence:0{_DIGITS}d}-{digest[:8]}"


def next_sequence(existing: tuple[Entry, ...]) -> int:
    """The running number of the next load."""
    return max((entry.sequence for entry in existing), default=0) + 1


def frame(existing: Iterable[Entry]) -> pd.DataFrame:
    """One row per load: what it was, what came of its rows."""
    columns = ("load_id", "record_type", "files", "as_of", "loaded_at", "operator", "rows_in",
               "rows_used", "rows_updated", "rows_set_aside", "flagged", "origin")  # fmt: skip
    rows = [
        (
            entry.load_id,
            entry.record_type,
            ", ".join(file.name for file in entry.files),
            entry.as_of[:10],
            entry.loaded_at,
            entry.operator or None,
            entry.rows_in,
            entry.rows_used,
            entry.rows_updated,
            sum(entry.rows_set_aside.values()),
            sum(entry.flags.values()),
            entry.origin,
        )
        for entry in existing
    ]
    return pd.DataFrame(rows, columns=list(columns))
