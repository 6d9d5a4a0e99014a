"""The words for codes that the user's folder adds to those of the project, and how one is forgotten."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from governance.components import failures, hypertext
from governance.components.language import language, t
from governance.components.markup import Html, element, join, table
from governance.datasets.records.catalogue import RECORD_TYPES
from governance.ingest import own_words
from governance.ingest.code_choices import YES_OR_NO, code_list_of, read_choices
from governance.ingest.own_words import OwnWord
from governance.store import paths


def show() -> None:
    """Draw the words and the choice of one to forget; nothing where there are none."""
    words: list[OwnWord] = []
    failures.guarded(lambda: words.extend(own_words.listed(paths.home())))
    if not words:
        return
    hypertext.show(_listed(words), key="own-words")
    chosen = st.selectbox(
        t("忘掉一个写法", "Forget a word"),
        range(len(words)),
        index=None,
        format_func=lambda number: words[number].printed,
        key=f"own-word-{language()}",
        placeholder=t("请选择", "Please choose"),
    )
    if chosen is not None and st.button(t("忘掉", "Forget it"), icon=":material/delete:"):
        own_words.forget(words[chosen], paths.home())
        st.rerun()


def _listed(words: Sequence[OwnWord]) -> Html:
    title = t("自己的写法", "Words of this folder")
    headings = (t("文件里的写法", "As files have it"), t("列", "Column"), t("读作", "Read as"))
    columns, codes = _columns(), _codes()
    rows = [
        (
            one.printed,
            columns.get(one.code_list, one.code_list),
            codes.get((one.code_list, one.code), one.code),
        )
        for one in words
    ]
    return join([element("h3", title), table(headings, rows, caption=title)])


def _columns() -> dict[str, str]:
    """What a column of a list is called, by list; yes or no stands in many columns."""
    fields = [field for kind in RECORD_TYPES for field in kind.fields]
    called = {code_list_of(one): t(one.title_zh, one.title_en) for one in reversed(fields)}
    return {one: title for one, title in called.items() if one} | {
        YES_OR_NO: t("是否", "Yes or no")
    }


def _codes() -> dict[tuple[str, str], str]:
    """What a code is called, by list and code."""
    found: dict[tuple[str, str], str] = {}
    for kind in RECORD_TYPES:
        codes = read_choices(kind, paths.data_folder(), "code")
        names = read_choices(
            kind, paths.data_folder(), "name_en" if language() == "en" else "name_zh"
        )
        for column in codes:
            code_list = str(code_list_of(kind.field(column)))
            pairs = zip(codes[column], names[column], strict=True)
            found |= {(code_list, code): name for code, name in pairs}
    return found
