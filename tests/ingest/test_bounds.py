"""What is too large to be uploaded is refused, with the file, what it has and what it may have."""

import gzip
import zipfile
from pathlib import Path

import pytest

from governance.ingest.bounds import Bounds, check_columns, check_files, check_rows
from governance.ingest.plan import NormalisedFile
from governance.ingest.recognition import find_tables
from governance.model.errors import DataError

SMALL = Bounds(files_mb=0.01, unpacked_mb=0.1, ratio=20, rows=3, columns=4, cell=10)


def table(path: Path, content: str, skip: int = 0) -> NormalisedFile:
    path.write_text(content, encoding="utf-8")
    return NormalisedFile(path, None, "", path, False, ("a", "b"), skip=skip, first_line=skip + 1)


def test_files_within_the_bounds_pass(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    packed = tmp_path / "a.csv.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    check_files([path, packed], SMALL)
    check_columns(find_tables(path, lambda header: False), SMALL)
    check_rows([table(path, "a,b\n1,2\n3,4\n5,6\n")], SMALL)


def test_all_files_together_are_bounded(tmp_path: Path) -> None:
    paths = [tmp_path / "一.csv", tmp_path / "二.csv"]
    for path in paths:
        path.write_bytes(b"x" * 6_000)
    check_files(paths[:1], SMALL)
    with pytest.raises(DataError, match=r"一.csv、二.csv：上传的文件太大.*不超过 0.01 MB"):
        check_files(paths, SMALL)


@pytest.mark.parametrize("kind", ["zip", "gz", "xlsx"])
def test_a_bomb_is_not_unpacked(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"bomb.{kind}"
    zeros = b"0" * 2_000_000
    if kind == "gz":
        path.write_bytes(gzip.compress(zeros))
    else:
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("xl/workbook.xml" if kind == "xlsx" else "a.csv", zeros)
    with pytest.raises(DataError, match="压缩文件解开后过大"):
        check_files([path], SMALL)


def test_too_many_columns(tmp_path: Path) -> None:
    path = tmp_path / "wide.csv"
    path.write_text("a,b,c,d,e\n1,2,3,4,5\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"wide.csv：列太多。得到：“5”；应为：不超过 4 列"):
        check_columns(find_tables(path, lambda header: False), SMALL)


def test_too_many_rows(tmp_path: Path) -> None:
    file = table(tmp_path / "long.csv", "title\na,b\n" + "1,2\n" * 4, skip=1)
    with pytest.raises(DataError, match=r"long.csv：行太多.*不超过 3 行"):
        check_rows([file], SMALL)


def test_a_cell_too_long_is_named_by_its_line(tmp_path: Path) -> None:
    file = table(tmp_path / "cell.csv", "title\na,b\n1,2\n1,中文中文中文中文中文中\n", skip=1)
    with pytest.raises(DataError, match=r"cell.csv，第 4 行：有一格的文字太长"):
        check_rows([file], SMALL)


def test_a_long_line_of_short_cells_passes(tmp_path: Path) -> None:
    check_rows([table(tmp_path / "a.csv", 'a,b\n"1,234567",1234567890\n')], SMALL)
