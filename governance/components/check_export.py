"""The checks on their way out: one row per check, with verdict, arithmetic and figures in words."""

from __future__ import annotations

from governance.components.check_verdicts import caution
from governance.components.export_columns import PLACE_CODE, arranged, both, code, column
from governance.components.footnotes import footer, sources_of
from governance.components.language import t
from governance.components.lookup import records, rows
from governance.components.narrowing import Narrowed
from governance.exports.tables import Column, Table
from governance.indicators.checks.kinds import KINDS
from governance.model.errors import Text

_KIND = Text("关系的种类", "Kind of relation")
_VERDICT = Text("结论", "Verdict")
_SAID_TWICE = {
    "place_name": (Text("地方", "Place"), Text("数字所说的地方。", "The place it is about.")),
    "title": (Text("核查", "Check"), Text("核对的是什么。", "What is held against what.")),
    "verdict": (_VERDICT, Text("核对的结论。", "What was found.")),
    "arithmetic": (
        Text("算式", "Arithmetic"),
        Text("代入数字的算式。", "The arithmetic, filled in."),
    ),
    "reason": (Text("理由", "Reason"), Text("为什么得出这个结论。", "Why that was found.")),
    "kind": (_KIND, Text("数字之间是哪一种关系。", "How the figures are related.")),
    "note": (
        Text("为什么这样核对", "Why it is held so"),
        Text("这项核对凭什么成立。", "What the check rests on."),
    ),
}


def to_export(left: Narrowed) -> Table:
    """Return the checks that are left as a table, with the documents their figures are from."""
    inputs = rows("check_inputs")
    used = inputs[inputs["relation_id"].isin(left.frame["relation_id"])]
    named = used["figure_id"] + "「" + used["quote"] + "」"
    told = {row["verdict"]: row for row in records(rows("verdicts"))}
    frame = left.frame.assign(
        figures=left.frame["relation_id"].map(named.groupby(used["relation_id"]).agg("；".join)),
        kind_zh=left.frame["kind"].map({code: kind.title.zh for code, kind in KINDS.items()}),
        kind_en=left.frame["kind"].map({code: kind.title.en for code, kind in KINDS.items()}),
        verdict_zh=left.frame["verdict"].map({code: row["title_zh"] for code, row in told.items()}),
        verdict_en=left.frame["verdict"].map({code: row["title_en"] for code, row in told.items()}),
    )
    sources = sources_of(used["source_id"].unique().tolist())
    return Table(
        title=t("一致性核查", "Consistency checks"),
        frame=frame,
        columns=_columns(),
        footer=footer(left.words, sources, note=caution()),
        sources=sources,
    )


def _columns() -> list[Column]:
    figures = column(
        "figures",
        Text("用到的数字（编号与引文）", "Figures used (id and quote)"),
        Text("参加核对的每一个印出的数字。", "Every printed figure that takes part."),
    )
    relation = column(
        "relation_id",
        Text("核查编号", "Check id"),
        Text("核查的编号，不再改变。", "Id of the check."),
    )
    said = [one for stem, told in _SAID_TWICE.items() for one in both(stem, *told)]
    codes = [relation, PLACE_CODE, code("kind", _KIND), code("verdict", _VERDICT)]
    return arranged([*said, figures], codes)
