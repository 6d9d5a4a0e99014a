"""The buttons that load the made-up city and take it out again, each working beside the page."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st

from governance.components import failures, import_access, import_progress, simulated
from governance.components.import_job import Job
from governance.components.language import t
from governance.pipeline.demo import load_demo, remove_demo
from governance.pipeline.load import Project
from governance.store import ledger, paths
from governance.store.demo_rows import SIZES
from governance.store.lake import lake_of

SEED = 1
_JOB = "demo-job"


def offer() -> None:
    """Draw the button that loads the made-up district, where nothing is loaded and loading is on."""
    if _is_busy() or not import_access.is_open() or ledger.entries(lake_of(paths.home())):
        return
    st.caption(
        t(
            "也可以先用模拟数据看看：虚构的示例市，随时整体移除，不与真实数据混在一起。",
            "Or look around with simulated data first: a made-up city, removed as a whole at any time "
            "and never mixed with real data.",
        )
    )
    st.button(
        t("载入模拟数据", "Load simulated data"),
        on_click=partial(_start, _load),
        icon=":material/science:",
        key="demo-load",
    )


def removal() -> None:
    """Draw the button that takes the simulated data out, where there are any."""
    if _is_busy() or not simulated.is_loaded():
        return
    st.info(
        t(
            "现在载入的是模拟数据。导入自己的数据之前，先把它整体移除：两者不放在一起。",
            "Simulated data are loaded. Remove them as a whole before loading your own: the two are "
            "never mixed.",
        )
    )
    st.button(
        t("移除模拟数据", "Remove the simulated data"),
        on_click=partial(_start, _remove),
        icon=":material/delete:",
        key="demo-remove",
    )


def _is_busy() -> bool:
    """Draw how far the work is, or what went wrong with it; whether it still goes on."""
    job: Job | None = st.session_state.get(_JOB)
    if job is not None and not job.done:
        import_progress.show(job)
        return True
    if job is not None and job.error is not None:
        failures.report(job.error)
    return False


def _start(work: Callable[[Job], object]) -> None:
    st.session_state[_JOB] = Job(work)


def _load(job: Job) -> None:
    load_demo(SIZES[0], SEED, _project(), on_wait=job.wait, watch=job.watch)


def _remove(job: Job) -> None:
    job.begin("warehouse")
    remove_demo(_project(), on_wait=job.wait)


def _project() -> Project:
    return Project(paths.home(), paths.data_folder(), paths.queries_folder())
