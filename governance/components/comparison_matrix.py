"""Places against indicators: what is published, derived, left out, or not to be compared."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from governance.components import (
    comparison_words,
    downloads,
    hypertext,
    marks,
    matrix,
    number_panel,
    opening,
)
from governance.components.comparison_sections import Row, Section, cases
from governance.components.footnotes import footer
from governance.components.language import t
from governance.components.markdown import escape
from governance.components.marks import Convention
from governance.components.markup import Html, element, join, link
from governance.components.opening import PARAMETER
from governance.components.words import localised
from governance.exports.charts import Cell, MatrixChart, State


@dataclass(frozen=True)
class Filled:
    """One cell: its values as links to where they come from and in words, and its state."""

    content: Html
    text: str
    state: str


def draw(
    sections: Sequence[Section], places: Sequence[str], convention: Convention, filters: str
) -> None:
    """Draw the matrix, its legend, its picture, and the number that is open."""
    columns = {row["place_id"]: localised(row, "place_name") for row in cases()}
    columns = {place: name for place, name in columns.items() if place in places}
    cells = fill(sections, columns, convention)
    chart = _chart(sections, columns, cells, filters, convention)
    written = {key: one.content for key, one in cells.items()}
    hypertext.show(matrix.table(chart, written), key="comparison-matrix")
    _refusals(sections)
    downloads.picture(chart, "comparison-matrix")
    opened = opening.listing(_options(sections), key="comparison-matrix-open")
    number_panel.show(opened, convention)


def _refusals(sections: Sequence[Section]) -> None:
    """Say under the matrix, row by row, what keeps its values off one axis."""
    lines = [
        f"- **{escape(comparison_words.title(section))}**　"
        + escape(
            " ".join([comparison_words.refusal(section), *comparison_words.differences(section)])
        )
        for section in sections
        if section.is_refused
    ]
    if lines:
        st.warning("\n".join(lines), icon=":material/call_split:")


def fill(
    sections: Sequence[Section], columns: Mapping[str, str], convention: Convention
) -> dict[tuple[str, str], Filled]:
    """Return the cells by (title of the indicator, name of the place)."""
    cells = {}
    for section in sections:
        for indicator in section.indicators:
            for place, name in columns.items():
                own = _own(section, indicator, place)
                cells[row_title(indicator), name] = _cell(section, own, convention)
    return cells


def row_title(indicator: Row) -> str:
    """Return the heading of an indicator's row, with its unit."""
    title, unit = localised(indicator, "title"), localised(indicator, "unit")
    if title.lower() == unit.lower():
        return title
    return t(f"{title}（{unit}）", f"{title} ({unit})")


def states() -> tuple[State, ...]:
    """Return what a cell can say."""
    return (
        State("published", t("原文公布", "Published"), "●", "strong"),
        State("derived", t("由公布数字推算", "Derived from published figures"), "◆", "soft"),
        State(
            "refused",
            t(
                "有值，但不能与同行其他地方同轴",
                "Has a value, but cannot share an axis with the others",
            ),
            "≠",
            "warn",
        ),
        State("missing", t("原文未提供", "Not in the source text"), "—", "none"),
    )


def _own(section: Section, indicator: Row, place: str) -> list[Row]:
    wanted = indicator["indicator_id"], place
    return [r for r in section.values if (r["indicator_id"], r["case_place_id"]) == wanted]


def _cell(section: Section, values: Sequence[Row], convention: Convention) -> Filled:
    if not values:
        absent = t("原文未提供", "not in the text")
        return Filled(element("span", absent), absent, "missing")
    texts = {row["observation_id"]: _text(row, convention) for row in values}
    between = t("；", "; ")
    content = join((link(text, **{PARAMETER: one}) for one, text in texts.items()), between)
    return Filled(content, between.join(texts.values()), _state(section, values))


def _state(section: Section, values: Sequence[Row]) -> str:
    if section.is_refused and all(_stands_alone(section, row) for row in values):
        return "refused"
    return "published" if values[0]["kind"] == "reported" else "derived"


def _stands_alone(section: Section, row: Row) -> bool:
    return any(len(group) == 1 and group[0] is row for group in section.groups)


def _text(row: Row, convention: Convention) -> str:
    """The value without its unit, which stands in the row's heading; a part of a place is named."""
    value = marks.value_text({**row, "unit_zh": "", "unit_en": ""}, convention)
    label, place = marks.label(row), localised(row, "place_name")
    if label == place and row["place_id"] == row["case_place_id"]:
        return value
    label = label.replace(f" of {place}", "")  # the column says whose part it is
    return t(f"{value}（{label}）", f"{value} ({label})")


def _chart(
    sections: Iterable[Section],
    columns: Mapping[str, str],
    cells: Mapping[tuple[str, str], Filled],
    filters: str,
    convention: Convention,
) -> MatrixChart:
    values = [row for section in sections for row in section.values]
    return MatrixChart(
        title=t("各地公布了什么", "What each place publishes"),
        subtitle=t("地方 × 指标", "Places × indicators"),
        rows=tuple(dict.fromkeys(row for row, _ in cells)),
        columns=tuple(columns.values()),
        cells={key: Cell(one.text, one.state) for key, one in cells.items()},
        states=states(),
        footer=footer(
            filters,
            [row["source_id"] for row in values],
            {row["origin"] for row in values} or {"published"},
            t(*marks.CONVENTIONS[convention]),
        ),
    )


def _options(sections: Iterable[Section]) -> dict[str, str]:
    return {
        row["observation_id"]: f"{marks.label(row)} · {localised(row, 'title')}"
        for section in sections
        for row in section.values
    }
