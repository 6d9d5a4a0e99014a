"""Given a list of places with and without coordinates, what a map asks of it."""

from governance.store.paths import queries_folder
from governance.store.workshop import Workshop

MARTS, LOOKUPS = queries_folder() / "marts", queries_folder() / "lookups"
PLACES = """
create table staging.place_records as
select * from (values
    ('west', 'county', 120.0, 30.0, 'GCJ02'),
    ('elm', 'community', 120.1, 30.1, null),
    ('oak', 'community', 120.2, null, 'WGS84'),
    ('ash', 'community', null, null, null),
    ('elm-1', 'compound', 120.11, 30.11, 'BD09'),
    ('far', 'community', 110.0, 25.0, 'WGS84')
) as given (place_id, level, lon, lat, datum)"""
ABOVE = """
create table marts.place_ancestor as
select * from (values
    ('west', 'west'), ('elm', 'west'), ('elm', 'elm'), ('oak', 'west'), ('ash', 'west'),
    ('elm-1', 'west'), ('elm-1', 'elm'), ('far', 'far')
) as given (place_id, ancestor_id)"""


def test_what_lies_in_a_place_and_has_both_coordinates_is_found_with_its_datum() -> None:
    with Workshop.open() as workshop:
        for statement in (PLACES, ABOVE):
            workshop.execute(statement)
        for name in ("place_point", "compound_point", "refresh/place_point"):
            workshop.execute_file(MARTS / f"{name}.sql")
        lookup = (LOOKUPS / "place_points.sql").read_text(encoding="utf-8")
        found = workshop.fetch(lookup, place="west", levels=["county", "community"])
        compounds = workshop.fetch("from marts.compound_point")
    assert found.to_dict("tight")["data"] == [
        ["elm", "community", 120.1, 30.1, "WGS84"],
        ["west", "county", 120.0, 30.0, "GCJ02"],
    ]
    assert compounds.to_dict("tight")["data"] == [["elm-1", 120.11, 30.11, "BD09"]]
