"""总览 on the project's data: the five places, what each leaves out, what compares, how fresh."""

import re
from collections.abc import Callable
from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from governance.components.overview_freshness import age
from tests.pages.markup import links, shown, tables, text

OpenPage = Callable[..., AppTest]
CARDS, FAMILIES, FRESHNESS = range(3)


def _cards(app: AppTest) -> dict[str, dict[str, str]]:
    """Place → what its card says under each name."""
    found = {}
    for card in shown(app, CARDS).find("ul"):
        facts = {
            text(fact.find("dt")): text(fact.find("dd"))
            for fact in card.iter("div")
            if fact.find("dt") is not None
        }
        found[text(card.find("h3"))] = facts
    return found


def test_each_card_binds_every_count_to_its_name(open_page: OpenPage) -> None:
    absent = "原文未提供"
    assert _cards(open_page("overview")) == {
        "西湖区": {"社区数": "170 个", "居民小区数": "619 个", "老旧小区数": "254 个"},
        "东港市": {
            "社区数": "18 个东港城区",
            "居民小区数": "168 个东港城区",
            "老旧小区数": absent,
        },
        "杏花岭区": {"社区数": absent, "居民小区数": "1,430 个", "老旧小区数": "983 个"},
        "福建某市": {"社区数": "159 个", "居民小区数": "1,521 个", "老旧小区数": absent},
        "梧州市": {"社区数": absent, "居民小区数": absent, "老旧小区数": absent},
    }


def test_a_count_on_a_card_opens_its_source_line(open_page: OpenPage) -> None:
    app = open_page("overview")
    way = links(shown(app, CARDS))["619 个"]
    assert way == {"": [""], "open": ["compounds.xihu.whole"]}
    opened = open_page("overview", open="compounds.xihu.whole")
    said = re.sub(r"\\(.)", r"\1", "\n".join(one.value for one in opened.markdown))
    assert "「619个」" in said
    assert "编号 xihu-002" in said


def test_the_matrix_counts_what_each_place_publishes(open_page: OpenPage) -> None:
    app = open_page("overview")
    head, *families = tables(shown(app, FAMILIES))["各地公布了哪些指标"]
    assert head == ["", "西湖区", "东港市", "杏花岭区", "福建某市", "梧州市"]
    first = {row[0]: row[1:] for row in families}["规模"]
    assert [cell.split("，")[0].split("别处")[0] for cell in first] == [
        "◎ 公布了一部分：7 / 21",
        "● 公布了一半以上：12 / 21",
        "◎ 公布了一部分：6 / 21",
        "◎ 公布了一部分：2 / 21",
        "— 原文未提供：原文未提供",
    ]
    assert "社区数" in first[4], "what only others publish is named"


def test_where_only_norms_are_printed_the_cell_says_so_and_leads_to_them(
    open_page: OpenPage,
) -> None:
    matrix = shown(open_page("overview"), FAMILIES)
    _, *families = tables(matrix)["各地公布了哪些指标"]
    norms = {
        (row[0], place): cell.split("别处")[0].split("，")[0]
        for row in families
        for place, cell in zip(
            ("西湖区", "东港市", "杏花岭区", "福建某市", "梧州市"), row[1:], strict=True
        )
        if "只公布了要求" in cell
    }
    assert norms == {
        ("覆盖率", "东港市"): "§ 只公布了要求：只公布了要求 1 条",
        ("协商议事", "西湖区"): "§ 只公布了要求：只公布了要求 3 条",
        ("协商议事", "福建某市"): "§ 只公布了要求：只公布了要求 1 条",
        ("监督评价", "西湖区"): "§ 只公布了要求：只公布了要求 4 条",
        ("监督评价", "东港市"): "§ 只公布了要求：只公布了要求 1 条",
    }
    way = links(matrix)["只公布了要求 4 条"]
    assert way == {
        "": ["cases"],
        "case_place_id": ["xihu"],
        "family": ["oversight"],
        "role": ["norm"],
    }
    figures = open_page("cases", case_place_id="xihu", family="oversight", role="norm")
    assert any(one.value.startswith("**4** /") for one in figures.markdown)


def test_a_cell_leads_to_its_figures_and_a_family_to_the_comparison(open_page: OpenPage) -> None:
    ways = links(shown(open_page("overview"), FAMILIES))
    assert ways["12 / 21"] == {"": ["cases"], "case_place_id": ["donggang"], "family": ["scale"]}
    assert ways["网格力量"] == {"": ["comparison"], "family": ["grid"]}


def test_an_undated_source_is_said_to_be_undated(open_page: OpenPage) -> None:
    head, *lines = tables(shown(open_page("overview"), FRESHNESS))["案例文件的新旧"]
    assert head == ["地方", "文件", "出版者", "发布日期", "距今", "数字"]
    dates = {line[0]: line[3] for line in lines}
    assert dates == {
        "西湖区": "2022-08-02",
        "东港市": "2021-04-28",
        "杏花岭区": "2024-07-09",
        "福建某市": "原文未提供",
        "梧州市": "原文未提供",
    }
    ages = {line[0]: line[4] for line in lines}
    assert (ages["福建某市"], ages["梧州市"]) == ("无法判断", "无法判断")


@pytest.mark.parametrize(
    ("today", "said"),
    [
        (date(2022, 8, 20), "不到 1 个月"),
        (date(2022, 9, 1), "不到 1 个月"),
        (date(2022, 9, 2), "1 个月"),
        (date(2023, 8, 1), "11 个月"),
        (date(2023, 8, 2), "1 年"),
        (date(2026, 11, 22), "4 年 3 个月"),
    ],
)
def test_an_age_counts_whole_months(today: date, said: str) -> None:
    assert age(date(2022, 8, 2), today) == said


def test_english_is_complete(open_page: OpenPage) -> None:
    app = open_page("overview", lang="en")
    assert not re.search(r"[\u4e00-\u9fff]", text(shown(app, FAMILIES)))
    assert _cards(app)["Donggang"]["Communities"] == "18Urban part of Donggang"
