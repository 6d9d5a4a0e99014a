"""The glossary: every term in both languages, and what it must not be confused with."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from governance.components import downloads, hypertext, link
from governance.components.export_columns import arranged, both, declared
from governance.components.footnotes import footer
from governance.components.kept import kept, rows_of
from governance.components.language import t
from governance.components.lookup import records, rows
from governance.components.markup import SHORT, Html, element, fold_on_telephones, join
from governance.components.words import localised, text
from governance.exports.tables import Table
from governance.model.errors import Text

_SEARCHED = ["term_zh", "term_en", "definition_zh", "definition_en"]
_TERM = Text("术语", "Term")
_DEFINITION = Text("释义", "Definition")
_CONFUSED = Text("不要混同于", "Not to be confused with")


def show() -> None:
    """Draw a line to search in, the terms that fit, and the downloads."""
    terms = kept("terms", everything)
    typed = link.text(
        t("查术语", "Find a term"), key="term", placeholder=t("中文或英文", "Chinese or English")
    )
    found = terms
    if typed:
        haystack = terms[_SEARCHED].fillna("").agg("\n".join, axis=1)
        found = terms[haystack.str.contains(typed, case=False, regex=False)]
    st.markdown(
        t(f"**{len(found)}** / {len(terms)} 个术语", f"**{len(found)}** of {len(terms)} terms")
    )
    listed = kept("term-list", lambda: describe(records(found)), rows_of(found))
    hypertext.show(listed, key="terms")
    chosen = typed or t("未筛选", "No filter")
    shown = kept("term-table", lambda: _export(found, chosen), rows_of(found), chosen)
    downloads.table(shown, "glossary")


def everything() -> pd.DataFrame:
    """Return every term, with the terms it must not be confused with named in both languages."""
    terms = rows("terms")
    for name in ("zh", "en"):
        names = terms.set_index("term_id")[f"term_{name}"].to_dict()
        separator = "、" if name == "zh" else ", "
        terms[f"confused_{name}"] = [
            separator.join(names[one] for one in text(listed).split(";") if one)
            for listed in terms["not_to_confuse_with"]
        ]
    return terms


def describe(terms: list[dict[str, Any]]) -> Html:
    """Return terms and definitions; the other language's term stands beside each."""
    listed = [_entry(one) for one in terms]
    first, rest = (
        element("dl", *part, class_="columns") for part in (listed[:SHORT], listed[SHORT:])
    )
    more = len(listed) - SHORT
    if more <= 0:
        return first
    words = t(f"其余 {more} 个术语", f"The other {more} terms")
    return join([first, fold_on_telephones(words, rest)])


def _entry(row: dict[str, Any]) -> Html:
    other = element(
        "span", row[t("term_en", "term_zh")], class_="small quiet", lang=t("en", "zh-CN")
    )
    confused = localised(row, "confused")
    warning = t(f"不要混同于：{confused}", f"Not to be confused with: {confused}")
    return element(
        "div",
        element("dt", localised(row, "term"), " ", other),
        element(
            "dd",
            element("p", localised(row, "definition")),
            element("p", warning, class_="small quiet") if confused else None,
        ),
        class_="fact",
    )


def _export(terms: pd.DataFrame, filters: str) -> Table:
    nothing = rows("sources").head(0)
    told = [
        *both("term", _TERM, Text("术语。", "The term.")),
        *both("definition", _DEFINITION, Text("本项目怎样用这个词。", "How the project uses it.")),
        *both("confused", _CONFUSED, Text("容易与它混淆的术语。", "Terms it is taken for.")),
    ]
    code = declared("glossary", "term_id", Text("词条编号", "Term id"))
    return Table(
        t("术语表", "Glossary"),
        terms,
        arranged(told, [code]),
        footer(filters, nothing, origins=("own",)),
        nothing,
    )
