"""Given accounts of compounds, the computed indicators, each by hand; one cell changed moves its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from tests.given_records import Records, Row


@pytest.fixture(autouse=True, scope="module")
def horizon(bench: Records) -> Iterator[None]:
    """The accounts were exported on 20 March 2025."""
    bench.rows(
        "insert into staging.load (load_id, record_type, as_of, load_seq)"
        " values ('000001-a', 'property_finance', '2025-03-20', 1) returning load_id"
    )
    yield
    bench.rows("delete from staging.load where load_id = '000001-a' returning load_id")


def account(place: str, month: str, **columns: object) -> Row:
    return {"place_id": place, "month": date.fromisoformat(f"{month}-01"), **columns}


def of_march(day: int) -> date:
    return date(2025, 3, day)


ACCOUNTS = (
    account(
        "elm-1",
        "2025-01",
        fee_due=1000.0,
        fee_collected=850.0,
        households_due=40,
        households_paid=30,
        service_cost=800.0,
        income_advertising=100.0,
        income_parking=300.0,
        public_income=400.0,
        public_spending=200.0,
        public_returned=120.0,
        transactions=10,
        transactions_published=9,
        published_on=of_march(5),
        publish_by=of_march(10),
        audited=False,
    ),
    account(
        "elm-2",
        "2025-01",
        fee_due=3000.0,
        fee_collected=1150.0,
        households_due=60,
        households_paid=None,
        service_cost=1200.0,
        income_parking=100.0,
        public_spending=50.0,
        published=False,
        publish_by=of_march(10),
        audited_on=of_march(18),
    ),
    account("oak-1", "2025-02", published=True, publish_by=of_march(10)),
    account("oak-1", "2025-03", published=False, publish_by=date(2025, 4, 10)),
)
REGISTER = {
    "place_id": "elm-1",
    "as_of": date(2024, 12, 31),
    "fee_rate": 0.5,
    "floor_m2": 1800.0,
}
EXPECTED = {
    "property_fee_collection_rate": (2000, 4000, 50),
    "property_fee_households_share": (30, 40, 75),
    "property_fee_cost_share": (2000, 2000, 100),
    "property_fee_model_share": (900, 800, 112.5),
    "property_public_income": (500, None, 500),
    "property_public_spending": (250, None, 250),
    "property_public_returned": (120, None, 120),
    "property_returned_share": (120, 400, 30),
    "property_published_share": (2, 4, 50),
    "property_published_in_time_share": (1, 2, 50),
    "property_transactions_published_share": (9, 10, 90),
    "property_audited_share": (1, 2, 50),
}


def values(bench: Records) -> dict[str, object]:
    return {name: row[1:] for name in EXPECTED for row in bench.values(name)}


def test_accounts_of_compounds_by_hand(bench: Records) -> None:
    bench.lay("compound_register", [REGISTER])
    bench.lay("property_finance", ACCOUNTS)
    assert values(bench) == EXPECTED
    kinds = {row[0]: row[3] for row in bench.values("property_public_income_kinds")}
    assert kinds == {"advertising": 100, "parking": 400}, "a kind that nobody gives has no value"
    assert bench.values("property_fee_collection_rate", place_id="elm-2")[0][3] == pytest.approx(
        38.333333
    )
    [row] = bench.frame("property_published_in_time_share", place_id="west", period="all").to_dict(
        "records"
    )
    assert row["left_out"] == 2, "one is public since nobody knows when, one is not due yet"


@pytest.mark.parametrize(
    ("column", "value", "moved"),
    [
        ("fee_collected", 1250.0, "property_fee_collection_rate property_fee_cost_share"),
        ("income_parking", 150.0, "property_public_income"),
        ("published_on", of_march(11), "property_published_share"),
        ("publish_by", date(2025, 4, 1), "property_published_in_time_share"),
        ("audited_on", None, "property_audited_share"),
    ],
)
def test_a_cell_changed_moves_its_measures_and_no_other(
    bench: Records, column: str, value: object, moved: str
) -> None:
    bench.lay("property_finance", [ACCOUNTS[0], {**ACCOUNTS[1], column: value}, *ACCOUNTS[2:]])
    found = values(bench)
    assert {name for name in EXPECTED if found.get(name) != EXPECTED[name]} == set(moved.split())


def test_a_month_pools_its_compounds_and_only_its_own(bench: Records) -> None:
    bench.lay("property_finance", [*ACCOUNTS, account("elm-1", "2025-02", fee_due=100.0)])
    months = bench.frame("property_fee_collection_rate", place_id="west", period="month")
    assert months["value"].tolist() == [50], "February gives no fees collected"
    assert months["left_out"].tolist() == [0]
