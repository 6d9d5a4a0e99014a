"""Given a register of grids, the computed indicators, each by hand; one cell changed moves its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from tests.given_records import Records, Row

COLUMNS = (
    *("grid_level", "households", "residents", "buildings", "posts", "posts_filled", "workers"),
    *("linked_members", "volunteer_teams", "branches", "funds", "has_resources", "visits"),
)


@pytest.fixture(autouse=True, scope="module")
def norm(bench: Records) -> Iterator[None]:
    """A norm that the county has set for grids of the second level."""
    bench.rows(
        "insert into marts.norm values ('n', 'west', 'households_per_grid_level2', 1000, 1500,"
        " '户', null, 'west-05', null, null, 2) returning norm_id"
    )
    yield
    bench.rows("delete from marts.norm where norm_id = 'n' returning norm_id")


def grid(place: str, as_of: str, *cells: object) -> Row:
    columns = dict(zip(COLUMNS, cells, strict=False))
    return {"place_id": place, "as_of": date.fromisoformat(as_of), **columns}


GRIDS = (
    grid("elm-1", "2025-01-15", "level2", 1200, 3000, 10, 3, 3, 2, 100, 1, 1, 3000.0, True, 600),
    grid("elm-2", "2025-01-15", "level2", 900, 2400, 5, 3, 1, 1, 50, 0, 0, None, False, 450),
    grid("oak-1", "2025-01-15", "level3", 300, 800, 2, 1, 1, 1, 60, 2, 2, 5000.0, None, None),
)
# Of the two second-level grids, and of the one third-level grid.
EXPECTED: dict[str, tuple[object, object]] = {
    "grids_registered": (2, 1),
    "grid_households_mean": (1050, 300),
    "grid_residents_mean": (2700, 800),
    "grid_buildings_mean": (7.5, 2),
    "grid_households_in_norm_share": (50, None),
    "grid_posts_filled_share": (pytest.approx(66.6667, abs=1e-3), 100),
    "grid_workers_mean": (1.5, 1),
    "grid_households_per_worker": (700, 300),
    "grid_households_per_member": (14, 5),
    "grid_teams_mean": (0.5, 2),
    "grid_branch_share": (50, 100),
    "grid_branches_mean": (0.5, 2),
    "grid_branches_per_building": (pytest.approx(1 / 15, abs=1e-3), 1),
    "grid_funds_per_branch": (3000, 2500),
    "grid_visits_recorded": (1050, None),
    "grid_visits_per_household": (0.5, None),
    "grid_visits_per_worker": (350, None),
    "grids_per_community_register": (2, 1),
}


def by_level(bench: Records, indicator: str) -> tuple[object, object]:
    """The values of the second and the third level in the county, in the last month laid out."""
    frame = bench.frame(indicator, place_id="west")
    [(month,)] = bench.rows("select max(month_start)::varchar from marts.grid_state")
    frame = frame[frame["period_start"].astype(str) == month]
    found = dict(zip(frame["breakdown"], frame["value"].round(4), strict=True))
    return found.get("level2"), found.get("level3")


def test_a_register_of_grids_by_hand(bench: Records) -> None:
    bench.lay("grid_register", GRIDS)
    assert {name: by_level(bench, name) for name in EXPECTED} == EXPECTED
    support = bench.frame("grid_support_share", place_id="west")
    found = dict(zip(support["breakdown"], support["value"].round(2), strict=True))
    assert found == {"branch": 66.67, "staff": 100, "funds": 100, "resources": 50}
    spread = bench.frame("grid_households_spread", place_id="west")
    levels = dict(zip(spread["breakdown"], spread["value"], strict=True))
    assert [levels[f"level2_{point}"] for point in ("min", "median", "max")] == [900, 1050, 1200]
    community = bench.frame("grid_households_mean", place_id="elm")
    assert community["value"].tolist() == [1050], "the third-level grid lies in another community"
    assert community["lower"].isna().all(), "a census has no sampling interval"


@pytest.mark.parametrize(
    ("column", "value", "moved"),
    [
        (
            "households",
            1000,
            "grid_households_mean grid_households_in_norm_share grid_households_per_worker "
            "grid_households_per_member grid_visits_per_household",
        ),
        ("posts_filled", 2, "grid_posts_filled_share"),
        ("branches", 1, "grid_branch_share grid_branches_mean grid_branches_per_building"),
        ("visits", 100, "grid_visits_recorded grid_visits_per_household grid_visits_per_worker"),
    ],
)
def test_a_cell_changed_moves_its_measures_and_no_other(
    bench: Records, column: str, value: int, moved: str
) -> None:
    bench.lay("grid_register", [GRIDS[0], {**GRIDS[1], column: value}, GRIDS[2]])
    found = {name: by_level(bench, name) for name in EXPECTED}
    assert {name for name in EXPECTED if found[name] != EXPECTED[name]} == set(moved.split())


def test_a_grid_counts_with_its_latest_row_but_visits_only_in_their_month(bench: Records) -> None:
    later = grid("elm-1", "2025-02-10", "level2", 1000)
    bench.lay("grid_register", [*GRIDS, later])
    assert by_level(bench, "grid_households_mean") == (950, 300)
    assert by_level(bench, "grid_visits_recorded") == (None, None)
    assert by_level(bench, "grid_posts_filled_share") == (pytest.approx(33.3333), 100)
    [row] = bench.frame("grid_posts_filled_share", place_id="elm", breakdown="level2").to_dict(
        "records"
    )[1:]
    assert (row["n"], row["left_out"]) == (1, 1)
