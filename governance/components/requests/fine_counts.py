"""Counts of process, category and channel chosen together: kept from the subdistrict upwards."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from governance.components.lookup import rows
from governance.components.requests.choice import Choice


def by_month(choice: Choice, places: Sequence[str], *, is_doubtful: bool) -> pd.DataFrame:
    """Return one row per place and month: counts of a fine choice, or of the doubtful among them."""
    return rows(
        "request_fine_counts",
        is_doubtful=is_doubtful,
        process=choice.process,
        category=choice.category,
        channel=choice.channel,
        places=sorted(places),
        first=choice.months.first,
        last=choice.months.last,
    )


def categories(choice: Choice, places: Sequence[str], *, is_doubtful: bool) -> pd.DataFrame:
    """Return one row per place and category: counts of a process and channel, each named or every one."""
    return rows(
        "request_fine_categories",
        is_doubtful=is_doubtful,
        process=choice.process,
        channel=choice.channel,
        places=sorted(places),
        first=choice.months.first,
        last=choice.months.last,
    )
