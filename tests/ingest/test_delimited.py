"""Delimited text as it really comes: other marks, titles, quotes, odd rows, damaged bytes."""

from pathlib import Path

import pytest

from governance.ingest.delimited import find
from governance.ingest.found import FoundTable
from governance.model.errors import DataError
from tests.ingest.requests_export import cells, written


def found(path: Path, packed: bool = False) -> FoundTable:
    return find(path, lambda: path.open("rb"), lambda _: False, packed=packed)


@pytest.mark.parametrize("mark", [",", "\t", ";", "|"])
def test_what_separates_the_columns(mark: str, tmp_path: Path) -> None:
    rows = [["编号", "分类", "说明"], ["1", "甲->乙", "一,二;三"], ["2", "甲->丙", "四"]]
    text = "\n".join(mark.join(f'"{cell}"' for cell in row) for row in rows)
    table = found(written(tmp_path / "a.csv", text))
    assert table.headers == ("编号", "分类", "说明")
    assert table.sample[0] == ("1", "甲->乙", "一,二;三")


def test_a_single_column_is_a_table(tmp_path: Path) -> None:
    assert found(written(tmp_path / "a.csv", "编号\n1\n2\n")).headers == ("编号",)


def test_titles_above_the_header_are_skipped_and_lines_still_count(tmp_path: Path) -> None:
    text = "2025年3月诉求工单,,\n\n编号,街道,内容\n1,甲,乙\n"
    for encoding in ("utf-8", "gb18030"):
        path = written(tmp_path / f"{encoding}.csv", text, encoding)
        file = found(path).keep([0, 1], tmp_path / "in")
        assert (file.first_line, cells(file)[1][:2]) == (3, ["1", "甲"])
        assert file.skip == (2 if encoding == "utf-8" else 0)


def test_line_breaks_in_cells_keep_every_row_on_its_line(tmp_path: Path) -> None:
    text = '编号,"内\n容",街道\n1,"一\n二\n\n三",甲\n2,四,乙\n'
    path = written(tmp_path / "a.csv", text, "gb18030")
    table = found(path)
    assert table.headers == ("编号", "内 容", "街道")
    file = table.keep([0, 1, 2], tmp_path / "in")
    assert cells(file)[1:] == [["1", "一\n二\n\n三", "甲"], ["2", "四", "乙"]]
    # The header takes two lines of the original and one of the copy.
    line = file.path.read_text(encoding="utf-8").splitlines().index('"2","四","乙"') + 1
    assert file.first_line + line - 1 == 7


def test_quotes_inside_a_cell_stay(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", '编号,内容\n1,"说""好"""\n2,5" 管\n', "gb18030")
    file = found(path).keep([0, 1], tmp_path / "in")
    assert cells(file)[1:] == [["1", '说"好"'], ["2", '5" 管']]


def test_a_row_of_another_width_stays_one_and_loses_nothing_else(tmp_path: Path) -> None:
    text = "编号,人,街道\n1,张三,甲\n2,李四\n\n3,王五,乙,多\n4,赵六,丙\n"
    path = written(tmp_path / "a.csv", text, "gb18030")
    file = found(path).keep([0, 2], tmp_path / "in")
    assert cells(file) == [
        ["编号", "街道"],
        ["1", "甲"],
        ["2", "", ""],
        [],
        ["3", "乙", ""],
        ["4", "丙"],
    ]


def test_damaged_bytes_far_into_a_file_are_told_by_line(tmp_path: Path) -> None:
    rows = "编号,街道\n" + "".join(f"{n},示例街道\n" for n in range(300_000))
    content = rows.encode("gb18030") + b"x,\xff\xff\n" + "1,甲\n".encode("gb18030")
    (tmp_path / "a.csv").write_bytes(content)
    with pytest.raises(DataError) as caught:
        found(tmp_path / "a.csv").keep([0, 1], tmp_path / "in")
    assert caught.value.problems[0].line == 300_002


def test_a_quote_that_never_ends_is_told_and_swallows_nothing(tmp_path: Path) -> None:
    rows = "编号,街道\n" + '1,"甲\n' + "2,乙\n" * 20_000
    table = found(written(tmp_path / "a.csv", rows, "gb18030"))
    assert "第 2 行" in table.remarks[0].zh
    read = cells(table.keep([0, 1], tmp_path / "in"))
    assert read[1:] == [["1", '"甲'], *[["2", "乙"]] * 20_000]


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"   \n \n"])
def test_what_holds_no_table_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    with pytest.raises(DataError, match=r"a\.csv"):
        found(tmp_path / "a.csv")


def test_a_packed_text_is_written_out_without_the_other_columns(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "编号,人\n1,张三\n")
    file = found(path, packed=True).keep([0], tmp_path / "in")
    assert file.is_temporary
    assert cells(file) == [["编号"], ["1"]]
