"""The marts of users' records and the indicators computed from them, refreshed for touched months."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from governance.indicators.indicator import Indicator
from governance.pipeline import request_rows
from governance.pipeline.refreshing import Refresh, fill
from governance.store import computed_values, touched_records
from governance.store.workshop import Workshop

DIMENSIONS: Final = (
    Refresh("place_ancestor", ("place_ancestor",), by_month=False),
    Refresh("place_grain", ("place_grain",), by_month=False),
    Refresh("place_size", ("place_size",), by_month=False),
    Refresh("place_below", ("place_below",), by_month=False),
    Refresh("calendar_day", ("calendar_day",), by_month=False),
    Refresh("compound_point", ("compound_point",), by_month=False),
)
MARTS: Final[dict[str, tuple[Refresh, ...]]] = {
    "volunteer_records": (
        Refresh("volunteer_month", ("volunteer_month", "volunteer_month_type")),
        Refresh("volunteer_team_month", ("volunteer_team_month",)),
    ),
    "time_bank": (Refresh("time_bank_ledger", ("time_bank_ledger",)),),
    "grid_register": (Refresh("grid_state", ("grid_state",), by_month=False),),
    "property_finance": (Refresh("property_month", ("property_month",)),),
    "facilities": (Refresh("facility_state", ("facility_state",), by_month=False),),
    "compound_register": (Refresh("compound_state", ("compound_state",), by_month=False),),
    "meetings": (
        Refresh("meeting_month", ("meeting_month",)),
        Refresh("meeting_schedule_month", ("meeting_schedule_month",)),
    ),
    "agenda_items": (
        Refresh("agenda_month", ("agenda_month",), by_month=False),
        Refresh("agenda_stay", ("agenda_stay",)),
    ),
    "action_items": (
        Refresh("action_month", ("action_month",), by_month=False),
        Refresh("action_due", ("action_due",), by_month=False),
        Refresh("action_stay", ("action_stay",)),
        Refresh("action_schedule_month", ("action_schedule_month",)),
    ),
    "pairings": (Refresh("pairing_state", ("pairing_state",), by_month=False),),
    "appraisals": (Refresh("appraisal_month", ("appraisal_month",)),),
}


def create_views(workshop: Workshop, indicators: Iterable[Indicator]) -> None:
    """A view for each computed indicator, which reads the marts when it is asked."""
    computed = {one.indicator_id: one.sql for one in indicators if one.kind == "computed"}
    computed_values.create_views(workshop, computed)


def refresh(workshop: Workshop, marts: Path, record_types: Sequence[str]) -> None:
    """Refresh the marts of these types for the touched months, then compute every observation.

    Places that moved touch every month: what lies above them changed.
    """
    statements = marts / "refresh"
    above = computed_values.ancestors(workshop)
    fill(workshop, statements, DIMENSIONS, "")
    if not above <= computed_values.ancestors(workshop):
        computed_values.touch_all(workshop, record_types)
    for record_type in record_types:
        if not touched_records.is_touched(workshop, record_type):
            continue
        if record_type == request_rows.RECORD_TYPE:
            request_rows.refresh(workshop, statements)
        else:
            computed_values.refill_loads(workshop, statements, record_type)
            fill(workshop, statements, MARTS.get(record_type, ()), record_type)
    computed_values.observe(workshop, record_types)
