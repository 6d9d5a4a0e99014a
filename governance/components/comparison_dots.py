"""One indicator drawn: values that may share an axis in one plot, the others each in their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

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
from governance.components.kept import kept
from governance.components.language import t
from governance.components.markdown import escape
from governance.components.marks import Convention
from governance.components.words import localised
from governance.exports.charts import DotIntervalChart


class _Said(NamedTuple):
    """The words of a section, as Markdown."""

    title: str
    about: str
    refusal: str
    captions: str


def side_by_side(
    sections: Sequence[Section], convention: Convention, filters: str, columns: int = 2
) -> None:
    """Draw sections in rows of ``columns``, and over them what none of the places publishes."""
    _own_data(section for section in sections if not section.values)
    for start in range(0, len(sections), columns):
        cells = st.columns(columns)
        for cell, section in zip(cells, sections[start : start + columns], strict=False):
            with cell:
                draw(section, convention, filters)


def draw(section: Section, convention: Convention, filters: str) -> None:
    """Draw a section in a frame of its own: heading, plots, refusal, notes, provenance."""
    with st.container(border=True, key=f"section-{section.axis}"):
        drawn = comparison_charts.panels(section, convention, filters)
        said = kept("section-said", lambda: _said(section, drawn), section.key, convention, filters)
        st.subheader(said.title, anchor=False)
        st.caption(said.about)
        if section.is_refused:
            with st.container(key=f"refusal-{section.axis}"):
                st.warning(said.refusal, icon=":material/call_split:")
        if drawn:
            _plots(section, drawn)
        else:
            _without_values()
        if said.captions:
            st.caption(said.captions)
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


def _said(section: Section, drawn: Sequence[DotIntervalChart]) -> _Said:
    return _Said(
        title=escape(comparison_words.title(section)),
        about=escape(comparison_words.about(section)),
        refusal=_refusal(section) if section.is_refused else "",
        captions="  \n".join(escape(line) for line in _captions(section, drawn) if line),
    )


def _refusal(section: Section) -> str:
    lines = [f"**{escape(comparison_words.refusal(section))}**  "]
    lines += [f"- {escape(line)}" for line in comparison_words.differences(section)]
    return "\n".join(lines)


def _captions(section: Section, drawn: Sequence[DotIntervalChart]) -> list[str]:
    """What must be said under the plots, or the norms where there is nothing to plot."""
    if not drawn:
        unit = comparison_words.unit(section)
        return [comparison_words.norm(norm, unit) for norm in section.norms]
    absent = comparison_words.missing(section) if section.is_refused else ""
    bars = comparison_words.bars(mark for chart in drawn for mark in chart.marks)
    across = (line for group in section.groups for line in comparison_words.across(group))
    notes = [*comparison_words.notes(section.values), *comparison_words.caveats(section)]
    return [absent, *across, *bars, *notes]


def _plots(section: Section, drawn: Sequence[DotIntervalChart]) -> None:
    opened = opening.opened([row["observation_id"] for row in section.values])
    for index, chart in enumerate(drawn):
        key = f"{section.axis}-{index}"
        charts.dot_interval(chart, key=key, on_click=opening.open_, opened=opened)


def _own_data(empty: Iterable[Section]) -> None:
    """Say once which indicators have no value here, and how a reader's own data get in."""
    titles = [comparison_words.title(section) for section in empty]
    if not titles:
        return
    named = escape(t("、", ", ").join(titles))
    st.info(
        t(
            f"所选地方都没有公布：{named}。您自己的数据用命令 `python -m governance load` 载入。",
            f"None of the chosen places publishes: {named}. Your own data are loaded with the "
            "command `python -m governance load`.",
        )
    )


def _without_values() -> None:
    nothing = t("所选地方都没有公布。", "None of the chosen places publishes this.")
    st.markdown(f":gray[{nothing}]")
