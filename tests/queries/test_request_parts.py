"""Given requests: hours of the day, processes, stays at stages, and the doubtful ones apart."""

from __future__ import annotations

from datetime import datetime

import pytest

from tests.given_records import Records, Row

MONTHS = {"first": "2025-01", "last": "2025-12"}
WHOLE = {"is_doubtful": False, "category": None, "channel": None, "places": ["west"], **MONTHS}


def at(text: str) -> datetime:
    return datetime.fromisoformat(text)


def request(number: int, opened: str, **columns: object) -> Row:
    return {"request_id": f"r{number}", "opened_at": at(opened), **columns}


def test_hours_are_of_the_day_and_weekday_and_a_bare_date_has_none(bench: Records) -> None:
    # 6 January 2025 was a Monday, the 12th a Sunday.
    rows = [
        request(1, "2025-01-06 00:00:01", place_id="elm"),
        request(2, "2025-01-06 23:59:59", place_id="oak"),
        request(3, "2025-01-12 09:30", place_id="elm", category="roads", process="whistle"),
        request(4, "2025-01-12 09:31", place_id="elm", status="duplicate"),
        request(5, "2025-01-12", place_id="elm"),
    ]
    bench.lay("requests", rows)

    def hours(grain: str, place: str, slice_: str | None) -> list[tuple[float, ...]]:
        asked = {"grain": grain, "place": place, "slice": slice_, **MONTHS}
        frame = bench.lookup("request_hours", **asked)
        shown = frame[["weekday", "untimed", "hour_00", "hour_09", "hour_23"]]
        return list(shown.itertuples(index=False, name=None))

    assert hours("place", "west", None) == [(1, 0, 1, 0, 1), (7, 1, 0, 1, 0)]
    assert hours("place", "elm", None) == [(1, 0, 1, 0, 0), (7, 1, 0, 1, 0)]
    assert hours("category", "south", "roads") == [(7, 0, 0, 1, 0)]
    assert hours("process", "west", "whistle") == [(7, 0, 0, 1, 0)]


def test_processes_add_up_to_all_and_the_doubtful_are_a_part_of_each(bench: Records) -> None:
    doubt = {"flags": ["closed_before_opened", "in_gap"], "process": "four_slips"}
    rows = [
        request(1, "2025-01-06", place_id="elm", closed_at=at("2025-01-05"), **doubt),
        request(2, "2025-01-07", place_id="oak", process="four_slips", category="roads"),
        request(3, "2025-02-07", place_id="oak", flags=["place_not_found"]),
    ]
    bench.lay("requests", rows)

    def received(**asked: object) -> float:
        return float(bench.lookup("request_part_counts", **{**WHOLE, **asked})["received"].sum())

    assert received(process="four_slips") == 2
    assert received(process="hotline") == 1
    assert received(process=None, is_doubtful=True) == 1
    assert received(process="four_slips", is_doubtful=True) == 1
    assert received(process=None, is_doubtful=True, category="not_given") == 1
    listed = bench.lookup("request_processes", place="west")
    assert list(listed["process"]) == ["four_slips", "hotline"]


def test_deadlines_of_a_part_count_open_overdue_requests_as_failures(bench: Records) -> None:
    due = {"due_at": at("2025-01-10"), "process": "whistle"}
    rows = [
        request(1, "2025-01-06", closed_at=at("2025-01-08"), **due),
        request(2, "2025-01-06", flags=["bulk_entry"], **due),
        request(3, "2025-02-06"),
    ]
    bench.lay("requests", rows)
    asked = {**WHOLE, "every_category": False}
    whole = bench.lookup("request_part_due", **asked | {"process": "whistle"})
    assert list(whole[["due", "on_time"]].itertuples(index=False, name=None)) == [(2, 1)]
    doubtful = bench.lookup("request_part_due", **asked | {"process": None, "is_doubtful": True})
    assert list(doubtful[["due", "on_time"]].itertuples(index=False, name=None)) == [(1, 0)]


