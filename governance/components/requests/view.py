"""The page as a whole: the controls, then the view that was chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from governance.components.requests import choice, comparing, empty, rates
from governance.components.requests.choice import Choice

VIEWS: Mapping[str, Callable[[Choice], None]] = {
    "rates": rates.draw,
    "units": comparing.draw,
}


def draw() -> None:
    """Draw the page, or how to load data where there are none."""
    chosen = choice.choose(VIEWS)
    if chosen is None:
        empty.draw()
    else:
        VIEWS[chosen.view](chosen)
