"""Time to close by Kaplan and Meier: open requests are counted for as long as they were followed.

The share still open is multiplied from time to time; its error is Greenwood's, its interval taken
on the scale log(-log) (Kalbfleisch and Prentice), as the SQL of the indicators does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log, sqrt

from governance.indicators.intervals import Z95, Interval, wilson


@dataclass(frozen=True)
class Step:
    """What holds from ``time`` on: the share still open, its Greenwood sum and its interval.

    ``time`` is in the unit given; ``at_risk`` were still followed just before it.
    """

    time: float
    closed: float
    at_risk: float
    still_open: float
    greenwood: float
    interval: Interval

    @property
    def error(self) -> float:
        """Greenwood's standard error of the share still open."""
        return self.still_open * sqrt(self.greenwood)


@dataclass(frozen=True)
class Curve:
    """A Kaplan–Meier curve: one step per time with a closing, and how far requests were followed."""

    total: float
    closings: float
    followed: float
    steps: tuple[Step, ...]

    def still_open(self, time: float) -> tuple[float, Interval] | None:
        """Return the share still open after ``time`` and its interval; None where nobody was followed so far."""
        if time > self.followed and not (self.steps and self.steps[-1].still_open == 0):
            return None
        reached = [step for step in self.steps if step.time <= time]
        if not reached:
            return 1.0, _interval(1.0, 0.0, self.total)
        return reached[-1].still_open, reached[-1].interval

    @property
    def median(self) -> float | None:
        """The first time after which at most half are still open; None where it is not reached."""
        return next((step.time for step in self.steps if step.still_open <= 0.5), None)

    @property
    def median_interval(self) -> tuple[float | None, float | None]:
        """The times at which the interval of the share still open reaches one half; None where it never does."""
        lower = next((one.time for one in self.steps if one.interval.lower <= 0.5), None)
        upper = next((one.time for one in self.steps if one.interval.upper <= 0.5), None)
        return lower, upper

    @property
    def closed_only_median(self) -> float | None:
        """The median over closed requests alone, as many print it: open ones vanish from it."""
        so_far = 0.0
        for step in self.steps:
            so_far += step.closed
            if 2 * so_far >= self.closings:
                return step.time
        return None


def kaplan_meier(
    times: Sequence[float], closed: Sequence[float], censored: Sequence[float]
) -> Curve:
    """Return the curve from how many were closed and how many stopped being followed at each time.

    ``times`` rise. At equal times closings come before the end of following.
    """
    at_risk = total = sum(closed) + sum(censored)
    share, greenwood, steps = 1.0, 0.0, list[Step]()
    for time, ended, left in zip(times, closed, censored, strict=True):
        if ended:
            share = share * (1 - ended / at_risk) if ended < at_risk else 0.0
            if ended < at_risk:
                greenwood += ended / (at_risk * (at_risk - ended))
            interval = _interval(share, greenwood, total)
            steps.append(Step(time, ended, at_risk, share, greenwood, interval))
        at_risk -= ended + left
    followed = max(
        (time for time, *ends in zip(times, closed, censored, strict=True) if any(ends)),
        default=0.0,
    )
    return Curve(total, sum(closed), followed, tuple(steps))


def _interval(share: float, greenwood: float, total: float) -> Interval:
    """At 0 and 1 the scale log(-log) ends, and Wilson's interval for all who began holds."""
    if not (0 < share < 1 and greenwood > 0):
        return wilson(share * total, total) or Interval(0.0, 1.0)
    spread = Z95 * sqrt(greenwood) / abs(log(share))
    return Interval(share ** exp(spread), share ** exp(-spread))
