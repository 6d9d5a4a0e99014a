"""数据导入 as an operator uses it: upload a file, see it in the history, take it out again."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from governance.store import ledger
from governance.store.lake import lake_of
from tests.browser.harness import Server, Visitor, serving, settle

CSV = (
    "工单编号,工单状态,创建时间,办结时间,评分,市民姓名\n"
    "A1,已办结,2025-03-13 08:00,2025-03-14 09:00,5,张伟\n"
    "A2,没见过的,2025-03-15 10:00,2025-03-16 09:00,4,李娜\n"
)
# A load takes its time on a busy machine; nothing here is measured.
WORK_MS = 120_000


@pytest.fixture
def loading_server(own_home: Path, tmp_path: Path) -> Iterator[Server]:
    """A server with a home of its own, which the test loads into."""
    with serving(own_home, tmp_path / "server.log") as running:
        yield running


def _press(page: Page, label: str) -> None:
    page.get_by_role("button", name=label, exact=True).click()


def test_upload_history_and_undo(
    visit: Callable[[Server], Visitor], loading_server: Server, tmp_path: Path
) -> None:
    file = tmp_path / "三月工单.csv"
    file.write_text(CSV, encoding="gb18030")
    lake = lake_of(loading_server.home)
    page = visit(loading_server).open("/import_data")
    page.locator("input[type=file]").set_input_files(file)
    expect(page.get_by_text("三月工单.csv")).to_be_visible()
    settle(page)
    _press(page, "检查文件")
    place = page.get_by_role("combobox", name="文件里没有写地方的列")
    expect(place).to_be_visible(timeout=WORK_MS)
    place.fill("xihu")
    page.get_by_role("option").first.click()
    settle(page)
    _press(page, "继续")
    expect(page.get_by_role("cell", name="个人信息，不保留")).to_be_visible(timeout=WORK_MS)
    # What no list has is told, and its meaning can be chosen on the spot.
    expect(page.get_by_role("combobox", name="工单状态：没见过的（1 行）是")).to_be_visible()
    assert ledger.entries(lake) == ()
    settle(page)
    _press(page, "导入")
    expect(page.get_by_text("已导入，编号")).to_be_visible(timeout=WORK_MS)
    [entry] = ledger.entries(lake)
    assert (entry.rows_used, dict(entry.rows_set_aside)) == (1, {"unknown_code": 1})
    # The page draws itself anew once the new data is there, and a press on the old button is lost.
    settle(page)
    with page.expect_download() as event:
        _press(page, "下载未采用的行（改好后可再导入）")
    aside = Path(event.value.path()).read_text("utf-8-sig")
    assert "A2,没见过的" in aside and "李娜" not in aside

    page.get_by_text("导入记录", exact=True).click()
    expect(page.get_by_role("rowheader", name=entry.load_id)).to_be_visible()
    settle(page)
    _press(page, "撤销这次导入")
    settle(page)
    _press(page, "确认撤销")
    expect(page.get_by_text("已撤销")).to_be_visible(timeout=WORK_MS)
    assert ledger.entries(lake) == ()
    assert not [path for path in lake.incoming.iterdir()], "what was uploaded is still there"
