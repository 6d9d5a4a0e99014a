"""A matrix as a real table: cells say their state in words and a symbol, and lead on by links."""

from __future__ import annotations

from collections.abc import Mapping

from governance.components.language import t
from governance.components.markup import Html, element, join
from governance.exports.charts import MatrixChart, State

Cells = Mapping[tuple[str, str], Html]
"""What stands in a cell after its symbol, by (row, column)."""


def table(chart: MatrixChart, cells: Cells) -> Html:
    """Return the matrix with the legend of its states above it.

    On a narrow screen each row becomes a card, so every cell carries the heading of its column.
    """
    head = element("tr", element("td"), *(element("th", one, scope="col") for one in chart.columns))
    body = (
        element(
            "tr",
            element("th", row, scope="row"),
            *(_cell(chart, row, column, cells[row, column]) for column in chart.columns),
        )
        for row in chart.rows
    )
    whole = element(
        "table",
        element("caption", chart.title),
        element("thead", head),
        element("tbody", *body),
        class_="matrix tinted",
    )
    return join([_legend(chart.states), whole])


def _cell(chart: MatrixChart, row: str, column: str, content: Html) -> Html:
    key = chart.cells[row, column].state
    state = next(one for one in chart.states if one.key == key)
    symbol = element("span", f"{state.symbol} ", aria_hidden="true")
    spoken = element("span", f"{state.label}{t('：', ': ')}", class_="spoken")
    inside = element("div", symbol, spoken, content)
    return element("td", inside, class_=f"tone-{state.tone}", data_title=column)


def _legend(states: tuple[State, ...]) -> Html:
    entries = (
        element(
            "span",
            element("span", f"{state.symbol} ", aria_hidden="true"),
            state.label,
            class_=f"key tone-{state.tone}",
        )
        for state in states
    )
    return element("p", join(entries, " "), class_="legend")
