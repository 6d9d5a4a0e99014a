"""The day of an export: of two exports of the same records the newer one is right."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from governance.ingest.found import FoundTable
from governance.ingest.instants import Decision


def export_date(tables: Iterable[FoundTable], decided: Iterable[Decision]) -> date:
    """The day of an export: in the file's name, else the newest instant in it that has passed.

    The newer of the two where both are there, since an export holds nothing newer than itself;
    the file's own date where neither is.
    """
    tables = tuple(tables)
    latest = (found.latest for found in decided)
    days = [day for day in latest if day] + [
        day for table in tables for day in _days(table.original.stem)
    ]
    if days:
        return max(days)
    return max(date.fromtimestamp(table.original.stat().st_mtime) for table in tables)


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
