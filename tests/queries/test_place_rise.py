"""What is counted of a place is added once to each place that it lies in, in hops from grain to grain."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pytest

from governance.store.paths import queries_folder
from governance.store.workshop import Workshop

MARTS: Final = queries_folder() / "marts"
# Each place with its parent and level: areas between the grains, a community within another, and
# one straight below the county.
TREE: Final = {
    "city": (None, "prefecture"),
    "west": ("city", "county"),
    "north": ("west", "area"),
    "elm": ("north", "subdistrict"),
    "oak": ("west", "subdistrict"),
    "ward": ("elm", "area"),
    "elm-1": ("ward", "community"),
    "elm-1a": ("elm-1", "community"),
    "oak-1": ("oak", "community"),
    "oak-2": ("oak", "community"),
    "west-1": ("west", "community"),
    "grid": ("oak-1", "grid"),
}
GRAINS: Final = ("community", "subdistrict", "county")


@pytest.fixture(scope="module")
def workshop() -> Iterator[Workshop]:
    with Workshop.open() as made:
        for name in ("place_ancestor", "place_grain", "place_rise"):
            made.execute_file(MARTS / f"{name}.sql")
        made.execute(
            "create table marts.place (place_id varchar, parent_place_id varchar, place_level varchar)"
        )
        made.insert_rows(
            "marts.place",
            ("place_id", "parent_place_id", "place_level"),
            [(place, *above) for place, above in TREE.items()],
        )
        for name in ("place_ancestor", "place_grain", "place_rise"):
            made.execute_file(MARTS / "refresh" / f"{name}.sql")
        yield made


def _pairs(workshop: Workshop, sql: str) -> list[tuple[str, str]]:
    frame = workshop.fetch(sql)
    return sorted((str(one), str(other)) for one, other in frame.itertuples(index=False))


def _risen(grain: str) -> str:
    return (
        "select grains.place_id, rise.ancestor_id from marts.place_grain as grains"
        f" inner join marts.place_rise as rise on rise.grain = '{grain}'"
        f" and rise.place_number = grains.{grain}_number"
    )


def test_the_hops_reach_every_place_above_once(workshop: Workshop) -> None:
    hops = " union all ".join(_risen(grain) for grain in GRAINS)
    above = (
        "select grains.place_id, above.ancestor_id from marts.place_grain as grains"
        " inner join marts.place_ancestor as above on above.place_number = grains.community_number"
    )
    reached = _pairs(workshop, hops)
    assert reached == _pairs(workshop, above)
    assert len(reached) == len(set(reached)) > 0


def test_only_places_that_nothing_else_is_added_to_are_alone(workshop: Workshop) -> None:
    shared = _pairs(
        workshop, "select distinct grain, ancestor_id from marts.place_rise where not is_alone"
    )
    assert shared == [("community", "elm-1"), ("community", "ward"), ("county", "city")]
