"""Charts on two axes as plain descriptions: funnel plots, control charts, curves over time, flows.

As with every chart of :mod:`governance.exports.charts`, a description holds words and numbers and
nothing about pixels; a page draws it with plotly and a picture with matplotlib.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from governance.exports.charts import Chart, Footer
from governance.exports.heat_map import HeatMap

Kind = Literal["line", "step", "band", "points", "bars"]
Tone = Literal["main", "second", "third", "limit", "far", "centre", "signal", "quiet"]
Symbol = Literal["circle", "square", "diamond", "triangle", "cross", "none"]


@dataclass(frozen=True)
class Series:
    """Numbers that are drawn alike: ``y`` over ``x``, broken where ``y`` is None.

    A band reaches from ``low`` to ``y``; bars of several series stand side by side. ``texts`` are
    what each point says when it is pointed at, ``labels`` what is written beside it (empty:
    nothing), ``keys`` what a page opens at a press on each. Points of the symbol ``none`` are their
    labels alone; a series without a ``name`` is not in the legend.
    Raises ValueError where the lists are not of one length.
    """

    name: str
    kind: Kind
    x: tuple[float, ...]
    y: tuple[float | None, ...]
    tone: Tone = "main"
    low: tuple[float | None, ...] = ()
    texts: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    dashed: bool = False
    symbol: Symbol = "circle"
    keys: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Refuse lists that do not belong together."""
        lengths = {len(self.x), len(self.y)}
        lengths |= {len(one) for one in (self.low, self.texts, self.labels, self.keys) if one}
        if len(lengths) > 1:
            raise ValueError(f"series {self.name!r}: lists of {sorted(lengths)} entries")

    @property
    def rises(self) -> bool:
        """Whether the last number is higher than the first: what joins the points lies above them."""
        known = list(self.numbers)
        return len(known) > 1 and known[-1] > known[0]

    @property
    def numbers(self) -> Iterator[float]:
        """Every number on the vertical axis."""
        yield from (one for one in (*self.y, *self.low) if one is not None)


@dataclass(frozen=True)
class Note:
    """Words pinned to a place on the horizontal axis, marked by an upright line."""

    x: float
    text: str


@dataclass(frozen=True)
class XYChart:
    """Series on two axes. ``ticks`` are the words of places on the horizontal axis, where it has any.

    ``domain`` fixes the ends of the vertical axis; without it the axis begins at 0, or below the
    lowest number where ``from_zero`` is false. ``is_whole`` says that it counts: no half of one is
    written at it.
    """

    title: str
    subtitle: str
    x_title: str
    y_title: str
    series: tuple[Series, ...]
    ticks: tuple[tuple[float, str], ...] = ()
    notes: tuple[Note, ...] = ()
    domain: tuple[float, float] | None = None
    from_zero: bool = True
    is_whole: bool = False
    footer: Footer = field(default_factory=Footer)

    @property
    def x_range(self) -> tuple[float, float]:
        """The first and last place on the horizontal axis; 0 and 1 where there is none."""
        places = [one for series in self.series for one in series.x]
        places += [one for one, _ in self.ticks]
        return (min(places), max(places)) if places else (0.0, 1.0)

    @property
    def y_range(self) -> tuple[float, float]:
        """The ends of the vertical axis, with some air above the highest number."""
        if self.domain is not None:
            return self.domain
        numbers = [one for series in self.series for one in series.numbers] or [0.0, 1.0]
        low, high = min(numbers), max(numbers)
        if self.from_zero:
            low = min(low, 0.0)
        air = (high - low or abs(high) or 1.0) * 0.08
        return (low if self.from_zero else low - air), high + air


AnyChart = Chart | XYChart | HeatMap
