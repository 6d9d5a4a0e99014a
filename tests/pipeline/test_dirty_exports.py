"""Exports as hotlines and offices really write them (模拟 rows): what is used, what is set aside and why."""

import csv
import shutil
from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest

from governance.cli.load_words import report_lines
from governance.ingest import planning
from governance.ingest.questions import Options
from governance.model.errors import DataError
from governance.pipeline import set_aside
from governance.pipeline.load import Loaded, load
from governance.pipeline.load import Project as Where
from governance.store.lake import lake_of

DATA = Path(__file__).resolve().parents[2] / "data"
Rows = Sequence[Sequence[object]]
Check = Callable[..., Loaded]

HEADER = ("工单编号", "创建时间", "办结时间", "工单状态")
OPENED = datetime(2024, 5, 1, 8, 3)


def tickets(count: int, opened: Callable[[datetime], object] = str) -> list[list[object]]:
    """Requests closed two hours after they were opened, a day apart."""
    days = [OPENED + timedelta(days=number) for number in range(count)]
    return [
        [f"T{number}", opened(day), opened(day + timedelta(hours=2)), "已办结"]
        for number, day in enumerate(days)
    ]


@pytest.fixture(scope="module")
def project(pristine_tiny: Path, tmp_path_factory: pytest.TempPathFactory) -> Where:
    """A project that has been built; no load is kept in it, but even a dry run makes a lake."""
    copied = shutil.copytree(pristine_tiny, tmp_path_factory.mktemp("exports") / "tiny")
    return Where(copied / "home", copied / "data", copied / "queries")


@pytest.fixture
def check(project: Where) -> Check:
    """What would come of a file, read with the words of the project itself."""

    def run(
        path: Path, kind: str = "requests", rejects: Path | None = None, **said: object
    ) -> Loaded:
        options = Options(kind, place="west", yes=True, **said)  # type: ignore[arg-type]
        planned = planning.plan([path], options, project.home, DATA, path.parent / "incoming")
        assert planned.plan is not None, planned.questions
        return load(planned.plan, project, dry_run=True, rejects=rejects)

    return run


def as_csv(path: Path, rows: Rows, encoding: str = "gb18030") -> Path:
    with path.open("w", encoding=encoding, newline="") as handle:
        csv.writer(handle).writerows(rows)
    return path


def as_workbook(path: Path, rows: Rows, merged: Sequence[str] = ()) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))  # type: ignore[union-attr]
    for span in merged:
        book.active.merge_cells(span)  # type: ignore[union-attr]
    book.save(path)
    return path


def in_chinese(day: datetime) -> str:
    half = "上午" if day.hour < 12 else "下午"
    return f"{day.year}年{day.month}月{day.day}日 {half}{day.hour % 12 or 12}:{day.minute:02d}"


def in_full_width(day: datetime) -> str:
    return f"　{day:%Y-%m-%d %H:%M}".translate({ord(c): ord(c) + 0xFEE0 for c in "0123456789-:"})


def as_serial(day: datetime) -> str:
    return f"{(day - datetime(1899, 12, 30)) / timedelta(days=1):.10f}"


def without_zeros(day: datetime) -> str:
    return f"{day.year}/{day.month}/{day.day} {day.hour}:{day.minute:02d}"


@pytest.mark.parametrize(
    "written", [in_chinese, in_full_width, as_serial, without_zeros], ids=lambda one: one.__name__
)
def test_every_way_of_writing_an_instant_is_read(
    written: Callable[[datetime], str], check: Check, tmp_path: Path
) -> None:
    loaded = check(as_csv(tmp_path / "a.csv", [HEADER, *tickets(12, written)]))
    assert (loaded.entry.rows_used, loaded.entry.rows_in) == (12, 12)
    assert (loaded.entry.first_month, loaded.entry.flags) == ("2024-05-01", {})


