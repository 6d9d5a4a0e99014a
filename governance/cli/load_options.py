"""The words of `load`, `loads`, `unload` and `rejects`, each command with an example in its help."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from governance.cli import load_commands as commands
from governance.datasets.records.catalogue import RECORD_TYPES
from governance.store import paths

if TYPE_CHECKING:
    Actions = argparse._SubParsersAction[argparse.ArgumentParser]
    Add = Callable[..., argparse.ArgumentParser]


def add_load_commands(group: Actions, add: Add) -> None:
    """Add the four commands; `add` makes a command with the common options."""
    _add_load(group, add)
    about = "列出已有的导入 · list the loads"
    _json(add(group, "loads", commands.run_loads, about, "loads --json"))

    about = "撤销一次导入，如同没有导入过 · take a load out, as if it had never been"
    made = add(group, "unload", commands.run_unload, about, "unload 000012-1a2b3c4d")
    made.add_argument("id", help="loads 列出的编号 · its id as loads lists it")
    _inputs(made)
    _json(made)

    about = (
        "写出一次导入中没有采用的行，改好后可再导入 · the rows set aside, to be mended and loaded"
    )
    made = add(group, "rejects", commands.run_rejects, about, "rejects 000012 -o 待改.csv")
    made.add_argument("id", help="loads 列出的编号 · its id as loads lists it")
    made.add_argument(
        "-o", "--output", type=Path, required=True, metavar="FILE", help="写到哪里 · where to"
    )


def _add_load(group: Actions, add: Add) -> None:
    about = "导入自己的数据 · load your own records"
    example = "load 三月工单.xlsx --type requests --place xihu --as-of 2025-03-31"
    made = add(group, "load", commands.run_load, about, example)
    made.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="CSV, Excel, JSON, Parquet"
    )
    types = [kind.name for kind in RECORD_TYPES]
    made.add_argument("--type", choices=types, help="数据类型 · type of records")
    _word(made, "place", "没有写地方的行属于哪里（编号或代码） · the place of rows that name none")
    _word(made, "profile", "列的对应关系，按名保存和使用 · a saved mapping of the columns")
    made.add_argument(
        "--date-order", choices=("dmy", "mdy", "ymd"), help="日期的顺序 · order of dates"
    )
    made.add_argument(
        "--as-of",
        type=_day,
        metavar="DATE",
        help="导出日期，新的为准 · day of the export",
    )
    _word(
        made, "create-places", "在这个地方下新建不认识的地方 · make unknown places below this one"
    )
    _word(made, "sheet", "工作表 · sheet of a workbook")
    _word(made, "zone", "时区，如 Asia/Shanghai · time zone of the file")
    made.add_argument(
        "--unknown-codes",
        choices=("set_aside", "other"),
        default="set_aside",
        help="不认识的代码：放到一边，或记为“其他” · unknown codes: set aside, or kept as other",
    )
    made.add_argument(
        "--map",
        nargs="+",
        default=[],
        metavar="HEADER=COLUMN",
        help="某一列是什么；等号后留空为不用 · what a header is; nothing after = drops it",
    )
    made.add_argument(
        "--keep-text",
        action="store_true",
        help="保留文字内容，遮去个人信息 · keep free text, masked",
    )
    made.add_argument("--yes", action="store_true", help="接受可信的建议 · accept sure suggestions")
    made.add_argument(
        "--again",
        action="store_true",
        help="这些文件导入过：按现在的选项替换那一次 · loaded before: replace that load",
    )
    made.add_argument("--dry-run", action="store_true", help="只检查，不导入 · check, keep nothing")
    _inputs(made)
    _json(made)


def _word(command: argparse.ArgumentParser, name: str, about: str) -> None:
    command.add_argument(f"--{name}", metavar="TEXT", help=about)


def _json(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="JSON")


def _inputs(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--data", type=Path, default=paths.data_folder(), help="数据目录 · the data folder"
    )
    command.add_argument(
        "--queries", type=Path, default=paths.queries_folder(), help="查询目录 · the SQL folder"
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        said = f"{text}：应写成 2025-03-31 · write 2025-03-31"
        raise argparse.ArgumentTypeError(said) from None
