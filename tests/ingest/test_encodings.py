"""The encoding is decided from every byte, and what cannot be decoded is told by line and byte."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.ingest.encodings import BLOCK, Encoding, OpenBytes, decide, fault
from governance.model.errors import DataError

CHINESE = "工单编号,创建时间,所属街道\n0001,2025-03-01,示例街道\n0002,2025-03-02,示范社区\n"


def given_bytes(content: bytes) -> OpenBytes:
    return lambda: io.BufferedReader(io.BytesIO(content))  # type: ignore[arg-type]


def decided(content: bytes) -> Encoding:
    return decide(given_bytes(content), Path("工单.csv"))


@pytest.mark.parametrize(
    ("codec", "expected"),
    [
        ("utf-8", Encoding("utf-8")),
        ("utf-8-sig", Encoding("utf-8", 3)),
        ("utf-16-le", Encoding("utf-16-le")),
        ("utf-16-be", Encoding("utf-16-be")),
        ("gbk", Encoding("gb18030")),
        ("gb18030", Encoding("gb18030")),
    ],
)
def test_what_chinese_systems_write_is_known(codec: str, expected: Encoding) -> None:
    assert decided(CHINESE.encode(codec)) == expected


@pytest.mark.parametrize(
    ("mark", "codec"), [(b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")]
)
def test_a_mark_tells_the_order_of_bytes(mark: bytes, codec: str) -> None:
    assert decided(mark + CHINESE.encode(codec)) == Encoding(codec, 2)


def test_characters_that_only_gb18030_has() -> None:
    rare = "㐀𠮷" * 3 + CHINESE
    with pytest.raises(UnicodeEncodeError):
        rare.encode("gbk")
    assert decided(rare.encode("gb18030")).codec == "gb18030"


def test_the_first_chinese_character_may_come_late() -> None:
    latin = b"a,b\n" + b"1,2\n" * (BLOCK // 4 + 1000)
    assert decided(latin + CHINESE.encode("gb18030")).codec == "gb18030"
    assert decided(latin + CHINESE.encode("utf-8")).codec == "utf-8"


def test_a_character_across_two_blocks_is_whole() -> None:
    for offset in range(3):
        assert decided(b"a" * (BLOCK - offset) + "街".encode()).codec == "utf-8"


def test_damaged_utf8_is_not_taken_for_gbk() -> None:
    content = CHINESE.encode() * 10
    at = content.index("示范".encode())
    broken = content[:at] + b"\xff" + content[at:]
    with pytest.raises(DataError) as caught:
        decided(broken)
    [problem] = caught.value.problems
    assert problem.line == 3
    assert str(at + 1) in problem.chinese()


@pytest.mark.parametrize(
    "content",
    [
        "é,à,ü,ö\ncafé,naïve,Zürich,père\n".encode("latin-1"),
        "電話,地址\n臺灣,國語\n".encode("big5"),
    ],
)
def test_other_encodings_are_refused_instead_of_shown_as_wrong_characters(content: bytes) -> None:
    with pytest.raises(DataError, match="第 1 行"):
        decided(content)


def test_a_fault_is_found_by_line_and_byte() -> None:
    content = CHINESE.encode("gb18030")
    broken = content + b"0003,\xff\xff\n"
    problem = fault(given_bytes(broken), Path("工单.csv"), Encoding("gb18030"))
    assert problem.line == 4
    assert f"第 {len(content) + 6} 个字节" in problem.chinese()


@given(st.text(min_size=1).filter(lambda text: not text.isspace()))
def test_utf8_is_always_utf8(text: str) -> None:
    content = text.encode()
    if content[:2] not in (b"\xff\xfe", b"\xfe\xff") and b"\x00" not in content:
        assert decided(content).codec == "utf-8"
