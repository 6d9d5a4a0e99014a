"""One indicator drawn: values that may share an axis in one plot, the others each in their own."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from governance.components import (
    charts,
    comparison_charts,
    comparison_words,
    downloads,
    marks,
    number_panel,
    opening,
)
from governance.components.comparison_sections import Row, Section
from governance.components.language import t
from governance.components.markdown import escape
from governance.components.marks import Convention
from governance.components.words import localised
from governance.exports.charts import DotIntervalChart


def side_by_side(
    sections: Sequence[Section], convention: Convention, filters: str, columns: int = 2
) -> None:
    """Draw sections in rows of ``columns``."""
    for start in range(0, len(sections), columns):
        cells = st.columns(columns)
        for cell, section in zip(cells, sections[start : start + columns], strict=False):
            with cell:
                draw(section, convention, filters)


def draw(section: Section, convention: Convention, filters: str) -> None:
    """Draw a section in a frame of its own: heading, plots, refusal, notes, provenance."""
    with st.container(border=True, key=f"section-{section.axis}"):
        st.subheader(escape(comparison_words.title(section)), anchor=False)
        st.caption(escape(comparison_words.about(section)))
        if section.is_refused:
            _refuse(section)
        drawn = comparison_charts.panels(section, convention, filters)
        if drawn:
            _plots(section, drawn)
        else:
            _without_values(section)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            opened = chips(section.values, section.norms, section.axis)
            if drawn:
                whole = comparison_charts.picture(section, drawn, convention, filters)
                downloads.picture(whole, section.axis)
        number_panel.show(opened, convention)


def chips(values: Sequence[Row], norms: Sequence[Row], key: str) -> str | None:
    """Draw the chips that open these numbers; return the id of the one that is open."""
    labels = {row["observation_id"]: marks.label(row) for row in values}
    for row in norms:
        place = localised(row, "place_name")
        labels[row["figure_id"]] = t(f"{place}标准", f"Norm of {place}")
    return opening.chips(labels, key=f"open-{key}") if labels else None


def _refuse(section: Section) -> None:
    lines = [f"**{escape(comparison_words.refusal(section))}**  "]
    lines += [f"- {escape(line)}" for line in comparison_words.differences(section)]
    with st.container(key=f"refusal-{section.axis}"):
        st.warning("\n".join(lines), icon=":material/call_split:")


def _plots(section: Section, drawn: Sequence[DotIntervalChart]) -> None:
    opened = opening.opened([row["observation_id"] for row in section.values])
    for index, chart in enumerate(drawn):
        key = f"{section.axis}-{index}"
        charts.dot_interval(chart, key=key, on_click=opening.open_, opened=opened)
    absent = comparison_words.missing(section) if section.is_refused else ""
    bars = comparison_words.bars(mark for chart in drawn for mark in chart.marks)
    across = (line for group in section.groups for line in comparison_words.across(group))
    notes = [*comparison_words.notes(section.values), *comparison_words.caveats(section)]
    _captions([absent, *across, *bars, *notes])


def _without_values(section: Section) -> None:
    st.info(
        t(
            "所选地方都没有公布这个数。载入您自己的数据后才能计算。",
            "None of the chosen places publishes this. It needs data of your own.",
        )
    )
    unit = comparison_words.unit(section)
    _captions([comparison_words.norm(norm, unit) for norm in section.norms])


def _captions(lines: Sequence[str]) -> None:
    if said := [escape(line) for line in lines if line]:
        st.caption("  \n".join(said))
