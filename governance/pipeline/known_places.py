"""The places that a load can name: those of the current warehouse."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from governance.ingest.place_names import Gazetteer, KnownPlace
from governance.ingest.plan import LoadPlan
from governance.model.errors import DataError, Problem, Text
from governance.store.reader import reader_of

_LISTED: Final = 8
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


def with_place_ids(gazetteer: Gazetteer, plan: LoadPlan) -> LoadPlan:
    """The plan with the ids of the places that were given by id, code or name."""
    return replace(
        plan,
        place_id=identified(gazetteer, plan.place_id),
        parent_id=identified(gazetteer, plan.parent_id),
    )


def identified(gazetteer: Gazetteer, given: str | None) -> str | None:
    """The id of the place that was given by id, code or name; DataError where it is not one."""
    if given is None:
        return None
    place_id = gazetteer.identified(given)
    if place_id is not None:
        return place_id
    named = gazetteer.called(given)
    if len(named) != 1:
        raise DataError(_several(given, named) if named else _unknown_place(given))
    return named[0]


def _unknown_place(given: str) -> Problem:
    return Problem(
        Text("没有这个地方", "There is no such place"),
        given,
        Text("一个地方的编号、代码或名称", "the id, code or name of a place"),
        Text(
            "在“数据与口径”页的地方列表里查，或先导入地方名录（命令行：--place、--create-places）。",
            "Look it up in the list of places on the page of definitions, or load a list of places "
            "first (on the command line: --place, --create-places).",
        ),
    )


def _several(given: str, places: Sequence[str]) -> Problem:
    listed = ", ".join(places[:_LISTED])
    return Problem(
        Text("叫这个名字的地方不止一个", "Several places are called so"),
        given,
        Text(f"其中一个的编号：{listed}", f"the id of one of them: {listed}"),
        Text(
            "改写编号（命令行：--place、--create-places）。",
            "Give the id instead (on the command line: --place, --create-places).",
        ),
    )
