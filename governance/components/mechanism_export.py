"""The mechanisms on their way out: as a table, and as a picture of kinds against places."""

from __future__ import annotations

from governance.components.export_columns import (
    PLACE_CODE,
    SOURCE,
    SOURCE_CODE,
    arranged,
    both,
    code,
    column,
    source_titles,
    worded,
)
from governance.components.footnotes import footer, sources_of
from governance.components.language import t
from governance.components.mechanism_states import STATES
from governance.components.narrowing import Narrowed
from governance.exports.charts import Cell, MatrixChart, State
from governance.exports.tables import Column, Table
from governance.model.errors import Text

_KIND = Text("类别", "Kind")
_STATE = Text("状态", "State")
_COUNTED = (
    column(
        "figures",
        Text("公布的数字", "Published figures"),
        Text("原文为它印出的数字有几个。", "How many figures the text prints about it."),
    ),
    column(
        "indicators",
        Text("相关指标", "Indicators"),
        Text("与它有关的指标有几个。", "How many indicators are about it."),
    ),
    column(
        "derived",
        Text("已推算的指标", "Derived indicators with a value"),
        Text("其中已推算出该地的值的有几个。", "How many of them have a derived value here."),
    ),
)
# A cell shows the furthest state among its mechanisms.
_FURTHEST = ("computed", "published", "needs_data")


def table(left: Narrowed) -> Table:
    """Return the mechanisms that are left: one row per mechanism, with its state and counts."""
    sources = sources_of(left.frame["source_id"].unique().tolist())
    return Table(
        title=t("机制库", "Mechanisms"),
        frame=left.frame.assign(
            state_name=worded(
                left.frame, "state", {code: one.title for code, one in STATES.items()}
            ),
            source=source_titles(left.frame),
        ),
        columns=_columns(),
        footer=footer(left.words, sources, note=_rules()),
        sources=sources,
    )


def _columns() -> list[Column]:
    left_out = Text("原文没有交代的", "Left out by the text")
    meaning = Text("原文提到而没有列出的部分。", "What the text names without listing.")
    said = [
        *both(
            "place_name",
            Text("地方", "Place"),
            Text("有这个机制的地方。", "The place that runs it."),
        ),
        *both(
            "kind_title", _KIND, Text("与别处的哪些机制放在一起看。", "The group it is read in.")
        ),
        *both("name", Text("机制", "Mechanism"), Text("机制的名称。", "Its name.")),
        column(
            "state_name", _STATE, Text("今天能衡量到哪一步。", "How far it can be measured today.")
        ),
        *_COUNTED,
        *both(
            "summary",
            Text("说明", "Summary"),
            Text("它是什么，用本项目的话写。", "What it is, in our words."),
        ),
        *both("unlisted", left_out, meaning),
        SOURCE,
    ]
    mechanism = column(
        "mechanism_id",
        Text("机制编号", "Mechanism id"),
        Text("机制的编号。", "Id of the mechanism."),
    )
    codes = [mechanism, PLACE_CODE, code("kind", _KIND), code("state", _STATE), SOURCE_CODE]
    return arranged(said, codes)


def picture(left: Narrowed) -> MatrixChart:
    """Return the chart of how many mechanisms of each kind each place describes."""
    place, kind = t("place_name_zh", "place_name_en"), t("kind_title_zh", "kind_title_en")
    ordered = left.frame.sort_values("kind_position")
    sources = sources_of(left.frame["source_id"].unique().tolist())
    return MatrixChart(
        title=t("各地的治理机制，按类别", "Mechanisms of each place, by kind"),
        subtitle=t(
            "数字是机制的个数；颜色取其中走得最远的状态",
            "Numbers of mechanisms; the shade shows the furthest state among them",
        ),
        rows=tuple(ordered[kind].unique()),
        columns=tuple(left.frame[place].unique()),
        cells={
            (str(row), str(column)): Cell(str(len(group)), _furthest(set(group["state"])))
            for (row, column), group in left.frame.groupby([kind, place])
        },
        states=tuple(
            State(code, t(*state.title), state.symbol, state.tone) for code, state in STATES.items()
        ),
        footer=footer(left.words, sources, note=_rules()),
    )


def _furthest(states: set[str]) -> str:
    return next(state for state in _FURTHEST if state in states)


def _rules() -> str:
    return t("；", "; ").join(
        t(f"{one.title.zh}：{one.rule.zh}", f"{one.title.en}: {one.rule.en}").rstrip("。.")
        for one in STATES.values()
    )
