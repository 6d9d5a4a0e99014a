"""A place that records are of, the demo's or a user's own, drawn large with its units.

Its values are computed from the records; its boundaries are those of the demo or the user's file.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import streamlit as st

from governance.components import (
    comparison_words,
    link,
    map_large,
    map_records_bars,
    map_records_choice,
    map_records_places,
    map_records_points,
    map_records_results,
    map_records_values,
    simulated,
)
from governance.components.kept import kept
from governance.components.language import t
from governance.components.map_choice import UNIT
from governance.components.markdown import escape
from governance.components.small_counts import note
from governance.components.words import ORIGINS, word
from governance.geography.boundaries import Boundaries
from governance.pipeline import boundaries
from governance.store import paths


def draw(found: Boundaries | None) -> None:
    """Draw the place that the link asks for; with the controls the reader leaves it again."""
    known = map_records_places.every()
    asked = next(code for code in link.read("case") if code in known)
    with st.container(key="map-choice"):
        followed = map_records_choice.choose(known[asked])
        choice = map_records_choice.drawn_as(found, map_records_places.names(), followed)
    if choice.case not in known:
        link.follow(UNIT, "")
        st.rerun()  # another place was chosen: the page starts anew with what can be seen of it
    place_id = known[choice.case]
    section = map_records_values.section(followed)
    title = comparison_words.title(section)
    mark = word(ORIGINS, simulated.own())
    st.header(escape(t(f"【{mark}】{title}", f"[{mark}] {title}")), anchor=False)
    st.caption(escape(" ".join((comparison_words.about(section), note())).strip()))
    shapes = map_records_places.shapes()
    _say_if_stale(shapes)
    map_records_points.say_astray(shapes, place_id)
    drawable = map_records_points.joined(shapes, place_id)
    here = replace(choice, case=place_id)
    if drawable is None or shapes is None or shapes.case(place_id) is None:
        map_records_bars.draw(section, here, drawable, followed)
        return
    results = partial(map_records_results.draw, followed=followed)
    map_large.draw(section, here, drawable, results)


def _say_if_stale(shapes: Boundaries | None) -> None:
    """Boundaries that were joined to other places than there are now may show too little."""
    if shapes is None or simulated.is_loaded():
        return
    make = partial(boundaries.is_current, paths.home(), paths.data_folder())
    if kept("map-is-current", make, shapes.version):
        return
    st.warning(
        t(
            "边界是按以前的地方匹配的：在页面底部的“边界数据”里点“准备边界”，按现在的地方重新匹配。",
            "The boundaries were joined to other places than there are now: press “Prepare” under "
            "“Boundaries” at the foot of the page to join them anew.",
        ),
        icon=":material/sync_problem:",
    )
