"""A table found in a user's file: its headers and first rows, before anything is decided."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from governance.ingest.plan import NormalisedFile
from governance.model.errors import Text

Cells = Sequence[str]


@dataclass(frozen=True)
class FoundTable:
    """One table of one file.

    ``headers`` are unique. ``sample`` holds the first rows below the header as text, as many
    cells wide as they are. ``keep`` takes the positions that are kept and a folder for a
    temporary file and returns the table as CSV; a file that is plain CSV already is returned as
    it stands. ``remarks`` say what was decided about the file.
    """

    original: Path
    sheet: str | None
    headers: tuple[str, ...]
    sample: tuple[tuple[str, ...], ...]
    keep: Callable[[Sequence[int], Path], NormalisedFile]
    remarks: tuple[Text, ...] = ()

    @property
    def name(self) -> str:
        """What people call it: the file, and the sheet or member where it holds several."""
        return f"{self.original.name} [{self.sheet}]" if self.sheet else self.original.name

    def column(self, position: int) -> tuple[str, ...]:
        """The first values of a column, trimmed, without the empty ones."""
        cells = (row[position].strip() for row in self.sample if position < len(row))
        return tuple(cell for cell in cells if cell)


def signed(file: NormalisedFile, sha256: str) -> NormalisedFile:
    """The file with the digest of the user's original."""
    return replace(file, sha256=sha256)
