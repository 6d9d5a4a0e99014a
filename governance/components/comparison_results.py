"""What a comparison shows: the chosen view, and the table of its values."""

from __future__ import annotations

import streamlit as st

from governance.components import (
    comparison_dots,
    comparison_matrix,
    comparison_panels,
    comparison_table,
)
from governance.components.comparison_choice import Choice
from governance.components.comparison_sections import Section, sections
from governance.components.language import t


def draw(choice: Choice) -> None:
    """Draw the results, or what to choose where nothing is chosen."""
    if not (choice.places and choice.indicators):
        st.info(
            t(
                "请在上面至少选择一个地方和一个指标。",
                "Choose at least one place and one indicator above.",
            )
        )
        return
    found = sections(choice.indicators, choice.places)
    st.header(t("所选指标", "The chosen indicators"), anchor=False)
    st.caption(_rule())
    _view(found, choice)
    comparison_table.draw(found, choice.convention, choice.words)


def _view(found: tuple[Section, ...], choice: Choice) -> None:
    if choice.view == "matrix":
        comparison_matrix.draw(found, choice.places, choice.convention, choice.words)
    elif choice.view == "panels":
        comparison_panels.draw(found, choice.convention, choice.words)
    else:
        comparison_dots.side_by_side(found, choice.convention, choice.words)


def _rule() -> str:
    return t(
        "按每个指标登记的条件，口径、单位、分母相同的数才放在同一根轴上；层级、范围、统计时段是否也必须相同，"
        "由指标各自登记（允许不同而确实不同时，图下写明）。不能同轴的并列显示，并写明差在哪里。地方按案例文件的固定次序排列，不排名、不打总分。点图上的点或下面的按钮，看它的算式和出处。",
        "Values share an axis only where they meet the conditions registered for the indicator: the same "
        "definition, unit and base always; the same level, scope and period where the indicator requires "
        "it (where it does not and they differ, a note under the chart says so). Other values stand side "
        "by side, with an account of what differs. Places keep the order of the case documents: no ranking, no total "
        "score. Choose a dot, or a chip below it, for formula and source.",
    )
