"""What the project does not hold and does not do, where texts may be kept, and the data version."""

from __future__ import annotations

from typing import Any

import pandas as pd

from governance.components import downloads, hypertext
from governance.components.export_columns import SOURCE, SOURCE_CODE, declared, source_titles
from governance.components.footnotes import footer, source_line, sources_of
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import records, rows
from governance.components.markup import Html, element, facts, join, table
from governance.components.words import text
from governance.exports.tables import Table
from governance.model.errors import Text
from governance.store import paths

_NOT_HELD: tuple[Text, ...] = (
    Text(
        "不收案例原文：只收数字、所在行和最短的引文。标题和名称除外，没有一句原文。",
        "No source texts: only figures, their lines and the shortest quotes. "
        "Titles and names apart, not a single sentence of a source is kept.",
    ),
    Text(
        "不收个人：没有姓名、电话、证件号、账号，也没有小区以下的地址。",
        "No personal data: no names, telephone numbers, identity numbers or accounts, "
        "and no address below a compound.",
    ),
    Text(
        "不推测：原文隐去的市名不猜，没有印出的分母不补，没有列出的内容不填。",
        "No guesses: a withheld city stays unnamed, a missing denominator is not supplied, "
        "a list that is not given is not filled in.",
    ),
    Text(
        "不评价：不做综合得分，不给五地排名。",
        "No judgement: no composite score, no ranking of the five cases.",
    ),
    Text(
        "不联网：页面只向自己的服务器要东西。",
        "No network: pages contact no host but their own server.",
    ),
)
_COLUMNS = {
    "span": Text("数字串", "Digits"),
    "line": Text("行", "Line"),
    "occurrence": Text("第几处", "Occurrence"),
    "reason": Text("为什么不算", "Reason (in Chinese)"),
}


def show() -> None:
    """Draw the limits, the texts a reader keeps, the digits that are no figures, the version."""
    not_figures = rows("not_figures")
    content = join([_not_held(), _texts(), _version(), _digits(records(not_figures))])
    hypertext.show(content, key="limits")
    downloads.table(kept("not-figure-table", lambda: _export(not_figures)), "not-figures")


def _not_held() -> Html:
    title = t("本项目不收什么、不做什么", "What the project does not hold and does not do")
    lines = (element("li", t(*one)) for one in _NOT_HELD)
    return join([element("h2", title), element("ul", *lines)])


def _texts() -> Html:
    """Say where a reader puts the texts, and which are there."""
    folder = paths.home() / "sources"
    headings = [t("文件名", "File"), t("案例", "Document"), t("现在", "Now")]
    lines = []
    for row in records(rows("sources")):
        name = f"{row['source_id']}.txt"
        there = (folder / name).is_file()
        now = t("已放入", "present") if there else t("未放入", "absent")
        lines.append([element("code", name), source_line(row), now])
    how = t(
        "您若有案例原文，存成 UTF-8 的文本文件，放进用户文件夹的 sources 子文件夹："
        "$GOVERNANCE_HOME/sources/<编号>.txt（没有设置 GOVERNANCE_HOME 时是项目下的 var/）。"
        "放好后刷新页面，出处里就会显示数字所在的句子；这些文件只留在您的机器上。",
        "If you have the texts, save them as UTF-8 text files in the folder sources of your own "
        "folder: $GOVERNANCE_HOME/sources/<id>.txt (var/ in the project where GOVERNANCE_HOME is "
        "not set). Reload the page, and the provenance of a figure shows its sentence; the files "
        "never leave your machine.",
    )
    title = t("案例原文放在哪里", "Where source texts may be kept")
    shown = table(headings, lines, caption=title)
    return join([element("h2", title), element("p", how), shown])


def _version() -> Html:
    build = records(rows("build"))[0]
    told = facts(
        [
            (t("数据版本", "Data version"), text(build["version"])),
            (t("生成时间（UTC）", "Built (UTC)"), text(build["built_at"])),
            (t("程序版本", "Program version"), text(build["program_version"])),
            (
                t("数据指纹（SHA-256）", "Fingerprint of the data (SHA-256)"),
                text(build["data_sha256"]),
            ),
            (t("数字", "Figures"), text(build["figures"])),
            (t("案例文件", "Documents"), text(build["sources"])),
        ]
    )
    return join([element("h2", t("数据版本", "Data version")), told])


def _digits(not_figures: list[dict[str, Any]]) -> Html:
    title = t("不算数字的数字串", "Digits that are not figures")
    intro = t(
        f"案例里每一串阿拉伯数字，要么是一个收录的数字，要么在这张表里写明为什么不算（{len(not_figures)} 处）。",
        f"Every run of Arabic digits in the documents is either a figure or is listed here with the "
        f"reason why it is not ({len(not_figures)}).",
    )
    headings = [
        t("数字串", "Digits"),
        t("来源", "Source"),
        t("行", "Line"),
        t("为什么不算", "Reason (in Chinese)"),
    ]
    lines = (
        [
            one["span"],
            one["source_id"],
            text(one["line"]),
            element("span", one["reason"], lang="zh-CN"),
        ]
        for one in not_figures
    )
    unfolded = element("details", element("summary", title), table(headings, lines, caption=title))
    return join([element("h2", title), element("p", intro), unfolded])


def _export(not_figures: pd.DataFrame) -> Table:
    sources = sources_of(not_figures["source_id"].unique().tolist())
    told = [declared("not_figures", name, title) for name, title in _COLUMNS.items()]
    return Table(
        t("不算数字的数字串", "Digits that are not figures"),
        not_figures.assign(source=source_titles(not_figures)),
        [told[0], SOURCE, *told[1:], SOURCE_CODE],
        footer(t("未筛选", "No filter"), sources),
        sources,
    )
