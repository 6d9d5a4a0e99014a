"""The optional package, and places for the tests of boundaries."""

import pytest

from governance.geography import official
from governance.geography.places import Gazetteer, Place


@pytest.fixture
def gazetteer() -> Gazetteer:
    """Two counties and a prefecture that are cases, streets and a compound, one case withheld."""
    return Gazetteer(
        (
            Place("land", "", "country", "某国", "Land", "100000"),
            Place("west", "land", "county", "西区", "West", "330106"),
            Place("west-hill", "west", "subdistrict", "北山街道", "Hill", "330106002"),
            Place("west-brook", "west", "subdistrict", "西溪街道", "Brook", "330106004"),
            Place("west-hill-pine", "west-hill", "community", "松社区", "Pine", "330106002054"),
            Place("west-brook-pine", "west-brook", "community", "松社区", "Pine", "330106004054"),
            Place("east", "land", "county", "东区", "East", "330108"),
            Place("port", "land", "prefecture", "港市", "Port", "330200"),
            Place("hidden", "land", "prefecture", "某市", "A city", ""),
        ),
        ("west", "port", "hidden"),
    )


@pytest.fixture
def no_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the optional package were not installed."""
    monkeypatch.setattr(official, "_distribution", lambda search: None)
