"""数据与口径 on the project's own data: every section, written from the registry and the data."""

import csv
import re
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from governance.components import definition_indicator
from governance.components.lookup import records
from governance.components.lookup import rows as looked_up
from governance.datasets.catalogue import DATASETS
from governance.datasets.record_dictionary import dictionary_name
from governance.datasets.record_type import RecordType
from governance.datasets.records.catalogue import RECORD_TYPES
from governance.exports.citations import bibtex, gbt7714
from governance.store import paths
from tests.data.case_texts import rows
from tests.pages.markup import headings, links, parsed, shown, tables, text

OpenPage = Callable[..., AppTest]
REGISTRY: dict[str, dict[str, Any]] = {
    path.stem: tomllib.loads(path.read_text(encoding="utf-8"))
    for path in sorted((paths.queries_folder() / "indicators").glob("*.toml"))
}


def _reference(name: str) -> list[dict[str, str]]:
    path = paths.data_folder() / "reference" / name
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def test_every_indicator_of_the_registry_is_listed_with_its_definition(
    open_page: OpenPage,
) -> None:
    root = shown(open_page("definitions"))
    listed = [row for table in tables(root).values() for row in table[1:]]
    assert sorted((row[0], row[1], row[2]) for row in listed) == sorted(
        (one["title_zh"], one["definition_zh"], one["unit_zh"]) for one in REGISTRY.values()
    )
    opened = {anchor.attrib["href"] for anchor in root.iter("a")}
    assert opened == {f"?indicator={indicator}&open=" for indicator in REGISTRY}


def test_places_with_a_value_are_named_in_the_order_of_the_cases(open_page: OpenPage) -> None:
    (table,) = tables(shown(open_page("definitions", q="compounds_per_community"))).values()
    assert table[1] == [
        "每个社区的小区数",
        REGISTRY["compounds_per_community"]["definition_zh"],
        REGISTRY["compounds_per_community"]["unit_zh"],
        "由公布数字推算",
        "西湖区、东港市、福建某市",
    ]


@pytest.mark.parametrize(
    ("link", "kept"),
    [
        ({"family": "grid"}, lambda _, one: one["family"] == "grid"),
        (
            {"family": "grid", "kind": "derived"},
            lambda _, one: (one["family"], one["kind"]) == ("grid", "derived"),
        ),
        ({"q": "hours_per_volunteer"}, lambda name, _: name == "hours_per_volunteer"),
    ],
)
def test_filters_come_from_the_link(
    open_page: OpenPage, link: dict[str, str], kept: Callable[[str, dict[str, Any]], bool]
) -> None:
    found = {to["indicator"][0] for to in links(shown(open_page("definitions", **link))).values()}
    assert found == {name for name, one in REGISTRY.items() if kept(name, one)}


