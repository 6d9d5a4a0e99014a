"""Whether places have changed since the marts were rolled up by them, and whether that moves what was counted."""

from typing import Final

from governance.store.workshop import Workshop

# A place with itself, and with the place above it: what every other pair follows from.
_NEXT: Final = """
select places.place_id, places.place_id as ancestor_id, places.place_level as ancestor_level
from marts.place as places
union
select places.place_id, above.place_id as ancestor_id, above.place_level as ancestor_level
from marts.place as places inner join marts.place as above on places.parent_place_id = above.place_id"""
_POINTS: Final = "select * from marts.compound_point"
_ROLLED: Final = "select place_id, ancestor_id, ancestor_level from marts.place_ancestor"


def have_changed(workshop: Workshop) -> bool:
    """Whether the pairs of places that the marts were rolled up by are those of today no longer."""
    return _differ(workshop, _NEXT, f"{_ROLLED} where steps <= 1")


def remember(workshop: Workshop) -> None:
    """Keep places as they were, for the questions below."""
    workshop.execute(f"create or replace temporary table ancestor_before as {_ROLLED}")
    workshop.execute(f"create or replace temporary table point_before as {_POINTS}")


def points_differ(workshop: Workshop) -> bool:
    """Whether a compound has come, gone or been put elsewhere."""
    return _differ(workshop, "select * from temp.point_before", _POINTS)


def have_moved(workshop: Workshop) -> bool:
    """Whether a place that was known lies in other places than before; new places move none."""
    before = "select place_id, ancestor_id, ancestor_level from temp.ancestor_before"
    known = "select earlier.place_id from temp.ancestor_before as earlier"
    return _differ(workshop, before, f"{_ROLLED} where place_id in ({known})")


def _differ(workshop: Workshop, one: str, other: str) -> bool:
    frame = workshop.fetch(
        f"select count(*) as found"
        f" from ((({one}) except ({other})) union all (({other}) except ({one})))"
    )
    return bool(frame["found"].iloc[0])
