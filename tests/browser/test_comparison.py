"""区域比较 in a real browser: every mark opens by click and by keyboard, and the link follows."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import ours
from tests.browser.harness import Theme, Visitor, settle

XIHU = "compounds_per_community.xihu.whole"


REFUSED_AND_OPEN = {"family": "services", "open": "service_centres.xihu.whole"}


def _panel(page: Page) -> None:
    expect(page.locator(".st-key-provenance")).to_contain_text("居民小区数 619个 ÷ 社区数 170个")
    expect(page.locator(".st-key-provenance")).to_contain_text("「619个」")


def test_a_click_on_a_dot_opens_its_provenance_under_the_chart(visitor: Visitor) -> None:
    page = visitor.open("/comparison", indicator="compounds_per_community")
    page.locator(".js-plotly-plot .scatterlayer .points path").first.click(force=True)
    _panel(page)
    settle(page)
    assert f"open={XIHU}" in page.url


def test_a_chip_opens_by_keyboard_and_closes_again(visitor: Visitor) -> None:
    page = visitor.open("/comparison", indicator="compounds_per_community")
    chip = page.locator(".st-key-open-compounds_per_community-zh").get_by_role("radio").first
    chip.press("Enter")
    _panel(page)
    settle(page)
    chip.press("Enter")
    expect(page.locator(".st-key-provenance")).to_have_count(0)
    settle(page)
    assert "open=" not in page.url


def test_a_cell_of_the_matrix_opens_by_keyboard(visitor: Visitor) -> None:
    page = visitor.open("/comparison", indicator="compounds_per_community", view="matrix")
    page.get_by_role("link", name="3.64", exact=True).press("Enter")
    _panel(page)


def test_the_same_dot_opens_again_after_it_was_closed(visitor: Visitor) -> None:
    page = visitor.open("/comparison", indicator="compounds_per_community")
    dot = page.locator(".js-plotly-plot .scatterlayer .points path").first
    dot.click(force=True)
    _panel(page)
    page.locator(".st-key-open-compounds_per_community-zh").get_by_text("西湖区").click()
    expect(page.locator(".st-key-provenance")).to_have_count(0)
    settle(page)
    dot.click(force=True)
    _panel(page)


def test_a_copied_link_opens_the_same_view_in_the_other_language(visitor: Visitor) -> None:
    link = {"family": "grid", "place": "wuzhou", "view": "dots", "convention": "bare"}
    page = visitor.open("/comparison", lang="en", **link, indicator="grids")
    expect(page.locator(".st-key-section-grids")).to_contain_text("Published")
    page.locator(".st-key-language-switch").get_by_text("中文").click()
    expect(page.locator(".st-key-section-grids")).to_contain_text("原文公布")
    settle(page)
    assert "convention=bare" in page.url
    assert "place=wuzhou" in page.url


@pytest.mark.parametrize(
    ("link", "theme"),
    [
        (REFUSED_AND_OPEN, "light"),
        (REFUSED_AND_OPEN, "dark"),
        ({"family": "services", "view": "matrix"}, "dark"),
        ({"family": "coverage", "view": "panels"}, "light"),
    ],
    ids=["refused and open", "refused and open in the dark", "matrix", "panels"],
)
def test_every_view_is_accessible(link: dict[str, str], theme: Theme, visitor: Visitor) -> None:
    assert ours(visitor.open("/comparison", theme=theme, **link)) == {}


def test_a_card_of_the_overview_opens_its_number(visitor: Visitor) -> None:
    page = visitor.open("/")
    page.get_by_role("link", name="619 个").press("Enter")
    expect(page.locator(".st-key-provenance")).to_contain_text("「619个」")


def test_a_cell_of_the_overview_leads_to_the_figures_behind_it(visitor: Visitor) -> None:
    page = visitor.open("/")
    page.get_by_role("link", name="12 / 21").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("案例数据")
    settle(page)
    assert "case_place_id=donggang" in page.url
    assert "family=scale" in page.url
