"""What is read back from each format is what went in: values, types, gaps and provenance."""

from __future__ import annotations

import csv
import dataclasses
import datetime
import io
import json
from typing import Any

import openpyxl
import pandas
import pyarrow.parquet
import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.exports import xlsx_file
from governance.exports.csv_file import guarded, unguarded
from governance.exports.tables import Column, Table, to_csv, to_json, to_parquet, to_xlsx
from governance.model.errors import DataError

FORMULA = '=HYPERLINK("http://evil.example","点")'
HEADINGS = ["编号", "对象", "数值（个）", "变化", "发布日期", "全域"]


def workbook(table: Table) -> Any:
    return openpyxl.load_workbook(io.BytesIO(to_xlsx(table)))


def one_column(values: list[Any]) -> Table:
    return Table("一列", pandas.DataFrame({"a": values}), [Column("a", "甲", "A")])


def test_csv_reads_back_line_by_line(table: Table) -> None:
    raw = to_csv(table)
    assert raw.startswith(b"\xef\xbb\xbf")
    assert list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""))) == [
        HEADINGS,
        ["xihu-001", "小区党组织", "619", "-5", "2022-08-02", "true"],
        ["xihu-002", f"'{FORMULA}", "", "0", "", "false"],
        ["fujian-001", "", "0.685", "12", "2021-04-28", "true"],
    ]


def test_csv_keeps_numbers_for_pandas(table: Table) -> None:
    frame = pandas.read_csv(io.BytesIO(to_csv(table, "en")))
    assert list(frame.columns)[2:4] == ["Value (个)", "Change"]
    assert frame["Change"].tolist() == [-5, 0, 12]
    assert frame["Value (个)"].isna().tolist() == [False, True, False]


def test_csv_closes_formulas_in_headings_too() -> None:
    spoiled = Table("一列", pandas.DataFrame({"a": [1]}), [Column("a", FORMULA, "A")])
    heading = to_csv(spoiled).decode("utf-8-sig").splitlines()[0]
    assert next(csv.reader([heading])) == [f"'{FORMULA}"]


@pytest.mark.parametrize(
    ("text", "safe"),
    [
        ("=1+1", "'=1+1"),
        ("+86 571", "'+86 571"),
        ("-1+1|cmd", "'-1+1|cmd"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("＝1", "'＝1"),
        ("'=1", "''=1"),
        ("-5", "-5"),
        ("+3.2%", "+3.2%"),
        ("-1,234.5", "-1,234.5"),
        ("17万余名", "17万余名"),
        ("1=1", "1=1"),
    ],
)
def test_csv_closes_formulas_and_leaves_numbers(text: str, safe: str) -> None:
    assert guarded(text) == safe


@given(st.text(alphabet="'=+-@\t1.a党") | st.text())
def test_csv_guard_can_be_taken_away_again(text: str) -> None:
    assert unguarded(guarded(text)) == text
    assert guarded(text)[:1] not in {"=", "@", "\t", "\r", "\n"}


@given(st.lists(st.text() | st.none() | st.integers() | st.floats(allow_infinity=False)))
def test_csv_has_one_line_per_row_whatever_is_in_it(values: list[Any]) -> None:
    raw = to_csv(one_column(pandas.Series(values, dtype=object).tolist()))
    assert (
        len(list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))) == len(values) + 1
    )


def test_xlsx_cells_are_typed_and_gaps_are_empty(table: Table) -> None:
    sheet = workbook(table)["数据"]
    moment = datetime.datetime
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        HEADINGS,
        ["xihu-001", "小区党组织", 619, -5, moment(2022, 8, 2), True],
        ["xihu-002", FORMULA, None, 0, None, False],
        ["fujian-001", None, 0.685, 12, moment(2021, 4, 28), True],
    ]
    assert [cell.data_type for cell in sheet[3]] == ["s", "s", "n", "n", "n", "b"]
    assert [sheet.cell(row, 3).number_format for row in (2, 4)] == ["#,##0", "#,##0.000"]
    assert sheet["E2"].number_format == "yyyy-mm-dd"


def test_xlsx_headings_stay_and_filter(table: Table) -> None:
    sheet = workbook(table)["数据"]
    assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", "A1:F4")
    assert sheet["A1"].font.bold and sheet["A1"].font.name == "Microsoft YaHei"


