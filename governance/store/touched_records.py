"""The records of touched months, shown to the statements that refresh the marts, in batches that fit memory."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from governance.datasets.records.catalogue import record_type as declared_type
from governance.store.records import view_name
from governance.store.workshop import Workshop

# No month is longer, on whatever day it starts.
_LONGEST_MONTH = timedelta(days=31)


def is_touched(workshop: Workshop, record_type: str) -> bool:
    """Whether a load that came or went has touched any month of a type."""
    return bool(_touched(workshop, record_type))


def show_touched(workshop: Workshop, record_type: str) -> None:
    """Make `temp.touched_<type>`, the current records of every touched month."""
    _show(workshop, record_type, f"touched_{record_type}", _touched(workshop, record_type))


def show_batch(workshop: Workshop, record_type: str, months: Sequence[date]) -> None:
    """Make `temp.batch_of_<type>`, the current records of some months, and `temp.batch_month`."""
    _show(workshop, record_type, f"batch_of_{record_type}", months)
    workshop.execute("create or replace temporary table batch_month (month_start date)")
    workshop.insert_rows("temp.batch_month", ("month_start",), [(month,) for month in months])


def batches(workshop: Workshop, record_type: str, most: int) -> Iterator[tuple[date, ...]]:
    """The touched months that have records, in order, as many at once as hold `most` records."""
    counted = workshop.fetch(
        "select month_start, sum(records)::bigint as records from marts.month_load"
        " where record_type = $name and month_start in (select touched.month_start"
        " from staging.touched_month as touched where touched.record_type = $name)"
        " group by month_start order by month_start",
        name=record_type,
    )
    batch: list[date] = []
    held = 0
    for month, records in zip(counted["month_start"], counted["records"], strict=True):
        if batch and held + records > most:
            yield tuple(batch)
            batch, held = [], 0
        batch.append(month.date())
        held += records
    if batch:
        yield tuple(batch)


def _touched(workshop: Workshop, record_type: str) -> list[date]:
    frame = workshop.fetch(
        "select distinct month_start from staging.touched_month where record_type = $name"
        " order by month_start",
        name=record_type,
    )
    return [month.date() for month in frame["month_start"]]


def _show(workshop: Workshop, record_type: str, name: str, months: Sequence[date]) -> None:
    """A view of the records of some months.

    The bounds on the date itself are there for the Parquet files: their groups of rows know its
    least and greatest value, and those of other months are not read.
    """
    declared = declared_type(record_type)
    listed = ", ".join(f"date '{month}'" for month in months) or "null"
    first, last = min(months, default=date.min), max(months, default=date.min)
    workshop.execute(
        f"create or replace temporary view {name} as select * from {view_name(declared)}"
        f" where {declared.dated_by} >= date '{first}'"
        f" and {declared.dated_by} < date '{last + _LONGEST_MONTH}' and month_start in ({listed})"
    )
