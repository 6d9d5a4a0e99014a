"""Notes pinned to a month: shown on charts and in downloads, written where the server allows it."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

import streamlit as st

from governance.components import failures
from governance.components.language import language, t
from governance.store import paths
from governance.store.month_notes import LONGEST, MonthNote, add_note, read_notes, remove_note
from governance.store.settings import read_settings


def of(places: Collection[str]) -> Mapping[str, str]:
    """Return month → note of the places; several notes of a month are joined."""
    pinned: dict[str, list[str]] = {}
    for note in read_notes(paths.home()):
        if note.place_id in places:
            pinned.setdefault(note.month, []).append(note.text)
    return {month: t("；", "; ").join(texts) for month, texts in pinned.items()}


def draw(where: str, months: Sequence[str]) -> None:
    """Draw the notes of a place and, where the server allows writing, the form to add one to a month."""
    if not read_settings(paths.home()).import_page:
        return
    with st.expander(t("给某个月加批注", "Pin a note to a month")):
        _form(where, months)
        for position, one in enumerate(read_notes(paths.home())):
            if one.place_id == where:
                label = t(f"删去 {one.month}：{one.text}", f"Remove {one.month}: {one.text}")
                if st.button(label, key=f"remove-note-{position}-{language()}"):
                    remove_note(paths.home(), one)
                    st.rerun()


def _form(where: str, months: Sequence[str]) -> None:
    with st.form(f"note-{language()}", clear_on_submit=True):
        month = st.selectbox(t("月份", "Month"), months, index=len(months) - 1)
        text = st.text_input(
            t("发生了什么（不要写个人信息）", "What happened (no personal data)"),
            max_chars=LONGEST,
        )
        if st.form_submit_button(t("保存批注", "Save the note")):
            note = MonthNote(where, month, text.strip())
            if failures.guarded(lambda: add_note(paths.home(), note)):
                st.rerun()
