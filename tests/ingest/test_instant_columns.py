"""Every cell of a column of dates is looked at, wherever in a large file it stands."""

from datetime import date
from pathlib import Path

from governance.ingest.columns import BLOCK
from governance.ingest.delimited import find
from governance.ingest.instant_columns import gather
from governance.ingest.instants import Decision, Shape, decide
from tests.ingest.requests_export import written


def shapes(path: Path, *headers: str) -> dict[str, dict[str, Shape]]:
    table = find(path, lambda: path.open("rb"), lambda _: False)
    return dict(gather([table.keep(range(len(table.headers)), path.parent)], headers))


def decided(path: Path, header: str) -> Decision:
    return decide(shapes(path, header)[header], today=date(2026, 11, 22))


def test_cells_are_counted_by_shape_and_missing_ones_are_not(tmp_path: Path) -> None:
    cells = ["2025-03-01 08:00:00", "", "NA", " 无 ", "3/4/2025", "2025-03-02T09:00", "-"]
    path = written(tmp_path / "a.csv", "编号,时间\n" + "".join(f"1,{cell}\n" for cell in cells))
    found = shapes(path, "时间")["时间"]
    assert {shape: seen.count for shape, seen in found.items()} == {
        "9999-99-99 99:99:99": 1,
        "9/9/9999": 1,
        "9999-99-99T99:99": 1,
    }
    assert found["9/9/9999"].dates == {"3/4/2025"}


def test_the_last_row_of_a_large_file_settles_the_order(tmp_path: Path) -> None:
    rows = "1,3/4/2025\n" * (2 * BLOCK // 11)
    open_ = written(tmp_path / "open.csv", "编号,时间\n" + rows)
    assert decided(open_, "时间").doubt is not None
    settled = written(tmp_path / "settled.csv", "编号,时间\n" + rows + "2,13/4/2025\n")
    found = decided(settled, "时间")
    assert (found.order, found.latest) == ("dmy", date(2025, 4, 13))


def test_one_odd_cell_at_the_end_takes_plain_iso_back(tmp_path: Path) -> None:
    rows = "1,2025-03-04\n" * (2 * BLOCK // 13)
    assert decided(written(tmp_path / "a.csv", "编号,时间\n" + rows), "时间").instants.iso
    odd = written(tmp_path / "b.csv", "编号,时间\n" + rows + "2,2025年3月5日\n")
    found = decided(odd, "时间").instants
    assert (found.iso, found.formats) == (False, ("%Y-%m-%d", "%Y年%m月%d日"))


def test_free_text_among_dates_stays_small(tmp_path: Path) -> None:
    letters = "甲乙丙丁戊己庚辛壬癸"
    texts = [a + b + c + d for a in letters for b in letters for c in letters for d in "甲乙"]
    rows = "".join(f"1,{text}\n" for text in texts) + "1,2025-03-04\n" * 5
    found = shapes(written(tmp_path / "a.csv", "编号,时间\n" + rows), "时间")["时间"]
    assert len(found) <= 400


def test_rows_of_another_width_do_not_stop_the_reading(tmp_path: Path) -> None:
    path = written(tmp_path / "a.csv", "编号,时间,街道\n1,2025-03-04\n2,2025-03-05,甲\n3,x,乙,多\n")
    assert list(shapes(path, "时间")["时间"]) == ["9999-99-99"]


def test_line_breaks_and_quotes_do_not_shift_a_column(tmp_path: Path) -> None:
    text = '编号,内容,时间\n1,"一,\n""二""",2025-03-04\n2,三,2025-03-05\n'
    found = shapes(written(tmp_path / "a.csv", text), "时间")["时间"]
    assert {shape: seen.count for shape, seen in found.items()} == {"9999-99-99": 2}
