"""A matrix says each state in words and by a symbol, and its cells carry their headings."""

import pytest

from governance.components.markup import element
from governance.components.matrix import table
from governance.exports.charts import Cell, MatrixChart, State
from tests.pages.markup import parsed, tables, text

STATES = (State("given", "已公布", "●", "strong"), State("none", "原文未提供", "—", "none"))
CHART = MatrixChart(
    title="题<b>",
    subtitle="",
    rows=("规模",),
    columns=("甲区", "乙区"),
    cells={("规模", "甲区"): Cell("3", "given"), ("规模", "乙区"): Cell("", "none")},
    states=STATES,
)
CELLS = {("规模", "甲区"): element("a", "<3>", href="?"), ("规模", "乙区"): element("span", "")}


@pytest.fixture(autouse=True)
def chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that nobody has asked to be English."""
    monkeypatch.setattr("governance.components.matrix.t", lambda zh, en: zh)


def test_each_cell_says_its_state_and_what_stands_in_it() -> None:
    assert tables(parsed(table(CHART, CELLS))) == {
        "题<b>": [["", "甲区", "乙区"], ["规模", "● 已公布：<3>", "— 原文未提供："]]
    }


def test_the_legend_stands_above_and_cells_carry_their_column() -> None:
    root = parsed(table(CHART, CELLS))
    assert text(root.find("p")) == "● 已公布 — 原文未提供"
    cells = [(one.get("data-title"), one.get("class")) for one in root.findall(".//tbody//td")]
    assert cells == [("甲区", "tone-strong"), ("乙区", "tone-none")]
