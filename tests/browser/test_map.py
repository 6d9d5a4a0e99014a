"""地图 in a real browser with the network cut: drawn, accessible, chosen by mouse and keyboard.

Every load of a map is dear without a graphics card: a test looks at all that one page can show.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from governance.pipeline import boundaries
from governance.store import paths
from tests.browser.accessibility import ours
from tests.browser.harness import Server, Visitor, cut_off, serving, settle
from tests.pages.map_home import EVIL, made_up

PAINTED = """canvas => {
  const copy = new OffscreenCanvas(64, 64).getContext('2d');
  copy.drawImage(canvas, 0, 0, 64, 64);
  return new Set(new Uint32Array(copy.getImageData(0, 0, 64, 64).data.buffer)).size > 3;
}"""


@pytest.fixture(scope="module")
def map_server(pristine_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server whose home has made-up boundaries, one name of which is markup."""
    home = made_up(pristine_home, tmp_path_factory.mktemp("map") / "home")
    with serving(home, home / "server.log") as running:
        yield running


@pytest.fixture
def visitor(visit: Callable[[Server], Visitor], map_server: Server) -> Visitor:
    """A visitor of that server; at the end nothing may have been asked elsewhere."""
    return visit(map_server)


def _drawn(page: Page, place: str) -> Locator:
    """The canvas of a panel, once something stands on it."""
    canvas = page.locator(f".st-key-map-panel-{place} canvas").first
    expect(canvas).to_be_visible()
    page.wait_for_function(
        f"([canvas]) => ({PAINTED})(canvas)", arg=[canvas.element_handle()], polling=200
    )
    return canvas


def _point_at(page: Page, canvas: Locator, across: float, up: float = 0) -> Locator:
    """Move the mouse to a part of the width, so many pixels above the middle; return the tooltip."""
    canvas.scroll_into_view_if_needed()
    box = canvas.bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] * across, box["y"] + box["height"] / 2 - up
    page.mouse.move(x - 5, y)
    page.mouse.move(x, y, steps=3)
    return page.locator(".deck-tooltip:not(:empty)")


def test_side_by_side_a_click_and_a_key_choose_a_place(visitor: Visitor) -> None:
    page = visitor.open("/map", indicator="old_compound_share")
    for place in ("xihu", "donggang", "xinghualing", "wuzhou"):
        _drawn(page, place)
    canvas = _drawn(page, "xihu")

    tooltip = _point_at(page, canvas, 0.5)
    for words in ("西湖区", "41.0%", "范围：全域", "时间：2022-08-02 前后", "性质：公开发布"):
        expect(tooltip).to_contain_text(words)
    neighbour = _point_at(page, canvas, 0.85)  # its name is markup
    expect(neighbour).to_contain_text(EVIL)
    assert page.locator("img[src=x]").count() == 0

    _point_at(page, canvas, 0.5)
    page.mouse.down()
    page.mouse.up()
    expect(page.locator(".st-key-map-profile")).to_contain_text("西湖区")
    expect(page.locator(".st-key-map-table")).to_contain_text("▶ 西湖区")
    expect(page).to_have_url(re.compile("unit=xihu"))

    settle(page)
    page.locator(".st-key-map-table").get_by_role("link", name="杏花岭区").press("Enter")
    expect(page.locator(".st-key-map-profile")).to_contain_text("杏花岭区")
    expect(page).to_have_url(re.compile("unit=xinghualing"))

    settle(page)
    page.get_by_role("link", name="41.0%", exact=True).press("Enter")
    expect(page.locator(".st-key-provenance")).to_contain_text("「619个」")
    assert ours(page) == {}


def test_values_that_may_not_share_colours_at_a_common_scale(visitor: Visitor) -> None:
    page = visitor.open(
        "/map", indicator="members_reported_per_community", scale="common", theme="dark"
    )
    expect(page.locator(".st-key-map-refusal")).to_contain_text("不能放在同一根轴上")
    tooltip = _point_at(page, _drawn(page, "donggang"), 0.54)  # beside the mark of its urban part
    for words in ("东港市", "181（181–186）名/社区", "时间：原文未说明时间", "性质：公开发布"):
        expect(tooltip).to_contain_text(words)
    assert ours(page) == {}


def test_one_place_large_with_symbols_on_a_telephone(visitor: Visitor) -> None:
    page = visitor.open(
        "/map", case="wuzhou", indicator="service_centres", mode="symbols", width=390, height=844
    )
    canvas = _drawn(page, "wuzhou")
    box = canvas.bounding_box()
    assert box is not None and box["width"] <= 390
    wide = page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 390
    assert cut_off(page) == []
    assert ours(page) == {}


@pytest.mark.usefixtures("wheel")
def test_the_country_asks_nothing_elsewhere(
    visit: Callable[[Server], Visitor], own_home: Path, tmp_path: Path
) -> None:
    boundaries.prepare(own_home, paths.data_folder())
    with serving(own_home, tmp_path / "server.log") as server:
        page = visit(server).open("/map", lang="en", case="national", indicator="compounds")
        _drawn(page, "national")
        assert cut_off(page) == []
        assert ours(page) == {}


def test_own_places_are_coloured_told_and_chosen_with_the_network_cut(
    visit: Callable[[Server], Visitor], own_places: Path, tmp_path: Path
) -> None:
    """The view of records: what a user's own records say of places that the user has loaded."""
    link = {"case": "MS", "indicator": "requests_received", "period": "month", "time": "2025-01"}
    with serving(own_places, tmp_path / "server.log") as server:
        page = visit(server).open("/map", **link)
        canvas = _drawn(page, "MS")
        # A community without boundary, 43 pixels above the middle, over the row of those that have one.
        circle = _point_at(page, canvas, 0.5, up=43)
        expect(circle).to_contain_text("有点社区")
        expect(circle).to_contain_text("10（5–18）件")
        tooltip = _point_at(page, canvas, 0.49)  # the second of four communities in a row
        for words in ("和平社区（西街道）", "20（12–31）件", "范围：全域", "性质：用户载入"):
            expect(tooltip).to_contain_text(words)
        page.mouse.down()
        page.mouse.up()
        expect(page.locator(".st-key-map-profile")).to_contain_text("和平社区（西街道）")
        expect(page.locator(".st-key-map-table")).to_contain_text("▶ 和平社区（西街道）")
        expect(page).to_have_url(re.compile("unit=MS-1-2-1"))
        settle(page)
        page.locator(".st-key-map-table").get_by_role("link", name="和平社区（东街道）").press(
            "Enter"
        )
        expect(page).to_have_url(re.compile("unit=MS-1-1-1"))
        expect(page.locator(".st-key-map-profile")).to_contain_text("和平社区（东街道）")
        page.go_back()
        expect(page.locator(".st-key-map-profile")).to_contain_text("和平社区（西街道）")
        assert page.locator("[onmouseover]").count() == 0
        assert ours(page) == {}


def test_without_boundaries_the_page_works(
    visit: Callable[[Server], Visitor], server: Server
) -> None:
    page = visit(server).open("/map", indicator="compounds")
    expect(page.get_by_text("还没有可画的边界").first).to_be_visible()
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    expect(page.get_by_text("级数（最多）")).to_have_count(0)
    expect(page.locator("canvas[id*=deck]")).to_have_count(0)
