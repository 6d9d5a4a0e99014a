"""机制库: every mechanism that the case documents describe, and what would measure it."""

from governance.components import mechanism_view
from governance.components.frame import show
from governance.components.mechanism_overview import everything


def body() -> None:
    """Draw one mechanism where the link names it, the overview otherwise."""
    mechanisms = everything()
    row = mechanism_view.chosen(mechanisms)
    if row.empty:
        mechanism_view.overview(mechanisms)
    else:
        mechanism_view.one(mechanisms, row)


show(body)
