"""志愿服务 on made-up records: each measure on its own, and nothing that is lacking taken for 0."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from governance.cli import main
from governance.components import small_counts
from governance.components.volunteering.measures import MEASURES
from governance.store import paths
from governance.store.month_notes import MonthNote, add_note, remove_note
from tests.pages.register_home import bank_home

OpenPage = Callable[..., AppTest]


@pytest.fixture
def open_volunteering(
    open_page: OpenPage, register_home: Path, monkeypatch: pytest.MonkeyPatch
) -> OpenPage:
    """Open the page on 西湖区 of the made-up home."""
    monkeypatch.setenv(paths.HOME_VARIABLE, str(register_home))
    return lambda **given: open_page("volunteering", **({"within": "xihu"} | given))


def plot(app: AppTest, key: str) -> dict[str, Any]:
    """The plot whose key is given."""
    [found] = [one for one in app.get("plotly_chart") if f"plot-{key}" in one.proto.id]
    drawn: dict[str, Any] = json.loads(found.proto.spec)
    return drawn


def texts(drawn: dict[str, Any]) -> dict[str, str]:
    """Label of each row → what is written at its dot."""
    labels = dict(
        zip(*(drawn["layout"]["yaxis"][n] for n in ("tickvals", "ticktext")), strict=True)
    )
    [dots] = [trace for trace in drawn["data"] if trace.get("mode") == "markers+text"]
    return {labels[y]: words for y, words in zip(dots["y"], dots["text"], strict=True)}


def said(elements: Any) -> str:
    """Markdown as it reads on the page."""
    return re.sub(r"\\(.)", r"\1", "\n".join(one.value for one in elements))


def test_five_amounts_each_on_its_own_and_what_is_lacking(open_volunteering: OpenPage) -> None:
    app = open_volunteering()
    words = said(app.markdown)
    for amount in ("170 人", "80 人", "212 人次", "400 小时", "23 场"):
        assert amount in words
    assert "6 个队月，其中 1 个（16.7%）没有记录" in words
    assert "合计是下限" in words
    line = plot(app, "volunteering-trend")["data"][0]
    assert line["y"] == [140.0, 30.0, 230.0]
    frame = app.dataframe[0].value.set_index("month")
    assert frame.loc["2025-02", "registered"] == 50


def test_the_measures_equal_values(
    open_volunteering: OpenPage, register_home: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    frame = open_volunteering().dataframe[0].value.set_index("month")
    asked = ["values", "--home", str(register_home), "--place", "xihu", "--json", "--indicator"]
    capsysbinary.readouterr()
    assert main([*asked, *(one.indicator for one in MEASURES.values())]) == 0
    rows = json.loads(capsysbinary.readouterr().out)["records"]
    printed = {(row["indicator_id"], row["period_start"][:7]): row["value"] for row in rows}
    for code, one in MEASURES.items():
        shown = frame[code].dropna().to_dict()
        assert shown == pytest.approx(
            {month: value for (name, month), value in printed.items() if name == one.indicator}
        ), code


def test_places_are_compared_in_a_named_group_and_by_residents(
    open_volunteering: OpenPage,
) -> None:
    app = open_volunteering(view="places", level="subdistrict")
    assert texts(plot(app, "volunteering-units")) == {"模拟北街道": "300", "模拟南街道": "100"}
    assert "比较范围：西湖区内的街道（2 个）" in said(app.markdown)
    by_homes = open_volunteering(view="places", level="subdistrict", per="households")
    # 300 hours for the 180 households registered by then; the south had registered none.
    assert texts(plot(by_homes, "volunteering-units")) == {"模拟北街道": "1,666.7"}
    assert "1 个单位无数据" in said(by_homes.markdown)
    persons = open_volunteering(view="places", level="subdistrict", measure="registered")
    assert texts(plot(persons, "volunteering-units")) == {"模拟北街道": "120", "模拟南街道": "50"}


def test_rows_of_party_members_are_not_added_twice(open_volunteering: OpenPage) -> None:
    app = open_volunteering(view="kinds")
    bars = plot(app, "volunteering-kinds-hours")
    counted = dict(zip(bars["layout"]["yaxis"]["ticktext"], bars["data"][0]["x"], strict=True))
    assert counted["环境整治"] == 80 and counted["没有写明"] == 20
    teams = open_volunteering(view="spread").dataframe[0].value.set_index("called")
    assert teams["hours"].to_dict() == {"模拟甲队": 300, "模拟乙队": 100}


def test_concentration_is_said_in_numbers(open_volunteering: OpenPage) -> None:
    app = open_volunteering(view="spread", level="subdistrict")
    words = said(app.markdown)
    assert "2 支队伍中，前十分之一贡献了 15.0% 的小时" in words
    assert "基尼系数 0.25" in words
    assert "服务最多的十分之一的人贡献了 33.0% 的小时" in words
    curve = plot(app, "volunteering-lorenz")["data"][0]
    assert curve["y"] == [0.0, 25.0, 100.0]


def test_it_is_complete_in_english_and_says_what_to_load(
    open_volunteering: OpenPage, open_page: OpenPage
) -> None:
    for view in ("amounts", "places", "kinds", "spread"):
        words = said(open_volunteering(view=view, lang="en").markdown)
        assert "have none and are not taken as 0" in words
        assert not re.search("[一-鿿]{3,}", words.replace("模拟", "")), words


def test_party_members_are_held_against_the_norm_of_the_place_that_sets_it(
    open_volunteering: OpenPage,
) -> None:
    app = open_volunteering(view="norms")
    # 80 hours of 40 members in March: 31 days are 4.43 weeks.
    assert "每人每周 0.45 小时" in said(app.markdown)
    weekly = plot(app, "volunteering-week")
    assert texts(weekly) == {"2025-03": "0.45"}
    assert any("西湖区标准：1" in one["text"] for one in weekly["layout"]["annotations"])
    posts = plot(app, "volunteering-posts")
    assert texts(posts) == {"2025-03": "0.75"}


def test_a_chart_without_a_number_is_words(open_volunteering: OpenPage) -> None:
    app = open_volunteering(view="norms", to="2025-02")
    assert app.get("plotly_chart") == []
    assert "没有能算的数，不画图。要求是：西湖区标准：1 小时/人·周" in said(app.markdown)


def test_published_figures_carry_their_intervals_beside_the_computed_ones(
    open_volunteering: OpenPage,
) -> None:
    app = open_volunteering(view="published")
    drawn = [json.loads(one.proto.spec) for one in app.get("plotly_chart")]
    written = {words for one in drawn for words in texts(one).values()}
    assert {"170,000余名", "720,000余小时"} <= {words.replace(" ", "") for words in written}
    whiskers = [
        x
        for one in drawn
        for trace in one["data"]
        if trace.get("mode") == "lines"
        for x in trace["x"]
    ]
    assert 180_000 in whiskers and 730_000 in whiskers
    assert "不能与计算值同轴" in said(app.caption)


def test_without_a_ledger_the_time_bank_says_what_to_load(open_volunteering: OpenPage) -> None:
    assert "时间银行" in said(open_volunteering(view="bank").info)


def test_few_persons_are_kept_back_with_what_would_give_them_away(
    open_volunteering: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(small_counts, "threshold", lambda: 60)
    asked = {"view": "places", "level": "subdistrict", "measure": "registered"}
    app = open_volunteering(**asked)
    assert texts(plot(app, "volunteering-units")) == {}
    frame = app.dataframe[0].value.set_index("place")
    assert frame.loc[["模拟北街道", "模拟南街道"], ["value", "amount"]].isna().all(axis=None)
    asked = {
        "view": "time",
        "level": "subdistrict",
        "unit": "xihu/模拟南街道",
        "measure": "registered",
    }
    months = open_volunteering(**asked).dataframe[0].value
    # 50 persons a month in the south, and in the north the number that would give them away.
    assert months["value"].isna().all() and (months["cases"] == 0).all()
    hours = open_volunteering(view="places", level="subdistrict", measure="hours")
    assert texts(plot(hours, "volunteering-units")) == {"模拟北街道": "300", "模拟南街道": "100"}


def test_a_measure_over_few_months_has_notes_and_no_limits(
    open_volunteering: OpenPage, register_home: Path
) -> None:
    note = MonthNote("xihu", "2025-03", "模拟学雷锋月")
    add_note(register_home, note)
    try:
        app = open_volunteering(view="time")
    finally:
        remove_note(register_home, note)
    drawn = plot(app, "volunteering-control")
    assert "模拟学雷锋月" in [one["text"] for one in drawn["layout"]["annotations"]]
    months = app.dataframe[0].value.set_index("month")
    # 30 of 140, 30 and 230 hours is below a quarter of the median: perhaps a gap, in no limit.
    assert "缺数据" in months.loc["2025-02", "said"]
    assert months[["centre", "lower", "upper"]].isna().all(axis=None)
    assert months.loc["2025-03", "note"] == "模拟学雷锋月"
    words = said(app.markdown)
    assert "有数的月份不足 6 个，不设控制限" in words and "自然波动" not in words
    share = open_volunteering(view="time", measure="active_share").dataframe[0].value
    assert share.set_index("month").loc["2025-03", "value"] == round(100 * 80 / 170, 2)


def test_units_are_held_against_chance_where_chance_is_what_there_is(
    open_volunteering: OpenPage, register_home: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    app = open_volunteering(view="compare", level="subdistrict", measure="active_share")
    frame = app.dataframe[0].value.set_index("place")
    assert frame["part"].to_dict() == {"模拟北街道": 60, "模拟南街道": 20}
    assert frame["value"].to_dict() == {"模拟北街道": 50, "模拟南街道": 40}
    assert set(frame["rank"]) == {"1–2（共 2）"}
    asked = ["values", "--home", str(register_home), "--level", "subdistrict", "--json"]
    capsysbinary.readouterr()
    assert main([*asked, "--from", "2025-03", "--indicator", "volunteer_active_share"]) == 0
    rows = json.loads(capsysbinary.readouterr().out)["records"]
    assert frame["value"].to_dict() == {row["place_name_zh"]: row["value"] for row in rows}
    words = said(app.markdown)
    assert "2 个够大的单位里，2 个在 95% 限内" in words
    assert "排名不可区分" in words and "2025-03" in words
    hours = open_volunteering(view="compare", level="subdistrict", base="households")
    assert "没有单位有 6 个月以上可比的" in said(hours.markdown)
    english = said(
        open_volunteering(
            view="compare", level="subdistrict", measure="active_share", lang="en"
        ).markdown
    )
    assert "Ranks cannot be told apart" in english


@pytest.fixture(scope="module")
def bank_alone(pristine_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which a time bank is all there is."""
    return bank_home(pristine_home, tmp_path_factory.mktemp("bank"))