def test_titles_totals_and_notes_are_no_records(check: Check, tmp_path: Path) -> None:
    numbered = [[number, *row] for number, row in enumerate(tickets(6, lambda day: day), 1)]
    rows = [
        ["示例区热线工单明细（2024年5月）"],
        ["统计周期：2024年5月", None, None, "制表：示例科"],
        ["序号", *HEADER],
        *numbered,
        ["合计", 6, None, None, None],
        ["注：1.数据截至5月底。"],
    ]
    entry = check(as_workbook(tmp_path / "a.xlsx", rows, ["A1:E1"])).entry
    assert (entry.rows_in, entry.rows_used) == (8, 6)
    assert entry.rows_set_aside == {"total_row": 1, "missing": 1}


def test_a_total_is_never_counted_for_the_place_that_was_given(
    check: Check, tmp_path: Path
) -> None:
    rows = [
        ["序号", "街道", "月份", "参与人次"],
        [1, "西巷", "2024年5月", 30],
        ["小 计：", None, "2024年5月", 30],
        ["合计", None, "2024年5月", 30],
    ]
    said = {"create_places_under": "west"}
    for path in (as_workbook(tmp_path / "a.xlsx", rows), as_csv(tmp_path / "a.csv", rows, "utf-8")):
        loaded = check(path, "volunteer_records", **said)
        assert (loaded.entry.rows_used, loaded.entry.rows_set_aside) == (1, {"total_row": 2})
        assert [place.name_zh for place in loaded.places] == ["西巷"]


def test_a_header_repeated_on_every_page_makes_no_record_and_no_place(
    check: Check, tmp_path: Path
) -> None:
    header = [*HEADER, "所属街道"]
    rows = [[*row, "示例街道"] for row in tickets(6)]
    pages = [
        header,
        *rows[:3],
        ["小计", "", "", "", ""],
        header,
        *rows[3:],
        ["", "", "", "", "总计"],
    ]
    loaded = check(as_csv(tmp_path / "a.csv", pages), create_places_under="west")
    assert loaded.entry.rows_used == 6
    assert loaded.entry.rows_set_aside == {"header_row": 1, "total_row": 2}
    assert [place.name_zh for place in loaded.places] == ["示例街道"]


def test_ids_that_a_spreadsheet_has_rounded_are_not_taken_for_one(
    check: Check, tmp_path: Path
) -> None:
    rows = [["2.02405E+17", *row[1:]] for row in tickets(4)]
    text = check(as_csv(tmp_path / "a.csv", [HEADER, *rows])).entry
    typed = [[202405000000000000 + row, *rows[row][1:]] for row in range(4)]
    book = check(as_workbook(tmp_path / "a.xlsx", [HEADER, *typed])).entry
    assert (text.rows_used, text.rows_set_aside) == (0, {"digits_lost": 4})
    assert (book.rows_used, book.rows_set_aside) == (0, {"digits_lost": 4})


def test_a_community_merged_over_its_compounds_is_that_of_each(
    check: Check, tmp_path: Path
) -> None:
    rows = [
        ["附件2"],
        ["街道", "小区名称", "户数"],
        ["示例街道", "甲小区", 100],
        [None, "乙小区", 200],
        [None, "欧阳花园", 300],
        ["第二街道", "诸葛", 400],
        ["合计", None, 1000],
    ]
    path = as_workbook(tmp_path / "a.xlsx", rows, ["A3:A5"])
    said = {"create_places_under": "west", "as_of": date(2024, 5, 31)}
    loaded = check(path, "compound_register", **said)
    assert loaded.entry.rows_set_aside == {"total_row": 1}
    assert {place.place_id for place in loaded.places if place.level == "compound"} == {
        "west/示例街道/甲小区",
        "west/示例街道/乙小区",
        "west/示例街道/欧阳花园",
        "west/第二街道/诸葛",
    }
    assert loaded.entry.first_month == "2024-05-01"


