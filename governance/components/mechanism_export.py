"""The mechanisms on their way out: as a table, and as a picture of kinds against places."""

from __future__ import annotations

from governance.components.footnotes import footer, sources_of
from governance.components.language import t
from governance.components.mechanism_states import STATES
from governance.components.narrowing import Narrowed
from governance.exports.charts import Cell, MatrixChart, State
from governance.exports.tables import Column, Table

_COLUMNS = (
    Column("mechanism_id", "编号", "Id"),
    Column("place_name_zh", "地方", "Place (Chinese)"),
    Column("place_name_en", "地方（英文）", "Place"),
    Column("kind_title_zh", "类别", "Kind (Chinese)"),
    Column("kind_title_en", "类别（英文）", "Kind"),
    Column("name_zh", "机制", "Mechanism (Chinese)"),
    Column("name_en", "机制（英文）", "Mechanism"),
    Column("state", "状态", "State"),
    Column("figures", "公布的数字（个）", "Published figures"),
    Column("indicators", "相关指标（个）", "Indicators"),
    Column("derived", "已推算的指标（个）", "Derived indicators with a value"),
    Column("summary_zh", "说明", "Summary (Chinese)"),
    Column("summary_en", "说明（英文）", "Summary"),
    Column("unlisted_zh", "原文没有交代的", "Left out by the text (Chinese)"),
    Column("unlisted_en", "原文没有交代的（英文）", "Left out by the text"),
    Column("source_id", "来源", "Source"),
)
# A cell shows the furthest state among its mechanisms.
_FURTHEST = ("computed", "published", "needs_data")


def table(left: Narrowed) -> Table:
    """Return the mechanisms that are left: one row per mechanism, with its state and counts."""
    sources = sources_of(left.frame["source_id"].unique().tolist())
    return Table(
        title=t("机制库", "Mechanisms"),
        frame=left.frame,
        columns=_COLUMNS,
        footer=footer(left.words, sources, note=_rules()),
        sources=sources,
    )


def picture(left: Narrowed) -> MatrixChart:
    """Return the chart of how many mechanisms of each kind each place describes."""
    place, kind = t("place_name_zh", "place_name_en"), t("kind_title_zh", "kind_title_en")
    ordered = left.frame.sort_values("kind_position")
    sources = sources_of(left.frame["source_id"].unique().tolist())
    return MatrixChart(
        title=t("各地的治理机制，按类别", "Mechanisms of each place, by kind"),
        subtitle=t(
            "数字是机制的个数；颜色取其中走得最远的状态",
            "Numbers of mechanisms; the tone is the furthest state among them",
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
