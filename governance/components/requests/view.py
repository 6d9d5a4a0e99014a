"""The page as a whole: the controls, then the view that was chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

import streamlit as st

from governance.components import empty_page
from governance.components.language import t
from governance.components.requests import (
    backlog,
    choice,
    comparing,
    over_time,
    presentation,
    rates,
    speed,
    stages,
    topics,
)
from governance.components.requests.choice import Choice
from governance.components.trends import door

VIEWS: Mapping[str, Callable[[Choice], None]] = {
    "rates": rates.draw,
    "units": comparing.draw,
    "time": over_time.draw,
    "speed": speed.draw,
    "backlog": backlog.draw,
    "stages": stages.draw,
    "topics": topics.draw,
}


def draw() -> None:
    """Draw the page, or how to load data where there are none."""
    chosen = choice.choose(VIEWS)
    if chosen is None:
        empty_page.show([choice.DATASET])
    else:
        st.caption(
            t(
                "点图上的点、段落下的词或表里的数，就写出它的出处：定义、算式、分子、分母和来自哪些导入；选中的出处在网址里。",
                "Press a mark of a chart, a word under a paragraph or a number in a table to read where it "
                "comes from: definition, formula, numerator, denominator, loads; the choice stands in the link.",
            )
        )
        presentation.heading(t(*choice.VIEWS[chosen.view]))
        VIEWS[chosen.view](chosen)
        door.draw(("requests_received", "requests_on_time_share"), chosen.parent)
