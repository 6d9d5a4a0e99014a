"""The words of `values` and `rows`."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from governance.cli import value_commands
from governance.datasets.records.catalogue import RECORD_TYPES
from governance.store.value_rows import PERIODS, SPLITS

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

FORMATS: Final = ("table", "json", "csv", "xlsx", "parquet")
LEVELS: Final = (
    *("country", "province", "prefecture", "county", "subdistrict", "community"),
    *("area", "business_district", "compound", "grid", "building"),
)
_MONTH: Final = re.compile(r"\d{4}-(0[1-9]|1[0-2])")
Add = Callable[..., Any]


def add_value_commands(group: Commands, add: Add) -> None:
    """`values` and `rows`, which read the warehouse."""
    about = "指标的数值、上下限和算式 · values of indicators with bounds and formula"
    example = (
        "values --indicator requests_on_time_share --level county --from 2025-01 --format xlsx"
    )
    command = add(group, "values", value_commands.run_values, about, example)
    command.add_argument(
        "--indicator", nargs="+", metavar="ID", required=True, help="指标编号 · ids of indicators"
    )
    _add_where(command)
    command.add_argument(
        "--level", nargs="+", choices=LEVELS, metavar="LEVEL", help="层级 · levels of places"
    )
    command.add_argument("--by", choices=SPLITS, help="按什么拆分 · what values are split by")
    command.add_argument(
        "--period",
        choices=PERIODS,
        default="month",
        help="按月、季、半年、年或全部合并；诉求等只有月、年和全部"
        " · months, quarters, half-years, years or all months pooled; requests and some others"
        " have months, years and all only",
    )

    about = "已导入的记录 · the current records of one type"
    example = "rows --type requests --place xihu --from 2025-06 --format csv"
    command = add(group, "rows", value_commands.run_rows, about, example)
    command.add_argument(
        "--type", choices=[one.name for one in RECORD_TYPES], required=True, help="类型 · type"
    )
    _add_where(command)
    command.add_argument("--flag", help="只要带这个标记的 · only records that carry this flag")
    command.add_argument("--limit", type=int, help="最多多少行 · rows at most")


def _add_where(command: argparse.ArgumentParser) -> None:
    command.add_argument("--place", nargs="+", metavar="ID", help="地方编号 · ids of places")
    command.add_argument(
        "--from", dest="first", type=_month, metavar="YYYY-MM", help="从哪个月 · first month"
    )
    command.add_argument(
        "--to", dest="last", type=_month, metavar="YYYY-MM", help="到哪个月 · last month"
    )
    command.add_argument("--format", choices=FORMATS, default="table", help="格式 · format")
    command.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="写到文件 · write to a file"
    )
    same = "等于 --format json · the same as --format json"
    command.add_argument("--json", action="store_const", const="json", dest="format", help=same)


def _month(text: str) -> str:
    if not _MONTH.fullmatch(text):
        raise argparse.ArgumentTypeError(f"{text}：应写成 2025-03 · write 2025-03")
    return text
