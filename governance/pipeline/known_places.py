"""The places that a load can name: those of the current warehouse."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from governance.ingest.place_names import Gazetteer, KnownPlace
from governance.model.errors import DataError, Problem, Text
from governance.store.reader import reader_of

# What a place is made of, and the column of the warehouse that holds it.
_COLUMNS: Final = {
    "place_id": "place_id",
    "parent_id": "parent_place_id",
    "level": "place_level",
    "name_zh": "place_name_zh",
    "name_en": "place_name_en",
    "code": "place_code",
    "code_system": "code_system",
    "origin": "origin",
}


def known_places(home: Path) -> Iterator[KnownPlace]:
    """Every place of the current warehouse."""
    frame = reader_of(home).query("places")[list(_COLUMNS.values())]
    held = frame.astype(object).where(frame.notna(), None)
    # Column by column: a dictionary a row takes a second for the places of a city.
    for values in zip(*(held[name] for name in held), strict=True):
        yield KnownPlace(**dict(zip(_COLUMNS, values, strict=True)))


def identified(gazetteer: Gazetteer, given: str | None) -> str | None:
    """The id of the place that was given by id or code; DataError where there is none."""
    if given is None:
        return None
    place_id = gazetteer.identified(given)
    if place_id is None:
        raise DataError(_unknown_place(given))
    return place_id


def _unknown_place(given: str) -> Problem:
    return Problem(
        Text("没有这个地方", "There is no such place"),
        given,
        Text("地方的编号或代码", "the id or code of a place"),
        Text(
            "在“数据与口径”页查编号，或先导入地方名录。",
            "Look it up on the page of definitions, or load a list of places first.",
        ),
        file="--place / --create-places",
    )
