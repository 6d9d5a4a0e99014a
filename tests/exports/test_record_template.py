"""The empty forms: what is in a workbook, and what other tools make of the CSV and its schema."""

import csv
import io
import json
from pathlib import Path

import frictionless
import openpyxl
import pytest
from openpyxl.workbook import Workbook

from governance.datasets.record_package import table_schema
from governance.datasets.record_type import RecordType
from governance.datasets.records.catalogue import RECORD_TYPES, record_type
from governance.exports.described import described_files
from governance.exports.record_template import headings, template_csv, template_xlsx
from governance.ingest.code_choices import read_choices

DATA = Path(__file__).parents[2] / "data"
EACH_TYPE = pytest.mark.parametrize("kind", RECORD_TYPES, ids=lambda kind: kind.name)


def workbook(kind: RecordType) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(template_xlsx(kind, read_choices(kind, DATA))))


@EACH_TYPE
def test_the_form_has_chinese_headers_and_an_example(kind: RecordType) -> None:
    sheet = workbook(kind)["数据"]
    header, example = sheet.iter_rows(min_row=1, max_row=2, values_only=True)
    assert list(header) == headings(kind, "zh")
    for field, value in zip(kind.fields, example, strict=True):
        if field.type in ("integer", "number") and field.example:
            assert value == float(field.example), field.name
        else:
            assert (value or "") == field.example, field.name
    assert sheet.max_row == 2
    assert sheet["A2"].comment is not None


@EACH_TYPE
def test_required_columns_are_marked_and_no_others(kind: RecordType) -> None:
    marked = [heading for heading in headings(kind, "zh") if heading.endswith("*")]
    assert marked == [f"{field.title_zh}*" for field in kind.fields if field.required]


@EACH_TYPE
def test_every_coded_column_offers_its_words(kind: RecordType) -> None:
    book = workbook(kind)
    offered = {}
    for rule in book["数据"].data_validations.dataValidation:
        if rule.type == "list":
            _, area = rule.formula1.split("!")
            words = [cell.value for row in book["选项"][area.replace("$", "")] for cell in row]
            offered[str(rule.sqref).split(":")[0]] = words
    expected = {
        f"{openpyxl.utils.get_column_letter(at)}2": list(read_choices(kind, DATA)[field.name])
        for at, field in enumerate(kind.fields, start=1)
        if field.type in ("code", "boolean")
    }
    assert offered == expected
    assert all(expected.values())


@EACH_TYPE
def test_every_column_is_explained(kind: RecordType) -> None:
    rows = list(workbook(kind)["填写说明"].iter_rows(values_only=True))
    explained = {row[0]: row for row in rows}
    for field in kind.fields:
        row = explained[field.title_zh]
        assert (row[1], row[6]) == (field.title_en, field.description_zh)
        assert (row[2] == "必填") == field.required


def test_ids_stay_text_so_that_excel_cuts_no_digit() -> None:
    sheet = workbook(record_type("requests"))["数据"]
    assert sheet["A2"].number_format == "@"
    assert sheet.column_dimensions["A"].number_format == "@"


def test_the_form_is_there_in_english() -> None:
    kind = record_type("requests")
    made = template_xlsx(kind, read_choices(kind, DATA, "name_en"), "en")
    book = openpyxl.load_workbook(io.BytesIO(made))
    assert book.sheetnames == ["Data", "How to fill in", "Choices"]
    assert book["Data"]["A1"].value == "Request id*"


@EACH_TYPE
def test_the_csv_is_opened_by_excel_as_utf_8(kind: RecordType) -> None:
    made = template_csv(kind)
    assert made.startswith(b"\xef\xbb\xbf")
    header, example = csv.reader(io.StringIO(made.decode("utf-8-sig"), newline=""))
    assert header == [field.title_zh for field in kind.fields]
    assert example == [field.example for field in kind.fields]


def test_the_committed_files_are_the_generated_ones() -> None:
    for path, wanted in described_files(DATA):
        assert path.read_bytes() == wanted, f"{path.name}: run python -m governance datapackage"


def test_frictionless_accepts_every_committed_form() -> None:
    report = frictionless.validate(str(DATA / "records" / "datapackage.json"))
    assert report.flatten(["title", "rowNumber", "fieldName", "note"]) == []


@pytest.mark.parametrize(
    ("column", "cell", "error"),
    [
        ("是否解决", "也许", "constraint-error"),
        ("评分", "6", "constraint-error"),
        ("创建时间", "", "constraint-error"),
        ("评分", "四", "type-error"),
    ],
)
def test_frictionless_finds_what_the_schema_forbids(
    tmp_path: Path, column: str, cell: str, error: str
) -> None:
    kind = record_type("requests")
    header, example = csv.reader(io.StringIO(template_csv(kind).decode("utf-8-sig"), newline=""))
    example[header.index(column)] = cell
    with (tmp_path / "filled.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([header, example])
    schema = frictionless.Schema.from_descriptor(
        json.loads(json.dumps(table_schema(kind, read_choices(kind, DATA))))
    )
    resource = frictionless.Resource("filled.csv", basepath=str(tmp_path), schema=schema)
    found = frictionless.validate(resource).flatten(["type", "fieldName"])
    assert found == [[error, column]]