@pytest.fixture(scope="module")
def indicators(built_home: Path) -> Iterator[dict[str, dict[str, Any]]]:
    """The indicators as the page reads them, by id."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(paths.HOME_VARIABLE, str(built_home))
        yield {str(one["indicator_id"]): one for one in records(looked_up("indicators"))}


@pytest.mark.parametrize("indicator_id", REGISTRY)
def test_an_indicator_shows_what_the_registry_says(
    indicators: dict[str, dict[str, Any]],
    built_home: Path,
    monkeypatch: pytest.MonkeyPatch,
    indicator_id: str,
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(built_home))
    root = parsed(definition_indicator.describe(indicators[indicator_id]))
    told = {text(one.find("dt")): text(one.find("dd")) for one in root.iter("div")}
    meant = REGISTRY[indicator_id]
    assert text(root.find("h2")) == meant["title_zh"]
    assert (told["编号"], told["定义"], told["单位"]) == (
        indicator_id,
        meant["definition_zh"],
        meant["unit_zh"],
    )
    assert told.get("注意", "") == meant.get("caveat_zh", "")
    assert ("分母" in told) == ("denominator_zh" in meant)
    sql = (paths.queries_folder() / "indicators" / f"{indicator_id}.sql").read_text("utf-8")
    assert text(root.find("details/pre")) == sql.strip()
    assert links(root)["放到区域比较里看"] == {"": ["comparison"], "indicator": [indicator_id]}


def test_an_indicator_shows_values_formulas_norms_and_its_rule(open_page: OpenPage) -> None:
    root = shown(open_page("definitions", indicator="households_per_grid_level2"))
    (row,) = tables(root)["各地的值"][1:]
    assert row[:2] == ["东港市", "922 户/网格"]
    assert "96,817" in row[2] and "105" in row[2]
    assert "1000-1500户左右" in links(root)
    rule = [text(one) for one in root.iter("p") if text(one).startswith("须")]
    assert len(rule) == 1 and "口径和单位相同" in rule[0]
    assert links(root)["三级红色网格"]["mechanism"] == ["donggang_red_grid"]


@pytest.mark.parametrize(
    ("indicator_id", "said"),
    [
        ("old_compound_share", "老旧小区 ÷ 居民小区 × 100%；限定词带来的区间随之算出。"),
        ("compounds_per_community", "居民小区 ÷ 社区；限定词带来的区间随之算出。"),
        ("compounds", "直接取原文印出的数，不作计算；同一个数印了两次的，取先印出的一处。"),
        ("agenda_items_open", "上移的议题减去"),
    ],
)
def test_how_it_is_computed_is_said_in_a_sentence_before_the_sql(
    open_page: OpenPage, indicator_id: str, said: str
) -> None:
    root = shown(open_page("definitions", indicator=indicator_id))
    order = list(root.iter())
    (head,) = [one for one in order if one.tag == "h3" and text(one) == "怎么算的"]
    sentence = order[order.index(head) + 1]
    assert (sentence.tag, text(sentence)[: len(said)]) == ("p", said)
    assert order.index(sentence) < order.index(root.find("details"))
    assert root.find("details").get("open") is None, "folded"


def test_conventions_are_computed_and_not_typed(open_page: OpenPage) -> None:
    (table,) = tables(shown(open_page("definitions", tab="conventions"))).values()
    read = {row[0]: row[1:] for row in table[1:]}
    assert read["17万余名"] == ["余、多（下限）", "170,000", "170,000 至不足 180,000", "≥ 170,000"]
    assert read["98%以上"] == ["以上、至少（下限）", "98", "≥ 98", "≥ 98"]
    assert read["52.24%"] == ["四舍五入", "52.24", "52.235–52.245", "52.235–52.245"]
    assert read["300户左右"] == ["约、左右", "300", "不给区间", "不给区间"]
    assert read["1000-1500户"] == ["范围", "—", "1,000–1,500", "1,000–1,500"]


@pytest.mark.parametrize("dataset", DATASETS, ids=lambda dataset: dataset.name)
def test_every_column_of_a_file_is_explained(open_page: OpenPage, dataset: Any) -> None:
    (table,) = tables(shown(open_page("definitions", tab="columns", file=dataset.name))).values()
    assert [(row[0], row[1], row[4]) for row in table[1:]] == [
        (column.name, column.title_zh, column.description_zh) for column in dataset.columns
    ]


@pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.name)
def test_every_column_of_users_records_is_explained(open_page: OpenPage, kind: RecordType) -> None:
    name = dictionary_name(kind)
    (table,) = tables(shown(open_page("definitions", tab="columns", file=name))).values()
    assert [(row[0], row[1]) for row in table[1:]] == [
        (field.name, field.title_zh) for field in kind.fields
    ]
    explained = {row[0]: row for row in table[1:]}
    if kind.name == "requests":
        assert "部分解决" in explained["solved"][5]
        assert explained["sla_days"][4].endswith("单位：天。")


def test_every_norm_stands_with_its_place_and_its_words(open_page: OpenPage) -> None:
    quotes = {row["observation_id"]: row["quote"] for row in rows("observations.csv")}
    names = {row["place_id"]: row["name_zh"] for row in _reference("places.csv")}
    by_place = tables(shown(open_page("definitions", tab="norms"))).values()
    listed = [row for table in by_place for row in table[1:]]
    assert sorted((row[1], row[2]) for row in listed) == sorted(
        (names[norm["place_id"]], f"「{quotes[norm['observation_id']]}」")
        for norm in _reference("norms.csv")
    )


def _terms(app: AppTest) -> dict[str, str]:
    return {text(one.find("dt")): text(one.find("dd")) for one in shown(app).iter("div")}


def test_every_term_names_what_it_must_not_be_confused_with(open_page: OpenPage) -> None:
    glossary = _reference("glossary.csv")
    names = {row["term_id"]: row["term_zh"] for row in glossary}
    expected = {}
    for row in glossary:
        confused = "、".join(names[one] for one in row["not_to_confuse_with"].split(";") if one)
        warning = f"不要混同于：{confused}" if confused else ""
        expected[f"{row['term_zh']} {row['term_en']}"] = row["definition_zh"] + warning
    assert _terms(open_page("definitions", tab="terms")) == expected


def test_terms_are_named_in_the_language_of_the_reader(open_page: OpenPage) -> None:
    (told,) = _terms(open_page("definitions", tab="terms", term="地级市", lang="en")).items()
    assert told == (
        "prefecture-level city 地级市",
        "A city between province and county that governs several counties or districts, "
        "such as Wuzhou.Not to be confused with: county, urban area",
    )


def test_places_say_when_a_name_is_withheld(open_page: OpenPage) -> None:
    found = tables(shown(open_page("definitions", tab="places")))
    assert [row[0] for row in found["地方"][1:]] == [
        row["name_zh"] for row in _reference("places.csv")
    ]
    (withheld,) = (row for row in found["地方"] if row[0] == "福建某市")
    assert withheld[1:4] == ["地级市", "福建省", "原文隐去名称，不推测"]
    assert [row[0] for row in found["小区类型"][1:]] == [
        row["name_zh"] for row in _reference("compound_types.csv")
    ]


def test_sources_are_cited_in_both_forms(open_page: OpenPage) -> None:
    root = shown(open_page("definitions", tab="sources"))
    for source, item in zip(rows("sources.csv"), root.find("ul"), strict=True):
        cited = {key: value or None for key, value in source.items()}
        told = {text(one.find("dt")): text(one.find("dd")) for one in item.iter("div")}
        assert told["GB/T 7714"] == gbt7714(cited)
        assert text(item.find("details/pre")) == bibtex(cited)
        assert told["出版者"] == (source["publisher"] or "原文未提供")


def test_limits_say_where_texts_go_and_which_are_there(
    open_page: OpenPage, built_home: Path
) -> None:
    folder = built_home / "sources"
    folder.mkdir()
    try:
        (folder / "xihu-2022.txt").write_text("文", encoding="utf-8")
        root = shown(open_page("definitions", tab="limits"))
    finally:
        (folder / "xihu-2022.txt").unlink()
        folder.rmdir()
    assert "$GOVERNANCE_HOME/sources/<编号>.txt" in text(root)
    assert str(built_home) not in text(root)
    kept = {row[0]: row[2] for row in tables(root)["案例原文放在哪里"][1:]}
    assert kept == {
        f"{row['source_id']}.txt": "已放入" if row["source_id"] == "xihu-2022" else "未放入"
        for row in rows("sources.csv")
    }
    assert len(tables(root)["不算数字的数字串"][1:]) == len(rows("not_figures.csv"))


TABS = ("indicators", "conventions", "columns", "norms", "terms", "places", "sources", "limits")


@pytest.mark.parametrize("tab", TABS)
def test_english_is_complete(open_page: OpenPage, tab: str) -> None:
    root = shown(open_page("definitions", tab=tab, lang="en"))
    assert [said for said in headings(root) if re.search(r"[\u4e00-\u9fff]", said)] == []
    assert all(to["lang"] == ["en"] for to in links(root).values())


def test_loaded_places_stand_in_a_table_that_scrolls(
    open_page: OpenPage, requests_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A register brings thousands of them: a card each would be a page of 300,000 pixels."""
    monkeypatch.setenv(paths.HOME_VARIABLE, str(requests_home))
    app = open_page("definitions", tab="places")
    given = [row["name_zh"] for row in _reference("places.csv")]
    assert [row[0] for row in tables(shown(app))["地方"][1:]] == given
    loaded = list(app.dataframe[0].value["地方"])
    assert loaded and not set(loaded) & set(given)
    assert f"{len(loaded)}" in "".join(one.value for one in app.caption)
