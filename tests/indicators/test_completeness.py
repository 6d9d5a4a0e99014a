"""A month whose records stop early is told from one that is merely quiet at its end."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from governance.indicators.completeness import is_incomplete

START, END = datetime(2025, 3, 1), datetime(2025, 4, 1)


@pytest.mark.parametrize(
    ("first_day", "last_day", "records", "expected"),
    [
        (0.1, 30.9, 300, False),
        (0.1, 15.0, 300, True),  # sixteen days without one, at twenty a day
        (18.0, 30.9, 300, True),  # begins on the 19th
        (0.1, 28.0, 300, False),  # a long weekend
        (0.1, 15.0, 6, False),  # so few that a fortnight without one says nothing
        (12.0, 12.0, 1, False),
        (0.1, 27.0, 300, True),  # four days to the hour
        (2.0, 2.1, 500, True),  # all of a month in one bulk entry
    ],
)
def test_silence_counts_where_many_records_were_to_be_expected(
    first_day: float, last_day: float, records: float, expected: bool
) -> None:
    first, last = (START + timedelta(days=days) for days in (first_day, last_day))
    assert is_incomplete(START, END, first, last, records) is expected
