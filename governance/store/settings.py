"""What the operator has set in `settings.toml`, with the value of everything that is not set."""

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from governance.model.errors import DataError, Problem, Text

FILE: Final = "settings.toml"
LAST_START: Final = 28  # every month has this day


@dataclass(frozen=True)
class Settings:
    """The operator's settings.

    ``operator`` is written into the ledger; ``month_starts_on`` is the first day of a reporting
    month, 1 to 28; ``keep_text`` keeps what people wrote, masked. ``import_page`` is whether records
    may be loaded and taken out on the page; ``upload_mb`` the most that may be uploaded at once, in
    megabytes; ``import_folder`` the one folder of the server whose files may be named there.
    ``small_counts`` is the least count of requests that pages and downloads show: counts from 1 to
    one less are kept back; 0 shows all.
    """

    operator: str = ""
    month_starts_on: int = 1
    keep_text: bool = False
    import_page: bool = True
    upload_mb: int = 200
    import_folder: str = ""
    small_counts: int = 0


def read_settings(home: Path) -> Settings:
    """The settings in a user's folder; DataError where a value cannot be used."""
    path = os.path.join(home, FILE)
    try:
        found = os.stat(path)
    except (FileNotFoundError, NotADirectoryError):
        return Settings()
    return _read(path, found.st_mtime_ns, found.st_ino, found.st_size)


@lru_cache(maxsize=16)
def _read(path: str, *_stamp: int) -> Settings:
    """The settings in a file as it stands; a page asks for them fifty times."""
    try:
        values = tomllib.loads(Path(path).read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise DataError(_problem("", str(error), Text("UTF-8 的 TOML", "TOML in UTF-8"))) from error
    return Settings(**_checked(values))


def _checked(values: Mapping[str, object]) -> dict[str, Any]:
    defaults = {each.name: each.default for each in fields(Settings)}
    taken = {name: value for name, value in values.items() if name in defaults}
    problems = [
        _problem(name, str(value), type(defaults[name]).__name__)
        for name, value in taken.items()
        if type(value) is not type(defaults[name])
    ]
    start = taken.get("month_starts_on", 1)
    if isinstance(start, int) and not 1 <= start <= LAST_START:
        problems.append(_problem("month_starts_on", str(start), f"1–{LAST_START}"))
    small = taken.get("small_counts", 0)
    if isinstance(small, int) and small < 0:
        problems.append(_problem("small_counts", str(small), "≥ 0"))
    if problems:
        raise DataError(problems)
    return taken


def _problem(name: str, got: str, expected: str | Text) -> Problem:
    return Problem(
        Text("设置不能用", "A setting cannot be used"),
        got,
        expected,
        Text(f"改正 {FILE}。", f"Mend {FILE}."),
        FILE,
        column=name or None,
    )
