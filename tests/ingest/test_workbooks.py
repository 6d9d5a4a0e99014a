"""Workbooks as offices keep them: titles, merged headings, mixed dates, several sheets."""

from datetime import date, datetime, time
from pathlib import Path

import openpyxl
import pytest

from governance.ingest.found import FoundTable
from governance.ingest.planning import plan
from governance.ingest.questions import Options
from governance.ingest.recognition import find_tables
from governance.ingest.workbooks import Cell, text
from governance.model.errors import DataError
from tests.ingest.requests_export import cells

HEADER = ["工单编号", "创建时间", "所属街道"]


def book(path: Path, **sheets: list[list[object]]) -> openpyxl.Workbook:
    made = openpyxl.Workbook()
    made.remove(made.worksheets[0])
    for name, rows in sheets.items():
        sheet = made.create_sheet(name)
        for row in rows:
            sheet.append(row)
    made.save(path)
    return made


def found(path: Path) -> tuple[FoundTable, ...]:
    return find_tables(path, lambda header: header in HEADER)


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (3.0, "3"),
        (3.25, "3.25"),
        (330106.0, "330106"),
        (True, "true"),
        (None, ""),
        (date(2025, 3, 1), "2025-03-01"),
        (datetime(2025, 3, 1), "2025-03-01"),
        (datetime(2025, 3, 1, 8, 29, 59, 999_997), "2025-03-01 08:30:00"),
        (time(8, 30), "08:30:00"),
        ("  字 ", "  字 "),
    ],
)
def test_a_cell_as_text(cell: Cell, shown: str) -> None:
    assert text(cell) == shown


def test_titles_merged_headings_and_rows_on_their_line(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    sheet = made.worksheets[0]
    for row in (
        ["某区2025年3月诉求工单台账", None, None, None],
        ["制表：办公室", None, None, None],
        ["工单编号", "时间", None, "所属街道"],
        [None, "创建时间", "办结时间", None],
        ["A1", datetime(2025, 3, 1, 9), None, "甲\n街道"],
        [None, None, None, None],
        ["A2", "2025/3/2 10:00", datetime(2025, 3, 3), "乙街道"],
    ):
        sheet.append(row)
    for area in ("A1:D1", "A3:A4", "B3:C3", "D3:D4"):
        sheet.merge_cells(area)
    made.save(tmp_path / "台账.xlsx")
    [table] = found(tmp_path / "台账.xlsx")
    assert table.headers == ("工单编号", "创建时间", "办结时间", "所属街道")
    file = table.keep([0, 1, 2, 3], tmp_path / "in")
    assert cells(file)[1:] == [
        ["A1", "2025-03-01 09:00:00", "", "甲 街道"],
        [],
        ["A2", "2025/3/2 10:00", "2025-03-03", "乙街道"],
    ]
    assert (file.first_line, file.counted) == (4, "row")


def test_text_dates_among_dates_are_read_by_one_decision(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        HEADER,
        ["A1", datetime(2025, 3, 1, 9), "甲"],
        ["A2", "13/3/2025 10:00", "甲"],
        ["A3", 45731.5, "甲"],
    ]
    book(tmp_path / "a.xlsx", 工单=rows)
    found = plan([tmp_path / "a.xlsx"], Options(record_type="requests"), tmp_path / "home").plan
    assert found is not None
    opened = next(column.instants for column in found.columns if column.name == "opened_at")
    assert opened is not None
    assert set(opened.formats) == {"%Y-%m-%d %H:%M:%S", "%d/%m/%Y %H:%M"}
    assert opened.excel_serial


def test_the_sheet_that_is_of_the_type_is_taken(tmp_path: Path) -> None:
    rows: list[list[object]] = [HEADER, ["A1", "2025-03-01", "甲"]]
    book(tmp_path / "a.xlsx", 说明=[["填表说明", "二"], ["一", "二"]], 工单=rows, 空=[])
    found = plan([tmp_path / "a.xlsx"], Options(), tmp_path / "home").plan
    assert found is not None
    assert [file.sheet for file in found.files] == ["工单"]


def test_between_several_sheets_the_person_chooses(tmp_path: Path) -> None:
    first: list[list[object]] = [HEADER, ["A1", "2025-03-01", "甲"]]
    second: list[list[object]] = [[*HEADER, "备用"], ["A2", "2025-04-01", "甲", ""]]
    book(tmp_path / "a.xlsx", 三月=first, 四月=second)
    asked = plan([tmp_path / "a.xlsx"], Options(), tmp_path / "home").questions
    assert [(one.subject, one.option) for one in asked] == [("sheet", "--sheet")]
    assert [choice.value for choice in asked[0].choices] == ["三月", "四月", "*"]
    for said, sheets in (("四月", ["四月"]), ("*", ["三月", "四月"])):
        chosen = plan([tmp_path / "a.xlsx"], Options(sheet=said), tmp_path / "home").plan
        assert chosen is not None
        assert [file.sheet for file in chosen.files] == sheets
    with pytest.raises(DataError, match="五月"):
        plan([tmp_path / "a.xlsx"], Options(sheet="五月"), tmp_path / "home")


def test_sheets_with_one_header_are_one_table(tmp_path: Path) -> None:
    rows: list[list[object]] = [HEADER, ["A1", "2025-03-01", "甲"]]
    book(tmp_path / "a.xlsx", 三月=rows, 四月=rows)
    found = plan([tmp_path / "a.xlsx"], Options(), tmp_path / "home").plan
    assert found is not None
    assert [file.sheet for file in found.files] == ["三月", "四月"]


def test_a_hidden_sheet_is_left_alone(tmp_path: Path) -> None:
    rows: list[list[object]] = [HEADER, ["A1", "2025-03-01", "甲"]]
    made = book(tmp_path / "a.xlsx", 工单=rows, 旧=rows)
    made["旧"].sheet_state = "hidden"
    made.save(tmp_path / "a.xlsx")
    assert [table.sheet for table in found(tmp_path / "a.xlsx")] == ["工单"]


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600)
    with pytest.raises(DataError, match=r"a\.xls"):
        found(tmp_path / "a.xls")


@pytest.mark.parametrize(
    "start", ["<html><table>", "\ufeff<!DOCTYPE html>", '<?xml version="1.0"?><Workbook>']
)
def test_a_web_page_that_is_called_a_workbook_is_told(start: str, tmp_path: Path) -> None:
    (tmp_path / "a.xls").write_text(start + "<tr><td>1</td></tr>", encoding="utf-8")
    with pytest.raises(DataError, match="网页"):
        found(tmp_path / "a.xls")


def test_text_that_is_called_a_workbook_is_read_as_text(tmp_path: Path) -> None:
    (tmp_path / "a.xls").write_bytes("工单编号\t创建时间\n1\t2025-03-01\n".encode("gbk"))
    [table] = found(tmp_path / "a.xls")
    assert table.headers == ("工单编号", "创建时间")
