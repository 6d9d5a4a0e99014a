"""The user's own words for codes: `code_words.csv` of the user's folder, read by every later load."""

import csv
import io
import os
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final, NamedTuple

from governance.datasets.mapping_tables import CODE_WORDS
from governance.ingest.csv_tables import Row, read_table
from governance.ingest.personal import redact
from governance.model.errors import DataError

OWN_WORDS: Final = "code_words.csv"


class OwnWord(NamedTuple):
    """A word that files print for a code of a list."""

    code_list: str
    printed: str
    code: str
    note: str = ""


def read_own_words(home: Path) -> tuple[Row, ...]:
    """The rows of the user's table, none where there is no table; DataError for another content."""
    if not (home / OWN_WORDS).is_file():
        return ()
    table = read_table(replace(CODE_WORDS, path=OWN_WORDS), home)
    if table.problems:
        raise DataError(table.problems)
    return table.rows


def listed(home: Path) -> tuple[OwnWord, ...]:
    """The words of the table, in its order."""
    names = OwnWord._fields
    rows = read_own_words(home)
    return tuple(OwnWord(*(str(row[name] or "") for name in names)) for row in rows)


def remember(words: Iterable[OwnWord], home: Path) -> None:
    """Add words to the table, each in the stead of what it said before.

    A word in which a person is seen is passed over: nothing about persons is kept.
    """
    new = {_key(one): one for one in words if redact(one.printed) == one.printed}
    old = {_key(one): one for one in listed(home)}
    _write((old | new).values(), home)


def forget(word: OwnWord, home: Path) -> None:
    """Take a word out of the table; loads made with it stay as they are."""
    _write((one for one in listed(home) if _key(one) != _key(word)), home)


def _key(word: OwnWord) -> tuple[str, str]:
    return word.code_list, word.printed.strip().casefold()


def _write(words: Iterable[OwnWord], home: Path) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(OwnWord._fields)
    writer.writerows(words)
    home.mkdir(parents=True, exist_ok=True)
    unfinished = home / f"{OWN_WORDS}.new"
    unfinished.write_bytes(text.getvalue().encode("utf-8-sig"))  # Excel tells UTF-8 by its mark
    os.replace(unfinished, home / OWN_WORDS)
