"""Every page: by its own link on a fresh server, in both languages and themes, wide and narrow."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from governance.components import navigation
from governance.components.navigation import Entry
from tests.browser.accessibility import ours
from tests.browser.harness import Language, Server, Visitor, cut_off, settle
from tests.browser.words import english_words

PAGES = navigation.available()
every_page = pytest.mark.parametrize("entry", PAGES, ids=lambda entry: entry.stem)


def _expect_frame(page: Page, entry: Entry, lang: Language = "zh") -> None:
    title = entry.title.en if lang == "en" else entry.title.zh
    expect(page.get_by_role("heading", level=1)).to_have_text(title)
    expect(page.locator(".st-key-footer")).to_contain_text("MIT")
    expect(page.get_by_test_id("stException")).to_have_count(0)
    if len(PAGES) > 1:
        expect(page.get_by_test_id("stSidebarNavLink")).to_have_count(len(PAGES))


def test_a_deep_link_opens_inside_the_frame_on_a_fresh_server(
    visit: Callable[[Server], Visitor], fresh_server: Server
) -> None:
    """Until somebody has opened the first page, Streamlit alone would answer with the bare file."""
    entry = PAGES[-1]
    _expect_frame(visit(fresh_server).open(f"/{entry.stem}"), entry)


@every_page
def test_opens_inside_the_frame_by_its_own_link(entry: Entry, visitor: Visitor) -> None:
    page = visitor.open(f"/{entry.stem}")
    _expect_frame(page, entry)
    assert page.title() == f"{entry.title.zh} · {navigation.NAME.zh}"
    assert page.evaluate("document.documentElement.lang") == "zh-CN"
    assert english_words(page) == [], "Streamlit's own words"
    assert ours(page) == {}, "what axe finds"


@every_page
def test_english_and_dark(entry: Entry, visitor: Visitor) -> None:
    page = visitor.open(f"/{entry.stem}", lang="en", theme="dark")
    _expect_frame(page, entry, "en")
    assert page.title() == f"{entry.title.en} · {navigation.NAME.en}"
    assert page.evaluate("document.documentElement.lang") == "en"
    assert cut_off(page) == []
    assert ours(page) == {}, "what axe finds"


@every_page
def test_fits_a_telephone(entry: Entry, visitor: Visitor) -> None:
    page = visitor.open(f"/{entry.stem}", width=390, height=844)
    _expect_frame_narrow(page, entry)
    main = page.get_by_test_id("stMain")
    assert main.evaluate("element => element.scrollWidth - element.clientWidth") <= 0
    assert cut_off(page) == []
    if entry == PAGES[0]:
        assert ours(page) == {}, "what axe finds"


def _expect_frame_narrow(page: Page, entry: Entry) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(entry.title.zh)
    expect(page.locator(".st-key-language-switch")).to_be_in_viewport()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_first_page_answers_to_its_name_and_keeps_the_link(
    lang: Language, visitor: Visitor
) -> None:
    page = visitor.open(f"/{PAGES[0].stem}", lang=lang)
    _expect_frame(page, PAGES[0], lang)


def test_our_font_is_used(visitor: Visitor) -> None:
    page = visitor.open("/")
    loaded = page.evaluate(
        "[...document.fonts].filter(f => f.status === 'loaded').map(f => f.family)"
    )
    assert any("Noto Sans SC" in family for family in loaded)


def test_switching_the_language_changes_page_link_and_streamlits_words(visitor: Visitor) -> None:
    page = visitor.open("/")
    page.locator(".st-key-language-switch").get_by_text("English").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(PAGES[0].title.en)
    settle(page)
    assert "lang=en" in page.url
    assert page.evaluate("document.documentElement.lang") == "en"
    expect(page.get_by_role("button", name="Main menu")).to_be_visible()
    page.locator(".st-key-language-switch").get_by_text("中文").click()
    expect(page.get_by_role("heading", level=1)).to_have_text(PAGES[0].title.zh)
    settle(page)
    assert "lang" not in page.url
    assert page.evaluate("document.documentElement.lang") == "zh-CN"
    expect(page.get_by_role("button", name="主菜单")).to_be_visible()


@pytest.mark.skipif(len(PAGES) < 2, reason="there is only one page to go to")
def test_the_language_survives_a_walk_through_all_pages(visitor: Visitor) -> None:
    page = visitor.open("/", lang="en")
    for entry in (*PAGES[1:], PAGES[0]):
        page.get_by_test_id("stSidebarNav").get_by_text(entry.title.en, exact=True).click()
        expect(page.get_by_role("heading", level=1)).to_have_text(entry.title.en)
        settle(page)
        assert "lang=en" in page.url


def test_a_page_that_does_not_exist_is_told_in_chinese(visitor: Visitor) -> None:
    page = visitor.open("/nowhere")
    expect(page.get_by_role("dialog")).to_contain_text("没有这个页面")
    assert english_words(page) == []


def test_without_a_warehouse_the_page_says_what_to_run(
    visit: Callable[[Server], Visitor], unbuilt_server: Server
) -> None:
    page = visit(unbuilt_server).open("/")
    expect(page.get_by_test_id("stAlert")).to_contain_text("python -m governance build")
    expect(page.get_by_test_id("stException")).to_have_count(0)
    expect(page.get_by_test_id("stAlert")).to_have_count(1)
