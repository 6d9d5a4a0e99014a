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

PlaceLevel = Literal["county", "subdistrict", "community", "compound", "grid", "building"]
CheckKind = Literal["not_before", "only_with", "at_most", "required_one_of", "absent", "adds_up"]
Consequence = Literal["flag", "set_aside"]


@dataclass(frozen=True)
class StandIn:
    """The column whose value is taken where this one is empty.

    ``where`` limits that to rows in which a code column holds a given code.
    """

    column: str
    where: tuple[str, str] | None = None


@dataclass(frozen=True)
class Field:
    """One column of a record type; an empty cell is allowed unless ``required``.

    ``code_list`` names the list in `data/reference/codes.csv` that a ``code`` or ``boolean`` is
    taken from; ``unit`` is the unit of a number, empty for a pure number; a ``month`` is its
    first day.
    ``level`` is the level at which a ``place`` is named; a place without one is an id or a code.
    ``parts`` name the columns that the parts of a path (A->B->C) go to where they are empty.
    ``increments`` marks a running counter and names the column that takes what it grew by.
    ``names_place`` marks a text that is the name of a place: 王庄 is no person there.
    ``free_text`` marks what people wrote: kept only where the operator asks for it, and masked.
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
    level: PlaceLevel | None = None
    stands_in: StandIn | None = None
    parts: tuple[str, ...] = ()
    increments: str | None = None
    free_text: bool = False
    names_place: bool = False

    @property
    def cumulative(self) -> bool:
        """Whether the column is a running counter."""
        return self.increments is not None

    @property
    def stored(self) -> bool:
        """Whether the column itself stays in the lake: places become `place_id`, paths parts."""
        return self.type != "place" and not self.parts

    @property
    def duckdb_type(self) -> str:
        """The DuckDB type that holds this column's values."""
        return DUCKDB_TYPES[self.type]


@dataclass(frozen=True)
class Check:
    """A relation between the columns of one row, and what becomes of a row that breaks it.

    ``not_before``: the second column is not before the first. ``only_with``: the first has a
    value only where the second has one. ``at_most``: the first is at most the second.
    ``required_one_of``: at least one has a value. ``absent``: none has a value other than 0.
    ``adds_up``: the columns together make as much as those in ``to`` together.
    ``where`` limits the check to rows whose code column holds one of the given codes. A check
    between columns of which one is empty is kept, except by ``required_one_of`` and ``absent``.
    """

    check_id: str
    kind: CheckKind
    fields: tuple[str, ...]
    consequence: Consequence
    title_zh: str
    title_en: str
    where: tuple[str, tuple[str, ...]] | None = None
    to: tuple[str, ...] = ()


@dataclass(frozen=True)
class RecordType:
    """A type of users' records: what a row is, its columns, key and checks.

    ``key`` tells a record from every other; a later export replaces the record of the same key.
    A key may hold `place_id`, the place that the ``place`` columns lead to. ``dated_by`` is the
    column whose month a record belongs to. ``place_role`` is what the place columns lead to: the
    place ``of`` the record, or the ``parent`` of the place that the record itself is;
    ``place_levels`` are the levels at which it may lie, any where empty. ``expected`` are the
    columns that every complete record has, by which the completeness of a load is told.
    ``carried`` names a balance and the column of the next month's record that must open with it.
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
    place_role: Literal["of", "parent"] = "of"
    place_levels: tuple[str, ...] = ()
    expected: tuple[str, ...] = ()
    carried: tuple[str, str] | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns, in order."""
        return tuple(field.name for field in self.fields)

    @property
    def stored_fields(self) -> tuple[Field, ...]:
        """The columns that stay in the lake, free text among them, in order."""
        return tuple(field for field in self.fields if field.stored)

    def field(self, name: str) -> Field:
        """The column called ``name``; KeyError when the type has none."""
        for field in self.fields:
            if field.name == name:
                return field
        raise KeyError(f"{self.name} has no column {name}")
