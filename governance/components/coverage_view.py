"""覆盖率: the choice, and one view of it at a time, chosen in the link as ``view``."""

from __future__ import annotations

import streamlit as st

from governance.components import (
    coverage_choice,
    coverage_list,
    coverage_parties,
    coverage_rates,
    coverage_target,
    link,
    navigation,
)
from governance.components.language import t

_VIEWS = {
    "rates": coverage_rates.draw,
    "list": coverage_list.draw,
    "target": coverage_target.draw,
    "parties": coverage_parties.draw,
}


def show() -> None:
    """Draw the choice and the chosen view; without a register, what to load and how."""
    choice = coverage_choice.choose()
    if choice is None:
        _nothing()
        return
    titles = {
        "rates": t("两层覆盖", "Two layers"),
        "list": t("名单", "List"),
        "target": t("目标", "Target"),
        "parties": t("三方联动", "Three parties"),
    }
    view = link.segmented(t("看什么", "View"), titles, key="view")
    _VIEWS[view](choice)


def _nothing() -> None:
    st.info(
        t(
            "还没有小区台账。在“数据导入”页下载“小区台账”空表，填好后导入：一行是一个小区在一个日期的情况。",
            "No register of compounds is loaded. On the page Load data, download the form of the register, "
            "fill it in and load it: one row per compound and date.",
        )
    )
    navigation.link_to("import_data", t("去导入数据", "Load data"))
