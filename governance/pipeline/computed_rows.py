"""The marts of users' records and the indicators computed from them, refreshed for touched months."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from governance.indicators.indicator import Indicator
from governance.store import computed_values
from governance.store.workshop import Workshop


@dataclass(frozen=True)
class Refresh:
    """A mart, and the files in `queries/marts/refresh/` that fill it, in order.

    A mart that is kept `by_month` loses its touched months before it is filled, any other all its
    rows; a view has none to lose.
    """

    table: str
    files: tuple[str, ...]
    by_month: bool = True
    is_view: bool = False


DIMENSIONS: Final = (
    Refresh("place_ancestor", ("place_ancestor",), by_month=False),
    Refresh("place_grain", ("place_grain",), by_month=False),
    Refresh("calendar_day", ("calendar_day",), by_month=False),
)
HORIZON: Final = (Refresh("request_horizon", ("request_horizon",), by_month=False),)
MARTS: Final[dict[str, tuple[Refresh, ...]]] = {
    "requests": (
        Refresh("request_mark", ("request_mark",), is_view=True),
        Refresh(
            "request_month",
            (
                "request_month",
                "request_month_grid",
                "request_month_slice",
                "request_month_category",
                "request_month_channel",
                "request_month_community",
            ),
        ),
        Refresh("request_pending", ("request_pending",)),
        Refresh("request_due", ("request_due", "request_due_category", "request_due_channel")),
        Refresh("request_flow", ("request_flow",)),
        Refresh(
            "request_duration",
            (
                "request_duration",
                "request_duration_county",
                "request_duration_category",
                "request_duration_channel",
            ),
        ),
        Refresh("request_period", ("request_period",), by_month=False),
        Refresh("request_total", ("request_total",), by_month=False),
        Refresh("request_speed_total", ("request_speed_total",), by_month=False),
    ),
    "volunteer_records": (Refresh("volunteer_month", ("volunteer_month", "volunteer_month_type")),),
    "time_bank": (Refresh("time_bank_ledger", ("time_bank_ledger",)),),
    "compound_register": (Refresh("compound_state", ("compound_state",), by_month=False),),
}


def create_views(workshop: Workshop, indicators: Iterable[Indicator]) -> None:
    """A view for each computed indicator, which reads the marts when it is asked."""
    computed = {one.indicator_id: one.sql for one in indicators if one.kind == "computed"}
    computed_values.create_views(workshop, computed)


def refresh(workshop: Workshop, marts: Path, record_types: Sequence[str]) -> None:
    """Refresh the marts of these types for the touched months, then compute every observation.

    Places that moved touch every month: what lies above them changed. So does a data date that
    went back, as by an unload: what had fallen due by the later date may not have by the earlier.
    """
    before = computed_values.data_date(workshop)
    above = computed_values.ancestors(workshop)
    _fill(workshop, marts, DIMENSIONS, "")
    _fill(workshop, marts, HORIZON, "")
    now = computed_values.data_date(workshop)
    if not above <= computed_values.ancestors(workshop):
        computed_values.touch_all(workshop, record_types)
    elif before is not None and now is not None and now < before:
        computed_values.touch_all(workshop, ["requests"])
    for record_type in record_types:
        computed_values.refill_loads(workshop, marts / "refresh", record_type)
        _fill(workshop, marts, MARTS.get(record_type, ()), record_type)
    computed_values.observe(workshop, record_types)


def _fill(workshop: Workshop, marts: Path, refreshes: Sequence[Refresh], record_type: str) -> None:
    for one in refreshes:
        if not one.is_view:
            computed_values.clear(workshop, one.table, record_type if one.by_month else None)
        for name in one.files:
            workshop.execute_file(marts / "refresh" / f"{name}.sql")
