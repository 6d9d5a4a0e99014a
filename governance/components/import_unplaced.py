"""The names of places that the program does not know, and what to do about them, in one form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

import streamlit as st

from governance.components import hypertext, import_words
from governance.components.import_draft import Draft
from governance.components.language import t
from governance.components.markup import element, join, table
from governance.pipeline.load import Loaded
from governance.store.load_report import UnplacedName

_LISTED: Final = 20
_NO_PLACE: Final = "no_place"
_UNKNOWN: Final = "unknown_place"
_PERSONAL: Final = "personal_place"


def show(draft: Draft, checked: Loaded) -> None:
    """Draw the names and the answers to them; nothing where every row has its place."""
    reasons = checked.entry.rows_set_aside
    if checked.unplaced:
        _listed(checked.unplaced)
    if _PERSONAL in reasons:
        st.info(_like_persons())
    if {_UNKNOWN, _NO_PLACE} & set(reasons):
        _answer(draft, checked.nearest)


def _listed(names: Sequence[UnplacedName]) -> None:
    title = t("没有对上的地方", "Places that were not found")
    headings = (t("文件里的写法", "As the file has it"), t("原因", "Reason"), t("行数", "Rows"))
    rows = [(one.name, import_words.found(one.reason), f"{one.rows:,}") for one in names[:_LISTED]]
    more = len(names) - _LISTED
    note = t(f"还有 {more} 个", f"and {more} more")
    parts = [element("h3", title), table(headings, rows, caption=title)]
    parts += [element("p", note, class_="small quiet")] if more > 0 else []
    hypertext.show(join(parts), key="unplaced")


def _answer(draft: Draft, nearest: str | None) -> None:
    """One place, and whether to make the unknown ones below it or to count their rows for it."""
    with st.form("import-unplaced"):
        place = import_words.choose_place(
            t(
                "这些行在哪个地方？选好后按一个按钮，会再检查一遍",
                "Where do these rows belong? Choose, press a button, and all is checked again",
            ),
            key="import-unplaced-place",
            before=draft.options.place or nearest,
        )
        with st.container(horizontal=True):
            making = st.form_submit_button(
                t("在它下面新建这些地方", "Make these places below it"), type="primary"
            )
            counting = st.form_submit_button(
                t("不新建，都计入它", "Make none, count the rows for it")
            )
    st.caption(
        t(
            "新建之前还会列出来，要确认。也可以先用“地方名录”空表导入地方，再导入这份文件。",
            "What would be made is listed for you to agree to. Or load the places first, with the form "
            "of the list of places, and then this file.",
        )
    )
    if (making or counting) and place is None:
        st.warning(t("先选一个地方。", "Choose a place first."))
    elif making or counting:
        under = place if making else None
        draft.say(replace(draft.options, place=place, create_places_under=under))
        st.rerun()


def _like_persons() -> str:
    return t(
        "有的地名像人名、电话或门牌，没有当作地方新建（在第几行，见未采用的行）。在文件里写全名（如“某某小区”）；"
        "或先用“地方名录”空表、写全名导入这些地方，之后文件里的简称也认得。",
        "Some names of places look like a person, a phone or a door, and no places are made of them (the "
        "rows set aside say on which lines). Write the whole name in the file, as in 某某小区; or load "
        "these places first, by their whole names, with their form: short names are known from then on.",
    )
