"""Quotes that are never closed swallow no row, and quotes that are closed are left alone."""

import csv
import io
import random
from pathlib import Path

import pytest

from governance.ingest import delimited
from governance.ingest.found import FoundTable
from tests.ingest.requests_export import cells, written

HEADER = ["工单编号", "创建时间", "街道", "备注", "状态"]
ROWS = 400


def rows() -> list[list[str]]:
    """Rows of which some hold marks, quotes and line breaks, written as they should be."""
    notes = ["", "正常", "西湖区, 近路口", '他说"好"', "第一行\n第二行, 还有", "a\n\nb"]
    return [
        [f"QD{n:05d}", f"2024-05-{n % 28 + 1:02d} 09:{n % 60:02d}", "甲", notes[n % 6], "已办结"]
        for n in range(ROWS)
    ]


def as_text(table: list[list[str]]) -> list[str]:
    """Each row as it stands in a file, header first."""
    written_rows = []
    for row in (HEADER, *table):
        line = io.StringIO()
        csv.writer(line).writerow(row)
        written_rows.append(line.getvalue())
    return written_rows


def found(path: Path) -> FoundTable:
    return delimited.find(path, lambda: path.open("rb"), lambda _: False)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "utf-16"])
@pytest.mark.parametrize("note", ['"未闭合', '未闭合"', '5" 管', '"开头\n没有结尾'])
@pytest.mark.parametrize("at", [(0,), (150, 152), (3, 260, ROWS - 1)])
def test_no_row_is_lost_below_a_quote(
    at: tuple[int, ...], note: str, encoding: str, tmp_path: Path
) -> None:
    expected, texts = rows(), as_text(rows())
    for number in at:
        expected[number][3] = note
        plain = [*expected[number][:3], note, expected[number][4]]
        texts[number + 1] = ",".join(plain) + "\r\n"
    path = written(tmp_path / "a.csv", "".join(texts), encoding)
    table = found(path)
    assert cells(table.keep(range(5), tmp_path / "in"))[1:] == expected
    assert [list(row) for row in table.sample] == expected
    [remark] = table.remarks
    lines = "".join(texts[: at[0] + 1]).count("\n") + 1
    assert f"有 {len(at)} 处" in remark.zh
    assert f"第 {lines}" in remark.zh


def test_two_rows_on_end_with_a_stray_quote_each_stay_two(tmp_path: Path) -> None:
    texts = as_text(rows())
    for number in (9, 10):
        texts[number + 1] = f'QD{number:05d},2024-05-11 09:10,甲,"未闭合,已办结\r\n'
    path = written(tmp_path / "a.csv", "".join(texts))
    read = cells(found(path).keep(range(5), tmp_path / "in"))[1:]
    assert [row[0] for row in read] == [row[0] for row in rows()]
    assert [row[3] for row in read[9:11]] == ['"未闭合'] * 2


def test_a_row_that_its_quote_leaves_without_width_is_no_row_and_alone(tmp_path: Path) -> None:
    expected, texts = rows(), as_text(rows())
    texts[11] = 'QD00010,2024-05-11 09:10,甲,"近路口, 西侧,已办结\r\n'
    path = written(tmp_path / "a.csv", "".join(texts))
    read = cells(found(path).keep(range(5), tmp_path / "in"))[1:]
    assert [*read[:10], *read[11:]] == [*expected[:10], *expected[11:]]
    assert len(read[10]) != 5


def test_quotes_that_pair_are_never_taken_for_stray(tmp_path: Path) -> None:
    chance = random.Random(7)
    for number in range(30):
        table = [
            [*row[:3], "".join(chance.choices('甲,"\n ', k=chance.randrange(30))), row[4]]
            for row in rows()
        ]
        path = written(tmp_path / f"{number}.csv", "".join(as_text(table)))
        one = found(path)
        assert one.remarks == ()
        assert one.keep(range(5), tmp_path / "in").path == path
