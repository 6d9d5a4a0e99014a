"""What is to be done with users' files: read by `ingest`, carried out by `store`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Final, Literal

UnknownCodes = Literal["set_aside", "other"]
DropReason = Literal["personal", "free_text", "unmapped"]

# Cells that say "nothing here" in the exports of other systems, trimmed and case-folded. They are
# empty in every column but a text, where "无" may be the answer itself.
MISSING: Final = frozenset(
    {
        "",
        "na",
        "n/a",
        "#n/a",
        "null",
        "none",
        "nan",
        "nat",
        "-",
        "--",
        "—",
        "——",
        "－",
        "–",
        "―",
        "\\n",
        "(null)",
        "<null>",
        "(空)",
        "（空）",
        "空白",
        "暂无",
        "未填",
        "未填写",
        "/",
        "\\",
        "无",
        "空",
    }
)


@dataclass(frozen=True)
class Instants:
    """How the instants of one column are written, decided from the whole column.

    ``formats`` are strptime formats, tried in order; ``zone`` is the IANA zone in which local
    times stand and to which zoned ones are brought, None for the machine's own. ``excel_serial``
    says that plain numbers are Excel's days since 1899-12-30. ``iso`` says that every cell of the
    column that is not missing was read as a plain ISO 8601 instant without a zone, so that a cast
    reads it as well as the formats do. A year of two digits (``%y``) is of this century.
    ``replacements`` are made in a cell before it is read (上午 to AM, which strptime knows).
    """

    formats: tuple[str, ...]
    zone: str | None = None
    excel_serial: bool = False
    iso: bool = False
    replacements: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class ColumnPlan:
    """Where the values of one column of the record type come from.

    ``position`` is the 0-based column of the first file, None where ``constant`` is given.
    ``codes`` maps what is printed (trimmed, case-folded) to the code that is kept.
    """

    name: str
    header: str | None
    position: int | None
    constant: str | None = None
    instants: Instants | None = None
    codes: Mapping[str, str] = field(default_factory=dict)

    def position_in(self, file: "NormalisedFile") -> int | None:
        """The column of ``file`` that holds the values; None where it has no such column.

        Files of one load need not have the same columns in the same order.
        """
        if self.header is None or self.header not in file.headers:
            return None
        return file.headers.index(self.header)


@dataclass(frozen=True)
class Dropped:
    """A column of the file that is not kept, with the reason: ``personal``, ``free_text``, ``unmapped``."""

    header: str
    position: int
    reason: DropReason


@dataclass(frozen=True)
class NormalisedFile:
    """One table of one of the user's files as UTF-8 CSV: comma, quote ``"``, doubled, header first.

    ``path`` is the user's file itself where it already is such a CSV, else a temporary file.
    ``first_line`` is the line of the user's file on which the header stands (1-based);
    ``delimiter`` and ``skip`` tell how to read ``path`` (``skip`` lines before the header).
    ``headers`` are unique: a repeated name gets ``_2``, a column without one is ``column_<n>``.
    ``counted`` is what ``first_line`` counts: the lines of a text file, the rows of a sheet, the
    records of JSON or Parquet; in the latter two every row takes one line of ``path``, so that
    line numbers can be told from ``path`` alone.
    """

    original: Path
    sheet: str | None
    sha256: str
    path: Path
    is_temporary: bool
    headers: tuple[str, ...]
    delimiter: str = ","
    skip: int = 0
    encoding: str = "utf-8"
    first_line: int = 1
    counted: Literal["line", "row", "record"] = "line"


@dataclass(frozen=True)
class LoadPlan:
    """Everything that is decided before a load: files, mapping, formats, codes, places.

    ``place_id`` is the place of every row that names none; ``parent_id`` the place under which
    names are looked up, and new places are created where ``create_places``. ``as_of`` is the
    date of the export: the newest wins.
    """

    record_type: str
    files: tuple[NormalisedFile, ...]
    columns: tuple[ColumnPlan, ...]
    dropped: tuple[Dropped, ...]
    as_of: datetime | date
    place_id: str | None = None
    parent_id: str | None = None
    create_places: bool = False
    unknown_codes: UnknownCodes = "set_aside"
    profile: str | None = None
    keep_text: bool = False
