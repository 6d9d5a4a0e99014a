"""The rows set aside come out with file, line, reason, column and value; once mended, they load."""

import csv
import json
from pathlib import Path

import duckdb
import pytest

from governance.cli import main
from governance.exports.set_aside_file import set_aside_csv
from governance.pipeline import set_aside
from governance.store.cell_sql import trimmed
from governance.store.lake import lake_of, sweep

HEADER = ["工单编号", "创建时间", "是否解决", "来电人"]
ROWS = [
    ["A1", "2025-03-01 09:00", "解决", "张伟"],
    ["A2", "三月六日", "解决", "王芳"],
    ["A3", "2025-03-02 09:00", "差不多", "李娜"],
]


def write(path: Path, rows: list[list[str]]) -> str:
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows(rows)
    return str(path)


def test_rows_set_aside_say_why_and_load_once_they_are_mended(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = ["--home", str(tmp_path / "home")]
    how = ["--type", "requests", "--place", "xihu", "--as-of", "2025-04-01", "--yes", "--json"]
    assert main(["load", write(tmp_path / "三月.csv", [HEADER, *ROWS]), *how, *home]) == 0
    loaded = json.loads(capsys.readouterr().out)
    assert (loaded["rows_used"], loaded["rows_set_aside"]) == (
        1,
        {"not_a_date": 1, "unknown_code": 1},
    )
    file = tmp_path / "待改.csv"
    assert main(["rejects", loaded["load_id"], "-o", str(file), *home]) == 0
    with file.open(encoding="utf-8-sig", newline="") as handle:
        header, *rows = csv.reader(handle)
    assert header[:3] == HEADER[:3]
    assert rows == [
        ["A2", "三月六日", "解决", "三月.csv", "3", "not_a_date 不是日期", "创建时间", "三月六日"],
        ["A3", "2025-03-02 09:00", "差不多", "三月.csv", "4", "unknown_code 不认识的写法",
         "是否解决", "差不多"],
    ]  # fmt: skip
    rows[0][1], rows[1][2] = "2025-03-06 09:00", "部分解决"
    capsys.readouterr()
    assert main(["load", write(file, [header, *rows]), *how, *home]) == 0
    assert json.loads(capsys.readouterr().out)["rows_used"] == 2


FORMULAS = [
    "=cmd|'/c calc'!A1",
    "+HYPERLINK(1)",
    "@SUM(1)",
    "-2+3",
    "'=1",
    "'",
    "'90s",
    "-5",
    "+3.2%",
]


def test_no_cell_that_is_handed_out_runs_and_what_it_held_comes_back(tmp_path: Path) -> None:
    source = tmp_path / "set_aside.csv"
    write(source, [["承办单位"], *([cell] for cell in FORMULAS)])
    text = set_aside_csv(source).decode("utf-8-sig")
    cells = [row[0] for row in csv.reader(text.splitlines()[1:])]
    assert [cell for cell in cells if cell[0] in "=+@-"] == ["-5", "+3.2%"]
    with duckdb.connect() as connection:
        connection.execute("create table given as select unnest(?) as c0", [cells])
        read = connection.execute(f"select {trimmed('c0')} from given").fetchall()
    assert [row[0] for row in read] == FORMULAS


def test_only_the_latest_loads_that_are_not_kept_leave_their_rows(tmp_path: Path) -> None:
    lake = lake_of(tmp_path)
    for number in range(1, set_aside.REFUSED + 3):
        load_id = f"{number:06}-aa"
        lake.set_aside(load_id).parent.mkdir(parents=True, exist_ok=True)
        lake.set_aside(load_id).write_text("x", encoding="utf-8")
        set_aside.keep(lake, load_id)
    sweep(lake)  # with which the next load begins
    assert set_aside.of(lake, "1") is None
    assert set_aside.of(lake, "000002-aa") is None
    assert set_aside.of(lake, "3") == lake.refused("000003-aa")
    assert len([*lake.refused("x").parent.iterdir()]) == set_aside.REFUSED
