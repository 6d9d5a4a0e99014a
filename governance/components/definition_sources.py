"""The case documents, how to cite them, and whether the reader keeps their texts."""

from __future__ import annotations

from typing import Any

import pandas as pd

from governance.components import downloads, hypertext
from governance.components.export_columns import (
    PLACE_CODE,
    SOURCE_CODE,
    arranged,
    both,
    code,
    column,
    declared,
    worded,
)
from governance.components.footnotes import footer
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import records, rows
from governance.components.markup import Html, element, facts, link
from governance.components.words import LEVELS, day, localised, text, word
from governance.exports.citations import bibtex, gbt7714
from governance.exports.tables import Column, Table
from governance.model.errors import Text

_SCRIPTS = {
    "simplified": Text("简体", "Simplified Chinese"),
    "traditional": Text("繁体", "Traditional Chinese"),
}

_TOLD = {
    "title": Text("题名", "Title"),
    "publisher": Text("出版者", "Publisher"),
    "published_date": Text("发布日期", "Published"),
    "accessed_date": Text("引用日期", "Accessed"),
    "url": Text("网址", "Address"),
}
_FIGURES = Text("数字", "Figures")


def show() -> None:
    """Draw the documents with their citations, and the downloads."""
    sources = rows("sources")
    hypertext.show(kept("sources", lambda: describe(records(sources))), key="sources")
    downloads.table(kept("source-table", lambda: _export(sources)), "sources")


def describe(sources: list[dict[str, Any]]) -> Html:
    """Return each document with what it says of itself, and two forms of citation."""
    return element("ul", *map(_source, sources), class_="items")


def _source(row: dict[str, Any]) -> Html:
    missing = t("原文未提供", "Not in the source text")
    place = f"{localised(row, 'place_name')} · {word(LEVELS, row['place_level'])}"
    told = facts(
        [
            (t("题名", "Title"), text(row["title"]) or missing),
            (t("出版者", "Publisher"), text(row["publisher"]) or missing),
            (t("发布日期", "Published"), day(row["published_date"]) or missing),
            (t("网址", "Address"), text(row["url"]) or missing),
            (t("字体", "Script"), word(_SCRIPTS, row["script"])),
            (t("备注", "Note (in Chinese)"), text(row["note"]).replace(";", "；")),
            ("GB/T 7714", gbt7714(row)),
        ]
    )
    figures = t(f"看它的 {row['figures']} 个数字", f"See its {row['figures']} figures")
    return element(
        "li",
        element("h2", place),
        told,
        element("p", link(figures, "cases", case_place_id=row["place_id"])),
        element("details", element("summary", "BibTeX"), element("pre", bibtex(row), tabindex="0")),
    )


def _export(sources: pd.DataFrame) -> Table:
    frame = sources.assign(script_name=worded(sources, "script", _SCRIPTS))
    told = footer(t("未筛选", "No filter"), sources)
    return Table(t("案例文件", "Case documents"), frame, _columns(), told, sources)


def _columns() -> list[Column]:
    script = Text("字体", "Script")
    said = [
        *both(
            "place_name", Text("地方", "Place"), Text("文本所写的地方。", "The place it is about.")
        ),
        *(declared("sources", name, title) for name, title in _TOLD.items()),
        declared("sources", "script", script, "script_name"),
        column("figures", _FIGURES, Text("收录了多少个数字。", "How many figures are held.")),
        declared("sources", "note", Text("备注", "Note (in Chinese)")),
    ]
    return arranged(said, [SOURCE_CODE, PLACE_CODE, code("script", script)])
