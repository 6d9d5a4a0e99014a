"""志愿服务: the choice, and one view of it at a time, chosen in the link as ``view``."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from governance.components import empty_page, link
from governance.components.language import t
from governance.components.volunteering import amounts, bank, choice, places, published, spread
from governance.components.volunteering.choice import Choice
from governance.model.errors import Text


class _View(NamedTuple):
    title: Text
    draw: Callable[[Choice], None]


_VIEWS = {
    "amounts": _View(Text("五个量和季节", "Measures and seasons"), amounts.draw),
    "places": _View(Text("各处", "Places"), places.draw),
    "kinds": _View(Text("服务类别", "Kinds of service"), spread.kinds),
    "spread": _View(Text("集中在谁身上", "Concentration"), spread.concentration),
    "norms": _View(Text("对照要求", "Against norms"), published.norms),
    "published": _View(Text("公布的数", "Published"), published.published),
    "bank": _View(Text("时间银行", "Time bank"), bank.draw),
}


def show() -> None:
    """Draw the choice and the chosen view; without records, what to load and how."""
    chosen = choice.choose()
    if chosen is None:
        empty_page.show([choice.DATASET])
        return
    titles = {code: t(*view.title) for code, view in _VIEWS.items()}
    view = link.segmented(t("看什么", "View"), titles, key="view")
    st.header(titles[view], anchor=False)
    _VIEWS[view].draw(chosen)
