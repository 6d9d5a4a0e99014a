"""The profile of the unit chosen on a map: what is published of it, each number with its source."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from governance.components import hypertext, link, number_panel, opening
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import entries
from governance.components.map_choice import UNIT
from governance.components.markdown import escape
from governance.components.markup import Html
from governance.components.value_table import value_table
from governance.components.words import LEVELS, word


def choose(options: Mapping[str, str]) -> str:
    """Draw the list that chooses a unit by keyboard; return its id, empty for none."""
    nothing = {"": t("（请选择，或点击地图、表格）", "(choose, or click the map or the table)")}
    return link.selectbox(
        t("查看一个地方", "Look at one place"), {**nothing, **options}, key=UNIT, default=""
    )


def draw(unit: str, name: str, note: str = "") -> None:
    """Draw the profile of a unit, and the number of it that is open."""
    with st.container(border=True, key="map-profile"):
        st.subheader(escape(name), anchor=False)
        place = next((row for row in entries("places") if row["place_id"] == unit), None)
        level = word(LEVELS, place["place_level"]) if place else ""
        said = [part for part in (level, note) if part]
        if said:
            st.caption(escape(t("；", "; ").join(said)))
        written = kept("map-profile", lambda: _values(unit, name), unit)
        if written is None:
            st.info(
                t(
                    "没有关于这个地方的公布数字。您自己的数据用命令 python -m governance load 载入。",
                    "Nothing is published about this place. Your own data are loaded with the "
                    "command python -m governance load.",
                )
            )
        else:
            hypertext.show(written, key="map-profile-values")


def open_number() -> None:
    """Draw the number that the link opens, wherever on the page it was chosen."""
    ids = {row["observation_id"] for row in entries("observations")}
    ids |= {row["figure_id"] for row in entries("figures")}
    number_panel.show(opening.opened(ids))


def _values(unit: str, name: str) -> Html | None:
    own = [dict(row) for row in entries("observations") if row["place_id"] == unit]
    if not own:
        return None
    known = {row["indicator_id"] for row in own}
    norms = [dict(row) for row in entries("norms") if row["place_id"] == unit]
    indicators = [dict(row) for row in entries("indicators") if row["indicator_id"] in known]
    caption = t(f"{name}的公布数字", f"What is published of {name}")
    return value_table(indicators, own, norms, caption=caption)
