"""The places that rows name: found among the known ones, made where that makes sense."""

from governance.ingest.place_names import UNKNOWN, Found, Gazetteer, KnownPlace, Resolver, Wanted

KNOWN = (
    KnownPlace("west", None, "county", "西区", code="330100"),
    KnownPlace("west-north", "west", "subdistrict", "北街道"),
    KnownPlace("west-north/东社区", "west-north", "community", "东社区", origin="created"),
    KnownPlace("g1", "west-north/东社区", "compound", "文晖小区", origin="loaded"),
)
CELLS = ("county", "subdistrict", "community")


def _resolver(under: str, *levels: str) -> Resolver:
    return Resolver(Gazetteer(KNOWN), Wanted(levels or CELLS, None, under, creating=True))


def test_unknown_places_are_made_below_the_known_ones_that_the_row_names() -> None:
    resolver = _resolver("west")
    assert resolver.find(["西区", "北街道", "南社区"]) == Found("west-north/南社区")
    assert [one.place_id for one in resolver.created] == ["west-north/南社区"]


def test_no_county_is_made_in_a_community() -> None:
    resolver = _resolver("west-north/东社区")
    assert resolver.find(["西区", "北街道", "东社区"]) == Found(None, UNKNOWN)
    assert resolver.created == []


def test_a_bare_name_like_a_person_is_a_place_once_its_whole_name_is_known() -> None:
    assert _resolver("west", "compound").find(["文晖"]) == Found("g1")
    assert _resolver("west", "compound").find(["文涛"]).problem == "personal_place"


def test_a_place_is_called_by_its_whole_name_before_a_short_one() -> None:
    gazetteer = Gazetteer([*KNOWN, KnownPlace("w2", "west", "subdistrict", "西街道")])
    assert gazetteer.called("西区") == ["west"]
    assert sorted(gazetteer.called("北")) == []
    assert gazetteer.called("北街道") == ["west-north"]
