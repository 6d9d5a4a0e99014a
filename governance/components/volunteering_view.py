"""志愿服务: the choice, and one view of it at a time, chosen in the link as ``view``."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from governance.components import (
    empty_page,
    link,
    volunteering_amounts,
    volunteering_bank,
    volunteering_choice,
    volunteering_places,
    volunteering_published,
    volunteering_spread,
)
from governance.components.language import t
from governance.components.volunteering_choice import Choice
from governance.model.errors import Text


class _View(NamedTuple):
    title: Text
    draw: Callable[[Choice], None]


_VIEWS = {
    "amounts": _View(Text("五个量和季节", "Measures and seasons"), volunteering_amounts.draw),
    "places": _View(Text("各处", "Places"), volunteering_places.draw),
    "kinds": _View(Text("服务类别", "Kinds of service"), volunteering_spread.kinds),
    "spread": _View(Text("集中在谁身上", "Concentration"), volunteering_spread.concentration),
    "norms": _View(Text("对照要求", "Against norms"), volunteering_published.norms),
    "published": _View(Text("公布的数", "Published"), volunteering_published.published),
    "bank": _View(Text("时间银行", "Time bank"), volunteering_bank.draw),
}


def show() -> None:
    """Draw the choice and the chosen view; without records, what to load and how."""
    choice = volunteering_choice.choose()
    if choice is None:
        empty_page.show([volunteering_choice.DATASET])
        return
    titles = {code: t(*view.title) for code, view in _VIEWS.items()}
    view = link.segmented(t("看什么", "View"), titles, key="view")
    st.header(titles[view], anchor=False)
    _VIEWS[view].draw(choice)
