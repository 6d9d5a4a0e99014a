"""诉求工单 in a real browser: its numbers are those of the command line, and all of it is accessible."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

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


def _printed(home: Path, capsys: pytest.CaptureFixture[str], indicator: str) -> dict[str, str]:
    """Breakdown → value and bounds, as `values` prints them for all months at the county."""
    capsys.readouterr()
    asked = ["values", "--indicator", indicator, "--place", PLACE, "--period", "all", "--json"]
    assert main([*asked, "--home", str(home)]) == 0
    return {
        str(row["breakdown"]): f"{row['value']:.1f}%（{row['lower']:.1f}–{row['upper']:.1f}%）"
        for row in json.loads(capsys.readouterr().out)["records"]
    }


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


@pytest.mark.parametrize(("theme", "view"), [("light", "units"), ("dark", "topics")])
def test_every_part_of_a_view_is_accessible(
    theme: Theme, view: str, loaded_server: Server, visit: Callable[[Server], Visitor]
) -> None:
    assert ours(visit(loaded_server).open("/requests", theme=theme, view=view)) == {}
