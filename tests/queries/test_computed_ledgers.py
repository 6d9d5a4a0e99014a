"""Given ledgers of points, registers of grids and facilities, accounts of compounds: the indicators."""

from __future__ import annotations

from datetime import date

import pytest

from tests.given_records import Records, Row

BALANCES = ("opening", "issued", "redeemed", "expired", "closing")


def ledger(place: str, month: str, *balances: float | None, **columns: object) -> Row:
    given = dict(zip(BALANCES, balances, strict=False))
    return {"place_id": place, "month": date.fromisoformat(f"{month}-01"), **given, **columns}


BANK = (
    ledger("elm", "2025-01", 100, 50, 20, 5, 125, oldest_on=date(2024, 6, 1)),
    ledger("elm", "2025-02", 125, 30, 40, 0, 115, oldest_on=date(2024, 7, 1)),
    ledger("oak", "2025-02", 10, 20, 5, 0, 25, oldest_on=date(2025, 1, 29)),
)
BANK_VALUES = {
    "time_bank_issued": (None, 100, None, 100),
    "time_bank_redeemed": (None, 65, None, 65),
    "time_bank_expired": (None, 5, None, 5),
    "time_bank_outstanding": (None, 140, None, 140),
    "time_bank_redemption_rate": (None, 65, 100, 65),
    "time_bank_balanced_share": (None, 3, 3, 100),
    "time_bank_oldest_days": (None, 242, None, 242),
    "time_bank_top_tenth_share": (None, 115, 140, pytest.approx(82.142857)),
}


def values(bench: Records, indicators: object) -> dict[str, object]:
    return {name: value for name in indicators for value in bench.values(name)}


def test_a_ledger_of_points_by_hand(bench: Records) -> None:
    bench.lay("time_bank", BANK)
    assert values(bench, BANK_VALUES) == BANK_VALUES
    assert bench.values("time_bank_redemption_rate", place_id="oak") == [(None, 5, 20, 25)]


def test_a_month_that_lacks_one_of_two_numbers_is_in_no_ratio_of_them(bench: Records) -> None:
    bench.lay("time_bank", [*BANK, ledger("oak", "2025-02", 25, None, 5, 0, 20, scheme="other")])
    assert bench.values("time_bank_redemption_rate") == [(None, 65, 100, 65)]


@pytest.mark.parametrize(
    ("changed", "moved"),
    [
        (
            ledger("oak", "2025-02", 10, 40, 5, 0, 25, oldest_on=date(2025, 1, 29)),
            {"time_bank_issued", "time_bank_redemption_rate"},
        ),
        (
            ledger("oak", "2025-02", 10, 20, 5, 2, 25, oldest_on=date(2025, 1, 29)),
            {"time_bank_expired"},
        ),
        (
            ledger("oak", "2025-02", 10, 20, 5, 0, 35, oldest_on=date(2025, 1, 29)),
            {"time_bank_outstanding", "time_bank_top_tenth_share"},
        ),
        (
            ledger("oak", "2025-02", 10, 20, 5, 0, 25, oldest_on=date(2024, 1, 29)),
            {"time_bank_oldest_days"},
        ),
    ],
    ids=["issued", "expired", "closing", "oldest"],
)
def test_one_row_changed_moves_its_values_and_no_other(
    bench: Records, changed: Row, moved: set[str]
) -> None:
    bench.lay("time_bank", [*BANK[:2], changed])
    found = values(bench, BANK_VALUES)
    assert {name for name, value in BANK_VALUES.items() if found[name] != value} == moved


def test_breaks_stand_at_their_place_and_in_their_month(bench: Records) -> None:
    flags = ["ledger_out_of_balance", "not_carried_over", "counter_reset"]
    rows = [BANK[0], {**BANK[1], "flags": flags}, BANK[2]]
    bench.lay("time_bank", rows)
    found = bench.frame("time_bank_breaks", place_id="elm", period="month")
    months = found.pivot(index="period_end", columns="breakdown", values="value")
    assert months.to_numpy().tolist() == [[0, 0, 0], [1, 1, 1]]
    assert bench.values("time_bank_balanced_share") == [(None, 2, 3, pytest.approx(66.666667))]
    assert bench.values("time_bank_balanced_share", place_id="oak") == [(None, 1, 1, 100)]


def test_what_a_ledger_does_not_say_stays_unknown(bench: Records) -> None:
    bench.lay("time_bank", [ledger("elm", "2025-01", None, 50), ledger("oak", "2025-01", 0, 0, 0)])
    assert bench.values("time_bank_outstanding") == []
    assert bench.values("time_bank_balanced_share") == []
    assert bench.values("time_bank_redemption_rate") == []
    [issued] = bench.frame("time_bank_issued", place_id="west", period="all").to_dict("records")
    assert (issued["value"], issued["left_out"]) == (50, 0)
    [redeemed] = bench.frame("time_bank_redeemed", place_id="west", period="all").to_dict("records")
    assert (redeemed["value"], redeemed["left_out"]) == (0, 1)


def test_points_are_held_against_the_hours_of_the_same_place_and_month(bench: Records) -> None:
    served = [
        {"place_id": "elm", "month": date(2025, 1, 1), "hours": 20.0},
        {"place_id": "oak", "month": date(2025, 1, 1), "hours": 500.0},
    ]
    bench.lay("volunteer_records", served)
    bench.lay("time_bank", BANK)
    assert bench.values("time_bank_points_per_hour") == [(None, 50, 20, 2.5)]
    [row] = bench.frame("time_bank_points_per_hour", place_id="west", period="all").to_dict(
        "records"
    )
    assert (row["n"], row["left_out"]) == (1, 2)
