"""Carries out the plan of a load: the rows of users' files become Parquet files of the lake."""

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

import duckdb

from governance.datasets.record_type import RecordType
from governance.ingest.place_names import NO_PLACE, Found, KnownPlace
from governance.ingest.plan import LoadPlan, NormalisedFile
from governance.ingest.totals import is_total
from governance.store import csv_scan
from governance.store.cell_sql import coded, quoted
from governance.store.place_lookup import PlaceLookup, register
from governance.store.private_values import Survey, covering_macro, register_redaction, survey
from governance.store.row_plan import RowPlan, Source, sources
from governance.store.row_sql import kept_columns, select_rows

# Reading streams and needs little; a load on the page shares 1.5 GB with the app and the upload.
MEMORY: Final = "600MB"
ROWS_PER_GROUP: Final = 122_880
# Version 2 keeps of instants what they differ by: files are a tenth smaller even at the lowest
# level, which takes half the time to write.
PARQUET: Final = "format parquet, parquet_version v2, compression zstd, compression_level 1"
_LOOK_SECONDS: Final = 0.25
# What stands between the cells of a key, and for a cell that is empty: in no name.
_UNIT: Final = "\x1f"
_NOTHING: Final = "\x1e"


class Finder(Protocol):
    """Finds the places that rows name; `levels` are those of the cells, None for an id or code."""

    def find(self, levels: Sequence[str | None], cells: Sequence[str | None]) -> Found:
        """The place that the cells of a row name."""

    def known_as(self, text: str) -> str | None:
        """The id of the known place whose code a text is; None where it is an id, or unknown."""

    def learn(
        self,
        levels: Sequence[str | None],
        rows: Sequence[tuple[KnownPlace, tuple[str | None, ...]]],
    ) -> None:
        """Make known the places that a file itself lists, each with the cells of its parent."""


@dataclass(frozen=True)
class Reject:
    """A record of a file that is no row: on which line it stands and what is wrong with it."""

    line: int
    error: str


@dataclass(frozen=True)
class StagedFile:
    """One table that was read: its Parquet file and what came of its rows.

    ``kept`` are the 0-based columns of the file that rows set aside show.
    """

    file: NormalisedFile
    number: int
    parquet: Path
    rows: int
    rejects: tuple[Reject, ...]
    reject_offsets: tuple[int, ...]
    kept: tuple[int, ...]

    @property
    def rows_in(self) -> int:
        """Every record of the file, rows and what is none."""
        return self.rows + len(self.rejects)


