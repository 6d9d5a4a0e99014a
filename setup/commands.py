"""The commands of `make`: each sets up what it needs and does its work."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from setup import address, browser, environment, gate, nginx, serving
from setup.environment import PYTHON, ROOT
from setup.messages import SetupError
from setup.progress import timed

RUNTIME = "requirements.txt"
TESTING = "requirements-test.txt"
BENCHMARKS = "requirements-bench.txt"
MAPS = "requirements-maps.txt"


def run() -> int:
    """Set up, build the data, and serve the dashboard at `HOST`:`PORT` until it is stopped."""
    start, where = time.monotonic(), address.wanted()
    code = _prepare(where)
    if code != 0:
        return code
    _say_ready(where, start)
    line = dashboard(where)
    os.chdir(ROOT)
    if os.name != "nt":
        os.execv(PYTHON, line)  # signals then reach the server itself
    return _run(line)


def serve() -> int:
    """Do as `run` does with `PROCESSES` processes behind nginx: for many readers at once."""
    start, where, count = time.monotonic(), address.wanted(), serving.wanted()
    program = nginx.find()  # before anything is installed
    code = _prepare(where)
    if code != 0:
        return code

    def ready(dashboards: Sequence[object]) -> None:
        print(f"▸ {len(dashboards)} 个进程 · processes")
        _say_ready(where, start)

    serving.serve(
        program, where, count, lambda port: dashboard(address.Address("127.0.0.1", port)), ready
    )
    return 0


def _prepare(where: address.Address) -> int:
    address.check_free(where)
    code = build()
    if code != 0:
        return code
    prepare_maps()
    address.check_free(where)  # a first installation leaves time for another program to come
    return 0


def _say_ready(where: address.Address, start: float) -> None:
    seconds = f"{time.monotonic() - start:.1f} s"
    print(f"▸ 就绪 · Ready ({seconds}): {where.url}   Ctrl+C 停止 · stops it")
    if where.host in address.EVERYWHERE:
        print("! 局域网里的任何人都能打开 · anyone in the local network can open it")
    sys.stdout.flush()


def dashboard(where: address.Address) -> list[str]:
    """Return the command line of one dashboard that listens at an address."""
    options = {"address": where.host, "port": str(where.port), "headless": "true"}
    flags = [part for name, value in options.items() for part in (f"--server.{name}", value)]
    return [str(PYTHON), "-m", "streamlit", "run", "app.py", *flags]


def build() -> int:
    """Build the warehouse from the files of `data/` and return the exit code."""
    environment.ensure(RUNTIME)
    line: list[str | Path] = [PYTHON, "-m", "governance", "build"]
    return timed("生成数据 · Building the data", lambda: _run(line))


def prepare_maps() -> None:
    """Install the boundaries for maps where they can be had; without them the program runs too."""
    environment.offer(MAPS)
    _run([PYTHON, "-m", "governance", "boundaries", "prepare", "--if-needed"])


def test() -> int:
    """Run the gate: format, lint, types, tests."""
    environment.ensure(TESTING)
    browser.ensure()
    return gate.run()


def tidy() -> int:
    """Bring the code into the project's format and mend what the linter can."""
    environment.ensure(TESTING)
    mended = _run([PYTHON, "-m", "ruff", "check", "--fix", "."])
    return _run([PYTHON, "-m", "ruff", "format", "."]) or mended


def benchmarks() -> int:
    """Measure the program; `bench/README.md` keeps the figures."""
    environment.ensure(BENCHMARKS)
    return build() or _module("bench.run")


def screenshots() -> int:
    """Take the pictures of the manual from the running program."""
    environment.ensure(TESTING)
    browser.ensure()
    return build() or _module("docs.screenshots")


def _module(name: str) -> int:
    return _run([PYTHON, "-m", name])


def _run(line: Sequence[str | Path]) -> int:
    return subprocess.run(line, cwd=ROOT).returncode


COMMANDS: dict[str, Callable[[], int]] = {
    "run": run,
    "serve": serve,
    "test": test,
    "format": tidy,
    "build": build,
    "bench": benchmarks,
    "screenshots": screenshots,
}


def carry_out(arguments: Sequence[str]) -> int:
    """Carry out the one command named and return its exit code.

    0: done; 2: no such command; 3: something is missing, and the message says what to do;
    130: stopped by Ctrl+C; anything else comes from the program that was run.
    """
    if len(arguments) != 1 or arguments[0] not in COMMANDS:
        print(f"python -m setup {'|'.join(COMMANDS)}", file=sys.stderr)
        return 2
    try:
        return COMMANDS[arguments[0]]()
    except SetupError as error:
        print(error, file=sys.stderr)
        return 3
    except KeyboardInterrupt:
        return 130
