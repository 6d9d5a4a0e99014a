"""What readers take away from each page: words first, codes last, every column explained."""

import io
import json
import re
from collections.abc import Callable
from typing import Any

import openpyxl
import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from governance.components import downloads
from governance.exports.tables import Table, to_csv, to_json, to_parquet, to_xlsx

OpenPage = Callable[..., AppTest]
PAGES: list[tuple[str, dict[str, str]]] = [
    ("cases", {}),
    ("comparison", {}),
    ("mechanisms", {}),
    ("checks", {}),
    ("map", {}),
    *(
        ("definitions", {"tab": tab})
        for tab in ("indicators", "columns", "norms", "terms", "places", "sources", "limits")
    ),
]
every_page = pytest.mark.parametrize(
    ("stem", "link"), PAGES, ids=["-".join([stem, *link.values()]) for stem, link in PAGES]
)
# What a file calls its columns and values is its own.
FILES = ("column_name", "choices", "reference")
both_languages = pytest.mark.parametrize("lang", ["zh", "en"])


@pytest.fixture
def taken(open_page: OpenPage, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Table]:
    """The one table that a page offers for download."""
    offered: list[Table] = []
    draw = downloads.table

    def table(content: Table, stem: str) -> None:
        offered.append(content)
        draw(content, stem)

    monkeypatch.setattr(downloads, "table", table)

    def take(stem: str, **link: str) -> Table:
        open_page(stem, **link)
        (content,) = offered
        return content

    return take


@every_page
@both_languages
def test_every_column_says_what_it_means_in_both_languages(
    taken: Callable[..., Table], stem: str, link: dict[str, str], lang: str
) -> None:
    table = taken(stem, **link, lang=lang)
    silent = [one.name for one in table.columns if not (one.description_zh and one.description_en)]
    assert silent == []


@every_page
def test_chinese_headings_are_chinese_and_english_ones_english(
    taken: Callable[..., Table], stem: str, link: dict[str, str]
) -> None:
    table = taken(stem, **link)
    assert all(re.search("[\u4e00-\u9fff]", heading) for heading in table.headings("zh"))
    assert not any(re.search("[\u4e00-\u9fff]", heading) for heading in table.headings("en"))


@every_page
def test_no_code_stands_where_the_screen_has_words(
    taken: Callable[..., Table], stem: str, link: dict[str, str]
) -> None:
    table = taken(stem, **link)
    coded = {one.name for one in table.columns if "的代码，供程序" in one.description_zh}
    names = [one.name for one in table.columns if one.name != "figure_id"]
    first = next(n for n, name in enumerate(names) if name.endswith("_id") or name in coded)
    words = [name for name in names[:first] if not name.endswith("_en")]
    codes = {
        (name, cell)
        for name in words
        if name not in FILES
        for cell in table.frame[name]
        if isinstance(cell, str) and re.fullmatch("[a-z]+(_[a-z]+)*", cell)
    }
    assert codes == set()


@every_page
@both_languages
def test_the_language_of_the_page_comes_first(
    taken: Callable[..., Table], stem: str, link: dict[str, str], lang: str
) -> None:
    names = [one.name for one in taken(stem, **link, lang=lang).columns]
    own, other = ("_zh", "_en") if lang == "zh" else ("_en", "_zh")
    first = [n for n, name in enumerate(names) if name.endswith(own)]
    later = [n for n, name in enumerate(names) if name.endswith(other)]
    assert max(first, default=-1) < min(later, default=len(names))


@every_page
@both_languages
def test_every_format_holds_the_same_rows(
    taken: Callable[..., Table], stem: str, link: dict[str, str], lang: Any
) -> None:
    table = taken(stem, **link, lang=lang)
    rows = len(table.frame)
    headings = table.headings(lang)
    read = pd.read_csv(io.BytesIO(to_csv(table, lang)), encoding="utf-8-sig")
    assert (list(read.columns), len(read)) == (headings, rows)
    sheet = openpyxl.load_workbook(io.BytesIO(to_xlsx(table, lang))).worksheets[0]
    assert [cell.value for cell in sheet[1]] == headings
    assert sheet.max_row == rows + 1
    names = [one.name for one in table.columns]
    parquet = pd.read_parquet(io.BytesIO(to_parquet(table)))
    assert (list(parquet.columns), len(parquet)) == (names, rows)
    assert [list(one) for one in json.loads(to_json(table))["records"]] == [names] * rows


def test_a_researcher_reads_words_and_keeps_codes(taken: Callable[..., Table]) -> None:
    read = pd.read_csv(io.BytesIO(to_csv(taken("cases"))), encoding="utf-8-sig")
    assert list(read.columns)[:11] == [
        *("编号", "地方与范围", "事项", "原文引文", "行", "来源"),
        *("数值", "单位", "限定词", "下限", "上限"),
    ]
    rows = read.set_index("编号")
    told = ["地方与范围", "限定词", "用途", "限定词代码", "用途代码", "地方编号"]
    assert rows.loc["xihu-002", told].tolist() == [
        *("西湖区", "确数", "实际情况", "exact", "observed", "xihu")
    ]
    assert rows.loc["donggang-003", "限定词"] == "四舍五入", "24.1万 is printed to a tenth"
    assert rows.loc["donggang-003", "限定词代码"] == "exact"


def test_a_unit_is_one_unit_in_either_script(taken: Callable[..., Table]) -> None:
    frame = taken("cases").frame.set_index("figure_id")
    assert frame.loc["fujian-012", ["quote", "unit"]].tolist() == ["4萬余個", "个"]
    assert not set(frame["unit"].dropna()) & {"個", "戶", "分鐘"}


@pytest.mark.parametrize(
    ("stem", "link", "origin"),
    [
        ("cases", {}, "公开发布"),
        ("definitions", {"tab": "terms"}, "本项目整理"),
        ("definitions", {"tab": "columns"}, "本项目整理"),
        ("definitions", {"tab": "indicators"}, "本项目整理"),
    ],
)
def test_our_own_definitions_are_not_said_to_be_published(
    taken: Callable[..., Table], stem: str, link: dict[str, str], origin: str
) -> None:
    assert taken(stem, **link).footer.origin == origin


def test_the_map_is_called_map(taken: Callable[..., Table]) -> None:
    assert taken("map").title == "地图"
