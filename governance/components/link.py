"""Controls whose choice stands in the link, so that a copied link opens the same view.

The link holds the codes of the data (``?place=xihu``), never the words on the screen: it stays
short, and it opens the same view in both languages. Streamlit's own binding
(``bind="query-params"``) would write the words.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

import streamlit as st

from governance.components import unknown_codes
from governance.components.language import language

# Stands in a link for "nothing chosen" where the default is something.
NOTHING = "none"
# The mark that history.js puts into a link which the reader came back to.
RETURNED = "returned"
_CONTROLS = "controls-of-the-link"
_PAGE = "page-of-the-controls"


def come_back() -> bool:
    """Return whether the reader came by Back or Forward; then every control starts anew.

    For the beginning of a run. Without it the controls would write what they showed last into
    the link that the reader came back to.
    """
    if RETURNED not in st.query_params:
        return False
    del st.query_params[RETURNED]
    _forget()
    return True


def begin(page: str) -> None:
    """Let every control start anew where the reader has come from another page.

    Two pages may have controls of one name. Streamlit would still know the choice on the one
    page by that name, and the control on the other would show its first option instead.
    """
    if st.session_state.get(_PAGE) != page:
        _forget()
    st.session_state[_PAGE] = page


def _forget() -> None:
    for widget in st.session_state.pop(_CONTROLS, ()):
        st.session_state.pop(widget, None)


def read(key: str) -> list[str]:
    """Return the codes that the link gives under ``key``; empty when it gives none."""
    return st.query_params.get_all(key)


def named(key: str, known: Collection[str]) -> list[str]:
    """Return the codes under ``key`` that are ``known``; of the others the page says that it does not know them.

    For what a page reads without a control.
    """
    given = read(key)
    unknown_codes.note(key, (code for code in given if code not in known and code != NOTHING))
    return [code for code in given if code in known]


def write(key: str, codes: Sequence[str]) -> None:
    """Put codes into the link; none removes the parameter."""
    if codes:
        st.query_params[key] = list(codes)
    else:
        st.query_params.pop(key, None)


def follow(key: str, code: str) -> None:
    """Put a code into the link as if the reader had come by it: a control there starts anew from it.

    An empty code removes the parameter. For callbacks: before the page is drawn.
    """
    st.session_state.pop(_widget(key), None)
    write(key, [code] if code else [])


def selectbox(
    label: str,
    options: Mapping[str, str],
    *,
    key: str,
    default: str | None = None,
    known: Collection[str] = (),
    note: str | None = None,
) -> str:
    """Draw a list to pick one of ``options`` (code → words) from; return its code.

    ``default`` is the first option unless given, and is left out of the link. ``known`` are codes
    that another choice on the page would offer, no errors here. ``note`` explains the list.
    """
    fallback = _default(options, default)
    widget = _seeded(key, options, fallback, known)
    choice = st.selectbox(label, list(options), format_func=_words(options), key=widget, help=note)
    return _kept(key, choice or fallback, fallback)


def segmented(
    label: str, options: Mapping[str, str], *, key: str, default: str | None = None
) -> str:
    """Draw ``options`` (code → words) as buttons side by side; return the code of the one chosen."""
    fallback = _default(options, default)
    choice = st.segmented_control(
        label,
        list(options),
        format_func=_words(options),
        key=_seeded(key, options, fallback),
        required=True,
        wrap=True,  # in one row the last options would be out of sight
    )
    return _kept(key, choice or fallback, fallback)


def multiselect(
    label: str,
    options: Mapping[str, str],
    *,
    key: str,
    default: Sequence[str] = (),
    placeholder: str | None = None,
    variant: str = "",
    known: Collection[str] = (),
) -> list[str]:
    """Draw a list to pick any of ``options`` (code → words) from; return their codes.

    ``variant`` names what the options depend on: another variant starts anew, from the link
    where it fits, else from the default. ``known`` are codes of other variants, no errors here.
    """
    widget = _widget(f"{key}-{variant}" if variant else key)
    if widget not in st.session_state:
        given = [code for code in named(key, {*options, *known}) if code in options]
        st.session_state[widget] = given or ([] if read(key) == [NOTHING] else list(default))
    chosen = st.multiselect(
        label, list(options), format_func=_words(options), key=widget, placeholder=placeholder
    )
    write(key, [] if chosen == list(default) else chosen or [NOTHING])
    return chosen


def toggle(label: str, *, key: str, default: bool = False) -> bool:
    """Draw a switch; return whether it is on."""
    widget = _widget(key)
    if widget not in st.session_state:
        given = read(key)
        st.session_state[widget] = given == ["yes"] if given else default
    on = st.toggle(label, key=widget)
    write(key, [] if on == default else ["yes" if on else "no"])
    return on


def text(
    label: str, *, key: str, placeholder: str | None = None, longest: int | None = None
) -> str:
    """Draw a line to type into; return what stands there, without spaces around it.

    ``longest`` is how many characters it takes; a link that gives more is cut.
    """
    widget = _widget(key)
    if widget not in st.session_state:
        st.session_state[widget] = "".join(read(key))[:longest]
    typed = st.text_input(label, key=widget, placeholder=placeholder, max_chars=longest).strip()
    write(key, [typed] if typed else [])
    return typed


def _widget(key: str) -> str:
    # One control for each language. The browser remembers a choice by its words, which a change
    # of language replaces: the control of the other language starts anew, from the link.
    widget = f"{key}-{language()}"
    st.session_state.setdefault(_CONTROLS, set()).add(widget)
    return widget


def _seeded(
    key: str, options: Mapping[str, str], fallback: str, known: Collection[str] = ()
) -> str:
    widget = _widget(key)
    if st.session_state.get(widget) not in options:
        given = [code for code in named(key, {*options, *known}) if code in options]
        st.session_state[widget] = given[0] if given else fallback
    return widget


def _kept(key: str, choice: str, fallback: str) -> str:
    write(key, [] if choice == fallback else [choice])
    return choice


def _default(options: Mapping[str, str], default: str | None) -> str:
    return default if default is not None else next(iter(options))


def _words(options: Mapping[str, str]) -> Callable[[str], str]:
    return lambda code: options.get(code, code)
