"""The encoding of a text file, decided from all of its bytes, not from its first ones."""

import codecs
from array import array
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import BufferedReader
from pathlib import Path
from typing import Final

import pyarrow as pa

from governance.model.errors import DataError, Problem, Text

BLOCK: Final = 1 << 22
OpenBytes = Callable[[], BufferedReader]

_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_JUDGED: Final = 20_000
# Chinese text as GBK or GB18030 is nearly all GB 2312; Big5 and Latin text read as GBK is about
# half of it. Broken UTF-8 is mostly readable; GBK read as UTF-8 hardly at all.
_CHINESE_SHARE: Final = 0.65
_DAMAGED_SHARE: Final = 0.05


@dataclass(frozen=True)
class Encoding:
    """How the bytes of a text are read: a Python codec, and the length of the mark before it."""

    codec: str
    mark: int = 0


def decide(open_bytes: OpenBytes, path: Path) -> Encoding:
    """The encoding of the whole text: UTF-8, UTF-16 or GB18030 (which contains GBK).

    Raises DataError with line and byte where the text is none of these. The bytes of a GB18030
    text are verified as they are decoded, those of a UTF-8 text here.
    """
    with open_bytes() as stream:
        head = stream.read(4096)
    for mark, codec in _MARKS:
        if head.startswith(mark) and codec != "utf-8":
            return Encoding(codec, len(mark))
    if unmarked := _unmarked_utf16(head):
        return Encoding(unmarked)
    fault = _first_fault(open_bytes)
    if fault is None:
        return Encoding("utf-8", 3 if head.startswith(_MARKS[0][0]) else 0)
    if not head.startswith(_MARKS[0][0]) and _is_chinese(fault.block):
        return Encoding("gb18030")
    raise DataError(undecodable(open_bytes, path, fault.position, fault.byte, "UTF-8"))


def undecodable(
    open_bytes: OpenBytes, path: Path, position: int, byte: bytes, codec: str
) -> Problem:
    """The problem of a byte that the encoding does not know, with its line."""
    line = 1 + sum(block.count(b"\n") for block in _until(open_bytes, position))
    return Problem(
        Text(
            f"第 {position + 1} 个字节不是 {codec} 文字",
            f"Byte {position + 1} is not {codec} text",
        ),
        byte.hex(" "),
        Text("UTF-8、UTF-16、GBK 或 GB18030 编码的文字", "text in UTF-8, UTF-16, GBK or GB18030"),
        Text(
            "在原系统重新导出，或用 Excel 打开后另存为“CSV UTF-8”。",
            "Export it again, or open it in Excel and save it as “CSV UTF-8”.",
        ),
        path.name,
        line,
    )


def fault(open_bytes: OpenBytes, path: Path, encoding: Encoding) -> Problem:
    """The first byte of a text that its encoding does not know, or its cut-off end."""
    decoder = codecs.getincrementaldecoder(encoding.codec)()
    position = encoding.mark
    with open_bytes() as stream:
        stream.read(encoding.mark)
        try:
            while block := stream.read(BLOCK):
                pending = len(decoder.getstate()[0])
                decoder.decode(block)
                position += len(block)
            pending = len(decoder.getstate()[0])
            decoder.decode(b"", final=True)
        except UnicodeDecodeError as error:
            position += error.start - pending
            byte = error.object[error.start : error.start + 2]
            return undecodable(open_bytes, path, position, byte, encoding.codec.upper())
    raise ValueError(f"{path} is {encoding.codec} throughout")


@dataclass(frozen=True)
class _Fault:
    position: int
    byte: bytes
    block: bytes


def _first_fault(open_bytes: OpenBytes) -> _Fault | None:
    """Where the bytes stop being UTF-8; None where all of them are."""
    position, rest = 0, b""
    with open_bytes() as stream:
        while read := stream.read(BLOCK):
            block = rest + read
            whole = _whole_characters(block)
            if not _is_utf8(block[:whole]):
                return _fault(block[:whole], position)
            position, rest = position + whole, block[whole:]
    return _fault(rest, position) if rest else None


def _is_utf8(block: bytes) -> bool:
    if block.isascii():
        return True
    # The block is looked at where it lies: as one text, from its first byte to its last.
    ends = pa.py_buffer(array("i", [0, len(block)]))
    text = pa.Array.from_buffers(pa.string(), 1, [None, ends, pa.py_buffer(block)])
    try:
        text.validate(full=True)
    except pa.ArrowInvalid:
        return False
    return True


def _fault(block: bytes, position: int) -> _Fault | None:
    try:
        block.decode("utf-8")
    except UnicodeDecodeError as error:
        return _Fault(position + error.start, block[error.start : error.start + 2], block)
    return None


def _whole_characters(block: bytes) -> int:
    """The length of `block` without a UTF-8 character that is cut off at its end."""
    for back in range(1, min(4, len(block)) + 1):
        byte = block[-back]
        if byte >= 0xC0:
            need = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
            return len(block) - back if back < need else len(block)
        if byte < 0x80:
            break
    return len(block)


def _unmarked_utf16(head: bytes) -> str | None:
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if not max(even, odd) or max(even, odd) * 8 < len(head):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_chinese(block: bytes) -> bool:
    """Whether bytes that are not UTF-8 are Chinese text in GBK or GB18030."""
    read = block.decode("utf-8", "replace")
    beyond = sum(not character.isascii() for character in read)
    if read.count("�") < _DAMAGED_SHARE * beyond:
        return False
    text = _decoded(block)
    found = [character for character in text if not character.isascii()][:_JUDGED]
    common = sum(_is_telling(character) for character in found)
    return common >= _CHINESE_SHARE * max(1, len(found))


def _decoded(block: bytes) -> str:
    """The block as GB18030 up to its first fault, which the reading of all of it will report."""
    try:
        return block.decode("gb18030")
    except UnicodeDecodeError as error:
        return block[: error.start].decode("gb18030")


def _is_telling(character: str) -> bool:
    """Whether a character is an everyday one, or takes four bytes, as only GB18030 writes them."""
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return len(character.encode("gb18030")) == 4
    return True


def _until(open_bytes: OpenBytes, position: int) -> Iterator[bytes]:
    with open_bytes() as stream:
        while position > 0 and (block := stream.read(min(BLOCK, position))):
            position -= len(block)
            yield block
