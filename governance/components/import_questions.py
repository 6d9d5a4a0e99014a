"""What only a person can say about the files, asked before anything is loaded."""

from __future__ import annotations

from datetime import date

import streamlit as st

from governance.components import import_anew, import_words
from governance.components.import_draft import Draft
from governance.components.language import language, t
from governance.components.markdown import escape
from governance.ingest.questions import Question, answered


def show(draft: Draft) -> None:
    """Draw the questions and the button that goes on with the answers."""
    planned = draft.planned
    questions = planned.questions if planned else ()
    st.subheader(t("请先回答", "Please answer first"), anchor=False)
    st.caption(escape(t("、", ", ").join(path.name for path in draft.files)))
    for remark in planned.remarks if planned else ():
        st.caption(escape(t(*remark)))
    with st.form("import-questions"):
        answers = [_ask(question, number) for number, question in enumerate(questions)]
        if st.form_submit_button(t("继续", "Go on"), type="primary"):
            _go_on(draft, questions, answers)
    import_anew.button()


def _ask(question: Question, number: int) -> str | None:
    label = escape(t(*question.text))
    key = f"import-question-{number}-{question.subject}"
    if question.subject == "as_of":
        day = st.date_input(label, value=None, key=key)
        return day.isoformat() if isinstance(day, date) else None
    if not question.choices:
        return import_words.choose_place(label, key=key)
    words = {choice.value: _choice(choice.value, t(*choice.meaning)) for choice in question.choices}
    chosen: str | None = st.selectbox(
        label,
        list(words),
        # A suggestion stands first and only has to be accepted; everything else is chosen.
        index=0 if question.subject == "column" else None,
        format_func=lambda one: words[one],
        key=f"{key}-{language()}",
        placeholder=t("请选择", "Please choose"),
    )
    return chosen


def _choice(value: str, meaning: str) -> str:
    return meaning if value in ("", meaning) else f"{meaning} · {value}"


def _go_on(draft: Draft, questions: tuple[Question, ...], answers: list[str | None]) -> None:
    if any(answer is None for answer in answers):
        st.warning(t("还有问题没有回答。", "There is a question without an answer."))
        return
    said = draft.options
    for question, answer in zip(questions, answers, strict=True):
        said = answered(said, question, answer or "")
    draft.say(said)
    st.rerun()
