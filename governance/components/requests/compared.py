"""What a comparison of units found, and how it says a rate."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from governance.components.language import t
from governance.components.requests.wording import percent, span
from governance.indicators.case_mix import Standardised
from governance.indicators.funnel import Funnel
from governance.indicators.intervals import Interval, multinomial_mean, wilson
from governance.indicators.rank_bands import Band, Share


@dataclass(frozen=True)
class Compared:
    """What a comparison of one measure found; ``units`` are those with cases,
    ``without`` those with none, ``kept_back`` those whose cases are too few to be shown."""

    units: Mapping[str, Share]
    without: tuple[str, ...]
    kept_back: tuple[str, ...]
    funnel: Funnel | None
    mix: Mapping[str, Standardised]
    bands: Mapping[str, Band]


def interval(one: Share) -> Interval | None:
    """Return the 95 % interval of a share, in percent."""
    if one.variance is None:
        found = wilson(one.part, one.whole)
    else:
        squares = one.whole * (one.variance + (one.part / one.whole) ** 2)
        found = multinomial_mean(one.part, squares, one.whole)
    return found.scaled(100) if found else None


def rate(one: Share) -> str:
    """Return a share in percent with its interval."""
    said = percent(100 * one.part / one.whole)
    return t(f"{said}（{span(interval(one))}）", f"{said} ({span(interval(one))})")
