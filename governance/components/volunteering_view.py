"""志愿服务: the choice, and one view of it at a time, chosen in the link as ``view``."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import streamlit as st

from governance.components import (
    link,
    navigation,
    volunteering_amounts,
    volunteering_choice,
    volunteering_places,
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
}


def show() -> None:
    """Draw the choice and the chosen view; without records, what to load and how."""
    choice = volunteering_choice.choose()
    if choice is None:
        _nothing()
        return
    titles = {code: t(*view.title) for code, view in _VIEWS.items()}
    _VIEWS[link.segmented(t("看什么", "View"), titles, key="view")].draw(choice)


def _nothing() -> None:
    st.info(
        t(
            "还没有志愿服务记录。在“数据导入”页下载“志愿服务记录”空表，填好后导入：一行是一个地方一个月里一类服务、"
            "一支队伍的合计，不含个人。",
            "No records of volunteers are loaded. On the page Load data, download the form of volunteer records, "
            "fill it in and load it: one row per place, month, kind of service and team; never a person.",
        )
    )
    navigation.link_to("import_data", t("去导入数据", "Load data"))
