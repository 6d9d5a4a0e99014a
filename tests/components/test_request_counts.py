"""Counts of requests taken from each other, whatever the period of their rows is called."""

import pandas as pd
import pytest

from governance.components.requests.counts import less


@pytest.mark.parametrize("month", ["month_start", "period_start"])
def test_a_part_is_taken_from_the_row_of_the_same_place_and_month(month: str) -> None:
    whole = pd.DataFrame({"place_id": ["a", "a"], month: ["3", "4"], "due": [5.0, 7.0]})
    part = pd.DataFrame({"place_id": ["a"], month: ["4"], "due": [2.0]})
    assert less(whole, part, ("place_id", month))["due"].tolist() == [5.0, 5.0]
