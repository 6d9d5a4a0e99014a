"""Which places maps are drawn of: the cases, and the uppermost of what users have loaded."""

import pytest

from governance.geography.places import Gazetteer, Place


def _own(place_id: str, parent: str, level: str, name: str = "某地", code: str = "") -> Place:
    return Place(place_id, parent, level, name, name, code)


OWN = (
    _own("M", "", "prefecture", "模市", "M"),
    _own("M-1", "M", "county"),
    _own("M-1-1", "M-1", "community"),
    _own("north", "land", "county"),
    _own("west-hill-oak", "west-hill", "community"),
    _own("west", "", "county", "假西区"),
)


@pytest.fixture
def wider(gazetteer: Gazetteer) -> Gazetteer:
    return gazetteer.with_own(OWN)


def test_the_uppermost_own_places_have_maps_after_the_cases(wider: Gazetteer) -> None:
    assert wider.case_ids == ("west", "port", "hidden", "M", "north")


@pytest.mark.parametrize(
    ("place_id", "case_id"),
    [("M-1-1", "M"), ("north", "north"), ("west-hill-oak", "west"), ("east", None)],
)
def test_a_place_lies_on_the_map_of_its_case(
    wider: Gazetteer, place_id: str, case_id: str | None
) -> None:
    found = wider.case_of(wider.by_id[place_id])
    assert (found and found.place_id) == case_id


def test_own_places_below_a_prefecture_of_the_project_are_on_its_map(gazetteer: Gazetteer) -> None:
    known = Gazetteer((*gazetteer.places, _own("city", "land", "prefecture")), gazetteer.case_ids)
    wider = known.with_own([_own("a", "city", "county"), _own("b", "city", "county")])
    assert wider.case_ids[-1] == "city" and wider.own_levels == {("city", "county")}


def test_a_place_of_the_project_stays_as_it_is(wider: Gazetteer) -> None:
    assert wider.by_id["west"].name_zh == "西区" and not wider.by_id["west"].is_own


def test_places_that_lie_in_each_other_do_not_hang(gazetteer: Gazetteer) -> None:
    wider = gazetteer.with_own([_own("a", "b", "county"), _own("b", "a", "county")])
    assert {"a", "b"} & set(wider.case_ids)
