"""诉求工单 on requests whose every count is known: over time, on time, backlog, stages, topics."""

import json
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from governance.cli import main
from governance.store.month_notes import MonthNote, add_note, remove_note
from tests.pages.plots import labelled, plots
from tests.pages.requests_reading import QINGHE, SHIQIAO, rows, table, words


def test_a_steady_flow_is_noise_and_the_month_that_the_data_end_in_is_in_no_limit(
    page: Callable[..., AppTest],
) -> None:
    app = page(view="time", measure="received")
    assert "24 个月的收到的诉求都在自然波动之内，均值 96 件" in words(app)
    months = rows(app, "months")
    assert {row["value"] for row in months[:24]} == {96}
    assert months[24] | {"value": 0} == months[24] | {
        "value": 0,
        "month": "2025-01",
        "said": "未满月，不计入限",
    }


def test_a_rate_over_time_has_laney_s_limits(page: Callable[..., AppTest]) -> None:
    app = page(view="time", measure="solution", unit=f"xihu/{QINGHE}")
    assert {row["value"] for row in rows(app, "months")[:24]} == {90.0}
    assert "Laney p′" in words(app)


def test_a_note_stands_on_the_chart_and_in_the_table(
    page: Callable[..., AppTest], requests_home: Path
) -> None:
    note = MonthNote("xihu", "2024-06", "换了热线系统")
    add_note(requests_home, note)
    try:
        app = page(view="time", measure="received")
        (plot,) = plots(app)
        said = [one["text"] for one in plot["layout"]["annotations"]]
        assert {"换了热线系统", "导出不全"} <= set(said)
        assert rows(app, "months")[17]["note"] == "换了热线系统"
    finally:
        remove_note(requests_home, note)
    assert not any(row["note"] for row in rows(page(view="time"), "months"))


def test_open_overdue_requests_are_failures_and_the_printed_ratio_stands_apart(
    page: Callable[..., AppTest],
) -> None:
    app = page(view="speed")
    # Each month 74 of 96 are closed in five days and 9 stay open; the last one is not yet due.
    assert "到期 2,303 件，按期办结 1,776 件，77.1%（75.4–78.8%）" in words(app)
    texts = dict(labelled(plots(app)[0]))
    assert texts["有期限且已办结的里，在期限前办结"].startswith("85.1%")
    assert "只看已办结的会得到 85.1%，相差 +7.9 个百分点" in words(app)
    assert "中位数取所在一档的中点" in words(app)


