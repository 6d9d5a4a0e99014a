"""覆盖率 and 志愿服务 in a real browser: numbers of the command line, the way back, accessible at any width."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from governance.cli import main
from governance.store.reader import reader_of
from tests.browser.accessibility import ours
from tests.browser.harness import Server, Visitor, serving, settle
from tests.pages.register_home import made_up_home


@pytest.fixture(scope="module")
def register_home(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with a made-up register of compounds and records of volunteers."""
    return made_up_home(home, tmp_path_factory.mktemp("register"), with_bank=True)


@pytest.fixture(scope="module")
def register_server(register_home: Path) -> Iterator[Server]:
    """A server on that home."""
    with serving(register_home, register_home / "server.log") as running:
        yield running
    reader_of(register_home).close()


Records = list[dict[str, Any]]
RULE = "attached_as_work"


def _values(home: Path, capsys: pytest.CaptureFixture[str], *asked: str) -> Records:
    """What `values` prints."""
    capsys.readouterr()
    assert main(["values", "--json", "--home", str(home), "--indicator", *asked]) == 0
    records: Records = json.loads(capsys.readouterr().out)["records"]
    return records


def _last(home: Path, capsys: pytest.CaptureFixture[str], *indicators: str) -> dict[str, Records]:
    """Indicator → the values of 西湖区 in the last month of the register, by the first rule."""
    found = _values(home, capsys, *indicators, "--place", "xihu", "--from", "2026-02")
    other = ("attached_as", "attached_not")
    by_rule = [
        one
        for one in found
        if one["breakdown"] == RULE or not str(one["breakdown"]).startswith(other)
    ]
    return {name: [one for one in by_rule if one["indicator_id"] == name] for name in indicators}


def _share(row: dict[str, Any]) -> str:
    return f"{row['value']:.1f}% · {row['numerator']:.0f}/{row['denominator']:.0f}"


def _turn_to(page: Page, view: str) -> None:
    page.get_by_text(view, exact=True).first.click()
    settle(page)


def _cells(page: Page, holding: str) -> list[list[str]]:
    """The rows of the first table, as far as it is drawn, read where screen readers read them.

    It holds the words of its first column `holding` before it is read: for a moment the table of
    the view before is still there.
    """
    drawn = page.locator("[data-testid=stDataFrame] canvas").first
    expect(drawn.locator("td", has_text=holding)).not_to_have_count(0)
    found: list[list[str]] = drawn.evaluate(
        "it => [...it.querySelectorAll('tbody tr')].map(row =>"
        " [...row.querySelectorAll('td')].map(cell => cell.textContent))"
    )
    return found


def test_the_page_on_coverage_shows_the_numbers_of_the_command_line(
    register_home: Path,
    register_server: Server,
    visit: Callable[[Server], Visitor],
    capsys: pytest.CaptureFixture[str],
) -> None:
    page = visit(register_server).open("/coverage", within="xihu", theme="dark")
    layers = ("compound_organisation_coverage", "compound_work_coverage")
    found = _last(register_home, capsys, *layers, *PROFILES, *PARTIES)
    for layer, frame in zip(layers, ("organisation", "work"), strict=True):
        drawn = page.locator(f".st-key-frame-coverage-{frame} .js-plotly-plot")
        expect(drawn).to_contain_text(_share(found[layer][0]))
    assert ours(page) == {}
    page.get_by_text("名单", exact=True).first.click()
    organised = found[layers[0]][0]
    lacking = organised["denominator"] - organised["numerator"]
    expect(page.get_by_test_id("stMain")).to_contain_text(f"没有覆盖 {lacking:.0f}、没写形式 1")
    settle(page)
    assert "view=list" in page.url
    page.go_back()
    expect(page.locator(".st-key-frame-coverage-work")).to_be_visible()
    _expect_other_views_of_coverage(page, organised, found)


# What the other views show first, and the indicator that `values` knows it by. Not among them, for
# no indicator is of them: pace and compounds needed for a target, moves between two dates.
PARTIES = ("three_parties_share", "committee_chaired_share", "committee_party_seat_share")
PROFILES = {
    "compound_services_mean": "五有（保洁、绿化、维修、停车、治安）",
    "compound_basics_mean": "五有建设（组织、阵地、台账、联系、预案）",
    "compound_standards_mean": "六化（30 条标准，分六组）",
    "compound_mode_share": "四管（管理方式）",
    "compound_organisation_forms": "党组织形式（单建、联建、挂建、指导员）",
}


def _expect_other_views_of_coverage(
    page: Page, organised: dict[str, Any], found: dict[str, Records]
) -> None:
    """The other views, in the same visit, say what `values` prints."""
    main_part = page.get_by_test_id("stMain")
    _turn_to(page, "目标")
    expect(main_part).to_contain_text(f"组织覆盖率现在是 {organised['value']:.1f}%")
    _turn_to(page, "三方联动")
    [three], *seats = (found[name] for name in PARTIES)
    said = f"{three['denominator']:.0f} 个小区中，{three['numerator']:.0f} 个三方齐备"
    expect(main_part).to_contain_text(f"{said}（{three['value']:.1f}%）")
    for [row] in seats:
        expect(page.locator(".st-key-frame-coverage-seats")).to_contain_text(_share(row))
    _turn_to(page, "五有六化四管")
    for name, title in PROFILES.items():
        _turn_to(page, title)
        for row in found[name]:
            expect(main_part).to_contain_text(_said_of_profile(row))
    _turn_to(page, "公布的数")
    computed = page.locator(".st-key-computed-compound_organisation_coverage")
    expect(computed).to_contain_text(_share(organised))


