"""What a user's file is, by its content and not by its name: which tables it holds."""

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import Final

from governance.ingest import archives, delimited, json_rows, parquet_rows, workbooks
from governance.ingest.encodings import OpenBytes
from governance.ingest.found import FoundTable
from governance.model.errors import DataError, Problem, Text

_HEAD: Final = 4096
# A workbook or a Parquet file is read back and forth: packed, it is unpacked into memory.
_IN_MEMORY_MB: Final = 500
_WORKBOOK: Final = "xl/workbook."
# Many systems write plain text and call it a workbook.
_WORKBOOKS: Final = {".xls", ".xlsx", ".xlsm", ".xlsb", ".et"}
_OTHER_NAMES: Final = _WORKBOOKS | {".parquet", ".json"}
# By their first bytes, whatever the name says.
_DOCUMENTS: Final = {
    b"%PDF": "PDF",
    b"{\\rtf": "RTF",
    b"\x89PNG": "PNG",
    b"\xff\xd8\xff": "JPEG",
    b"Rar!": "RAR",
    b"7z\xbc\xaf\x27\x1c": "7z",
}
# Many systems write a web page or Excel's old XML and call it .xls.
_MARKUP: Final = re.compile(rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|table|head|meta|\?xml)", re.I)


# An XML that Excel makes a sheet of: its own, or a web page.
_SHEET: Final = re.compile(rb"excel|spreadsheet|<workbook|<html|<table", re.I)


def find_tables(path: Path, known: Callable[[str], bool]) -> tuple[FoundTable, ...]:
    """The tables of a file; ``known`` says of a header whether it is a known one.

    CSV and its like, .xlsx, .xls, JSON, JSONL, Parquet, and .gz and .zip of these. Raises
    DataError where the file is missing, empty, damaged or something else.
    """
    head = _head(path, lambda: path.open("rb"))
    if head.startswith(archives.GZIP):
        return _member(path, archives.gzip_member(path), known, None)
    if head.startswith(archives.ZIP) and not _is_workbook(path):
        members = archives.zip_members(path)
        found = [table for one in members for table in _member(path, one, known, one.name)]
        if not found:
            raise DataError(_nothing(path))
        return tuple(found)
    return _find(_File(path, None, path, lambda: path.open("rb")), head, known)


@dataclass(frozen=True)
class _File:
    """A file, or one in a packed one: ``source`` is what can be read back and forth."""

    original: Path
    member: str | None
    source: Path | None
    open_bytes: OpenBytes

    def whole(self) -> Path | bytes:
        """The file, or the bytes of a packed one."""
        if self.source is not None:
            return self.source
        return archives.read_whole(self.open_bytes, self.original, _IN_MEMORY_MB)


def _member(
    path: Path, member: archives.Member, known: Callable[[str], bool], name: str | None
) -> tuple[FoundTable, ...]:
    head = _head(path, member.open_bytes)
    is_zip = (name or "").casefold().endswith(".zip") and head.startswith(archives.ZIP)
    if is_zip or head.startswith(archives.GZIP):
        raise DataError(_nested(path))
    return _find(_File(path, name, None, member.open_bytes), head, known)


def _find(file: _File, head: bytes, known: Callable[[str], bool]) -> tuple[FoundTable, ...]:
    if head.startswith((workbooks.OLE, archives.ZIP)):
        return workbooks.find(file.original, file.whole(), known, file.member)
    if head.startswith(parquet_rows.MAGIC):
        return (parquet_rows.find(file.original, file.whole(), file.member),)
    if json_rows.is_json(head):
        return (json_rows.find(file.original, file.open_bytes, file.member),)
    if (kind := _no_table(head)) is not None:
        raise DataError(_document(file.original, kind))
    if _MARKUP.match(head):
        raise DataError(_markup(file.original, head))
    packed = file.source is None
    called = PurePath(file.member or file.original.name).suffix.lower()
    try:
        table = delimited.find(file.original, file.open_bytes, known, file.member, packed)
    except DataError:
        if called in _WORKBOOKS and _is_binary(head):
            raise DataError(_no_workbook(file.original, called, head)) from None
        raise
    if called in _OTHER_NAMES:
        table = replace(table, remarks=(_plain_text(table.name, called), *table.remarks))
    return (table,)


