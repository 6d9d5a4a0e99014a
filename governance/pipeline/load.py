"""`load`: users' files into the lake, the ledger and the warehouse, whole or not at all."""

import hashlib
import json
import os
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final, Literal

import governance
from governance.datasets.record_type import RecordType
from governance.datasets.records.catalogue import record_type
from governance.ingest.place_names import Gazetteer, KnownPlace
from governance.ingest.plan import LoadPlan
from governance.pipeline import set_aside
from governance.pipeline.build import bring_to, build
from governance.pipeline.known_places import known_places, with_place_ids
from governance.pipeline.lake_rows import Loads
from governance.pipeline.load_findings import kept_as_other, look_through
from governance.pipeline.loaded_before import read_otherwise, refuse_twice
from governance.pipeline.origins import refuse_beside_demo
from governance.pipeline.place_finder import PlaceFinder
from governance.store import ledger
from governance.store.current_records import Applied
from governance.store.durable import discard, replace_text
from governance.store.lake import Lake, sync_belongings, writing
from governance.store.ledger import DroppedColumn, Entry, LoadedFile
from governance.store.load_report import LoadReport, UnknownWord, UnplacedName
from governance.store.refusals import telling
from governance.store.settings import Settings, read_settings
from governance.store.staging_area import StagedFile, StagingArea

Stage = Literal["rows", "report", "warehouse"]
Confirm = Callable[[tuple[KnownPlace, ...]], bool]


@dataclass(frozen=True)
class Watch:
    """Who hears how far a load is: which stage begins, and what share of it is done, 0 to 1."""

    stage: Callable[[Stage], None]
    share: Callable[[float], None]


QUIET: Final = Watch(lambda stage: None, lambda share: None)


class Declined(Exception):
    """The places that a load would make were not wanted."""


@dataclass(frozen=True)
class Project:
    """Where a load finds everything: the user's folder, the project's data and queries."""

    home: Path
    data: Path
    queries: Path


@dataclass(frozen=True)
class Loaded:
    """What a load did: its entry, whether it changed anything, the places it made.

    ``replaced`` are the loads of the same files in whose stead it stands, or would stand;
    ``unknown`` the words and ``unplaced`` the names of places for which rows were set aside;
    ``nearest`` is the smallest known place that holds all those names.
    """

    entry: Entry
    changed: bool
    places: tuple[KnownPlace, ...] = ()
    replaced: tuple[Entry, ...] = ()
    unknown: tuple[UnknownWord, ...] = ()
    unplaced: tuple[UnplacedName, ...] = ()
    nearest: str | None = None


def load(
    plan: LoadPlan,
    project: Project,
    *,
    dry_run: bool = False,
    again: bool = False,
    rejects: Path | None = None,
    on_wait: Callable[[], None] = lambda: None,
    watch: Watch = QUIET,
    confirm: Confirm = lambda places: True,
) -> Loaded:
    """Carry out a plan. Whatever goes wrong, every earlier load and the warehouse stay as they are.

    The same files read in the same way change nothing; read in another way they replace what they
    were with `again`, and are a DataError without. With `dry_run` everything is read, checked and
    counted, and nothing is kept but, at `rejects`, the rows set aside. Nor is a load kept of which
    no row can be used; its rows are, as `set_aside.of` finds them. `confirm` is shown the places
    that the load would make; where it says no, Declined is raised and nothing is kept.
    """
    started = time.monotonic()
    with telling(project.home), writing(project.home, on_wait) as lake:
        existing = ledger.entries(lake)
        refuse_beside_demo(existing)
        digest = digest_of(plan)
        for entry in existing:
            if entry.digest == digest:
                return Loaded(entry, changed=False)
        before = read_otherwise(plan, existing)
        refuse_twice(plan, before, again=again or dry_run)
        build(project.home, project.data, project.queries)
        one = _Load(plan, project, lake, existing, digest, watch, before)
        with one.undone_unless_committed():
            entry = one.stage(started)
            # A load of which no row can be used would only be a name in the ledger.
            keep = not dry_run and entry.rows_used > 0
            if keep and one.places and not confirm(tuple(one.places)):
                raise Declined
            if keep:
                entry = one.publish(entry, started)
            elif rejects or not dry_run:
                set_aside.keep(lake, entry.load_id, rejects)
            return Loaded(
                entry, keep, tuple(one.places), before, one.unknown, one.unplaced, one.nearest
            )


