"""The language of a page: Chinese first, English by a switch, kept in every link as ``lang=en``."""

from __future__ import annotations

from contextvars import ContextVar
from typing import Literal

import streamlit as st

Language = Literal["zh", "en"]

PARAMETER = "lang"
NAMES: dict[Language, str] = {"zh": "中文", "en": "English"}
_WIDGET = "language"
_MEMORY = "language-of-this-session"


# A page asks a thousand times for its language, and the link answers slowly.
_of_this_run: ContextVar[Language | None] = ContextVar("language of this run", default=None)


def language() -> Language:
    """Return the language that the link asks for; Chinese when it asks for none."""
    return _of_this_run.get() or _asked_for()


def t(zh: str, en: str) -> str:
    """Return the text in the language of the page."""
    return en if language() == "en" else zh


def restore(*, lost: bool = True) -> None:
    """Put the reader's language back into a link that ``lost`` it.

    A change of page drops every parameter of the link, and ``st.switch_page`` clears them;
    the session remembers what was chosen. A link that the reader came back to lost nothing.
    """
    _of_this_run.set(None)
    if lost and PARAMETER not in st.query_params and st.session_state.get(_MEMORY) == "en":
        st.query_params[PARAMETER] = "en"
    st.session_state[_MEMORY] = language()
    _of_this_run.set(language())


def forget() -> None:
    """End a run: what comes before the next one asks the link again."""
    _of_this_run.set(None)


def switch() -> None:
    """Draw the switch between the two languages."""
    # The widget is not bound to the link (`bind="query-params"`): a bound widget writes the
    # labels of its options, and `lang=中文` would be no parameter for a link in a letter.
    st.session_state[_WIDGET] = language()
    st.segmented_control(
        t("语言", "Language"),
        list(NAMES),
        format_func=lambda choice: NAMES[choice],
        key=_WIDGET,
        required=True,
        on_change=_choose,
        label_visibility="collapsed",
    )


def _asked_for() -> Language:
    return "en" if st.query_params.get(PARAMETER) == "en" else "zh"


def _choose() -> None:
    chosen = st.session_state[_WIDGET]
    st.session_state[_MEMORY] = chosen
    if chosen == "en":
        st.query_params[PARAMETER] = "en"
    else:
        st.query_params.pop(PARAMETER, None)
