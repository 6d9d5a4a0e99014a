"""One export in every format and encoding becomes one and the same plan."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from governance.ingest.export_day import AS_OF_COLUMN
from governance.ingest.planning import Planned, plan
from governance.ingest.questions import Options
from governance.model.errors import DataError
from tests.ingest.export_formats import FORMATS
from tests.ingest.requests_export import HEADERS, ROWS, cells, delimited, written

KEPT = ["工单编号", "创建时间", "办结时间", "所属街道", "工单状态", "是否满意"]
FIELDS = ["request_id", "opened_at", "closed_at", "subdistrict", "status", "satisfaction"]


def planned(path: Path, home: Path, **said: object) -> Planned:
    return plan([path], Options(**said), home)  # type: ignore[arg-type]


@pytest.mark.parametrize("write", FORMATS.values(), ids=FORMATS.keys())
def test_every_format_gives_the_same_plan(write: Callable[[Path], Path], tmp_path: Path) -> None:
    found = planned(write(tmp_path), tmp_path / "home")
    assert found.questions == ()
    assert found.plan is not None
    assert found.plan.record_type == "requests"
    assert sorted(column.name for column in found.plan.columns) == sorted(FIELDS)
    assert found.plan.as_of == date(2025, 4, 2)
    reasons = {dropped.header: dropped.reason for dropped in found.plan.dropped}
    assert reasons == {"来电人": "personal", "主要内容": "free_text"}
    opened = next(column for column in found.plan.columns if column.name == "opened_at")
    assert opened.instants is not None
    assert opened.instants.iso


@pytest.mark.parametrize("write", FORMATS.values(), ids=FORMATS.keys())
def test_every_format_keeps_the_same_cells(write: Callable[[Path], Path], tmp_path: Path) -> None:
    found = planned(write(tmp_path), tmp_path / "home").plan
    assert found is not None
    rows = cells(found.files[0])
    at = {header: rows[0].index(header) for header in KEPT}
    read = [[row[at[header]].removesuffix(".000000") for header in KEPT] for row in rows[1:]]
    assert read == [[row[HEADERS.index(header)] for header in KEPT] for row in ROWS]
    for column in found.columns:
        assert column.header == rows[0][column.position or 0]


@pytest.mark.parametrize("write", FORMATS.values(), ids=FORMATS.keys())
def test_persons_and_texts_are_in_no_temporary_file(
    write: Callable[[Path], Path], tmp_path: Path
) -> None:
    home = tmp_path / "home"
    planned(write(tmp_path), home)
    left = b"".join(path.read_bytes() for path in home.rglob("*") if path.is_file())
    assert "张三".encode() not in left
    assert "路灯".encode() not in left


def test_plain_utf8_is_not_written_again(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", delimited(), "utf-8-sig")
    found = planned(path, tmp_path / "home").plan
    assert found is not None
    assert (found.files[0].path, found.files[0].is_temporary) == (path, False)
    assert not (tmp_path / "home" / "lake" / "incoming").exists()


def test_the_columns_of_a_second_file_are_found_by_name(tmp_path: Path) -> None:
    first = written(tmp_path / "1.csv", delimited())
    turned = tuple(tuple(reversed(row)) for row in (HEADERS, *ROWS))
    second = written(tmp_path / "2.csv", delimited(turned))
    found = plan([first, second], Options(), tmp_path / "home").plan
    assert found is not None
    opened = next(column for column in found.columns if column.name == "opened_at")
    assert [opened.position_in(file) for file in found.files] == [1, 6]


def test_a_column_that_could_be_either_is_asked_about(tmp_path: Path) -> None:
    rows = (
        ("工单编号", "创建时间", "街道"),
        ("1", "1/2/20 8:43", "甲"),
        ("2", "3/4/20 9:00", "甲"),
    )
    path = written(tmp_path / "a.csv", delimited(rows), "gb18030")
    found = planned(path, tmp_path / "home", record_type="requests")
    assert found.plan is None
    assert [(one.subject, one.about, one.option) for one in found.questions] == [
        ("date_order", "创建时间", "--date-order")
    ]
    assert [choice.value for choice in found.questions[0].choices] == ["dmy", "mdy"]
    assert not list((tmp_path / "home").rglob("*.csv"))
    said = planned(path, tmp_path / "home", record_type="requests", date_order="mdy").plan
    assert said is not None
    opened = next(column for column in said.columns if column.name == "opened_at")
    assert opened.instants is not None
    assert opened.instants.formats == ("%m/%d/%y %H:%M",)
    assert said.as_of == date(2020, 3, 4)


def test_one_question_settles_all_columns_of_dates(tmp_path: Path) -> None:
    rows = (
        ("工单编号", "创建时间", "办结时间", "街道"),
        ("1", "1/2/2020 8:43", "1/3/2020", "甲"),
        ("2", "3/4/2020 9:00", "NA", "甲"),
    )
    path = written(tmp_path / "a.csv", delimited(rows))
    [question] = planned(path, tmp_path).questions
    assert question.about == "创建时间、办结时间"
    found = planned(path, tmp_path, date_order="dmy").plan
    assert found is not None
    read = {one.name: one.instants.formats for one in found.columns if one.instants}
    assert read == {"opened_at": ("%d/%m/%Y %H:%M",), "closed_at": ("%d/%m/%Y",)}


def test_rows_that_were_set_aside_load_again_with_the_notes_beside_them(tmp_path: Path) -> None:
    rows = (
        (
            "工单编号",
            "创建时间",
            "街道",
            "_文件 file",
            "_行 line",
            "_原因 reason",
            "_列 column",
            "_值 value",
        ),
        ("1", "2020-01-02", "甲", "a.csv", "2", "not_a_date", "opened_at", "x"),
    )
    found = planned(written(tmp_path / "a.csv", delimited(rows), "utf-8-sig"), tmp_path)
    assert found.questions == ()
    assert found.plan is not None
    assert {one.name for one in found.plan.columns} == {"request_id", "opened_at", "subdistrict"}


def test_without_a_column_of_places_the_place_is_asked_for(tmp_path: Path) -> None:
    rows = (("工单编号", "创建时间", "工单状态"), ("1", "2025-01-01", "已办结"))
    path = written(tmp_path / "a.csv", delimited(rows))
    assert [one.subject for one in planned(path, tmp_path).questions] == ["place"]
    found = planned(path, tmp_path, place="xihu").plan
    assert found is not None
    assert (found.place_id, found.create_places) == ("xihu", False)


def test_a_type_that_cannot_be_told_is_asked_for(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "甲,乙\n1,2\n")
    questions = planned(path, tmp_path).questions
    assert [one.subject for one in questions] == ["record_type"]
    assert "requests" in {choice.value for choice in questions[0].choices}


def test_a_missing_column_that_is_required_is_asked_for(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "工单编号,街道\n1,甲\n")
    found = planned(path, tmp_path, record_type="requests")
    assert ("header", "opened_at") in {(one.subject, one.about) for one in found.questions}


def test_the_answer_to_a_question_about_a_column_is_kept_to(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "工单编号,街道,何时\n1,甲,2025-01-02\n")
    said = planned(path, tmp_path, record_type="requests", mapping={"何时": "opened_at"}).plan
    assert said is not None
    assert {column.name: column.header for column in said.columns}["opened_at"] == "何时"


def test_the_day_of_the_export_is_said_or_in_the_name_or_in_the_data(tmp_path: Path) -> None:
    named = written(tmp_path / "工单_20250405.csv", delimited())
    year = written(tmp_path / "工单_2024_2025.csv", delimited())
    dates = [planned(path, tmp_path).plan for path in (named, year)]
    assert [one and one.as_of for one in dates] == [date(2025, 4, 5), date(2025, 4, 2)]
    said = planned(named, tmp_path, as_of=date(2025, 5, 1)).plan
    assert said is not None
    assert said.as_of == date(2025, 5, 1)


def test_mended_rows_are_of_the_day_of_their_export(tmp_path: Path) -> None:
    rows = (("工单编号", "创建时间", "街道", AS_OF_COLUMN), ("1", "2025-04-07", "甲", "2025-04-15"))
    found = planned(written(tmp_path / "a.csv", delimited(rows)), tmp_path).plan
    assert found is not None
    assert found.as_of == date(2025, 4, 15)
    assert {one.name for one in found.columns} == {"request_id", "opened_at", "subdistrict"}


def test_what_the_user_prints_for_a_code_is_known_once_it_is_listed(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", delimited())
    written(tmp_path / "code_words.csv", "code_list,printed,code,note\nstatus,已销号,closed,\n")
    found = planned(path, tmp_path).plan
    assert found is not None
    status = next(column for column in found.columns if column.name == "status")
    assert (status.codes["已销号"], status.codes["已办结"]) == ("closed", "closed")


def test_files_of_two_types_are_not_loaded_as_one(tmp_path: Path) -> None:
    requests = written(tmp_path / "a.csv", delimited())
    team = (
        ("月份", "街道", "服务队", "服务时长", "活动人次"),
        ("2025-03", "甲街道", "红马甲", "3", "4"),
    )
    teams = written(tmp_path / "b.csv", delimited(team))
    with pytest.raises(DataError) as caught:
        plan([requests, teams], Options(), tmp_path)
    told = caught.value.chinese()
    assert "诉求工单：a.csv" in told and "志愿服务记录：b.csv" in told and "--type" in told


def test_what_the_headers_do_not_tell_is_asked_with_the_headers(tmp_path: Path) -> None:
    [question] = planned(written(tmp_path / "a.csv", "今天天气,张伟\n很好,1\n"), tmp_path).questions
    assert "今天天气" in question.text.zh and "a.csv" in question.text.en
    assert "张伟" not in question.text.zh + question.text.en


def test_what_is_called_a_workbook_and_is_none_is_told_as_such(tmp_path: Path) -> None:
    (tmp_path / "三月.xlsx").write_bytes(bytes(range(256)) * 20)
    with pytest.raises(DataError, match="内容却不是 Excel 工作簿") as caught:
        planned(tmp_path / "三月.xlsx", tmp_path)
    assert "encrypted" in caught.value.english()


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02\x03" * 50, b"PK\x03\x04broken"])
def test_what_is_no_table_is_refused_with_its_name(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_bytes(content)
    with pytest.raises(DataError, match=r"x\.csv"):
        planned(tmp_path / "x.csv", tmp_path)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"没有\.csv"):
        planned(tmp_path / "没有.csv", tmp_path)


@pytest.mark.parametrize(
    ("mapping", "told"),
    [
        ({"工单编号": "xyz"}, "xyz"),
        ({"没有的列": "status"}, "没有的列"),
        ({"工单状态": "status", "是否满意": "工单状态"}, "同一字段"),
    ],
)
def test_what_is_said_wrongly_of_a_column_is_told(
    mapping: dict[str, str], told: str, tmp_path: Path
) -> None:
    path = written(tmp_path / "a.csv", delimited())
    with pytest.raises(DataError, match=told):
        planned(path, tmp_path, mapping=mapping)


def test_a_field_may_be_said_by_its_title(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", delimited())
    found = planned(path, tmp_path, mapping={"是否满意": "工单状态", "工单状态": ""}).plan
    assert found is not None
    assert {one.name: one.header for one in found.columns}["status"] == "是否满意"
