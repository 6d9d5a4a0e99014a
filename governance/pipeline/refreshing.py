"""How a mart is filled: the files that do it, and which of its rows they replace."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from governance.store import computed_values
from governance.store.workshop import Workshop


@dataclass(frozen=True)
class Refresh:
    """A mart, and the files in `queries/marts/refresh/` that fill it, in order.

    A mart that is kept `by_month` loses its touched months before it is filled, one with a table of
    `standing` periods all others, and any other all its rows.
    """

    table: str
    files: tuple[str, ...]
    by_month: bool = True
    standing: str | None = None


def fill(
    workshop: Workshop, statements: Path, refreshes: Sequence[Refresh], record_type: str
) -> None:
    """Empty the marts of what is to be replaced and run the files that fill them, in order."""
    for one in refreshes:
        if one.standing is not None:
            computed_values.clear_moved(workshop, one.table, one.standing)
        else:
            computed_values.clear(workshop, one.table, record_type if one.by_month else None)
        for name in one.files:
            workshop.execute_file(statements / f"{name}.sql")


def run(workshop: Workshop, statements: Path, names: Sequence[str]) -> None:
    """Run files that make temporary tables, in order."""
    for name in names:
        workshop.execute_file(statements / f"{name}.sql")
