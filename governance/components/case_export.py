"""The printed figures on their way out: as the table shows them, then in the codes of the data."""

from __future__ import annotations

import pandas as pd

from governance.components.case_table import TITLES, in_words
from governance.components.export_columns import (
    INDICATOR_CODE,
    PLACE_CODE,
    SOURCE,
    SOURCE_CODE,
    code,
    column,
    declared,
)
from governance.components.footnotes import footer, sources_of
from governance.components.kept import kept, rows_of
from governance.components.language import language, t
from governance.exports.tables import Column, Table
from governance.model.errors import Text

# Columns of the data file whose meaning is the meaning of a column on the screen.
_DECLARED = {
    "figure_id": "observation_id",
    "subject": "subject_zh",
    **{one: one for one in ("quote", "line", "value", "lower", "upper")},
}
_MEANINGS = {
    "place": Text(
        "数字所说的地方；只说其中一部分时写明是哪一部分。",
        "The place the figure is about, and the part of it where it is not the whole.",
    ),
    "unit": Text(
        "数值的单位，一律用简体；原文写法见引文。",
        "Unit of the value, in simplified characters; the quote keeps the print.",
    ),
    "qualifier": Text(
        "原文写法怎样限定这个数：确数、四舍五入（印有小数或百分数，准到末位之半）、"
        "余或多、以上或至少、以下或不足、约、范围。",
        "How the wording qualifies the number: exact; rounded (decimals and percentages, to half "
        "their last digit); over (余/多); at least; under; about; range.",
    ),
    "role": Text(
        "这个数用来做什么：实际情况、要求或标准、单个例子、测算。",
        "What it is for: observed, a norm, one named example, a model calculation.",
    ),
    "kind": Text("数的是哪一种量。", "What sort of quantity it is."),
    "family": Text(
        "所属指标的家族；没有指标则为空。", "Family of its indicator; empty without one."
    ),
    "period": Text(
        "这个数说的是什么时间，限于原文所写。", "The time it is about, as far as stated."
    ),
}
_INDICATOR = column(
    "indicator",
    Text("指标", "Indicator"),
    Text("用到这个数的指标；没有则为空。", "The indicator that uses the figure, if any."),
)


def to_export(figures: pd.DataFrame, filters: str) -> Table:
    """Return the figures as a table for download: the words of the screen, then the codes."""
    return kept("case-export", lambda: _export(figures, filters), rows_of(figures), filters)


def _export(figures: pd.DataFrame, filters: str) -> Table:
    sources = sources_of(figures["source_id"].unique().tolist())
    return Table(
        title=t("案例数据：公开案例印出的数字", "Case data: figures printed by case documents"),
        frame=_frame(figures),
        columns=[*map(_shown, TITLES), _INDICATOR, *_remarks(), *_codes()],
        footer=footer(filters, sources),
        sources=sources,
    )


def _frame(figures: pd.DataFrame) -> pd.DataFrame:
    coded = {f"{name}_code": figures[name] for name in ("qualifier", "role", "kind", "family")}
    return in_words(figures).assign(indicator=figures[f"indicator_{language()}"], **coded)


def _shown(name: str) -> Column:
    if name == "source":
        return SOURCE
    if name in _DECLARED:
        return declared("observations", _DECLARED[name], TITLES[name], name)
    return column(name, TITLES[name], _MEANINGS[name])


def _remarks() -> list[Column]:
    return [
        declared("observations", "caveat", Text("注意", "Caveat (in Chinese)")),
        declared("observations", "parse_note", Text("读法", "How it is read (in Chinese)")),
    ]


def _codes() -> list[Column]:
    kept_as_printed = {
        "occurrence": Text("第几处", "Occurrence"),
        "scope": Text("范围代码", "Code: Scope"),
        "period_start": Text("起始日期", "Period start"),
        "period_end": Text("结束日期", "Period end"),
        "period_basis": Text("时间性质代码", "Code: Kind of period"),
    }
    return [
        SOURCE_CODE,
        PLACE_CODE,
        INDICATOR_CODE,
        *(code(f"{name}_code", TITLES[name]) for name in ("qualifier", "role", "kind", "family")),
        *(declared("observations", name, title) for name, title in kept_as_printed.items()),
    ]
