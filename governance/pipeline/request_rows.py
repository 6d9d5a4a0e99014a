"""The marts of requests, refreshed for touched months: one pass over the records, then from marts alone."""

from pathlib import Path
from typing import Final

from governance.pipeline.refreshing import Refresh, fill, run
from governance.store import computed_values, touched_records
from governance.store.workshop import Workshop

RECORD_TYPE: Final = "requests"
LATEST: Final = (Refresh("request_latest", ("request_latest",)),)
HORIZON: Final = (Refresh("request_horizon", ("request_horizon",), by_month=False),)
# Read of the marks of a batch of months.
COUNTED: Final = (
    Refresh("request_process_slice", ("request_process_slice",)),
    Refresh(
        "request_month",
        ("request_counted", "request_month", "request_month_slice", "request_month_community"),
    ),
    Refresh("request_grid_month", ("request_grid_month",)),
    Refresh("request_pending", ("request_pending",)),
    Refresh("request_due_slice", ("request_due_slice",)),
    Refresh("request_due", ("request_due", "request_due_category_channel")),
    Refresh(
        "request_part_month",
        ("request_part_process", "request_part_doubtful_process", "request_part_doubtful"),
    ),
    Refresh("request_due_part", ("request_due_process", "request_due_doubtful")),
    Refresh(
        "request_hour_month",
        ("request_hour_counted", "request_hour_slice", "request_hour_county", "request_hour_month"),
    ),
    Refresh("request_stay", ("request_stay",)),
    Refresh("request_flow", ("request_flow",)),
    Refresh("request_duration", ("request_duration", "request_duration_county")),
)
PERIODS: Final = (Refresh("request_period", ("request_period",), by_month=False),)
# Read of the marts above, for the periods that do not stand.
SUMMED: Final = (
    Refresh("request_total", ("request_total",), standing="standing_period"),
    Refresh("request_stage", ("request_stage",), by_month=False),
    Refresh("request_speed_total", ("request_speed_total",), standing="standing_speed"),
)
TABLES: Final = tuple(mart.table for mart in (*LATEST, *HORIZON, *COUNTED, *PERIODS, *SUMMED))
# What was so before, and what of it still is: temporary tables.
BEFORE: Final = ("period_before", "due_before", "stage_before")
STANDING: Final = ("standing_period", "standing_due", "standing_backlog", "standing_speed")
# So many marks stand in bounded memory; more are made and counted batch by batch.
ROWS_AT_ONCE: Final = 3_000_000


def refresh(workshop: Workshop, statements: Path) -> None:
    """Refresh every mart of requests for the touched months.

    A data date that went back, as by an unload, touches every month: what had fallen due by the
    later date may not have by the earlier.
    """
    before = computed_values.data_date(workshop)
    run(workshop, statements, BEFORE)
    touched_records.show_touched(workshop, RECORD_TYPE)
    fill(workshop, statements, LATEST, RECORD_TYPE)
    computed_values.refill_loads(workshop, statements, RECORD_TYPE)
    fill(workshop, statements, HORIZON, RECORD_TYPE)
    now = computed_values.data_date(workshop)
    if before is not None and now is not None and now < before:
        computed_values.touch_all(workshop, [RECORD_TYPE])
    _count(workshop, statements)
    fill(workshop, statements, PERIODS, RECORD_TYPE)
    run(workshop, statements, STANDING)
    fill(workshop, statements, SUMMED, RECORD_TYPE)
    run(workshop, statements, ("standing_stage",))


def _count(workshop: Workshop, statements: Path) -> None:
    """Fill the marts that are counted from records, batch by batch of months."""
    for mart in COUNTED:
        computed_values.clear(workshop, mart.table, RECORD_TYPE)
    for months in touched_records.batches(workshop, RECORD_TYPE, ROWS_AT_ONCE):
        touched_records.show_batch(workshop, RECORD_TYPE, months)
        run(workshop, statements, ("request_mark", *(n for mart in COUNTED for n in mart.files)))
        workshop.execute("drop table temp.request_mark")
