"""Users' records in the warehouse: views over the lake's files that show the current records.

A record is current where no newer export holds the same key: newest `as_of`, then newest load,
then last row. The views read the Parquet files themselves, so a load copies no rows; what is
kept here is which rows are superseded, and what was found about a row beside its own flags.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from governance.datasets.record_type import RecordType
from governance.store.cell_sql import named, quoted
from governance.store.history_sql import with_history
from governance.store.workshop import Workshop

# A row of the lake as one number: its load, its file, its place in the file.
ROW_ID: Final = (
    "((load_sequence::bigint << 43) | (file_number::bigint << 33) | (file_row_number + 1))"
)
_TABLES: Final = (
    "staging.load (load_id varchar primary key, record_type varchar not null,"
    " as_of timestamp not null, load_seq integer not null unique,"
    " origin varchar not null default 'loaded')",
    "staging.superseded (row_id bigint not null, record_type varchar not null)",
    "staging.row_flag (row_id bigint not null, load_id varchar not null, flags varchar[] not null)",
    "staging.touched_month (record_type varchar not null, month_start date not null)",
    "staging.month_setting (month_starts_on integer not null)",
)
_VIEWS: Final = {"places": "staging.place_records"}


@dataclass(frozen=True)
class LakeLoad:
    """One load as the warehouse needs it; its files hold its rows, usable or not.

    `flags` is the file of what was found about its rows, of which some only beside the others.
    """

    load_id: str
    sequence: int
    record_type: str
    as_of: datetime
    files: tuple[Path, ...]
    origin: str = "loaded"
    flags: Path | None = None


def create_tables(workshop: Workshop, declared: Sequence[RecordType], month_starts_on: int) -> None:
    """Make the tables of the loads and the views of the records, all without rows."""
    for table in _TABLES:
        workshop.execute(f"create table {table}")
    workshop.execute("insert into staging.month_setting values (?)", [month_starts_on])
    for each in declared:
        create_view(workshop, each, (), month_starts_on)


def month_start(column: str, type_name: str, month_starts_on: int) -> str:
    """SQL for the first day of the month that an instant lies in; a month is its own first day."""
    days = month_starts_on - 1
    if type_name == "month":
        return f"{column}::date"
    if days == 0:
        return f"date_trunc('month', {column})::date"
    return f"(date_trunc('month', {column} - interval {days} day) + interval {days} day)::date"


def view_name(declared: RecordType) -> str:
    """The view that shows the current records of a type."""
    return _VIEWS.get(declared.name, f"staging.{declared.name}")


def create_view(
    workshop: Workshop, declared: RecordType, loads: Sequence[LakeLoad], month_starts_on: int
) -> None:
    """Make the view of a type's current records; without loads it has the columns and no rows."""
    files = files_of(loads)
    select = _select(declared, files, month_starts_on) if files else _empty(declared)
    if files:
        select = with_history(declared, select)
    workshop.execute(f"create or replace view {view_name(declared)} as {select}")


def files_of(loads: Sequence[LakeLoad]) -> list[Path]:
    """Every Parquet file of the loads."""
    return [path for load in loads for path in load.files]


def from_lake(files: Sequence[Path]) -> str:
    """SQL for every row of the files with its `row_id` and its number in its file, from 1."""
    listed = ", ".join(quoted(path.as_posix()) for path in files)
    return (
        f"(select *, {ROW_ID} as row_id, file_row_number + 1 as row_number "
        f"from read_parquet([{listed}], file_row_number=true))"
    )


def key_of(declared: RecordType) -> str:
    """SQL for the key of a row of the lake as one value; an empty part equals an empty part."""
    if len(declared.key) == 1:
        return named(declared.key[0])
    parts = ", ".join(f"coalesce({named(name)}::varchar, chr(30))" for name in declared.key)
    return f"concat_ws(chr(31), {parts})"


def dated(declared: RecordType, month_starts_on: int) -> str:
    """SQL for the month that a row of the lake belongs to; null where the type has no date."""
    if declared.dated_by is None:
        return "null::date"
    field = declared.field(declared.dated_by)
    return month_start(named(field.name), field.type, month_starts_on)


def _place_column(declared: RecordType) -> str:
    return "parent_id" if declared.place_role == "parent" else "place_id"


def _select(declared: RecordType, files: Sequence[Path], month_starts_on: int) -> str:
    columns = ", ".join(_shown(declared))
    return f"""
select {columns}, {_place_column(declared)}, loads.load_id, file_number, row_number,
    case when row_flag.flags is null then lake.flags
        else list_concat(lake.flags, row_flag.flags) end as flags,
    {dated(declared, month_starts_on)} as month_start
from {from_lake(files)} as lake
-- Of the load only its name: a register has a column of its own called as_of.
inner join (select load_id, load_seq from staging.load) as loads
    on lake.load_sequence = loads.load_seq
left join staging.row_flag as row_flag on lake.row_id = row_flag.row_id
where lake.set_aside is null
    and not exists (select 1 from staging.superseded as old where old.row_id = lake.row_id)"""


def _shown(declared: RecordType) -> list[str]:
    return [f"lake.{named(field.name)}" for field in declared.stored_fields]


def _empty(declared: RecordType) -> str:
    columns = [f"null::{f.duckdb_type} as {named(f.name)}" for f in declared.stored_fields]
    others = (
        f"null::varchar as {_place_column(declared)}, null::varchar as load_id, "
        "null::integer as file_number, null::bigint as row_number, "
        "[]::varchar[] as flags, null::date as month_start"
    )
    return f"select {', '.join(columns)}, {others} where false"