class StagingArea:
    """An in-memory DuckDB that reads users' files; what it spills stays in the user's folder."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self.connection = connection

    @classmethod
    @contextmanager
    def open(cls, scratch: Path) -> Iterator["StagingArea"]:
        """A staging area that spills into `scratch`."""
        scratch.mkdir(parents=True, exist_ok=True)
        config: dict[str, str | bool | int | float | list[str]] = {
            "memory_limit": MEMORY,
            "temp_directory": str(scratch / "spill"),
            "python_enable_replacements": False,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        }
        with duckdb.connect(config=config) as connection:
            # It makes a join of every list of words, for every row, where the rows that need the
            # list are few.
            connection.execute("set disabled_optimizers = 'in_clause'")
            connection.execute(covering_macro())
            register_redaction(connection)
            yield cls(connection)

    @contextmanager
    def watched(self, tell: Callable[[float], None]) -> Iterator[None]:
        """Tell, a few times a second, what share of the running query is done, 0 to 1."""
        self.connection.execute("set enable_progress_bar = true")
        self.connection.execute("set enable_progress_bar_print = false")
        done = threading.Event()

        def look() -> None:
            while not done.wait(_LOOK_SECONDS):
                share = self.connection.query_progress()
                tell(max(0.0, share) / 100)

        thread = threading.Thread(target=look, daemon=True)
        thread.start()
        try:
            yield
        finally:
            done.set()
            thread.join()

    def stage(
        self,
        plan: LoadPlan,
        declared: RecordType,
        target: Path,
        sequence: int,
        places: Finder,
    ) -> tuple[StagedFile, ...]:
        """Write one Parquet file per table of the plan into `target`; rows in file order."""
        target.mkdir(parents=True, exist_ok=True)
        return tuple(
            self._stage_file(plan, declared, file, number, target, sequence, places)
            for number, file in enumerate(plan.files, start=1)
        )

    def _stage_file(
        self,
        plan: LoadPlan,
        declared: RecordType,
        file: NormalisedFile,
        number: int,
        target: Path,
        sequence: int,
        places: Finder,
    ) -> StagedFile:
        found = sources(declared, plan, file)
        scan = csv_scan.scan(file)
        known: Mapping[str, str] = {}
        if declared.place_role == "parent":
            known = self._learn_places(found, scan, places)
        seen = survey(self.connection, found, scan)
        lookup = self._look_up(found, seen.ways, places)
        row_plan = RowPlan(
            declared,
            found,
            sequence,
            number,
            plan.unknown_codes == "other",
            plan.keep_text,
            places=lookup,
            place_id=plan.place_id,
            private=_conditions(seen),
            first=_unused_first(file, found),
            known_as=known,
        )
        parquet = target / f"part-{number:03d}.parquet"
        self._forget_rejects()
        rows = self._write(select_rows(row_plan, scan), parquet)
        offsets, rejects = self._rejects(file)
        return StagedFile(file, number, parquet, rows, rejects, offsets, kept_columns(row_plan))

    def _write(self, query: str, parquet: Path) -> int:
        options = f"{PARQUET}, row_group_size {ROWS_PER_GROUP}"
        self.connection.execute(f"copy ({query}) to {quoted(str(parquet))} ({options})")
        [count] = self.connection.fetchone() or (0,)
        return int(count)

    def _learn_places(
        self, found: Sequence[Source], scan: str, places: Finder
    ) -> Mapping[str, str]:
        """Tell the finder which places the file lists: a row's parent may stand in another row.

        Returns the ids of those that were known already, by the code that names them here.
        """
        by_name = {source.field.name: source for source in found}
        naming = [source for source in found if source.field.type == "place"]
        if "name" not in by_name or "level" not in by_name:
            return {}
        own = [by_name[name].raw if name in by_name else "null" for name in ("place_id", "code")]
        level = coded(by_name["level"].raw, by_name["level"].plan.codes)
        columns = [*own, by_name["name"].raw, level, *(source.raw for source in naming)]
        rows = self.connection.execute(f"select {', '.join(columns)} from {scan}").fetchall()
        listed = [
            (KnownPlace(place_id or code, None, level, name, code=code), tuple(cells))
            for place_id, code, name, level, *cells in rows
            if (place_id or code) and name and level
        ]
        known = {one.place_id: places.known_as(one.place_id) for one, _ in listed}
        new = [(one, cells) for one, cells in listed if known[one.place_id] is None]
        places.learn(tuple(source.field.level for source in naming), new)
        return {code: place_id for code, place_id in known.items() if place_id is not None}

    def _look_up(
        self, found: Sequence[Source], ways: Sequence[tuple[str | None, ...]], finder: Finder
    ) -> PlaceLookup | None:
        """Find the place of every way in which rows name one; None where no column names any."""
        naming = [source for source in found if source.field.type == "place"]
        if not naming:
            return None
        levels = tuple(source.field.level for source in naming)
        keys, named = [], []
        for way in sorted(set(ways), key=lambda way: [cell or "" for cell in way]):
            keys.append(_UNIT.join(_NOTHING if cell is None else cell for cell in way))
            no_name = _is_no_name(way, naming)
            named.append(Found(None, NO_PLACE) if no_name else finder.find(levels, way))
        cells = [f"coalesce({source.raw}, {quoted(_NOTHING)})" for source in naming]
        key = cells[0] if len(cells) == 1 else f"concat_ws({quoted(_UNIT)}, {', '.join(cells)})"
        return register(self.connection, key, keys, named)

    def _forget_rejects(self) -> None:
        for table in ("rejects", "reject_scans"):
            self.connection.execute(f"drop table if exists {table}")

    def _rejects(self, file: NormalisedFile) -> tuple[tuple[int, ...], tuple[Reject, ...]]:
        """The records that were refused, each once, with the lines they stand on."""
        rows = self.connection.execute(
            "select line_byte_position, min(lower(error_type::varchar)) from rejects "
            "group by all order by all"
        ).fetchall()
        offsets = tuple(int(offset) for offset, _ in rows)
        lines = csv_scan.lines_at(file, offsets) if offsets else {}
        rejects = [
            Reject(lines.get(offset, 0), str(error).replace(" ", "_"))
            for offset, (_, error) in zip(offsets, rows, strict=True)
        ]
        return offsets, tuple(rejects)


def _unused_first(file: NormalisedFile, found: Sequence[Source]) -> str | None:
    """The first column of a file where no kept field takes it."""
    taken = {source.raw for source in found if not source.field.free_text}
    return None if "c0" in taken or not file.headers else "c0"


def _is_no_name(way: Sequence[str | None], naming: Sequence[Source]) -> bool:
    """Whether the cells that should name a place are those of a row of totals or of a header."""
    named = zip(way, naming, strict=True)
    return any(
        cell is not None and (is_total(cell) or cell == source.plan.header)
        for cell, source in named
    )


def _conditions(seen: Survey) -> Mapping[str, str]:
    found = {raw: private.condition(raw) for raw, private in seen.private.items()}
    return {raw: condition for raw, condition in found.items() if condition is not None}
