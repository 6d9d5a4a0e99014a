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
OVER_ALL: Final = "marts.computed_value"
_EMPTY: Final = (
    "select null::varchar as indicator_id, null::varchar as place_id, null::varchar as place_level,"
    " null::varchar as period, null::date as period_start, null::date as period_end,"
    " null::varchar as period_basis, null::varchar as split, null::varchar as slice,"
    " null::varchar as breakdown, null::double as numerator, null::double as denominator,"
    " null::double as value, null::double as lower, null::double as upper, null::bigint as n,"
    " null::bigint as left_out where false"
)


def view_of(indicator_id: str) -> str:
    """The view that computes one indicator for every place, period and slice."""
    return f"marts.value_of_{indicator_id}"


def create_views(workshop: Workshop, computed: Mapping[str, Path]) -> None:
    """Make the view of each indicator from the query in its file, and the view over all."""
    for indicator_id, path in computed.items():
        workshop.create_view_of_file(view_of(indicator_id), path)
    columns = ", ".join(COLUMNS)
    parts = [
        f"select '{indicator_id}' as indicator_id, {columns} from {view_of(indicator_id)}"
        for indicator_id in computed
    ]
    workshop.execute(f"create view {OVER_ALL} as {' union all '.join((*parts, _EMPTY))}")


def clear(workshop: Workshop, table: str, record_type: str | None) -> None:
    """Empty a mart: the touched months of a type, or all of it where no type is given."""
    where = ""
    if record_type is not None:
        where = (
            " where month_start in (select touched.month_start from staging.touched_month"
            f" as touched where touched.record_type = '{record_type}')"
        )
    workshop.execute(f"delete from marts.{table}{where}")


def drop(workshop: Workshop, table: str) -> None:
    """Remove a table that only the refresh needed."""
    workshop.execute(f"drop table marts.{table}")


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


def observe(workshop: Workshop) -> None:
    """Keep every computed value at the community and above, each with the newest load behind it.

    All of them are computed anew: they follow from small marts, and the data date of one load
    moves the values of months that it did not touch.
    """
    levels = ", ".join(f"'{level}'" for level in KEPT_LEVELS)
    kept = ", ".join(f"computed.{name}" for name in COLUMNS if name not in ("split", "slice"))
    workshop.execute("delete from marts.loaded_observation")
    workshop.execute(
        f"insert into marts.loaded_observation by name select computed.indicator_id, {kept},"
        " (select max(loads.load_id) from marts.month_load as loads"
        " where loads.record_type = known.dataset and loads.month_start <= computed.period_end"
        " and (computed.period_start is null or loads.month_start >= computed.period_start))"
        " as load_id"
        f" from {OVER_ALL} as computed"
        " inner join marts.indicator as known on computed.indicator_id = known.indicator_id"
        f" where computed.split = 'none' and computed.place_level in ({levels})"
        " order by computed.indicator_id, computed.place_level, computed.place_id"
    )
