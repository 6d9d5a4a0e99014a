"""A number opened over the page: where it comes from, without leaving what was being read."""

from __future__ import annotations

import streamlit as st

from governance.components import link, opening, provenance
from governance.components.language import t
from governance.components.lookup import rows


def show() -> None:
    """Draw the dialog of the figure or value that the link opens, if it opens one."""
    if not link.read(opening.PARAMETER):
        return
    figure = opening.opened(set(rows("figures")["figure_id"]))
    value = opening.opened(set(rows("observations")["observation_id"]))
    if figure is None and value is None:
        return

    @st.dialog(t("数字的出处", "Where the number comes from"), width="large", on_dismiss=_close)
    def dialog() -> None:
        if figure is not None:
            provenance.figure(figure)
        elif value is not None:
            provenance.observation(value)

    dialog()


def _close() -> None:
    opening.open_(None)
