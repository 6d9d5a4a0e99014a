"""A small export of requests in Chinese, to be written in every format that users bring."""

from pathlib import Path

from governance.ingest.plan import NormalisedFile

HEADERS = (
    "工单编号",
    "创建时间",
    "办结时间",
    "所属街道",
    "工单状态",
    "来电人",
    "主要内容",
    "是否满意",
)
ROWS = (
    (
        "A001",
        "2025-03-01 09:15:00",
        "2025-03-02 10:00:00",
        "示例街道",
        "已办结",
        "张三",
        "路灯不亮",
        "满意",
    ),
    ("A002", "2025-03-13 17:40:05", "", "示例街道", "办理中", "李四", "井盖\n松动，有声", ""),
    (
        "A003",
        "2025-03-31 23:59:59",
        "2025-04-02 08:00:00",
        "第二街道",
        "已办结",
        "",
        '说"好"',
        "不满意",
    ),
)


def delimited(rows: tuple[tuple[str, ...], ...] = (HEADERS, *ROWS), mark: str = ",") -> str:
    """The rows as delimited text, every cell quoted that needs it."""
    return "".join(mark.join(_quoted(cell, mark) for cell in row) + "\r\n" for row in rows)


def _quoted(cell: str, mark: str) -> str:
    needs = any(one in cell for one in (mark, '"', "\n"))
    return '"' + cell.replace('"', '""') + '"' if needs else cell


def written(path: Path, content: str, encoding: str = "utf-8") -> Path:
    """The path, with the text in it."""
    path.write_bytes(content.encode(encoding))
    return path


def cells(file: NormalisedFile) -> list[list[str]]:
    """The rows of a normalised file, header first, as a plain reader of CSV sees them."""
    import csv

    with file.path.open(encoding="utf-8-sig", newline="") as stream:
        for _ in range(file.skip):
            stream.readline()
        return list(csv.reader(stream, delimiter=file.delimiter))
