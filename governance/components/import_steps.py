"""The steps of a load: choose, answer what is asked, look at the preview, load, see the result."""

from __future__ import annotations

import streamlit as st

from governance.components import (
    failures,
    import_anew,
    import_choice,
    import_draft,
    import_preview,
    import_progress,
    import_questions,
    import_result,
)
from governance.components.import_draft import Draft
from governance.components.language import t


def show() -> None:
    """Draw the step that the reader's load is at."""
    draft = import_draft.current()
    if draft is None or draft.job is None:
        import_choice.show()
    elif not draft.job.done:
        import_progress.show(draft.job)
    elif draft.job.error is not None:
        _failed(draft, draft.job.error)
    elif draft.loaded is not None:
        _done(draft)
    elif draft.checked is None:
        import_questions.show(draft)
    else:
        import_preview.show(draft, draft.checked)


def _failed(draft: Draft, error: Exception) -> None:
    failures.report(error)
    st.caption(
        t("什么都没有导入，原来的数据没有动。", "Nothing was loaded; what was there is unchanged.")
    )
    with st.container(horizontal=True):
        if draft.options != draft.before:
            step_back = t("退回上一步", "Back to the step before")
            st.button(step_back, on_click=draft.step_back, icon=":material/undo:")
        import_anew.button()


def _done(draft: Draft) -> None:
    assert draft.loaded is not None
    entry = draft.loaded.entry
    st.success(
        t(f"已导入，编号 {entry.load_id}。", f"Loaded as {entry.load_id}."),
        icon=":material/check_circle:",
    )
    import_result.show(entry)
    import_anew.button(t("再导入一份", "Load another file"))
