"""Nothing that tells who somebody is reaches the disk, in whatever column it stands.

A file is made in which names, phones, identity numbers, e-mails, plates and addresses stand in
every column in turn, and as columns of their own; after the load every file under the home
folder is decoded and searched.
"""

import csv
import os
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import duckdb
import pytest

from governance.cli import main
from governance.datasets.record_type import RecordType
from governance.datasets.records.catalogue import RECORD_TYPES, record_type

PLANTED = (
    "张伟",
    "欧阳娜娜",
    "王小明",
    "13812345678",
    "139-8765-4321",
    "0571-88061234",
    "(010)62345678",
    "11010519491231002X",
    "330106199003078888",
    "zhangwei.1990@example.com",
    "浙A7K3D9",
    "京B·D88816",
    "文一西路969号3幢2单元501室",
    "翠苑三区12幢3单元402室",
)
PERSONAL_HEADERS = (
    "来电人",
    "来电人电话/账号",
    "联系方式",
    "身份证号",
    "详细地址",
    "车牌号",
    "邮箱",
    "经办人",
)
GOOD_ROWS = 30


# The column that tells one row of a type from the next, and what stands there in the row of a number.
OWN: dict[str, tuple[str, Callable[[int], str]]] = {
    "requests": ("工单编号", "G{:08d}".format),
    "places": ("编号", "G{:08d}".format),
    "volunteer_records": ("服务队", "第{}志愿服务队".format),
    "compound_register": (
        "登记日期",
        lambda number: str(date(2020, 1, 1) + timedelta(days=number)),
    ),
    "grid_register": ("登记日期", lambda number: str(date(2020, 1, 1) + timedelta(days=number))),
    "facilities": ("设施名称", "示例{}号驿站".format),
    "property_finance": (
        "月份",
        lambda number: str(date(2020 + number // 12, number % 12 + 1, 1))[:7],
    ),
    "meetings": ("会议编号", "H{:08d}".format),
    "action_items": ("清单编号", "Q{:08d}".format),
    "pairings": ("结对单位", "第{}示例单位".format),
    "appraisals": ("考核对象", "第{}示例单位".format),
    "agenda_items": ("议题编号", "Y{:08d}".format),
    "time_bank": ("银行名称", "第{}号时间银行".format),
}


def _good(kind: RecordType, number: int) -> dict[str, str]:
    """A row that loads: the example of the form under its own key."""
    row = {field.title_zh: field.example for field in kind.fields}
    column, written = OWN[kind.name]
    row[column] = written(number)
    if kind.name == "places":
        row["名称"] = f"示例{number}号院小区"
    return row


def _rows(kind: RecordType) -> Iterator[dict[str, str]]:
    """Good rows, then each planted value in each column of a row that is good but for it."""
    yield from (_good(kind, number) for number in range(GOOD_ROWS))
    number = GOOD_ROWS
    for field in kind.fields:
        for planted in PLANTED:
            number += 1
            yield _good(kind, number) | {field.title_zh: planted}


def write_planted(path: Path, kind: RecordType, encoding: str = "utf-8") -> int:
    """Write the file of a type; its number of rows."""
    headers = [field.title_zh for field in kind.fields] + [*PERSONAL_HEADERS, "备用列"]
    rows = list(_rows(kind))
    with path.open("w", encoding=encoding, newline="") as file:
        writer = csv.DictWriter(file, headers, restval="")
        writer.writeheader()
        for number, row in enumerate(rows):
            planted = PLANTED[number % len(PLANTED)]
            writer.writerow(row | dict.fromkeys((*PERSONAL_HEADERS, "备用列"), planted))
    return len(rows)


def _texts(path: Path) -> Iterator[str]:
    """Everything that a file says, decoded: Parquet and DuckDB by value, others as text."""
    if path.suffix == ".parquet":
        with duckdb.connect() as connection:
            yield str(connection.execute("select * from read_parquet(?)", [str(path)]).fetchall())
    elif path.suffix == ".duckdb":
        with duckdb.connect(str(path), read_only=True) as connection:
            tables = connection.execute(
                "select schema_name, table_name from duckdb_tables() where not internal"
            ).fetchall()
            for schema, table in tables:
                yield str(connection.execute(f'from "{schema}"."{table}"').fetchall())
    content = path.read_bytes()
    for encoding in ("utf-8", "utf-16", "gb18030"):
        yield content.decode(encoding, errors="ignore")


def found_under(home: Path) -> dict[str, set[str]]:
    """The planted values that stand in the files under a folder, by file."""
    found: dict[str, set[str]] = {}
    for folder, _, names in os.walk(home):
        for name in names:
            path = Path(folder) / name
            for text in _texts(path):
                if here := {planted for planted in PLANTED if planted in text}:
                    found.setdefault(str(path.relative_to(home)), set()).update(here)
    return found


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    write_planted(tmp_path / "planted.csv", record_type("requests"), "gb18030")
    with duckdb.connect() as connection:
        connection.execute(
            f"copy (select '13812345678' as x) to '{tmp_path / 'one.parquet'}' (format parquet)"
        )
    found = found_under(tmp_path)
    assert found["planted.csv"] == set(PLANTED)
    assert found["one.parquet"] == {"13812345678"}


def load_planted(
    folder: Path, capsys: pytest.CaptureFixture[str], kind: RecordType, *options: str
) -> None:
    """Load a file of a type into the home in a folder; nothing planted is said about it."""
    file = folder / f"{kind.name}.csv"
    rows = write_planted(file, kind)
    command = ["load", str(file), "--type", kind.name, "--home", str(folder / "home")]
    command += ["--yes", "--json", "--create-places", "xihu", "--as-of", "2025-04-01", *options]
    code = main(command)
    said = capsys.readouterr()
    assert code == 0, said.err[-500:]
    assert f'"rows_in": {rows}' in said.out
    assert not [planted for planted in PLANTED if planted in said.out + said.err]


@pytest.mark.usefixtures("own_home")
def test_no_planted_value_is_found_under_home(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for kind in RECORD_TYPES:
        load_planted(tmp_path, capsys, kind)
    assert found_under(tmp_path / "home") == {}


@pytest.mark.usefixtures("own_home")
def test_nor_where_the_text_that_people_wrote_is_kept(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for kind in RECORD_TYPES:
        if any(field.free_text for field in kind.fields):
            load_planted(tmp_path, capsys, kind, "--keep-text")
    assert found_under(tmp_path / "home") == {}
