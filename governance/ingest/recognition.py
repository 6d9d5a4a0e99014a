"""What a user's file is, by its content: which tables it holds."""

from collections.abc import Callable
from pathlib import Path

from governance.ingest import delimited
from governance.ingest.found import FoundTable


def find_tables(path: Path, known: Callable[[str], bool]) -> tuple[FoundTable, ...]:
    """The tables of a file; ``known`` says of a header whether it is a known one.

    Raises DataError where the file cannot be read.
    """
    return (delimited.find(path, lambda: path.open("rb"), known),)
