"""The places that boundaries are cut to: the cases, the users' own, and all that lies in either."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Final

from governance.datasets.catalogue import DATASETS
from governance.geography import codes
from governance.ingest.csv_tables import Table, read_table
from governance.ingest.place_names import short_name
from governance.model.errors import DataError

_TOO_WIDE: Final = frozenset({"country", "province"})  # one map of them would be of everything


@dataclass(frozen=True)
class Place:
    """One place: of `data/reference/places.csv`, or a user's own (`is_own`).

    `code` is "" where it has none; an own code that is no division code stands as it was given.
    """

    place_id: str
    parent_id: str
    level: str
    name_zh: str
    name_en: str
    code: str
    is_own: bool = False

    def is_named(self, name: str) -> bool:
        """Return whether the name is the place's own in either language, as loading compares them.

        松社区 and 松社区居委会 are one: blanks and the endings of the level's names do not count.
        """
        own = {short_name(self.level, one) for one in (self.name_zh, self.name_en)}
        return short_name(self.level, name) in own


@dataclass(frozen=True)
class Gazetteer:
    """All places, and which of them maps are drawn of, in the order of the files.

    These are the cases, of which a source speaks, and the uppermost of the users' own places.
    """

    places: tuple[Place, ...]
    case_ids: tuple[str, ...]

    @cached_property
    def by_id(self) -> dict[str, Place]:
        """The places by their ids."""
        return {place.place_id: place for place in self.places}

    @cached_property
    def _by_code(self) -> dict[str, Place]:
        return {place.code: place for place in reversed(self.places) if place.code}

    @cached_property
    def _by_name(self) -> dict[tuple[str, str], tuple[Place, ...]]:
        found: dict[tuple[str, str], dict[str, Place]] = {}
        for place in self.places:
            for name in (place.name_zh, place.name_en):
                key = place.level, short_name(place.level, name)
                found.setdefault(key, {})[place.place_id] = place
        return {key: tuple(places.values()) for key, places in found.items()}

    @property
    def cases(self) -> tuple[Place, ...]:
        """The places that maps are drawn of, withheld ones included."""
        return tuple(self.by_id[one] for one in self.case_ids)

    @cached_property
    def own_levels(self) -> frozenset[tuple[str, str]]:
        """The levels at which users have loaded places, each with the id of the case around them."""
        found = ((self.case_of(one), one.level) for one in self.places if one.is_own)
        return frozenset((case.place_id, level) for case, level in found if case is not None)

    def with_code(self, code: str) -> Place | None:
        """Return the place that has the code, None where no place has it."""
        return self._by_code.get(code)

    def identified(self, text: str) -> Place | None:
        """Return the place whose code or id a text is, None where it is nobody's."""
        return self._by_code.get(codes.written(text)) or self.by_id.get(codes.written(text))

    def named(self, name: str, level: str | None = None) -> tuple[Place, ...]:
        """Return the places of a level, or of any, that have the name."""
        levels = {one for one, _ in self._by_name} if level is None else {level}
        return tuple(
            place
            for one in sorted(levels)
            for place in self._by_name.get((one, short_name(one, name)), ())
        )

    def above(self, place: Place) -> tuple[Place, ...]:
        """Return the place itself and those that it lies in, nearest first."""
        chain: dict[str, Place] = {}
        here: Place | None = place
        while here is not None and here.place_id not in chain:
            chain[here.place_id] = here
            here = self.by_id.get(here.parent_id)
        return tuple(chain.values())

    def case_of(self, place: Place) -> Place | None:
        """Return the case that a place is or lies in, None where it lies in none."""
        wanted = set(self.case_ids)
        return next((one for one in self.above(place) if one.place_id in wanted), None)

    def lies_in(self, place: Place, other: Place) -> bool:
        """Return whether a place is the other or lies in it."""
        return any(one.place_id == other.place_id for one in self.above(place))

    def with_own(self, own: Iterable[Place]) -> Gazetteer:
        """Return the gazetteer with users' own places, of the uppermost of which maps are drawn too."""
        known = set(self.by_id)
        added = tuple(replace(one, is_own=True) for one in own if one.place_id not in known)
        wider = Gazetteer((*self.places, *added), self.case_ids)
        roots = dict.fromkeys(
            root.place_id for one in added if (root := wider.uppermost(one)) is not None
        )
        return Gazetteer(wider.places, (*self.case_ids, *roots))

    def uppermost(self, place: Place) -> Place | None:
        """Return the place on whose map an own one without a case lies, None where a case has it.

        It is the highest of the user's own, or the prefecture or county of the project above it.
        """
        if self.case_of(place) is not None:
            return None
        return [one for one in self.above(place) if one.is_own or one.level not in _TOO_WIDE][-1]


def read_places(data_dir: Path) -> Gazetteer:
    """Return the gazetteer of a data folder; DataError where its files cannot be read."""
    tables = {d.name: read_table(d, data_dir) for d in DATASETS if d.name in ("places", "sources")}
    problems = [problem for table in tables.values() for problem in table.problems]
    if problems:
        raise DataError(problems)
    places = tuple(_places(tables["places"]))
    spoken_of = dict.fromkeys(_text(one) for one in tables["sources"].column("place_id"))
    return Gazetteer(places, tuple(one for one in spoken_of if one))


def _places(table: Table) -> Iterable[Place]:
    for row in table.rows:
        yield Place(
            place_id=_text(row["place_id"]),
            parent_id=_text(row["parent_id"]),
            level=_text(row["level"]),
            name_zh=_text(row["name_zh"]),
            name_en=_text(row["name_en"]),
            code=codes.normal_code(row["code"]),
        )


def _text(value: object) -> str:
    return "" if value is None else str(value)
