"""The frame around every page: menu, language, title, failures, footer."""

from __future__ import annotations

from collections.abc import Callable
from contextvars import ContextVar

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from governance.components import (
    failures,
    footer,
    language,
    link,
    navigation,
    new_data,
    opening,
    simulated,
    unknown_codes,
)
from governance.components.language import t
from governance.components.navigation import NAME, ROOT, Entry
from governance.store import reader

_inside: ContextVar[bool] = ContextVar("inside the frame", default=False)


def run() -> None:
    """Draw the page that the link asks for, inside the frame."""
    # The icon first: until it is set, Streamlit fetches the icon of the menu's entry from afar.
    st.set_page_config(page_icon=str(ROOT / "static" / "icon.png"), layout="wide")
    language.restore(lost=not link.come_back())
    try:
        _draw()
    finally:
        language.forget()


def _draw() -> None:
    page = st.navigation(navigation.sections())
    entry = navigation.current(page)
    link.begin(entry.stem)
    st.set_page_config(page_title=f"{t(*entry.title)} · {t(*NAME)}")
    _heading(entry)
    if failures.guarded(reader.current_version):
        new_data.watch()
        failures.guarded(simulated.banner)
        _run_inside(page)
        failures.guarded(footer.show)


def show(body: Callable[[], None]) -> None:
    """End a page file: draw ``body`` when the frame runs the file, the whole frame otherwise.

    Streamlit may run a file of ``pages/`` by itself, without its menu and without its entry.
    """
    if _inside.get():
        body()
    else:
        run()


def _run_inside(page: StreamlitPage) -> None:
    token = _inside.set(True)
    unknown_codes.begin(page.url_path)
    place = st.container(key="unknown-codes")
    try:
        failures.guarded(opening.check)
        failures.guarded(page.run)
        unknown_codes.show(place)
    finally:
        _inside.reset(token)


def _heading(entry: Entry) -> None:
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center"
    ):
        st.title(t(*entry.title), anchor=False, width="content")
        with st.container(width="content", key="language-switch"):
            language.switch()
    st.caption(t(*entry.question))
