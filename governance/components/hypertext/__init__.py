"""Our own markup on a page: tables that wrap, lists, and links that are followed in the session.

Streamlit's table is a canvas: its text does not wrap, and a screen reader meets a grid. What is
there to be read stands in real tables and lists instead. A plain click on a link is answered by
the server without loading the page again; the link is a real one, to copy or open elsewhere.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import streamlit as st

from governance.components import link
from governance.components.markup import Html
from governance.components.navigation import PAGES

_HERE = Path(__file__).parent
_NAME = "governance.hypertext"


def show(content: Html, *, key: str, focus: bool = False) -> None:
    """Draw markup; with ``focus`` the reader's place on the page moves to it when it is new."""
    mounted = _component()(
        key=key,
        data={"html": str(content), "focus": focus},
        on_followed_change=lambda: _follow(key),
    )
    if address := mounted.followed:
        _leave(address)


@st.cache_resource(show_spinner=False)
def _component() -> Any:
    return st.components.v2.component(
        _NAME,
        html="<div id='content'></div>\n<!-- filled by the script -->",
        css=(_HERE / "hypertext.css").read_text(encoding="utf-8"),
        js=(_HERE / "hypertext.js").read_text(encoding="utf-8"),
    )


def _follow(key: str) -> None:
    """Put a followed link's parameters into the page's own link, before the page is drawn."""
    page, _, query = str(st.session_state[key].followed or "").partition("?")
    if page:
        return
    for name, value in parse_qsl(query, keep_blank_values=True):
        link.follow(name, value)


def _leave(address: str) -> None:
    """Go to another page when the followed link leads there."""
    stem, _, query = address.partition("?")
    target = next((entry for entry in PAGES if entry.stem == stem), None)
    if target is not None:
        st.switch_page(target.path, query_params=parse_qsl(query))
