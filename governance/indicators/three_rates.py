"""The three rates of a hotline by a rule set: response, solution, satisfaction, and their score.

A rule set is what the reader picks or edits. Everything is counted over valid call-backs: where
there are none there is no rate, and never 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import isclose, isnan, nan

from governance.indicators.intervals import Interval, multinomial_mean, wilson

RATES = ("response", "solution", "satisfaction", "score")
# The counts of `marts.request_month` that the rates are made of.
NEEDED = ("valid", "contacted_valid", "solved_valid", "satisfied_valid", "basically_valid")
_PAIRS = (
    *("contacted_solved", "contacted_satisfied", "contacted_basically"),
    *("satisfied_solved", "basically_solved"),
)
Counts = Mapping[str, float]


@dataclass(frozen=True)
class RuleSet:
    """How three rates make one score: weights that add up to 1, and what 基本满意 counts for.

    Raises ValueError where the weights do not, or one is negative or above 1.
    """

    response: float
    solution: float
    satisfaction: float
    basically: float

    def __post_init__(self) -> None:
        """Refuse a rule set that would give a score above 100."""
        given = (self.response, self.solution, self.satisfaction, self.basically)
        if not all(0 <= one <= 1 for one in given):
            raise ValueError(f"weights lie between 0 and 1: {given}")
        if not isclose(sum(given[:3]), 1, abs_tol=1e-5):
            raise ValueError(f"the weights of the three rates add up to 1: {given[:3]}")


@dataclass(frozen=True)
class Rate:
    """A rate in percent (a score in points): what was counted over what, with its 95 % interval.

    ``value`` and ``interval`` are None without a valid call-back, and where the slice does not
    hold what is needed.
    """

    numerator: float
    denominator: float
    value: float | None
    interval: Interval | None


def rates(counts: Counts, rules: RuleSet) -> dict[str, Rate]:
    """Return the rates of :data:`RATES` from the counts of one place or of several added up."""
    valid = counts["valid"]
    satisfied, basically = counts["satisfied_valid"], counts["basically_valid"]
    scores = satisfied + rules.basically * basically
    squares = satisfied + rules.basically**2 * basically
    return {
        "response": share(counts["contacted_valid"], valid),
        "solution": share(counts["solved_valid"], valid),
        "satisfaction": _mean(scores, squares, valid),
        "score": _score(counts, rules),
    }


def share(part: float, whole: float) -> Rate:
    """Return a part of a whole in percent, with Wilson's interval; no value where nothing is whole.

    Where either is NaN, which stands for a count kept back, the rate is NaN without an interval.
    """
    if isnan(part) or isnan(whole):
        return Rate(part, whole, nan, None)
    interval = wilson(part, whole)
    if interval is None:
        return Rate(part, whole, None, None)
    return Rate(part, whole, 100 * part / whole, interval.scaled(100))


def mean_of_units(values: Iterable[float | None]) -> float | None:
    """Return the plain mean of the units' rates, as publishers print it; None without any.

    A unit without a rate is left out: there is nothing to average.
    """
    known = [one for one in values if one is not None]
    return sum(known) / len(known) if known else None


def _mean(scores: float, squares: float, total: float) -> Rate:
    if isnan(scores) or isnan(total):
        return Rate(scores, total, nan, None)
    interval = multinomial_mean(scores, squares, total)
    if interval is None:
        return Rate(scores, total, None, None)
    return Rate(scores, total, 100 * scores / total, interval.scaled(100))


def _score(counts: Counts, rules: RuleSet) -> Rate:
    """The mean over call-backs of their weighted score: its interval knows which answers go together."""
    parts = (counts["contacted_valid"], counts["solved_valid"])
    satisfied = counts["satisfied_valid"] + rules.basically * counts["basically_valid"]
    scores = rules.response * parts[0] + rules.solution * parts[1] + rules.satisfaction * satisfied
    if isnan(scores) or isnan(counts["valid"]):
        return Rate(scores, counts["valid"], nan, None)
    if any(counts.get(name) is None for name in _PAIRS):
        known = counts["valid"] > 0
        value = 100 * scores / counts["valid"] if known else None
        return Rate(scores, counts["valid"], value, None)
    return _mean(scores, _squares(counts, rules), counts["valid"])


def _squares(counts: Counts, rules: RuleSet) -> float:
    response, solution, satisfaction = rules.response, rules.solution, rules.satisfaction
    basically = rules.basically
    own = (
        response**2 * counts["contacted_valid"]
        + solution**2 * counts["solved_valid"]
        + satisfaction**2 * (counts["satisfied_valid"] + basically**2 * counts["basically_valid"])
    )
    together = (
        response * solution * counts["contacted_solved"]
        + response
        * satisfaction
        * (counts["contacted_satisfied"] + basically * counts["contacted_basically"])
        + solution
        * satisfaction
        * (counts["satisfied_solved"] + basically * counts["basically_solved"])
    )
    return own + 2 * together
