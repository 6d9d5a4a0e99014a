"""诉求工单 in a real browser: its numbers are those of the command line, and all of it is accessible."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from governance.cli import main
from governance.store.reader import reader_of
from tests.browser.accessibility import ours
from tests.browser.harness import Server, Theme, Visitor, serving, settle
from tests.given_requests import PLACE, load_requests


@pytest.fixture(scope="module")
def loaded_home(home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home in which the given requests are loaded."""
    folder = tmp_path_factory.mktemp("requests")
    loaded = folder / "home"
    shutil.copytree(home, loaded)
    load_requests(loaded, folder)
    return loaded


@pytest.fixture(scope="module")
def loaded_server(loaded_home: Path) -> Iterator[Server]:
    """A server on that home."""
    with serving(loaded_home, loaded_home / "server.log") as running:
        yield running
    reader_of(loaded_home).close()


Records = list[dict[str, Any]]
# What the other views show first, and the indicator that `values` knows it by. Not among them, for
# no indicator is of them: hours of the day, times between two stages, ranks, expected failures,
# limits of the charts (worked out of the numbers compared here; tests/indicators hold the methods).
HEADLINES = (
    *("requests_received", "requests_closed", "requests_open", "requests_on_time_share"),
    *("requests_stage_share", "requests_hours_to_contact", "requests_closed_by_day_share"),
    *("requests_open_by_age",),
)


def _values(home: Path, capsys: pytest.CaptureFixture[str], *asked: str) -> Records:
    """What `values` prints for all months."""
    capsys.readouterr()
    words = ["values", *asked, "--period", "all", "--json", "--home", str(home)]
    assert main(words) == 0
    records: Records = json.loads(capsys.readouterr().out)["records"]
    return records


def _rate(row: dict[str, Any]) -> str:
    return f"{row['value']:.1f}%（{row['lower']:.1f}–{row['upper']:.1f}%）"


def _printed(home: Path, capsys: pytest.CaptureFixture[str], indicator: str) -> dict[str, str]:
    """Breakdown → value and bounds, as `values` prints them for all months at the county."""
    found = _values(home, capsys, "--indicator", indicator, "--place", PLACE)
    return {str(row["breakdown"]): _rate(row) for row in found}


def _cells(page: Page, key: str) -> list[list[str]]:
    """The rows of a table of the page, as far as it is drawn, read where screen readers read them."""
    drawn = page.locator(f"[class*='st-key-table-{key}-'] canvas").first
    expect(drawn.locator("[data-testid=glide-cell-1-0]")).to_have_count(1)
    found: list[list[str]] = drawn.evaluate(
        "it => [...it.querySelectorAll('tbody tr')].map(row =>"
        " [...row.querySelectorAll('td')].map(cell => cell.textContent))"
    )
    return found


def _turn_to(page: Page, view: str) -> None:
    page.get_by_text(view, exact=True).first.click()
    settle(page)


def test_the_numbers_on_the_page_are_those_of_the_command_line(
    loaded_home: Path,
    loaded_server: Server,
    visit: Callable[[Server], Visitor],
    capsys: pytest.CaptureFixture[str],
) -> None:
    page = visit(loaded_server).open("/requests")
    main_part = page.get_by_test_id("stMain")
    solved = _printed(loaded_home, capsys, "requests_solution_rate")["None"]
    satisfied = _printed(loaded_home, capsys, "requests_satisfaction_rate")
    answered = _printed(loaded_home, capsys, "requests_response_rate")["None"]
    by_rules = next(text for rules, text in satisfied.items() if "public_code" in rules)
    said = f"合计响应率 {answered}、解决率 {solved}、满意率 {by_rules}"
    expect(main_part).to_contain_text(said)
    drawn = page.locator(".st-key-chart-rates .textpoint text").all_text_contents()
    assert {solved, by_rules, answered} <= set(drawn), "the labels of the chart say the same"
    page.get_by_text("按期与办结时间", exact=True).click()
    on_time = _printed(loaded_home, capsys, "requests_on_time_share")["None"]
    expect(main_part).to_contain_text(on_time)
    settle(page)
    assert re.search(r"[?&]view=speed", page.url)
    page.go_back()
    expect(page.locator(".st-key-chart-rates")).to_be_visible()
    _expect_every_view(page, loaded_home, capsys)


def _expect_every_view(page: Page, home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The other views, in the same visit, say what `values` prints."""
    rows = _values(home, capsys, "--indicator", *HEADLINES, "--place", PLACE)
    by_name = {name: [row for row in rows if row["indicator_id"] == name] for name in HEADLINES}
    received, closed, left = (f"{by_name[name][0]['value']:,.0f}" for name in HEADLINES[:3])
    main_part = page.get_by_test_id("stMain")
    _turn_to(page, "随时间")
    expect(page.locator(".st-key-chart-time")).to_contain_text(f"n = {received}")
    _turn_to(page, "按期与办结时间")
    shares = [[one["value"], one["lower"], one["upper"]] for one in by_name[HEADLINES[6]]]
    shown = [[float(one) for one in row[1:4]] for row in _cells(page, "closed-by")]
    assert shown == [[pytest.approx(one, abs=0.006) for one in row] for row in shares]
    _turn_to(page, "积压")
    expect(main_part).to_contain_text(f"+ {received} − {closed} = {left}。")
    ages = [float(row[1].replace(",", "")) for row in _cells(page, "ages")]
    assert [one for one in ages if one] == [row["value"] for row in by_name[HEADLINES[7]]]
    _turn_to(page, "办理环节")
    [contacted] = [row for row in by_name[HEADLINES[4]] if "contacted" in str(row["breakdown"])]
    expect(page.locator(".st-key-chart-stages")).to_contain_text(_rate(contacted))
    expect(main_part).to_contain_text(f"平均 {by_name[HEADLINES[5]][0]['value']:.1f} 小时")
    _turn_to(page, "诉求内容")
    split = _values(home, capsys, "--indicator", HEADLINES[0], "--place", PLACE, "--by", "category")
    counted = {row[0]: float(row[1].replace(",", "")) for row in _cells(page, "categories")}
    assert sorted(counted.values()) == sorted(row["value"] for row in split)
    _turn_to(page, "单位比较")
    asked = ("--indicator", "requests_solution_rate", "--level", "community")
    units = [_rate(row) for row in _values(home, capsys, *asked) if row["numerator"]]
    drawn = {cell for row in _cells(page, "compared") for cell in row}
    assert set(units) <= drawn


@pytest.mark.parametrize(("theme", "view"), [("light", "units"), ("dark", "topics")])
def test_every_part_of_a_view_is_accessible(
    theme: Theme, view: str, loaded_server: Server, visit: Callable[[Server], Visitor]
) -> None:
    assert ours(visit(loaded_server).open("/requests", theme=theme, view=view)) == {}
