"""The dictionary of columns: every data file of the project, column by column."""

from __future__ import annotations

import streamlit as st

from governance.components import downloads, hypertext, link
from governance.components.footnotes import footer
from governance.components.language import language, t
from governance.components.lookup import records, rows
from governance.components.markup import Html, element, join, table
from governance.components.words import localised, text
from governance.datasets.datapackage import FOLDERS, datapackage
from governance.exports.tables import Column, Table
from governance.model.errors import Text

_TYPES = {
    "text": Text("文字", "text"),
    "boolean": Text("是否", "true or false"),
    "date": Text("日期", "date"),
    "integer": Text("整数", "whole number"),
    "number": Text("数", "number"),
}
_COLUMNS = (
    Column("path", "文件", "File"),
    Column("column_name", "列", "Column"),
    Column("title_zh", "名称", "Title (Chinese)"),
    Column("title_en", "名称（英文）", "Title"),
    Column("type", "类型", "Type"),
    Column("required", "必填", "Required"),
    Column("description_zh", "说明", "Description (Chinese)"),
    Column("description_en", "说明（英文）", "Description"),
    Column("choices", "取值", "Choices"),
    Column("reference", "引用", "Refers to"),
)


def show() -> None:
    """Draw the choice of a file, its columns, and the downloads."""
    files = records(rows("data_files"))
    options = {one["dataset"]: f"{localised(one, 'title')}　{one['path']}" for one in files}
    chosen = link.selectbox(t("数据文件", "Data file"), options, key="file")
    columns = rows("data_columns")
    file = next(one for one in files if one["dataset"] == chosen)
    here = columns[columns["dataset"] == chosen]
    hypertext.show(_describe(file, records(here)), key="columns")
    title = t("数据列字典", "Dictionary of columns")
    whole = t("全部文件", "All files")
    sources = rows("sources").head(0)
    downloads.table(Table(title, columns, _COLUMNS, footer(whole, sources), sources), "columns")
    _packages()


def _describe(file: dict[str, object], columns: list[dict[str, object]]) -> Html:
    headings = [
        t("列", "Column"),
        t("名称", "Title"),
        t("类型", "Type"),
        t("必填", "Required"),
        t("说明", "Description"),
        t("取值或引用", "Choices or reference"),
    ]
    lines = (
        [
            element("code", str(one["column_name"])),
            localised(one, "title"),
            t(*_TYPES[str(one["type"])]),
            t("是", "yes") if one["required"] else t("否", "no"),
            localised(one, "description"),
            text(one["choices"]) or text(one["reference"]),
        ]
        for one in columns
    )
    title = localised(file, "title")
    return join(
        [
            element("h2", title),
            element("p", f"{file['path']}　{localised(file, 'row')}"),
            table(headings, lines, caption=title),
        ]
    )


def _packages() -> None:
    """Buttons for the Frictionless descriptions, which other tools read."""
    with st.container(horizontal=True, key="datapackages"):
        for folder in FOLDERS:
            st.download_button(
                f"datapackage.json（{folder}）"
                if language() == "zh"
                else f"datapackage.json ({folder})",
                datapackage(folder),
                file_name=f"datapackage-{folder}.json",
                mime="application/json",
                key=f"download-datapackage-{folder}",
                on_click="ignore",
                icon=":material/download:",
            )
