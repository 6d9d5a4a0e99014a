"""The dictionary of columns: every data file of the project, column by column."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from governance.components import downloads, hypertext, link
from governance.components.export_columns import arranged, both, code, column, worded, yes_no
from governance.components.footnotes import footer
from governance.components.kept import kept
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
    "code": Text("代码", "code"),
    "timestamp": Text("时间", "date and time"),
    "month": Text("月份", "month"),
    "place": Text("地方", "place"),
}


def show() -> None:
    """Draw the choice of a file, its columns, and the downloads."""
    files = records(rows("data_files"))
    options = {one["dataset"]: f"{localised(one, 'title')}　{one['path']}" for one in files}
    chosen = link.selectbox(t("数据文件", "Data file"), options, key="file")
    columns = rows("data_columns")
    file = next(one for one in files if one["dataset"] == chosen)
    here = columns[columns["dataset"] == chosen]
    hypertext.show(_describe(file, records(here)), key="columns")
    downloads.table(kept("column-table", lambda: _export(columns)), "columns")
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


def _export(columns: pd.DataFrame) -> Table:
    nothing = rows("sources").head(0)
    frame = columns.assign(
        type_name=worded(columns, "type", _TYPES),
        is_required=yes_no(columns, "required"),
    )
    filters = t("全部文件", "All files")
    told = footer(filters, nothing, origins=("own",))
    return Table(t("数据列字典", "Dictionary of columns"), frame, _columns(), told, nothing)


def _columns() -> list[Column]:
    kind = Text("类型", "Type")
    said = [
        column("path", Text("文件", "File"), Text("列所在的数据文件。", "The file it stands in.")),
        column("column_name", Text("列", "Column"), Text("列在文件里的名字。", "Its name there.")),
        *both("title", Text("名称", "Title"), Text("列的名称。", "What it is called.")),
        column("type_name", kind, Text("列里放什么样的值。", "What sort of values it holds.")),
        column(
            "is_required", Text("必填", "Required"), Text("可否留空。", "Whether it may be empty.")
        ),
        *both("description", Text("说明", "Description"), Text("列的含义。", "What it means.")),
        column("choices", Text("取值", "Choices"), Text("只能取这些值。", "The values allowed.")),
        column(
            "reference",
            Text("引用", "Refers to"),
            Text("值须在这一列里。", "Where values must stand."),
        ),
    ]
    return arranged(said, [code("type", kind)])
