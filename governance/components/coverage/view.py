"""覆盖率: the choice, and one view of it at a time, chosen in the link as ``view``."""

from __future__ import annotations

import streamlit as st

from governance.components import empty_page, link
from governance.components.coverage import (
    choice,
    listing,
    parties,
    profile,
    published,
    rates,
    target,
)
from governance.components.language import t
from governance.components.trends import door

VIEWS = {
    "rates": rates.draw,
    "list": listing.draw,
    "target": target.draw,
    "parties": parties.draw,
    "profile": profile.draw,
    "published": published.draw,
}


def show() -> None:
    """Draw the choice and the chosen view; without a register, what to load, and what documents print."""
    chosen = choice.choose()
    if chosen is None:
        empty_page.show([choice.DATASET])
        published.alone()
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
    VIEWS[view](chosen)
    rule = "attached_not_counted"
    door.draw(
        (f"compound_organisation_coverage:{rule}", f"compound_work_coverage:{rule}"), chosen.place
    )
