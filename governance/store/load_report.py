"""What came of the rows of a load, counted over its Parquet files before it is committed."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from governance.datasets.record_type import RecordType
from governance.ingest.plan import ColumnPlan
from governance.store.cell_sql import named, quoted
from governance.store.check_sql import KEPT_AS_OTHER
from governance.store.records import dated, from_lake, key_of
from governance.store.staging_area import StagedFile, StagingArea
from governance.store.unusual_rows import Unusual, find_unusual

BATCH: Final = 10_000
DUPLICATE: Final = "duplicate"


@dataclass(frozen=True)
class SetAsideRow:
    """A row that cannot be used: where it stood, why (`reason:column` each), its cells as given."""

    file_number: int
    row_number: int
    reasons: tuple[str, ...]
    cells: tuple[str | None, ...]


@dataclass(frozen=True)
class UnknownWord:
    """A word that no list knows: the header of its column, and how many rows were set aside for it."""

    header: str
    word: str
    rows: int


@dataclass(frozen=True)
class UnplacedName:
    """A name of a place for which rows were set aside: its cells by column, why, and how many rows."""

    cells: Mapping[str, str]
    reason: str
    rows: int

    @property
    def name(self) -> str:
        """The cells as one name, from the largest place to the smallest."""
        return " / ".join(self.cells.values())


class LoadReport:
    """Questions to the staged rows of one load."""

    def __init__(self, area: StagingArea, declared: RecordType, files: Sequence[Path]) -> None:
        self._connection = area.connection
        self._declared = declared
        self._lake = from_lake(files)

    def set_aside(self) -> dict[str, int]:
        """How many rows were set aside, under the first reason of each."""
        return self._counts(
            f"select split_part(set_aside[1], ':', 1), count(*) from {self._lake} "
            "where set_aside is not null group by all order by all"
        )

    def flags(self) -> dict[str, int]:
        """How many usable rows carry each flag of their own."""
        return self._counts(
            f"select flag, count(*) from (select unnest(flags) as flag from {self._lake} "
            "where set_aside is null and len(flags) > 0) group by all order by all"
        )

    def _counts(self, sql: str) -> dict[str, int]:
        return {str(name): int(count) for name, count in self._connection.execute(sql).fetchall()}

    def months(self, month_starts_on: int) -> tuple[date | None, date | None]:
        """The first and the last month of the usable rows."""
        month = dated(self._declared, month_starts_on)
        [row] = self._connection.execute(
            f"select min({month}), max({month}) from {self._lake} where set_aside is null"
        ).fetchall()
        return row[0], row[1]

    def places(self) -> set[str]:
        """The ids of the places that usable rows are of."""
        column = "parent_id" if self._declared.place_role == "parent" else "place_id"
        rows = self._connection.execute(
            f"select distinct {column} from {self._lake} "
            f"where set_aside is null and {column} is not null"
        ).fetchall()
        return {str(row[0]) for row in rows}

    def repeated(self) -> int:
        """Keep in the table `repeated` the rows whose key a later row of the load holds too."""
        key = key_of(self._declared)
        self._connection.execute(
            f"create or replace temp table twice as select hash({key}) as digest "
            f"from {self._lake} where set_aside is null group by all having count(*) > 1"
        )
        self._connection.execute(
            f"create or replace temp table repeated as select file_number, row_number from "
            f"{self._lake} where set_aside is null "
            f"and hash({key}) in (select digest from twice) "
            f"qualify row_number() over (partition by {key} order by row_id desc) > 1"
        )
        [count] = self._connection.execute("select count(*) from repeated").fetchone() or (0,)
        return int(count)

    def unknown_words(
        self, staged: Sequence[StagedFile], columns: Sequence[ColumnPlan]
    ) -> tuple[UnknownWord, ...]:
        """The words for which rows were set aside, the commonest first."""
        counted: Counter[tuple[str, str]] = Counter()
        for file in staged:
            kept = [file.file.headers[at] for at in file.kept]
            for column in (one for one in columns if one.codes and one.header in kept):
                at, name = kept.index(str(column.header)) + 1, f"unknown_code:{column.name}"
                rows = self._connection.execute(
                    f"select cells[{at}], count(*) from {self._lake} where file_number = ? "
                    "and list_contains(set_aside, ?) group by all",
                    [file.number, name],
                ).fetchall()
                counted.update({(str(column.header), str(word)): n for word, n in rows})
        ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
        return tuple(UnknownWord(header, word, rows) for (header, word), rows in ranked)

    def unplaced(
        self, staged: Sequence[StagedFile], columns: Sequence[ColumnPlan]
    ) -> tuple[UnplacedName, ...]:
        """The names of places for which rows were set aside, the commonest first."""
        naming = [one for one in columns if self._declared.field(one.name).type == "place"]
        counted: Counter[tuple[str, tuple[tuple[str, str], ...]]] = Counter()
        for file in staged:
            kept = [file.file.headers[at] for at in file.kept]
            named = [one for one in naming if one.header in kept]
            cells = ", ".join(f"cells[{kept.index(str(one.header)) + 1}]" for one in named)
            if not named:
                continue
            rows = self._connection.execute(
                f"select split_part(set_aside[1], ':', 1), [{cells}], count(*) from {self._lake} "
                "where file_number = ? and set_aside[1] like '%_place:%' group by all",
                [file.number],
            ).fetchall()
            for reason, values, count in rows:
                pairs = zip((one.name for one in named), values, strict=True)
                counted[reason, tuple((name, cell) for name, cell in pairs if cell)] += count
        ranked = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
        return tuple(UnplacedName(dict(cells), why, n) for (why, cells), n in ranked if cells)

    def rows_set_aside(self) -> Iterator[SetAsideRow]:
        """Every row that cannot be used, in the order of the files."""
        cursor = self._connection.cursor()
        cursor.execute(
            f"select file_number, row_number, set_aside, cells from {self._lake} "
            "where set_aside is not null order by file_number, row_number"
        )
        while batch := cursor.fetchmany(BATCH):
            for file_number, row_number, reasons, cells in batch:
                yield SetAsideRow(file_number, row_number, tuple(reasons), tuple(cells))

    def write_flags(self, target: Path) -> None:
        """Write every flagged row with its flags, one a line, for listing."""
        target.parent.mkdir(parents=True, exist_ok=True)
        self._connection.execute(
            f"copy (select file_number, row_number, unnest(flags) as flag from {self._lake} "
            "where set_aside is null and len(flags) > 0 "
            f"union all select file_number, row_number, '{DUPLICATE}' from repeated "
            "union all from unusual "
            f"order by all) to {quoted(str(target))} (format parquet, compression zstd)"
        )

    def unusual(self) -> Unusual:
        """Keep in the table `unusual` the rows that are odd beside the others of the load."""
        return find_unusual(self._connection, self._declared, self._lake)

    def at_odds(self) -> int:
        """How many usable rows hold columns that contradict each other."""
        checks = ", ".join(quoted(check.check_id) for check in self._declared.checks)
        [count] = self._counted([f"count(*) filter (list_has_any(flags, [{checks}]::varchar[]))"])
        return count

    def as_other(self) -> int:
        """How many usable rows hold a word that no list knows and that counts as "other"."""
        marked = f"len(list_filter(flags, lambda flag: starts_with(flag, '{KEPT_AS_OTHER}:'))) > 0"
        [count] = self._counted([f"count(*) filter ({marked})"])
        return count

    def filled(self) -> Mapping[str, int]:
        """The number of usable rows with a value, by column that each row should have."""
        expected = self._declared.expected
        counts = self._counted([f"count({named(name)})" for name in expected])
        return dict(zip(expected, counts, strict=True))

    def _counted(self, expressions: Sequence[str]) -> list[int]:
        [row] = self._connection.execute(
            f"select {', '.join(expressions)} from {self._lake} where set_aside is null"
        ).fetchall()
        return [int(count) for count in row]