def test_xlsx_columns_are_wide_enough_for_chinese() -> None:
    sheet = workbook(one_column(["党建引领城市基层社会治理"]))["数据"]
    assert sheet.column_dimensions["A"].width >= 24
    assert workbook(one_column(["党" * 500]))["数据"].column_dimensions["A"].width <= 61


def test_xlsx_second_sheet_says_where_all_is_from(table: Table) -> None:
    rows = [
        [value for value in row if value is not None]
        for row in workbook(table)["来源"].iter_rows(values_only=True)
    ]
    assert rows == [
        ["案例数据"],
        [],
        ["筛选", "地方=西湖区、福建某市"],
        ["数据性质", "公开发布"],
        ["来源", "人民网, 2022-08-02"],
        ["数据版本", "2026-11-21-a1b2c3"],
        ["行数", 3],
        ["空单元格", "表示原文未提供或无数据，不是 0"],
        [],
        ["资料来源"],
        ["标题", "出版者", "发布日期", "引用（GB/T 7714-2015）", "来源编号"],
        [
            "“全域党建”引领",
            "人民网",
            "2022-08-02",
            "“全域党建”引领[EB/OL]. 人民网, (2022-08-02)[引用日期不详]. [网址不详].",
            "xihu-2022",
        ],
        [
            "社區黨建典型材料",
            "社區黨建典型材料[EB/OL]. [出版者不详], [日期不详][引用日期不详]. [网址不详].",
            "fujian-undated",
        ],
        [],
        ["列的含义"],
        ["列", "含义", "英文标题", "单位", "空单元格数", "数据里的列名"],
        ["编号", "Figure id", 0, "figure_id"],
        ["对象", "数的是什么", "Subject", 1, "subject"],
        ["数值", "原文数字展开万、亿之后", "Value", "个", 1, "value"],
        ["变化", "Change", 0, "change"],
        ["发布日期", "Published", 1, "published"],
        ["全域", "Whole place", 0, "whole"],
    ]


def test_xlsx_keeps_digits_that_a_number_would_lose() -> None:
    sheet = workbook(one_column([1234567890123456789, 2]))["数据"]
    assert [sheet["A2"].value, sheet["A3"].value] == ["1234567890123456789", 2]


def test_xlsx_refuses_what_excel_would_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(xlsx_file, "MOST_ROWS", 2)
    with pytest.raises(DataError, match="行数超过"):
        to_xlsx(one_column(["a", "b", "c"]))
    with pytest.raises(DataError, match=r"第 2 行.“a”列.*文字超过"):
        to_xlsx(one_column(["党" * 32_768]))


def test_xlsx_is_the_same_when_the_moment_is() -> None:
    moment = datetime.datetime(2026, 11, 21)
    table = one_column([1.5])
    assert to_xlsx(table, created=moment) == to_xlsx(table, created=moment)


def test_parquet_keeps_types_gaps_and_meanings(table: Table) -> None:
    arrow = pyarrow.parquet.read_table(io.BytesIO(to_parquet(table)))
    assert arrow.column("value").to_pylist() == [619.0, None, 0.685]
    assert arrow.column("subject").to_pylist() == ["小区党组织", FORMULA, None]
    assert arrow.schema.field("value").metadata == {
        b"name": b"value",
        b"title_zh": "数值".encode(),
        b"title_en": b"Value",
        b"unit": "个".encode(),
        b"description_zh": "原文数字展开万、亿之后".encode(),
    }
    assert arrow.schema.metadata is not None
    assert arrow.schema.metadata[b"version"] == b"2026-11-21-a1b2c3"
    about = json.loads(arrow.schema.metadata[b"governance"])
    assert [one["source_id"] for one in about["sources"]] == ["xihu-2022", "fujian-undated"]


def test_parquet_reads_back_in_pandas_as_it_was(table: Table) -> None:
    names = [column.name for column in table.columns]
    back = pandas.read_parquet(io.BytesIO(to_parquet(table)))
    pandas.testing.assert_frame_equal(back, table.frame[names], check_dtype=False)


def test_parquet_gives_an_empty_column_a_type() -> None:
    arrow = pyarrow.parquet.read_table(io.BytesIO(to_parquet(one_column([None, None]))))
    assert arrow.schema.field("a").type == pyarrow.string()


