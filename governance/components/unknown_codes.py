"""What a link asks for and the data does not know: said in one line, not passed over in silence."""

from __future__ import annotations

from collections.abc import Iterable

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from governance.components.language import t
from governance.components.markdown import escape

_NOTED = "unknown-codes"
_PAGE = "unknown-codes-page"
_LONGEST = 40


def begin(page: str) -> None:
    """Begin to draw a page; what was noted on another one is forgotten.

    Within a page it is kept: the controls write the link anew, and the reader shall still know.
    """
    if st.session_state.get(_PAGE) != page:
        st.session_state[_PAGE] = page
        st.session_state[_NOTED] = {}


def note(key: str, codes: Iterable[str]) -> None:
    """Remember the codes that the link gives under ``key`` and that mean nothing there."""
    if unknown := list(codes):
        st.session_state.setdefault(_NOTED, {})[key] = unknown


def show(place: DeltaGenerator) -> None:
    """Say in ``place`` what the link asked for in vain; nothing where it did not."""
    noted = st.session_state.get(_NOTED) or {}
    said = [f"{key}={code[:_LONGEST]}" for key, codes in noted.items() for code in codes]
    if said:
        named = escape(t("、", ", ").join(said))
        place.warning(
            t(
                f"网址里有看板不认识的内容，已忽略：{named}",
                f"The link asks for something that the dashboard does not know and has ignored: {named}",
            ),
            icon=":material/link_off:",
        )
