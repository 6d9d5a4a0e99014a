"""Back and Forward in a browser: page, parameters and language as they were."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from governance.components import navigation
from tests.browser.harness import Visitor, settle

TITLES = {entry.stem: entry.title for entry in navigation.PAGES}


def _at(page: Page) -> tuple[str, dict[str, list[str]]]:
    parts = urlsplit(page.url)
    return parts.path, parse_qs(parts.query)


def _back(page: Page) -> None:
    page.evaluate("history.back()")
    settle(page)


def _forward(page: Page) -> None:
    page.evaluate("history.forward()")
    settle(page)


def _expect_title(page: Page, stem: str, place: int = 0) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(TITLES[stem][place])


def test_back_from_a_link_to_another_page_and_forward_again(visitor: Visitor) -> None:
    page = visitor.open("/mechanisms", mechanism="donggang_red_grid")
    page.evaluate("window.here = true")
    page.get_by_role("link", name="口径", exact=True).first.click()
    _expect_title(page, "definitions")
    settle(page)
    there = _at(page)
    assert there[0] == "/definitions"
    _back(page)
    _expect_title(page, "mechanisms")
    assert _at(page) == ("/mechanisms", {"mechanism": ["donggang_red_grid"]})
    expect(page.get_by_role("heading", name="三级红色网格", level=2)).to_be_visible()
    _forward(page)
    _expect_title(page, "definitions")
    assert _at(page) == there
    assert page.evaluate("window.here") is True, "the page was loaded again"


def test_one_step_back_for_a_link_that_changes_several_parameters(visitor: Visitor) -> None:
    page = visitor.open("/definitions", tab="norms")
    page.get_by_role("link", name="每个二级网格的户数", exact=True).first.click()
    settle(page)
    assert _at(page)[1] == {"indicator": ["households_per_grid_level2"]}
    _back(page)
    assert _at(page) == ("/definitions", {"tab": ["norms"]})
    expect(page.get_by_role("columnheader", name="要求").first).to_be_visible()


def test_a_control_goes_back_and_forward_with_the_link(visitor: Visitor) -> None:
    page = visitor.open("/cases")
    page.get_by_label("文字").fill("志愿")
    page.keyboard.press("Enter")
    settle(page)
    assert _at(page)[1] == {"q": ["志愿"]}
    page.get_by_label("文字").fill("网格")
    page.keyboard.press("Enter")
    settle(page)
    _back(page)
    assert _at(page) == ("/cases", {"q": ["志愿"]})
    expect(page.get_by_label("文字")).to_have_value("志愿")
    _back(page)
    assert _at(page) == ("/cases", {})
    expect(page.get_by_label("文字")).to_have_value("")
    expect(page.get_by_text("189 / 189")).to_be_visible()
    _forward(page)
    assert _at(page) == ("/cases", {"q": ["志愿"]})
    expect(page.get_by_label("文字")).to_have_value("志愿")


def test_back_after_a_change_of_language_gives_the_language_before(visitor: Visitor) -> None:
    page = visitor.open("/checks", check="xihu-compound-types")
    page.locator(".st-key-language-switch").get_by_text("English").click()
    _expect_title(page, "checks", 1)
    settle(page)
    _back(page)
    _expect_title(page, "checks")
    assert _at(page) == ("/checks", {"check": ["xihu-compound-types"]})
    assert page.evaluate("document.documentElement.lang") == "zh-CN"
    _forward(page)
    _expect_title(page, "checks", 1)
    assert _at(page)[1] == {"check": ["xihu-compound-types"], "lang": ["en"]}


@pytest.mark.parametrize("place", [0, 1], ids=["zh", "en"])
def test_one_step_of_the_menu_is_one_step_back(place: int, visitor: Visitor) -> None:
    page = visitor.open("/comparison", lang="en" if place else "zh")
    before = _at(page)
    page.get_by_test_id("stSidebarNav").get_by_text(TITLES["checks"][place], exact=True).click()
    _expect_title(page, "checks", place)
    settle(page)
    assert _at(page) == ("/checks", before[1])
    _back(page)
    _expect_title(page, "comparison", place)
    assert _at(page) == before


def test_a_number_that_was_opened_is_closed_by_back(visitor: Visitor) -> None:
    page = visitor.open("/checks", check="xihu-compound-types")
    page.get_by_role("link", name="273个", exact=True).first.click()
    settle(page)
    expect(page.get_by_role("dialog")).to_contain_text("第 9 行")
    _back(page)
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert _at(page) == ("/checks", {"check": ["xihu-compound-types"]})
