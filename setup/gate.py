"""The gate: every check that a change must pass, all run, failures summed up at the end."""

import os
import shlex
import subprocess
from dataclasses import dataclass
from pathlib import Path

from setup.environment import PYTHON, ROOT
from setup.progress import timed


@dataclass(frozen=True)
class Check:
    """One tool of the gate: `arguments` are those of the Python in `.venv`."""

    title: str
    arguments: tuple[str, ...]


# Two files of tests at a time: most of the time of a test of a page or a browser is waiting, but a
# third browser that draws maps without a graphics card starves the others. File by file and in
# their order, for what a file sets up is dear, and the browser tests must be last.
SIDE_BY_SIDE = ("--numprocesses", "2", "--dist", "loadfile", "--no-loadscope-reorder")

CHECKS = (
    Check("格式 · format", ("-m", "ruff", "format", "--check", "--quiet", ".")),
    Check("规范 · lint", ("-m", "ruff", "check", "--quiet", ".")),
    Check("类型 · types", ("-m", "mypy")),
    Check("测试 · tests", ("-m", "pytest")),
)


def run() -> int:
    """Run all checks and return 0 when every one passes, else 1.

    `ARGS` is handed to pytest, as in `ARGS="-k figures" make test`.
    """
    failed = [check.title for check in CHECKS if not _passes(check)]
    if failed:
        print(f"✗ 未通过 · failed: {', '.join(failed)}  （make format 可以改好格式）")
    return 1 if failed else 0


def _passes(check: Check) -> bool:
    arguments = list(check.arguments)
    if arguments[-1] == "pytest":
        arguments += [*SIDE_BY_SIDE, *shlex.split(os.environ.get("ARGS", ""))]
    line: list[str | Path] = [PYTHON, *arguments]
    return timed(check.title, lambda: subprocess.run(line, cwd=ROOT).returncode) == 0
