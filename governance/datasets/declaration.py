"""The words in which a data file is declared: a dataset, its columns, what they refer to."""

from dataclasses import dataclass
from typing import Literal

ColumnType = Literal["text", "integer", "number", "date", "boolean"]

DUCKDB_TYPES: dict[ColumnType, str] = {
    "text": "varchar",
    "integer": "bigint",
    # Double, not decimal: printed figures have at most eight significant digits, so every one
    # survives the round trip, and SQL, pandas and Parquet then all hold the same type.
    "number": "double",
    "date": "date",
    "boolean": "boolean",
}


@dataclass(frozen=True)
class Reference:
    """A column whose values must stand in another dataset's column."""

    dataset: str
    column: str


@dataclass(frozen=True)
class Column:
    """One column of a data file; empty cells are allowed unless `required`.

    In a `listed` column a cell holds several values separated by semicolons.
    """

    name: str
    type: ColumnType
    title_zh: str
    title_en: str
    description_zh: str
    description_en: str
    required: bool = False
    choices: tuple[str, ...] = ()
    minimum: int | None = None
    reference: Reference | None = None
    listed: bool = False

    @property
    def duckdb_type(self) -> str:
        """The DuckDB type that holds this column's values."""
        return DUCKDB_TYPES[self.type]


@dataclass(frozen=True)
class Dataset:
    """One data file: where it stands under the data folder, what a row is, and its columns.

    `key` names the columns whose values together tell a row from every other row.
    """

    name: str
    path: str
    title_zh: str
    title_en: str
    row_zh: str
    row_en: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]

    @property
    def column_names(self) -> tuple[str, ...]:
        """The header of the file, in order."""
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """The column called `name`; KeyError when the dataset has none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(f"{self.name} has no column {name}")
