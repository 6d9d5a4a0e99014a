"""Whether the export of a month is whole: records that stop long before the month does are no fall.

Records that come at the rate of the days that have some would leave days at an end of the month
empty by chance ever more rarely: with an expected count m of records, once in exp(m) months.
"""

from __future__ import annotations

from datetime import datetime, timedelta

# A weekend and a day off are no gap, nor is a silence that a rare place may well keep.
LEAST_SILENCE = timedelta(days=4)
LEAST_EXPECTED = 20.0


def is_incomplete(
    start: datetime, end: datetime, first: datetime, last: datetime, records: float
) -> bool:
    """Return whether records are missing at the beginning or end of a month.

    ``start`` is its first moment and ``end`` the first of the next one; ``first`` and ``last`` are
    those of its ``records``.
    """
    followed = max(last - first, timedelta(days=1))
    silences = (first - start, end - last)
    return any(
        silence >= LEAST_SILENCE and records * (silence / followed) >= LEAST_EXPECTED
        for silence in silences
    )
