"""地图 on the project's data: what is coloured, what is a mark, what is refused, what is missing."""

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from governance.components import map_view
from governance.geography import official
from governance.geography.boundaries import boundaries as prepared
from governance.pipeline import boundaries
from governance.store import paths
from tests.pages.map_home import EVIL, made_up
from tests.pages.markup import links, parsed, tables, text

NEUTRAL = "口径不同，不着色"

OpenPage = Callable[..., AppTest]


@pytest.fixture(scope="module")
def map_home(pristine_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return made_up(pristine_home, tmp_path_factory.mktemp("map") / "home")


@pytest.fixture
def open_map(
    open_page: OpenPage, map_home: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., AppTest]:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(map_home))
    return lambda **link: open_page("map", **link)


def _decks(app: AppTest) -> list[dict[str, Any]]:
    return [json.loads(one.proto.json) for one in app.get("deck_gl_json_chart")]


def _layer(deck: dict[str, Any], name: str) -> Any:
    return next((one["data"] for one in deck["layers"] if one["id"] == name), [])


def _own(deck: dict[str, Any]) -> dict[str, Any]:
    """The area of the place itself, which lies over its neighbours."""
    return dict(_layer(deck, "area")[-1])


def _labels(deck: dict[str, Any]) -> list[str]:
    """The texts on the map, each once: halos repeat them."""
    return list(dict.fromkeys(one["text"] for one in _layer(deck, "labels")))


def _chosen(deck: dict[str, Any]) -> bool:
    return any(row[4] == 3 for row in _layer(deck, "border"))


def _said(app: AppTest) -> str:
    return "\n".join(one.value for one in (*app.caption, *app.markdown)).replace("\\", "")


def _markup(app: AppTest) -> list[Any]:
    return [parsed(json.loads(one.proto.json)["html"]) for one in app.get("bidi_component")]


def _table(app: AppTest) -> list[list[str]]:
    found = {name: rows for root in _markup(app) for name, rows in tables(root).items()}
    return found["图上数值"]


def test_the_four_cases_stand_side_by_side_and_the_fifth_beside_them(
    open_map: Callable[..., AppTest],
) -> None:
    app = open_map(indicator="old_compound_share")
    assert [deck.get("mapStyle") for deck in _decks(app)] == ["__MAP_STYLE__"] * 4
    fills = [_own(deck)["fill"] for deck in _decks(app)]
    assert fills[1] == fills[3] and len({str(one) for one in fills}) == 3
    wanted = ["西湖区\n41.0%", "东港市\n原文未提供", "杏花岭区\n68.7%", "梧州市\n原文未提供"]
    assert all(own in _labels(deck) for own, deck in zip(wanted, _decks(app), strict=True))
    assert "“福建某市”没有公布是哪里，不能放在图上" in _said(app)


def test_a_figure_of_a_part_or_an_example_is_a_mark_and_colours_nothing(
    open_map: Callable[..., AppTest],
) -> None:
    donggang = _decks(open_map(indicator="compounds"))[1]
    assert "全域未提供" in _own(donggang)["about"]
    assert "东港城区 168 个" in _labels(donggang)


def test_values_that_may_not_share_colours_are_refused_by_name(
    open_map: Callable[..., AppTest],
) -> None:
    app = open_map(indicator="service_centres")
    assert "不能放在同一根轴上：口径、层级不同" in app.warning[0].value
    xihu, _, _, wuzhou = _decks(app)
    assert NEUTRAL not in _own(xihu)["about"]
    assert NEUTRAL in _own(wuzhou)["about"]
    assert f"梧州市\n376 个\n{NEUTRAL}" in _labels(wuzhou)
    assert _layer(wuzhou, "spot") == []
    other = _decks(open_map(indicator="service_centres", group="2"))
    assert NEUTRAL in _own(other[0])["about"]
    assert NEUTRAL not in _own(other[3])["about"]


