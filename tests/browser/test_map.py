"""地图 in a real browser with the network cut: drawn, accessible, numbers open by keyboard."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.accessibility import ours
from tests.browser.harness import Server, Visitor, serving
from tests.pages.map_home import EVIL, made_up

VIEWS = {
    "refused": {"indicator": "service_centres", "scale": "common"},
    "large": {"case": "wuzhou", "indicator": "service_centres"},
}


@pytest.fixture(scope="module")
def map_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server whose home has made-up boundaries, one name of which is markup."""
    home: Path = made_up(tmp_path_factory.mktemp("map-home"))
    with serving(home, home / "server.log") as running:
        yield running


@pytest.fixture
def visitor(visit: Callable[[Server], Visitor], map_server: Server) -> Visitor:
    """A visitor of that server; at the end nothing may have been asked elsewhere."""
    return visit(map_server)


def _canvas(page: Page, place: str) -> None:
    expect(page.locator(f".st-key-map-panel-{place} canvas").first).to_be_visible(timeout=30_000)


@pytest.mark.parametrize("link", VIEWS.values(), ids=VIEWS)
def test_every_view_asks_nothing_elsewhere_and_is_accessible(
    link: dict[str, str], visitor: Visitor
) -> None:
    page = visitor.open("/map", **link)
    _canvas(page, "wuzhou" if "case" in link else "xihu")
    assert ours(page) == {}


def test_a_number_of_the_table_opens_its_source(visitor: Visitor) -> None:
    page = visitor.open("/map", indicator="old_compound_share")
    page.get_by_role("link", name="41.0%", exact=True).press("Enter")
    expect(page.locator(".st-key-provenance")).to_contain_text("「619个」")


def test_names_with_markup_do_nothing(visitor: Visitor) -> None:
    page = visitor.open("/map", case="xihu")
    _canvas(page, "xihu")
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    page.wait_for_timeout(1500)
    page.locator(".st-key-map-panel-xihu canvas").first.hover(force=True)
    page.wait_for_timeout(500)
    assert asked == []
    assert page.locator("img[src=x]").count() == 0
    assert EVIL not in page.title()


def test_without_boundaries_the_page_works(
    visit: Callable[[Server], Visitor], server: Server
) -> None:
    page = visit(server).open("/map", indicator="compounds")
    expect(page.get_by_text("还没有可画的边界").first).to_be_visible()
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    expect(page.locator("canvas[id*=deck]")).to_have_count(0)
