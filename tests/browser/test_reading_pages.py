"""机制库, 一致性核查 and 数据与口径 in a browser: links are followed in place, numbers open over the page."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import ours
from tests.browser.harness import Theme, Visitor, settle


def _query(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def _follow(page: Page, name: str) -> None:
    page.get_by_role("link", name=name, exact=True).first.click()
    settle(page)


def test_a_mechanism_opens_and_closes_in_place(visitor: Visitor) -> None:
    page = visitor.open("/mechanisms", place_id="donggang")
    page.evaluate("window.here = true")
    _follow(page, "三级红色网格")
    expect(page.get_by_role("heading", name="三级红色网格", level=2)).to_be_in_viewport()
    assert _query(page) == {"place_id": ["donggang"], "mechanism": ["donggang_red_grid"]}
    _follow(page, "← 回到全部机制")
    expect(page.get_by_role("columnheader", name="东港市")).to_be_visible()
    expect(page.get_by_role("columnheader", name="西湖区")).to_have_count(0)
    assert _query(page) == {"place_id": ["donggang"]}
    assert page.evaluate("window.here") is True, "the page was loaded again"


def test_a_number_opens_over_the_page_and_closes(visitor: Visitor) -> None:
    page = visitor.open("/checks", check="xihu-compound-types")
    _follow(page, "273个")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("第 9 行")
    assert _query(page)["open"] == ["xihu-003"]
    dialog.get_by_role("button", name="关闭").click()
    expect(dialog).to_have_count(0)
    settle(page)
    assert _query(page) == {"check": ["xihu-compound-types"]}
    _follow(page, "273个")
    expect(dialog).to_contain_text("第 9 行")


def test_a_link_leads_to_another_page_without_loading_it_again(visitor: Visitor) -> None:
    page = visitor.open("/mechanisms", mechanism="donggang_red_grid", lang="en")
    page.evaluate("window.here = true")
    _follow(page, "Definition")
    expect(page.get_by_role("heading", level=1)).to_have_text("Data and definitions")
    query = _query(page)
    assert query.pop("lang") == ["en"]
    assert list(query) == ["indicator"]
    assert page.evaluate("window.here") is True


def test_a_norm_leads_to_its_indicator_in_another_tab(visitor: Visitor) -> None:
    page = visitor.open("/definitions", tab="norms")
    _follow(page, "每个二级网格的户数")
    expect(page.get_by_role("heading", name="每个二级网格的户数", level=2)).to_be_visible()
    assert _query(page) == {"indicator": ["households_per_grid_level2"]}


def test_links_are_reached_and_followed_by_keyboard(visitor: Visitor) -> None:
    page = visitor.open("/checks", verdict="outside_norm")
    page.get_by_role("link", name="每个二级网格的户数").focus()
    page.keyboard.press("Enter")
    settle(page)
    expect(page.get_by_role("heading", name="每个二级网格的户数", level=2)).to_be_focused()


VIEWS = [
    ("/mechanisms", {"mechanism": "donggang_red_grid"}),
    ("/checks", {"check": "xihu-compound-types"}),
    ("/checks", {"check": "xihu-compound-types", "open": "xihu-003"}),
    ("/definitions", {"indicator": "compounds_per_branch"}),
    *(
        ("/definitions", {"tab": tab})
        for tab in ("conventions", "columns", "norms", "terms", "places", "sources", "limits")
    ),
]
every_view = pytest.mark.parametrize(
    ("path", "link"), VIEWS, ids=lambda one: one if isinstance(one, str) else "-".join(one.values())
)


@every_view
def test_axe_finds_nothing_of_ours(path: str, link: dict[str, str], visitor: Visitor) -> None:
    """Every other view in the dark; that each page is clean in both is proved elsewhere."""
    theme: Theme = "dark" if VIEWS.index((path, link)) % 2 else "light"
    assert ours(visitor.open(path, theme=theme, **link)) == {}


@every_view
def test_a_view_fits_a_telephone(path: str, link: dict[str, str], visitor: Visitor) -> None:
    page = visitor.open(path, width=390, height=844, **link)
    main = page.get_by_test_id("stMain")
    assert main.evaluate("element => element.scrollWidth - element.clientWidth") <= 0


@pytest.mark.parametrize(
    ("path", "link", "heading"),
    [
        ("/definitions", {"tab": "indicators"}, "规模"),
        ("/definitions", {"tab": "norms"}, "西湖区"),
        ("/checks", {}, "一致"),
    ],
)
def test_what_is_long_begins_folded_on_a_telephone(
    path: str, link: dict[str, str], heading: str, visitor: Visitor
) -> None:
    page = visitor.open(path, width=390, height=844, **link)
    height = page.get_by_test_id("stMain").evaluate("element => element.scrollHeight")
    assert height < 5_000
    first = page.locator("details.fold", has=page.get_by_role("heading", name=heading)).first
    expect(first).not_to_have_attribute("open", "")
    first.locator("summary").first.click()
    expect(first).to_have_attribute("open", "")


def test_what_is_long_is_open_where_there_is_room(visitor: Visitor) -> None:
    page = visitor.open("/checks")
    assert page.locator("details.fold").count() > 0
    assert page.locator("details.fold:not([open])").count() == 0
