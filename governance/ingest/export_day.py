"""The day of an export: of two exports of the same records the newer one is right."""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import Final

from governance.datasets.record_type import RecordType
from governance.ingest.found import FoundTable
from governance.ingest.instants import Decision
from governance.ingest.plan import ColumnPlan, Instants

# The column of a register that says which day a row describes.
AS_OF: Final = "as_of"
# What a file of rows set aside calls the day of the export that they were in.
AS_OF_COLUMN: Final = "_导出日期 as_of"


def export_date(tables: Iterable[FoundTable], decided: Iterable[Decision]) -> date:
    """The day of an export: in the file's name, else the newest instant in it that has passed.

    The newer of the two where both are there, since an export holds nothing newer than itself;
    the file's own date where neither is. Rows that were set aside say themselves of which export
    they are: mended, they must not lose against an older one.
    """
    tables = tuple(tables)
    noted = [day for table in tables for day in _noted(table)]
    if noted:
        return max(noted)
    latest = (found.latest for found in decided)
    days = [day for day in latest if day] + [
        day for table in tables for day in _days(table.original.stem)
    ]
    if days:
        return max(days)
    return max(date.fromtimestamp(table.original.stat().st_mtime) for table in tables)


def day_of_register(
    declared: RecordType, columns: Sequence[ColumnPlan], said: date | datetime | None
) -> tuple[ColumnPlan, ...]:
    """The day of a register that has no column for it: that of the export, where it was said."""
    if said is None or AS_OF not in declared.names or AS_OF in {one.name for one in columns}:
        return ()
    iso = Instants(("%Y-%m-%d",), iso=True)
    return (ColumnPlan(AS_OF, None, None, constant=said.isoformat()[:10], instants=iso),)


def _noted(table: FoundTable) -> Iterator[date]:
    """The days in the column that rows set aside carry along."""
    if AS_OF_COLUMN not in table.headers:
        return
    for cell in set(table.column(table.headers.index(AS_OF_COLUMN))):
        try:
            yield date.fromisoformat(cell[:10])
        except ValueError:
            continue


def _days(name: str) -> Iterator[date]:
    """Whole days in a file's name that have come."""
    pattern = r"(?<!\d)(20\d\d)[-_.年]?(0[1-9]|1[0-2])[-_.月]?(0[1-9]|[12]\d|3[01])(?!\d)"
    for year, month, day in re.findall(pattern, name):
        try:
            found = date(int(year), int(month), int(day))
        except ValueError:
            continue
        if found <= date.today():
            yield found
