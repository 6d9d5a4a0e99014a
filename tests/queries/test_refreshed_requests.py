"""Requests refreshed month by month: every mart and kept value is what a refresh of all months gives."""

from __future__ import annotations

from datetime import datetime

from tests.given_records import Records, Row


def request(number: int, opened: str, **columns: object) -> Row:
    return {"request_id": f"r{number}", "opened_at": datetime.fromisoformat(opened), **columns}


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def _everything(bench: Records) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every mart of requests and of the kept values.

    A request that was closed before its deadline may stand in either of two marts once that has
    passed, which nobody touches for it: what both say together is read instead.
    """
    tables = bench.rows(
        "select table_name from duckdb_tables() where schema_name = 'marts' and table_name like 'request_%'"
    )
    names = {str(name) for [name] in tables}
    names -= {"request_due", "request_due_part", "request_due_slice", "request_pending"}
    names |= {"request_due_cell", "request_due_part_cell", "request_open_cell"}
    marts = {name: bench.rows(f"from marts.{name} order by all") for name in names}
    fine = bench.lookup(
        "request_fine_due",
        **dict.fromkeys(("process", "category", "channel")),
        is_doubtful=False,
        places=["west", "south", "land"],
        first="2000-01",
        last="2099-12",
    )
    both = [tuple(row) for row in fine.itertuples(index=False)]
    return marts | {"kept values": _kept(bench), "fine deadlines": both}


def _kept(bench: Records) -> list[tuple[object, ...]]:
    """The kept values of requests; the bench may hold those of other types, which no one lays here."""
    ours = "starts_with(indicator_id, 'requests_')"
    return bench.rows(f"from marts.loaded_observation where {ours} order by all")


def test_refreshing_touched_months_gives_what_a_full_refresh_gives(bench: Records) -> None:
    first = [request(n, f"2025-0{1 + n % 3}-10", place_id="elm-grid") for n in range(9)]
    bench.lay("requests", first)
    changed = [
        {**row, "closed_at": at("2025-04-02")} if row["request_id"] in ("r1", "r4") else row
        for row in first
    ]
    added = request(20, "2025-04-01", place_id="oak", category="roads")
    bench.lay("requests", [*changed, added], months=["2025-02-01", "2025-04-01"])
    stepwise = _everything(bench)
    bench.lay("requests", [*changed, added])
    assert _everything(bench) == stepwise


def test_what_the_data_date_moves_is_computed_anew_in_months_that_nobody_touched(
    bench: Records,
) -> None:
    # January: what is open is younger than the slowest closing, then older, then due; a year ago: long settled.
    old = [
        request(1, "2024-01-05", closed_at=at("2024-01-06")),
        request(2, "2025-01-02", closed_at=at("2025-01-25"), place_id="elm"),
        request(3, "2025-01-20", due_at=at("2025-02-15"), place_id="elm"),
        request(4, "2025-01-10", due_at=at("2025-02-20"), closed_at=at("2025-01-12")),
        request(5, "2025-01-30", due_at=at("2025-06-30"), status="on_hold", place_id="oak"),
    ]
    february = [request(6, "2025-02-20", closed_at=at("2025-02-21"), place_id="oak")]
    march = [request(7, "2025-03-01", closed_at=at("2025-03-01"), contacted_at=at("2025-03-01"))]
    bench.lay("requests", old)
    before = bench.frame("requests_closed_by_day_share", place_id="elm", period="month")
    bench.lay("requests", [*old, *february], months=["2025-02-01"])
    assert not bench.frame("requests_closed_by_day_share", place_id="elm", period="month").equals(
        before
    )
    bench.lay("requests", [*old, *february, *march], months=["2025-03-01"])
    stepwise = _everything(bench)
    bench.lay("requests", [])
    assert _kept(bench) == []
    bench.lay("requests", [*old, *february, *march])
    assert _everything(bench) == stepwise


def test_values_that_nothing_moves_are_left_alone(bench: Records) -> None:
    rows = [request(n, f"2025-0{1 + n}-01", closed_at=at(f"2025-0{1 + n}-02")) for n in range(3)]
    bench.lay("requests", rows)
    bench.mark_kept_values(load_id="untouched")
    bench.lay("requests", rows, months=["2025-03-01"])
    anew = bench.rows(
        "select distinct period, month(period_start) from marts.loaded_observation"
        " where load_id <> 'untouched' and indicator_id <> 'requests_backlog' order by all"
    )
    assert anew == [("all", 1), ("month", 3), ("year", 1)]
