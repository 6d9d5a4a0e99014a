"""The rows set aside by a load, as the file that is handed to whoever mends them."""

import csv
import io
from pathlib import Path

from governance.exports.csv_file import guarded


def set_aside_csv(source: Path) -> bytes:
    """The file of the lake as UTF-8 with BOM, in which no cell runs as a formula.

    The lake keeps the cells as they came; a load takes the apostrophe away again.
    """
    out = io.StringIO()
    with source.open(encoding="utf-8-sig", newline="") as handle:
        csv.writer(out).writerows([guarded(cell) for cell in row] for row in csv.reader(handle))
    return ("\ufeff" + out.getvalue()).encode()
