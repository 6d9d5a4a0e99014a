"""趋势 on records whose every count is known: the numbers of the command line, gaps, notes, small counts."""

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
from governance.store import paths
from governance.store.month_notes import MonthNote, add_note, remove_note
from tests.given_requests import PLACE
from tests.pages.plots import plots
from tests.pages.requests_reading import LIULIN, QINGHE, SHIQIAO, words

OpenPage = Callable[..., AppTest]
SHARE, VOLUME, COVERAGE = (
    "requests_solution_rate",
    "requests_received",
    "compound_organisation_coverage",
)


@pytest.fixture
def trends(open_page: OpenPage, requests_home: Path, monkeypatch: pytest.MonkeyPatch) -> OpenPage:
    """Open the page on the given requests."""
    monkeypatch.setenv(paths.HOME_VARIABLE, str(requests_home))
    return lambda **link: open_page("trends", **link)


@pytest.fixture
def registers(
    open_page: OpenPage, register_home: Path, monkeypatch: pytest.MonkeyPatch
) -> OpenPage:
    """Open the page on the made-up register and records of volunteers."""
    monkeypatch.setenv(paths.HOME_VARIABLE, str(register_home))
    return lambda **link: open_page("trends", **link)


def at(community: str) -> str:
    return f"{PLACE}/{community}"


def rows(app: AppTest) -> list[dict[str, Any]]:
    """The rows of the table, missing cells as None."""
    [frame] = [one.value for one in app.dataframe if "said" in one.value.columns]
    return frame.astype(object).where(frame.notna(), None).to_dict("records")


def named(plot: dict[str, Any]) -> list[str]:
    """What is in the legend of a plot."""
    return [trace["name"] for trace in plot["data"] if trace["showlegend"]]


