"""一致性核查 on the project's own data: every relation, its verdict, arithmetic, reason and figures."""

import tomllib
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from governance.indicators.checks import VERDICTS
from governance.store import paths
from tests.data.case_texts import rows
from tests.pages.markup import links, shown, tables, text

OpenPage = Callable[..., AppTest]
RELATIONS: list[dict[str, Any]] = tomllib.loads(
    (paths.data_folder() / "cases" / "relations.toml").read_text(encoding="utf-8")
)["relation"]
QUOTES = {row["observation_id"]: row["quote"] for row in rows("observations.csv")}
LIST = 1  # the counts stand above it


def _opened(app: AppTest) -> set[str]:
    root = shown(app, LIST)
    return {to["check"][0] for to in links(root).values() if "check" in to}


def test_every_relation_is_there_with_what_it_rests_on(open_page: OpenPage) -> None:
    root = shown(open_page("checks"), LIST)
    items = {item.find("h3/a").attrib["href"]: item for item in root.iter("li")}
    assert len(items) == len(RELATIONS)
    for relation in RELATIONS:
        item = items[f"?check={relation['relation_id']}&open="]
        assert text(item.find("h3")) == relation["title_zh"]
        assert relation["note_zh"] in text(item)
        assert sorted(text(quote) for quote in item.iter("q")) == sorted(
            QUOTES[term["figure"]] for term in relation["terms"]
        )
        opened = {anchor.attrib["href"] for anchor in item.iter("a")}
        assert opened >= {f"?open={term['figure']}" for term in relation["terms"]}


def test_counts_and_groups_agree_and_every_verdict_is_explained(open_page: OpenPage) -> None:
    app = open_page("checks")
    tiles = [[text(part) for part in tile] for tile in shown(app).iter("li")]
    told = {title[2:]: (int(count), meaning) for count, title, meaning in tiles}
    assert {title: meaning for title, (_, meaning) in told.items()} == {
        verdict.title.zh: verdict.meaning.zh for verdict in VERDICTS.values()
    }
    badges = Counter(
        text(mark)[2:]
        for mark in shown(app, LIST).iter("span")
        if "mark" in mark.get("class", "").split()
    )
    assert {title: count for title, (count, _) in told.items() if count} == dict(badges)
    assert sum(badges.values()) == len(RELATIONS)


def test_a_check_shows_its_arithmetic_beside_its_verdict(open_page: OpenPage) -> None:
    root = shown(open_page("checks", check="xihu-compound-types"))
    assert text(root.find("h2")) == "四类小区合计等于小区总数"
    assert [text(one) for one in root.findall("p")][1:] == [
        "√ 一致 西湖区 · 分项合计",
        "273 + 254 + 64 + 28 = 619，与原文 619 相符",
    ]
    assert [row[1:3] for row in tables(root)["用到的数字"][1:]] == [
        ["「273个」", "273 个"],
        ["「254个」", "254 个"],
        ["「64个」", "64 个"],
        ["「28个」", "28 个"],
        ["「619个」", "619 个"],
    ]


@pytest.mark.parametrize(
    ("check", "said"),
    [
        ("wuzhou-firms-platforms", "两个数相同或相近，说的却是两件事"),
        ("fujian-compounds-within-grids", "各数不合，但范围、时点或口径可能不同，须查证"),
    ],
)
def test_what_is_to_verify_says_which_of_the_two_it_is(
    open_page: OpenPage, check: str, said: str
) -> None:
    facts = text(shown(open_page("checks", check=check)).find("dl"))
    reason = facts.split("理由", 1)[1].split("为什么这样核对")[0]
    assert reason.startswith(said)
    for other in ("各数不合", "说的却是两件事"):
        assert (other in reason) == (other in said)


def test_to_verify_is_no_accusation(open_page: OpenPage) -> None:
    said = "\n".join(one.value for one in open_page("checks").caption)
    assert "不是说数字有误" in said
    assert "不评价任何地方的工作" in said


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        ({"case_place_id": "xihu"}, lambda r: r["place_id"].startswith("xihu")),
        ({"kind": ["sum", "ratio"]}, lambda r: r["kind"] in ("sum", "ratio")),
        ({"q": "xihu-compound-types"}, lambda r: r["relation_id"] == "xihu-compound-types"),
        (
            {"case_place_id": "donggang", "kind": "sum"},
            lambda r: (r["place_id"], r["kind"]) == ("donggang", "sum"),
        ),
    ],
)
def test_filters_come_from_the_link(
    open_page: OpenPage, link: dict[str, Any], kept: Callable[[dict[str, Any]], bool]
) -> None:
    expected = {relation["relation_id"] for relation in RELATIONS if kept(relation)}
    assert _opened(open_page("checks", **link)) == expected


def test_a_verdict_is_chosen_in_the_link(open_page: OpenPage) -> None:
    root = shown(open_page("checks", verdict="outside_norm"), LIST)
    assert [text(one) for one in root.iter("h2")] == ["△ 偏离标准（平均值）（1 项）"]
    assert [text(one) for one in root.iter("h3")] == ["每个二级网格的户数"]


def test_an_open_figure_shows_its_provenance(open_page: OpenPage) -> None:
    app = open_page("checks", open="xihu-003")
    assert "第 9 行" in "\n".join(one.value for one in app.markdown)


def test_english_is_complete(open_page: OpenPage) -> None:
    root = shown(open_page("checks", lang="en", check="xihu-compound-types"))
    assert text(root.find("h2")) == "The four types of compound add up to all compounds"
    assert "agrees with the printed 619" in text(root)
    assert tables(root)["Figures used"][0] == [
        "Subject",
        "As printed (opens its source)",
        "Read as",
        "Role",
        "Place and scope",
    ]
