"""What readers take away from a page is what they saw, and says what it is and where it is from."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from streamlit.testing.v1 import AppTest

from governance.components import downloads
from governance.exports.charts import Chart, Footer
from governance.exports.tabular import Table
from governance.store import reader

OpenPage = Callable[..., AppTest]
IMPLIED = "余、多读作不足末位非零数加一"
BARE = "余、多只取下限"
EVERYWHERE = "地方：西湖区、东港市、杏花岭区、福建某市、梧州市；家族：全部"


@dataclass
class Taken:
    """What the buttons of a page would download, by the stem of the file."""

    tables: dict[str, Table] = field(default_factory=dict)
    pictures: dict[str, Chart] = field(default_factory=dict)

    @property
    def footers(self) -> list[Footer]:
        return [one.footer for one in (*self.tables.values(), *self.pictures.values())]


@pytest.fixture
def taken(monkeypatch: pytest.MonkeyPatch) -> Taken:
    found = Taken()
    monkeypatch.setattr(
        downloads, "table", lambda content, stem: found.tables.update({stem: content})
    )
    monkeypatch.setattr(
        downloads, "picture", lambda chart, stem: found.pictures.update({stem: chart})
    )
    return found


@pytest.mark.parametrize(
    ("stem", "link", "name", "column", "rows", "filters", "sources"),
    [
        (
            "cases",
            {"case_place_id": "wuzhou", "kind": "area"},
            "case-figures",
            "figure_id",
            ["wuzhou-013"],
            "案例地区：梧州市；量的种类：面积",
            ["wuzhou-undated"],
        ),
        (
            "checks",
            {"case_place_id": "xihu", "kind": "sum"},
            "checks",
            "relation_id",
            ["xihu-compound-types"],
            "地方：西湖区；关系的种类：分项合计",
            ["xihu-2022"],
        ),
        (
            "mechanisms",
            {"place_id": "wuzhou", "q": "时间银行"},
            "mechanisms",
            "mechanism_id",
            ["wuzhou_time_bank"],
            "地方：梧州市；文字：时间银行",
            ["wuzhou-undated"],
        ),
        (
            "definitions",
            {"family": "volunteering", "kind": "derived", "q": "hours_per"},
            "indicators",
            "indicator_id",
            ["hours_per_volunteer"],
            "指标家族：志愿服务；性质：由公布数字推算；文字：hours_per",
            ["xihu-2022"],
        ),
        (
            "comparison",
            {"indicator": "grids", "place": "wuzhou"},
            "comparison",
            "observation_id",
            ["grids.wuzhou.whole"],
            "地方：梧州市；家族：全部",
            ["wuzhou-undated"],
        ),
    ],
)
def test_a_table_holds_what_the_filters_leave_and_its_sources_alone(
    open_page: OpenPage,
    taken: Taken,
    stem: str,
    link: dict[str, str],
    name: str,
    column: str,
    rows: list[str],
    filters: str,
    sources: list[str],
) -> None:
    open_page(stem, **link)
    table = taken.tables[name]
    assert table.frame[column].tolist() == rows
    assert table.footer.filters == filters
    assert table.sources["source_id"].tolist() == sources


@pytest.mark.parametrize(
    ("stem", "link", "origin"),
    [
        ("overview", {}, "公开发布"),
        ("cases", {}, "公开发布"),
        ("checks", {}, "公开发布"),
        ("mechanisms", {}, "公开发布"),
        ("comparison", {}, "公开发布"),
        ("comparison", {"view": "matrix"}, "公开发布"),
        ("comparison", {"view": "panels"}, "公开发布"),
        ("definitions", {"tab": "norms"}, "公开发布"),
        ("definitions", {"tab": "sources"}, "公开发布"),
        ("definitions", {"tab": "limits"}, "公开发布"),
        ("definitions", {"tab": "indicators"}, "本项目整理"),
        ("definitions", {"tab": "places"}, "本项目整理"),
    ],
)
def test_everything_taken_away_says_filters_origin_source_and_version(
    open_page: OpenPage, taken: Taken, stem: str, link: dict[str, str], origin: str
) -> None:
    open_page(stem, **link)
    assert taken.footers
    for footer in taken.footers:
        assert (footer.origin, footer.version) == (origin, reader.current_version())
        assert footer.filters
        assert "》，" in footer.source or "案例，" in footer.source


@pytest.mark.parametrize(
    ("stem", "name", "first", "second"),
    [
        ("cases", "case-figures", {"q": "不少于300平方米"}, {"kind": "area", "role": "norm"}),
        (
            "checks",
            "checks",
            {"q": "xihu-compound-types"},
            {"case_place_id": "xihu", "kind": "sum"},
        ),
        ("mechanisms", "mechanisms", {"q": "时间银行"}, {"q": "时间银行", "place_id": "wuzhou"}),
        ("definitions", "indicators", {"q": "hours_per_volunt"}, {"q": "hours_per_volunteer"}),
    ],
)
def test_the_same_rows_found_by_other_filters_say_so(
    open_page: OpenPage,
    taken: Taken,
    stem: str,
    name: str,
    first: dict[str, str],
    second: dict[str, str],
) -> None:
    tables = []
    for link in (first, second):
        open_page(stem, **link)
        tables.append(taken.tables[name])
    one, other = ([row[0] for row in table.records()] for table in tables)
    assert one == other
    assert tables[0].footer.filters != tables[1].footer.filters


@pytest.mark.parametrize("view", ["dots", "matrix", "panels"])
@pytest.mark.parametrize(("convention", "said"), [("implied", IMPLIED), ("bare", BARE)])
def test_a_picture_says_which_reading_of_more_than_it_shows(
    open_page: OpenPage, taken: Taken, view: str, convention: str, said: str
) -> None:
    open_page("comparison", indicator="grids", view=view, convention=convention)
    (picture,) = taken.pictures.values()
    assert (picture.footer.filters, picture.footer.note) == (EVERYWHERE, said)


def test_the_bare_reading_reaches_the_table(open_page: OpenPage, taken: Taken) -> None:
    ends = []
    for convention in ("implied", "bare"):
        open_page("comparison", indicator="grids", place="wuzhou", convention=convention)
        frame = taken.tables["comparison"].frame.astype(object)
        ends += frame[["value", "lower", "upper"]].where(frame.notna(), None).to_numpy().tolist()
    assert ends == [[610, 610, 620], [610, 610, None]]


def test_a_picture_of_panels_names_the_sources_of_all_of_them(
    open_page: OpenPage, taken: Taken
) -> None:
    open_page("comparison", view="panels", indicator=["committees_chaired_share", "migrant_share"])
    (picture,) = taken.pictures.values()
    assert picture.footer.source == (
        "《党建引领城市基层社会治理》，省委宣传部政策法规处，2021-04-28；"
        "《“邻里党建”让城市基层治理更有温度》，出版者未注明，日期未注明"
    )


def test_no_note_ends_twice(open_page: OpenPage, taken: Taken) -> None:
    open_page("comparison", indicator="compounds_per_branch")
    assert [one for one in taken.footers if "。；" in one.note] == []
