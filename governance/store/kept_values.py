"""The computed values that are kept, made anew where what they follow from has moved.

A refresh says which periods stand in temporary tables (`queries/marts/refresh/standing_*.sql`).
Which of them holds for an indicator is read off the cells that its SQL is computed from; an
indicator of other cells is computed anew as a whole.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Final

from governance.store.computed_values import COLUMNS, KEPT_LEVELS, moved, view_of
from governance.store.statements import cells, sources
from governance.store.workshop import Workshop

STANDING: Final[Mapping[frozenset[str], str]] = {
    frozenset({"request_cell"}): "standing_period",
    frozenset({"request_cell", "request_stage", "place_grain"}): "standing_stage",
    frozenset({"request_due_cell"}): "standing_due",
    frozenset({"request_backlog_cell"}): "standing_backlog",
    frozenset({"request_speed"}): "standing_speed",
}
# Filled from the project's own data: when that changes the whole warehouse is built anew.
FIXED: Final = frozenset({"rule_set", "coverage_rule", "holiday"})
# What the cells of the kept places are while values are kept: planned and read in a fraction of the
# time. `moved` leaves out the periods that stand for every indicator.
NARROWED: Final = {
    "request_cell": "select * from marts.request_total as cells where {moved}",
    "request_speed": "select * from marts.request_speed_total",
}
_EXTENT: Final = {
    "kept_place": ("place_id",),
    "kept_period": ("period", "period_start", "period_end"),
}
_KEPT_COLUMNS: Final = tuple(name for name in COLUMNS if name not in ("split", "slice"))


@dataclass(frozen=True)
class Changes:
    """What a refresh changed: the types of records that were touched, places; `fed_by` says which type fills a mart."""

    touched: frozenset[str]
    places: bool
    fed_by: Mapping[str, str]


@dataclass(frozen=True)
class _Kept:
    """A computed indicator, and the temporary table of the periods whose values stand, if any do."""

    indicator_id: str
    record_type: str
    standing: str | None


def observe(workshop: Workshop, queries: Path, changes: Changes) -> None:
    """Keep the computed values that changes move, at the community and above, with the newest load behind each.

    `queries` holds the folders `indicators` and `marts`. An indicator is looked at where records
    that feed any mart it reads were touched, or where places changed and nothing says what stands.
    """
    known = set(workshop.fetch("select distinct record_type from marts.month_load")["record_type"])
    moved_ones = list(_moved(workshop, queries, changes))
    for table in {one.standing for one in moved_ones}:
        _forget(workshop, [one.indicator_id for one in moved_ones if one.standing == table], table)
    with _narrowed(workshop, queries / "marts", "requests" in changes.touched):
        for record_type, ones in groupby(moved_ones, attrgetter("record_type")):
            if record_type in known:
                _observe(workshop, queries, record_type, list(ones))
    _list_extent(workshop, sorted({one.record_type for one in moved_ones}))


def _moved(workshop: Workshop, queries: Path, changes: Changes) -> Iterator[_Kept]:
    """The computed indicators of which values may have moved, by id."""
    found = workshop.fetch(
        "select indicator_id, dataset from marts.indicator where kind = 'computed'"
        " order by dataset, indicator_id"
    )
    for indicator_id, record_type in zip(found["indicator_id"], found["dataset"], strict=True):
        query = _query(queries, indicator_id)
        standing = STANDING.get(frozenset(cells(queries / "marts", query) - FIXED))
        read = sources(queries / "marts", query)
        types = {record_type, *(changes.fed_by[name] for name in read & changes.fed_by.keys())}
        if types & changes.touched or (changes.places and standing is None):
            yield _Kept(indicator_id, record_type, standing)


def _forget(workshop: Workshop, indicator_ids: list[str], standing: str | None) -> None:
    """Delete the kept values of some indicators that do not stand."""
    where = "" if standing is None else f" and {moved('kept', standing)}"
    workshop.execute(
        "delete from marts.loaded_observation as kept"
        f" where list_contains(?, kept.indicator_id){where}",
        [indicator_ids],
    )


@contextmanager
def _narrowed(workshop: Workshop, marts: Path, are_requests: bool) -> Iterator[None]:
    """Let the cells of requests be only those of kept places and moved periods for a while."""
    views = list(NARROWED) if are_requests else []
    for name in views:
        select = NARROWED[name].format(moved=moved("cells", "standing_stage"))
        workshop.execute(f"create or replace view marts.{name} as {select}")
    try:
        yield
    finally:
        for name in views:
            workshop.execute(f"drop view marts.{name}")
            workshop.execute_file(marts / f"{name}.sql")


def _observe(
    workshop: Workshop, queries: Path, record_type: str, indicators: Sequence[_Kept]
) -> None:
    """Keep the values of the indicators of one type: a statement each, for one over all takes longer to plan.

    What the rows have in common, the load behind a period, is found once for all of them.
    """
    listed = ", ".join(f"kept.{name}" for name in _KEPT_COLUMNS)
    workshop.create_temporary(
        "computed_value",
        f"select kept.indicator_id, {listed} from marts.loaded_observation as kept",
    )
    with _gathered(workshop, queries, indicators):
        for one in indicators:
            _compute(workshop, one)
    _keep(workshop, record_type)
    workshop.execute("drop table temp.computed_value")


@contextmanager
def _gathered(workshop: Workshop, queries: Path, indicators: Sequence[_Kept]) -> Iterator[None]:
    """Work out the cells that several indicators are computed from once, in place of once for each."""
    marts = queries / "marts"
    shared = _shared_views(workshop, queries, indicators)
    for name in shared:
        workshop.execute(f"create temporary table kept_{name} as select * from marts.{name}")
        workshop.execute(f"create or replace view marts.{name} as select * from temp.kept_{name}")
    try:
        yield
    finally:
        for name in shared:
            workshop.execute(f"drop view marts.{name}")
            workshop.execute_file(marts / f"{name}.sql")
            workshop.execute(f"drop table temp.kept_{name}")


def _shared_views(
    workshop: Workshop, queries: Path, indicators: Sequence[_Kept]
) -> tuple[str, ...]:
    """The views that more than one of the indicators reads, of those that are computed as a whole."""
    reads = Counter(
        name
        for one in indicators
        if one.standing is None
        for name in cells(queries / "marts", _query(queries, one.indicator_id))
    )
    made = workshop.fetch("select view_name from duckdb_views() where schema_name = 'marts'")
    views = set(made["view_name"]) - NARROWED.keys()
    return tuple(sorted(name for name, times in reads.items() if times > 1 and name in views))


def _compute(workshop: Workshop, one: _Kept) -> None:
    """Compute one indicator for the kept levels, in the order in which its values are asked for."""
    levels = ", ".join(f"'{level}'" for level in KEPT_LEVELS)
    kept = ", ".join(f"computed.{name}" for name in _KEPT_COLUMNS)
    where = "" if one.standing is None else f" and {moved('computed', one.standing)}"
    workshop.execute(
        "insert into temp.computed_value by name"
        f" select '{one.indicator_id}' as indicator_id, {kept}"
        f" from {view_of(one.indicator_id)} as computed"
        f" where computed.split = 'none' and computed.place_level in ({levels}){where}"
        " order by computed.place_level, computed.place_id, computed.period_start"
    )


def _keep(workshop: Workshop, record_type: str) -> None:
    """Keep what was computed, as ordered, with the newest load of the type behind each period."""
    workshop.execute(
        "insert into marts.loaded_observation by name"
        " with behind as (select periods.period_start, periods.period_end,"
        " max(loads.load_id) as load_id"
        " from (select distinct period_start, period_end from temp.computed_value) as periods"
        " inner join marts.month_load as loads on loads.record_type = ?"
        " and loads.month_start <= periods.period_end"
        " and (periods.period_start is null or loads.month_start >= periods.period_start)"
        " group by periods.period_start, periods.period_end)"
        " select computed.*, behind.load_id"
        " from temp.computed_value as computed left join behind"
        " on computed.period_start is not distinct from behind.period_start"
        " and computed.period_end = behind.period_end",
        [record_type],
    )


def _list_extent(workshop: Workshop, record_types: Sequence[str]) -> None:
    """Say anew of which places and periods values of these types are kept: pages ask for it first."""
    for table, columns in _EXTENT.items():
        listed = ", ".join(f"kept.{name}" for name in columns)
        workshop.execute(
            f"delete from marts.{table} where list_contains(?, dataset)", [record_types]
        )
        workshop.execute(
            f"insert into marts.{table} select distinct indicators.dataset, {listed}"
            " from marts.loaded_observation as kept"
            " inner join marts.indicator as indicators on kept.indicator_id = indicators.indicator_id"
            " where list_contains(?, indicators.dataset)",
            [record_types],
        )


def _query(queries: Path, indicator_id: str) -> Path:
    """The file that computes an indicator."""
    return queries / "indicators" / f"{indicator_id}.sql"