def test_a_time_bank_alone_is_shown_and_equals_values(
    open_page: OpenPage,
    bank_alone: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(bank_alone))
    app = open_page("volunteering", within="xihu")
    words = said(app.markdown)
    assert "发放 100 分，兑换 50 分，兑换率 50.0%；最后一个月末未兑换 150 分" in words
    assert "当月账不平 1" in words
    for key in ("volunteering-bank-issued", "volunteering-bank-outstanding"):
        notes = [one["text"] for one in plot(app, key)["layout"]["annotations"]]
        assert "2025-06 账不平：<br>模拟北社区" in notes
    doubts, months = (one.value for one in app.dataframe)
    assert doubts[["month", "place"]].to_numpy().tolist() == [["2025-06", "模拟北社区"]]
    asked = ["values", "--home", str(bank_alone), "--place", "xihu", "--json", "--indicator"]
    capsysbinary.readouterr()
    assert main([*asked, "time_bank_outstanding", "time_bank_oldest_days"]) == 0
    rows = json.loads(capsysbinary.readouterr().out)["records"]
    printed = {(row["indicator_id"], row["period_start"][:7]): row["value"] for row in rows}
    for code in ("outstanding", "oldest"):
        shown = months.set_index("month")[code].to_dict()
        name = {"outstanding": "time_bank_outstanding", "oldest": "time_bank_oldest_days"}[code]
        assert shown == {month: value for (one, month), value in printed.items() if one == name}
    without = open_page("volunteering", view="kinds")
    assert "志愿服务记录" in said(without.info)
    drawn = (texts(json.loads(one.proto.spec)) for one in without.get("plotly_chart"))
    written = {words.replace(" ", "") for one in drawn for words in one.values()}
    assert {"170,000余名", "720,000余小时"} <= written, "what documents print needs no records"
