"""What the disk refuses while something is written, told so that a person can do something about it."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

import duckdb

from governance.model.errors import DataError, Problem, Text
from governance.model.os_reasons import reason

_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FULL_WORDS: Final = ("no space left", "disk full", "out of disk", "file too large", "quota")
_CLOSED: Final = {errno.EACCES, errno.EPERM, errno.EROFS}
_CLOSED_WORDS: Final = ("permission denied", "read-only file system", "cannot open file")
_UNCHANGED: Final = Text("已有的数据没有动。", "Nothing that was there has changed.")


@contextmanager
def telling(home: Path) -> Iterator[None]:
    """Turn what the disk or DuckDB refuses into a DataError that names the user's folder.

    A file that is missing is left to the caller: it is rather the user's than the program's.
    """
    try:
        yield
    except duckdb.OutOfMemoryException as error:
        raise DataError(_memory(str(error))) from error
    except duckdb.Error as error:
        raise DataError(_told(home, str(error), None)) from error
    except OSError as error:
        told = refused(error, home)
        if told is None:
            raise
        raise told from error


def refused(error: OSError, home: Path) -> DataError | None:
    """What the disk refuses, in words; None where it is something else, as a missing file is."""
    if error.errno not in _FULL | _CLOSED:
        return None
    why, where = reason(error), Path(error.filename or home)
    said = f"{why.zh} {why.en}: {where}"
    folder = home if where.is_relative_to(home) else where.parent
    return DataError(_told(folder, said, error.errno))


def _told(home: Path, said: str, number: int | None) -> Problem:
    words = said.lower()
    if number in _FULL or any(word in words for word in _FULL_WORDS):
        return _full(home, said)
    if number in _CLOSED or any(word in words for word in _CLOSED_WORDS):
        return _closed(home, said)
    return _broken(said)


def _full(home: Path, said: str) -> Problem:
    return Problem(
        Text("磁盘满了", "The disk is full"),
        _first_line(said),
        Text("能写下数据的空间", "room to write the data"),
        Text(
            f"腾出空间，或用 --home 换一个目录，再运行一次。{_UNCHANGED.zh}",
            f"Make room, or choose another folder with --home, and run it again. {_UNCHANGED.en}",
        ),
        str(home),
    )


def _closed(home: Path, said: str) -> Problem:
    return Problem(
        Text("不能写入数据目录", "The user's folder cannot be written"),
        _first_line(said),
        Text("能写的目录", "a folder that can be written"),
        Text(
            f"改它的权限，或用 --home 换一个目录，再运行一次。{_UNCHANGED.zh}",
            f"Change its permissions, or choose another folder with --home. {_UNCHANGED.en}",
        ),
        str(home),
    )


def _memory(said: str) -> Problem:
    return Problem(
        Text("内存和临时空间不够", "There is not enough memory and temporary space"),
        _first_line(said),
        Text("磁盘上更多的空间", "more room on the disk"),
        Text(
            f"腾出磁盘空间，再运行一次。{_UNCHANGED.zh}",
            f"Make room on the disk and run it again. {_UNCHANGED.en}",
        ),
    )


def _broken(said: str) -> Problem:
    return Problem(
        Text("数据引擎没有完成", "The data engine did not finish"),
        _first_line(said),
        Text("能读的文件", "files that can be read"),
        Text(
            f"检查文件后再运行一次。{_UNCHANGED.zh}",
            f"Look at the files and run it again. {_UNCHANGED.en}",
        ),
    )


def _first_line(said: str) -> str:
    return said.strip().splitlines()[0] if said.strip() else ""
