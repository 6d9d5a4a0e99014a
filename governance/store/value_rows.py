"""Values of computed indicators and users' records, chosen by place, level, month and slice."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pandas as pd

from governance.datasets.record_type import RecordType
from governance.store.computed_values import COLUMNS, KEPT_LEVELS, view_of
from governance.store.reader import Reader
from governance.store.records import view_name

SPLITS: Final = ("category", "channel", "service_type", "compound_type")
PERIODS: Final = ("month", "quarter", "half_year", "year", "all")


@dataclass(frozen=True)
class Choice:
    """Which values are asked for; an empty choice of places, levels or months is every one.

    `first` and `last` are months written YYYY-MM and hold for the month a period starts in.
    `split` is what values are split by, None where they are not; `period` is one of PERIODS.
    """

    places: Sequence[str] = ()
    levels: Sequence[str] = ()
    first: str | None = None
    last: str | None = None
    split: str | None = None
    period: str = "month"


def computed_values(reader: Reader, indicator_id: str, choice: Choice) -> pd.DataFrame:
    """One row per place, period, slice and breakdown of a computed indicator, oldest first.

    Values at the community and above that are not split are read as they were kept; others are
    worked out now. What holds at the data date alone (period `day`) is always among them.
    """
    conditions, parameters = _conditions(choice)
    kept = choice.split is None and set(choice.levels) <= set(KEPT_LEVELS)
    source = "marts.loaded_observation" if kept and not _may_be_below(reader, choice) else None
    if source is not None:
        conditions.append("indicator_id = $indicator_id")
        parameters["indicator_id"] = indicator_id
        columns = [name for name in COLUMNS if name not in ("split", "slice")]
        shown = [*columns, "'none' as split", "null::varchar as slice", "load_id"]
    else:
        source = view_of(indicator_id)
        conditions.append("split = $split")
        parameters["split"] = choice.split or "none"
        shown = [*COLUMNS, "null::varchar as load_id"]
    return reader.select(
        f"select {', '.join(shown)} from {source} where {' and '.join(conditions)}"
        " order by place_level, place_id, period_start, period_end, slice, breakdown",
        **parameters,
    )


def records(
    reader: Reader, declared: RecordType, choice: Choice, flag: str | None, most: int | None
) -> pd.DataFrame:
    """Current records of a type, those of the chosen places and the places within them, in file order.

    `flag` keeps the records that carry it; `most` is how many rows at most are returned.
    """
    conditions, parameters = _of_records(declared, choice)
    if flag:
        conditions.append("list_contains(records.flags, $flag)")
        parameters["flag"] = flag
    limit = "" if most is None else f" limit {most:d}"
    return reader.select(
        f"select records.* {_durations(declared)} from {view_name(declared)} as records"
        f" where {' and '.join(conditions)}"
        f" order by records.load_id, records.file_number, records.row_number{limit}",
        **parameters,
    )


def flags_by_month(reader: Reader, declared: RecordType, choice: Choice) -> pd.DataFrame:
    """One row per month and flag: how many current records of the chosen places and months carry it."""
    conditions, parameters = _of_records(declared, choice)
    return reader.select(
        "select month_start, flag, count(*)::double as records from (select records.month_start,"
        f" unnest(records.flags) as flag from {view_name(declared)} as records"
        f" where {' and '.join(conditions)}) group by all order by all",
        **parameters,
    )


def _of_records(declared: RecordType, choice: Choice) -> tuple[list[str], dict[str, object]]:
    conditions, parameters = ["true"], dict[str, object]()
    place = "parent_id" if declared.place_role == "parent" else "place_id"
    if choice.places:
        conditions.append(
            f"records.{place} in (select above.place_id from marts.place_ancestor as above"
            " where list_contains($places, above.ancestor_id))"
        )
        parameters["places"] = list(choice.places)
    if choice.first:
        conditions.append("strftime(records.month_start, '%Y-%m') >= $first")
        parameters["first"] = choice.first
    if choice.last:
        conditions.append("strftime(records.month_start, '%Y-%m') <= $last")
        parameters["last"] = choice.last
    return conditions, parameters


def _durations(declared: RecordType) -> str:
    """The time to close a request in the three ways of counting days, beside its own columns."""
    if declared.name != "requests":
        return ""
    days = "(select days.{0} from marts.calendar_day as days where days.day = records.{1}::date)"
    between = "{0} - {1}"
    calendar, working = (
        between.format(days.format(name, "closed_at"), days.format(name, "opened_at"))
        for name in ("day_number", "working_days")
    )
    elapsed = "date_diff('second', records.opened_at, records.closed_at) / 86400"
    return f", {elapsed} as elapsed_days, {calendar} as calendar_days, {working} as working_days"


def _conditions(choice: Choice) -> tuple[list[str], dict[str, object]]:
    conditions = ["(period = $period or period = 'day')"]
    parameters: dict[str, object] = {"period": choice.period}
    if choice.places:
        conditions.append("list_contains($places, place_id)")
        parameters["places"] = list(choice.places)
    if choice.levels:
        conditions.append("list_contains($levels, place_level)")
        parameters["levels"] = list(choice.levels)
    for name, sign in (("first", ">="), ("last", "<=")):
        month = getattr(choice, name)
        if month:
            conditions.append(
                f"strftime(coalesce(period_start, period_end), '%Y-%m') {sign} ${name}"
            )
            parameters[name] = month
    return conditions, parameters


def _may_be_below(reader: Reader, choice: Choice) -> bool:
    """Whether a chosen place lies below the community, where values are not kept."""
    if not choice.places or choice.levels:
        return False
    known = reader.query("places").set_index("place_id")["place_level"]
    return any(known.get(place, KEPT_LEVELS[0]) not in KEPT_LEVELS for place in choice.places)
