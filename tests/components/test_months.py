"""Which months a page shows: by whole years where small counts are kept back, and by any months else."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.components import link, months, small_counts
from governance.components.months import Months


def known(first: str, count: int) -> dict[pd.Timestamp, pd.Timestamp]:
    start = pd.Timestamp(f"{first}-01")
    return months.run(start, start + pd.DateOffset(months=count - 1))


@given(st.integers(1, 12), st.integers(1, 60))
def test_no_month_is_in_two_of_the_years_that_can_be_chosen(first: int, count: int) -> None:
    # So no choice taken from another tells a month: the attack has nothing to subtract.
    every = known(f"2023-{first:02d}", count)
    offered = list(months.years(every).values())
    for one, other in combinations(offered, 2):
        assert not {*one.starts} & {*other.starts}
    assert sorted(start for one in offered for start in one.starts) == sorted(every)


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """What the list is drawn with; the link names a month of 2023."""
    drawn: dict[str, Any] = {}
    held = {"from": ["2023-05"], "to": []}

    def draw(label: str, options: dict[str, str], **given: Any) -> str:
        drawn.update(given, options=options)
        return str(drawn.get("followed", given.get("default")))

    monkeypatch.setattr(months, "_known", lambda dataset: known("2023-01", 26))
    monkeypatch.setattr(link, "read", lambda key: held.get(key, []))
    monkeypatch.setattr(link, "write", lambda key, codes: held.update({key: codes}))
    monkeypatch.setattr(link, "follow", lambda key, code: drawn.update(followed=code))
    monkeypatch.setattr(link, "selectbox", draw)
    return drawn


def test_records_of_people_are_shown_by_whole_years_where_small_counts_are_kept_back(
    asked: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(small_counts, "threshold", lambda: 5)
    chosen = months.choose("requests")
    assert isinstance(chosen, Months)
    assert (chosen.first, chosen.last) == ("2023-01", "2023-12")
    assert list(asked["options"]) == ["2023", "2024", "2025"]
    assert asked["default"] == "2024", "the last whole year, not the one that has begun"
    assert "重叠" in asked["note"]


def test_any_months_can_be_chosen_of_registers_and_without_a_least_count(
    asked: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(months, "pick", lambda known: "any months")
    monkeypatch.setattr(small_counts, "threshold", lambda: 5)
    assert months.choose("compound_register") == "any months"
    monkeypatch.setattr(small_counts, "threshold", lambda: 0)
    assert months.choose("requests") == "any months"
    assert not asked
