"""Computed indicators in the warehouse: a view each, one view over all, and the values kept of it."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Final

from governance.store.workshop import Workshop

# What the SQL of a computed indicator returns, in this order.
COLUMNS: Final = (
    *("place_id", "place_level", "period", "period_start", "period_end", "period_basis"),
    *("split", "slice", "breakdown", "numerator", "denominator", "value", "lower", "upper"),
    *("n", "left_out"),
)
# Below a community an indicator is computed when it is asked for: there are too many places.
KEPT_LEVELS: Final = ("country", "province", "prefecture", "county", "subdistrict", "community")

# Standing tables that name places beside periods.
STANDING_BY_PLACE: Final = ("standing_speed",)


def view_of(indicator_id: str) -> str:
    """The view that computes one indicator for every place, period and slice."""
    return f"marts.value_of_{indicator_id}"


def create_views(workshop: Workshop, computed: Mapping[str, Path]) -> None:
    """Make the view of each indicator from the query in its file."""
    for indicator_id, path in computed.items():
        workshop.create_view_of_file(view_of(indicator_id), path)


def clear(workshop: Workshop, table: str, record_type: str | None) -> None:
    """Empty a mart: the touched months of a type, or all of it where no type is given."""
    where = ""
    if record_type is not None:
        where = (
            " where month_start in (select touched.month_start from staging.touched_month"
            f" as touched where touched.record_type = '{record_type}')"
        )
    workshop.execute(f"delete from marts.{table}{where}")


def clear_moved(workshop: Workshop, table: str, standing: str) -> None:
    """Empty a mart of the periods that a table of standing ones does not name."""
    workshop.execute(f"delete from marts.{table} as held where {moved('held', standing)}")


def moved(cells: str, standing: str) -> str:
    """SQL for whether a row of `cells` is of a period that the table of standing ones does not name.

    A standing table in which places differ names them too.
    """
    place = f" and standing.place_id = {cells}.place_id" if standing in STANDING_BY_PLACE else ""
    return (
        f"not exists (select 1 from temp.{standing} as standing"
        f" where standing.period = {cells}.period"
        f" and standing.period_start = {cells}.period_start"
        f" and standing.period_end = {cells}.period_end{place})"
    )


def refill_loads(workshop: Workshop, files: Path, record_type: str) -> None:
    """Which loads the records of the touched months come from."""
    path = files / f"month_load_{record_type}.sql"
    if not path.is_file():
        return
    workshop.execute(
        "delete from marts.month_load where record_type = ? and month_start in (select"
        " touched.month_start from staging.touched_month as touched where touched.record_type = ?)",
        [record_type, record_type],
    )
    workshop.execute_file(path)


def data_date(workshop: Workshop) -> datetime | None:
    """The last moment of the requests that the marts know; None where there are none."""
    dates = workshop.fetch("select data_date from marts.request_horizon")["data_date"]
    return None if dates.empty else dates.iloc[0].to_pydatetime()


def knows_months(workshop: Workshop) -> bool:
    """Whether the days are numbered by months that start on the day that is set."""
    frame = workshop.fetch(
        "select count(*) as found from marts.calendar_day as days"
        " inner join staging.month_setting as setting"
        " on day(days.month_start) = setting.month_starts_on"
    )
    return bool(frame["found"].iloc[0])


def touch_all(workshop: Workshop, record_types: Iterable[str]) -> None:
    """Touch every month in which there are or were records of these types."""
    for record_type in record_types:
        workshop.execute(
            "insert into staging.touched_month"
            " select distinct record_type, month_start from marts.month_load where record_type = ?"
            " except select record_type, month_start from staging.touched_month",
            [record_type],
        )
