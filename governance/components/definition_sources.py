"""The case documents, how to cite them, and whether the reader keeps their texts."""

from __future__ import annotations

from typing import Any

from governance.components import downloads, hypertext
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
_COLUMNS = (
    Column("source_id", "编号", "Id"),
    Column("title", "题名", "Title"),
    Column("publisher", "出版者", "Publisher"),
    Column("published_date", "发布日期", "Published"),
    Column("accessed_date", "引用日期", "Accessed"),
    Column("url", "网址", "Address"),
    Column("place_name_zh", "地方", "Place (Chinese)"),
    Column("place_name_en", "地方（英文）", "Place"),
    Column("script", "字体", "Script"),
    Column("figures", "数字（个）", "Figures"),
    Column("note", "备注", "Note"),
)


def show() -> None:
    """Draw the documents with their citations, and the downloads."""
    sources = rows("sources")
    hypertext.show(kept("sources", lambda: describe(records(sources))), key="sources")
    shown = Table(
        t("案例文件", "Case documents"),
        sources,
        _COLUMNS,
        footer(t("未筛选", "No filter"), sources),
        sources,
    )
    downloads.table(shown, "sources")


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
