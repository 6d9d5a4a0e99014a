"""Values of indicators computed from records, at units and over months, as pages read them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import pandas as pd

from governance.components.lookup import rows
from governance.components.months import Months

Period = Literal["month", "quarter", "half_year", "year", "all"]
_EVER = ("0000-01", "9999-12")


def values(
    indicators: Sequence[str],
    places: Sequence[str],
    months: Months | None = None,
    period: Period = "month",
) -> pd.DataFrame:
    """Return one row per indicator, place, period and breakdown: value, bounds, n, what it counts.

    The columns are those of `values` on the command line. ``months`` keeps the periods that start
    in one of them; without, every period is returned. What holds at the data date alone has the
    period ``day`` and is always asked for. Only the community and above are known here.
    """
    first, last = (months.first, months.last) if months else _EVER
    return rows(
        "computed_values",
        indicators=sorted(indicators),
        places=sorted(places),
        period=period,
        first=first,
        last=last,
    )
