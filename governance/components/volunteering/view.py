"""志愿服务: the choice, and one view of it at a time, chosen in the link as ``view``."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from governance.components import empty_page, link, units
from governance.components.language import t
from governance.components.trends import door
from governance.components.volunteering import (
    amounts,
    bank,
    choice,
    comparing,
    over_time,
    places,
    published,
    spread,
)
from governance.components.volunteering.choice import Choice
from governance.model.errors import Text


class _View(NamedTuple):
    title: Text
    draw: Callable[[Choice], None]


_FOLLOWED = ("volunteer_hours_recorded", "volunteer_visits_recorded")
VIEWS = {
    "amounts": _View(Text("五个量和季节", "Measures and seasons"), amounts.draw),
    "time": _View(Text("随时间", "Over time"), over_time.draw),
    "places": _View(Text("各处", "Places"), places.draw),
    "compare": _View(Text("与同组比", "Within the group"), comparing.draw),
    "kinds": _View(Text("服务类别", "Kinds of service"), spread.kinds),
    "spread": _View(Text("集中在谁身上", "Concentration"), spread.concentration),
    "norms": _View(Text("对照要求", "Against norms"), published.norms),
    "published": _View(Text("公布的数", "Published"), published.published),
    "bank": _View(Text("时间银行", "Time bank"), bank.draw),
}


def show() -> None:
    """Draw the choice and the chosen view; where its records are lacking, what to load and how.

    The ledgers of a time bank need no records of volunteers: their view has places and months of
    its own, and comes first where nothing else is loaded.
    """
    controls = st.container()
    titles = {code: t(*view.title) for code, view in VIEWS.items()}
    view = link.segmented(t("看什么", "View"), titles, key="view", default=_first())
    dataset = choice.BANK if view == "bank" else choice.DATASET
    with controls:
        chosen = choice.choose(dataset)
    if chosen is None:
        empty_page.show([dataset])
        if dataset == choice.DATASET:
            published.alone()
        return
    st.header(titles[view], anchor=False)
    VIEWS[view].draw(chosen)
    followed = ("time_bank_issued", "time_bank_redeemed") if view == "bank" else _FOLLOWED
    door.draw(followed, chosen.place)


def _first() -> str:
    return "amounts" if units.known(choice.DATASET) or not units.known(choice.BANK) else "bank"
