"""Which control chart a line gets, if any: p′ for shares, XmR for volumes and means, none for registers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
import pandas as pd

from governance.components.computed import Period
from governance.components.control.followed import Followed
from governance.components.lookup import entries
from governance.components.requests import month_marks
from governance.components.trends.lines import Line
from governance.indicators.control_charts import (
    LEAST_VALUES,
    ControlChart,
    p_prime,
    seasonal_factors,
    sparse,
    xmr,
)

Why = Literal["period", "register", "few"]
_LEAST_RARER = 5
_ENOUGH = 20  # below such a median month, few records are chance and no gap in the data


@dataclass(frozen=True)
class Panel:
    """A line with its control chart: ``centre``, ``lower`` and ``upper`` in the unit of the axis.

    ``why`` says why there is none. ``missing`` are the periods without a record, ``partial`` those
    that the data end in. A volume's limits carry the season that its values were freed of.
    """

    line: Line
    why: Why | None
    followed: Followed | None
    missing: tuple[int, ...]
    partial: tuple[int, ...]
    centre: tuple[float, ...] = ()
    lower: tuple[float | None, ...] = ()
    upper: tuple[float | None, ...] = ()

    @property
    def left_out(self) -> frozenset[int]:
        """The periods that are in no limit: gaps, and those not yet over."""
        if self.followed is not None:
            return self.followed.left_out
        return frozenset((*self.missing, *self.partial))


def of(line: Line, period: Period, title: str) -> Panel:
    """Return a line with the control chart that suits it."""
    partial = _partial(line, period)
    missing = tuple(i for i, one in enumerate(line.cells) if one is None)
    gaps = {*missing, *_scarce(line, partial)}
    lacking, typed = _of_loads(line, period)
    gaps |= {*lacking} - {*partial}
    bulk = {*typed} - {*gaps, *partial}
    why = _why(line, period, {*gaps, *partial, *bulk})
    if why is not None:
        return Panel(line, why, None, missing, partial)
    panel = Panel(line, None, None, missing, partial)
    return _charted(panel, tuple(sorted(gaps)), tuple(sorted(bulk)), title)


def _of_loads(line: Line, period: Period) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Months of a count of requests that gaps in the export empty, and that bulk entries fill."""
    if line.measure.dataset != "requests" or not line.measure.additive or period != "month":
        return (), ()
    return (
        month_marks.flagged(line.starts, "in_gap"),
        month_marks.flagged(line.starts, "bulk_entry"),
    )


def _why(line: Line, period: Period, out: set[int]) -> Why | None:
    if line.is_register:
        return "register"
    if period != "month":
        return "period"
    counted = sum(one is not None for i, one in enumerate(line.values) if i not in out)
    return "few" if counted < LEAST_VALUES else None


def _charted(panel: Panel, gaps: tuple[int, ...], bulk: tuple[int, ...], title: str) -> Panel:
    line = panel.line
    out = {*gaps, *bulk, *panel.partial}
    counted = [None if i in out else one for i, one in enumerate(line.values)]
    if is_share(line):
        chart, factors = _share(line, out), [100.0] * len(counted)
    elif line.measure.additive:
        chart, factors = _volume(line, counted)
    else:
        chart, factors = xmr(counted), [1.0] * len(counted)
    followed = replace(
        _followed(panel, chart, gaps, title, seasonal=len(set(factors)) > 1), bulk=bulk
    )
    return replace(
        panel,
        followed=followed,
        centre=_scaled(chart.centre, factors),
        lower=_but(_scaled(chart.lower, factors), out),
        upper=_but(_scaled(chart.upper, factors), out),
    )


def is_share(line: Line) -> bool:
    """Return whether the values are shares of counted cases, which chance alone moves."""
    held = [one for one in line.cells if one is not None and one.value is not None]
    return (
        line.measure.unit == "%"
        and line.measure.interval in ("wilson", "multinomial")
        and all(one.numerator is not None and one.denominator is not None for one in held)
    )


def _share(line: Line, out: set[int]) -> ControlChart:
    pairs = [
        (0.0, 0.0)
        if one is None or one.value is None or i in out
        else (one.numerator or 0.0, one.denominator or 0.0)
        for i, one in enumerate(line.cells)
    ]
    return p_prime([part for part, _ in pairs], [whole for _, whole in pairs])


def _volume(line: Line, counted: list[float | None]) -> tuple[ControlChart, list[float]]:
    """The chart of the values freed of their season, and the factor of each month."""
    of_year = [start.month for start in line.starts]
    factors = seasonal_factors(counted, of_year)
    if factors is None or not all(factors.values()):
        return xmr(counted), [1.0] * len(counted)
    each = [factors[month] for month in of_year]
    freed = [None if one is None else one / by for one, by in zip(counted, each, strict=True)]
    return xmr(freed), each


def _followed(
    panel: Panel, chart: ControlChart, gaps: tuple[int, ...], title: str, *, seasonal: bool
) -> Followed:
    line, share = panel.line, is_share(panel.line)
    return Followed(
        title,
        line.measure.unit,
        line.names,
        tuple(one.n or 0.0 if one is not None else 0.0 for one in line.cells),
        line.values,
        chart,
        gaps,
        panel.partial,
        seasonal,
        share,
        line.measure.decimals,
        line.measure.additive,
    )


def _scaled(ends: Sequence[float], factors: Sequence[float]) -> tuple[float, ...]:
    return tuple(one * by for one, by in zip(ends, factors, strict=True))


def _but(ends: Sequence[float], out: set[int]) -> tuple[float | None, ...]:
    """No limit where nothing counts for it: without cases p′ would draw it onto the mean."""
    return tuple(None if i in out else one for i, one in enumerate(ends))


def few_a_month(panel: Panel) -> float | None:
    """Return how many cases a usual month has on the rarer side of a share, where these are too few.

    Below five the limits of a share are no more than a hint; None where there are enough.
    """
    found = panel.followed
    if found is None or not found.is_rate:
        return None
    wholes = [one.denominator or 0.0 for one in panel.line.cells if one and one.value is not None]
    mean = found.chart.centre[0]
    rarer = float(np.median(wholes)) * min(mean, 1 - mean)
    return rarer if rarer < _LEAST_RARER else None


def _scarce(line: Line, partial: tuple[int, ...]) -> list[int]:
    """Months of a volume, or of a share's cases, with so few records that they are probably a gap."""
    cases = {
        i: (one.denominator if one.denominator is not None else one.n) or 0.0
        for i, one in enumerate(line.cells)
        if one is not None and one.value is not None and i not in partial
    }
    if not cases or np.median(list(cases.values())) < _ENOUGH:
        return []
    few = sparse(list(cases.values()))
    return [i for i, is_few in zip(cases, few, strict=True) if is_few]


def _partial(line: Line, period: Period) -> tuple[int, ...]:
    """The last period, where the requests end before it does, and months whose export is incomplete.

    Other records name no such day.
    """
    ends = [row["data_date"] for row in entries("request_data_date")]
    if line.measure.dataset != "requests" or not ends:
        return ()
    months = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}[period]
    last = line.starts[-1] + pd.DateOffset(months=months, days=-1)
    unfinished = {len(line.starts) - 1} if ends[0].normalize() < last else set()
    lacking = month_marks.incomplete(line.starts) if period == "month" else ()
    return tuple(sorted({*lacking, *unfinished}))
