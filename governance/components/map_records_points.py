"""The coordinates that the user's list of places gives: for the map where boundaries are missing."""

from __future__ import annotations

from typing import Final

import streamlit as st

from governance.components import map_large
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import entries
from governance.components.map_records_results import COMPUTED_DOWN_TO
from governance.components.markdown import escape
from governance.geography import points
from governance.geography.boundaries import Boundaries
from governance.geography.points import Points

_NAMED: Final = 5  # places that a warning names; it says how many there are


def joined(found: Boundaries | None, place_id: str) -> Boundaries | None:
    """Return the boundaries with the points of what in the place has none; None where neither is."""

    def make() -> Boundaries | None:
        return points.with_points(found, place_id, _of(found, place_id).located)

    return kept("map-with-points", make, place_id, _version(found))


def say_astray(found: Boundaries | None, place_id: str) -> None:
    """Say whose coordinates cannot be right and so are not on the map."""
    astray = _of(found, place_id).astray
    if not astray:
        return
    named = t("、", ", ").join(map_large.name(one) for one in astray[:_NAMED])
    more = t("等", " and others") if len(astray) > _NAMED else ""
    st.warning(
        escape(
            t(
                f"{len(astray)} 处的坐标是 0, 0 或离其余各处太远，没有画：{named}{more}。"
                "请核对地方名录里的“经度”“纬度”（是否填反）和“坐标系”，改好后重新导入。",
                f"Not drawn, as their coordinates are 0, 0 or lie too far from all others: "
                f"{len(astray)} ({named}{more}). Check longitude, latitude (swapped?) and datum in "
                "your list of places and load it again.",
            )
        ),
        icon=":material/wrong_location:",
    )


def _of(found: Boundaries | None, place_id: str) -> Points:
    def make() -> Points:
        shapes = points.labels(found, place_id)
        given = entries("place_points", place=place_id, levels=list(COMPUTED_DOWN_TO))
        rows = [row for row in given if row["place_id"] not in shapes]
        names = {str(row["place_id"]): map_large.name(str(row["place_id"])) for row in rows}
        return points.located(rows, names, tuple(shapes.values()))

    return kept("map-points", make, place_id, _version(found))


def _version(found: Boundaries | None) -> str:
    return "" if found is None else found.version
