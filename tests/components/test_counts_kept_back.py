"""Numbers beside the counts that would give a small one away: steps of stages, running shares, hours."""

from math import isnan, nan
from unittest.mock import Mock

import pandas as pd
import pytest

from governance.components import small_counts
from governance.components.requests import hours, stage_times, topics
from governance.components.requests.choice import Choice
from governance.components.requests.stage_times import Stay, Times

CHOICE = Choice(Mock(), Mock(), None, None, "topics")


@pytest.fixture(autouse=True)
def least(monkeypatch: pytest.MonkeyPatch) -> None:
    """No count under 20 is shown."""
    monkeypatch.setattr(small_counts, "threshold", lambda: 20)


def test_of_stages_no_count_is_told_that_a_small_step_follows_from() -> None:
    big, few = Stay(500, 30, 2.0, 1.0, 3.0), Stay(3, 0, 9.0, 8.0, None)
    both = Times(
        {"opened": Stay(503, 30, 2.0, 1.0, 3.0)}, {("opened", "a"): big, ("opened", "b"): few}
    )
    assert set(stage_times._told(both).steps) == {("opened", "a")}
    for is_step in (False, True):
        names = {one.name for one in stage_times._columns(step=is_step)}
        assert not names & {"left", "waiting"}
    assert "530" not in stage_times._cases(both.stays)


def test_running_shares_end_where_a_category_is_kept_back(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = pd.DataFrame({"category": list("abcd"), "received": [100.0, 60.0, 40.0, 5.0]})
    shown = {code: {"received": n} for code, n in zip("abcd", (100.0, nan, 40.0, nan), strict=True)}
    monkeypatch.setattr(topics, "by_category", lambda *_: counted)
    monkeypatch.setattr(topics, "by_slice", lambda *_: shown)
    found = topics.categories(CHOICE, "elm")
    assert [isnan(one) for one in found["received"]] == [False, True, False, True]
    assert [isnan(one) for one in found["running"]] == [False, True, True, True]


@pytest.mark.parametrize(
    ("every", "timed", "untimed", "is_back"),
    [(500.0, 500, 0, False), (nan, 500, 0, True), (505.0, 500, 5, True), (12.0, 12, 0, True)],
)
def test_hours_are_not_told_where_their_total_would_tell(
    every: float, timed: float, untimed: float, is_back: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hours, "by_place", lambda _: {"elm": {"received": every}})
    found = hours.Received(((float(timed),),), float(untimed))
    assert hours._is_back(CHOICE, "elm", found) == is_back
