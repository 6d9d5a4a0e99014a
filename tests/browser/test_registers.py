"""覆盖率 and 志愿服务 in a real browser: numbers of the command line, the way back, accessible at any width."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

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
    return made_up_home(home, tmp_path_factory.mktemp("register"))


@pytest.fixture(scope="module")
def register_server(register_home: Path) -> Iterator[Server]:
    """A server on that home."""
    with serving(register_home, register_home / "server.log") as running:
        yield running
    reader_of(register_home).close()


def _printed(home: Path, capsys: pytest.CaptureFixture[str], indicator: str) -> str:
    """The last month of a share by the first rule, as the page writes it."""
    capsys.readouterr()
    asked = ["values", "--indicator", indicator, "--place", "xihu", "--from", "2026-02", "--json"]
    assert main([*asked, "--home", str(home)]) == 0
    rows = json.loads(capsys.readouterr().out)["records"]
    row = next(one for one in rows if "只计入工作" in str(one))
    return f"{row['value']:.1f}% · {row['numerator']:.0f}/{row['denominator']:.0f}"


def test_the_page_on_coverage_shows_the_numbers_of_the_command_line(
    register_home: Path,
    register_server: Server,
    visit: Callable[[Server], Visitor],
    capsys: pytest.CaptureFixture[str],
) -> None:
    page = visit(register_server).open("/coverage", within="xihu", theme="dark")
    for layer in ("organisation", "work"):
        drawn = page.locator(f".st-key-frame-coverage-{layer} .js-plotly-plot")
        expect(drawn).to_contain_text(_printed(register_home, capsys, f"compound_{layer}_coverage"))
    assert ours(page) == {}
    page.get_by_text("名单", exact=True).first.click()
    expect(page.get_by_test_id("stMain")).to_contain_text("没有覆盖 3、没写形式 1")
    settle(page)
    assert "view=list" in page.url
    page.go_back()
    expect(page.locator(".st-key-frame-coverage-work")).to_be_visible()


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
