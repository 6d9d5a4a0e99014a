"""The words in which a type of users' records is declared: its columns, keys and checks."""

from dataclasses import dataclass
from typing import Literal

FieldType = Literal[
    "text", "code", "integer", "number", "date", "timestamp", "month", "boolean", "place"
]

DUCKDB_TYPES: dict[FieldType, str] = {
    "text": "varchar",
    "code": "varchar",
    "integer": "bigint",
    "number": "double",
    "date": "date",
    "timestamp": "timestamp",
    "month": "date",
    "boolean": "boolean",
    "place": "varchar",
}

CheckKind = Literal["not_before", "only_with", "at_most", "sum_of", "required_one_of"]
Consequence = Literal["flag", "set_aside"]


@dataclass(frozen=True)
class Field:
    """One column of a record type; an empty cell is allowed unless ``required``.

    ``code_list`` names the list in `data/reference/codes.csv` that a ``code`` is taken from;
    ``unit`` is the unit of a number, empty for a pure number; a ``month`` is its first day.
    ``cumulative`` marks a running counter that is turned into increments.
    """

    name: str
    type: FieldType
    title_zh: str
    title_en: str
    description_zh: str
    description_en: str
    example: str
    required: bool = False
    code_list: str | None = None
    unit_zh: str = ""
    unit_en: str = ""
    minimum: float | None = None
    maximum: float | None = None
    max_length: int | None = None
    cumulative: bool = False

    @property
    def duckdb_type(self) -> str:
        """The DuckDB type that holds this column's values."""
        return DUCKDB_TYPES[self.type]


@dataclass(frozen=True)
class Check:
    """A relation between the columns of one row, and what becomes of a row that breaks it.

    ``not_before``: the second column is not before the first. ``only_with``: the first has a
    value only where the second has one. ``at_most``: the first is at most the second.
    ``sum_of``: the first equals the sum of the others. ``required_one_of``: one has a value.
    """

    check_id: str
    kind: CheckKind
    fields: tuple[str, ...]
    consequence: Consequence
    title_zh: str
    title_en: str


@dataclass(frozen=True)
class RecordType:
    """A type of users' records: what a row is, its columns, key and checks.

    ``key`` tells a record from every other; a later export replaces the record of the same key.
    ``dated_by`` is the column whose month a record belongs to.
    """

    name: str
    title_zh: str
    title_en: str
    row_zh: str
    row_en: str
    key: tuple[str, ...]
    dated_by: str | None
    fields: tuple[Field, ...]
    checks: tuple[Check, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(field.name for field in self.fields)

    def field(self, name: str) -> Field:
        """The column called ``name``; KeyError when the type has none."""
        for field in self.fields:
            if field.name == name:
                return field
        raise KeyError(f"{self.name} has no column {name}")