def test_the_numbers_are_those_of_the_command_line(
    trends: OpenPage, requests_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    places = [PLACE, at(QINGHE)]
    asked = ["values", "--indicator", VOLUME, SHARE, "--place", *places, "--json"]
    capsys.readouterr()
    assert main([*asked, "--home", str(requests_home)]) == 0
    printed = {
        (one["title_zh"], one["place_name_zh"], one["period_start"][:7]): one
        for one in json.loads(capsys.readouterr().out)["records"]
    }
    shown = rows(trends(indicator=[VOLUME, SHARE], place=places))
    assert len(shown) == len(printed) == 96
    for row in shown:
        one = printed[row["measure"], row["place"], row["period"]]
        for name in ("value", "lower", "upper", "numerator", "denominator", "n"):
            assert row[name] == pytest.approx(one[name], abs=1e-6), (row, name)


def test_a_share_has_laney_s_limits_and_a_volume_those_of_its_ranges(trends: OpenPage) -> None:
    app = trends(indicator=[VOLUME, SHARE], place=at(QINGHE))
    volume, share = plots(app)
    assert {"均值", "自然波动限（3σ）", "自然波动", "上年同期"} <= set(named(volume)) & set(
        named(share)
    )
    said = words(app)
    assert "限按 XmR 计算（不足三整年，没有去除季节）" in said
    assert "限按 Laney p′ 计算" in said
    assert "24 个月的解决率（清河社区）都在自然波动之内，均值 90.0%" in said
    assert {row["said"] for row in rows(app)} == {"自然波动"}


def test_the_year_before_is_known_though_it_lies_before_the_run(trends: OpenPage) -> None:
    app = trends(
        indicator=[VOLUME, SHARE], place=at(QINGHE), **{"from": "2024-01", "to": "2024-06"}
    )
    found = {(row["measure"], row["period"]): row for row in rows(app)}
    assert len(found) == 12
    volume, share = (row for (_, period), row in found.items() if period == "2024-03")
    assert (volume["before"], volume["change"]) == (60, 0)
    assert volume["change_lower"] < 0 < volume["change_upper"]
    # Newcombe's interval of the difference of two shares of 27 in 30.
    assert (share["change_lower"], share["change_upper"]) == pytest.approx((-16.5, 16.5), abs=0.5)
    assert "2024-06 为 60 件，上年同期 60 件，相差 +0 件（95% 区间" in words(app)
    assert "上年同期" not in named(plots(trends(indicator=VOLUME, before="no"))[0])


def test_panels_share_an_axis_only_where_the_numbers_may_be_held_against_each_other(
    trends: OpenPage,
) -> None:
    both = trends(indicator=[VOLUME, SHARE], place=[PLACE, at(QINGHE), at(LIULIN)])
    ends = [plot["layout"]["yaxis"]["range"] for plot in plots(both)]
    county, qinghe, liulin, *shares = ends
    assert qinghe == liulin != county
    assert shares[0] == shares[1] == shares[2]
    assert shares[0] not in (county, qinghe)


def test_a_month_without_a_record_is_a_gap_and_not_nothing(registers: OpenPage) -> None:
    app = registers(indicator="volunteer_hours_recorded", place=f"{PLACE}/模拟北街道/模拟北社区")
    january, february, march = rows(app)
    assert (january["value"], february["value"], march["value"]) == (120, None, 180)
    assert february["said"] == "没有记录"
    assert "没有记录的时段（缺数据，不是 0）：2025-02" in words(app)
    assert "有数的月份不足 6 个，不设控制限" in words(app)
    [plot] = plots(app)
    assert "没有记录" in named(plot)
    line = next(one for one in plot["data"] if one["mode"] == "lines" and not one["name"])
    assert line["y"] == [120, None, 180]


def test_a_register_gets_no_limits_and_says_so(registers: OpenPage) -> None:
    app = registers(indicator=f"{COVERAGE}:attached_not_counted", place=PLACE)
    assert "逐个登记，没有抽样误差，也不设控制限" in words(app)
    assert "自然波动限（3σ）" not in named(plots(app)[0])
    assert {row["centre"] for row in rows(app)} == {None}


def test_longer_periods_are_pooled_and_have_no_limits(trends: OpenPage) -> None:
    app = trends(indicator=VOLUME, place=PLACE, period="year")
    assert [(row["period"], row["value"], row["before"]) for row in rows(app)] == [
        ("2023-01", 1152, None),
        ("2024-01", 1152, 1152),
    ]
    assert "控制图按月画" in words(app)


def test_a_note_of_the_place_or_of_one_that_holds_it_stands_on_the_panel(
    trends: OpenPage, requests_home: Path
) -> None:
    above, other = MonthNote(PLACE, "2024-06", "换了系统"), MonthNote(at(LIULIN), "2024-07", "别处")
    try:
        for note in (above, other):
            add_note(requests_home, note)
        app = trends(indicator=VOLUME, place=at(QINGHE))
        written = [one["text"] for one in plots(app)[0]["layout"]["annotations"]]
        assert "换了系统" in written and "别处" not in written
        assert [row["note"] for row in rows(app) if row["note"]] == ["换了系统"]
    finally:
        for note in (above, other):
            remove_note(requests_home, note)


def test_small_counts_are_kept_back_with_what_would_give_them_away(
    trends: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(small_counts, "threshold", lambda: 10)
    # 石桥社区 receives 6 a month; the county less 清河社区 less 柳林社区 would tell it.
    app = trends(indicator=VOLUME, place=[PLACE, at(QINGHE), at(LIULIN)])
    found = {(row["place"], row["period"]): row for row in rows(app)}
    assert found[QINGHE, "2024-03"]["value"] == 60
    assert found[LIULIN, "2024-03"]["value"] is None
    assert found[LIULIN, "2024-03"]["said"] == "不显示"
    assert found[LIULIN, "2024-03"]["before"] is None
    assert "个时段的数太少，不显示" in words(app)
    alone = rows(trends(indicator=VOLUME, place=at(SHIQIAO)))
    assert {row[name] for row in alone for name in ("value", "n", "numerator")} == {None}


def test_without_records_the_page_says_what_to_load_and_offers_simulated_data(
    open_page: OpenPage,
) -> None:
    app = open_page("trends")
    assert "这一页还没有数据" in app.info[0].value
    assert "载入模拟数据" in [one.label for one in app.button]


def test_the_choice_stands_in_the_link(trends: OpenPage) -> None:
    app = trends(indicator=VOLUME, place=PLACE)
    app.multiselect(key=next(one.key for one in app.multiselect if one.label == "指标")).select(
        SHARE
    ).run()
    assert app.query_params["indicator"] == [VOLUME, SHARE]
    assert len(plots(app)) == 2
    assert "已忽略" in words(trends(indicator="no_such_indicator"))


def test_english_is_complete(trends: OpenPage) -> None:
    app = trends(indicator=[VOLUME, SHARE], place=[PLACE], lang="en", **{"to": "2024-12"})
    said = re.sub("清河社区|柳林社区|石桥社区", "", words(app))
    assert "lie within natural variation around" in said
    assert not re.search(r"[\u4e00-\u9fff]", said.split("Data come from")[0].replace("余", ""))


def test_a_control_starts_anew_on_a_page_that_has_one_of_the_same_name(trends: OpenPage) -> None:
    app = trends()
    assert app.selectbox(key="to-zh").value == "2025-01"
    app.query_params.clear()
    app.switch_page("pages/requests.py").run()
    assert app.selectbox(key="to-zh").value == "2025-01"
    assert "to" not in app.query_params and "within" not in app.query_params


def test_a_link_opens_the_source_of_a_number_and_published_figures_say_why_they_are_off_the_axis(
    trends: OpenPage,
) -> None:
    app = trends(indicator=SHARE, place=[PLACE, at(QINGHE)], source="panel-1.trends.27.value")
    said = words(app).replace("*", "")
    assert "27 ÷ 30 = 90" in said and "时段　2023-04" in said and "地方　清河社区" in said
    assert "解决率（requests_solution_rate）" in said and "requests.csv（96 行）" in said
    [printed] = [one.value for one in app.dataframe if "verdict" in one.value.columns]
    assert set(printed["verdict"]) == {"不同轴"}
    assert printed["why"].str.contains("不同").all()
