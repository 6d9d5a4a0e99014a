"""The first step: which files, and what the reader wants to say about them beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from governance.components import failures, import_access, import_draft, import_options
from governance.components.import_draft import Draft
from governance.components.language import t
from governance.ingest.questions import Options
from governance.pipeline.load import Project
from governance.store import paths

_SUFFIXES = ["csv", "txt", "tsv", "xlsx", "xls", "json", "jsonl", "parquet", "gz", "zip"]


def show() -> None:
    """Draw the choice of files and the button that has them checked."""
    st.markdown(_intro())
    uploads = _uploads()
    _larger()
    typed = _typed()
    with st.expander(t("选项（一般不用改）", "Options (seldom needed)")):
        options = import_options.show(Options())
    if st.button(
        t("检查文件", "Check the files"),
        type="primary",
        disabled=not (uploads or typed),
        icon=":material/fact_check:",
    ):
        failures.guarded(lambda: _begin(uploads, typed, options))


def _intro() -> str:
    return t(
        "先检查，看清楚会怎样，再导入。姓名、电话、证件号、门牌等列不保留；导入之后随时可以撤销。",
        "Files are checked first; you see what would happen, then load. Columns of names, phones, "
        "identity numbers and addresses are not kept, and every load can be taken out again.",
    )


def _uploads() -> Sequence[Any]:
    most = import_access.bounds().files_mb
    return st.file_uploader(
        t(
            f"把文件拖到这里（合计不超过 {most:g} MB）",
            f"Drop files here (at most {most:g} MB in all)",
        ),
        type=_SUFFIXES,
        accept_multiple_files=True,
        max_upload_size=max(1, int(most)),
        key=f"import-files-{st.session_state.get('import-round', 0)}",
    )


def _larger() -> None:
    st.caption(
        t(
            "可以一次放几个同一类的文件。更大的文件用命令行：`python -m governance load 文件`。",
            "Several files of one type can go together. For larger ones use the command line: "
            "`python -m governance load FILE`.",
        )
    )


def _typed() -> str:
    folder = import_access.folder()
    if folder is None:
        return ""
    inside = (
        "" if folder == Path(folder.anchor) else t(f"（在 {folder} 里）", f" (inside {folder})")
    )
    return st.text_input(
        t(
            f"或写出本机上的文件或文件夹{inside}",
            f"Or name a file or folder of this computer{inside}",
        ),
        key="import-path",
        placeholder=t(r"例如 D:\导出\三月", r"for example D:\exports\march"),
    ).strip()


def _begin(uploads: Sequence[Any], typed: str, options: Options) -> None:
    named = import_access.named_files(typed) if typed else ()
    project = Project(paths.home(), paths.data_folder(), paths.queries_folder())
    draft = Draft(project, options, import_access.bounds())
    draft.take(uploads, named)
    import_draft.begin(draft)
    draft.check()
    # Another uploader from now on: the browser's copy in memory is not needed any more.
    st.session_state["import-round"] = st.session_state.get("import-round", 0) + 1
    st.rerun()
