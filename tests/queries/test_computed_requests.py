"""Given requests, the computed indicators: who counts, who is left out, and what is pooled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from governance.indicators.intervals import multinomial_mean
from tests.given_records import Records, Row, given_records


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Records]:
    with given_records(tmp_path_factory.mktemp("records")) as records:
        yield records


def request(number: int, opened: str, **columns: object) -> Row:
    return {"request_id": f"r{number}", "opened_at": datetime.fromisoformat(opened), **columns}


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_cancelled_duplicate_and_referred_requests_ask_for_nothing(bench: Records) -> None:
    ended = ("closed", "open", "cancelled", "duplicate", "referred", None)
    rows = [request(n, "2025-01-10", status=status) for n, status in enumerate(ended)]
    bench.lay("requests", rows)
    assert bench.values("requests_received") == [(None, 5, None, 5)]
    assert bench.values("requests_to_handle") == [(None, 3, None, 3)]
    assert bench.values("requests_closed") == [(None, 1, None, 1)]
    assert bench.values("requests_open") == [(None, 2, None, 2)]
    doubtful = {row[0]: row[3] for row in bench.values("requests_doubtful")}
    assert doubtful["duplicate"] == doubtful["cancelled"] == doubtful["referred"] == 1
    assert doubtful["closed_without_date"] == 1


def test_an_overdue_open_request_is_a_failure_and_one_not_yet_due_is_none(bench: Records) -> None:
    rows = [
        request(1, "2025-01-01", due_at=at("2025-01-05"), closed_at=at("2025-01-04")),
        request(2, "2025-01-01", due_at=at("2025-01-05"), closed_at=at("2025-01-09")),
        request(3, "2025-01-01", due_at=at("2025-01-06")),
        request(4, "2025-01-08", due_at=at("2025-02-28"), closed_at=at("2025-01-10")),
        request(5, "2025-01-08", due_at=at("2025-02-28")),
        request(6, "2025-01-01", due_at=at("2025-01-05"), status="closed"),
        request(7, "2025-01-01", closed_at=at("2025-01-10")),
        request(8, "2025-01-08", due_at=at("2025-01-28")),
    ]
    bench.lay("requests", rows)
    assert bench.values("requests_on_time_share") == [(None, 1, 3, pytest.approx(33.333333))]
    [row] = bench.frame("requests_on_time_share", place_id="west", period="all").to_dict("records")
    assert row["left_out"] == 1


def test_a_request_is_on_time_in_the_month_it_was_due(bench: Records) -> None:
    due = at("2025-02-03")
    bench.lay("requests", [request(1, "2025-01-30", due_at=due, closed_at=at("2025-02-04"))])
    months = bench.frame("requests_on_time_share", place_id="west", period="month")
    assert [str(day)[:7] for day in months["period_start"]] == ["2025-02"]


def test_publishers_leave_open_requests_out(bench: Records) -> None:
    rows = [
        request(1, "2025-01-01", sla_days=2, due_at=at("2025-01-04"), closed_at=at("2025-01-03")),
        request(2, "2025-01-01", sla_days=2, due_at=at("2025-01-04"), closed_at=at("2025-01-04")),
        request(3, "2025-01-01", sla_days=2, due_at=at("2025-01-03")),
        request(4, "2025-01-01", due_at=at("2025-01-03"), closed_at=at("2025-01-05")),
    ]
    bench.lay("requests", rows)
    assert bench.values("requests_closed_in_time_share") == [
        ("days_allowed", 1, 2, 50),
        ("due", 2, 3, pytest.approx(66.666667)),
        ("due_with_days_allowed", 2, 2, 100),
    ]


def _rated(count: int, place: str, **columns: object) -> list[Row]:
    return [
        request(hash((place, n, str(columns))), "2025-01-10", place_id=place, **columns)
        for n in range(count)
    ]


def test_places_are_pooled_and_never_averaged(bench: Records) -> None:
    rows = [
        *_rated(5, "elm", valid_callback=True, solved="yes"),
        *_rated(1, "elm", valid_callback=True, solved="no"),
        *_rated(950, "oak", valid_callback=True, solved="yes"),
        *_rated(50, "oak", valid_callback=True, solved="part"),
    ]
    bench.lay("requests", rows)
    assert bench.values("requests_solution_rate", place_id="elm")[0][3] == pytest.approx(83.333333)
    assert bench.values("requests_solution_rate", place_id="oak")[0][3] == pytest.approx(95)
    assert bench.values("requests_solution_rate", place_id="south") == [
        (None, 955, 1006, pytest.approx(94.930417))
    ]


def test_without_a_valid_call_back_there_is_no_rate_and_the_share_called_back_says_so(
    bench: Records,
) -> None:
    rows = [
        *_rated(3, "elm", valid_callback=False),
        *_rated(1, "oak", valid_callback=True, contacted=True, solved="yes"),
        *_rated(1, "oak", valid_callback=False),
    ]
    bench.lay("requests", rows)
    for indicator in ("requests_solution_rate", "requests_response_rate"):
        assert bench.values(indicator, place_id="elm") == []
    assert bench.values("requests_satisfaction_rate", place_id="elm") == []
    assert bench.values("requests_callback_share", place_id="elm") == [(None, 0, 3, 0)]
    assert bench.values("requests_callback_share", place_id="oak") == [(None, 1, 2, 50)]


def test_an_export_that_says_nothing_of_call_backs_has_no_share_of_them(bench: Records) -> None:
    bench.lay("requests", [request(1, "2025-01-10")])
    assert bench.values("requests_callback_share") == []
    assert bench.values("requests_reopened_share") == []


def test_the_rule_set_weighs_satisfaction_and_the_three_rates(bench: Records) -> None:
    said = {"valid_callback": True, "contacted": True}
    rows = [
        *_rated(6, "elm", **said, solved="yes", satisfaction="satisfied"),
        *_rated(3, "elm", **said, solved="yes", satisfaction="basically"),
        *_rated(1, "elm", valid_callback=True, contacted=False, solved="no", satisfaction="not"),
    ]
    bench.lay("requests", rows)
    [(rule, weight, parts)] = bench.rows(
        "select rule_set_id, basically_weight,"
        " [response_weight, solution_weight, satisfaction_weight] from marts.rule_set"
    )
    satisfaction = (6 + 3 * weight) / 10
    assert bench.values("requests_satisfaction_rate") == [
        (rule, pytest.approx(10 * satisfaction), 10, pytest.approx(100 * satisfaction))
    ]
    bounds = multinomial_mean(6 + 3 * weight, 6 + 3 * weight**2, 10)
    assert bounds is not None
    [found] = bench.frame("requests_satisfaction_rate", place_id="elm", period="all").itertuples()
    assert (found.lower, found.upper) == pytest.approx(bounds.scaled(100))
    score = parts[0] * 0.9 + parts[1] * 0.9 + parts[2] * satisfaction
    [row] = bench.values("requests_three_rate_score")
    assert row[3] == pytest.approx(100 * score)


# Freireich 1963: weeks in remission of 21 patients on 6-mercaptopurine; 12 were still in remission.
EVENTS = (6, 6, 6, 7, 10, 13, 16, 22, 23)
STILL_IN = (6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35)


def test_kaplan_meier_gives_the_published_shares_and_median(bench: Records) -> None:
    last = at("2025-03-31T00:00:00")
    rows = [
        {
            "request_id": f"r{number}",
            "opened_at": last - timedelta(days=days),
            "closed_at": last if number < len(EVENTS) else None,
        }
        for number, days in enumerate((*EVENTS, *STILL_IN))
    ]
    bench.lay("requests", rows)
    shares = {row[0]: row[3] for row in bench.values("requests_closed_by_day_share")}
    published = {"day_1": 1, "day_3": 1, "day_7": 0.8067, "day_15": 0.6902, "day_30": 0.4482}
    assert shares == {
        day: pytest.approx(100 * (1 - still), abs=0.005) for day, still in published.items()
    }
    frame = bench.frame("requests_closed_by_day_share", place_id="west", period="all")
    [week] = frame[frame["breakdown"] == "day_7"].to_dict("records")
    # survfit, log-log: 0.563 to 0.923 still in remission
    assert (week["lower"], week["upper"]) == (
        pytest.approx(7.7, abs=0.1),
        pytest.approx(43.7, abs=0.1),
    )
    medians = {row[0]: row[3] for row in bench.values("requests_median_days_to_close")}
    assert medians["all_requests"] == pytest.approx(23, rel=0.01)
    assert medians["closed_only"] == pytest.approx(10, rel=0.01)
    assert medians["bias"] == pytest.approx(-13, rel=0.02)


def test_a_closing_before_the_opening_has_no_duration(bench: Records) -> None:
    rows = [
        request(1, "2025-01-10", closed_at=at("2025-01-01")),
        request(2, "2025-01-10", closed_at=at("2025-01-12")),
        request(3, "2025-01-10", status="closed"),
    ]
    bench.lay("requests", rows)
    assert bench.values("requests_mean_days_to_close")[1] == ("elapsed", 2, 1, 2)
    assert bench.values("requests_closed") == [(None, 3, None, 3)]
    frame = bench.frame("requests_mean_days_to_close", place_id="west", period="all")
    assert set(frame["left_out"]) == {2}


@pytest.mark.parametrize(
    ("opened", "closed", "elapsed", "calendar"),
    [
        ("2025-01-03T23:00", "2025-01-04T01:00", 2 / 24, 1),
        ("2025-01-03T01:00", "2025-01-03T23:00", 22 / 24, 0),
        ("2025-01-03T12:00", "2025-01-06T12:00", 3, 3),
    ],
)
def test_elapsed_time_and_calendar_days_are_two_measures(
    bench: Records, opened: str, closed: str, elapsed: float, calendar: float
) -> None:
    bench.lay("requests", [request(1, opened, closed_at=at(closed))])
    means = {row[0]: row[3] for row in bench.values("requests_mean_days_to_close")}
    assert means["elapsed"] == pytest.approx(elapsed, abs=1e-6)
    assert means["calendar_days"] == calendar


def test_the_backlog_of_every_month_follows_from_the_one_before(bench: Records) -> None:
    rows = [
        request(1, "2025-01-05", closed_at=at("2025-01-20")),
        request(2, "2025-01-06", closed_at=at("2025-03-02")),
        request(3, "2025-02-07"),
        request(4, "2025-03-01", closed_at=at("2025-03-02")),
        request(5, "2025-03-05", closed_at=at("2025-02-01")),
    ]
    bench.lay("requests", rows)
    frame = bench.frame("requests_backlog", place_id="west")
    table = frame.pivot_table("value", "period_start", "breakdown")
    assert (table["opening"] + table["received"] - table["closed"] == table["closing"]).all()
    assert table["closing"].tolist() == [1, 2, 1]
    assert table["opening"].tolist() == [0, 1, 2]


def test_open_requests_are_aged_at_the_data_date(bench: Records) -> None:
    rows = [
        request(1, "2025-01-31", closed_at=at("2025-01-31T12:00")),
        *(request(10 + n, f"2025-01-{day:02}") for n, day in enumerate((1, 10, 20, 25, 30))),
        request(20, "2025-01-24T12:00"),  # seven days, to the hour
    ]
    bench.lay("requests", rows)
    ages = {row[0]: row[3] for row in bench.values("requests_open_by_age", period="day")}
    assert ages == {"days_0_3": 1, "days_4_7": 2, "days_8_15": 1, "days_16_30": 2}


def test_a_later_data_date_moves_months_that_nobody_touched(bench: Records) -> None:
    january = request(1, "2025-01-10", due_at=at("2025-02-10"))
    bench.lay("requests", [january, request(2, "2025-01-20", closed_at=at("2025-01-21"))])
    assert bench.values("requests_on_time_share") == []
    later = request(3, "2025-03-01", closed_at=at("2025-03-02"))
    closed = request(2, "2025-01-20", closed_at=at("2025-01-21"))
    bench.lay("requests", [january, closed, later], months=["2025-03-01"])
    assert bench.values("requests_on_time_share") == [(None, 0, 1, 0)]


def test_a_split_by_category_adds_up_to_the_whole(bench: Records) -> None:
    rows = [
        request(1, "2025-01-10", category="roads", closed_at=at("2025-01-11")),
        request(2, "2025-01-11", category="roads"),
        request(3, "2025-01-12", channel="telephone"),
    ]
    bench.lay("requests", rows)
    frame = bench.frame("requests_received", place_id="west", period="all", split="category")
    assert dict(zip(frame["slice"], frame["value"], strict=True)) == {"not_given": 1, "roads": 2}
    assert bench.values("requests_closed_share", split="category")[1] == (None, 1, 2, 50)


def test_grids_have_values_that_are_not_kept(bench: Records) -> None:
    bench.lay("requests", [request(1, "2025-01-10", place_id="elm-grid")])
    for place in ("elm-grid", "elm", "south", "quarter", "west"):
        assert bench.values("requests_received", place_id=place) == [(None, 1, None, 1)]
    kept = bench.rows(
        "select distinct place_id from marts.observation where origin = 'loaded' order by all"
    )
    assert kept == [("elm",), ("land",), ("south",), ("west",)]
