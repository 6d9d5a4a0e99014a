"""`demo`: a made-up city, loaded through the ledger as any records are, and taken out again."""

import hashlib
import os
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Final

import governance
from governance.datasets.record_type import RecordType
from governance.datasets.records.catalogue import RECORD_TYPES
from governance.pipeline import set_aside
from governance.pipeline.build import bring_to
from governance.pipeline.lake_rows import Loads
from governance.pipeline.load import QUIET, Project, Watch
from governance.pipeline.load_findings import Findings, look_through
from governance.pipeline.origins import refuse_beside_own
from governance.store import ledger
from governance.store.demo_rows import UNTIL, DemoRows, DemoSize, headers
from governance.store.durable import discard
from governance.store.lake import Lake, sync_belongings, writing
from governance.store.ledger import Entry, LoadedFile
from governance.store.load_report import LoadReport
from governance.store.refusals import telling
from governance.store.settings import Settings, read_settings
from governance.store.staging_area import StagingArea

FOLDER: Final = "demo"


def load_demo(
    size: DemoSize,
    seed: int,
    project: Project,
    *,
    on_wait: Callable[[], None] = lambda: None,
    watch: Watch = QUIET,
) -> tuple[Entry, ...]:
    """Invent a city of this size and load it; return what the ledger holds of it.

    The same size and seed give the same rows and change nothing when they are there; another demo
    is replaced. DataError where a user's own records are in the lake. Whatever goes wrong before
    the ledger holds the first of it, everything stays as it was.
    """
    with telling(project.home), writing(project.home, on_wait) as lake:
        existing = ledger.entries(lake)
        refuse_beside_own(existing)
        one = _Demo(size, seed, project, lake, existing)
        if one.is_there():
            return existing
        with_entries = one.stage(watch)
        watch.stage("warehouse")
        _replace(project, lake, existing, with_entries)
        return with_entries


def remove_demo(
    project: Project, *, on_wait: Callable[[], None] = lambda: None
) -> tuple[Entry, ...]:
    """Take everything invented out of the lake and the warehouse; return what there was."""
    with telling(project.home), writing(project.home, on_wait) as lake:
        existing = ledger.entries(lake)
        gone = tuple(entry for entry in existing if entry.origin == "demo")
        if gone:
            _replace(project, lake, gone, (), [e for e in existing if e not in gone])
        return gone


def shapes_file(lake: Lake) -> Path:
    """Where the squares of the made-up places are kept while they are loaded."""
    return lake.root / FOLDER / "shapes.geojson"


def _replace(
    project: Project,
    lake: Lake,
    gone: Sequence[Entry],
    come: Sequence[Entry],
    staying: Sequence[Entry] = (),
) -> None:
    """Make a version in which one demo stands for another, or none for it, and publish it."""

    def settle() -> None:
        for entry in gone:
            ledger.forget(lake, entry)
        for entry in come:
            ledger.commit(lake, entry)

    bring_to(
        project.home,
        project.data,
        project.queries,
        Loads(lake, (*staying, *come), read_settings(project.home), removed=gone),
        before_publish=settle,
    )
    for entry in gone:
        ledger.discard_belongings(lake, entry)
    if not come:
        discard(shapes_file(lake).parent)


class _Demo:
    """One made-up city on its way into the lake."""

    def __init__(
        self,
        size: DemoSize,
        seed: int,
        project: Project,
        lake: Lake,
        existing: Sequence[Entry],
    ) -> None:
        self._size = size
        self._seed = seed
        self._project = project
        self._lake = lake
        self._existing = tuple(existing)
        self._settings: Settings = read_settings(project.home)
        self._sequence = ledger.next_sequence(self._existing)
        self._recipe = _sha256([*_files(project.data / FOLDER), *_files(project.queries / FOLDER)])

    def is_there(self) -> bool:
        """Whether the lake holds exactly this demo."""
        wanted = {self._digest(declared) for declared in self._types()}
        return wanted == {entry.digest for entry in self._existing}

    def _types(self) -> list[RecordType]:
        made = self._project.queries / FOLDER / "rows"
        return [each for each in RECORD_TYPES if (made / f"{each.name}.sql").is_file()]

    def _digest(self, declared: RecordType) -> str:
        named = (declared.name, self._size.name, str(self._seed), self._recipe)
        return hashlib.sha256("\n".join(named).encode()).hexdigest()

    def stage(self, watch: Watch) -> tuple[Entry, ...]:
        """Write the rows of every type; the entries that the ledger is to hold."""
        scratch = self._lake.incoming / f"demo-{os.getpid()}"
        types = self._types()
        try:
            with StagingArea.open(scratch) as area:
                rows = DemoRows(area.connection, self._project.queries, self._project.data / FOLDER)
                watch.stage("rows")
                rows.prepare(self._size, self._seed)
                rows.write_shapes(shapes_file(self._lake))
                with area.watched(watch.share):
                    return tuple(
                        self._stage_type(area, rows, declared, self._sequence + number)
                        for number, declared in enumerate(types)
                    )
        finally:
            discard(scratch)

    def _stage_type(
        self, area: StagingArea, rows: DemoRows, declared: RecordType, sequence: int
    ) -> Entry:
        started = time.monotonic()
        load_id = ledger.load_id(sequence, self._digest(declared))
        file, count = rows.write(declared, sequence, self._lake.records(declared.name, load_id))
        report = LoadReport(area, declared, [file])
        found = look_through(report, count, 0, self._settings.month_starts_on)
        if found.flags:
            report.write_flags(self._lake.flags(load_id))
        if found.set_aside:
            set_aside.write_invented(self._lake.set_aside(load_id), report, headers(declared))
        sync_belongings(self._lake, declared.name, load_id)
        entry = self._entry(declared, sequence, load_id, found)
        return replace(entry, seconds=round(time.monotonic() - started, 2))

    def _entry(self, declared: RecordType, sequence: int, load_id: str, found: Findings) -> Entry:
        name = f"模拟数据 simulated · {self._size.name} · {self._seed}"
        return Entry(
            load_id=load_id,
            sequence=sequence,
            record_type=declared.name,
            digest=self._digest(declared),
            as_of=UNTIL.isoformat(),
            loaded_at=datetime.now().astimezone().isoformat(timespec="seconds"),
            program_version=governance.__version__,
            operator=self._settings.operator,
            profile=None,
            place_id=None,
            files=(LoadedFile(name, None, self._digest(declared), found.rows_in),),
            rows_in=found.rows_in,
            rows_used=found.rows_used,
            rows_updated=0,
            rows_superseded=found.repeated,
            rows_set_aside=found.set_aside,
            flags=found.flags,
            dropped=(),
            masked=0,
            codes_other={},
            places_created=0,
            first_month=found.first_month,
            last_month=found.last_month,
            seconds=0,
            quality=found.quality.to_json(),
            origin="demo",
        )


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("**/*") if path.is_file())


def _sha256(paths: Sequence[Path]) -> str:
    """The digest of some texts; lines may end differently in a checkout on Windows."""
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()
