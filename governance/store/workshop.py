"""A DuckDB file under construction: the only place where tables are made."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import duckdb
import pandas as pd

from governance.datasets.declaration import Dataset
from governance.model.errors import DataError, Problem, Text

# Beside the app, which a load on the page shares its 1.5 GB with; more is spilled to the disk.
RECORDS_MEMORY: Final = "800MB"
SCHEMAS: Final = ("raw", "staging", "marts")
SETTINGS: Final[dict[str, str | bool | int | float | list[str]]] = {
    "python_enable_replacements": False,
    # The tables are small: one thread is quicker than waking others, and sums come out the same.
    "threads": 1,
    # A column takes at least a block: with blocks of 256 KiB the file is ten times as large.
    "default_block_size": 16384,
}


class CannotUpdate(Exception):
    """A copy of the current warehouse cannot be brought up to date: it must be built anew."""


class Workshop:
    """Runs statements and takes rows in; `open` gives one with the three schemas made."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, *, in_transaction: bool) -> None:
        self._connection = connection
        self._in_transaction = in_transaction

    @classmethod
    @contextmanager
    def open(cls, path: Path | None = None) -> Iterator["Workshop"]:
        """A workshop on a new file at `path`, or in memory where none is given.

        A file is written in one transaction: one wait for the disk instead of one a statement.
        """
        database = ":memory:" if path is None else str(path)
        with duckdb.connect(database, config=SETTINGS) as connection:
            if path is not None:
                connection.begin()
            for schema in SCHEMAS:
                connection.execute(f"create schema {schema}")
            yield cls(connection, in_transaction=path is not None)
            if path is not None:
                connection.commit()

    @classmethod
    @contextmanager
    def reopen(cls, path: Path) -> Iterator["Workshop"]:
        """A workshop on a copy of a finished warehouse, changed in one transaction."""
        with duckdb.connect(str(path), config=SETTINGS) as connection:
            connection.begin()
            yield cls(connection, in_transaction=True)
            connection.commit()

    def settle_tables(self) -> None:
        """Commit the tables made so far, all still empty, before any of them is filled in steps.

        DuckDB 2.0.0 loses all rows of a table that was made in the same transaction when a first
        insert of a row group (122,880 rows) or more is followed by a smaller one. Nobody sees the
        file before it is published, so nothing half-written can show.
        """
        if self._in_transaction:
            self._connection.commit()
            self._connection.begin()

    def create_temporary(self, name: str, select: str) -> None:
        """Make an empty temporary table like the query's result, to be filled in steps.

        A row that comes and goes at once keeps what `settle_tables` tells of from happening.
        """
        self._connection.execute(
            f"create temporary table {name} as select * from ({select}) limit 0"
        )
        self._connection.execute(f"insert into temp.{name} default values")
        self._connection.execute(f"delete from temp.{name}")

    def expect_records(self, spill: Path) -> None:
        """Make ready for millions of rows: every core, bounded memory, spill in the user's folder."""
        self._connection.execute("reset threads")
        self._connection.execute(f"set memory_limit = '{RECORDS_MEMORY}'")
        folder = str(spill).replace("'", "''")
        self._connection.execute(f"set temp_directory = '{folder}'")

    def execute_file(self, path: Path) -> None:
        """Run the one statement that a file holds; DataError names the file where it fails."""
        with _naming(path):
            self._connection.execute(_one_statement(path))

    def fetch_file(self, path: Path, **parameters: object) -> pd.DataFrame:
        """The rows of the one query that a file holds; DataError names the file where it fails."""
        with _naming(path):
            return self._connection.execute(_one_statement(path), parameters).df()

    def create_view_of_file(self, name: str, path: Path) -> None:
        """Make a view of the one query that a file holds; DataError names the file."""
        with _naming(path):
            self._connection.execute(f"create view {name} as\n{_one_statement(path)}")

    def execute(self, sql: str, parameters: Sequence[object] = ()) -> None:
        """Run one statement that the program made itself."""
        self._connection.execute(sql, list(parameters))

    def fetch(self, sql: str, **parameters: object) -> pd.DataFrame:
        """The rows of a query."""
        return self._connection.execute(sql, parameters).df()

    def create_raw(self, dataset: Dataset, records: Sequence[tuple[object, ...]]) -> None:
        """Make `raw.<dataset>` with the declared types and fill it in file order.

        `record` numbers the rows as they stand in the file, from 1.
        """
        columns = [f"{column.name} {column.duckdb_type}" for column in dataset.columns]
        declared = ", ".join(["record bigint", *columns])
        self._connection.execute(f"create table raw.{dataset.name} ({declared})")
        numbered = [(number, *record) for number, record in enumerate(records, start=1)]
        self.insert_rows(f"raw.{dataset.name}", ("record", *dataset.column_names), numbered)

    def insert_rows(
        self, table: str, columns: Sequence[str], rows: Sequence[tuple[object, ...]]
    ) -> None:
        """Add rows of plain Python values to a table; None becomes NULL."""
        if rows:
            self._insert(table, pd.DataFrame(rows, columns=list(columns), dtype=object))

    def insert_frame(self, table: str, frame: pd.DataFrame) -> None:
        """Add a frame's rows to a table by column name; NaN and None become NULL."""
        if not frame.empty:
            # Without this a NaN among texts would arrive as the text "nan".
            self._insert(table, frame.astype(object).where(frame.notna(), None))

    def _insert(self, table: str, frame: pd.DataFrame) -> None:
        self._connection.register("incoming", frame)
        try:
            self._connection.execute(f"insert into {table} by name select * from incoming")
        except duckdb.Error as error:
            raise DataError(_refused(table, error)) from error
        self._connection.unregister("incoming")


def _one_statement(path: Path) -> str:
    sql = path.read_text(encoding="utf-8")
    count = len(duckdb.extract_statements(sql))
    if count != 1:
        raise duckdb.ParserException(f"{count} statements in one file")
    return sql


@contextmanager
def _naming(path: Path) -> Iterator[None]:
    try:
        yield
    except duckdb.Error as error:
        raise DataError(_failed(path, error)) from error


def _failed(path: Path, error: duckdb.Error) -> Problem:
    return Problem(
        Text("SQL 没有运行成功", "The SQL did not run"),
        str(error).strip(),
        Text("每个文件一条能运行的语句", "one statement a file, and it runs"),
        Text(
            "改正这个文件；原来的数据仓库没有动。", "Mend the file; the old warehouse is untouched."
        ),
        "/".join(path.parts[-3:]),
    )


def _refused(table: str, error: duckdb.Error) -> Problem:
    return Problem(
        Text(f"{table} 不接受这些行", f"{table} refuses the rows"),
        str(error).strip(),
        Text("与表的定义相符的行", "rows that fit the definition of the table"),
        Text(
            "改正产生这些行的数据或查询；原来的数据仓库没有动。",
            "Mend the data or the query that made them; the old warehouse is untouched.",
        ),
    )
