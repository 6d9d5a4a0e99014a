"""The places that a map shows values of records for: the made-up one of the demo, or users' own."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from governance.components import link, map_large, simulated
from governance.components.comparison_sections import cases
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import entries
from governance.components.map_values import Row
from governance.components.trends import measures
from governance.components.words import ORIGINS, word
from governance.geography import simulated_shapes
from governance.geography.boundaries import Boundaries, boundaries
from governance.geography.places import Gazetteer, Place
from governance.pipeline import demo
from governance.store import paths
from governance.store.lake import lake_of

_RECORDS: Final = "records."
"""What stands in a link before a place that documents speak of too: xihu is what they say of it."""


def every() -> Mapping[str, str]:
    """Return code in the link → id of each place that has own or simulated places in it, or is one.

    None where nothing is computed from records over time: there would be nothing to choose.
    """
    return kept("map-records-places", _every)


def _every() -> dict[str, str]:
    if not kept("trend-measures", measures.known):
        return {}
    if simulated.is_loaded():
        return {str(row["place_id"]): str(row["place_id"]) for row in entries("made_up_places")}
    known = gazetteer()
    owners = (known.case_of(one) for one in known.places if one.is_own)
    ids = dict.fromkeys(one.place_id for one in owners if one is not None)
    documented = {str(row["place_id"]) for row in cases()}
    return {f"{_RECORDS}{one}" if one in documented else one: one for one in ids}


def gazetteer() -> Gazetteer:
    """Return the places of the warehouse as boundaries are joined to them."""
    known = [row for row in entries("places") if row["origin"] == "reference"]
    documented = tuple(str(row["place_id"]) for row in cases())
    own = (_place(row) for row in entries("places") if row["origin"] not in ("reference", "demo"))
    return Gazetteer(tuple(map(_place, known)), documented).with_own(own)


def names() -> dict[str, str]:
    """Return code → name of each of these places, with a mark that it is of records."""
    own = t("（导入的记录）", " (loaded records)")
    said = word(ORIGINS, "demo")
    mark = t(f"（{said}）", f" ({said.lower()})") if simulated.is_loaded() else own
    return kept(
        "map-records-names",
        lambda: {code: f"{map_large.name(one)}{mark}" for code, one in every().items()},
    )


def asked_for() -> bool:
    """Return whether the link asks for such a place."""
    return any(code in every() for code in link.read("case"))


def shapes() -> Boundaries | None:
    """Return the boundaries of these places: those of the demo, else what is prepared."""
    if not simulated.is_loaded():
        return boundaries(paths.home())
    file = demo.shapes_file(lake_of(paths.home()))
    return simulated_shapes.simulated(file, next(iter(every().values()), ""))


def _place(row: Row) -> Place:
    parent = row["parent_place_id"]
    return Place(
        place_id=str(row["place_id"]),
        parent_id=parent if isinstance(parent, str) else "",
        level=str(row["place_level"]),
        name_zh=str(row["place_name_zh"]),
        name_en=str(row["place_name_en"]),
        code="",
    )
