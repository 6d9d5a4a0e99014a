"""Packed files are read as streams, and never further than a table could be."""

import gzip
import zipfile
from pathlib import Path

import pytest

from governance.ingest.archives import Limits, gzip_member, zip_members
from governance.ingest.recognition import find_tables
from governance.model.errors import DataError

TABLE = "编号,街道\n1,甲\n2,乙\n"


def packed(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def tables(path: Path) -> list[str | None]:
    return [table.sheet for table in find_tables(path, lambda _: False)]


def test_every_table_of_a_zip_is_found(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", **{"1月.csv": TABLE.encode(), "x/2月.csv": TABLE.encode()})
    assert tables(path) == ["1月.csv", "x/2月.csv"]


def test_a_name_written_in_gbk_is_read(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", **{"aaaa.csv": TABLE.encode()})
    name = "三月".encode("gb18030")
    path.write_bytes(path.read_bytes().replace(b"aaaa", name))
    assert tables(path) == ["三月.csv"]


def test_a_bomb_is_refused_by_what_it_says_and_by_what_it_does(tmp_path: Path) -> None:
    zeros = b"0" * 20_000_000
    limits = Limits(ratio_from_mb=10)
    with pytest.raises(DataError, match="过大"):
        zip_members(packed(tmp_path / "a.zip", a=zeros), limits)
    (tmp_path / "a.gz").write_bytes(gzip.compress(zeros))
    with (
        pytest.raises(DataError, match="过大"),
        gzip_member(tmp_path / "a.gz", limits).open_bytes() as one,
    ):
        while one.read(1 << 20):
            pass


def test_too_many_members_are_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", a=b"1", b=b"2", c=b"3")
    with pytest.raises(DataError, match="过大"):
        zip_members(path, Limits(members=2))


def test_an_ordinary_table_that_repeats_itself_is_no_bomb(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", a=TABLE.encode() + "1,甲\n".encode() * 2_000_000)
    assert len(zip_members(path)) == 1


def test_a_damaged_file_is_refused(tmp_path: Path) -> None:
    whole = gzip.compress(TABLE.encode() * 1000)
    (tmp_path / "a.gz").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(DataError, match="已损坏"):
        find_tables(tmp_path / "a.gz", lambda _: False)
    path = packed(tmp_path / "b.zip", a=TABLE.encode())
    path.write_bytes(path.read_bytes()[:-30])
    with pytest.raises(DataError, match=r"b\.zip"):
        find_tables(path, lambda _: False)


def test_packed_inside_packed_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", **{"b.csv.gz": gzip.compress(TABLE.encode())})
    with pytest.raises(DataError, match="还有压缩文件"):
        find_tables(path, lambda _: False)


def test_a_locked_file_is_refused(tmp_path: Path) -> None:
    path = packed(tmp_path / "a.zip", a=TABLE.encode())
    content = bytearray(path.read_bytes())
    content[6] |= 1
    content[content.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(content)
    with pytest.raises(DataError, match="密码"):
        find_tables(path, lambda _: False)


def test_a_zip_without_a_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="空"):
        find_tables(packed(tmp_path / "a.zip", **{"__MACOSX/._a.csv": b"x"}), lambda _: False)


def test_a_document_or_picture_is_named_for_what_it_is_whatever_it_is_called(
    tmp_path: Path,
) -> None:
    path = tmp_path / "三月.csv"
    path.write_bytes(b"%PDF-1.4\n1 0 obj\n")
    with pytest.raises(DataError, match=r"没有能读的表格.*PDF"):
        tables(path)
    with pytest.raises(DataError, match="JPEG"):
        tables(packed(tmp_path / "a.zip", **{"x.csv": b"\xff\xd8\xff\xe0JFIF"}))


def test_a_zip_in_a_zip_is_told(tmp_path: Path) -> None:
    inner = packed(tmp_path / "inner.zip", **{"x.csv": TABLE.encode()}).read_bytes()
    with pytest.raises(DataError, match="压缩文件里还有压缩文件"):
        tables(packed(tmp_path / "a.zip", **{"inner.zip": inner}))


def test_a_member_whose_name_leads_out_of_the_zip_is_read_and_written_nowhere(
    tmp_path: Path,
) -> None:
    names = ("../../out.csv", "/abs.csv", "C:\\out.csv")
    folder = tmp_path / "a" / "b"
    folder.mkdir(parents=True)
    path = packed(folder / "a.zip", **dict.fromkeys(names, TABLE.encode()))
    assert len(tables(path)) == len(names)
    assert [one.name for one in tmp_path.rglob("*") if one.is_file()] == ["a.zip"]
