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


def ancestors(workshop: Workshop) -> set[tuple[str, str]]:
    """Every pair of a place and a place above it that the marts were rolled up by."""
    frame = workshop.fetch("select place_id, ancestor_id from marts.place_ancestor")
    return set(zip(frame["place_id"], frame["ancestor_id"], strict=True))


def touch_all(workshop: Workshop, record_types: Iterable[str]) -> None:
    """Touch every month in which there are or were records of these types."""
    for record_type in record_types:
        workshop.execute(
            "insert into staging.touched_month"
            " select distinct record_type, month_start from marts.month_load where record_type = ?"
            " except select record_type, month_start from staging.touched_month",
            [record_type],
        )


def observe(workshop: Workshop, record_types: Iterable[str]) -> None:
    """Keep every computed value at the community and above, each with the newest load behind it.

    All of them are computed anew: they follow from small marts, and the data date of one load
    moves the values of months that it did not touch.
    """
    workshop.execute("delete from marts.loaded_observation")
    known = workshop.fetch("select distinct record_type from marts.month_load")["record_type"]
    for record_type in record_types:
        if record_type in set(known):
            for indicator_id in _computed_from(workshop, record_type):
                _observe(workshop, indicator_id, record_type)


def _computed_from(workshop: Workshop, record_type: str) -> list[str]:
    """The indicators computed from records of a type, by id."""
    found = workshop.fetch(
        "select indicator_id from marts.indicator where kind = 'computed' and dataset = $dataset"
        " order by indicator_id",
        dataset=record_type,
    )
    return [str(indicator_id) for indicator_id in found["indicator_id"]]


def _observe(workshop: Workshop, indicator_id: str, record_type: str) -> None:
    """Keep the values of one indicator: a statement each, for one over all takes longer to plan."""
    levels = ", ".join(f"'{level}'" for level in KEPT_LEVELS)
    kept = ", ".join(f"computed.{name}" for name in COLUMNS if name not in ("split", "slice"))
    workshop.execute(
        "insert into marts.loaded_observation by name"
        f" with computed as (select * from {view_of(indicator_id)}"
        f" where split = 'none' and place_level in ({levels})),"
        " behind as (select periods.period_start, periods.period_end,"
        " max(loads.load_id) as load_id"
        " from (select distinct period_start, period_end from computed) as periods"
        " inner join marts.month_load as loads on loads.record_type = ?"
        " and loads.month_start <= periods.period_end"
        " and (periods.period_start is null or loads.month_start >= periods.period_start)"
        " group by periods.period_start, periods.period_end)"
        f" select '{indicator_id}' as indicator_id, {kept}, behind.load_id"
        " from computed left join behind"
        " on computed.period_start is not distinct from behind.period_start"
        " and computed.period_end = behind.period_end"
        " order by computed.place_level, computed.place_id, computed.period_start",
        [record_type],
    )
