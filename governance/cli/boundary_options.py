"""The words of `boundaries`, each command with an example in its help."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from governance.cli import boundary_commands as commands
from governance.datasets.reference_data import LEVELS
from governance.geography.reading import Limits
from governance.store import paths

if TYPE_CHECKING:
    Actions = argparse._SubParsersAction[argparse.ArgumentParser]
    Add = Callable[..., argparse.ArgumentParser]


def add_boundary_commands(group: Actions, add: Add) -> None:
    """Add `boundaries` with its four commands; `add` makes a command with the common options."""
    about = "地图边界 · boundaries for maps"
    command = group.add_parser("boundaries", help=about, description=about)
    actions = command.add_subparsers(dest="action", required=True, metavar="ACTION")
    _add_prepare(actions, add)
    _add_status(actions, add)
    _add_add(actions, add)
    about = "移除自己的边界文件 · remove a file of one's own"
    made = add(actions, "remove", commands.run_remove, about, "boundaries remove county/xihu")
    made.add_argument("key", help="status 列出的名称 · its name as status lists it")
    _data(made)


def _add_prepare(actions: Actions, add: Add) -> None:
    about = "裁出案例地区及相邻县区 · cut out the cases and their neighbours"
    example = 'boundaries prepare --review-number "GS(…)…号"'
    made = add(actions, "prepare", commands.run_prepare, about, example)
    made.add_argument(
        "--review-number",
        metavar="N",
        help="软件包边界的审图号，由您核对后填写 · review number, as you have verified it",
    )
    made.add_argument(
        "--if-needed", action="store_true", help="没有变化就不做 · nothing if nothing has changed"
    )
    _data(made)


def _add_status(actions: Actions, add: Add) -> None:
    about = "边界从哪里来、缺什么 · where boundaries come from and what is missing"
    made = add(actions, "status", commands.run_status, about, "boundaries status --json")
    made.add_argument("--json", action="store_true", help="JSON")
    _data(made)


def _add_add(actions: Actions, add: Add) -> None:
    about = "加入自己的边界文件 · add a boundary file of one's own"
    example = "boundaries add 社区.zip --level community --crs CGCS2000 --within xihu"
    made = add(actions, "add", commands.run_add, about, example)
    made.add_argument("file", type=Path, help="GeoJSON, GeoPackage, Shapefile (.zip)")
    made.add_argument("--level", required=True, choices=LEVELS, help="层级 · level")
    crs = "WGS-84, CGCS2000, GCJ-02, BD-09, EPSG:4547 …；不写则用文件自带的 · else the file's own"
    _word(made, "crs", crs)
    _word(made, "within", "文件属于哪个地方（编号） · the place that the file is of, by its id")
    _word(made, "code-column", "代码所在的列 · the column of codes")
    _word(made, "name-column", "名称所在的列 · the column of names")
    _word(made, "parent-column", "上级代码或名称所在的列 · the column of parents")
    _word(made, "layer", "GeoPackage 的图层 · the layer of a GeoPackage")
    _word(made, "source", "来源，印在图下 · source, printed below the map")
    _word(made, "edition", "版本 · edition")
    _word(made, "review-number", "审图号 · review number")
    _word(made, "usage", "使用条件 · terms of use")
    made.add_argument(
        "--limit-mb",
        type=float,
        default=Limits().file_mb,
        metavar="MB",
        help="文件大小上限 · the largest file that is read (%(default)g)",
    )
    made.add_argument("--check", action="store_true", help="只报告，不加入 · report, do not add")
    _data(made)


def _word(command: argparse.ArgumentParser, name: str, about: str) -> None:
    command.add_argument(f"--{name}", default="", metavar="TEXT", help=about)


def _data(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--data", type=Path, default=paths.data_folder(), help="数据目录 · the data folder"
    )
