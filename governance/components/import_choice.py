"""The first step: which files, and what the reader wants to say about them beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import streamlit as st

from governance.components import failures, import_access, import_draft, import_words
from governance.components.import_draft import Draft
from governance.components.language import language, t
from governance.datasets.records.catalogue import RECORD_TYPES
from governance.ingest.questions import Options
from governance.pipeline.load import Project
from governance.store import paths
from governance.store.settings import read_settings

_SUFFIXES = ["csv", "txt", "tsv", "xlsx", "xls", "json", "jsonl", "parquet", "gz", "zip"]


def show() -> None:
    """Draw the choice of files and the button that has them checked."""
    st.markdown(_intro())
    uploads = _uploads()
    typed = _typed()
    options = _options()
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
        placeholder=t(r"例如 D:\导出\三月工单.xlsx", r"for example D:\exports\march.xlsx"),
    ).strip()


def _options() -> Options:
    with st.expander(t("选项（一般不用改）", "Options (seldom needed)")):
        types = {
            "": t("自动辨认", "Recognised"),
            **{one.name: import_words.type_name(one.name) for one in RECORD_TYPES},
        }
        kind = _select(t("数据类型", "Type of records"), types, "type")
        place = import_words.choose_place(
            t("没有写地方的行属于", "Place of rows that name none"), key="import-place"
        )
        create = st.checkbox(
            t("在这个地方下新建不认识的地方", "Make unknown places below this one"),
            disabled=place is None,
            key="import-create",
        )
        day = st.date_input(
            t("导出日期（新的为准）", "Day of the export (the newest counts)"),
            value=None,
            key="import-as-of",
        )
        order = _select(t("日期的顺序", "Order of dates"), _orders(), "order")
        codes = _select(t("不认识的写法", "Unknown words of a list"), _unknown(), "codes")
        profile = st.text_input(
            t(
                "导入档案的名字：列的对应关系按它保存，下次再用",
                "Profile: the mapping is kept under this name and used again",
            ),
            key="import-profile",
        ).strip()
    return Options(
        record_type=kind or None,
        place=place,
        profile=profile or None,
        date_order=order or None,  # type: ignore[arg-type]
        as_of=day if isinstance(day, date) else None,
        create_places_under=place if create else None,
        unknown_codes="other" if codes == "other" else "set_aside",
        keep_text=read_settings(paths.home()).keep_text,
    )


def _select(label: str, options: dict[str, str], name: str) -> str:
    return (
        st.selectbox(
            label,
            list(options),
            format_func=lambda one: options[one],
            key=f"import-{name}-{language()}",
        )
        or ""
    )


def _orders() -> dict[str, str]:
    return {
        "": t("看整列决定", "Decided from the whole column"),
        "ymd": t("年-月-日", "Year-month-day"),
        "dmy": t("日-月-年", "Day-month-year"),
        "mdy": t("月-日-年", "Month-day-year"),
    }


def _unknown() -> dict[str, str]:
    return {
        "set_aside": t("这一行放到一边", "Set the row aside"),
        "other": t("记为“其他”", "Keep as “other”"),
    }


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
