"""The places that boundaries are cut to: the cases, and every place that has a name or a code."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from governance.datasets.catalogue import DATASETS
from governance.geography import codes
from governance.ingest.csv_tables import Table, read_table
from governance.model.errors import DataError


@dataclass(frozen=True)
class Place:
    """One place of `data/reference/places.csv`; `code` is "" where it has none."""

    place_id: str
    parent_id: str
    level: str
    name_zh: str
    name_en: str
    code: str

    def is_named(self, name: str) -> bool:
        """Return whether the name is the place's own, in either language, blanks aside."""
        return "".join(name.split()) in {"".join(n.split()) for n in (self.name_zh, self.name_en)}


@dataclass(frozen=True)
class Gazetteer:
    """All places, and which of them are cases (a source speaks of them), in the order of the files."""

    places: tuple[Place, ...]
    case_ids: tuple[str, ...]

    @cached_property
    def by_id(self) -> dict[str, Place]:
        """The places by their ids."""
        return {place.place_id: place for place in self.places}

    @property
    def cases(self) -> tuple[Place, ...]:
        """The places that sources speak of, withheld ones included."""
        return tuple(self.by_id[one] for one in self.case_ids)

    def with_code(self, code: str) -> Place | None:
        """Return the place that has the code, None where no place has it."""
        return next((place for place in self.places if code and place.code == code), None)

    def case_of(self, place: Place) -> Place | None:
        """Return the case that a place is or lies in, None where it lies in none."""
        here: Place | None = place
        while here is not None:
            if here.place_id in self.case_ids:
                return here
            here = self.by_id.get(here.parent_id)
        return None


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
