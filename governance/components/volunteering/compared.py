"""What a comparison of units within their group finds: a funnel of shares, or ratios to the group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from governance.components.volunteering import places, values
from governance.components.volunteering.choice import Choice
from governance.components.volunteering.measures import ADDED
from governance.components.words import text
from governance.indicators import group_ratio
from governance.indicators.funnel import TOO_FEW, Funnel, funnel
from governance.indicators.group_ratio import Ratio
from governance.indicators.rank_bands import Band, Mean, Share, bands, bands_of_means

SHARE: Final = "active_share"


@dataclass(frozen=True)
class Shares:
    """Active of registered persons in ``month`` at each unit of the group, and their funnel."""

    month: str
    units: Mapping[str, Share]
    funnel: Funnel | None
    bands: Mapping[str, Band]


@dataclass(frozen=True)
class Ratios:
    """How each unit's monthly rates stand to its group's, and the ranks that allows."""

    units: Mapping[str, Ratio]
    bands: Mapping[str, Band]


def shares(choice: Choice) -> Shares:
    """Return the share of registered persons who were active in the last month with records.

    Units whose persons are kept back are left out.
    """
    parts = {one: values.parts(choice, SHARE, one) for one in choice.units.ids}
    known = [i for i in range(len(choice.months.starts)) if any(p[2][i] for p in parts.values())]
    if not known:
        return Shares(choice.months.last, {}, None, {})
    last = known[-1]
    given = {one: Share(p[1][last], p[2][last]) for one, p in parts.items() if p[2][last] > 0}
    units = {one: share for one, share in given.items() if share.whole > 0}
    enough = {one: share for one, share in units.items() if share.whole >= TOO_FEW}
    plot = funnel(units) if units else None
    return Shares(f"{choice.months.starts[last]:%Y-%m}", units, plot, bands(enough) if plot else {})


def ratios(choice: Choice, code: str, per: str) -> Ratios:
    """Return how the units' rates stand to the group's, month by month.

    ``per`` is what an amount is divided by, residents or households of the unit; ratios have a
    base of their own.
    """
    hidden = places.kept_back(choice, code)
    above, below = {}, {}
    for one in choice.units.ids:
        if one not in hidden:
            above[one], below[one] = _of_months(choice, code, per, one)
    group = group_ratio.pooled(above, below)
    units = {
        one: found
        for one in above
        if (found := group_ratio.ratio(_rates(above[one], below[one]), group)) is not None
    }
    means = {one: Mean(r.mean, r.error, r.independent) for one, r in units.items()}
    return Ratios(units, bands_of_means(means))


def _of_months(
    choice: Choice, code: str, per: str, where: str
) -> tuple[list[float | None], list[float | None]]:
    """Numerators and denominators of a unit, one a month."""
    told, above, below = values.parts(choice, code, where)
    if code not in ADDED:
        given = [one or None for one in below]
        return [part if one else None for part, one in zip(above, given, strict=True)], given
    base = text(values.sizes(choice).get(where, {}).get(per))
    size = float(base) if base else None
    return told, [size or None for _ in told]


def _rates(above: Sequence[float | None], below: Sequence[float | None]) -> list[float | None]:
    return [
        None if part is None or not whole else part / whole
        for part, whole in zip(above, below, strict=True)
    ]
