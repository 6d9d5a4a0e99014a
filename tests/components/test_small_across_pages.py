"""What 诉求工单 and 趋势 show of the same months, taken together, gives no small count away."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pandas as pd
import pytest

from governance.components import small_counts, units
from governance.components.requests import withheld
from governance.components.trends import of_requests, small
from governance.components.trends.lines import Cell, Line
from governance.indicators.suppression_attack import System, exposed
from tests.components.test_trends import VOLUME

LEAST = 10
PLACES = {"all": ["all"], "elm": ["elm", "all"], "oak": ["oak", "all"], "ash": ["ash", "all"]}
STARTS = tuple(pd.date_range("2024-01-01", periods=12, freq="MS"))
MONTHS = [f"{one:%Y-%m}" for one in STARTS]
Cells = set[tuple[str, str]]


@pytest.fixture(autouse=True)
def places(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three places in a fourth, and no count under ten shown."""
    known = tuple({"place_id": one, "ancestors": chain} for one, chain in PLACES.items())
    monkeypatch.setattr(units, "known", lambda dataset: known)
    monkeypatch.setattr(small_counts, "threshold", lambda: LEAST)


def _received(seed: int) -> dict[str, pd.DataFrame]:
    """Place → the counts of a year by month."""
    chance = np.random.default_rng(seed)
    received = chance.integers(1, 60, (3, 12)).astype(float)
    opened = np.floor(received * chance.random((3, 12)) * 0.3)
    pairs = zip(("elm", "oak", "ash"), received, opened, strict=True)
    of_each = {
        place: pd.DataFrame({"to_handle": n, "open": left, "closed": n - left}, index=STARTS)
        for place, n, left in pairs
    }
    return {"all": of_each["elm"] + of_each["oak"] + of_each["ash"], **of_each}


def _requests(frames: dict[str, pd.DataFrame]) -> Cells:
    back = withheld.keys(withheld.months(frames))
    return of_requests.periods(back, of_requests.TELLS["requests_to_handle"])


def _trends(frames: dict[str, pd.DataFrame]) -> Cells:
    lines = [
        Line(
            VOLUME,
            {"place_id": place},
            STARTS,
            tuple(Cell(n, n=n) for n in frame["to_handle"]),
            (None,) * len(STARTS),
        )
        for place, frame in frames.items()
    ]
    return small.kept_back(lines, PLACES, LEAST)


def _is_given_away(frames: dict[str, pd.DataFrame], hidden: Cells) -> bool:
    """Whether a reader of all that is not hidden can work a small count of a month out."""
    at = {
        (place, month): n for n, (place, month) in enumerate((p, m) for p in PLACES for m in MONTHS)
    }
    values = [frames[place]["to_handle"].iloc[MONTHS.index(month)] for place, month in at]
    sums = [(at["all", m], [at[p, m] for p in PLACES if p != "all"]) for m in MONTHS]
    for place in PLACES:
        for quarter in range(4):
            within = [at[place, m] for m in MONTHS[3 * quarter : 3 * quarter + 3]]
            if (place, f"quarter 2024-{quarter + 1}") not in hidden:
                sums.append((len(values), within))
                values.append(sum(values[one] for one in within))
    system = System(values, sums, LEAST, [])
    system.hidden[:] = False
    system.hidden[[at[one] for one in hidden if one in at]] = True
    shown = [n for one, n in at.items() if one not in hidden]
    return bool(exposed(system)) or any(0 < values[one] < LEAST for one in shown)


def test_two_pages_that_choose_apart_do_give_small_counts_away() -> None:
    every = [_received(seed) for seed in range(12)]
    assert any(_is_given_away(one, _requests(one) & _trends(one)) for one in every)


@pytest.mark.parametrize("seed", range(12))
def test_together_they_give_none_away_where_one_shows_no_more_than_the_other(seed: int) -> None:
    frames = _received(seed)
    there = _requests(frames)
    here = _trends(frames) | there
    assert not _is_given_away(frames, there & here)


def test_a_line_of_requests_is_kept_back_where_the_other_page_keeps_it_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = {
        "trends-kept-back": {("elm", "2024-02")},
        "trends-kept-back-there": {("elm", "2024-05")},
    }
    monkeypatch.setattr(small, "kept", lambda name, *_: made[name])
    line = Line(VOLUME, {"place_id": "elm"}, STARTS, (None,) * 12, (None,) * 12)
    choice = type("Choice", (), {"period": "month"})()
    assert small._starts(line, choice) == {STARTS[1], STARTS[4]}
    other = replace(line, measure=replace(VOLUME, dataset="agenda_items"))
    assert small._starts(other, choice) == {STARTS[1]}
