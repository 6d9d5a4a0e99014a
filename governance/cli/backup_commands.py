"""`backup` and `restore`: everything of the user's folder to one file and back."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from governance.cli.commands import DONE, say
from governance.cli.load_commands import ASKED
from governance.model.errors import Text
from governance.pipeline.backup import Occupied, backup, restore
from governance.pipeline.load import Project
from governance.store import paths

if TYPE_CHECKING:
    Actions = argparse._SubParsersAction[argparse.ArgumentParser]
    Add = Callable[..., argparse.ArgumentParser]

_BUSY = Text("另一次导入正在运行，等待…", "another load is running, waiting…")


def add_backup_commands(group: Actions, add: Add) -> None:
    """Add the two commands; `add` makes a command with the common options."""
    about = "把导入的数据、设置、对应关系备份成一个文件 · back everything up to one file"
    made = add(group, "backup", run_backup, about, "backup 备份.zip")
    made.add_argument("file", type=Path, metavar="FILE", help="写到哪里 · where to")

    about = "从备份恢复；先核对每个文件 · restore a backup, each file verified first"
    made = add(group, "restore", run_restore, about, "restore 备份.zip")
    made.add_argument("file", type=Path, metavar="FILE", help="backup 写的文件 · written by backup")
    made.add_argument(
        "--replace",
        action="store_true",
        help="替换已有的数据（先自动备份） · replace what is there, backed up first",
    )
    for name, folder in (("data", paths.data_folder()), ("queries", paths.queries_folder())):
        made.add_argument(
            f"--{name}", type=Path, default=folder, help="项目目录 · folder of the project"
        )


def run_backup(options: argparse.Namespace) -> int:
    """Write the backup and say what it holds."""
    manifest = backup(options.home, options.file, on_wait=lambda: _err(options, _BUSY))
    size = options.file.stat().st_size / 1e6
    counted = Text(
        f"已备份 {manifest.loads} 次导入、{len(manifest.files)} 个文件，{size:.1f} MB：{options.file}",
        f"backed up {manifest.loads} loads, {len(manifest.files)} files, {size:.1f} MB: {options.file}",
    )
    print(say(options, counted))
    return DONE


def run_restore(options: argparse.Namespace) -> int:
    """Restore a backup into an empty folder, or in place of what is there if that is wanted."""
    project = Project(options.home, options.data, options.queries)
    replacing = options.replace
    while True:
        try:
            done = restore(
                options.file, project, replacing=replacing, on_wait=lambda: _err(options, _BUSY)
            )
        except Occupied as found:
            if not _agreed(options, found):
                return ASKED
            replacing = True
            continue
        break
    said = Text(f"已恢复 {done.manifest.loads} 次导入", f"restored {done.manifest.loads} loads")
    print(f"{say(options, said)} ({done.manifest.created_at})")
    if done.before is not None:
        kept = Text(f"原有的数据备份在 {done.before}", f"what was there is kept in {done.before}")
        print(say(options, kept))
    return DONE


def _agreed(options: argparse.Namespace, found: Occupied) -> bool:
    """Ask at a terminal whether what is there may be replaced; elsewhere say how to say so."""
    there = Text(
        f"这里已有 {found.loads} 次导入、{found.files} 个文件。",
        f"{found.loads} loads and {found.files} files are here already.",
    )
    _err(options, there)
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        _err(
            options, Text("要替换请加 --replace（先自动备份）。", "Add --replace to replace them.")
        )
        return False
    asked = Text("先备份它们，再替换吗？(y/n)", "Back them up and replace them? (y/n)")
    return input(f"{say(options, asked)} ").strip() in ("y", "是")


def _err(options: argparse.Namespace, text: Text) -> None:
    print(say(options, text), file=sys.stderr)
