"""One builder at a time: a lock on a file, which the system frees even when the builder dies."""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Final

PAUSE_SECONDS: Final = 0.1

if sys.platform == "win32":
    import msvcrt

    def _take(handle: IO[bytes]) -> None:
        msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)

    def _free(handle: IO[bytes]) -> None:
        handle.seek(0)
        msvcrt.locking(handle.fileno(), msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _take(handle: IO[bytes]) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _free(handle: IO[bytes]) -> None:
        fcntl.flock(handle, fcntl.LOCK_UN)


@contextmanager
def exclusive(path: Path, on_wait: Callable[[], None]) -> Iterator[None]:
    """Hold the lock at `path`; while another process holds it, call `on_wait` once and wait."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("ab") as handle:
        waited = False
        while not _taken(handle):
            if not waited:
                on_wait()
            waited = True
            time.sleep(PAUSE_SECONDS)
        try:
            yield
        finally:
            _free(handle)


def held(path: Path) -> bool:
    """Whether someone, here or in another process, holds the lock at `path`."""
    if not path.is_file():
        return False
    with path.open("ab") as handle:
        if not _taken(handle):
            return True
        _free(handle)
    return False


def _taken(handle: IO[bytes]) -> bool:
    try:
        _take(handle)
    except OSError:
        return False
    return True
