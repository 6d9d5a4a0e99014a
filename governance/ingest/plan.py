"""What is to be done with users' files: read by `ingest`, carried out by `store`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Literal

UnknownCodes = Literal["set_aside", "other"]


@dataclass(frozen=True)
class Instants:
    """How the instants of one column are written, decided from the whole column.

    ``formats`` are strptime formats, tried in order; ``zone`` is the IANA zone in which local
    times stand and to which zoned ones are brought, None for the machine's own. ``excel_serial``
    says that plain numbers are Excel's days since 1899-12-30.
    """

    formats: tuple[str, ...]
    zone: str | None = None
    excel_serial: bool = False


@dataclass(frozen=True)
class ColumnPlan:
    """Where the values of one column of the record type come from.

    ``position`` is the 0-based column of the normalised file, None where ``constant`` is given.
    ``codes`` maps what is printed (trimmed, case-folded) to the code that is kept.
    """

    name: str
    header: str | None
    position: int | None
    constant: str | None = None
    instants: Instants | None = None
    codes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Dropped:
    """A column of the file that is not kept, with the reason: ``personal``, ``free_text``, ``unmapped``."""

    header: str
    position: int
    reason: Literal["personal", "free_text", "unmapped"]


@dataclass(frozen=True)
class NormalisedFile:
    """One table of one of the user's files as UTF-8 CSV: comma, quote ``"``, doubled, header first.

    ``path`` is the user's file itself where it already is such a CSV, else a temporary file.
    ``first_line`` is the line of the user's file on which the header stands (1-based);
    ``delimiter`` and ``skip`` tell how to read ``path`` (``skip`` lines before the header).
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