def test_parquet_refuses_a_column_that_mixes_types() -> None:
    with pytest.raises(DataError, match="混有几种类型"):
        to_parquet(one_column(["17", 17]))


def test_json_holds_metadata_then_records(table: Table) -> None:
    document = json.loads(to_json(table))
    assert document["records"][1] == {
        "figure_id": "xihu-002",
        "subject": FORMULA,
        "value": None,
        "change": 0,
        "published": None,
        "whole": False,
    }
    assert document["metadata"]["version"] == "2026-11-21-a1b2c3"
    assert document["metadata"]["columns"][2]["unit"] == "个"
    assert document["metadata"]["sources"][1]["publisher"] is None


def test_table_names_every_problem_at_once(table: Table) -> None:
    columns = [Column("gone", "数值", "Gone"), Column("value", "数值", "Value")]
    frame = pandas.DataFrame({"value": [float("inf")]})
    with pytest.raises(DataError) as caught:
        dataclasses.replace(table, frame=frame, columns=columns)
    assert [problem.got for problem in caught.value.problems] == ["gone", "数值", "inf"]


@pytest.mark.parametrize("kind", ["float64", "Float64", "object", "category"])
def test_table_finds_an_infinite_number_in_any_type_of_column(table: Table, kind: str) -> None:
    frame = pandas.DataFrame({"value": pandas.Series([1.5, None, float("-inf")], dtype=kind)})
    columns = [Column("value", "数值", "Value")]
    with pytest.raises(DataError, match="inf"):
        dataclasses.replace(table, frame=frame, columns=columns)
    finite = dataclasses.replace(table, frame=frame.head(2), columns=columns)
    assert list(finite.records()) == [(1.5,), (None,)]


@pytest.mark.parametrize("rows", [0, 1])
def test_every_format_takes_a_table_of_few_rows(table: Table, rows: int) -> None:
    few = dataclasses.replace(table, frame=table.frame.head(rows), sources=pandas.DataFrame())
    assert len(workbook(few)["数据"]["A"]) == rows + 1
    assert pyarrow.parquet.read_table(io.BytesIO(to_parquet(few))).num_rows == rows
    assert len(json.loads(to_json(few))["records"]) == rows
    assert len(to_csv(few).decode().splitlines()) == rows + 1


def test_xlsx_names_a_source_in_words_and_leaves_out_what_no_reader_needs() -> None:
    sources = pandas.DataFrame(
        {
            "source_id": ["xihu-2022"],
            "place_id": ["xihu"],
            "place_name_zh": ["西湖区"],
            "place_name_en": ["Xihu District"],
            "place_level": ["county"],
            "script": ["traditional"],
        }
    )
    table = dataclasses.replace(one_column([1]), sources=sources)
    rows = [list(row) for row in workbook(table)["来源"].iter_rows(values_only=True)]
    start = rows.index(next(row for row in rows if row[0] == "资料来源"))
    assert [[one for one in row if one] for row in rows[start + 1 : start + 3]] == [
        ["地方", "字体", "来源编号"],
        ["西湖区", "繁体", "xihu-2022"],
    ]


def test_xlsx_prints_on_as_many_pages_as_keep_it_readable() -> None:
    few = workbook(one_column(["党"]))["数据"].page_setup
    assert (few.paperSize, few.orientation, few.fitToWidth) == (
        9,
        "landscape",
        None,
    )  # None: one page
    columns = [Column(f"c{n}", f"列{n}", f"C{n}") for n in range(10)]
    frame = pandas.DataFrame({one.name: ["党" * 40] for one in columns})
    many = workbook(Table("多列", frame, columns))["数据"]
    assert many.page_setup.fitToWidth == 3
    assert many.print_title_cols == "$A:$A"


def test_xlsx_makes_room_for_a_long_meaning() -> None:
    meaning = "一" * 100
    told = Table("一列", pandas.DataFrame({"a": [1]}), [Column("a", "甲", "A", "", meaning)])
    sheet = workbook(told)["来源"]
    row = next(cell.row for cell in sheet["B"] if cell.value == meaning)
    assert sheet.row_dimensions[row].height > 4 * 14