def test_a_register_without_a_day_is_asked_for_it(project: Where, tmp_path: Path) -> None:
    path = as_csv(tmp_path / "a.csv", [["小区名称", "户数"], ["甲小区", 3]])
    planned = planning.plan([path], Options("compound_register"), project.home, DATA)
    assert [(one.subject, one.option) for one in planned.questions] == [("as_of", "--as-of")]


def test_words_that_no_list_knows_are_named(check: Check, tmp_path: Path) -> None:
    words = ["满意", "一般", "一般", "说不清", "—"]
    rows = [[*row, word] for row, word in zip(tickets(5), words, strict=True)]
    loaded = check(as_csv(tmp_path / "a.csv", [[*HEADER, "是否满意"], *rows]))
    told = [(one.header, one.word, one.rows) for one in loaded.unknown]
    assert told == [("是否满意", "一般", 2), ("是否满意", "说不清", 1)]
    assert any("“是否满意”列：一般（2 行）" in line.zh for line in report_lines(loaded, "dry_run"))


def test_text_under_the_name_of_a_workbook_is_read_and_said(tmp_path: Path) -> None:
    path = as_csv(tmp_path / "导出.xls", [HEADER, *tickets(3)])
    planned = planning.plan([path], Options("requests", place="west"), tmp_path, DATA)
    assert "其实是用分隔符分列的文字" in planned.remarks[0].zh


def test_a_mended_row_of_a_page_with_totals_loads(
    check: Check, project: Where, tmp_path: Path
) -> None:
    rows = [[*row] for row in tickets(3)]
    rows[1][1] = "不详"
    target = tmp_path / "rejects.csv"
    entry = check(as_csv(tmp_path / "a.csv", [HEADER, *rows]), rejects=target).entry
    assert set_aside.of(lake_of(project.home), entry.load_id) is None
    mended = target.read_text(encoding="utf-8-sig").replace("T1,不详", "T1,2024-05-02 08:03")
    target.write_text(mended, encoding="utf-8-sig")
    assert check(target).entry.rows_used == 1


@pytest.mark.parametrize(
    ("name", "head", "step"),
    [
        (
            "网页.xls",
            "<html xmlns:x='urn:schemas-microsoft-com:office:excel'><table>",
            "另存为 .xlsx",
        ),
        (
            "旧表.xls",
            "<?xml version='1.0'?><?mso-application progid='Excel.Sheet'?>",
            "另存为 .xlsx",
        ),
        ("a.xml", "<?xml version='1.0'?><service_requests><request>", "JSON"),
    ],
)
def test_markup_is_refused_with_what_to_do(name: str, head: str, step: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(head, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        planning.plan([path], Options("requests"), tmp_path, DATA)
    [problem] = caught.value.problems
    assert step in problem.chinese()
    assert problem.file == name


def test_files_joined_by_hand_whose_lines_end_in_two_ways(check: Check, tmp_path: Path) -> None:
    lines = [",".join(HEADER), *(",".join(map(str, row)) for row in tickets(40))]
    path = tmp_path / "joined.csv"
    path.write_bytes(
        "".join(f"{a}\r\n{b}\n" for a, b in zip(lines[::2], lines[1::2], strict=False)).encode()
    )
    entry = check(path).entry
    assert (entry.rows_in, entry.rows_used, entry.rows_set_aside) == (39, 39, {})


def test_rows_of_separators_alone_are_told_as_blank_lines(check: Check, tmp_path: Path) -> None:
    rows = [HEADER, *tickets(2), ["", "", "", ""], ["", "", "", ""]]
    target = tmp_path / "rejects.csv"
    entry = check(as_csv(tmp_path / "a.csv", rows), rejects=target).entry
    assert (entry.rows_in, entry.rows_used, entry.rows_set_aside) == (4, 2, {"blank_row": 2})
    assert "missing" not in target.read_text(encoding="utf-8-sig")
