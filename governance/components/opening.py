"""Which number is open: chosen by a click on a mark or from a row of chips, kept in the link.

One number is open at a time, wherever on the page it was chosen: ``?open=<id>``.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial

import streamlit as st

from governance.components import link
from governance.components.language import language, t
from governance.components.lookup import entries

PARAMETER = "open"


def opened(ids: Collection[str]) -> str | None:
    """Return the id that the link opens, where it is one of ``ids``."""
    given = link.read(PARAMETER)
    return given[0] if given and given[0] in ids else None


def check() -> None:
    """Note an id in the link that is neither a printed figure nor a value."""
    if link.read(PARAMETER):
        figures = {row["figure_id"] for row in entries("figures")}
        link.named(PARAMETER, figures | {row["observation_id"] for row in entries("observations")})


def open_(chosen: str | None) -> None:
    """Open a number, or close the open one with None. For callbacks: before the page is drawn."""
    link.write(PARAMETER, [chosen] if chosen else [])


def chips(options: Mapping[str, str], *, key: str, label: str = "") -> str | None:
    """Draw one chip per number (id → words), for keyboard and mouse; return the open one's id.

    A second press closes the number.
    """
    widget = f"{key}-{language()}"
    current = opened(options)
    # The choice may have been made elsewhere on the page: the link decides, not the widget.
    st.session_state[widget] = current
    st.pills(
        label or t("查看出处", "Show where a number comes from"),
        list(options),
        format_func=lambda one: options.get(one, one),
        key=widget,
        on_change=partial(_pressed, widget),
        wrap=True,  # in one row the last numbers would be out of sight
    )
    return current


def listing(options: Mapping[str, str], *, key: str) -> str | None:
    """Draw the same choice as a list, for more numbers than chips could name."""
    widget = f"{key}-{language()}"
    current = opened(options)
    st.session_state[widget] = current
    st.selectbox(
        t("查看出处", "Show where a number comes from"),
        list(options),
        format_func=lambda one: options.get(one, one),
        key=widget,
        index=None,
        placeholder=t("选一个数，或在上面点一个", "Choose a number, or click one above"),
        on_change=partial(_pressed, widget),
    )
    return current


def _pressed(widget: str) -> None:
    open_(st.session_state[widget])
