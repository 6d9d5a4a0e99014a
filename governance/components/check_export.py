"""The checks on their way out: one row per check, with verdict, arithmetic and figures in words."""

from __future__ import annotations

from governance.components.check_verdicts import caution
from governance.components.footnotes import footer, sources_of
from governance.components.language import t
from governance.components.lookup import records, rows
from governance.components.narrowing import Narrowed
from governance.exports.tables import Column, Table
from governance.indicators.checks.kinds import KINDS

_COLUMNS = (
    Column("relation_id", "编号", "Id"),
    Column("place_name_zh", "地方", "Place (Chinese)"),
    Column("place_name_en", "地方（英文）", "Place"),
    Column("kind_zh", "关系的种类", "Kind of relation (Chinese)"),
    Column("kind_en", "关系的种类（英文）", "Kind of relation"),
    Column("title_zh", "核查", "Check (Chinese)"),
    Column("title_en", "核查（英文）", "Check"),
    Column("verdict_zh", "结论", "Verdict (Chinese)"),
    Column("verdict_en", "结论（英文）", "Verdict"),
    Column("arithmetic_zh", "算式", "Arithmetic (Chinese)"),
    Column("arithmetic_en", "算式（英文）", "Arithmetic"),
    Column("reason_zh", "理由", "Reason (Chinese)"),
    Column("reason_en", "理由（英文）", "Reason"),
    Column("note_zh", "为什么这样核对", "Why it is held so (Chinese)"),
    Column("note_en", "为什么这样核对（英文）", "Why it is held so"),
    Column("figures", "用到的数字（编号与引文）", "Figures used (id and quote)"),
)


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
        columns=_COLUMNS,
        footer=footer(left.words, sources, note=caution()),
        sources=sources,
    )
