"""Steps with their time, so that a long installation is seen to move."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def step(title: str) -> Iterator[None]:
    """Print `title` before and the seconds taken after the work inside."""
    print(f"▸ {title}", flush=True)
    start = time.monotonic()
    yield
    print(f"  ✓ {time.monotonic() - start:.1f} s", flush=True)


def timed(title: str, work: Callable[[], int]) -> int:
    """Do `work` between its title and the seconds taken; return its exit code."""
    print(f"▸ {title}", flush=True)
    start = time.monotonic()
    code = work()
    print(f"  {'✗' if code else '✓'} {time.monotonic() - start:.1f} s", flush=True)
    return code


class Ticker:
    """One line that is renewed: in place on a terminal, every ten seconds in a log."""

    def __init__(self) -> None:
        self.start = time.monotonic()
        self.terminal = sys.stdout.isatty()
        self.pause = 0.5 if self.terminal else 10.0

    def show(self, text: str) -> None:
        """Show `text` after the seconds passed so far."""
        line = f"  {time.monotonic() - self.start:4.0f} s  {text}"
        if self.terminal:
            sys.stdout.write(f"\r\x1b[K{line}")
        else:
            sys.stdout.write(line + "\n")
        sys.stdout.flush()

    def clear(self) -> None:
        """Take the line away again from a terminal."""
        if self.terminal:
            sys.stdout.write("\r\x1b[K")
            sys.stdout.flush()