def test_the_footer_names_source_edition_review_number_and_caution(
    open_map: Callable[..., AppTest],
) -> None:
    said = _said(open_map())
    assert "测试边界，2026 版，审图号 GS(2026)0000号" in said
    assert "本图未经审核，仅供内部工作参考，界线不作为划界依据" in said


def test_scales_are_of_each_map_or_common(open_map: Callable[..., AppTest]) -> None:
    def lengths(app: AppTest) -> set[str]:
        return {_labels(deck)[-1] for deck in _decks(app)}

    own, common = open_map(), open_map(scale="common")
    assert "本图自定，各图不同" in _said(own)
    assert "各图统一" in _said(common)
    assert len(lengths(common)) == 1


def test_the_table_is_sorted_and_leads_to_place_and_source(
    open_map: Callable[..., AppTest],
) -> None:
    app = open_map(indicator="old_compound_share", order="value")
    assert "不是排名" in _said(app)
    assert [row[:2] for row in _table(app)[1:]] == [
        ["杏花岭区", "68.7%"],
        ["西湖区", "41.0%"],
        ["东港市", "原文未提供"],
        ["福建某市", "原文未提供"],
        ["梧州市", "原文未提供"],
    ]
    found = {words: to for root in _markup(app) for words, to in links(root).items()}
    assert found["杏花岭区"]["unit"] == ["xinghualing"]
    assert found["68.7%"]["open"] == ["old_compound_share.xinghualing.whole"]


def test_the_table_is_in_the_order_of_places_until_the_reader_asks(
    open_map: Callable[..., AppTest],
) -> None:
    app = open_map(indicator="old_compound_share")
    assert [row[0] for row in _table(app)[1:3]] == ["西湖区", "杏花岭区"]
    assert "不是排名" not in _said(app)


def test_the_country_is_not_offered_without_its_complete_layer(
    open_map: Callable[..., AppTest],
) -> None:
    app = open_map(case="national")
    assert len(_decks(app)) == 4
    assert "全国" not in str(app.button_group)
    assert "不提供全国视图：准备好的边界里没有全国层" in _said(app)


