"""Comparison groups: the units of one level inside one place; months without a gap between them."""

import itertools
from collections.abc import Mapping
from typing import Any

import pandas as pd
import pytest

from governance.components import kept, link, months, units
from governance.store import reader

Row = Mapping[str, Any]


def _place(place_id: str, level: str, *above: str, name: str = "") -> Row:
    named = name or place_id
    return {
        "place_id": place_id,
        "place_level": level,
        "place_name_zh": named,
        "place_name_en": named,
        "ancestors": [place_id, *above],
        "origin": "loaded",
    }


PLACES = (
    _place("city", "prefecture"),
    _place("north", "county", "city"),
    _place("south", "county", "city"),
    _place("n1", "subdistrict", "north", "city", name="和平"),
    _place("n2", "subdistrict", "north", "city", name="和平"),
    _place("s1", "subdistrict", "south", "city"),
)


def test_a_group_holds_the_units_of_one_level_inside_one_place() -> None:
    assert units.of(PLACES, "city", "subdistrict").ids == ["n1", "n2", "s1"]
    assert units.of(PLACES, "north", "subdistrict").ids == ["n1", "n2"]
    assert units.of(PLACES, "city", "county").every_id == ["city", "north", "south"]


def test_a_place_with_nothing_below_it_stands_alone() -> None:
    alone = units.of(PLACES, "s1", "subdistrict")
    assert alone.ids == alone.every_id == ["s1"]
    assert alone.words == "s1"


def test_equal_names_are_told_apart() -> None:
    assert units.of(PLACES, "north", "subdistrict").names == {
        "north": "north",
        "n1": "和平 n1",
        "n2": "和平 n2",
    }


def test_the_group_is_named_with_its_place_level_and_size() -> None:
    assert units.of(PLACES, "north", "subdistrict").words == "north内的街道（2 个）"


def test_as_many_members_are_named_as_a_footer_has_room_for() -> None:
    many = tuple(_place(f"c{n}", "community", "north") for n in range(units.MOST_NAMED + 2))
    group = units.of((PLACES[1], *many), "north", "community")
    assert group.members.endswith("c11等，另有 2 个")


@pytest.mark.parametrize(
    ("first", "last", "starts", "end", "whole"),
    [
        ("2024-11", "2025-01", ["2024-11-19", "2024-12-19", "2025-01-19"], "2025-02-18", True),
        ("2024-12", "2024-12", ["2024-12-19"], "2025-01-18", False),
    ],
)
def test_months_run_from_one_to_another(
    first: str, last: str, starts: list[str], end: str, whole: bool
) -> None:
    every = pd.to_datetime(["2024-11-19", "2024-12-19", "2025-01-19", "2025-02-19"])
    known = {one: following - pd.Timedelta(days=1) for one, following in itertools.pairwise(every)}
    chosen = months.between(known, first, last)
    assert [f"{one:%Y-%m-%d}" for one in chosen.starts] == starts
    assert f"{chosen.end:%Y-%m-%d}" == end
    assert (chosen.first, chosen.last, chosen.is_whole) == (first, last, whole)


def test_the_page_begins_where_there_is_something_to_compare() -> None:
    assert units.telling(PLACES) == "city"
    assert units.telling(PLACES[1:2] + PLACES[3:5]) == "north"


def test_places_each_inside_the_last_begin_with_the_lowest() -> None:
    assert units.telling((PLACES[0], PLACES[1], PLACES[3])) == "n1"


def test_a_choice_looks_through_the_places_once_for_a_version_and_a_language(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    said = {"version": "0001-test-of-units", "language": "zh"}
    looked: list[str] = []

    def telling(places: object) -> str:
        looked.append("-".join(said.values()))
        return "city"

    monkeypatch.setattr(reader, "current_version", lambda: said["version"])
    monkeypatch.setattr(kept, "language", lambda: said["language"])
    monkeypatch.setattr(units, "known", lambda dataset: PLACES)
    monkeypatch.setattr(units, "telling", telling)
    monkeypatch.setattr(link, "selectbox", lambda label, options, **_: next(iter(options)))
    for change in ({}, {}, {"language": "en"}, {"version": "0002-test-of-units"}):
        said |= change
        chosen = units.choose("requests")
        assert chosen is not None
        assert chosen.ids == ["north", "south"]
    assert looked == ["0001-test-of-units-zh", "0001-test-of-units-en", "0002-test-of-units-en"]
