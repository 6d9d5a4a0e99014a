"""Which pages there are, in which group and order, and how to lead a reader to one."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from governance.components.language import PARAMETER, language, t
from governance.model.errors import Text

ROOT = Path(__file__).parents[2]

NAME = Text("基层治理指标看板", "Neighbourhood Governance Dashboard")

READ = Text("阅读", "Read")
SUBJECTS = Text("专题", "Subjects")
CASES = Text("案例", "Cases")
WORK = Text("工作", "Work")


@dataclass(frozen=True)
class Entry:
    """One page: ``pages/<stem>.py``, reached at ``/<stem>``; the first one at ``/``.

    ``question`` is what a reader finds answered there, in one line.
    """

    stem: str
    group: Text
    title: Text
    question: Text
    icon: str

    @property
    def path(self) -> Path:
        """Where the page's file stands."""
        return ROOT / "pages" / f"{self.stem}.py"


PAGES: tuple[Entry, ...] = (
    Entry(
        "overview",
        READ,
        Text("总览", "Overview"),
        Text(
            "五地各自公布了什么、没有公布什么，哪些数能放在一起看？",
            "What does each of the five places publish, what does it leave out, and what may be compared?",
        ),
        ":material/dashboard:",
    ),
    Entry(
        "comparison",
        READ,
        Text("区域比较", "Comparison"),
        Text(
            "同一指标在各地是多少，能不能放在同一根轴上？",
            "What value does an indicator have at each place, and may the values share an axis?",
        ),
        ":material/compare_arrows:",
    ),
    Entry(
        "map",
        READ,
        Text("地图", "Map"),
        Text(
            "公布的数字落在哪里，哪些地方可以用同一套颜色？",
            "Where are the published figures, and which places may share one colour scale?",
        ),
        ":material/map:",
    ),
    Entry(
        "trends",
        READ,
        Text("趋势", "Trends"),
        Text(
            "一个指标在一个地方怎样随时间变，哪些变化是信号，哪些只是波动？",
            "How does an indicator move over time at a place, and which changes are more than noise?",
        ),
        ":material/show_chart:",
    ),
    Entry(
        "coverage",
        SUBJECTS,
        Text("覆盖率", "Coverage"),
        Text(
            "应建的小区覆盖了多少，以什么形式，还差哪些？",
            "Of the compounds that should have an organisation, how many do, in which form, and which lack one?",
        ),
        ":material/verified:",
    ),
    Entry(
        "volunteering",
        SUBJECTS,
        Text("志愿服务", "Volunteering"),
        Text(
            "登记、活跃、人次、小时和场次各是多少，集中在多少队伍和地方？",
            "How many volunteers, visits, hours and sessions, where and when, and how few carry them?",
        ),
        ":material/volunteer_activism:",
    ),
    Entry(
        "requests",
        SUBJECTS,
        Text("诉求工单", "Requests"),
        Text(
            "收到的诉求办得怎样，哪些差别是真的，哪些只是偶然？",
            "How are requests handled, which differences are real and which are chance?",
        ),
        ":material/support_agent:",
    ),
    Entry(
        "cases",
        CASES,
        Text("案例数据", "Case data"),
        Text(
            "案例原文里的每一个数字：是什么、在哪一行、怎么说的？",
            "What is each figure that the case documents print, on which line, and in which words?",
        ),
        ":material/table_view:",
    ),
    Entry(
        "mechanisms",
        CASES,
        Text("机制库", "Mechanisms"),
        Text(
            "各地有哪些治理机制，由什么组成，用什么数据才能衡量？",
            "Which mechanisms do the places describe, and what data would measure them?",
        ),
        ":material/account_tree:",
    ),
    Entry(
        "checks",
        CASES,
        Text("一致性核查", "Consistency checks"),
        Text(
            "公布的数字彼此对得上吗？算式摆出来看。",
            "Do the published figures agree with one another? The arithmetic is shown.",
        ),
        ":material/fact_check:",
    ),
    Entry(
        "import_data",
        WORK,
        Text("数据导入", "Load data"),
        Text(
            "怎样把自己的数据放进来，会用哪些行、不用哪些行，怎样撤销？",
            "How do my own records get in, which rows are used and which are not, and how are they taken out?",
        ),
        ":material/upload_file:",
    ),
    Entry(
        "definitions",
        WORK,
        Text("数据与口径", "Data and definitions"),
        Text(
            "每个指标、每一列是什么意思，怎么算出来的？",
            "What does each indicator and each column mean, and how is it computed?",
        ),
        ":material/menu_book:",
    ),
)


def available() -> tuple[Entry, ...]:
    """Return the pages whose file exists, in the order of the menu."""
    return tuple(entry for entry in PAGES if entry.path.exists())


def sections() -> dict[str, list[StreamlitPage]]:
    """Return the menu in the language of the page: group → its pages."""
    menu: dict[str, list[StreamlitPage]] = {}
    for position, entry in enumerate(available()):
        page = st.Page(entry.path, title=t(*entry.title), icon=entry.icon, default=position == 0)
        menu.setdefault(t(*entry.group), []).append(page)
    return menu


def current(page: StreamlitPage) -> Entry:
    """Return the entry behind the page that ``st.navigation`` chose."""
    return next((e for e in available() if e.stem == page.url_path), available()[0])


def link_to(stem: str, label: str, **parameters: str | list[str]) -> None:
    """Draw a link to another page; ``parameters`` open it on a certain view.

    The reader's language goes with it.
    """
    entry = next(entry for entry in PAGES if entry.stem == stem)
    kept = {PARAMETER: "en"} if language() == "en" else {}
    st.page_link(entry.path, label=label, icon=entry.icon, query_params={**parameters, **kept})
