"""The made-up city: shaped as the recipe says, equal by seed, and never under a real name."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any

import duckdb
import pytest

from governance.datasets.records.catalogue import RECORD_TYPES, record_type
from governance.store.demo_rows import DemoRows, DemoSize
from governance.store.history_sql import with_history
from governance.store.paths import data_folder, queries_folder
from governance.store.staging_area import StagingArea

TINY = DemoSize("tiny", 1, 1, 4_000)
MADE = [
    each
    for each in RECORD_TYPES
    if (queries_folder() / "demo" / "rows" / f"{each.name}.sql").is_file()
]
Ask = Callable[[str], list[tuple[Any, ...]]]
# Type → the faults that its recipe plants: what is set aside, and the flags of rows that are used.
PLANTED = {
    "places": {"total_row:name"},
    "compound_register": {
        *("total_row:place", "branches_without_organisation", "households_over_residents"),
    },
    "requests": {
        *("unknown_place:place", "closed_before_opened", "closed_without_date"),
        *("running_with_date", "solved_without_closing"),
    },
    "volunteer_records": {
        *("total_row:place", "active_over_registered", "active_over_visits", "counter_reset"),
    },
    "time_bank": {
        *("total_row:place", "ledger_out_of_balance", "not_carried_over", "counter_reset"),
    },
    "grid_register": {"total_row:place", "filled_over_posts"},
    "property_finance": {"total_row:place", "fees_over_due", "income_does_not_add_up"},
    "meetings": {"present_over_expected"},
    "agenda_items": {"settled_before_raised"},
    "facilities": {"online_over_services"},
    "action_items": {"item_closed_before_raised"},
    "pairings": {"posts_over_members"},
    "appraisals": {"total_row:place"},
}


@contextmanager
def made(folder: Path, seed: int) -> Iterator[tuple[StagingArea, Mapping[str, Path]]]:
    with StagingArea.open(folder / "scratch") as area:
        rows = DemoRows(area.connection, queries_folder(), data_folder() / "demo")
        rows.prepare(TINY, seed)
        rows.write_shapes(folder / "shapes.geojson")
        yield area, {each.name: rows.write(each, 1, folder / each.name)[0] for each in MADE}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Path]:
    with made(tmp_path_factory.mktemp("first"), seed=1) as (_, files):
        return files


@pytest.fixture(scope="module")
def ask(files: Mapping[str, Path]) -> Iterator[Ask]:
    with duckdb.connect() as connection:
        for name, path in files.items():
            connection.execute(f"create view {name} as from '{path}' where set_aside is null")
        yield lambda sql: connection.execute(sql).fetchall()


def test_every_type_is_invented() -> None:
    assert {each.name for each in MADE} == {each.name for each in RECORD_TYPES}


def test_equal_seeds_give_equal_bytes_and_others_other_rows(
    files: Mapping[str, Path], tmp_path: Path
) -> None:
    with made(tmp_path / "again", seed=1) as (_, again):
        assert {name: path.read_bytes() for name, path in again.items()} == {
            name: path.read_bytes() for name, path in files.items()
        }
    with made(tmp_path / "other", seed=2) as (_, other):
        for name in ("requests", "volunteer_records", "compound_register"):
            assert other[name].read_bytes() != files[name].read_bytes()


def test_requests_stand_in_the_order_of_their_days(files: Mapping[str, Path]) -> None:
    with duckdb.connect() as connection:
        rows = connection.execute(
            f"select opened_at::date from read_parquet('{files['requests']}', file_row_number=true) "
            "where opened_at is not null order by file_row_number"
        ).fetchall()
    assert len(rows) > 1_000
    # Only the batch that was typed in at night may stand beside its own day.
    assert sum(later < earlier for earlier, later in pairwise(rows)) <= 1


@pytest.mark.parametrize("name", [each.name for each in MADE])
def test_a_file_has_the_columns_that_a_load_would_give_it(name: str, ask: Ask) -> None:
    declared = record_type(name)
    place = "parent_id" if declared.place_role == "parent" else "place_id"
    columns = {str(row[0]): str(row[1]).lower() for row in ask(f"describe {name}")}
    expected = {field.name: field.duckdb_type for field in declared.stored_fields}
    expected |= {place: "varchar", "flags": "varchar[]", "set_aside": "varchar[]"}
    expected |= {"cells": "varchar[]", "load_sequence": "integer", "file_number": "integer"}
    assert columns == expected


@pytest.mark.parametrize("name", [each.name for each in MADE])
def test_every_place_is_made_up_and_known(name: str, ask: Ask) -> None:
    place = "parent_id" if record_type(name).place_role == "parent" else "place_id"
    assert not ask(
        f"select {place} from {name} where {place} is not null and "
        f"({place} not like 'demo-99%' or {place} not in (select place_id from places))"
    )


def test_names_and_codes_are_of_no_real_place(ask: Ask) -> None:
    assert not ask("select name from places where name not like '示例%'")
    assert not ask("select name_en from places where name_en not like '%Example%' and level in "
                   "('prefecture', 'county', 'subdistrict', 'community')")  # fmt: skip
    assert not ask("select code from places where code not like '99%'")
    assert ask("select count(*) from places where parent_id is null") == [(1,)]


def test_the_district_has_the_shape_of_the_cases(ask: Ask) -> None:
    types = ask("select compound_type, count(*) from compound_register "
                "where as_of = '2025-12-31' group by all order by all")  # fmt: skip
    assert types == [("old", 254), ("property", 273), ("resettlement", 64), ("urban_village", 28)]
    grids = ask(
        "select grid_level, count(*) from places where level = 'grid' group by all order by 1"
    )
    assert grids == [(1, 18), (2, 105), (3, 382)]
    [(persons, hours)] = ask(
        "select sum(persons) filter (month = '2025-12-01'), sum(hours) from volunteer_records"
    )
    assert persons == pytest.approx(170_000, rel=0.001)
    assert hours == pytest.approx(720_000, rel=0.001)
    [(district, compounds)] = ask(
        "select max(households) filter (level = 'county'), sum(households) filter (level = 'compound')"
        " from places"
    )
    assert district == compounds


def test_shapes_are_squares_in_the_open_sea(files: Mapping[str, Path], ask: Ask) -> None:
    made_up = json.loads((files["places"].parents[1] / "shapes.geojson").read_text("utf-8"))
    shapes = {one["properties"]["place_id"]: one for one in made_up["features"]}
    named = ask("select place_id from places where level in ('county', 'subdistrict', 'community')")
    assert set(shapes) == {str(row[0]) for row in named}
    for shape in shapes.values():
        [ring] = shape["geometry"]["coordinates"]
        assert len(ring) == 5
        assert ring[0] == ring[-1]
        assert all(150 <= lon < 154 and 15 <= lat < 19 for lon, lat in ring)


def test_requests_have_rhythm_skew_and_an_open_end(ask: Ask) -> None:
    [(monday, sunday)] = ask(
        "select count(*) filter (isodow(opened_at) = 1), count(*) filter (isodow(opened_at) = 7)"
        " from requests"
    )
    assert monday > 1.8 * sunday
    [(winter, summer)] = ask(
        "select count(*) filter (month(opened_at) in (12, 1)), count(*) filter "
        "(month(opened_at) in (6, 7)) from requests where category_2 = '供暖'"
    )
    assert winter > 0 == summer
    [(most, least)] = ask(
        "select max(n), min(n) from (select left(place_id, 17) as community, count(*) as n "
        "from requests group by all)"
    )
    assert most > 2 * least
    [(running, stale)] = ask(
        "select count(*), count(*) filter (opened_at < timestamp '2025-09-01') from requests "
        "where status in ('open', 'assigned', 'in_progress', 'on_hold')"
    )
    assert running > stale > 0


@pytest.mark.parametrize("name", [each.name for each in MADE])
def test_every_planted_fault_is_found_by_its_name(
    name: str, ask: Ask, files: Mapping[str, Path]
) -> None:
    with_flags = with_history(record_type(name), f"select * from {name}")
    flags = {str(row[0]) for row in ask(f"select distinct unnest(flags) from ({with_flags})")}
    aside = ask(f"select distinct unnest(set_aside) from '{files[name]}'")
    assert flags | {str(row[0]) for row in aside} == PLANTED[name]


def test_a_ledger_that_breaks_is_found_in_its_months(ask: Ask) -> None:
    ledger = with_history(record_type("time_bank"), "select * from time_bank")
    found = ask(f"select month::varchar, flags from ({ledger}) where flags <> [] order by 1")
    assert found == [
        ("2025-03-01", ["ledger_out_of_balance"]),
        ("2025-04-01", ["not_carried_over"]),
        ("2025-07-01", ["counter_reset"]),
    ]


def test_faults_are_planted_where_the_checks_find_them(ask: Ask, files: Mapping[str, Path]) -> None:
    flags = {str(row[0]) for row in ask("select distinct unnest(flags) from requests")}
    assert {"closed_before_opened", "closed_without_date"} <= flags
    assert ask("select count(*) - count(distinct request_id) > 0 from requests") == [(True,)]
    for name in ("compound_register", "time_bank", "grid_register", "property_finance", "meetings",
                 "agenda_items", "facilities", "action_items", "pairings"):  # fmt: skip
        assert ask(f"select distinct unnest(flags) from {name}"), name
    for name in ("places", "compound_register", "volunteer_records"):
        aside = f"select set_aside[1], cells is not null from '{files[name]}' where set_aside is not null"
        [(reason, has_cells)] = ask(aside)
        assert reason.startswith("total_row:")
        assert has_cells
    for name, counter, key in (
        ("volunteer_records", "cumulative_points", "place_id, team"),
        ("time_bank", "cumulative_issued", "place_id"),
    ):
        before = f"lag({counter}) over (partition by {key} order by month)"
        [(resets,)] = ask(
            f"select count(*) from (select {counter} < {before} as fell from {name}) where fell"
        )
        assert resets > 0
    assert ("time_bank", 1) in ask(
        "select 'time_bank', count(*) from time_bank where closing <> opening + issued - redeemed - expired"
    )
