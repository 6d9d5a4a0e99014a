"""`demo`: a made-up city to look at, and its removal."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from governance.cli.commands import DONE, FOUND, say
from governance.cli.load_commands import counts
from governance.cli.progress import Bar
from governance.model.errors import Text
from governance.pipeline.demo import load_demo, remove_demo
from governance.pipeline.load import Project
from governance.store import paths
from governance.store.demo_rows import SIZES, size_named
from governance.store.ledger import Entry

if TYPE_CHECKING:
    from pathlib import Path

    Actions = argparse._SubParsersAction[argparse.ArgumentParser]
    Add = Callable[..., argparse.ArgumentParser]

_BUSY = Text("另一次导入正在运行，等待…", "another load is running, waiting…")
_SAID = Text("模拟数据，不是任何真实地方的情况", "simulated data, of no real place")


def add_demo_command(group: Actions, add: Add) -> None:
    """Add the command; `add` makes a command with the common options."""
    about = "载入模拟数据（虚构的示例市） · load simulated data of a made-up city"
    made = add(group, "demo", run_demo, about, "demo --size district")
    made.add_argument(
        "--size",
        choices=[size.name for size in SIZES],
        default=SIZES[0].name,
        help="规模：一个区、一个市、一个省 · how much",
    )
    made.add_argument("--seed", type=int, default=1, help="随机种子 · equal seed, equal rows")
    made.add_argument("--remove", action="store_true", help="移除模拟数据 · take it out again")
    made.add_argument("--json", action="store_true", help="JSON")
    for name, folder in (("data", paths.data_folder()), ("queries", paths.queries_folder())):
        _folder(made, name, folder)


def _folder(command: argparse.ArgumentParser, name: str, folder: Path) -> None:
    command.add_argument(
        f"--{name}", type=type(folder), default=folder, help="项目目录 · folder of the project"
    )


def run_demo(options: argparse.Namespace) -> int:
    """Load the made-up city, or take it out, and say what came of it."""
    project = Project(options.home, options.data, options.queries)

    def wait() -> None:
        print(say(options, _BUSY), file=sys.stderr)

    if options.remove:
        gone = remove_demo(project, on_wait=wait)
        _say(options, "removed", gone, Text("已移除", "removed"))
        return DONE if gone else FOUND
    with Bar(enabled=not options.json, language=options.lang) as bar:
        size = size_named(options.size)
        loaded = load_demo(size, options.seed, project, on_wait=wait, watch=bar.watch)
    _say(options, "loaded", loaded, Text("已载入", "loaded"))
    return DONE


def _say(options: argparse.Namespace, status: str, loads: Sequence[Entry], done: Text) -> None:
    if options.json:
        told = {"status": status, "origin": "demo", "loads": [counts(each) for each in loads]}
        print(json.dumps(told, ensure_ascii=False, indent=1))
        return
    if not loads:
        print(say(options, Text("没有模拟数据", "there are no simulated data")))
        return
    print(f"{say(options, done)} · {say(options, _SAID)}")
    for entry in loads:
        print(f"  {entry.load_id}  {entry.record_type:18} {entry.rows_used:>12,}")
