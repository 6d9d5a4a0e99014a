"""The lines and points of a funnel plot: units by size, and what chance alone would show around the group."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from governance.components.language import t
from governance.exports.xy_chart import Series
from governance.indicators.funnel import TAIL_95, TAIL_998, Funnel
from governance.indicators.intervals import Interval
from governance.indicators.rank_bands import Share

_MOST_LABELS = 12  # more names beside points would hide one another
_FEW = 6  # so few units are named wherever they lie: a room cannot point at them


def lines(plot: Funnel, largest: float) -> list[Series]:
    """Return the pooled share and both pairs of limits, in percent, up to the largest unit."""
    sizes, far = plot.curve(largest, TAIL_998)
    _, near = plot.curve(largest, TAIL_95)
    xs = tuple(sizes)
    target = tuple(100 * plot.target for _ in xs)
    return [
        Series(t("合计", "Pooled"), "line", xs, target, "centre"),
        Series(t("95% 限", "95 % limits"), "line", xs, _side(near, "lower"), "limit", dashed=True),
        Series("", "line", xs, _side(near, "upper"), "limit", dashed=True),
        Series(t("99.8% 限", "99.8 % limits"), "line", xs, _side(far, "lower"), "far"),
        Series("", "line", xs, _side(far, "upper"), "far"),
    ]


def domain(plot: Funnel, units: Mapping[str, Share], drawn: list[Series]) -> tuple[float, float]:
    """Return the ends of the vertical axis: every unit, and the limits but for the smallest sizes."""
    largest = max(one.whole for one in units.values())
    edge = [
        y
        for line in drawn
        for x, y in zip(line.x, line.y, strict=True)
        if y is not None and x >= largest / 20
    ]
    seen = [*(100 * one.part / one.whole for one in units.values()), *edge, 100 * plot.target]
    return max(min(seen) - 2, 0.0), min(max(seen) + 2, 100.0)


def points(
    plot: Funnel,
    units: Mapping[str, Share],
    names: Mapping[str, str],
    said: Callable[[Share], str],
    cells: Mapping[str, str] | None = None,
) -> list[Series]:
    """Return the units, those in each zone as one series; ``said`` writes a share.

    ``cells`` are unit → what a press on it opens.
    """
    kinds = {
        "inside": (t("限内的单位", "Units inside"), "main", "circle"),
        "outside_95": (t("95% 限外", "Outside 95 %"), "signal", "diamond"),
        "outside_998": (t("99.8% 限外", "Outside 99.8 %"), "signal", "triangle"),
        "few": (t("样本过少", "Too few cases"), "quiet", "circle"),
    }
    series = []
    for zone, (name, tone, symbol) in kinds.items():
        of = {one: share for one, share in units.items() if plot.zones.get(one, "few") == zone}
        if of:
            called = [names[one] for one in of]
            is_named = len(units) <= _FEW or (zone == "outside_998" and len(called) <= _MOST_LABELS)
            series.append(
                Series(
                    name,
                    "points",
                    tuple(share.whole for share in of.values()),
                    tuple(100 * share.part / share.whole for share in of.values()),
                    tone,  # type: ignore[arg-type]
                    texts=tuple(
                        f"{one}: {said(share)}, n = {share.whole:,.0f}"
                        for one, share in zip(called, of.values(), strict=True)
                    ),
                    labels=tuple(called) if is_named else (),
                    symbol=symbol,  # type: ignore[arg-type]
                    keys=tuple(cells[one] for one in of) if cells else (),
                )
            )
    return series


def _side(limits: list[Interval], side: str) -> tuple[float, ...]:
    return tuple(100 * getattr(one, side) for one in limits)
