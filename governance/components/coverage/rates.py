"""覆盖率, the rates: two layers apart, forms, trend, and the table of the same numbers."""

from __future__ import annotations

import streamlit as st

from governance.components.control import notes
from governance.components.coverage import layer_charts, table, words
from governance.components.coverage.choice import Choice
from governance.components.coverage.groups import LAYERS, groups, months
from governance.components.framed import framed
from governance.components.kept import kept
from governance.components.language import t
from governance.components.markdown import escape


def draw(choice: Choice) -> None:
    """Draw the sentence, the charts and the table."""
    found = groups(choice)
    st.markdown(escape(words.sentence(found.total, choice)))
    if found.compared is not None:
        st.markdown(escape(words.sentence(found.compared, choice)))
    st.caption(escape(words.counts_as(choice)))
    for cell, layer in zip(st.columns(len(LAYERS)), LAYERS, strict=True):
        with cell:
            chart = kept(
                f"coverage-{layer}",
                lambda layer=layer: layer_charts.layer_chart(found, choice, layer),  # type: ignore[misc]
                choice.key,
            )
            framed(chart, f"coverage-{layer}", len(chart.marks))
    forms = kept("coverage-forms", lambda: layer_charts.forms_chart(found, choice), choice.key)
    framed(forms, "coverage-forms", len(forms.bars))
    framed(
        layer_charts.trend_chart(found, choice, notes.of({choice.place})),
        "coverage-trend",
    )
    notes.draw(choice.place, [month.day[:7] for month in months(choice)] or [choice.day[:7]])
    st.subheader(t("表格与下载", "Table and downloads"), anchor=False)
    table.draw(found, choice)
