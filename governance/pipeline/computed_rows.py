"""The marts of users' records and the indicators computed from them, refreshed for touched months."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

from governance.indicators.indicator import Indicator
from governance.pipeline import request_rows
from governance.pipeline.refreshing import Refresh, fill
from governance.store import computed_values, kept_values, place_changes, touched_records
from governance.store.workshop import Workshop

PLACES: Final = (
    Refresh("place_ancestor", ("place_ancestor",), by_month=False),
    Refresh("place_grain", ("place_grain",), by_month=False),
    Refresh("place_size", ("place_size",), by_month=False),
    Refresh("place_below", ("place_below",), by_month=False),
    Refresh("place_rise", ("place_rise",), by_month=False),
)
POINTS: Final = (Refresh("place_point", ("place_point",), by_month=False),)
DAYS: Final = (Refresh("calendar_day", ("calendar_day",), by_month=False),)
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
    """Refresh the marts of these types for the touched months, then the values that follow from them."""
    statements = marts / "refresh"
    _refresh_days(workshop, statements)
    places_changed = _refresh_places(workshop, statements, record_types)
    touched = [name for name in record_types if touched_records.is_touched(workshop, name)]
    for record_type in touched:
        if record_type == request_rows.RECORD_TYPE:
            request_rows.refresh(workshop, statements)
        else:
            computed_values.refill_loads(workshop, statements, record_type)
            fill(workshop, statements, MARTS.get(record_type, ()), record_type)
    changes = kept_values.Changes(frozenset(touched), places_changed, _fed_by())
    kept_values.observe(workshop, marts.parent, changes)


def _fed_by() -> dict[str, str]:
    """The type of records that fills each mart."""
    fed = {mart.table: name for name, marts in MARTS.items() for mart in marts}
    return fed | dict.fromkeys(request_rows.TABLES, request_rows.RECORD_TYPE)


def _refresh_places(workshop: Workshop, statements: Path, record_types: Sequence[str]) -> bool:
    """Roll places up anew where they have changed, and say whether they have.

    Places that moved touch every month: what lies above them changed.
    """
    place_changes.remember(workshop)
    fill(workshop, statements, POINTS, "")
    points_changed = place_changes.points_differ(workshop)
    if not place_changes.have_changed(workshop):
        return points_changed
    fill(workshop, statements, PLACES, "")
    if place_changes.have_moved(workshop):
        computed_values.touch_all(workshop, record_types)
    return True


def _refresh_days(workshop: Workshop, statements: Path) -> None:
    """Number the days anew where months start on another day than the marts know, or none is known."""
    if not computed_values.knows_months(workshop):
        fill(workshop, statements, DAYS, "")
