"""覆盖率 on a made-up register: what it shows is what the register and `values` say."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from governance.cli import main
from governance.store import paths
from governance.store.month_notes import MonthNote, add_note, remove_note

OpenPage = Callable[..., AppTest]


@pytest.fixture
def open_coverage(
    open_page: OpenPage, register_home: Path, monkeypatch: pytest.MonkeyPatch
) -> OpenPage:
    """Open the page on 西湖区 of the made-up home."""
    monkeypatch.setenv(paths.HOME_VARIABLE, str(register_home))
    return lambda **given: open_page("coverage", **({"within": "xihu"} | given))


def plot(app: AppTest, key: str) -> dict[str, Any]:
    """The plot whose key is given."""
    [found] = [one for one in app.get("plotly_chart") if f"plot-{key}" in one.proto.id]
    drawn: dict[str, Any] = json.loads(found.proto.spec)
    return drawn


def labelled(drawn: dict[str, Any]) -> dict[str, str]:
    """Label of each row → the words at its dot."""
    axis = drawn["layout"]["yaxis"]
    labels = dict(zip(axis["tickvals"], axis["ticktext"], strict=True))
    [dots] = [trace for trace in drawn["data"] if trace.get("mode") == "markers+text"]
    rows = zip(dots["y"], dots["text"], strict=True)
    return {labels[y].replace("<br>", ""): words for y, words in rows}


def said(elements: Any) -> str:
    """Markdown as it reads on the page."""
    return re.sub(r"\\(.)", r"\1", "\n".join(one.value for one in elements))


def computed_value(
    home: Path, indicator: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> dict[str, Any]:
    """The value of the last month of 西湖区 as the command line prints it, by the first rule."""
    capsysbinary.readouterr()
    asked = ["values", "--home", str(home), "--place", "xihu", "--from", "2026-02", "--json"]
    assert main([*asked, "--indicator", indicator]) == 0
    rows: list[dict[str, Any]] = json.loads(capsysbinary.readouterr().out)["records"]
    return next(row for row in rows if not row["breakdown"] or "只计入工作" in str(row))


def test_both_layers_stand_apart_with_what_they_are_made_of(open_coverage: OpenPage) -> None:
    app = open_coverage()
    organised = labelled(plot(app, "coverage-organisation"))
    assert organised == {"模拟北街道": "66.7% · 2/3", "模拟南街道": "0.0% · 0/2"}
    worked = labelled(plot(app, "coverage-work"))
    assert worked == {"模拟北街道": "66.7% · 2/3", "模拟南街道": "100.0% · 2/2"}
    words = said(app.markdown)
    assert "5 个写明形式的应建小区中 2 个已覆盖，组织覆盖率 40.0%（33.3–66.7%）" in words
    assert "1 个没写形式、1 个的行早于 12 个月" in words
    assert "没有抽样误差" in words


def test_the_rule_is_shown_and_moves_attached(open_coverage: OpenPage) -> None:
    assert "挂建只计入工作覆盖" in said(open_coverage().caption)
    app = open_coverage(rule="attached_as_organisation")
    assert labelled(plot(app, "coverage-organisation"))["模拟南街道"] == "50.0% · 1/2"
    assert "挂建计入组织覆盖，也计入工作覆盖" in said(app.caption)


def test_the_page_shows_the_numbers_of_values(
    open_coverage: OpenPage, register_home: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    frame = open_coverage().dataframe[0].value.set_index("group")
    for layer in ("organisation", "work"):
        one = computed_value(register_home, f"compound_{layer}_coverage", capsysbinary)
        assert frame.loc["西湖区合计", f"{layer}_rate"] == pytest.approx(one["value"])


def test_a_note_on_a_month_stands_on_the_trend(
    open_coverage: OpenPage, register_home: Path
) -> None:
    note = MonthNote("xihu", "2026-02", "模拟合并片区")
    add_note(register_home, note)
    try:
        drawn = plot(open_coverage(), "coverage-trend")
    finally:
        remove_note(register_home, note)
    assert "模拟合并片区" in [one["text"] for one in drawn["layout"]["annotations"]]
    worked = next(one for one in drawn["data"] if one.get("name") == "工作覆盖率")
    assert worked["y"][-1] == 80


def test_types_areas_and_months_in_the_link_change_what_is_counted(open_coverage: OpenPage) -> None:
    by_type = labelled(plot(open_coverage(split="compound_type"), "coverage-organisation"))
    assert by_type["老旧小区"] == "33.3% · 1/3"
    by_area = labelled(plot(open_coverage(split="area"), "coverage-organisation"))
    assert by_area == {"没有并入片区": "33.3% · 1/3", "模拟片区（模拟北社区）": "50.0% · 1/2"}
    earlier = open_coverage(month="2025-01", type="old")
    assert labelled(plot(earlier, "coverage-organisation")) == {"模拟北街道": "0.0% · 0/2"}


def test_the_list_behind_the_rate_is_as_long_as_the_rate_says(open_coverage: OpenPage) -> None:
    app = open_coverage(view="list")
    shown = app.dataframe[0].value.set_index("compound")
    assert sorted(shown.index) == ["模拟丁小区", "模拟丙小区", "模拟己小区"]
    assert str(shown.loc["模拟丙小区", "since"])[:10] == "2024-11-10"
    assert shown.loc["模拟丙小区", "is_old"] == "旧行"
    assert "没有覆盖 3、没写形式 1、台账没有行 0、已覆盖 2、不应建 1" in said(app.markdown)
    assert "合计 670 户" in said(app.markdown)
    posted = open_coverage(view="list", form="posted").dataframe[0].value
    assert posted["compound"].tolist() == ["模拟丁小区"]
    worked = open_coverage(view="list", layer="work", list="covered", q="丁").dataframe[0].value
    assert worked["compound"].tolist() == ["模拟丁小区"]


def test_a_dated_target_says_how_many_compounds_it_takes(open_coverage: OpenPage) -> None:
    app = open_coverage(view="target", target="80", by="2026-09-30")
    words = said(app.markdown)
    assert "到 2026-09-30 达到 80%，还要覆盖 2 个小区；没写形式和没有行的若都没有，要 3 个" in words
    frame = app.dataframe[0].value.set_index("group")
    assert frame["needed"].to_dict() == {"西湖区合计": 2, "模拟北街道": 1, "模拟南街道": 2}
    assert frame["needed_at_most"].to_dict() == {"西湖区合计": 3, "模拟北街道": 1, "模拟南街道": 3}
    english = said(open_coverage(view="target", lang="en").markdown)
    assert "more compounds must be covered" in english


def test_every_combination_of_the_three_parties_stands_apart(
    open_coverage: OpenPage, register_home: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    app = open_coverage(view="parties")
    drawn = plot(app, "coverage-upset")
    labels = drawn["layout"]["yaxis"]["ticktext"]
    said_all, unsaid = (one["x"] for one in drawn["data"])
    assert [x for x in unsaid if x] == [2]  # grey, in a series of its own
    counts = dict(zip(labels, map(sum, zip(said_all, unsaid, strict=True)), strict=True))
    assert counts == {
        "●●● 党支部＋业委会＋物业": 1,
        "●●○ 党支部＋业委会": 1,
        "○○● 物业": 1,
        "○○○ 都没有": 2,
        "三样没有写全": 2,
    }
    words = said(app.markdown)
    assert "5 个小区中，1 个三方齐备（20.0%）" in words
    # Old is the row of 丙 alone, which has none of the three; it might have all of them by now.
    assert "没写全的 2 个、旧行 1 个、没有行的 0 个" in words and "占 14.3–57.1%" in words
    computed = computed_value(register_home, "three_parties_share", capsysbinary)
    assert (computed["numerator"], computed["denominator"]) == (1, 5)
    four = labelled(plot(app, "coverage-four"))
    assert four["小区（组织覆盖）"] == "40.0% · 2/5"
    assert four["业委会（红色业委会）"] == "66.7% · 2/3"
    seats = labelled(plot(app, "coverage-seats"))
    assert seats["委员中的党员"] == "38.1% · 8/21"
    chaired = computed_value(register_home, "committee_chaired_share", capsysbinary)
    assert seats["书记兼主任（一肩挑）"] == "33.3% · 1/3"
    assert (chaired["numerator"], chaired["denominator"]) == (1, 3)
    frame = app.dataframe[0].value.set_index("group")
    north = frame.loc["模拟北街道"]
    assert north[["three", "three_lower", "three_upper"]].tolist() == pytest.approx(
        [100 / 3, 100 / 3, 200 / 3]
    )
    # Chairs: one of two; the old row of 丙 knew no committee, yet may have one by now.
    chairs = [north[name] for name in ("chaired_part", "chaired_known", "chaired_upper")]
    assert chairs == pytest.approx([1, 2, 200 / 3])
    assert frame.loc["西湖区合计", "three"] == pytest.approx(computed["value"])
    loose = open_coverage(view="parties", parties="any")
    assert "有业委会（自管小组）、有物业企业" in said(loose.caption)


def test_it_is_complete_in_english(open_coverage: OpenPage) -> None:
    app = open_coverage(lang="en")
    text = said(app.markdown) + said(app.caption)
    assert "2 of 5 compounds that should have an organisation" in text
    assert "without sampling error" in text
    assert not re.search("[一-鿿]{2,}", text.replace("模拟", "")), text
    assert "Attached counts as work coverage only" in text or "attached counts as work" in text


def test_without_a_register_it_says_what_to_load(open_page: OpenPage) -> None:
    app = open_page("coverage")
    assert "小区台账" in said(app.info)
    assert "以下出自公开案例的原文" in said(app.caption)
    assert "「小区党组织全覆盖」" in said(app.markdown)


def bars(drawn: dict[str, Any]) -> dict[str, list[float]]:
    """Label of each row → the numbers of its parts."""
    labels = drawn["layout"]["yaxis"]["ticktext"]
    return {label: [part["x"][at] for part in drawn["data"]] for at, label in enumerate(labels)}


def test_the_two_lists_of_five_are_never_merged_and_moves_are_seen(open_coverage: OpenPage) -> None:
    services = open_coverage(view="profile", against="2025-01")
    drawn = bars(plot(services, "coverage-items"))
    assert drawn["保洁 · 2026-02"] == [5, 0, 2]
    assert drawn["保洁 · 2025-01"] == [1, 1, 0]
    assert "2 个小区中，1 个增加，0 个减少。2 个小区一项也没写" in said(services.markdown)
    basics = open_coverage(view="profile", profile="basics")
    assert set(bars(plot(basics, "coverage-items"))) >= {"党员台账 · 2026-02"}
    assert "不合并" in said(basics.caption)
    lacking = open_coverage(view="profile", gap="service_repair").dataframe[-1].value
    assert set(lacking["compound"]) == {"模拟甲小区", "模拟丙小区", "模拟戊小区"}


def test_standards_and_modes_say_what_is_known_and_what_changed(open_coverage: OpenPage) -> None:
    standards = open_coverage(view="profile", profile="standards").dataframe[-1].value
    sums = standards.set_index("compound")["sum"].dropna().to_dict()
    assert sums["模拟乙小区"] == 30 and "模拟己小区" not in sums
    modes = open_coverage(view="profile", profile="modes", against="2025-01")
    assert "无人管理→居民自管 1" in said(modes.markdown)
    [moved] = [
        one.value for one in modes.dataframe if "thing" in one.value and "compound" in one.value
    ]
    assert "模拟甲小区" in set(moved["compound"])
    assert "5 个写明的小区中 5 个有人管理" in said(modes.markdown)
    assert bars(plot(modes, "coverage-modes"))["模拟南街道"] == [1, 0, 1, 0, 0, 0, 2, 0]
    counted = modes.dataframe[0].value.set_index("group")
    shares = counted.loc["西湖区合计", ["managed", "lower", "upper"]].tolist()
    # Two say no mode, and the row of 丙 is old: 4 of 7 at least.
    assert shares == pytest.approx([100, 400 / 7, 100])
    assert counted.loc["模拟北街道", "mode_community"] == 1


def test_forms_are_followed_from_one_date_to_another_down_to_the_compounds(
    open_coverage: OpenPage,
) -> None:
    asked = {"view": "profile", "profile": "forms", "against": "2025-01"}
    app = open_coverage(**asked, cell="party_org_form~none~own")
    assert "变动 1 处：没有→单建 1。" in said(app.markdown)
    assert "其间新有行的 5 个" in said(app.markdown)
    moved, behind, _ = (one.value for one in app.dataframe)
    cells = {(row["before"], row["after"]): row["compounds"] for row in moved.to_dict("records")}
    assert cells[("没有", "单建")] == 1 and cells[("台账没有行", "挂建")] == 1
    assert behind["compound"].tolist() == ["模拟甲小区"]
    # 甲 alone changed; what it is now is what the chart of forms says.
    assert bars(plot(app, "coverage-moves"))["原来：没有"] == [1, 0, 0, 0, 1, 0, 0, 0]


def test_a_group_that_the_reader_picked_is_named_and_pooled(open_coverage: OpenPage) -> None:
    app = open_coverage(peers="own", pick=["xihu/模拟南街道"], group="试点")
    assert labelled(plot(app, "coverage-organisation")) == {"模拟南街道": "0.0% · 0/2"}
    assert "西湖区内的“试点”（1 个街道）" in said(app.caption)
    assert "由读者挑选并命名：模拟南街道" in said(app.caption)
    frame = app.dataframe[0].value.set_index("group")
    assert frame.loc["同组“试点”合计", "work_covered"] == 2
    assert frame.loc["西湖区合计", "work_known"] == 5
    drawn = plot(app, "coverage-work")["layout"]["annotations"]
    assert any("同组合计 100.0% · 2/2" in one["text"] for one in drawn)


def test_published_figures_stand_apart_and_full_coverage_stays_a_statement(
    open_coverage: OpenPage,
) -> None:
    app = open_coverage(view="published")
    captions = said(app.caption)
    assert "西湖区 小区覆盖率" in captions or "不能与计算值同轴" in captions
    assert "可以与计算值同轴" not in captions
    words = said(app.markdown)
    assert "「小区党组织全覆盖」" in words
    assert "不把它当作 100%" in captions
    computed = labelled(plot(app, "computed-compound_organisation_coverage"))
    assert computed == {"西湖区": "40.0% · 2/5"}
