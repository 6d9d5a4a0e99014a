"""The day of an export: of two exports of the same records the newer one is right."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from governance.ingest.found import FoundTable
from governance.ingest.instants import Decision

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
