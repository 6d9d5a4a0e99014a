"""机制库 on the project's own data: every mechanism, its state, and all that hangs on it."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from governance.components import lookup, mechanism_detail, mechanism_overview
from governance.components.lookup import records
from governance.store import paths
from tests.pages.markup import links, parsed, shown, tables, text

OpenPage = Callable[..., AppTest]
DATA: dict[str, Any] = tomllib.loads(
    (paths.data_folder() / "cases" / "mechanisms.toml").read_text(encoding="utf-8")
)
MECHANISMS = DATA["mechanism"]
MATRIX = 1  # the states stand above it


def _named(app: AppTest) -> set[str]:
    root = shown(app, MATRIX)
    return {target["mechanism"][0] for target in links(root).values()}


def test_every_mechanism_is_in_the_table_in_its_place_and_kind(open_page: OpenPage) -> None:
    (rows,) = tables(shown(open_page("mechanisms"), MATRIX)).values()
    assert rows[0] == ["类别", "西湖区", "东港市", "杏花岭区", "福建某市", "梧州市"]
    columns = ["xihu", "donggang", "xinghualing", "fujian-city", "wuzhou"]
    kinds = {kind["title_zh"]: kind["id"] for kind in DATA["kind"]}
    for kind, *cells in rows[1:]:
        for place, cell in zip(columns, cells, strict=True):
            here = [
                mechanism["name_zh"]
                for mechanism in MECHANISMS
                if (mechanism["place_id"], mechanism["kind"]) == (place, kinds[kind])
            ]
            assert all(name in cell for name in here)
            assert cell.count("（") >= len(here)
    assert [row[0] for row in rows[1:]] == [kind["title_zh"] for kind in DATA["kind"]]
    assert _named(open_page("mechanisms")) == {one["mechanism_id"] for one in MECHANISMS}


def test_the_states_are_counted_and_explained(open_page: OpenPage) -> None:
    tiles = [[text(part) for part in tile] for tile in shown(open_page("mechanisms")).iter("li")]
    assert [tile[1] for tile in tiles] == ["● 已可计算", "◎ 仅有公布数字", "○ 需要您的数据"]
    assert sum(int(tile[0]) for tile in tiles) == len(MECHANISMS) == 52
    assert all(tile[2].endswith("。") for tile in tiles)


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        ({"place_id": "wuzhou"}, lambda m: m["place_id"] == "wuzhou"),
        ({"kind": ["grid", "requests"]}, lambda m: m["kind"] in ("grid", "requests")),
        ({"q": "时间银行"}, lambda m: m["mechanism_id"] == "wuzhou_time_bank"),
        (
            {"state": "needs_data", "place_id": "xinghualing"},
            lambda m: m["place_id"] == "xinghualing" and not m["figures"],
        ),
    ],
)
def test_filters_come_from_the_link(
    open_page: OpenPage, link: dict[str, Any], kept: Callable[[dict[str, Any]], bool]
) -> None:
    expected = {one["mechanism_id"] for one in MECHANISMS if kept(one)}
    assert _named(open_page("mechanisms", **link)) == expected


def test_nothing_that_fits_is_said(open_page: OpenPage) -> None:
    assert "放宽筛选" in open_page("mechanisms", q="(.*)").info[0].value


@pytest.mark.parametrize("mechanism", MECHANISMS, ids=lambda one: one["mechanism_id"])
def test_a_mechanism_shows_all_that_the_data_says(
    built_home: Path, monkeypatch: pytest.MonkeyPatch, mechanism: dict[str, Any]
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(built_home))
    every = records(mechanism_overview.everything())
    (row,) = (one for one in every if one["mechanism_id"] == mechanism["mechanism_id"])
    root = parsed(mechanism_detail.describe(mechanism_detail.load(row), []))
    said = text(root)
    assert text(root.find("h2")) == mechanism["name_zh"]
    assert mechanism["summary_zh"] in said
    assert mechanism.get("unlisted_zh", "") in said
    sections = {text(one.find("h3")): one for one in root.iter("section")}
    for heading, is_listed in (("组成", True), ("原文只点名、没有列出内容的", False)):
        parts = [part["zh"] for part in mechanism["parts"] if part["listed"] is is_listed]
        there = sections[heading].iter("li") if heading in sections else ()
        assert [text(one) for one in there] == parts
    claims = sections.get("原文的说法（没有数字，不折算成数）")
    quoted = [text(one) for one in claims.iter("q")] if claims is not None else []
    assert quoted == [one["quote"] for one in mechanism["statements"]]
    found = tables(root)
    opened = {target["open"][0] for target in links(root).values() if "open" in target} - {""}
    assert len(found.get("公布的数字", [[]])) - 1 == len(mechanism["figures"])
    assert len(found.get("指标及该地的值", [[]])) - 1 == len(mechanism["indicators"])
    measured = {row[0]: row[2] for row in found["有什么数据才能衡量"][1:]}
    assert list(measured) == [measure["zh"] for measure in mechanism["measures"]]
    titles = lookup.rows("indicators").set_index("indicator_id")["title_zh"]
    for measure in mechanism["measures"]:
        said = measured[measure["zh"]]
        assert all(titles[one] in said for one in measure.get("indicators", []))
        assert measure.get("cannot_zh", "") in said
    assert opened or not mechanism["figures"]


def test_values_stand_with_their_norm_and_lead_to_source_and_comparison(
    open_page: OpenPage,
) -> None:
    root = shown(open_page("mechanisms", mechanism="donggang_red_grid"))
    rows = {row[0]: row[1:4] for row in tables(root)["指标及该地的值"]}
    assert rows["每个二级网格的户数"] == [
        "922 户/网格　东港市",
        "「1000-1500户左右」",
        "由公布数字推算",
    ]
    to = links(root)
    assert to["96,817户"] == {"": [""], "open": ["donggang-046"]}
    assert to["922 户/网格"]["open"] == ["households_per_grid_level2.donggang.whole"]
    assert to["区域比较"][""] == ["comparison"]
    assert to["口径"][""] == ["definitions"]


def test_an_open_figure_shows_its_provenance(open_page: OpenPage) -> None:
    app = open_page("mechanisms", mechanism="donggang_red_grid", open="donggang-046")
    assert "96,817户" in "\n".join(one.value for one in app.markdown).replace("\\", "")


def test_english_is_complete(open_page: OpenPage) -> None:
    root = shown(open_page("mechanisms", lang="en", mechanism="wuzhou_time_bank"))
    assert text(root.find("h2")) == "Time bank and service bank"
    assert links(root)["Volunteer registration and neighbourhood teams"]["lang"] == ["en"]
    assert not [said for said in root.itertext() if "　第" in said]
