"""The mean time to close by each way of counting days: elapsed, calendar and working days."""

from __future__ import annotations

import pandas as pd

from governance.components.language import t
from governance.components.requests.counts import Counts, number
from governance.model.errors import Text


def ways(counts: Counts) -> pd.DataFrame:
    """Return one row per way of counting: the mean over closed requests in days, and how many they are."""
    known = (
        (
            "elapsed_seconds",
            "timed",
            86400,
            Text("经过的时间（满 24 小时为 1 天）", "elapsed time (24 hours a day)"),
        ),
        (
            "calendar_days",
            "days_timed",
            1,
            Text("日历天（跨过几个零点）", "calendar days (midnights passed)"),
        ),
        (
            "working_days",
            "working_timed",
            1,
            Text("工作日（按节假日表）", "working days (by the table of holidays)"),
        ),
    )
    return pd.DataFrame(
        [
            {
                "way": t(*title),
                "mean": round(number(counts, total) / unit / cases, 2),
                "cases": cases,
            }
            for total, whole, unit, title in known
            if (cases := number(counts, whole))
        ]
    )
