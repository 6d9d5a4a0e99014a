"""`build`: from the data folder and the queries to the new current version of the warehouse."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

import governance
from governance.indicators import registry
from governance.indicators.indicator import Indicator
from governance.ingest.case_files import CaseFiles, read_case_files
from governance.model.errors import DataError, Problem
from governance.pipeline import boundaries, case_rows, computed_rows, indicator_rows, lake_rows
from governance.pipeline.fingerprint import data_sha256, fingerprint
from governance.pipeline.lake_rows import Loads, lake_fingerprint
from governance.pipeline.registered import unregistered
from governance.store import layout, paths
from governance.store.current_records import Applied
from governance.store.lake import lake_of, writing
from governance.store.ledger import entries
from governance.store.settings import read_settings
from governance.store.statements import in_order
from governance.store.warehouse import Outcome, rebuild
from governance.store.workshop import Workshop

Read = TypeVar("Read")


@dataclass(frozen=True)
class Inputs:
    """Everything a build needs, read and checked before anything is written."""

    files: CaseFiles
    indicators: tuple[Indicator, ...]
    statements: tuple[Path, ...]
    marts: Path
    data_sha256: str


def build(
    home: Path,
    data_dir: Path,
    queries_dir: Path,
    *,
    force: bool = False,
    on_wait: Callable[[], None] = lambda: None,
) -> Outcome:
    """Build a new version of the warehouse unless the current one was made from the same input.

    DataError holds every problem of the data, and then nothing has been written; whatever goes
    wrong later leaves the current version as it was. A lake of an older program is first brought up
    to date; one of a newer program is refused.
    """
    lake = lake_of(home)
    if not layout.is_current(lake.root):
        with writing(home, on_wait):
            pass  # whoever may write has settled the layout
    loads = Loads(lake, entries(lake), read_settings(home))
    return bring_to(home, data_dir, queries_dir, loads, force=force, on_wait=on_wait)


def bring_to(
    home: Path,
    data_dir: Path,
    queries_dir: Path,
    loads: Loads,
    *,
    force: bool = False,
    on_wait: Callable[[], None] = lambda: None,
    on_applied: Callable[[Applied], None] = lambda applied: None,
    before_publish: Callable[[], None] = lambda: None,
) -> Outcome:
    """Make a version with exactly these loads current; a copy is updated where that is enough.

    `on_applied` hears what the loads that are new did to the records, `before_publish` runs when
    the version is whole and before anyone sees it.
    """

    def fill(workshop: Workshop, version: str) -> None:
        inputs = read_inputs(data_dir, queries_dir)
        on_applied(fill_warehouse(workshop, version, inputs, loads))

    def update(workshop: Workshop, version: str) -> None:
        on_applied(update_warehouse(workshop, version, queries_dir, loads))

    outcome = rebuild(
        paths.warehouse_folder(home),
        fingerprint(data_dir, queries_dir),
        fill,
        update=update,
        lake=lake_fingerprint(loads),
        force=force,
        on_wait=on_wait,
        before_publish=before_publish,
    )
    if outcome.changed:
        boundaries.follow(home, data_dir)  # the places may be others now
    return outcome


def read_inputs(data_dir: Path, queries_dir: Path) -> Inputs:
    """Read and check the data, the registry and the order of the SQL; DataError with all problems."""
    problems: list[Problem] = []
    files = _read(lambda: read_case_files(data_dir), problems)
    indicators = _read(lambda: registry.load(queries_dir / "indicators"), problems)
    rooms = (queries_dir / "staging", queries_dir / "marts")
    sql_files = [path for room in rooms for path in room.glob("*.sql")]
    statements = _read(lambda: in_order(sql_files), problems)
    if files is not None and indicators is not None:
        problems += unregistered(files, {each.indicator_id for each in indicators})
    if problems or files is None or indicators is None or statements is None:
        raise DataError(problems)
    return Inputs(files, indicators, statements, queries_dir / "marts", data_sha256(data_dir))


def _read(read: Callable[[], Read], problems: list[Problem]) -> Read | None:
    """What `read` returns; None with its problems gathered where it finds any."""
    try:
        return read()
    except DataError as error:
        problems += error.problems
        return None


def fill_warehouse(workshop: Workshop, version: str, inputs: Inputs, loads: Loads) -> Applied:
    """Put everything into an empty warehouse: raw, staging, marts, indicators, checks, the build."""
    case_rows.fill_raw(workshop, inputs.files)
    staging = [path for path in inputs.statements if path.parent.name == "staging"]
    marts = [path for path in inputs.statements if path.parent.name != "staging"]
    for path in staging:
        workshop.execute_file(path)
    applied = lake_rows.prepare(workshop, loads)
    for path in marts:
        workshop.execute_file(path)
    workshop.settle_tables()
    case_rows.fill_dictionary(workshop, inputs.files)
    case_rows.fill_relations(workshop, inputs.files)
    case_rows.fill_mechanisms(workshop, inputs.files)
    indicator_rows.fill_registry(workshop, inputs.indicators)
    indicator_rows.fill_observations(workshop, inputs.indicators)
    indicator_rows.fill_checks(workshop, inputs.files.relations)
    _fill_build(workshop, version, inputs)
    computed_rows.create_views(workshop, inputs.indicators)
    lake_rows.compute(workshop, inputs.marts, loads)
    return applied


def update_warehouse(workshop: Workshop, version: str, queries_dir: Path, loads: Loads) -> Applied:
    """Bring a copy of the current warehouse to these loads; what the documents print stays."""
    applied = lake_rows.update(workshop, queries_dir / "marts", loads)
    lake_rows.compute(workshop, queries_dir / "marts", loads)
    now = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    workshop.execute("update marts.build set version = ?, built_at = ?", [version, now])
    return applied


def _fill_build(workshop: Workshop, version: str, inputs: Inputs) -> None:
    tables = inputs.files.tables
    counts = (len(tables["observations"].rows), len(tables["sources"].rows))
    built_at = datetime.now(UTC).replace(tzinfo=None, microsecond=0)
    workshop.insert_rows(
        "marts.build",
        ("version", "built_at", "program_version", "data_sha256", "figures", "sources"),
        [(version, built_at, governance.__version__, inputs.data_sha256, *counts)],
    )
