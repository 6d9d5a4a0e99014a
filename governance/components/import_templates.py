"""The empty form of each type of records, to fill in and load."""

from __future__ import annotations

from functools import partial

import streamlit as st

from governance.components.language import language, t
from governance.components.markdown import escape
from governance.datasets.record_type import RecordType
from governance.datasets.records.catalogue import RECORD_TYPES
from governance.exports.record_template import template_csv, template_xlsx
from governance.ingest.code_choices import read_choices
from governance.store import paths

_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def show() -> None:
    """Draw one row of downloads per type; a form is made when it is asked for."""
    st.subheader(t("空表", "Forms"), anchor=False)
    st.caption(
        t(
            "每张表带一行示例和各列的说明；Excel 表里有下拉选项。表头不改，填好就能直接导入。",
            "Each form has an example row and explains its columns; the workbook offers the codes as "
            "lists. With its headers unchanged it loads without a question.",
        )
    )
    for kind in RECORD_TYPES:
        form(kind)


def form(kind: RecordType) -> None:
    """Draw one type with the buttons that download its form."""
    title = t(kind.title_zh, kind.title_en)
    st.markdown(f"**{escape(title)}** · {escape(t(kind.row_zh, kind.row_en))}")
    with st.container(horizontal=True):
        _button(kind, title, ".xlsx", _XLSX)
        _button(kind, title, ".csv", "text/csv")


def _button(kind: RecordType, title: str, suffix: str, mime: str) -> None:
    st.download_button(
        "Excel" if suffix == ".xlsx" else "CSV",
        partial(_made, kind, suffix, language()),
        file_name=f"{title}{suffix}",
        mime=mime,
        key=f"template-{kind.name}{suffix}",
        on_click="ignore",
        icon=":material/download:",
    )


def _made(kind: RecordType, suffix: str, words: str) -> bytes:
    if suffix == ".csv":
        return template_csv(kind, "en" if words == "en" else "zh")
    choices = read_choices(kind, paths.data_folder(), "name_en" if words == "en" else "name_zh")
    return template_xlsx(kind, choices, "en" if words == "en" else "zh")
