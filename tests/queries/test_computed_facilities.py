"""Given a register of facilities, the computed indicators, each by hand; one cell changed moves its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from tests.given_records import Records, Row

OPENED = date(2024, 5, 1)


@pytest.fixture(autouse=True, scope="module")
def norm(bench: Records) -> Iterator[None]:
    """A floor area that the county asks of service centres, and two compounds with households."""
    bench.rows(
        "insert into marts.norm values ('area', 'west', 'service_centre_floor_area', 300, null,"
        " '平方米', null, 'west-05', null, null, 2) returning norm_id"
    )
    compounds = [("elm-1", 400), ("elm-2", 500), ("oak-1", 100)]
    day = date(2024, 12, 31)
    bench.lay(
        "compound_register",
        [{"place_id": name, "as_of": day, "households": held} for name, held in compounds],
    )
    yield
    bench.rows("delete from marts.norm where norm_id = 'area' returning norm_id")


def facility(place: str, kind: str, name: str, **columns: object) -> Row:
    given = {"as_of": date(2025, 1, 20), "facility_type": kind, "name": name}
    return {"place_id": place, **given, **columns}


FACILITIES = (
    facility("elm", "centre", "a", floor_m2=360.0, services=100, services_online=80),
    facility("oak", "centre", "b", floor_m2=200.0, services=60, services_online=16),
    facility("elm-1", "venue", "c", units=3, floor_m2=90.0, opened_on=OPENED),
    facility("elm", "terminal", "d", units=5, services=40),
    facility("oak", "platform", "e"),
    facility("oak", "venue", "f", closed_on=date(2025, 1, 10)),
    facility("oak", "venue", "g", opened_on=date(2025, 6, 1)),
)
CENTRE = {
    "facilities_registered": 2,
    "facility_floor_area": 560,
    "facilities_per_compound": pytest.approx(2 / 3),
    "facilities_per_1000_households": 2,
}
# Of each of the communities that the list of places knows.
PER_COMMUNITY = {"facilities_per_community": 2, "facility_community_share": 200}
OTHERS = {
    "facility_centres_large_share": 50,
    "facility_venues_per_centre": 1.5,
    "facility_services_online_share": 60,
}


def of_type(bench: Records, indicator: str, place: str = "west") -> dict[object, object]:
    frame = bench.frame(indicator, place_id=place)
    return dict(zip(frame["breakdown"], frame["value"], strict=True))


def expected(bench: Records) -> dict[str, object]:
    [(communities,)] = bench.rows(
        "select count(*) from marts.place_ancestor as above inner join marts.place as place"
        " on above.place_id = place.place_id"
        " where above.ancestor_id = 'west' and place.place_level = 'community'"
    )
    per = {name: pytest.approx(value / communities) for name, value in PER_COMMUNITY.items()}
    return CENTRE | OTHERS | per


def values(bench: Records) -> dict[str, object]:
    centres = {name: of_type(bench, name)["centre"] for name in CENTRE | PER_COMMUNITY}
    return centres | {name: bench.values(name, period="month")[0][3] for name in OTHERS}


def test_a_register_of_facilities_by_hand(bench: Records) -> None:
    bench.lay("facilities", FACILITIES)
    assert values(bench) == expected(bench)
    assert of_type(bench, "facilities_registered") == {
        "centre": 2,
        "venue": 3,
        "terminal": 5,
        "platform": 1,
    }
    shares = of_type(bench, "facility_community_share")
    assert shares["platform"] == pytest.approx(shares["centre"] / 2)
    assert of_type(bench, "facilities_registered", place="elm-1") == {"venue": 3}


@pytest.mark.parametrize(
    ("column", "value", "moved"),
    [
        ("floor_m2", 320.0, "facility_floor_area facility_centres_large_share"),
        ("services_online", 26, "facility_services_online_share"),
        (
            "closed_on",
            date(2025, 1, 25),
            "facilities_registered facility_floor_area facilities_per_community "
            "facilities_per_compound facilities_per_1000_households facility_community_share "
            "facility_centres_large_share facility_venues_per_centre facility_services_online_share",
        ),
    ],
)
def test_a_cell_changed_moves_its_measures_and_no_other(
    bench: Records, column: str, value: object, moved: str
) -> None:
    bench.lay("facilities", [FACILITIES[0], {**FACILITIES[1], column: value}, *FACILITIES[2:]])
    before, found = expected(bench), values(bench)
    assert {name for name in before if found[name] != before[name]} == set(moved.split())


def test_without_a_norm_or_a_register_nothing_is_made_up(bench: Records) -> None:
    far = facility("coast", "centre", "z", floor_m2=500.0)
    bench.lay("facilities", [far])
    assert of_type(bench, "facilities_registered", place="coast") == {"centre": 1}
    for name in ("facility_centres_large_share", "facilities_per_compound", "facility_reach_share"):
        assert of_type(bench, name, place="coast") == {}
