"""Rows from a workbook, JSON or Parquet written as UTF-8 CSV, one line a row."""

import csv
import re
import uuid
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

_BREAKS: Final = re.compile(r"[\r\n]+")


def write_rows(header: Sequence[str], rows: Iterable[Sequence[str]], folder: Path) -> Path:
    """Write the rows below the header into ``folder`` and return the file.

    Line breaks inside cells become blanks and an empty row an empty line, so that the line of a
    row tells its number.
    """
    target = new_file(folder)
    try:
        with target.open("w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(header)
            for row in rows:
                writer.writerow([one_line(cell) for cell in row] if any(row) else [])
    except BaseException:
        target.unlink(missing_ok=True)
        raise
    return target


def one_line(cell: str) -> str:
    """The cell with every line break as a blank."""
    return _BREAKS.sub(" ", cell) if "\n" in cell or "\r" in cell else cell


def new_file(folder: Path) -> Path:
    """A path in ``folder`` that nothing has yet; the folder is made."""
    folder.mkdir(parents=True, exist_ok=True)
    return folder / f"{uuid.uuid4().hex}.csv"
