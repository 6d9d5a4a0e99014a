"""案例数据 as a researcher uses it: filter, open a figure, take the filtered rows away."""

import csv
import io
import json
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import openpyxl
import pandas as pd
import pytest
from playwright.sync_api import Page, expect

from tests.browser.harness import Visitor, settle
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


def test_a_row_opens_its_source_and_the_link_keeps_it(visitor: Visitor) -> None:
    page = visitor.open("/cases", q="17万余名")
    table = page.get_by_test_id("stDataFrame")
    box = table.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + 20, box["y"] + 60)  # the box that selects the first row
    panel = page.locator(".st-key-provenance")
    expect(panel).to_contain_text("第 25 行")
    expect(panel).to_contain_text("人民网")
    settle(page)
    assert _link(page) == {"q": ["17万余名"], "open": ["xihu-024"]}


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
    expect(page.get_by_text("0 / 189")).to_be_visible()
