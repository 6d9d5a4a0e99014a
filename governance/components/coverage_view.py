"""覆盖率: the choice, and one view of it at a time, chosen in the link as ``view``."""

from __future__ import annotations

import streamlit as st

from governance.components import (
    coverage_choice,
    coverage_list,
    coverage_parties,
    coverage_profile,
    coverage_published,
    coverage_rates,
    coverage_target,
    empty_page,
    link,
)
from governance.components.language import t

_VIEWS = {
    "rates": coverage_rates.draw,
    "list": coverage_list.draw,
    "target": coverage_target.draw,
    "parties": coverage_parties.draw,
    "profile": coverage_profile.draw,
    "published": coverage_published.draw,
}


def show() -> None:
    """Draw the choice and the chosen view; without a register, what to load and how."""
    choice = coverage_choice.choose()
    if choice is None:
        empty_page.show(["compound_register"])
        return
    titles = {
        "rates": t("两层覆盖", "Two layers"),
        "list": t("名单", "List"),
        "target": t("目标", "Target"),
        "parties": t("三方联动", "Three parties"),
        "profile": t("五有六化四管", "Profile"),
        "published": t("公布的数", "Published"),
    }
    view = link.segmented(t("看什么", "View"), titles, key="view")
    st.header(titles[view], anchor=False)
    _VIEWS[view](choice)
