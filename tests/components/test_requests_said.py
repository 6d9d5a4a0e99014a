"""What the page says of counts that tell less than they seem to: call-backs nobody recorded, other definitions."""

from __future__ import annotations

import re
from unittest.mock import Mock

import pandas as pd
import pytest

from governance.components.requests import backlog, counts, on_time, over_time, rate_tables, rates
from governance.components.requests.choice import Choice
from governance.components.requests.measures import MEASURES, _share
from governance.indicators.rank_bands import Share
from governance.indicators.three_rates import RATES, Rate, share

NONE = {"to_handle": 90.0, "received": 90.0, "valid": 0.0, "answer_known": 0.0, "solved_valid": 0.0}
UNITS = Mock(names={"elm": "Elm", "oak": "Oak"}, every_id=["all", "elm", "oak"], ids=["elm", "oak"])


def _choice() -> Choice:
    units = Mock(names={"elm": "Elm", "oak": "Oak", "all": "All"}, every_id=["all", "elm", "oak"])
    units.ids, units.parent = ["elm", "oak"], {"place_id": "all"}
    return Choice(units, Mock(), None, None, "rates")


def test_a_call_back_that_nobody_records_is_not_zero_percent() -> None:
    rate = Rate(0.0, 0.0, None, None)
    row = rate_tables._unit(_choice(), "elm", NONE, dict.fromkeys(RATES, rate))
    assert (row["valid"], row["reached"]) == (None, "无数据")
    steps = set(rate_tables.counted(NONE)["step"])
    assert "应办" in steps
    assert not {"没有有效回访", "有效回访 V"} & steps
    assert _share(NONE, MEASURES["callback"], 1.0) == Share(0.0, 0.0)


def test_a_call_back_that_was_recorded_as_none_is_zero_percent() -> None:
    asked = NONE | {"answer_known": 90.0}
    rate = Rate(0.0, 0.0, None, None)
    row = rate_tables._unit(_choice(), "elm", asked, dict.fromkeys(RATES, rate))
    assert str(row["reached"]).startswith("0.0%（0.0–")
    assert "没有有效回访" in set(rate_tables.counted(asked)["step"])
    assert _share(asked, MEASURES["callback"], 1.0) == Share(0.0, 90.0)


def test_who_is_in_no_rate_is_what_the_paragraph_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rates, "is_contact_recorded", lambda _: True)
    one = {"to_handle": 100.0, "valid": 30.0, "answer_known": 100.0}
    every = {"all": one, "elm": one | {"valid": 29.0}, "oak": one | {"valid": 1.0}}
    found = {place: dict.fromkeys(RATES, share(8, 10)) for place in every}
    found["oak"] = dict.fromkeys(RATES, share(1, 1))
    said = "".join(rates._paragraph(_choice(), every, found))
    assert "应办诉求 100 件，其中 30 件（30.0%）有有效回访，三率只说这些；另外 70 件" in said
    assert "合计比各单位的平均低 10.0 个百分点" in said
    assert "回访 29 件的Elm和 1 件的Oak" in said
    found["oak"] = dict.fromkeys(RATES, share(1, 10))
    assert "合计比各单位的平均高 35.0 个百分点" in "".join(
        rates._paragraph(_choice(), every, found)
    )


def test_only_the_ratio_of_the_same_deadlines_is_taken_from_the_share_on_time() -> None:
    printed = [
        ("sla_in_days", "days allowed", share(4870, 7272)),
        ("due_closed_in", "deadline", share(5460, 8397)),
    ]
    said = "".join(on_time._on_time_words(share(5390, 9130), printed, 0))
    assert "同一期限只看已办结的会得到 65.0%，相差 +6.0 个百分点" in said
    assert "按规定天数算的 67.0% 还换了口径（只有填了规定天数的 7,272 件）" in said


@pytest.mark.parametrize(("last", "partial"), [("2025-01-30", (0,)), ("2025-01-31", ())])
def test_a_month_is_whole_where_the_data_reach_its_last_day(
    last: str, partial: tuple[int, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    end = pd.Timestamp(last) + pd.Timedelta(hours=9)
    monkeypatch.setattr(over_time, "entries", lambda _: [{"data_date": end}])
    monkeypatch.setattr(over_time.month_marks, "incomplete", lambda _: ())
    months = Mock(starts=(pd.Timestamp("2025-01-01"),), end=pd.Timestamp("2025-01-31"))
    assert over_time._span(Mock(months=months), [50.0]).partial == partial


@pytest.mark.parametrize(
    ("back", "shown"), [({"category": {"open"}}, True), ({"channel": {"open"}}, True), ({}, False)]
)
def test_what_any_of_two_slices_keeps_back_is_not_a_number(
    back: dict[str, set[str]], shown: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counts.small_counts, "is_set", lambda: True)
    monkeypatch.setattr(counts, "_kept_back", lambda _, __, split: back.get(split, set()))
    both = Choice(UNITS, Mock(), "noise", "phone", "rates")
    found = counts._shown(both, "elm", {"open": 3.0, "closed": 40.0})
    assert (found["open"] != found["open"]) is shown
    assert found["closed"] == 40.0


@pytest.mark.parametrize("language", [0, 1], ids=["zh", "en"])
def test_classes_of_age_say_the_days_of_their_code(language: int) -> None:
    for code, words in backlog.AGES.items():
        assert re.findall(r"\d+", words[language]) == re.findall(r"\d+", code)
