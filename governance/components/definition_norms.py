"""The norms: what each place asks for, in which words, and which indicator they are held against."""

from __future__ import annotations

from typing import Any

import pandas as pd

from governance.components import downloads, hypertext
from governance.components.export_columns import (
    INDICATOR_CODE,
    PLACE_CODE,
    SOURCE,
    SOURCE_CODE,
    arranged,
    both,
    code,
    column,
    declared,
    source_titles,
    worded,
)
from governance.components.figure_table import quote_link, read_as
from governance.components.footnotes import footer, sources_of
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import records, rows
from governance.components.markup import Html, element, fold, join, link, table
from governance.components.words import day, localised
from governance.exports.tables import Column, Table
from governance.model.errors import Text

_PERIODS = {
    "day": Text("每日", "a day"),
    "week": Text("每周", "a week"),
    "month": Text("每月", "a month"),
    "quarter": Text("每季度", "a quarter"),
    "half_year": Text("每半年", "half a year"),
    "year": Text("每年", "a year"),
}

_AGAINST = Text("对照的指标", "Held against")


def show() -> None:
    """Draw the norms place by place, and the downloads."""
    norms = rows("norms")
    hypertext.show(kept("norms", lambda: describe(records(norms))), key="norms")
    downloads.table(kept("norm-table", lambda: _export(norms)), "norms")


def describe(norms: list[dict[str, Any]]) -> Html:
    """Return the table of norms; each quote opens its provenance, each indicator its definition."""
    titles = rows("indicators").set_index("indicator_id")[t("title_zh", "title_en")]
    intro = t(
        "要求各地不同、各时不同：每一条都写明是谁的要求、从哪一处读来。平均值合乎要求，不等于个个合乎。",
        "Norms differ between places and dates: each says whose it is and where it is printed. "
        "A mean inside a norm does not put every unit inside.",
    )
    by_place: dict[str, list[list[str]]] = {}
    for one in norms:
        row = _row(one, titles.get(one["indicator_id"]))
        by_place.setdefault(localised(one, "place_name"), []).append(row)
    return join([element("p", intro), *(_place(*one) for one in by_place.items())])


def _place(name: str, lines: list[list[str]]) -> Html:
    headings = [
        t("要求", "Norm"),
        t("地方", "Place"),
        t("原文（点开看出处）", "As printed (opens its source)"),
        t("读作", "Read as"),
        t(*_AGAINST),
        t("生效日期", "Valid from"),
    ]
    title = t(f"{name}（{len(lines)}）", f"{name} ({len(lines)})")
    caption = t(f"{name}的要求与标准", f"Norms of {name}")
    return fold(element("h2", title), table(headings, lines, caption=caption), long=True)


def _row(norm: dict[str, Any], indicator: str | None) -> list[str]:
    period = _PERIODS.get(norm["period"])
    every = t(f"（{period.zh}）", f" ({period.en})") if period else ""
    against = (
        link(indicator, tab="indicators", indicator=norm["indicator_id"]) if indicator else "—"
    )
    return [
        localised(norm, "subject"),
        localised(norm, "place_name"),
        quote_link(norm),
        read_as(norm) + every,
        against,
        day(norm["valid_from"]) or t("原文未注明", "not stated"),
    ]


def _export(norms: pd.DataFrame) -> Table:
    titles = rows("indicators").set_index("indicator_id")[t("title_zh", "title_en")]
    sources = sources_of(norms["source_id"].dropna().unique().tolist())
    frame = norms.assign(
        indicator=norms["indicator_id"].map(titles),
        every=worded(norms, "period", _PERIODS),
        source=source_titles(norms),
    )
    return Table(
        t("各地的要求与标准", "Norms of the places"),
        frame,
        _columns(),
        footer(t("未筛选", "No filter"), sources),
        sources,
    )


def _columns() -> list[Column]:
    period = Text("周期", "Period")
    said = [
        *both("subject", Text("要求", "Norm"), Text("要求的是什么。", "What is asked for.")),
        *both("place_name", Text("地方", "Place"), Text("谁的要求。", "Whose norm it is.")),
        declared("observations", "quote", Text("原文引文", "Quote")),
        declared("norms", "lower", Text("下限", "Lower")),
        declared("norms", "upper", Text("上限", "Upper")),
        declared("norms", "unit", Text("单位", "Unit")),
        column(
            "every",
            period,
            Text("每多久一次；不按周期则为空。", "How often; empty if not periodic."),
        ),
        column(
            "indicator",
            _AGAINST,
            Text("拿来对照这条要求的指标。", "The indicator held against it."),
        ),
        declared("norms", "valid_from", Text("生效日期", "Valid from")),
        SOURCE,
        declared("observations", "line", Text("行", "Line")),
    ]
    printed = declared("norms", "observation_id", Text("数字编号", "Figure id"), "figure_id")
    codes = [
        declared("norms", "norm_id", Text("编号", "Id")),
        printed,
        PLACE_CODE,
        INDICATOR_CODE,
        code("period", period),
        SOURCE_CODE,
    ]
    return arranged(said, codes)
