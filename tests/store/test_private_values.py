"""Phone numbers without an area code among ids: told by what the other ids look like."""

import duckdb
import pytest

from governance.datasets.records.catalogue import record_type
from governance.ingest.plan import ColumnPlan
from governance.store.private_values import survey
from governance.store.row_plan import Source

ORDERS = [f"GD2025-{number:04}" for number in range(20)]


def private_ids(ids: list[str]) -> list[str]:
    """The ids of a column of requests that are taken as personal."""
    field = record_type("requests").field("request_id")
    source = Source(field, "c0", ColumnPlan("request_id", "工单编号", 0))
    with duckdb.connect() as connection:
        connection.execute("create table scan as select unnest(?) as c0", [ids])
        condition = survey(connection, [source], "scan").private["c0"].condition("c0") or "false"
        rows = connection.execute(f"select c0 from scan where {condition} order by all").fetchall()
    return [str(row[0]) for row in rows]


@pytest.mark.parametrize("number", ["88061234", "8806-1234", "6234567"])
def test_a_number_of_a_phone_among_order_numbers_is_seen(number: str) -> None:
    assert private_ids([*ORDERS, number, "13812345678"]) == sorted([number, "13812345678"])


def test_ids_that_are_numbers_themselves_are_left_alone() -> None:
    serial = [str(number) for number in range(29_999_990, 30_000_010)]
    assert private_ids(serial) == []
    assert private_ids([str(number) for number in range(61_000_000, 61_000_020)]) == []
    assert private_ids(["88061234", "88061235", ORDERS[0]]) == []
