"""Rows that are odd only beside the others of their load: in bulk, inside a gap, not carried over."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

import duckdb

from governance.datasets.record_type import RecordType
from governance.model.quality import gaps_in
from governance.store.cell_sql import named, quoted
from governance.store.history_sql import NOT_CARRIED_OVER, not_carried_over

BULK_ENTRY: Final = "bulk_entry"
IN_GAP: Final = "in_gap"
# What a row of the lake does not say of itself; what is not carried over is worked out by its view.
OF_A_LOAD: Final = (BULK_ENTRY, IN_GAP)
# An hour with so many rows, and so many times a usual hour's, was typed in at one go.
BULK_ROWS: Final = 50
BULK_TIMES: Final = 10


@dataclass(frozen=True)
class Unusual:
    """How many rows bear each flag, and the usable rows by the Monday of their week."""

    flags: Mapping[str, int]
    weeks: Mapping[date, int]


def find_unusual(connection: duckdb.DuckDBPyConnection, declared: RecordType, lake: str) -> Unusual:
    """Keep the odd rows in the table `unusual`.

    Only records dated to the moment can stand in bulk or inside a gap.
    """
    connection.execute(
        "create or replace temp table unusual (file_number int, row_number bigint, flag varchar)"
    )
    if declared.carried:
        return Unusual(_mark_breaks(connection, declared, lake), {})
    column = declared.dated_by
    if column is None or declared.field(column).type != "timestamp":
        return Unusual({}, {})
    when = named(column)
    usable = f"{lake} where set_aside is null and {when} is not null"
    _mark(connection, BULK_ENTRY, usable, _in_busy_hour(when, usable))
    weeks = _weeks(connection, when, usable)
    spans = [f"{when} >= date '{g.first}' and {when} < date '{g.last}' + 1" for g in gaps_in(weeks)]
    if spans:
        _mark(connection, IN_GAP, usable, " or ".join(f"({span})" for span in spans))
    return Unusual(_marked(connection), weeks)


def _mark_breaks(
    connection: duckdb.DuckDBPyConnection, declared: RecordType, lake: str
) -> Mapping[str, int]:
    """Mark what opens otherwise than the month before closed; earlier loads are not looked at."""
    connection.execute(
        f"insert into unusual select file_number, row_number, {quoted(NOT_CARRIED_OVER)} "
        f"from {lake} where set_aside is null qualify {not_carried_over(declared)}"
    )
    return _marked(connection)


def _marked(connection: duckdb.DuckDBPyConnection) -> Mapping[str, int]:
    rows = connection.execute("select flag, count(*) from unusual group by all order by all")
    return {str(flag): int(count) for flag, count in rows.fetchall()}


def _in_busy_hour(when: str, usable: str) -> str:
    hours = f"select date_trunc('hour', {when}) as hour, count(*) as n from {usable} group by all"
    busy = f"n >= greatest({BULK_ROWS}, {BULK_TIMES} * (select median(n) from hours))"
    return (
        f"date_trunc('hour', {when}) in "
        f"(with hours as ({hours}) select hour from hours where {busy})"
    )


def _mark(connection: duckdb.DuckDBPyConnection, flag: str, usable: str, condition: str) -> None:
    connection.execute(
        f"insert into unusual select file_number, row_number, {quoted(flag)} "
        f"from {usable} and ({condition})"
    )


def _weeks(connection: duckdb.DuckDBPyConnection, when: str, usable: str) -> dict[date, int]:
    rows = connection.execute(
        f"select date_trunc('week', {when})::date, count(*) from {usable} group by all order by all"
    )
    return {monday: int(count) for monday, count in rows.fetchall()}