def digest_of(plan: LoadPlan) -> str:
    """What is loaded and how it is read, as a name: the files, never their paths or dates."""
    values = asdict(replace(plan, files=(), as_of=datetime.min, profile=None))
    values["files"] = [(file.sha256, file.sheet) for file in plan.files]
    text = json.dumps(values, ensure_ascii=False, sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()


class _Load:
    """One load under way."""

    def __init__(
        self,
        plan: LoadPlan,
        project: Project,
        lake: Lake,
        existing: tuple[Entry, ...],
        digest: str,
        watch: Watch,
        replaced: Sequence[Entry],
    ) -> None:
        self._project = project
        self._lake = lake
        self._existing = existing
        self._replaced = replaced
        self._declared: RecordType = record_type(plan.record_type)
        self._settings: Settings = read_settings(project.home)
        self._sequence = ledger.next_sequence(existing)
        self._digest = digest
        self._watch = watch
        self._id = ledger.load_id(self._sequence, digest)
        self._gazetteer = Gazetteer(known_places(project.home))
        self._plan = with_place_ids(self._gazetteer, plan)
        self._scratch = lake.incoming / f"load-{os.getpid()}"
        self._finder = PlaceFinder(self._gazetteer, self._plan, self._declared)
        self.unknown: tuple[UnknownWord, ...] = ()
        self.unplaced: tuple[UnplacedName, ...] = ()

    @property
    def places(self) -> list[KnownPlace]:
        """The places that the load makes."""
        return self._finder.created

    @property
    def nearest(self) -> str | None:
        """The smallest known place that holds all the places whose names are not known."""
        return self._finder.above([one.cells for one in self.unplaced])

    @contextmanager
    def undone_unless_committed(self) -> Iterator[None]:
        """Remove what the load wrote unless the ledger has come to hold it."""
        try:
            yield
        finally:
            discard(self._scratch)
            if not (self._lake.ledger / f"{self._id}.json").is_file():
                for path in self._lake.belongings(self._declared.name, self._id):
                    discard(path)

    def stage(self, started: float) -> Entry:
        """Read, check and write the rows; the entry that the ledger would hold."""
        self._watch.stage("rows")
        with StagingArea.open(self._scratch) as area:
            target = self._lake.records(self._declared.name, self._id)
            with area.watched(self._watch.share):
                staged = area.stage(
                    self._plan, self._declared, target, self._sequence, self._finder
                )
            self._watch.stage("report")
            return self._entry(
                LoadReport(area, self._declared, [file.parquet for file in staged]), staged, started
            )

    def _entry(self, report: LoadReport, staged: tuple[StagedFile, ...], started: float) -> Entry:
        found = look_through(
            report,
            sum(file.rows_in for file in staged),
            sum(len(file.rejects) for file in staged),
            self._settings.month_starts_on,
        )
        if found.flags:
            report.write_flags(self._lake.flags(self._id))
        if "unknown_code" in found.set_aside:
            self.unknown = report.unknown_words(staged, self._plan.columns)
        if any(reason.endswith("_place") for reason in found.set_aside):
            self.unplaced = report.unplaced(staged, self._plan.columns)
        if found.set_aside:
            set_aside.write(self._lake.set_aside(self._id), report, staged, self._plan.columns)
        self._write_places(report.places())
        return Entry(
            load_id=self._id,
            sequence=self._sequence,
            record_type=self._declared.name,
            digest=self._digest,
            as_of=self._plan.as_of.isoformat(),
            loaded_at=datetime.now().astimezone().isoformat(timespec="seconds"),
            program_version=governance.__version__,
            operator=self._settings.operator,
            profile=self._plan.profile,
            place_id=self._plan.place_id,
            files=tuple(
                LoadedFile(f.file.original.name, f.file.sheet, f.file.sha256, f.rows_in)
                for f in staged
            ),
            rows_in=found.rows_in,
            rows_used=found.rows_used,
            rows_updated=0,
            rows_superseded=found.repeated,
            rows_set_aside=found.set_aside,
            flags=found.flags,
            dropped=tuple(DroppedColumn(each.header, each.reason) for each in self._plan.dropped),
            masked=0,
            codes_other=kept_as_other(found.flags),
            places_created=len(self.places),
            first_month=found.first_month,
            last_month=found.last_month,
            seconds=round(time.monotonic() - started, 2),
            quality=found.quality.to_json(),
            replaces=tuple(entry.load_id for entry in self._replaced),
        )

    def _write_places(self, used: set[str]) -> None:
        """Keep what the load needs of the places that the project does not know.

        They stay with every load that uses them, so that taking another load out loses none.
        """
        above = {name for place_id in used for name in self._gazetteer.ancestors(place_id)}
        own = [self._gazetteer[name] for name in sorted(above)]
        rows = [asdict(place) for place in own if place.origin != "reference"]
        if rows:
            text = json.dumps(rows, ensure_ascii=False, indent=1)
            replace_text(self._lake.places(self._id), text + "\n")

    def publish(self, entry: Entry, started: float) -> Entry:
        """Make the load exist: a version of the warehouse, then the entry, then the version shown."""
        self._watch.stage("warehouse")
        sync_belongings(self._lake, self._declared.name, self._id)
        made = [entry]

        def applied(result: Applied) -> None:
            seconds = round(time.monotonic() - started, 2)
            made[0] = replace(
                entry,
                rows_updated=result.updated,
                rows_superseded=result.superseded,
                seconds=seconds,
            )

        bring_to(
            self._project.home,
            self._project.data,
            self._project.queries,
            self._with(entry),
            on_applied=applied,
            before_publish=lambda: self._commit(made[0]),
        )
        for each in self._replaced:
            ledger.discard_belongings(self._lake, each)
        return made[0]

    def _with(self, entry: Entry) -> Loads:
        """The loads there are to be: this one among them, and none that it replaces."""
        staying = (each for each in self._existing if each not in self._replaced)
        return Loads(self._lake, (*staying, entry), self._settings, removed=self._replaced)

    def _commit(self, entry: Entry) -> None:
        """Make the load exist, which is also the moment at which what it replaces does not."""
        ledger.commit(self._lake, entry)
        for each in self._replaced:
            ledger.forget(self._lake, each)
