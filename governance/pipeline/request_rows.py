"""The marts of requests, refreshed for touched months: one pass over the records, then from marts alone."""

from pathlib import Path
from typing import Final

from governance.pipeline.refreshing import Refresh, fill
from governance.store import computed_values, touched_records
from governance.store.workshop import Workshop

RECORD_TYPE: Final = "requests"
LATEST: Final = (Refresh("request_latest", ("request_latest",)),)
HORIZON: Final = (Refresh("request_horizon", ("request_horizon",), by_month=False),)
# Read of the marks of a batch of months.
COUNTED: Final = (
    Refresh(
        "request_month",
        (
            "request_month",
            "request_month_slice",
            "request_month_category",
            "request_month_channel",
            "request_month_community",
        ),
    ),
    Refresh("request_grid_month", ("request_grid_month",)),
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
)
# Read of the marts above.
SUMMED: Final = (
    Refresh("request_period", ("request_period",), by_month=False),
    Refresh("request_total", ("request_total",), by_month=False),
    Refresh("request_speed_total", ("request_speed_total",), by_month=False),
)
# So many marks stand in bounded memory; more are made and counted batch by batch.
ROWS_AT_ONCE: Final = 3_000_000


def refresh(workshop: Workshop, statements: Path) -> None:
    """Refresh every mart of requests for the touched months.

    A data date that went back, as by an unload, touches every month: what had fallen due by the
    later date may not have by the earlier.
    """
    before = computed_values.data_date(workshop)
    touched_records.show_touched(workshop, RECORD_TYPE)
    fill(workshop, statements, LATEST, RECORD_TYPE)
    computed_values.refill_loads(workshop, statements, RECORD_TYPE)
    fill(workshop, statements, HORIZON, RECORD_TYPE)
    now = computed_values.data_date(workshop)
    if before is not None and now is not None and now < before:
        computed_values.touch_all(workshop, [RECORD_TYPE])
    for mart in COUNTED:
        computed_values.clear(workshop, mart.table, RECORD_TYPE)
    for months in touched_records.batches(workshop, RECORD_TYPE, ROWS_AT_ONCE):
        touched_records.show_batch(workshop, RECORD_TYPE, months)
        for name in ("request_mark", *(name for mart in COUNTED for name in mart.files)):
            workshop.execute_file(statements / f"{name}.sql")
        workshop.execute("drop table temp.request_mark")
    fill(workshop, statements, SUMMED, RECORD_TYPE)