def test_the_page_says_what_the_layer_of_the_country_lacks(
    open_map: Callable[..., AppTest], map_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = prepared(map_home)
    assert found is not None
    county = found.cases["xihu"].layer("county")
    monkeypatch.setattr(map_view, "boundaries", lambda home: replace(found, national=county))
    said = _said(open_map(case="national"))
    assert "全国层不完整，缺：台湾省、南海断续线、钓鱼岛及其附属岛屿、0/34" in said


def test_a_norm_that_has_no_number_is_said(open_map: Callable[..., AppTest]) -> None:
    legend = text(_markup(open_map(indicator="old_compound_share", classes="norm"))[0])
    assert "这个指标没有带数字的标准" in legend


def test_a_chosen_place_shows_its_profile_and_stands_out(
    open_map: Callable[..., AppTest],
) -> None:
    app = open_map(unit="xihu")
    found = {name: rows for root in _markup(app) for name, rows in tables(root).items()}
    assert any(row[0] == "居民小区数" for row in found["西湖区的公布数字"])
    assert [_chosen(deck) for deck in _decks(app)] == [True, False, False, False]


def test_a_number_opens_with_the_figures_behind_it(open_map: Callable[..., AppTest]) -> None:
    app = open_map(open="old_compound_share.xihu.whole")
    assert "「619个」" in _said(app)


def test_one_place_is_drawn_large_with_its_units(open_map: Callable[..., AppTest]) -> None:
    app = open_map(case="wuzhou", indicator="service_centres")
    (deck,) = _decks(app)
    assert [one["id"] for one in _layer(deck, "area")][-2:] == ["450403", "450405"]
    assert "梧州市 376 个，不摊到各单位" in _said(app)


def test_symbols_instead_of_colours(open_map: Callable[..., AppTest]) -> None:
    decks = _decks(open_map(indicator="old_compound_share", mode="symbols"))
    assert [len(_layer(deck, "spot")) for deck in decks] == [1, 0, 1, 0]
    assert _layer(decks[0], "spot")[0]["radius"] < _layer(decks[2], "spot")[0]["radius"]


def test_a_name_with_markup_is_only_a_name(open_map: Callable[..., AppTest]) -> None:
    app = open_map()
    assert EVIL in _labels(_decks(app)[0])
    assert all(
        "<img" not in json.loads(one.proto.json)["html"] for one in app.get("bidi_component")
    )


@pytest.mark.parametrize("method", ["quantile", "equal", "natural", "norm"])
def test_every_way_of_classing_draws(open_map: Callable[..., AppTest], method: str) -> None:
    assert len(_decks(open_map(indicator="compounds", classes=method))) == 4


def test_english_is_complete(open_map: Callable[..., AppTest]) -> None:
    app = open_map(indicator="compounds", lang="en", unit="donggang")
    assert "Choropleth" in str(app.button_group)
    assert "No map" not in _said(app)
    assert "no basis for delimitation" in _said(app)
    # A file of boundaries has Chinese names alone: on this page they are quotations.
    assert f"“{EVIL}”" in _labels(_decks(app)[0])
    assert "“振安区”" in _labels(_decks(app)[1])
    assert "Names in quotation marks are those of the boundary file" in _said(app)
    large = open_map(indicator="compounds", lang="en", case="wuzhou")
    assert {"“万秀区”", "“长洲区”"} <= {label.split("\n")[0] for label in _labels(_decks(large)[0])}


def test_without_boundaries_bars_and_table_stay_and_the_way_to_get_them_is_told(
    open_page: OpenPage,
) -> None:
    app = open_page("map", indicator="compounds", unit="xihu", open="compounds.xihu.whole")
    assert _decks(app) == []
    assert [one.label for one in app.selectbox] == ["指标家族", "指标", "查看一个地方"]
    assert "python -m governance boundaries prepare" in app.info[0].value
    assert len(app.get("plotly_chart")) == 4
    assert ["▶ 西湖区", "619 个"] in [row[:2] for row in _table(app)]


@pytest.mark.usefixtures("wheel")
def test_uninstalling_the_package_leaves_a_working_page(
    open_page: OpenPage, own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    boundaries.prepare(own_home, paths.data_folder())
    monkeypatch.setenv(paths.HOME_VARIABLE, str(own_home))
    assert "全国" in str(open_page("map").button_group)
    monkeypatch.setattr(official, "_distribution", lambda search: None)
    app = open_page("map", boundaries="yes")
    assert len(_decks(app)) == 4  # what was prepared is still there
    assert "未安装" in _said(app)
    next(one for one in app.button if one.label == "准备边界").click().run()
    assert not app.exception
    assert _decks(app) == []
    assert "还没有可画的边界" in app.info[0].value
    assert any("西湖区" in row[0] for row in _table(app))


def test_the_section_of_boundaries_asks_for_file_level_and_system(
    open_map: Callable[..., AppTest],
) -> None:
    app = open_map(boundaries="yes")
    assert {"层级", "坐标系", "属于哪个地方"} <= {one.label for one in app.selectbox}
    assert "自己的文件：county/counties" in _said(app)


def test_the_map_needs_no_library_of_geodata() -> None:
    import subprocess

    line = (
        "import sys; import governance.components.map_view; "
        "print([m for m in ('geopandas', 'shapely', 'pyproj') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", line],
        capture_output=True,
        text=True,
        check=True,
        cwd=paths.project_root(),
    )
    assert done.stdout.strip() == "[]"


def test_the_legend_counts_what_it_colours(open_map: Callable[..., AppTest]) -> None:
    legend = text(_markup(open_map(indicator="old_compound_share"))[0])
    assert "68.7%（1 地）" in legend
    assert "原文未提供" in legend
