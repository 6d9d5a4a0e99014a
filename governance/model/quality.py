"""How good the records of one load are: four shares, each with what it is made of.

- completeness: filled cells among those that every record of the type should have;
- validity: rows that can be used, and hold no word that was kept as "other" for want of a better
  one, among all rows of the files;
- timeliness: rows entered as they came in, times weeks that lie outside gaps;
- consistency: usable rows in which no column contradicts another.

The score is their plain mean, in percent, over those that can be told. It compares loads of one
kind with each other; it is no measure of the service that the records describe.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby
from statistics import median
from typing import Final

# Weeks with less than half of a usual week are thin; three or more of them that together stay
# under a quarter are a gap in the records, not a quiet time.
THIN_SHARE: Final = 0.5
GAP_SHARE: Final = 0.25
GAP_WEEKS: Final = 3
USUAL_ROWS: Final = 10


@dataclass(frozen=True)
class Gap:
    """Weeks that are nearly missing: the first day, the last day, the rows that are there."""

    first: date
    last: date
    rows: int


@dataclass(frozen=True)
class LoadCounts:
    """What is counted over a load.

    ``filled`` are usable rows with a value, by column that each row should have; ``at_odds`` usable
    rows in which columns contradict each other; ``in_bulk`` usable rows of a bulk entry; ``weeks``
    usable rows by the Monday of their week, empty where records are not dated to the day.
    """

    rows_in: int
    rows_used: int
    filled: Mapping[str, int] = field(default_factory=dict)
    at_odds: int = 0
    in_bulk: int = 0
    weeks: Mapping[date, int] = field(default_factory=dict)
    as_other: int = 0


@dataclass(frozen=True)
class Quality:
    """The four shares from 0 to 1, None where nothing can be told, and what lowers them."""

    completeness: float | None
    validity: float | None
    timeliness: float | None
    consistency: float | None
    empty: Mapping[str, int]
    set_aside: int
    in_bulk: int
    gaps: tuple[Gap, ...]
    at_odds: int
    as_other: int = 0

    @property
    def score(self) -> float | None:
        """The mean of the shares that can be told, in percent; None where there is none."""
        shares = [self.completeness, self.validity, self.timeliness, self.consistency]
        known = [share for share in shares if share is not None]
        return 100 * sum(known) / len(known) if known else None

    def to_json(self) -> dict[str, object]:
        """The quality as plain values, shares to four and the score to one decimal."""
        names = ("completeness", "validity", "timeliness", "consistency")
        shares = {name: _rounded(getattr(self, name), 4) for name in names}
        return {
            "score": _rounded(self.score, 1),
            **shares,
            "empty": dict(self.empty),
            "set_aside": self.set_aside,
            "in_bulk": self.in_bulk,
            "gaps": [
                {"first": g.first.isoformat(), "last": g.last.isoformat(), "rows": g.rows}
                for g in self.gaps
            ],
            "at_odds": self.at_odds,
            "as_other": self.as_other,
        }


def assess(counts: LoadCounts) -> Quality:
    """The quality that follows from the counts of a load."""
    used = counts.rows_used
    gaps = gaps_in(counts.weeks)
    return Quality(
        completeness=_share(sum(counts.filled.values()), used * len(counts.filled)),
        validity=_share(used - counts.as_other, counts.rows_in),
        timeliness=_timeliness(counts, gaps),
        consistency=_share(used - counts.at_odds, used),
        empty={name: used - filled for name, filled in counts.filled.items() if filled < used},
        set_aside=counts.rows_in - used,
        in_bulk=counts.in_bulk,
        gaps=gaps,
        at_odds=counts.at_odds,
        as_other=counts.as_other,
    )


def gaps_in(weeks: Mapping[date, int]) -> tuple[Gap, ...]:
    """The gaps among the weeks, each with usual weeks before and after it.

    Weeks that are not named hold no row. Where a usual week has few rows nothing can be told.
    """
    usual = median(weeks.values()) if weeks else 0
    if usual < USUAL_ROWS:
        return ()
    grouped = groupby(_week_by_week(weeks), key=lambda item: item[1] < THIN_SHARE * usual)
    runs = [(thin, list(run)) for thin, run in grouped]
    return tuple(_gap(run) for thin, run in runs[1:-1] if thin and _is_gap(run, usual))


def _is_gap(run: list[tuple[date, int]], usual: float) -> bool:
    rows = sum(count for _, count in run)
    return len(run) >= GAP_WEEKS and rows < GAP_SHARE * usual * len(run)


def _gap(run: list[tuple[date, int]]) -> Gap:
    return Gap(run[0][0], run[-1][0] + timedelta(days=6), sum(count for _, count in run))


def _week_by_week(weeks: Mapping[date, int]) -> list[tuple[date, int]]:
    count = (max(weeks) - min(weeks)).days // 7 + 1
    mondays = [min(weeks) + timedelta(weeks=number) for number in range(count)]
    return [(monday, weeks.get(monday, 0)) for monday in mondays]


def _timeliness(counts: LoadCounts, gaps: tuple[Gap, ...]) -> float | None:
    if not counts.weeks or not counts.rows_used:
        return None
    missing = sum((gap.last - gap.first).days // 7 + 1 for gap in gaps)
    span = len(_week_by_week(counts.weeks))
    return (1 - counts.in_bulk / counts.rows_used) * (1 - missing / span)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _rounded(value: float | None, decimals: int) -> float | None:
    return None if value is None else round(value, decimals)
