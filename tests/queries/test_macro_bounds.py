"""Every kind of figure through every macro: value and both pairs of bounds, whole."""

from __future__ import annotations

import pytest

from governance.indicators.indicator import GivenFigure
from tests.given_figures import given

Ends = tuple[float | None, float | None, float | None]
KINDS: dict[str, Ends] = {
    # qualifier: value, lower, upper
    "exact": (60, 60, 60),
    "over": (30, 30, 40),
    "at_least": (50, 50, None),
    "under": (100, None, 100),
    "about": (6, None, None),
    "range": (None, 5, 10),
}
SUM = "from marts.total(['left', 'right'])"
SHARE = "from marts.percentage('left', 'right')"
SHARE_OF_SUM = "from marts.percentage_of_sum('left', 'right')"
LESS = "from marts.difference('left', 'right')"
TIMES = "from marts.product('left', 'right')"
LEAST = "from marts.least_coverage('left', 'right')"
WHOLE = "from marts.implied_total('left', 'right')"


def figure(indicator: str, qualifier: str) -> GivenFigure:
    ends = KINDS[qualifier]
    return GivenFigure(indicator, indicator, "here", "whole", *ends, qualifier, "observed")


@pytest.mark.parametrize(
    ("sql", "left", "right", "value", "implied", "bare"),
    [
        (SUM, "exact", "exact", 120, (120, 120), (120, 120)),
        (SUM, "over", "exact", 90, (90, 100), (90, None)),
        (SUM, "exact", "at_least", 110, (110, None), (110, None)),
        (SUM, "under", "exact", 160, (None, 160), (None, 160)),
        (SUM, "exact", "about", 66, (None, None), (None, None)),
        (SUM, "range", "exact", None, (65, 70), (65, 70)),
        (SHARE, "exact", "exact", 100, (100, 100), (100, 100)),
        (SHARE, "over", "exact", 50, (50, 200 / 3), (50, None)),
        (SHARE, "exact", "over", 200, (150, 200), (None, 200)),
        (SHARE, "exact", "at_least", 120, (None, 120), (None, 120)),
        (SHARE, "range", "exact", None, (25 / 3, 50 / 3), (25 / 3, 50 / 3)),
        (SHARE_OF_SUM, "exact", "exact", 50, (50, 50), (50, 50)),
        (SHARE_OF_SUM, "over", "exact", 100 / 3, (100 / 3, 40), (100 / 3, None)),
        (SHARE_OF_SUM, "exact", "over", 200 / 3, (60, 200 / 3), (None, 200 / 3)),
        (LESS, "exact", "exact", 0, (0, 0), (0, 0)),
        (LESS, "over", "exact", -30, (-30, -20), (-30, None)),
        (LESS, "exact", "over", 30, (20, 30), (None, 30)),
        (LESS, "exact", "under", -40, (-40, None), (-40, None)),
        (TIMES, "over", "exact", 1800, (1800, 2400), (1800, None)),
        (TIMES, "range", "exact", None, (300, 600), (300, 600)),
        (LEAST, "over", "exact", None, (50, 100), (50, 100)),
        (LEAST, "range", "over", None, (12.5, 100), (None, 100)),
        (WHOLE, "exact", "exact", 100, (100, 100), (100, 100)),
        (WHOLE, "over", "exact", 50, (50, 66), (50, None)),
        (WHOLE, "exact", "range", None, (600, 1200), (600, 1200)),
    ],
)
def test_bounds_follow_the_words_and_bare_drops_only_what_over_implies(
    sql: str,
    left: str,
    right: str,
    value: float | None,
    implied: tuple[float | None, float | None],
    bare: tuple[float | None, float | None],
) -> None:
    with given([figure("left", left), figure("right", right)]) as bench:
        (row,) = bench.values(sql)
    found = (row.value, row.lower, row.upper, row.bare_lower, row.bare_upper)
    assert found == tuple(pytest.approx(end) for end in (value, *implied, *bare))
