"""How far a piece of work beside the page is, looked at twice a second without drawing the page."""

from __future__ import annotations

import streamlit as st

from governance.components.import_job import Job
from governance.components.language import t

_EVERY_SECONDS = 0.5


def show(job: Job) -> None:
    """Draw the bar until the work ends; then the page is drawn again."""
    _bar(job)
    st.caption(
        t(
            "可以先去看别的页面，回来时还在这里；其他人照常使用看板。",
            "You may read other pages meanwhile and come back; everyone else can go on working.",
        )
    )


@st.fragment(run_every=_EVERY_SECONDS)
def _bar(job: Job) -> None:
    if job.done and not job.told:
        # Once: the browser's timer may ring again, and a second rerun would swallow a click.
        job.told = True
        st.rerun()
    st.progress(job.share, text=job.words)
