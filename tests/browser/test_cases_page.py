"""案例数据 as a researcher uses it: filter, open a figure, take the filtered rows away."""

import csv
import io
import json
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import openpyxl
import pandas as pd
import pytest
from playwright.sync_api import Page, expect

from tests.browser.harness import Language, Visitor, settle
from tests.data.case_texts import rows

MONEY = [row for row in rows("observations.csv") if row["kind"] == "money"]


def _download(page: Page, button: str) -> bytes:
    with page.expect_download() as event:
        page.get_by_role("button", name=button, exact=True).click()
    return Path(event.value.path()).read_bytes()


def _link(page: Page) -> dict[str, list[str]]:
    return parse_qs(urlsplit(page.url).query)


def test_what_is_filtered_is_what_is_downloaded_in_every_format(visitor: Visitor) -> None:
    page = visitor.open("/cases", kind="money")
    expected = [row["observation_id"] for row in MONEY]
    written = _download(page, "CSV")
    assert written.startswith(b"\xef\xbb\xbf"), "Excel needs the mark to read Chinese"
    lines = list(csv.reader(io.StringIO(written.decode("utf-8-sig"))))
    assert [line[0] for line in lines[1:]] == expected
    book = openpyxl.load_workbook(io.BytesIO(_download(page, "Excel")))
    sheet = book.worksheets[0]
    assert sheet.freeze_panes is not None
    assert len(book.worksheets) >= 2, "the sources travel along"
    parquet = pd.read_parquet(io.BytesIO(_download(page, "Parquet")))
    assert parquet["figure_id"].tolist() == expected
    records = json.loads(_download(page, "JSON"))["records"]
    assert [record["figure_id"] for record in records] == expected


def test_citations_name_the_sources_of_what_is_shown(visitor: Visitor) -> None:
    page = visitor.open("/cases", case_place_id="donggang")
    text = _download(page, "引文 GB/T 7714").decode("utf-8-sig")
    assert "党建引领城市基层社会治理[EB/OL]" in text
    assert text.count("[EB/OL]") == 1
    assert b"@misc{donggang-2021" in _download(page, "引文 BibTeX")


def _first_row(page: Page) -> tuple[float, float]:
    box = page.get_by_test_id("stDataFrame").bounding_box()
    assert box is not None
    return box["x"] + 20, box["y"] + 60  # the box that selects the row


@pytest.mark.parametrize("width", [1920, 390])
def test_a_row_opens_its_source_in_view_and_the_link_keeps_it(visitor: Visitor, width: int) -> None:
    page = visitor.open("/cases", q="17万余名", width=width, height=844)
    page.get_by_test_id("stDataFrame").scroll_into_view_if_needed()
    page.mouse.click(*_first_row(page))
    panel = page.locator(".st-key-provenance")
    expect(panel.get_by_text("17万余名").first).to_be_in_viewport()
    expect(panel).to_contain_text("第 25 行")
    expect(panel).to_contain_text("人民网")
    settle(page)
    assert _link(page) == {"q": ["17万余名"], "open": ["xihu-024"]}
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog")).to_have_count(0)
    settle(page)
    assert _link(page) == {"q": ["17万余名"]}


def test_a_figure_is_opened_by_keyboard(visitor: Visitor) -> None:
    page = visitor.open("/cases", q="17万余名")
    page.get_by_role("combobox", name="查看出处").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog")).to_contain_text("第 25 行")
    settle(page)
    assert page.evaluate("document.activeElement.closest('[role=dialog]') !== null")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_the_table_has_no_download_without_its_sources(visitor: Visitor, lang: Language) -> None:
    page = visitor.open("/cases", lang=lang)
    page.get_by_test_id("stDataFrame").hover()
    toolbar = page.get_by_test_id("stElementToolbar")
    search = {"zh": "搜索", "en": "Search"}[lang]
    expect(toolbar.get_by_role("button", name=search)).to_be_visible()
    expect(toolbar.get_by_role("button", name="CSV")).to_have_count(0)


def test_a_file_is_called_by_page_filter_and_version(visitor: Visitor) -> None:
    page = visitor.open("/cases", case_place_id="xihu")
    with page.expect_download() as event:
        page.get_by_role("button", name="Excel", exact=True).click()
    assert re.fullmatch(
        r"案例数据_案例地区：西湖区_\d{4}-[0-9a-f]+\.xlsx", event.value.suggested_filename
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_copied_link_opens_the_same_view(visitor: Visitor, lang: str) -> None:
    link = {"role": "norm", "case_place_id": "wuzhou", "open": "wuzhou-006"}
    page = visitor.open("/cases", lang=lang, **link)  # type: ignore[arg-type]
    expect(page.locator(".st-key-provenance")).to_contain_text("300至500户")
    expect(page.get_by_text("6 / 189" if lang == "zh" else "6 of 189")).to_be_visible()
    expected = {name: [value] for name, value in link.items()}
    assert _link(page) == expected | ({"lang": ["en"]} if lang == "en" else {})


def test_text_of_data_is_not_markup(visitor: Visitor) -> None:
    page = visitor.open("/cases", q="![x](https://example.invalid/x.png) <img src=x>")
    expect(page.get_by_text("没有符合条件的数字")).to_be_visible()
