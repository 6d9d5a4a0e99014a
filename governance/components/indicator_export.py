"""The dictionary of indicators on its way out: what the registry says, then its codes."""

from __future__ import annotations

from governance.components.definition_indicator import DIRECTIONS
from governance.components.export_columns import (
    INDICATOR_CODE,
    arranged,
    both,
    code,
    column,
    worded,
    yes_no,
)
from governance.components.footnotes import footer, sources_of
from governance.components.language import t
from governance.components.lookup import rows
from governance.components.narrowing import Narrowed
from governance.components.words import FAMILIES, INDICATOR_KINDS
from governance.exports.tables import Column, Table
from governance.model.errors import Text

_FAMILY = Text("家族", "Family")
_KIND = Text("性质", "Kind")
_DIRECTION = Text("方向", "Direction")
_ADDITIVE = Text("可相加", "Additive")
_SAID_TWICE = {
    "title": (Text("指标", "Indicator"), Text("指标的名称。", "Title of the indicator.")),
    "unit": (Text("单位", "Unit"), Text("值的单位。", "Unit of its values.")),
    "definition": (Text("定义", "Definition"), Text("指标说的是什么。", "What it says.")),
    "numerator": (
        Text("分子", "Numerator"),
        Text("分子是什么；不是比值则为空。", "The numerator; empty if it is no ratio."),
    ),
    "denominator": (
        Text("分母", "Denominator"),
        Text("分母是什么；不是比值则为空。", "The denominator; empty if it is no ratio."),
    ),
    "caveat": (Text("注意", "Caveat"), Text("读它时要当心什么。", "What to beware of.")),
}
_SAME = Text("same 须相同，any 不论。", "same: must match; any: need not.")
_RULES = (
    column(
        "compare_definition",
        Text("可比：口径", "Comparable: definition"),
        Text("口径代码，相同才可比。", "Code of the definition; values compare within one."),
    ),
    column(
        "compare_base",
        Text("可比：分母", "Comparable: base"),
        Text("分母代码，相同才可比。", "Code of the base; values compare within one."),
    ),
    column("compare_scope", Text("可比：范围", "Comparable: scope"), _SAME),
    column("compare_level", Text("可比：层级", "Comparable: level"), _SAME),
    column("compare_period", Text("可比：时段", "Comparable: period"), _SAME),
)
_SQL = column(
    "sql", Text("算法", "Computation"), Text("算出它的 SQL 原文。", "The SQL that computes it.")
)


def to_export(left: Narrowed) -> Table:
    """Return the indicators that are left, one a row, with the documents that give values."""
    values = rows("observations")
    used = values[values["indicator_id"].isin(left.frame["indicator_id"])]
    sources = sources_of(used["source_id"].dropna().unique().tolist())
    return Table(
        title=t("指标字典", "Dictionary of indicators"),
        frame=left.frame.assign(
            family_name=worded(left.frame, "family", FAMILIES),
            kind_name=worded(left.frame, "kind", INDICATOR_KINDS),
            direction_name=worded(left.frame, "direction", DIRECTIONS),
            is_additive=yes_no(left.frame, "additive"),
        ),
        columns=_columns(),
        footer=footer(left.words, sources, origins=("own",)),
        sources=sources,
    )


def _columns() -> list[Column]:
    twice = {stem: both(stem, *told) for stem, told in _SAID_TWICE.items()}
    said = [
        column("family_name", _FAMILY, Text("指标所属的家族。", "The family it belongs to.")),
        *twice.pop("title"),
        column(
            "kind_name",
            _KIND,
            Text(
                "原文公布，还是由公布的数字推算。", "Published, or derived from published figures."
            ),
        ),
        *(one for pair in twice.values() for one in pair),
        column("direction_name", _DIRECTION, Text("高好还是低好。", "Whether more is better.")),
        column("is_additive", _ADDITIVE, Text("各地的值能否相加。", "Whether values add up.")),
    ]
    codes = [
        INDICATOR_CODE,
        code("family", _FAMILY),
        code("kind", _KIND),
        code("direction", _DIRECTION),
        *_RULES,
        _SQL,
    ]
    return arranged(said, codes)
