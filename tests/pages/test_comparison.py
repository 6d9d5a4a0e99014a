"""区域比较 on the project's data: what shares an axis, what is refused, what opens."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.markup import shown, tables

OpenPage = Callable[..., AppTest]


def _plots(app: AppTest) -> list[dict[str, Any]]:
    return [json.loads(one.proto.spec) for one in app.get("plotly_chart")]


def _dots(plot: dict[str, Any]) -> dict[str, Any]:
    return next(trace for trace in plot["data"] if trace.get("mode") == "markers+text")


def _words(elements: Any) -> str:
    """Markdown as it reads on the page, escapes removed."""
    return re.sub(r"\\(.)", r"\1", "\n".join(one.value for one in elements))


def _labelled(plot: dict[str, Any]) -> dict[str, str]:
    """Label of each row → the text at its height: a value, or that there is none."""
    axis = plot["layout"]["yaxis"]
    labels = dict(zip(axis["tickvals"], axis["ticktext"], strict=True))
    dots = _dots(plot)
    texts = dict(zip(dots["y"], dots["text"], strict=True))
    texts |= {one["y"]: one["text"] for one in plot["layout"].get("annotations", ())}
    return {labels[y]: texts[y] for y in sorted(labels, reverse=True)}


def test_on_arrival_it_shows_what_must_compare(open_page: OpenPage) -> None:
    first, second, third, fourth = _plots(open_page("comparison"))[:4]
    assert _labelled(first) == {
        "西湖区": "3.64 个/社区",
        "东港城区": "9.33 个/社区",
        "杏花岭区": "原文未提供",
        "福建某市": "9.57 个/社区",
        "梧州市": "原文未提供",
    }
    assert _labelled(second) == {
        "西湖区": "41.0%",
        "东港市": "原文未提供",
        "杏花岭区": "68.7%",
        "福建某市": "原文未提供",
        "梧州市": "原文未提供",
    }
    assert _labelled(third) == {
        "西湖区": "1.92 名/社区",
        "东港市": "原文未提供",
        "杏花岭区": "原文未提供",
        "福建某市": "1.40 名/社区",
        "梧州市": "原文未提供",
    }
    assert _labelled(fourth) == {
        "西湖区": "原文未提供",
        "东港城区": "1.60 个/支部",
        "杏花岭区": "3.64 个/支部",
        "福建某市": "1.25 个/支部",
        "梧州市": "原文未提供",
    }


def test_each_dot_stands_at_the_number_of_its_label(open_page: OpenPage) -> None:
    (plot,) = _plots(open_page("comparison", indicator="compounds_per_community"))
    dots = _dots(plot)
    assert dict(zip(dots["customdata"], dots["x"], strict=True)) == pytest.approx(
        {
            "compounds_per_community.xihu.whole": 619 / 170,
            "compounds_per_community.donggang.urban": 168 / 18,
            "compounds_per_community.fujian-city.whole": 1521 / 159,
        }
    )


def test_a_refusal_names_the_fields_and_gives_every_value_its_own_axis(
    open_page: OpenPage,
) -> None:
    app = open_page("comparison", family="services", indicator="service_centres")
    refusal = _words(app.warning)
    assert "不能放在同一根轴上：口径、层级不同。" in refusal
    assert "层级 — 西湖区：县级；福建某市：地级；梧州市：地级" in refusal
    assert [_labelled(plot) for plot in _plots(app)] == [
        {"西湖区": "202 个"},
        {"福建某市": "159 个"},
        {"梧州市": "376 个"},
    ]
    assert "原文未提供：东港市、杏花岭区" in _words(app.caption)


def test_a_link_to_nowhere_is_said_to_be(open_page: OpenPage) -> None:
    app = open_page("comparison", place=["xihu", "nope"], indicator="gone", open="xxx")
    assert "已忽略：open=xxx、place=nope、indicator=gone" in _words(app.warning)
    assert "不认识" not in _words(open_page("comparison", open="xihu-001").warning)


def test_how_own_data_get_in_is_said_once(open_page: OpenPage) -> None:
    app = open_page("comparison", place="wuzhou")
    (said,) = [one.value for one in app.info]
    assert "`python -m governance load`" in said
    for title in ("每个社区的小区数", "老旧小区占比", "每个社区报到的在职党员"):
        assert title in said
    assert _words(app.markdown).count("所选地方都没有公布。") == 6


def test_periods_that_no_place_states_are_not_said_to_differ(open_page: OpenPage) -> None:
    link = {"family": "requests", "indicator": "disputes_mediated"}
    refusal = _words(open_page("comparison", **link).warning)
    assert "不能放在同一根轴上：口径、层级不同；统计时段无法确认相同。" in refusal
    assert "统计时段 — 两地都没有给时间，无法确认相同" in refusal
    english = _words(open_page("comparison", **link, lang="en").warning)
    assert (
        "What differs: definition, level. The period cannot be confirmed to be the same." in english
    )


def test_why_what_is_refused_elsewhere_shares_this_axis_is_said_under_it(
    open_page: OpenPage,
) -> None:
    app = open_page("comparison", indicator="compounds_per_branch")
    assert not app.warning
    assert "注意：各地都用支部所要覆盖的小区作分子" in _words(app.caption)
    assert "覆盖率的界限要用全部居民小区作分母" in _words(app.caption)


def test_level_and_scope_that_an_axis_spans_are_said_under_it(open_page: OpenPage) -> None:
    said = _words(open_page("comparison", indicator="compounds_per_community").caption)
    assert "层级不同（登记的条件允许）：西湖区（县级）、" in said
    assert "范围不同（登记的条件允许）：西湖区（全区）、" in said
    alike = _words(open_page("comparison", indicator="old_compound_share").caption)
    assert "登记的条件允许" not in alike
    english = open_page("comparison", indicator="compounds_per_community", lang="en", view="panels")
    assert "On this axis the level differs, which the registry allows" in _words(english.caption)


def test_the_rule_is_not_stricter_than_the_registry(open_page: OpenPage) -> None:
    (rule,) = [one.value for one in open_page("comparison").caption if "登记的条件，" in one.value]
    assert "按每个指标登记的条件" in rule
    assert "层级、范围、统计时段是否也必须相同，由指标各自登记" in rule


def test_a_refusal_is_said_in_english_too(open_page: OpenPage) -> None:
    app = open_page("comparison", family="services", indicator="service_centres", lang="en")
    refusal = _words(app.warning)
    assert "These values may not share an axis. What differs: definition, level." in refusal
    assert "Level — Xihu District: county level; A city in Fujian: prefecture" in refusal


def test_a_bare_lower_bound_is_an_open_arrow(open_page: OpenPage) -> None:
    link = {"family": "grid", "indicator": "grids", "place": "wuzhou"}
    implied, bare = (
        _plots(open_page("comparison", **link, **more))[0] for more in ({}, {"convention": "bare"})
    )
    arrows = [
        [trace for trace in plot["data"] if trace.get("mode") == "markers"]
        for plot in (implied, bare)
    ]
    assert arrows[0] == []
    assert arrows[1][0]["marker"]["symbol"] == "triangle-right"
    assert _labelled(bare) == {"梧州市": "610多个"}


def test_a_norm_stands_behind_the_value_of_its_own_place(open_page: OpenPage) -> None:
    link = {"family": "grid", "indicator": "households_per_grid_level2", "place": "donggang"}
    (plot,) = _plots(open_page("comparison", **link))
    (band,) = plot["layout"]["shapes"]
    assert (band["x0"], band["x1"]) == (1000, 1500)
    assert plot["layout"]["annotations"][0]["text"] == "东港市标准：1,000–1,500 户/网格"


def test_shares_are_drawn_on_the_whole_of_their_scale(open_page: OpenPage) -> None:
    (plot,) = _plots(open_page("comparison", indicator="old_compound_share"))
    low, high = plot["layout"]["xaxis"]["range"]
    assert low <= 0 and 100 <= high < 110


def test_the_matrix_tells_published_derived_missing_and_refused(open_page: OpenPage) -> None:
    app = open_page("comparison", view="matrix", indicator=["compounds", "compounds_per_community"])
    matrix = tables(shown(app))["各地公布了什么"]
    assert matrix == [
        ["", "西湖区", "东港市", "杏花岭区", "福建某市", "梧州市"],
        [
            "居民小区数（个）",
            "● 原文公布：619",
            "≠ 有值，但不能与同行其他地方同轴：168（东港城区）",
            "● 原文公布：1,430；286（三桥街道）",
            "≠ 有值，但不能与同行其他地方同轴：1,521",
            "— 原文未提供：原文未提供",
        ],
        [
            "每个社区的小区数（个/社区）",
            "◆ 由公布数字推算：3.64",
            "◆ 由公布数字推算：9.33（东港城区）",
            "— 原文未提供：原文未提供",
            "◆ 由公布数字推算：9.57",
            "— 原文未提供：原文未提供",
        ],
    ]


def test_small_multiples_give_one_axis_to_each_indicator_under_its_unit(
    open_page: OpenPage,
) -> None:
    chosen = ["old_compound_share", "compounds_per_community"]
    app = open_page("comparison", view="panels", indicator=chosen, place=["xihu", "fujian-city"])
    assert [one.value for one in app.subheader][:2] == ["单位：\\%", "单位：个\\/社区"]
    assert [plot["layout"]["xaxis"]["title"]["text"] for plot in _plots(app)] == ["%", "个/社区"]


def test_a_number_opens_from_the_link_with_formula_quotes_and_lines(open_page: OpenPage) -> None:
    app = open_page("comparison", open="compounds_per_community.xihu.whole")
    panel = _words(app.markdown)
    assert "居民小区数 619个 ÷ 社区数 170个" in panel
    assert re.findall("「(.*?)」", panel) == ["619个", "170个"]
    assert re.findall("第 (.*?) 行（非空行），编号 (.*)", panel) == [
        ("9", "xihu-002"),
        ("9", "xihu-001"),
    ]


@pytest.mark.parametrize(
    ("convention", "interval"),
    [
        ("implied", "610 至不足 620（余、多读作不足末位非零数加一）"),
        ("bare", "≥ 610（余、多只取下限）"),
    ],
)
def test_an_open_number_keeps_the_chosen_reading(
    open_page: OpenPage, convention: str, interval: str
) -> None:
    app = open_page(
        "comparison", indicator="grids", convention=convention, open="grids.wuzhou.whole"
    )
    assert f"**区间**　{interval}" in _words(app.markdown)


def test_a_chip_opens_and_closes_a_number_and_the_link_follows(open_page: OpenPage) -> None:
    app = open_page("comparison", indicator="compounds_per_community")
    key = "open-compounds_per_community-zh"
    app.button_group(key=key).set_value("compounds_per_community.xihu.whole").run()
    assert app.query_params["open"] == "compounds_per_community.xihu.whole"
    assert "「619个」" in _words(app.markdown)
    app.button_group(key=key).set_value(None).run()
    assert "open" not in app.query_params


def test_an_indicator_without_values_says_what_it_needs_and_shows_its_norm(
    open_page: OpenPage,
) -> None:
    app = open_page("comparison", family="grid", indicator="households_per_grid")
    assert "您自己的数据用命令 `python -m governance load` 载入" in app.info[0].value
    assert "梧州市标准：300–500" in _words(app.caption)
    assert _plots(app) == []


def test_the_table_shows_and_exports_every_value_once(open_page: OpenPage) -> None:
    app = open_page("comparison", family="services", indicator="service_centres")
    table = app.dataframe[0].value
    assert table[["place", "reading", "axis"]].to_numpy().tolist() == [
        ["西湖区", "202 个", "A"],
        ["福建某市", "159 个", "B"],
        ["梧州市", "376 个", "C"],
    ]


def test_nothing_chosen_says_what_to_do(open_page: OpenPage) -> None:
    app = open_page("comparison", place="none")
    assert "请在上面至少选择一个地方和一个指标" in app.info[0].value


def test_another_family_brings_its_own_indicators(open_page: OpenPage) -> None:
    app = open_page("comparison", indicator="compounds_per_community")
    app.selectbox(key="family-zh").set_value("grid").run()
    assert "grids" in app.multiselect(key="indicator-grid-zh").value
    assert "indicator" not in app.query_params