def test_shares_closed_by_day_are_those_of_the_command_line(
    page: Callable[..., AppTest], requests_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["values", "--indicator", "requests_closed_by_day_share", "--place", "xihu"]
    assert main([*asked, "--period", "all", "--json", "--home", str(requests_home)]) == 0
    printed = json.loads(capsys.readouterr().out)["records"]
    shown = [
        (row["share"], row["lower"], row["upper"]) for row in rows(page(view="speed"), "closed-by")
    ]
    assert shown == [
        tuple(pytest.approx(one[name], abs=0.006) for name in ("value", "lower", "upper"))
        for one in printed
    ]
    assert shown[0][0] == pytest.approx(100 * 16 / 96, abs=0.006)
    assert shown[1][0] == pytest.approx(100 * 45 / 96, abs=0.006)


def test_the_backlog_adds_up_every_month(page: Callable[..., AppTest]) -> None:
    app = page(view="backlog")
    months = rows(app, "flow")
    for row in months:
        assert row["opening"] + row["received"] - row["closed"] == row["closing"]
    for before, after in pairwise(months):
        assert before["closing"] == after["opening"]
    assert months[-1]["closing"] == sum(row["requests"] for row in rows(app, "ages")) == 216
    assert "0 + 2,304 − 2,088 = 216" in words(app)
    assert "导入的记录从这里开始" in words(app)


def test_the_longest_open_come_first_without_persons(page: Callable[..., AppTest]) -> None:
    oldest = table(page(view="backlog"), "oldest")
    assert list(oldest["opened"]) == sorted(oldest["opened"])
    assert len(oldest) == 200
    assert set(oldest.columns) == {"place", "opened", "days", "overdue", "category", "channel"}


def test_a_stage_that_nobody_records_is_not_drawn_as_nothing(page: Callable[..., AppTest]) -> None:
    app = page(view="stages")
    stages = {row["stage"]: row["reached"] for row in rows(app, "stages")}
    assert stages == {"首次联系": 1704, "办结": 2088}
    assert "记录里没有受理（收单）、派单、接单、回访（评单）的时间：没有登记，不是 0%" in words(app)
    assert "从创建到首次联系平均 3.0 小时" in words(app)


def test_the_categories_add_up_to_all(page: Callable[..., AppTest]) -> None:
    found = rows(page(view="topics"), "categories")
    assert sum(row["received"] for row in found) == 2304
    assert [row["received"] for row in found] == sorted(
        (r["received"] for r in found), reverse=True
    )
    assert found[-1]["running"] == pytest.approx(100)


def test_hours_of_the_day_add_up_to_what_was_received(page: Callable[..., AppTest]) -> None:
    app = page(view="topics")
    hours = rows(app, "hours")
    # A request at midnight to the second is taken for one whose time is not known.
    assert hours[-1]["total"] == "2,232"
    assert "另有 72 件只有日期" in words(app)
    [heat] = [one["data"][0] for one in plots(app) if one["data"][0]["type"] == "heatmap"]
    assert sum(sum(line) for line in heat["z"]) == 2232
    said = words(app)
    assert "周一至周五 9–17 时收到 " in said and "占一周的 23.8%" in said


def test_small_counts_of_hours_are_kept_back_with_the_one_that_would_give_them_away(
    page: Callable[..., AppTest], requests_home: Path
) -> None:
    settings = requests_home / "settings.toml"
    settings.write_text("small_counts = 4\n", encoding="utf-8")
    try:
        app = page(view="topics", unit=f"xihu/{SHIQIAO}")
    finally:
        settings.unlink()
    [heat] = [one["data"][0] for one in plots(app) if one["data"][0]["type"] == "heatmap"]
    drawn = [value for line in heat["z"] for value in line]
    assert not [value for value in drawn if value and value < 4]
    assert None in drawn
    for row in rows(app, "hours")[:-1]:
        assert list(row.values()).count("不显示") != 1


def test_of_one_process_the_rates_are_those_of_its_requests(page: Callable[..., AppTest]) -> None:
    app = page(process="hotline")
    assert rows(app, "rate-units") == rows(page(), "rate-units")
    assert app.query_params["process"] in (["hotline"], "hotline")
    assert "办理机制：热线" in words(app)


def test_a_process_and_a_category_together_split_each_other(page: Callable[..., AppTest]) -> None:
    # All of them came by the hotline, so what both choose is what the category alone does.
    both = {"process": "hotline", "category": "噪声"}
    county = {"within": "xihu", "level": "county"}
    app = page(**both, **county)
    assert app.query_params["category"] in (["噪声"], "噪声")
    assert rows(app, "counted") == rows(page(category="噪声", **county), "counted")
    assert rows(app, "counted")[0]["requests"] == 768
    over_time = [
        rows(page(view="time", measure="on_time", **one), "months")
        for one in (both | county, {"category": "噪声"} | county)
    ]
    assert over_time[0] == over_time[1]
    assert "到期 768 件" in words(page(view="speed", **both, **county))


def test_communities_have_no_data_of_a_fine_choice_and_never_zero(
    page: Callable[..., AppTest],
) -> None:
    fine = {"category": "噪声", "channel": "phone"}
    units = {row["place"]: row for row in rows(page(**fine), "rate-units")}
    assert units["合计"]["to_handle"] == 384
    assert units[QINGHE]["to_handle"] is None
    assert units[QINGHE]["reached"] == "无数据"
    for view in ("rates", "units"):
        assert "社区一级没有这样的数，不是 0" in words(page(view=view, **fine))
    assert "没有这个数的统计" in words(page(view="time", unit=f"xihu/{QINGHE}", **fine))
    assert "社区一级没有这样的数" in words(
        page(view="topics", unit=f"xihu/{QINGHE}", process="hotline")
    )


def test_without_doubtful_records_the_page_says_what_moves(page: Callable[..., AppTest]) -> None:
    app = page(doubtful="left_out")
    assert "已剔除存疑记录" in words(app)
    assert "这里没有存疑的记录，计入或剔除没有差别" in words(app)


def test_each_process_has_its_own_names_and_open_requests_wait_at_a_stage(
    page: Callable[..., AppTest],
) -> None:
    app = page(view="stages")
    assert {row["stage"]: row["requests"] for row in rows(app, "process-stages")} == {
        "来电登记": 2304,
        "先行联系": 1704,
        "办结": 2088,
    }
    stays = {row["stage"]: row for row in rows(app, "stays")}
    # All of the 216 open ones were contacted, a quarter of the others closed without.
    assert (stays["创建"]["left"], stays["创建"]["waiting"]) == (2304, 0)
    assert (stays["首次联系"]["left"], stays["首次联系"]["waiting"]) == (1704 - 216, 216)
    assert stays["创建"]["median"] < 0.2 < 1 < stays["首次联系"]["median"]
    assert "216 件（100.0%，95% 区间 98.3–100.0%）停在首次联系之后" in words(app)


def test_records_are_listed_only_when_asked_and_without_persons(
    page: Callable[..., AppTest],
) -> None:
    assert not [one for one in page(view="topics").dataframe if "request_id" in one.value.columns]
    app = page(view="topics", rows="yes", month="2024-03", unit=f"xihu/{SHIQIAO}")
    listed = rows(app, "rows")
    assert len(listed) == 6
    assert {row["status"] for row in listed} == {"已办结"}


def test_a_unit_that_another_place_has_is_no_error_when_the_place_changes(
    page: Callable[..., AppTest],
) -> None:
    app = page(view="time", unit=f"xihu/{QINGHE}")
    app.selectbox(key="within-zh").select(f"xihu/{SHIQIAO}").run()
    assert not app.warning
    assert app.query_params["within"] in ([f"xihu/{SHIQIAO}"], f"xihu/{SHIQIAO}")
    assert "unit" not in app.query_params
    assert "已忽略" in words(page(view="time", unit="nowhere"))


SOURCES = {
    "rates": ("said-rates.counted.6.requests", "数　1,080"),
    "units": ("funnel.compared.1.rate", "648 ÷ 720 = 90.0%"),
    "time": ("time.months.3.value", "列　数值（件）"),
    "speed": ("on-time.on-time.0.share", "1,776 ÷ 2,303 = 77.1%"),
    "backlog": ("flow.flow.3.received", "少于“收到的诉求”"),
    "stages": ("stages.stages.1.share", "环节　办结"),
    "topics": ("topic.topic.3.value", "收到的诉求（requests_received）"),
}


@pytest.mark.parametrize("view", SOURCES)
def test_a_link_opens_the_source_of_the_number_that_it_names(
    view: str, page: Callable[..., AppTest]
) -> None:
    source, said = SOURCES[view]
    shown = words(page(view=view, source=source)).replace("*", "")
    assert said in shown
    assert shown.count("这个数的出处") == 1
    assert "requests.csv（2,304 行）" in shown


def test_marks_carry_the_cell_that_holds_their_number(page: Callable[..., AppTest]) -> None:
    months, plot = rows(page(view="time"), "months"), plots(page(view="time"))[0]
    marks = {
        code: y
        for trace in plot["data"]
        for code, y in zip(trace.get("customdata") or (), trace["y"], strict=False)
    }
    assert len(marks) == len(months) == 25
    assert all(marks[f"months.{row}.value"] == one["value"] for row, one in enumerate(months))


def test_a_share_that_still_grows_sets_no_limit_by_its_late_months(
    page: Callable[..., AppTest],
) -> None:
    app = page(view="time", measure="closed")
    said = {row["month"]: row["said"] for row in rows(app, "months")}
    assert said["2025-01"] == said["2024-12"] == "未满月，不计入限"
    assert said["2024-11"] != "未满月，不计入限"
    assert "这个率还在长" in words(app)
    assert {row["value"] for row in rows(page(view="time", measure="settled"), "months")} >= {87}
    assert "这个率还在长" not in words(page(view="time", measure="solution"))


def test_the_data_date_says_how_it_differs_from_the_day_of_the_export(
    page: Callable[..., AppTest],
) -> None:
    said = words(page(view="backlog"))
    assert "不是导出日期（最近一次导入登记为 2025-01-31）" in said
    flow = plots(
        page(view="backlog", unit=f"xihu/{SHIQIAO}", **{"from": "2023-01", "to": "2023-02"})
    )
    assert flow[0]["layout"]["yaxis"]["dtick"] == 1
