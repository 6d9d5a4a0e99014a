"""The forms of boundaries in a real browser, with files as people have them, good and bad."""

import json
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shapely
from playwright.sync_api import Page, expect
from shapely.geometry import Polygon

from tests.browser.harness import Server, Visitor, serving, settle
from tests.geography.made_up import frame, geojson, square, zipped

XIHU = {"code": "330106", "name": "西湖区"}
BOW_TIE = Polygon([(120.0, 30.2), (120.1, 30.3), (120.1, 30.2), (120.0, 30.3)])
MEGABYTE = 1_000_000


@pytest.fixture(scope="module")
def files_server(pristine_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server whose home has no boundaries yet."""
    home = shutil.copytree(pristine_home, tmp_path_factory.mktemp("files") / "home")
    with serving(home, home / "server.log") as running:
        yield running


def _broken(folder: Path) -> Path:
    path = folder / "broken.geojson"
    path.write_text('{"type": "FeatureCollection",\n "features": [', encoding="utf-8")
    return path


def _empty(folder: Path) -> Path:
    path = folder / "empty.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": []}), encoding="utf-8")
    return path


def _metres(folder: Path) -> Path:
    return geojson(folder / "metres.geojson", [(shapely.box(5e5, 3e6, 5.1e5, 3.1e6), XIHU)])


def _crossing(folder: Path) -> Path:
    return geojson(folder / "crossing.geojson", [(BOW_TIE, XIHU)])


def _geopackage(folder: Path) -> Path:
    path = folder / "package.gpkg"
    frame([square(side=0.1)], code=[XIHU["code"]], name=[XIHU["name"]]).to_file(path)
    return path


def _shapefile(folder: Path) -> Path:
    made = frame([square(side=0.1)], code=[XIHU["code"]], name=[XIHU["name"]])
    return zipped(folder / "shapes.zip", made)


CHECKED: tuple[tuple[Callable[[Path], Path], str], ...] = (
    (_broken, "broken.geojson，第 2 行：文件损坏或不完整"),
    (_empty, "文件里没有边界"),
    (_metres, "坐标像是米，不是度"),
    (_crossing, "已修复：Self-intersection"),
    (_geopackage, "读入 1 个要素，可用 1 个"),
    (_shapefile, "读入 1 个要素，可用 1 个"),
)


def _choose(page: Page, path: Path) -> None:
    page.locator("[data-testid=stFileUploader] input[type=file]").set_input_files(path)


def _press(page: Page, name: str) -> None:
    page.get_by_role("button", name=name, exact=True).click()
    settle(page)


def _system(page: Page, name: str) -> None:
    page.get_by_label(re.compile("坐标系")).click()
    page.get_by_role("option", name=name, exact=True).click()


def test_files_are_checked_added_drawn_and_removed(
    visit: Callable[[Server], Visitor], files_server: Server, tmp_path: Path
) -> None:
    page = visit(files_server).open("/map", boundaries="yes", indicator="compounds", case="xihu")
    _press(page, "加入")
    expect(page.get_by_text("请先选择一个文件")).to_be_visible()
    _system(page, "CGCS2000")
    for make, said in CHECKED:
        _choose(page, make(tmp_path))
        _press(page, "只检查")
        expect(page.get_by_text(said).first).to_be_visible()
    expect(page.locator("canvas[id*=deck]")).to_have_count(0)

    _choose(page, geojson(tmp_path / "mine.geojson", [(square(side=0.1), XIHU)]))
    _press(page, "加入")
    expect(page.get_by_text("已加入 county/mine")).to_be_visible()
    expect(page.locator(".st-key-map-panel-xihu canvas").first).to_be_visible()
    settle(page)
    _press(page, "移除 county/mine")
    expect(page.get_by_text("已移除 county/mine")).to_be_visible()
    _press(page, "准备边界")
    expect(page.get_by_text(re.compile("已准备 4 个地区|没有找到任何案例地区"))).to_be_visible()


def test_a_file_of_500_megabytes_is_refused_unread(
    visit: Callable[[Server], Visitor], files_server: Server, tmp_path: Path
) -> None:
    huge = tmp_path / "huge.geojson"
    with huge.open("wb") as handle:
        handle.truncate(500 * MEGABYTE)  # sparse: it takes no room
    page = visit(files_server).open("/map", boundaries="yes", indicator="hotline_handled")
    _choose(page, huge)
    uploader = page.locator("[data-testid=stFileUploader]")
    expect(uploader.get_by_text(re.compile("100(\\.0)? ?MB")).last).to_be_visible()
    expect(uploader.get_by_text("huge.geojson")).to_be_visible()
