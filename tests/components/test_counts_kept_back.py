"""Numbers beside the counts that would give a small one away: steps of stages, running shares, hours."""

from collections.abc import Iterator
from itertools import pairwise
from math import isnan, nan
from unittest.mock import Mock

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from governance.components import small_counts, units
from governance.components.requests import closing, hours, speed, stage_times, topics, withheld
from governance.components.requests.choice import Choice
from governance.components.requests.stage_times import Stay, Times
from governance.indicators.survival import kaplan_meier

CHOICE = Choice(Mock(), Mock(), None, None, "topics")


@pytest.fixture(autouse=True, scope="module")
def least() -> Iterator[None]:
    """No count under 20 is shown."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(small_counts, "threshold", lambda: 20)
        yield


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


def _received(inside: int, outside: int) -> hours.Received:
    """So many on Monday from 9 to 10, and so many on Sunday at night."""
    days = [[0.0] * 24 for _ in range(7)]
    days[0][9], days[6][23] = float(inside), float(outside)
    return hours.Received(tuple(map(tuple, days)), 0.0)


@pytest.mark.parametrize(
    ("inside", "outside", "is_told"),
    [(60, 40, True), (19, 81, False), (81, 19, False), (0, 81, True), (20, 20, True)],
)
def test_the_share_of_office_hours_is_not_told_where_it_gives_a_small_count_away(
    inside: int, outside: int, is_told: bool
) -> None:
    assert bool(hours._office(_received(inside, outside))) == is_told


closings = st.lists(st.sampled_from([0, 1, 3, 15, 25, 60]), min_size=6, max_size=6)


@settings(max_examples=40, deadline=None)
@given(closings, st.sampled_from([0, 3, 40]))
def test_no_two_points_of_a_closing_curve_tell_how_few_closed_between_them(
    each: list[int], still: int
) -> None:
    times = [0.5, 2.0, 5.0, 12.0, 25.0, 45.0]
    curve = kaplan_meier(times, each, [0, 0, 0, 0, 0, still])
    shown = closing._days_shown(curve)
    by = {day: sum(step.closed for step in curve.steps if step.time <= day) for day in shown}
    # Whoever knows the shares closed by two days and all knows how many closed between them.
    told = [0.0, *by.values(), curve.closings] if shown else []
    between = [later - before for before, later in pairwise(told)]
    assert not [one for one in between if 0 < one < 20], (each, shown)


def test_a_curve_is_drawn_at_the_days_alone_where_small_counts_are_kept_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    curve = kaplan_meier([0.5, 2.0, 5.0, 20.0], [30, 30, 30, 30], [0, 0, 0, 30])
    found = closing.Closing(curve, {}, (1, 7, 30))
    assert [step.time for step in speed._drawn(found)] == [1, 7, 30]
    monkeypatch.setattr(small_counts, "threshold", lambda: 0)
    assert [step.time for step in speed._drawn(found)] == [0.5, 2.0, 5.0, 20.0]


def test_what_closes_on_a_day_is_closed_by_it() -> None:
    # By day 3 thirty are closed, and the ten that are left would be told beside all forty.
    curve = kaplan_meier([3.0, 5.0], [30, 10], [0, 40])
    assert closing._days_shown(curve) == (1, 7, 15, 30)


def test_months_are_added_up_to_the_spans_that_can_be_asked_for() -> None:
    frame = pd.DataFrame(
        {"received": [5.0, 6.0, 7.0]},
        index=pd.to_datetime(["2024-05-01", "2024-06-01", "2024-07-01"]),
    )
    found = {at.month: of["received"] for at, of in withheld.months({"elm": frame}).items()}
    assert found == {
        "": 18,
        "year 2024": 18,
        "half 2024-1": 11,
        "half 2024-2": 7,
        "quarter 2024-2": 11,
        "quarter 2024-3": 7,
        "2024-05": 5,
        "2024-06": 6,
        "2024-07": 7,
    }


def test_what_is_kept_back_holds_among_places_slices_and_months_that_are_not_all_there(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    places = [{"place_id": "all", "ancestors": ["all"]}]
    places += [{"place_id": one, "ancestors": [one, "all"]} for one in ("elm", "oak")]
    monkeypatch.setattr(units, "known", lambda _: places)
    received = {"elm": [15.0, 85.0], "oak": [45.0, 55.0], "all": [60.0, 140.0]}
    starts = pd.to_datetime(["2024-05-01", "2024-06-01"])
    counts = withheld.months(
        {place: pd.DataFrame({"received": of}, index=starts) for place, of in received.items()}
    )
    # Of ages there are no months, of months no ages.
    opened = {"elm": [5.0, 50.0], "oak": [35.0, 30.0], "all": [40.0, 80.0]}
    ages = {
        withheld.At(age, place, ""): {"open": count}
        for place, of in opened.items()
        for age, count in zip(("old", "new"), of, strict=True)
    }
    counts |= ages
    for place, of in opened.items():
        whole = withheld.At("", place, "")
        counts[whole] = {**counts[whole], "open": sum(of)}
    # Five open and fifteen received are small: each follows from its line unless a square is hidden.
    back = {(at, "open") for at in ages if at.place != "all"}
    months = [withheld.month(place, start) for place in ("elm", "oak") for start in starts]
    assert withheld.keys(counts) == back | {(at, "received") for at in months}
