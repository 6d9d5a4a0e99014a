"""The words that no list of codes has, and what each of them means: said once, kept for later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

import streamlit as st

from governance.components import hypertext
from governance.components.import_draft import Draft
from governance.components.language import language, t
from governance.components.markdown import escape
from governance.components.markup import element, join, table
from governance.datasets.record_type import RecordType
from governance.datasets.records.catalogue import record_type
from governance.ingest import own_words
from governance.ingest.code_choices import code_list_of, read_choices
from governance.ingest.own_words import OwnWord
from governance.ingest.personal import redact
from governance.ingest.plan import LoadPlan
from governance.store import paths
from governance.store.load_report import UnknownWord

_LISTED: Final = 50
_ASKED: Final = 12


class _Open(NamedTuple):
    """A word, the list it should be of, and what that list's codes are called, by code."""

    word: UnknownWord
    code_list: str
    codes: Mapping[str, str]


def show(draft: Draft, plan: LoadPlan, words: Sequence[UnknownWord]) -> None:
    """Draw the words by column, the commonest first, and the choice of what they mean."""
    title = t("不在清单里的词", "Words that no list has")
    headings = (t("列", "Column"), t("写法", "Word"), t("行数", "Rows"))
    rows = [(one.header, one.word, f"{one.rows:,}") for one in words[:_LISTED]]
    parts = [element("h3", title), table(headings, rows, caption=title)]
    hypertext.show(join(parts), key="unknown-words")
    asked = _open(plan, words)[:_ASKED]
    if asked:
        _ask(draft, asked)


def _open(plan: LoadPlan, words: Sequence[UnknownWord]) -> list[_Open]:
    declared = record_type(plan.record_type)
    called = _called(declared)
    fields = {one.header: declared.field(one.name) for one in plan.columns if one.header}
    found = []
    for word in words:
        code_list = code_list_of(fields[word.header]) if word.header in fields else None
        if code_list and not _is_covered(word.word):
            found.append(_Open(word, code_list, called[fields[word.header].name]))
    return found


def _is_covered(word: str) -> bool:
    """Whether a person was seen in a word: it stands covered, and means nothing any more."""
    return "【" in word or redact(word) != word


def _called(declared: RecordType) -> dict[str, dict[str, str]]:
    """What the codes of each coded column are called, by column and code."""
    data = paths.data_folder()
    codes = read_choices(declared, data, "code")
    names = read_choices(declared, data, "name_en" if language() == "en" else "name_zh")
    return {column: dict(zip(codes[column], names[column], strict=True)) for column in codes}


def _ask(draft: Draft, asked: Sequence[_Open]) -> None:
    with st.expander(t("说明这些词的意思", "Say what these words mean"), expanded=True):
        st.caption(
            t(
                "选好的词会记住，以后的文件也照此读；不选的，这些行仍不采用"
                "（要记为“其他”，在下面“改选项”里选）。",
                "What you choose is remembered and later files are read by it; rows of words without a "
                "choice stay set aside (to keep them as “other”, see “Change the options” below).",
            )
        )
        with st.form("import-unknown", border=False):
            chosen = [_choose(one, number) for number, one in enumerate(asked)]
            pressed = st.form_submit_button(t("记住并再检查", "Remember and check again"))
    if not pressed:
        return
    said = [
        OwnWord(one.code_list, one.word.word, code)
        for one, code in zip(asked, chosen, strict=True)
        if code
    ]
    if said:
        own_words.remember(said, paths.home())
        draft.say(draft.options)
        st.rerun()
    st.warning(t("还没有给任何一个词选意思。", "No word has been given a meaning yet."))


def _choose(one: _Open, number: int) -> str | None:
    chosen: str | None = st.selectbox(
        t(
            f"{escape(one.word.header)}：{escape(one.word.word)}（{one.word.rows:,} 行）是",
            f"{escape(one.word.header)}: {escape(one.word.word)} ({one.word.rows:,} rows) means",
        ),
        list(one.codes),
        index=None,
        format_func=lambda code: one.codes[code],
        key=f"import-unknown-{number}-{language()}-{one.word.header}-{one.word.word}",
        placeholder=t("不采用这些行", "These rows stay set aside"),
    )
    return chosen