def test_a_stay_ends_at_the_next_stage_with_a_time_and_open_ones_wait_at_the_last(
    bench: Records,
) -> None:
    rows = [
        request(
            1,
            "2025-01-06 08:00",
            dispatched_at=at("2025-01-06 10:00"),
            closed_at=at("2025-01-07 10:00"),
            called_back_at=at("2025-01-09 10:00"),
        ),
        request(2, "2025-01-06 08:00", accepted_at=at("2025-01-06 07:00")),
        request(3, "2025-01-06 08:00", dispatched_at=at("2025-01-06 09:00")),
    ]
    bench.lay("requests", rows)
    asked = {"place": "west", "process": None, **MONTHS}
    stays = bench.lookup("request_stays", **asked)
    steps = stays.groupby(["stage", "next_stage"])["requests"].sum().to_dict()
    # The acceptance before the opening is no step; the whole way is a step of its own.
    assert steps == {
        ("opened", "dispatched"): 2,
        ("dispatched", "closed"): 1,
        ("closed", "called_back"): 1,
        ("opened", "settled"): 1,
    }
    took = stays[stays["next_stage"] == "closed"].iloc[0]
    assert took["from_days"] < 1 <= took["to_days"]
    waiting = bench.lookup("request_waiting", **asked).groupby("stage")["requests"].sum()
    assert waiting.to_dict() == {"accepted": 1, "dispatched": 1}


def test_times_of_a_process_are_those_of_its_requests(bench: Records) -> None:
    rows = [
        request(1, "2025-01-06", closed_at=at("2025-01-08"), process="whistle"),
        request(2, "2025-01-06", process="whistle"),
        request(3, "2025-01-06", closed_at=at("2025-01-09"), process="errand"),
    ]
    bench.lay("requests", rows)
    found = bench.lookup("request_process_durations", place="west", process="whistle", **MONTHS)
    assert (found["closed"].sum(), found["open"].sum()) == (1, 1)


def test_a_contact_that_no_record_of_the_county_tells_of_has_no_value(bench: Records) -> None:
    called = {"valid_callback": True, "solved": "yes"}
    bench.lay("requests", [request(1, "2025-01-06", place_id="elm", **called)])
    assert bench.values("requests_response_rate") == [(None, None, 1, None)]
    assert [row[1:] for row in bench.values("requests_three_rate_score")] == [(None, 1, None)]
    contacted = request(2, "2025-03-06", place_id="oak", contacted=True)
    bench.lay("requests", [request(1, "2025-01-06", place_id="elm", **called), contacted])
    assert bench.values("requests_response_rate", place_id="elm") == [
        (None, 0, 1, pytest.approx(0))
    ]


FINE = {"process": None, "category": None, "channel": None, **WHOLE}


def test_process_category_and_channel_split_each_other_and_add_up_to_each(bench: Records) -> None:
    kinds = [(p, c, w) for p in ("whistle", "errand") for c in ("roads", "noise") for w in ("web",)]
    rows = [
        request(number, "2025-01-06", place_id="elm", process=p, category=c, channel=w)
        for number, (p, c, w) in enumerate(kinds)
    ]
    rows.append(request(9, "2025-01-06", place_id="oak", process="whistle", category="roads"))
    rows.append(request(10, "2025-01-06", process="whistle", flags=["bulk_entry"]))
    bench.lay("requests", rows)

    def received(**asked: object) -> float:
        return float(bench.lookup("request_fine_counts", **{**FINE, **asked})["received"].sum())

    assert received(process="whistle", category="roads") == 2
    assert received(process="whistle", category="roads", channel="web") == 1
    assert received(process="whistle") == received(process="whistle", channel="web") + 2 == 4
    assert received(process="whistle", is_doubtful=True) == received(is_doubtful=True) == 1
    assert received(process="whistle", places=["elm"]) == 0, "communities are not split so far"
    asked = {key: one for key, one in FINE.items() if key != "category"} | {"process": "whistle"}
    split = bench.lookup("request_fine_categories", **asked)
    assert dict(zip(split["category"], split["received"], strict=True)) == {
        "roads": 2,
        "noise": 1,
        "not_given": 1,
    }


def test_deadlines_of_a_fine_choice_count_open_overdue_requests_as_failures(
    bench: Records,
) -> None:
    kind = {"due_at": at("2025-01-10"), "process": "whistle", "category": "roads"}
    rows = [
        request(1, "2025-01-06", closed_at=at("2025-01-08"), **kind),
        request(2, "2025-01-06", closed_at=at("2025-01-12"), **kind | {"category": "noise"}),
        request(3, "2025-01-06", flags=["bulk_entry"], **kind),
        request(4, "2025-01-06", closed_at=at("2025-01-08"), **kind | {"process": "errand"}),
        request(5, "2025-02-06"),
    ]
    bench.lay("requests", rows)

    def due(**asked: object) -> list[tuple[object, ...]]:
        found = bench.lookup("request_fine_due", **{**FINE, **asked})
        return list(found[["category", "due", "on_time"]].itertuples(index=False, name=None))

    assert due(process="whistle", category="roads") == [("roads", 2, 1)]
    assert due(process="whistle") == [("noise", 1, 0), ("roads", 2, 1)]
    assert due(process="whistle", is_doubtful=True) == [("roads", 1, 0)]
