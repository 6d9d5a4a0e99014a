"""What users have loaded, put into the warehouse: the loads, the current records, their places."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import astuple, dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Final

from governance.datasets.record_type import RecordType
from governance.datasets.records.catalogue import RECORD_TYPES
from governance.ingest.place_names import KnownPlace
from governance.pipeline import computed_rows
from governance.store.current_records import Applied, apply_loads
from governance.store.lake import Lake
from governance.store.ledger import Entry
from governance.store.records import LakeLoad, create_tables
from governance.store.settings import Settings
from governance.store.workshop import Workshop

LENGTH: Final = 8
# Remade when the known places change; the other marts of places build on them.
PLACE_MARTS: Final = ("place.sql", "scope.sql")
_PLACE_COLUMNS: Final = tuple(each.name for each in fields(KnownPlace))


@dataclass(frozen=True)
class Loads:
    """The loads that a warehouse is to hold, and those that it may still hold but must not."""

    lake: Lake
    entries: Sequence[Entry]
    settings: Settings
    removed: Sequence[Entry] = ()


def lake_fingerprint(loads: Loads) -> str:
    """What of the lake is in a warehouse, as a short name; "" where nothing is loaded."""
    if not loads.entries:
        return ""
    # The views name the files of the lake, so a lake that was moved needs them anew.
    where = str(loads.lake.root)
    names = [load.load_id for load in loads.entries]
    parts = [*names, str(loads.settings.month_starts_on), where]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:LENGTH]


def _lake_load(lake: Lake, entry: Entry) -> LakeLoad:
    """A load of the ledger with its files."""
    folder = lake.records(entry.record_type, entry.load_id)
    as_of = datetime.fromisoformat(entry.as_of).replace(tzinfo=None)
    files = tuple(sorted(folder.glob("*.parquet")))
    found = lake.flags(entry.load_id)
    return LakeLoad(
        entry.load_id,
        entry.sequence,
        entry.record_type,
        as_of,
        files,
        entry.origin,
        found if found.is_file() else None,
    )


def prepare(workshop: Workshop, loads: Loads) -> Applied:
    """Put the loads into a warehouse that is built anew, before its marts are made."""
    create_tables(workshop, RECORD_TYPES, loads.settings.month_starts_on)
    workshop.settle_tables()
    return _bring_up_to_date(workshop, loads)


def update(workshop: Workshop, marts: Path, loads: Loads) -> Applied:
    """Bring a warehouse to the loads, and remake the marts of places where places have changed."""
    before = _places(workshop)
    applied = _bring_up_to_date(workshop, loads)
    if _places(workshop) == before:
        return applied
    for name in PLACE_MARTS:
        if (marts / name).is_file():
            workshop.execute(f"drop table marts.{Path(name).stem}")
            workshop.execute_file(marts / name)
    return applied


def _places(workshop: Workshop) -> list[tuple[object, ...]]:
    frame = workshop.fetch("select * from staging.loaded_place order by place_id")
    return [tuple(row) for row in frame.astype(object).where(frame.notna(), None).to_numpy()]


def compute(workshop: Workshop, marts: Path, loads: Loads) -> None:
    """Refresh the marts of the touched months and compute the indicators anew."""
    if loads.entries or loads.removed:
        computed_rows.refresh(workshop, marts, [declared.name for declared in RECORD_TYPES])


def _bring_up_to_date(workshop: Workshop, loads: Loads) -> Applied:
    """Bring the records to exactly the loads of the ledger, and say which months that touches."""
    lake, settings = loads.lake, loads.settings
    if loads.entries or loads.removed:
        workshop.expect_records(lake.incoming / "spill")
    workshop.execute("delete from staging.touched_month")
    start = workshop.fetch("select month_starts_on from staging.month_setting")
    anew = int(start["month_starts_on"].iloc[0]) != settings.month_starts_on
    workshop.execute(
        "update staging.month_setting set month_starts_on = ?", [settings.month_starts_on]
    )
    applied = Applied()
    for declared in RECORD_TYPES:
        wanted = _of_type(lake, loads.entries, declared)
        gone = _of_type(lake, loads.removed, declared)
        one = apply_loads(workshop, declared, wanted, gone, settings.month_starts_on, anew=anew)
        applied = Applied(applied.updated + one.updated, applied.superseded + one.superseded)
        if declared.name == "places":
            _fill_places(workshop, lake, loads.entries)
    return applied


def _of_type(lake: Lake, loads: Sequence[Entry], declared: RecordType) -> list[LakeLoad]:
    return [_lake_load(lake, load) for load in loads if load.record_type == declared.name]


def _fill_places(workshop: Workshop, lake: Lake, loads: Sequence[Entry]) -> None:
    """The places that users have loaded, and those that their records refer to."""
    workshop.execute("delete from staging.loaded_place")
    if not loads:
        return
    workshop.execute(
        "insert into staging.loaded_place by name "
        "select place_id, parent_id, level, name as name_zh, name_en, code, code_system, "
        "loads.origin from staging.place_records inner join "
        "(select load_id, origin from staging.load) as loads using (load_id)"
    )
    known = set(workshop.fetch("select place_id from staging.loaded_place")["place_id"])
    rows: dict[str, tuple[object, ...]] = {}
    for load in loads:
        for place in read_places(lake.places(load.load_id)):
            if place.place_id not in known:
                rows.setdefault(place.place_id, astuple(place))
    workshop.insert_rows("staging.loaded_place", _PLACE_COLUMNS, list(rows.values()))


def read_places(path: Path) -> list[KnownPlace]:
    """The places that a load refers to and the project does not know."""
    if not path.is_file():
        return []
    return [KnownPlace(**values) for values in json.loads(path.read_text(encoding="utf-8"))]


def record_types_of(loads: Sequence[Entry]) -> tuple[RecordType, ...]:
    """The types of which there are records."""
    names = {load.record_type for load in loads}
    return tuple(declared for declared in RECORD_TYPES if declared.name in names)
