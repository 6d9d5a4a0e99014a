"""The quality of a load: four shares of what was counted, and gaps told from quiet times."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.model.quality import Gap, LoadCounts, assess, gaps_in

MONDAY = date(2025, 3, 3)


def weekly(*rows: int) -> dict[date, int]:
    """Rows by week from the 3rd of March on; a week without rows is not named."""
    return {MONDAY + timedelta(weeks=at): count for at, count in enumerate(rows) if count}


# One row per course of weeks: what a reader would call a gap, and what not.
COURSES: list[tuple[tuple[int, ...], tuple[Gap, ...]]] = [
    ((80, 82, 79, 81), ()),
    ((80, 82, 5, 81, 80), ()),  # one thin week is a holiday
    ((80, 82, 30, 35, 33, 81, 80), ()),  # a quiet time, not a gap
    ((80, 82, 5, 0, 4, 81, 80, 79), (Gap(date(2025, 3, 17), date(2025, 4, 6), 9),)),
    ((80, 82, 0, 0, 0, 81, 80), (Gap(date(2025, 3, 17), date(2025, 4, 6), 0),)),
    ((80, 82, 79, 81, 3, 0, 0, 2), ()),  # the end of the file, not a gap
    ((3, 4, 2, 0, 0, 0, 3, 4), ()),  # too few to tell
    # Downtown Baltimore in spring 2025, where April and May are nearly missing.
    (
        (85, 83, 103, 84, 6, 5, 4, 17, 32, 20, 12, 15, 36, 91, 78, 918, 82, 68, 95, 88),
        (Gap(date(2025, 3, 31), date(2025, 6, 1), 147),),
    ),
]


@pytest.mark.parametrize(("rows", "gaps"), COURSES)
def test_gaps_are_runs_of_weeks_that_are_nearly_missing(
    rows: tuple[int, ...], gaps: tuple[Gap, ...]
) -> None:
    assert gaps_in(weekly(*rows)) == gaps


def test_each_share_is_what_it_says() -> None:
    quality = assess(
        LoadCounts(
            rows_in=120,
            rows_used=100,
            filled={"status": 100, "unit": 50},
            at_odds=10,
            in_bulk=20,
            weeks=weekly(30, 30, 40),
        )
    )
    assert quality.completeness == 0.75
    assert quality.validity == pytest.approx(100 / 120)
    assert quality.timeliness == pytest.approx(0.8)
    assert quality.consistency == 0.9
    assert quality.empty == {"unit": 50}
    assert (quality.set_aside, quality.in_bulk, quality.at_odds) == (20, 20, 10)
    assert quality.score == pytest.approx(100 * (0.75 + 100 / 120 + 0.8 + 0.9) / 4)


def test_what_cannot_be_told_is_left_out_of_the_score() -> None:
    nothing = assess(LoadCounts(rows_in=0, rows_used=0, filled={"status": 0}))
    assert (nothing.validity, nothing.completeness, nothing.timeliness) == (None, None, None)
    assert nothing.score is None
    monthly = assess(LoadCounts(rows_in=10, rows_used=10, filled={"hours": 10}))
    assert monthly.timeliness is None
    assert monthly.score == 100


def test_plain_values_are_what_the_ledger_keeps() -> None:
    counts = LoadCounts(3, 3, {"status": 2}, 0, 0, weekly(80, 82, 0, 0, 0, 81, 80))
    assert assess(counts).to_json() == {
        "score": 81.0,
        "completeness": 0.6667,
        "validity": 1.0,
        "timeliness": 0.5714,
        "consistency": 1.0,
        "empty": {"status": 1},
        "set_aside": 0,
        "in_bulk": 0,
        "gaps": [{"first": "2025-03-17", "last": "2025-04-06", "rows": 0}],
        "at_odds": 0,
        "as_other": 0,
    }


def test_a_row_with_a_word_that_no_list_knows_counts_but_is_not_valid() -> None:
    quality = assess(LoadCounts(rows_in=10, rows_used=8, as_other=3))
    assert quality.validity == 0.5
    assert (quality.set_aside, quality.as_other) == (2, 3)


@given(
    st.integers(0, 50).flatmap(
        lambda used: st.tuples(
            st.just(used), st.integers(used, 60), *[st.integers(0, used) for _ in range(3)]
        )
    ),
    st.lists(st.integers(0, 30), max_size=20),
)
def test_every_share_lies_between_0_and_1(
    counts: tuple[int, int, int, int, int], weeks: list[int]
) -> None:
    used, rows_in, filled, at_odds, in_bulk = counts
    quality = assess(
        LoadCounts(rows_in, used, {"status": filled}, at_odds, in_bulk, weekly(*weeks))
    )
    shares = (quality.completeness, quality.validity, quality.timeliness, quality.consistency)
    assert all(share is None or 0 <= share <= 1 for share in shares)
    assert quality.score is None or 0 <= quality.score <= 100
