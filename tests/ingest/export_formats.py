"""The small export of requests in every format and encoding that users bring."""

import gzip
import json
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import openpyxl
import pyarrow as pa
import pyarrow.parquet
import xlwt

from tests.ingest.requests_export import HEADERS, ROWS, delimited, written


def text_file(encoding: str, mark: str = ",") -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        return written(folder / "工单.csv", delimited(mark=mark), encoding)

    return write


def gzipped(folder: Path) -> Path:
    path = folder / "工单.csv.gz"
    path.write_bytes(gzip.compress(delimited().encode("gb18030")))
    return path


def zipped(folder: Path) -> Path:
    path = folder / "工单.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("__MACOSX/._x.csv", "x")
        archive.writestr("三月/工单.csv", delimited().encode("utf-8"))
    return path


def xlsx(folder: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (HEADERS, *ROWS):
        sheet.append([_as_date(cell) for cell in row])
    book.save(folder / "工单.xlsx")
    return folder / "工单.xlsx"


def xls(folder: Path) -> Path:
    book = xlwt.Workbook()
    sheet = book.add_sheet("工单")
    dated = xlwt.easyxf(num_format_str="YYYY-MM-DD HH:MM:SS")
    for at, row in enumerate((HEADERS, *ROWS)):
        for column, cell in enumerate(map(_as_date, row)):
            sheet.write(at, column, cell, *([dated] if isinstance(cell, datetime) else []))
    book.save(str(folder / "工单.xls"))
    return folder / "工单.xls"


def _as_date(cell: str) -> str | datetime:
    try:
        return datetime.fromisoformat(cell)
    except ValueError:
        return cell


def json_array(folder: Path) -> Path:
    records = [{k: v for k, v in zip(HEADERS, row, strict=True) if v} for row in ROWS]
    text = json.dumps(records, ensure_ascii=False, indent=1)
    return written(folder / "工单.json", text)


def json_lines(folder: Path) -> Path:
    lines = [json.dumps(dict(zip(HEADERS, row, strict=True)), ensure_ascii=False) for row in ROWS]
    return written(folder / "工单.jsonl", "\n".join(lines), "utf-8-sig")


def parquet(folder: Path) -> Path:
    columns = {
        name: [row[at] or None for row in ROWS]
        for at, name in enumerate(HEADERS)
        if name != "创建时间"
    }
    opened = [datetime.fromisoformat(row[1]) for row in ROWS]
    pyarrow.parquet.write_table(pa.table({**columns, "创建时间": opened}), folder / "工单.parquet")
    return folder / "工单.parquet"


FORMATS = {
    "utf-8": text_file("utf-8"),
    "utf-8 with a mark": text_file("utf-8-sig"),
    "utf-16": text_file("utf-16"),
    "utf-16 tabs, as Excel writes it": text_file("utf-16", "\t"),
    "utf-16 without a mark": text_file("utf-16-le"),
    "gbk": text_file("gbk"),
    "gb18030": text_file("gb18030"),
    "semicolons": text_file("utf-8", ";"),
    "tabs": text_file("gb18030", "\t"),
    "gzip": gzipped,
    "zip": zipped,
    "xlsx": xlsx,
    "xls": xls,
    "json": json_array,
    "jsonl": json_lines,
    "parquet": parquet,
}
