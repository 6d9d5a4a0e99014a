"""The words that the command line understands, each command with an example in its help."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final

from governance.cli import commands, usage
from governance.cli.backup_commands import add_backup_commands
from governance.cli.boundary_options import add_boundary_commands
from governance.cli.demo_commands import add_demo_command
from governance.cli.load_options import add_load_commands
from governance.cli.template_commands import add_template_command
from governance.cli.value_options import add_value_commands
from governance.store import paths

FORMATS: Final = ("table", "json", "csv")

Parser = argparse.ArgumentParser
Run = Callable[[argparse.Namespace], int]
if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[Parser]


def parser() -> Parser:
    """The parser of the whole command line; each command carries its function as `run`."""
    made: Parser = usage.Parser(
        prog="python -m governance",
        description="基层治理指标看板的命令行 · the dashboard's command line",
        epilog=(
            "退出码 exit codes: 0 完成 done; 1 有发现 something was found; "
            "2 用法不对 wrong usage; 3 数据不可用 the data cannot be used; "
            "4 要先回答问题 a question must be answered first"
        ),
    )
    group = made.add_subparsers(dest="command", required=True, metavar="COMMAND")
    _add_builders(group)
    _add_readers(group)
    add_template_command(group, _add)
    add_load_commands(group, _add)
    add_demo_command(group, _add)
    add_backup_commands(group, _add)
    add_boundary_commands(group, _add)
    return made


def _add_builders(group: Commands) -> None:
    """The commands that look at the data folder itself."""
    command = _add(
        group, "build", commands.run_build, "建立数据仓库 · build the warehouse", "build --force"
    )
    _add_inputs(command)
    command.add_argument(
        "--force", action="store_true", help="没有变化也重建 · build even if nothing changed"
    )
    command = _add(
        group,
        "datapackage",
        commands.run_datapackage,
        "由声明写出 datapackage.json · write datapackage.json from the declarations",
        "datapackage --check",
    )
    _add_inputs(command)
    command.add_argument(
        "--check", action="store_true", help="只比较，不写 · compare, do not write"
    )
    command = _add(
        group,
        "doctor",
        commands.run_doctor,
        "检查环境、数据和仓库 · look at environment, data and warehouse",
        "doctor --lang en",
    )
    _add_inputs(command)


def _add_readers(group: Commands) -> None:
    """The commands that read the warehouse and print a table."""
    about = "列出指标 · list the indicators"
    _add_format(_add(group, "indicators", commands.run_indicators, about, "indicators --lang en"))

    add_value_commands(group, _add)

    about = "原文公布的数字 · the figures that the documents print"
    example = "figures --place wuzhou --role norm --format csv"
    command = _add(group, "figures", commands.run_figures, about, example)
    _add_format(command)
    _add_choice(command, "indicator", "指标编号 · ids of indicators")
    _add_choice(command, "place", "地方编号 · ids of places")
    _add_choice(command, "role", "用途 · observed, norm, example, model")

    about = "一致性核查；有矛盾时退出码为 1 · checks of consistency; exit code 1 on a contradiction"
    command = _add(
        group, "checks", commands.run_checks, about, "checks --verdict inconsistent to_verify"
    )
    _add_format(command)
    _add_choice(command, "verdict", "结论 · verdicts")


def _add(group: Commands, name: str, run: Run, about: str, example: str) -> Parser:
    """A command with the options that all share, and an example below its help."""
    command = group.add_parser(
        name,
        help=about,
        description=about,
        epilog=f"例 example: python -m governance {example}",
    )
    command.set_defaults(run=run)
    command.add_argument(
        "--home",
        type=Path,
        default=paths.home(),
        help=f"用户数据目录，默认 ${paths.HOME_VARIABLE} 或 var/ · the user's folder",
    )
    command.add_argument("--lang", choices=("zh", "en"), default="zh", help="语言 · language")
    return command


def _add_inputs(command: Parser) -> None:
    command.add_argument(
        "--data", type=Path, default=paths.data_folder(), help="数据目录 · the data folder"
    )
    command.add_argument(
        "--queries", type=Path, default=paths.queries_folder(), help="查询目录 · the SQL folder"
    )


def _add_format(command: Parser) -> None:
    command.add_argument("--format", choices=FORMATS, default="table", help="格式 · format")
    json = "等于 --format json · the same as --format json"
    command.add_argument("--json", action="store_const", const="json", dest="format", help=json)


def _add_choice(command: Parser, name: str, about: str, required: bool = False) -> None:
    command.add_argument(
        f"--{name}", nargs="+", metavar=name.upper(), help=about, required=required
    )
