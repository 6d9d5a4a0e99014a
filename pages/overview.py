"""总览: the places at a glance, what each leaves out, what compares, how fresh it all is."""

import streamlit as st

from governance.components import (
    comparison_choice,
    comparison_dots,
    frame,
    navigation,
    overview_families,
    overview_freshness,
    overview_places,
)
from governance.components.comparison_sections import cases, sections
from governance.components.language import t


def body() -> None:
    """Draw the four parts of the page, each under its heading."""
    _heading(t("五地一览", "The five places at a glance"))
    overview_places.draw()
    _heading(t("各地公布了什么、没有公布什么", "What each place publishes and leaves out"))
    overview_families.draw()
    _heading(t("哪些数能放在一起看", "What may be read side by side"))
    convention = comparison_choice.choose_convention()
    places = [str(row["place_id"]) for row in cases()]
    telling = sections(comparison_choice.TELLING, places)
    comparison_dots.side_by_side(telling, convention, t("全部地方", "All places"))
    navigation.link_to("comparison", t("更多指标：区域比较", "More indicators: Comparison"))
    _heading(t("来源有多新", "How fresh the sources are"))
    overview_freshness.draw()


def _heading(words: str) -> None:
    st.header(words, anchor=False)


frame.show(body)
