"""How the rows of one users' file become rows of the lake, and what its columns are called in SQL."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from governance.datasets.record_type import Field, RecordType
from governance.ingest.plan import ColumnPlan, LoadPlan, NormalisedFile
from governance.store.cell_sql import named, quoted
from governance.store.place_lookup import PlaceLookup


@dataclass(frozen=True)
class Source:
    """Where the values of a field come from in one file: a raw column `c<n>` or a literal."""

    field: Field
    raw: str
    plan: ColumnPlan

    @property
    def from_file(self) -> bool:
        """Whether the file has the column."""
        return self.plan.constant is None


@dataclass(frozen=True)
class RowPlan:
    """How the rows of one file become rows of the lake.

    ``places`` finds the place of a row by its cells, None where no column names a place;
    ``place_id`` is then the place of every row. ``private`` holds, by raw column, the condition
    under which its cell tells of a person. ``first`` is the first column of the file where no
    field takes it: it is only looked at. ``known_as`` holds the ids of known places, by the codes
    under which a list of places names them.
    """

    declared: RecordType
    sources: tuple[Source, ...]
    load_sequence: int
    file_number: int
    unknown_codes_are_other: bool
    keep_text: bool
    places: PlaceLookup | None
    place_id: str | None
    private: Mapping[str, str] = field(default_factory=dict)
    first: str | None = None
    known_as: Mapping[str, str] = field(default_factory=dict)


def sources(declared: RecordType, plan: LoadPlan, file: NormalisedFile) -> tuple[Source, ...]:
    """The fields that have a source in one file, in the order of the declaration."""
    plans = {column.name: column for column in plan.columns}
    found = []
    for declared_field in declared.fields:
        column = plans.get(declared_field.name)
        if column is None:
            continue
        position = column.position_in(file)
        if column.constant is not None:
            found.append(Source(declared_field, quoted(column.constant), column))
        elif position is not None:
            found.append(Source(declared_field, f"c{position}", column))
    return tuple(found)


def read_here(plan: RowPlan) -> tuple[Source, ...]:
    """The sources that are read cell by cell: places are looked up, paths taken apart."""
    return tuple(
        source
        for source in plan.sources
        if source.field.type != "place"
        and not source.field.parts
        and (plan.keep_text or not source.field.free_text)
    )


def reading_of(field: Field) -> str:
    """The column that holds what was read in a field's cell, before any check."""
    return named(f"r_{field.name}")


def is_key(field: Field) -> bool:
    """Whether the cells are ids: long numbers, of which few are a person's."""
    return field.required and field.name.endswith("_id")


def value_of(field: Field) -> str:
    """The column that holds a field's value inside the query."""
    return named(f"v_{field.name}")