def _no_table(head: bytes) -> str | None:
    return next((kind for start, kind in _DOCUMENTS.items() if head.startswith(start)), None)


def _head(path: Path, open_bytes: OpenBytes) -> bytes:
    try:
        with open_bytes() as stream:
            head = stream.read(_HEAD)
    except OSError as error:
        raise DataError(_unreadable(path, error)) from error
    if not head:
        raise DataError(_nothing(path))
    return head


def _is_workbook(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return any(name.startswith(_WORKBOOK) for name in archive.namelist())
    except zipfile.BadZipFile:
        return False


def _is_binary(head: bytes) -> bool:
    """Whether bytes are there that no text has, in whatever encoding it is."""
    return any(byte < 9 or 13 < byte < 27 for byte in head)


def _plain_text(name: str, called: str) -> Text:
    return Text(
        f"{name} 名为 {called}，其实是用分隔符分列的文字，按 CSV 读。",
        f"{name} is called {called} but is delimited text; it is read as CSV.",
    )


def _unreadable(path: Path, error: OSError) -> Problem:
    return Problem(
        Text("文件打不开", "The file cannot be opened"),
        error.strerror or str(error),
        Text("一个可读的文件", "a file that can be read"),
        Text(
            "检查路径和权限；在 Excel 中打开着的先关闭。",
            "Check path and rights; close it in Excel.",
        ),
        path.name,
    )


def _no_workbook(path: Path, called: str, head: bytes) -> Problem:
    return Problem(
        Text(
            f"名为 {called}，内容却不是 Excel 工作簿", f"Called {called}, but no workbook of Excel"
        ),
        head[:8].hex(" "),
        Text("能在 Excel 里打开的文件", "a file that Excel opens"),
        Text(
            "文件可能没有下载完整，或被加密软件加了密：重新导出，解密后用 Excel 另存为 .xlsx 再导入。",
            "It may be cut off, or encrypted by a program that guards files: export it again, decrypt "
            "it, save it as .xlsx in Excel and load that.",
        ),
        path.name,
    )


def _nothing(path: Path) -> Problem:
    return Problem(
        Text("文件是空的", "The file is empty"),
        "",
        Text("一张表格", "a table"),
        Text("检查导出的是不是这个文件。", "Check that this is the file that was exported."),
        path.name,
    )


def _nested(path: Path) -> Problem:
    return Problem(
        Text("压缩文件里还有压缩文件", "A packed file holds another packed file"),
        "",
        Text("压缩文件里直接是表格", "tables right inside the packed file"),
        Text("先解压一层再导入。", "Unpack it once and load what it holds."),
        path.name,
    )


def _document(path: Path, kind: str) -> Problem:
    return Problem(
        Text("这种文件里没有能读的表格", "A file of this kind holds no table that can be read"),
        kind,
        Text("Excel、CSV、JSON 或 Parquet", "Excel, CSV, JSON or Parquet"),
        Text(
            "请导出单位给 Excel 或 CSV 的原件。", "Ask for the Excel or CSV that it was made from."
        ),
        path.name,
    )


def _markup(path: Path, head: bytes) -> Problem:
    if head.lstrip(b"\xef\xbb\xbf \r\n").startswith(b"<?xml") and not _SHEET.search(head):
        return _xml(path, head)
    return Problem(
        Text("这是网页或 XML，不是工作簿", "This is a web page or XML, not a workbook"),
        head[:40].decode("utf-8", "replace"),
        Text("Excel 的 .xlsx、.xls，或 CSV", "an .xlsx or .xls of Excel, or CSV"),
        Text("在 Excel 中打开，另存为 .xlsx 再导入。", "Open it in Excel and save it as .xlsx."),
        path.name,
    )


def _xml(path: Path, head: bytes) -> Problem:
    return Problem(
        Text("这是 XML，不是表格", "This is XML, not a table"),
        head[:40].decode("utf-8", "replace"),
        Text("JSON、CSV 或 Excel", "JSON, CSV or Excel"),
        Text(
            "请从原系统导出 JSON 或 CSV；Open311 把网址末尾的 .xml 改成 .json。",
            "Export JSON or CSV from the system; for Open311 write .json for .xml in the address.",
        ),
        path.name,
    )
