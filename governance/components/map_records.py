"""A place that records are of, the made-up one of the demo, drawn large with its units.

No document speaks of it: its values are computed from the records, its boundaries come with them.
"""

from __future__ import annotations

from functools import partial

import streamlit as st

from governance.components import (
    comparison_words,
    link,
    map_large,
    map_records_choice,
    map_records_results,
    map_records_values,
    simulated,
)
from governance.components.language import t
from governance.components.lookup import entries
from governance.components.map_choice import UNIT
from governance.components.markdown import escape
from governance.components.small_counts import note
from governance.components.words import ORIGINS, word
from governance.geography import simulated_shapes
from governance.geography.boundaries import Boundaries
from governance.pipeline import demo
from governance.store import paths
from governance.store.lake import lake_of


def boundaries() -> Boundaries | None:
    """Return the boundaries of the place that records are of; None where there are none."""
    made_up = entries("made_up_places")
    if not made_up:
        return None
    file = demo.shapes_file(lake_of(paths.home()))
    return simulated_shapes.simulated(file, str(made_up[0]["place_id"]))


def names(records: Boundaries | None) -> dict[str, str]:
    """Return id → name of the places that records are of, those invented marked as such."""
    mark = t(f"（{word(ORIGINS, 'demo')}）", f" ({word(ORIGINS, 'demo').lower()})")
    said = mark if simulated.is_loaded() else ""
    return {one: f"{map_large.name(one)}{said}" for one in (records.cases if records else ())}


def is_chosen(records: Boundaries | None) -> bool:
    """Return whether the link asks for such a place."""
    return records is not None and any(one in records.cases for one in link.read("case"))


def draw(records: Boundaries, found: Boundaries | None) -> None:
    """Draw the place that the link asks for; with the controls the reader leaves it again."""
    with st.container(key="map-choice"):
        followed = map_records_choice.choose()
        choice = map_records_choice.drawn_as(found, names(records), followed)
    if choice.case not in records.cases:
        link.follow(UNIT, "")
        st.rerun()  # another place was chosen: the page starts anew with what can be seen of it
    section = map_records_values.section(followed, choice.case)
    title = comparison_words.title(section)
    mark = word(ORIGINS, simulated.own())
    st.header(escape(t(f"【{mark}】{title}", f"[{mark}] {title}")), anchor=False)
    st.caption(escape(" ".join((comparison_words.about(section), note())).strip()))
    results = partial(map_records_results.draw, followed=followed)
    map_large.draw(section, choice, records, results)
