"""How far a mechanism can be measured: its own place's values decide, and nothing else does."""

from collections.abc import Iterator

import pytest

from governance.store.paths import queries_folder
from governance.store.workshop import Workshop

TABLES = """
create table marts.mechanism as
    from (values ('talks', 1, 'west')) as t (mechanism_id, position, place_id);
create table marts.place as
    from (values ('west', 'west'), ('lane', 'west'), ('east', 'east')) as t (place_id, case_place_id);
create table marts.indicator as
    from (values ('printed', 'reported'), ('share', 'derived')) as t (indicator_id, kind);
create table marts.mechanism_indicator as
    from (values ('talks', 'printed'), ('talks', 'share')) as t (mechanism_id, indicator_id);
create table marts.published_observation
    (indicator_id varchar, place_id varchar, value double, lower double, upper double);
create table marts.mechanism_figure (mechanism_id varchar, figure_id varchar);
"""


@pytest.fixture
def talks() -> Iterator[Workshop]:
    """One mechanism of the West, which names a printed and a derived indicator; no values yet."""
    with Workshop.open() as workshop:
        for statement in TABLES.split(";\n")[:-1]:
            workshop.fetch(statement)
        yield workshop


@pytest.mark.parametrize(
    ("values", "figures", "expected"),
    [
        ([], 0, (0, 0, "needs_data")),
        ([], 2, (2, 0, "published")),
        (["('printed', 'west', 5, 5, 5)"], 0, (0, 0, "needs_data")),
        (["('printed', 'west', 5, 5, 5)"], 1, (1, 0, "published")),
        (["('share', 'west', 5, 5, 5)"], 1, (1, 1, "computed")),
        (["('share', 'lane', 5, 5, 5)"], 0, (0, 1, "computed")),
        (["('share', 'west', null, 27, null)"], 0, (0, 1, "computed")),
        (["('share', 'west', null, null, null)"], 1, (1, 0, "published")),
        (["('share', 'east', 5, 5, 5)"], 1, (1, 0, "published")),
        (
            ["('share', 'west', 5, 5, 5)", "('share', 'lane', 6, 6, 6)"],
            3,
            (3, 1, "computed"),
        ),
    ],
)
def test_the_state_follows_from_what_stands_in_numbers_at_its_place(
    talks: Workshop, values: list[str], figures: int, expected: tuple[int, int, str]
) -> None:
    for value in values:
        talks.fetch(f"insert into marts.published_observation values {value}")
    for number in range(figures):
        talks.fetch(f"insert into marts.mechanism_figure values ('talks', 'f{number}')")
    found = talks.fetch_file(queries_folder() / "lookups" / "mechanism_states.sql")
    assert found[["figures", "derived", "state"]].to_numpy().tolist() == [list(expected)]
