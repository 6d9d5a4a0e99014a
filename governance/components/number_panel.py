"""The provenance of the number that is open, in the place where it was opened."""

from __future__ import annotations

from governance.components import provenance
from governance.components.lookup import entries
from governance.components.marks import Convention


def show(opened: str | None, convention: Convention = "implied") -> None:
    """Draw the panel of a value or a printed figure, whichever has this id; nothing for None."""
    if opened is None:
        return
    if any(row["figure_id"] == opened for row in entries("figures")):
        provenance.figure(opened)
    else:
        provenance.observation(opened, convention)
