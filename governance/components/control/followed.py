"""A measure followed month by month: its control chart, and the months that are left out of the limits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from governance.indicators.control_charts import (
    ControlChart,
    Values,
    deseasonalised,
    p_prime,
    xmr,
)


@dataclass(frozen=True)
class Span:
    """The months that are looked at, and which of them count for no limit.

    ``gaps`` hold next to no records; ``partial`` ends before its month does; most records of
    ``bulk`` were typed in at one go, so that they tell when somebody typed and not what happened.
    """

    starts: tuple[pd.Timestamp, ...]
    gaps: tuple[int, ...] = ()
    partial: tuple[int, ...] = ()
    bulk: tuple[int, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """The months, written YYYY-MM."""
        return tuple(f"{start:%Y-%m}" for start in self.starts)

    @property
    def left_out(self) -> frozenset[int]:
        """The months in no limit."""
        return frozenset((*self.gaps, *self.partial, *self.bulk))


@dataclass(frozen=True)
class Followed:
    """A measure month by month: the control chart over the months that count, and what was left out.

    ``unit`` is % for shares; ``cases`` is what each value counts or is over; ``seasonal`` says that
    values were freed of their season; ``drawn`` are the values in the unit of the axis, also of
    months that are left out of the limits. ``is_volume`` is false for a mean, which has no season.
    """

    title: str
    unit: str
    months: tuple[str, ...]
    cases: tuple[float, ...]
    drawn: tuple[float | None, ...]
    chart: ControlChart
    gaps: tuple[int, ...]
    partial: tuple[int, ...]
    seasonal: bool
    is_rate: bool
    decimals: int = 0
    is_volume: bool = True
    bulk: tuple[int, ...] = ()

    @property
    def left_out(self) -> frozenset[int]:
        """The months in no limit."""
        return frozenset((*self.gaps, *self.partial, *self.bulk))

    @property
    def factor(self) -> int:
        """What turns the limits of the chart into the unit of the axis."""
        return 100 if self.is_rate else 1


def by_range(
    title: str,
    unit: str,
    span: Span,
    values: Values,
    cases: Sequence[float] | None = None,
    decimals: int = 0,
) -> Followed:
    """Return an XmR chart of values a month, freed of their season where three years allow it.

    ``cases`` is what each value is over, where it is not a count itself.
    """
    out = span.left_out
    counted = [None if i in out else one for i, one in enumerate(values)]
    freed, seasonal = deseasonalised(counted, [start.month for start in span.starts])
    shown = [one if freed[i] is None else freed[i] for i, one in enumerate(values)]
    given = [one or 0.0 for one in values] if cases is None else cases
    return Followed(
        title,
        unit,
        span.names,
        tuple(given),
        tuple(shown),
        xmr(freed),
        span.gaps,
        span.partial,
        seasonal,
        False,
        decimals,
        bulk=span.bulk,
    )


def by_share(title: str, span: Span, parts: Sequence[float], wholes: Sequence[float]) -> Followed:
    """Return a p′ chart of shares in percent: ``parts`` of ``wholes``, one of each a month."""
    out = span.left_out
    pairs = [
        (0.0, 0.0) if i in out else pair for i, pair in enumerate(zip(parts, wholes, strict=True))
    ]
    chart = p_prime([part for part, _ in pairs], [whole for _, whole in pairs])
    shares = [
        100 * part / whole if whole else None for part, whole in zip(parts, wholes, strict=True)
    ]
    return Followed(
        title,
        "%",
        span.names,
        tuple(wholes),
        tuple(shares),
        chart,
        span.gaps,
        span.partial,
        False,
        True,
        1,
        bulk=span.bulk,
    )
