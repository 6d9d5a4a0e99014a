"""Streamlit's own words, in the reader's language, while the page is used."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.harness import PATIENCE_MS, Chromium, Server, Visitor, serving, settle
from tests.browser.words import english_words

OPEN = "[role=dialog], [role=listbox], [role=grid]:not(canvas *), [role=menu]"
GALLERY = Path(__file__).with_name("gallery.py")


@pytest.fixture(scope="module")
def gallery(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("gallery")
    with serving(folder, folder / "server.log", GALLERY) as running:
        yield running


@pytest.fixture(scope="module")
def opened(chromium: Chromium, gallery: Server) -> Iterator[Page]:
    """The page of all controls, opened once; nothing may have been asked elsewhere."""
    visitor = Visitor(chromium, gallery)
    yield visitor.open("/")
    visitor.leave()
    assert (visitor.outside, visitor.faults) == ([], [])


@pytest.fixture
def controls(opened: Page) -> Iterator[Page]:
    """That page; what a test opens on it is closed again."""
    yield opened
    opened.mouse.move(0, 0)
    for _ in range(2):  # a list within a box needs two
        opened.keyboard.press("Escape")
    expect(opened.locator(OPEN)).to_have_count(0)


def test_no_control_speaks_english_at_rest(controls: Page) -> None:
    assert english_words(controls) == []


def test_texts_of_the_page_itself_are_left_alone(controls: Page) -> None:
    main = controls.get_by_test_id("stMain")
    expect(main.get_by_text("Close", exact=True)).to_be_visible()


def test_main_menu(controls: Page) -> None:
    controls.get_by_test_id("stMainMenuButton").click()
    menu = controls.get_by_test_id("stMainMenuPopover")
    for word in ("自动", "浅色", "深色"):
        expect(menu.get_by_role("menuitemradio", name=word)).to_be_visible()
    for word in ("打印", "录制屏幕"):
        expect(menu.get_by_role("menuitem", name=word)).to_be_visible()
    assert english_words(controls) == []


@pytest.mark.parametrize("key", ["many", "one"])
def test_lists(controls: Page, key: str) -> None:
    field = controls.locator(f".st-key-{key} input").first
    field.click()
    expect(controls.get_by_role("option").first).to_be_visible()
    assert english_words(controls) == []
    field.fill("没有这一项")
    expect(controls.get_by_text("没有匹配项")).to_be_visible()
    assert english_words(controls) == []


def test_calendar(controls: Page) -> None:
    controls.locator(".st-key-date button").first.click()
    expect(controls.get_by_role("grid").first).to_be_visible()
    assert english_words(controls) == []


def test_table_and_its_menus(visit: Callable[[Server], Visitor], gallery: Server) -> None:
    page = visit(gallery).open("/")
    table = page.locator(".st-key-table")
    table.hover()
    table.get_by_role("button", name="搜索").click()
    expect(page.get_by_text("输入文字搜索")).to_be_visible()
    assert english_words(page) == []
    page.keyboard.press("Escape")
    table.get_by_role("button", name="显示/隐藏列").click()
    assert english_words(page) == []


def test_toolbar_of_a_chart(controls: Page) -> None:
    chart = controls.locator(".st-key-plotly")
    chart.scroll_into_view_if_needed()
    chart.hover()
    settle(controls)
    assert english_words(controls) == []


def test_dialog_and_print(controls: Page) -> None:
    controls.get_by_role("button", name="打开").click()
    expect(controls.get_by_role("dialog")).to_be_visible()
    expect(controls.get_by_role("button", name="关闭")).to_be_visible()
    assert english_words(controls) == []


def test_recording_dialog(controls: Page) -> None:
    controls.get_by_test_id("stMainMenuButton").click()
    controls.get_by_text("录制屏幕", exact=True).click()
    expect(controls.get_by_role("dialog")).to_be_visible()
    assert english_words(controls) == []


def test_lost_connection(visit: Callable[[Server], Visitor], tmp_path: Path) -> None:
    with serving(tmp_path, tmp_path / "server.log", GALLERY) as short_lived:
        page = visit(short_lived).open("/")
    expect(page.get_by_role("dialog").get_by_text("连接出错")).to_be_visible(timeout=PATIENCE_MS)
    assert english_words(page) == []


def test_english_is_left_as_it_is(visit: Callable[[Server], Visitor], gallery: Server) -> None:
    page = visit(gallery).open("/", lang="en")
    assert page.evaluate("document.documentElement.lang") == "en"
    page.get_by_test_id("stMainMenuButton").click()
    expect(page.get_by_text("Record screen", exact=True)).to_be_visible()


def test_a_fault_outside_the_frame_is_calm_and_logged(controls: Page, gallery: Server) -> None:
    controls.get_by_role("button", name="出错").click()
    alert = controls.get_by_test_id("stAlert")
    expect(alert).to_contain_text("错误编号")
    expect(controls.get_by_test_id("stException")).to_have_count(0)
    number = alert.locator("strong").inner_text()
    log = gallery.log.read_text(encoding="utf-8")
    assert "ValueError: inside a fragment" in log.partition(f"error {number}")[2]


def test_a_script_that_arrives_with_data_does_not_run(controls: Page) -> None:
    controls.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "window.arrived = true";
            document.body.append(script);
            const image = document.createElement("img");
            image.setAttribute("onerror", "window.arrived = true");
            image.src = "data:,";
            document.body.append(image);
        }"""
    )
    controls.wait_for_timeout(300)
    assert controls.evaluate("window.arrived") is None
