"""诉求工单 on requests whose every count is known."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pandas as pd
import pytest
from streamlit.testing.v1 import AppTest

from governance.cli import main
from governance.store import paths
from governance.store.month_notes import MonthNote, add_note, remove_note
from governance.store.reader import reader_of
from tests.given_requests import load_requests
from tests.pages.plots import dots, labelled, plots

OpenPage = Callable[..., AppTest]
QINGHE, LIULIN, SHIQIAO = "清河社区", "柳林社区", "石桥社区"


@pytest.fixture(scope="session")
def requests_home(built_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home in which the given requests are loaded."""
    home = tmp_path_factory.mktemp("requests") / "home"
    shutil.copytree(built_home, home)
    load_requests(home, tmp_path_factory.mktemp("export"))
    yield home
    reader_of(home).close()


@pytest.fixture
def page(
    open_page: OpenPage, requests_home: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., AppTest]:
    """Open the page on the given requests."""
    monkeypatch.setenv(paths.HOME_VARIABLE, str(requests_home))
    return lambda **link: open_page("requests", **link)


def words(app: AppTest) -> str:
    """What the page says in paragraphs and captions, escapes removed."""
    said = [one.value for one in (*app.markdown, *app.caption, *app.warning, *app.info)]
    return re.sub(r"\\(.)", r"\1", "\n".join(said))


# A table is known by a column that it alone has.
TABLES = {
    "counted": "step",
    "rate-units": "reached",
    "compared": "zone",
    "months": "said",
    "closed-by": "day",
    "flow": "closing",
    "ages": "age",
    "oldest": "overdue",
}


def table(app: AppTest, key: str) -> pd.DataFrame:
    """A table of the page."""
    [found] = [one.value for one in app.dataframe if TABLES[key] in one.value.columns]
    return found


def rows(app: AppTest, key: str) -> list[dict[str, Any]]:
    """The rows of a table, missing cells as None."""
    frame = table(app, key)
    return frame.astype(object).where(frame.notna(), None).to_dict("records")


def test_without_records_it_says_what_to_load(open_page: OpenPage) -> None:
    app = open_page("requests")
    assert "还没有诉求工单的记录" in [one.value for one in app.subheader]
    assert not app.selectbox


def test_it_begins_with_the_place_whose_units_compare(page: Callable[..., AppTest]) -> None:
    app = page()
    chosen = {one.label: one.value for one in app.selectbox}
    assert chosen["地方（比较范围）"] == "xihu"
    assert chosen["单位层级"] == "community"
    assert (chosen["起始月份"], chosen["截止月份"]) == ("2023-01", "2025-01")


def test_each_rate_stands_with_its_interval_and_the_mean_of_units_beside_it(
    page: Callable[..., AppTest],
) -> None:
    (plot,) = plots(page())
    texts = [text for label, text in labelled(plot) if label]
    # 清河 648 of 720 and 柳林 264 of 360 are solved: pooled 912 of 1,080, mean of 90 % and 73.3 %.
    assert "84.4%（82.2–86.5%）" in texts
    assert "81.7%" in texts


def test_who_is_in_no_rate_is_counted(page: Callable[..., AppTest]) -> None:
    counted = {row["step"]: row["requests"] for row in rows(page(), "counted")}
    assert counted == {
        "收到（不含重复）": 2304,
        "撤销": 0,
        "转出到别处": 0,
        "应办": 2304,
        "其中未办结": 216,
        "没有有效回访": 1224,
        "有效回访 V": 1080,
        "V 中已联系": 528,
        "V 中答“解决”": 912,
        "V 中满意": 624,
        "V 中基本满意": 288,
    }


def test_a_unit_without_call_backs_has_no_data_and_never_zero(page: Callable[..., AppTest]) -> None:
    units = {row["place"]: row for row in rows(page(), "rate-units")}
    assert units[SHIQIAO]["solution"] == units[SHIQIAO]["score"] == "无数据"
    assert units[QINGHE]["solution"] == "90.0%（87.6–92.0%）"
    assert list(units) == ["合计", LIULIN, QINGHE, SHIQIAO], "the order of places, no ranking"


def test_edited_weights_change_the_score_and_stand_in_the_link(
    page: Callable[..., AppTest],
) -> None:
    app = page(edit="yes", weights="0-100-0-50")
    pooled = rows(app, "rate-units")[0]
    assert pooled["score"].startswith("84.4 分")
    assert pooled["satisfaction"].startswith("71.1%")  # (624 + 144) / 1,080
    assert app.query_params["weights"] in ("0-100-0-50", ["0-100-0-50"])


def test_weights_that_do_not_add_up_are_refused_in_words(page: Callable[..., AppTest]) -> None:
    app = page(edit="yes", weights="10-10-10-90")
    assert "三个权重合计 30%，应为 100%" in words(app)
    assert rows(app, "rate-units")[0]["satisfaction"].startswith("81.8%")  # of the stated rules


def test_a_funnel_tells_chance_from_difference_and_ranks_only_in_ranges(
    page: Callable[..., AppTest],
) -> None:
    app = page(view="units", measure="solution")
    units = {row["place"]: row for row in rows(app, "compared")}
    assert units[QINGHE]["rank"] == "1（共 2）"
    assert units[LIULIN]["zone"] == "99.8% 限外"
    assert units[SHIQIAO]["rate"] == "无数据"
    assert "无数据（有效回访为 0）：石桥社区" in words(app)
    (plot,) = plots(app)
    signal = next(one for one in plot["data"] if one["name"] == "99.8% 限外")
    assert signal["marker"]["symbol"] == "triangle-up"
    assert set(signal["x"]) == {720, 360}


def test_small_units_are_neither_judged_nor_ranked(page: Callable[..., AppTest]) -> None:
    app = page(view="units", measure="callback", **{"from": "2024-12", "to": "2024-12"})
    units = {row["place"]: row for row in rows(app, "compared")}
    assert units[SHIQIAO]["zone"] == units[SHIQIAO]["rank"] == "样本过少（不足 30）"
    assert "样本过少（不足 30 件），不判断也不排名：石桥社区" in words(app)


def test_expected_failures_follow_the_categories(page: Callable[..., AppTest]) -> None:
    units = {row["place"]: row for row in rows(page(view="units", measure="solution"), "compared")}
    # All have the same mix of categories up to rounding, so the expected share is the pooled one.
    assert units[QINGHE]["failed"] == 72
    assert units[QINGHE]["expected"] == pytest.approx(720 * 168 / 1080, rel=0.05)
    assert units[QINGHE]["ratio"].startswith("0.6")


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
        assert "换了热线系统" in [one["text"] for one in plot["layout"]["annotations"]]
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
    assert texts["已办结的里，在期限前办结"].startswith("85.1%")
    assert "只看已办结的会得到 85.1%，相差 +7.9 个百分点" in words(app)


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


def test_it_speaks_english(page: Callable[..., AppTest]) -> None:
    for view in ("rates", "units", "time", "speed", "backlog"):
        said = words(page(view=view, lang="en"))
        english = re.sub(
            r"清河社区|柳林社区|石桥社区|西湖区|S1mpleLIAO/12345（公开代码）", "", said
        )
        assert not re.findall(
            r"[一-鿿]{2,}", english.partition("没有找到")[0].partition("一个区")[0]
        )


def test_dots_stand_at_their_labels(page: Callable[..., AppTest]) -> None:
    (plot,) = plots(page())
    placed = dots(plot)
    for text, x in zip(placed["text"], placed["x"], strict=True):
        assert float(re.match(r"[\d.]+", text)[0]) == pytest.approx(x, abs=0.05)  # type: ignore[index]
