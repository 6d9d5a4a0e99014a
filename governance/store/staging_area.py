"""Carries out the plan of a load: the rows of users' files become Parquet files of the lake."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import duckdb

from governance.datasets.record_type import RecordType
from governance.ingest.place_names import Found
from governance.ingest.plan import LoadPlan, NormalisedFile
from governance.store import csv_scan, masking
from governance.store.cell_sql import quoted
from governance.store.row_plan import RowPlan, Source, sources
from governance.store.row_sql import kept_columns, select_rows

MEMORY: Final = "1500MB"
ROWS_PER_GROUP: Final = 122_880

Resolve = Callable[[tuple[str | None, ...], tuple[str | None, ...]], Found]


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
    def open(cls, scratch: Path, secret: str = "") -> Iterator["StagingArea"]:
        """A staging area that spills into `scratch`; `secret` salts the digests of masked keys."""
        scratch.mkdir(parents=True, exist_ok=True)
        config: dict[str, str | bool | int | float | list[str]] = {
            "memory_limit": MEMORY,
            "temp_directory": str(scratch / "spill"),
            "python_enable_replacements": False,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        }
        with duckdb.connect(config=config) as connection:
            for statement in masking.macros(secret):
                connection.execute(statement)
            yield cls(connection)

    def stage(
        self,
        plan: LoadPlan,
        declared: RecordType,
        target: Path,
        sequence: int,
        resolve: Resolve,
    ) -> tuple[StagedFile, ...]:
        """Write one Parquet file per table of the plan into `target`; rows in file order."""
        target.mkdir(parents=True, exist_ok=True)
        return tuple(
            self._stage_file(plan, declared, file, number, target, sequence, resolve)
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
        resolve: Resolve,
    ) -> StagedFile:
        found = sources(declared, plan, file)
        key = self._map_places(found, file, resolve)
        row_plan = RowPlan(
            declared,
            found,
            sequence,
            number,
            plan.unknown_codes == "other",
            plan.keep_text,
            place_key=key,
            place_id=plan.place_id,
        )
        parquet = target / f"part-{number:03d}.parquet"
        self._forget_rejects()
        rows = self._write(select_rows(row_plan, csv_scan.scan(file)), parquet)
        offsets, rejects = self._rejects(file)
        return StagedFile(file, number, parquet, rows, rejects, offsets, kept_columns(row_plan))

    def _write(self, query: str, parquet: Path) -> int:
        options = f"format parquet, compression zstd, row_group_size {ROWS_PER_GROUP}"
        self.connection.execute(f"copy ({query}) to {quoted(str(parquet))} ({options})")
        [count] = self.connection.fetchone() or (0,)
        return int(count)

    def _map_places(
        self, found: Sequence[Source], file: NormalisedFile, resolve: Resolve
    ) -> str | None:
        """Make `place_map` of the ways in which rows name places; return the key of a row, if any."""
        naming = [source for source in found if source.field.type == "place"]
        if not naming:
            return None
        cells = [source.raw for source in naming]
        levels = tuple(source.field.level for source in naming)
        key = f"concat_ws(chr(31), {', '.join(f'coalesce({cell}, chr(30))' for cell in cells)})"
        ways = self.connection.execute(
            f"select distinct {key}, {', '.join(cells)} from {csv_scan.scan(file)} order by all"
        ).fetchall()
        places = [(way[0], resolve(levels, tuple(way[1:]))) for way in ways]
        self._fill_place_map({name: place for name, place in places})
        return key

    def _fill_place_map(self, places: Mapping[str, Found]) -> None:
        execute = self.connection.execute
        execute(
            "create or replace table place_map (key varchar, place_id varchar, problem varchar)"
        )
        columns = (
            list(places),
            [p.place_id for p in places.values()],
            [p.problem for p in places.values()],
        )
        execute("insert into place_map select unnest(?), unnest(?), unnest(?)", columns)

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
