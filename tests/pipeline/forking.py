"""Processes that have imported the program and run one command each: to be killed while they work.

Python takes longer to import the program than many a command takes to run. One process imports it,
before any of its threads starts, and every command runs in a fork of it.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


class Forks:
    """Runs one command at a time, each in a process of its own."""

    def __init__(self, parent: "subprocess.Popen[str]") -> None:
        self._parent = parent

    def start(self, arguments: Sequence[str]) -> int:
        """Start `python -m governance ARGUMENTS` and return the id of its process."""
        assert self._parent.stdin is not None
        print(json.dumps([*arguments]), file=self._parent.stdin, flush=True)
        return self._answer()

    def end(self) -> int:
        """Wait for the command and return its exit code, negative for the signal that ended it."""
        return self._answer()

    def kill(self, process: int) -> int:
        """End a command by SIGKILL wherever it is; return its exit code."""
        with suppress(ProcessLookupError):  # it was done before
            os.kill(process, signal.SIGKILL)
        return self._answer()

    def _answer(self) -> int:
        assert self._parent.stdout is not None
        return int(self._parent.stdout.readline())


@contextmanager
def forking() -> Iterator[Forks]:
    """The process that has imported the program, for as long as the block runs."""
    line = [sys.executable, "-m", "tests.pipeline.forking"]
    pipe = subprocess.PIPE
    with subprocess.Popen(line, cwd=ROOT, stdin=pipe, stdout=pipe, text=True) as parent:
        yield Forks(parent)


def _serve() -> None:
    """Fork for every line of arguments; say the child's id, and how it ended."""
    from governance.cli import main

    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            os._exit(main(json.loads(line)))
        print(child, flush=True)
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)


if __name__ == "__main__":
    _serve()