def _said_of_profile(row: dict[str, Any]) -> str:
    if row["breakdown"] is None:
        return f"{row['denominator']:.0f} 个小区平均有 {row['value']:.2f} 项"
    count = row["value"] if row["numerator"] is None else row["numerator"]
    return f"{row['breakdown_name_zh']} {count:.0f}" if count else ""


def _summed(home: Path, capsys: pytest.CaptureFixture[str], indicator: str) -> str:
    """A measure of volunteers added over all months, as the page writes it."""
    capsys.readouterr()
    asked = ["values", "--indicator", indicator, "--place", "xihu", "--json", "--home", str(home)]
    assert main(asked) == 0
    rows = json.loads(capsys.readouterr().out)["records"]
    return f"{sum(row['value'] for row in rows):,.0f}"


def test_volunteering_and_its_trends_are_accessible_on_a_telephone(
    register_home: Path,
    register_server: Server,
    visit: Callable[[Server], Visitor],
    capsys: pytest.CaptureFixture[str],
) -> None:
    page = visit(register_server).open("/volunteering", within="xihu", width=390, height=844)
    main_part = page.get_by_test_id("stMain")
    expect(main_part).to_contain_text("不当作 0")
    for measure, unit in (("visits", "人次"), ("hours", "小时"), ("sessions", "场")):
        added = _summed(register_home, capsys, f"volunteer_{measure}_recorded")
        expect(main_part).to_contain_text(f" {added} {unit}")
    _expect_fit(page)
    _expect_other_views_of_volunteering(page, register_home, capsys)
    page.get_by_role("link", name="到“趋势”页").click()
    expect(page.locator(".st-key-chart-trend-volunteer_hours_recorded-xihu")).to_contain_text(
        "小时"
    )
    expect(page.locator(".js-plotly-plot")).to_have_count(2)
    settle(page)
    assert "indicator=volunteer_hours_recorded" in page.url
    assert "to=" not in page.url, "the months are not those of the page before"
    _expect_fit(page)


def _expect_fit(page: Page) -> None:
    assert ours(page) == {}
    wide = page.evaluate("document.documentElement.scrollWidth - window.innerWidth")
    assert wide <= 0, "nothing is cut off at the side"


def _expect_other_views_of_volunteering(
    page: Page, home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The other views, in the same visit, say what `values` prints; norms and ratios are no indicator."""
    hours = "volunteer_hours_recorded"
    main_part = page.get_by_test_id("stMain")
    page.set_viewport_size({"width": 1280, "height": 900})  # a telephone draws few columns
    _turn_to(page, "随时间")
    by_month = _values(home, capsys, hours, "--place", "xihu")
    months = {row[0]: row[2] for row in _cells(page, by_month[0]["period_start"][:7])}
    assert {month: _number(shown) for month, shown in months.items()} == {
        row["period_start"][:7]: row["value"] for row in by_month
    }
    _turn_to(page, "各处")
    units = _values(home, capsys, hours, "--level", "subdistrict", "--period", "all")
    first = units[0]["place_name_zh"]
    counted = {row[0]: _number(row[1]) for row in _cells(page, first)}
    for row in units:
        assert counted[row["place_name_zh"]] == row["value"]
    _turn_to(page, "服务类别")
    added: dict[str, float] = {}
    for row in _values(home, capsys, hours, "--place", "xihu", "--by", "service_type"):
        kind = "没有写明" if row["slice"] == "not_given" else row["slice"]
        added[kind] = added.get(kind, 0) + row["value"]
    kinds = {row[0]: _number(row[1]) for row in _cells(page, next(iter(added)))}
    assert kinds == added
    _turn_to(page, "集中在谁身上")
    [tenth] = _values(
        home, capsys, "volunteer_top_tenth_share", "--place", "xihu", "--period", "all"
    )
    expect(main_part).to_contain_text(f"贡献了 {tenth['value']:.1f}% 的小时")
    _turn_to(page, "公布的数")
    persons = _values(home, capsys, "volunteer_persons_registered", "--place", "xihu")
    drawn = page.locator(".st-key-computed-volunteer_persons_registered")
    expect(drawn).to_contain_text(f"{persons[-1]['value']:,.0f} 人")
    _turn_to(page, "时间银行")
    issued, left = "time_bank_issued", "time_bank_outstanding"
    bank = _values(home, capsys, issued, left, "--place", "xihu")
    sums = {
        one: [row["value"] for row in bank if row["indicator_id"] == one] for one in (issued, left)
    }
    expect(main_part).to_contain_text(f"发放 {sum(sums[issued]):,.0f} 分")
    expect(main_part).to_contain_text(f"未兑换 {sums[left][-1]:,.0f} 分")
    expect(page.locator(".st-key-frame-volunteering-bank-issued")).to_contain_text(
        "2025-06 账不平：模拟北社区"
    )
    _turn_to(page, "五个量和季节")
    page.set_viewport_size({"width": 390, "height": 844})
    settle(page)


def _number(shown: str) -> float:
    return float(shown.replace(",", ""))
