"""Finds the places that the rows of one load name, among the known ones and those in its own file."""

from collections.abc import Mapping, Sequence

from governance.datasets.record_type import RecordType
from governance.ingest import personal
from governance.ingest.place_names import Found, Gazetteer, KnownPlace, Resolver, Wanted
from governance.ingest.plan import LoadPlan

# From the top down: a place is learnt after those it may lie in.
_RANKS = {
    name: rank
    for rank, name in enumerate(
        ("country", "province", "prefecture", "county", "subdistrict", "community", "area",
         "compound", "grid", "building")
    )
}  # fmt: skip


class PlaceFinder:
    """The places of one load; `created` are those that it makes."""

    def __init__(self, gazetteer: Gazetteer, plan: LoadPlan, declared: RecordType) -> None:
        self.gazetteer = gazetteer
        self.created: list[KnownPlace] = []
        self._plan = plan
        self._levels = declared.place_levels
        self._level_of = {one.name: one.level for one in declared.fields if one.type == "place"}

    def find(self, levels: Sequence[str | None], cells: Sequence[str | None]) -> Found:
        """The place that the cells of a row name; `levels` are those of the cells."""
        wanted = Wanted(
            tuple(levels),
            fallback=self._plan.place_id,
            under=self._plan.parent_id or self._plan.place_id,
            creating=self._plan.create_places,
            levels=self._levels,
        )
        resolver = Resolver(self.gazetteer, wanted)
        found = resolver.find(cells)
        self.created += resolver.created
        return found

    def above(self, names: Sequence[Mapping[str, str]]) -> str | None:
        """The smallest known place below which all these names can be made; None without one.

        ``names`` are the cells by column, from the largest place to the smallest. What is made
        lies below what the first cell names, so a place that a later one names is too small.
        """
        chains = [self.gazetteer.ancestors(self._largest(cells) or "") for cells in names]
        shared = (
            [one for one in chains[0] if all(one in chain for chain in chains)] if chains else []
        )
        return next(iter(shared), None)

    def _largest(self, cells: Mapping[str, str]) -> str | None:
        """The known place that the first cell names, or else the place that was given."""
        column, cell = next(iter(cells.items()))
        level = self._level_of.get(column)
        under = [self._plan.place_id] if self._plan.place_id else []
        found = self.gazetteer.named(level, cell, under) if level else []
        return found[0] if len(found) == 1 else self._plan.place_id

    def known_as(self, text: str) -> str | None:
        """The id of the known place whose code a text is; None where it is an id, or unknown."""
        found = self.gazetteer.identified(text)
        return None if found == text else found

    def learn(
        self,
        levels: Sequence[str | None],
        rows: Sequence[tuple[KnownPlace, tuple[str | None, ...]]],
    ) -> None:
        """Make the places that a file itself lists known, each with the cells of its parent."""
        last = len(_RANKS)
        rows = [row for row in rows if not _personal(row[0])]
        for place, cells in sorted(rows, key=lambda row: _RANKS.get(row[0].level, last)):
            parent = self.find(levels, cells).place_id if cells else None
            self.gazetteer.add(
                KnownPlace(
                    place.place_id,
                    parent or self._plan.place_id,
                    place.level,
                    place.name_zh,
                    code=place.code,
                    origin="loaded",
                )
            )


def _personal(place: KnownPlace) -> bool:
    """Whether the id or the name tells of a person: no place is made of either."""
    ids = [text for text in (place.place_id, place.code) if text]
    told = [personal.value_kind(text, "key") for text in ids]
    return any([*told, personal.value_kind(place.name_zh, "place")])
