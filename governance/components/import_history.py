"""The loads that there are, newest first; what each was; and how one is taken out again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial

import streamlit as st

from governance.components import (
    failures,
    hypertext,
    import_backup,
    import_progress,
    import_result,
    import_words,
)
from governance.components.import_job import Job
from governance.components.language import language, t
from governance.components.markup import Html, facts, table
from governance.pipeline.load import Project
from governance.pipeline.unload import unload
from governance.store import ledger, paths
from governance.store.lake import lake_of
from governance.store.ledger import Entry

_JOB = "import-undo-job"
_ASKED = "import-undo-asked"


def show() -> None:
    """Draw the list, the load that is chosen, and the button that takes it out."""
    job: Job | None = st.session_state.get(_JOB)
    if job is not None and not job.done:
        import_progress.show(job)
        return
    if job is not None:
        _report(job)
    loads = ledger.entries(lake_of(paths.home()))[::-1]
    if not loads:
        st.info(t("还没有导入过。", "Nothing has been loaded yet."))
        return
    hypertext.show(_listed(loads), key="import-history")
    _one(loads)
    import_backup.show()


def _report(job: Job) -> None:
    """Say how it ended, until something else is asked: new data draw the page again by themselves."""
    if job.error is not None:
        failures.report(job.error)
    else:
        st.success(t("已撤销，如同没有导入过。", "Taken out, as if it had never been loaded."))


def _listed(loads: Sequence[Entry]) -> Html:
    headings = (
        t("编号", "Id"),
        t("数据类型", "Type"),
        t("文件", "Files"),
        t("导出日期", "Exported"),
        t("导入时间", "Loaded"),
        t("采用 / 读入", "Used / in"),
        t("质量", "Quality"),
    )
    rows = [
        (
            entry.load_id,
            import_words.type_name(entry.record_type),
            _files(entry),
            entry.as_of[:10],
            _moment(entry.loaded_at),
            f"{entry.rows_used:,} / {entry.rows_in:,}",
            str(entry.quality.get("score") or ""),
        )
        for entry in loads
    ]
    return table(headings, rows, caption=t("导入记录", "History"))


def _one(loads: Sequence[Entry]) -> None:
    by_id = {entry.load_id: entry for entry in loads}
    chosen = st.selectbox(
        t("看一次导入", "Look at a load"),
        list(by_id),
        format_func=lambda one: f"{one} · {_files(by_id[one])}",
        key=f"import-chosen-{language()}",
    )
    if chosen not in by_id:
        return
    entry = by_id[chosen]
    hypertext.show(facts(_facts(entry)), key=f"import-facts-{chosen}")
    import_result.show(entry)
    if entry.origin == "demo":
        st.caption(
            t(
                "这是模拟数据的一部分，不能单独撤销：用本页上方的“移除模拟数据”整体移除。",
                "This is part of the simulated data and is not taken out alone: remove them as a whole, "
                "with the button “Remove the simulated data” above.",
            )
        )
        return
    _undo(entry)


def _facts(entry: Entry) -> list[tuple[str, str | None]]:
    months = (
        f"{entry.first_month[:7]} – {entry.last_month[:7]}"
        if entry.first_month and entry.last_month
        else None
    )
    return [
        (t("月份", "Months"), months),
        (t("更新已有的行", "Rows updated"), f"{entry.rows_updated:,}"),
        (
            t("新建的地方", "Places made"),
            f"{entry.places_created:,}" if entry.places_created else None,
        ),
        (t("经办", "Operator"), entry.operator or None),
        (t("导入档案", "Profile"), entry.profile),
        (t("用时", "Took"), t(f"{entry.seconds:g} 秒", f"{entry.seconds:g} s")),
    ]


def _undo(entry: Entry) -> None:
    if st.session_state.get(_ASKED) != entry.load_id:
        label = t("撤销这次导入", "Take this load out")
        st.button(label, on_click=partial(_ask, entry.load_id), icon=":material/delete:")
        return
    st.warning(
        t(
            f"撤销 {entry.load_id}：它的 {entry.rows_used:,} 行不再计入，"
            "被它更新的记录恢复原样。原文件没有动，可以再导入。",
            f"Take {entry.load_id} out: its {entry.rows_used:,} rows no longer count, and records that "
            "it had updated are as before. The file itself is untouched and can be loaded again.",
        )
    )
    with st.container(horizontal=True):
        if st.button(t("确认撤销", "Take it out"), type="primary", key="import-undo-yes"):
            _ask(None)
            st.session_state[_JOB] = _start(entry.load_id)
            st.rerun()
        st.button(t("不撤销", "Keep it"), on_click=partial(_ask, None))


def _start(load_id: str) -> Job:
    project = Project(paths.home(), paths.data_folder(), paths.queries_folder())

    def work(job: Job) -> None:
        job.begin("warehouse")
        unload(load_id, project, on_wait=job.wait)

    return Job(work)


def _ask(load_id: str | None) -> None:
    st.session_state[_ASKED] = load_id
    st.session_state.pop(_JOB, None)


def _files(entry: Entry) -> str:
    return t("、", ", ").join(dict.fromkeys(one.name for one in entry.files))


def _moment(written: str) -> str:
    """A moment of the ledger, which carries its offset, as the machine's clock showed it."""
    return f"{datetime.fromisoformat(written):%Y-%m-%d %H:%M}"
