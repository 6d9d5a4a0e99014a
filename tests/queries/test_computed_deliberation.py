"""Given meetings and agenda items of a few places, the computed indicators of deliberation."""

from __future__ import annotations

from datetime import date

import pytest

from tests.given_records import Records, Row


def on(day: str) -> date:
    return date.fromisoformat(day)


def item(number: int, raised: str, place: str = "elm-1", **columns: object) -> Row:
    """An item; columns that end in _on are written as text."""
    told = {
        name: on(str(value)) if name.endswith("_on") and value else value
        for name, value in columns.items()
    }
    return {"item_id": f"i{number}", "place_id": place, "raised_on": on(raised)} | told


# 1 settled where it was raised; 2 settled one tier up; 3 sent up twice, sent back, still open;
# 4 raised in the community, voted down; 5 settled without a date
ITEMS = [
    item(1, "2025-01-06", tier_raised="compound", item_class="minor", settled_on="2025-01-16",
         tier_settled="compound", vote="passed", deliberation_kind="self",
         decision_published_on="2025-01-10", result_published_on="2025-01-20"),
    item(2, "2025-01-08", tier_raised="compound", item_class="major", settled_on="2025-02-07",
         tier_settled="community", to_community_on="2025-01-18", sent_back=False,
         feedback_on="2025-02-10", vote="passed", deliberation_kind="joint",
         decision_published_on="2025-02-08"),
    item(3, "2025-02-03", tier_raised="compound", item_class="minor", sent_back=True,
         to_community_on="2025-02-08", to_subdistrict_on="2025-02-28", deliberation_kind="joint"),
    item(4, "2025-02-10", "oak", tier_raised="community", item_class="ordinary", vote="rejected"),
    item(5, "2025-02-12", "oak", tier_raised="community", item_class="ordinary",
         tier_settled="community"),
]  # fmt: skip


def test_items_are_counted_by_what_became_of_them(bench: Records) -> None:
    bench.lay("agenda_items", ITEMS)
    expected = {
        "agenda_items_raised": [(None, 5, None, 5)],
        "agenda_items_by_class": [
            ("major", 1, None, 1),
            ("minor", 2, None, 2),
            ("ordinary", 2, None, 2),
        ],
        "agenda_items_by_deliberation": [
            ("joint", 2, None, 2),
            ("not_given", 2, None, 2),
            ("self", 1, None, 1),
        ],
        "agenda_settled_share": [(None, 3, 5, 60)],
        "agenda_settled_by_class": [
            ("major", 1, 1, 100),
            ("minor", 1, 2, 50),
            ("ordinary", 1, 2, 50),
        ],
        "agenda_settled_by_tier": [("community", 2, None, 2), ("compound", 1, None, 1)],
        "agenda_own_tier_share": [(None, 2, 5, 40)],
        "agenda_sent_up_share": [(None, 2, 5, 40)],
        "agenda_sent_up_settled_share": [(None, 1, 2, 50)],
        "agenda_sent_back_share": [(None, 1, 2, 50)],
        "agenda_open": [(None, 2, None, 2)],
        "agenda_feedback_share": [(None, 1, 1, 100)],
        "agenda_published_share": [
            ("decision", 2, 3, pytest.approx(200 / 3, abs=1e-5)),
            ("result", 1, 3, pytest.approx(100 / 3, abs=1e-5)),
        ],
        "agenda_passed_share": [(None, 2, 3, pytest.approx(200 / 3, abs=1e-5))],
        "agenda_median_days": [
            # 10, 30 and, open at the data date 28 February, 25 and 18 days: 3/4, then 0 at day 30
            ("all", None, None, 30),
            # left after 20 days, or settled there after 20; item 4 is open, item 5 has no date
            ("community", None, None, 20),
            # left after 10, 10 and 5 days
            ("compound", None, None, 10),
        ],
    }
    assert {name: bench.values(name) for name in expected} == expected
    # months and places stand apart, and add up to quarters and to the county
    assert bench.values("agenda_items_raised", place_id="elm") == [(None, 3, None, 3)]
    frame = bench.frame("agenda_settled_share", place_id="west", period="month")
    assert frame[["numerator", "denominator"]].to_numpy().tolist() == [[2, 2], [1, 3]]
    assert frame[["lower", "upper"]].notna().all().all(), "shares of events have an interval"
    quarter = bench.frame("agenda_settled_share", place_id="west", period="quarter")
    assert quarter[["numerator", "denominator"]].to_numpy().tolist() == [[3, 5]]


def test_what_no_row_of_a_load_records_is_not_known(bench: Records) -> None:
    rows = [
        item(1, "2025-01-06", settled_on="2025-01-16"),
        item(2, "2025-01-06", "oak", load_id="000002-b", settled_on="2025-01-09",
             result_published_on="2025-01-10", sent_up=False),
        item(3, "2025-01-07", "oak", load_id="000002-b"),
    ]  # fmt: skip
    bench.lay("agenda_items", rows)
    assert bench.values("agenda_published_share") == [("result", 1, 1, 100)]
    assert bench.frame("agenda_published_share", place_id="west")["left_out"].unique() == [1]
    assert bench.values("agenda_own_tier_share") == [(None, 1, 2, 50)]
    assert bench.values("agenda_own_tier_share", place_id="elm") == []
    for indicator in (
        "agenda_passed_share",
        "agenda_sent_up_settled_share",
        "agenda_feedback_share",
    ):
        assert bench.values(indicator) == [], indicator


# A row, what is different in it, and the indicators that must move with it.
ITEM_MOVES: list[tuple[int, Row, set[str]]] = [
    (0, {"vote": "rejected"}, {"agenda_passed_share"}),
    (0, {"result_published_on": None}, {"agenda_published_share"}),
    (0, {"item_class": "major"}, {"agenda_items_by_class", "agenda_settled_by_class"}),
    (0, {"deliberation_kind": "joint"}, {"agenda_items_by_deliberation"}),
    (1, {"settled_on": on("2025-02-17")}, {"agenda_median_days"}),
    (1, {"feedback_on": None}, {"agenda_feedback_share"}),
    (1, {"sent_back": True}, {"agenda_sent_back_share"}),
    (1, {"tier_settled": "subdistrict"}, {"agenda_settled_by_tier"}),
    (
        3,
        {"sent_up": True},
        {"agenda_sent_up_share", "agenda_sent_up_settled_share"},
    ),
    (4, {"sent_up": True}, {"agenda_own_tier_share", "agenda_sent_up_share",
                            "agenda_sent_up_settled_share", "agenda_feedback_share"}),
]  # fmt: skip


def test_one_changed_item_moves_exactly_what_it_says(bench: Records) -> None:
    moved = bench.moved("agenda_items", ITEMS, [move[:2] for move in ITEM_MOVES])
    assert moved == [move[2] for move in ITEM_MOVES]


def met(day: str, tier: str, kind: str, place: str, **columns: object) -> Row:
    return {"held_on": on(day), "tier": tier, "meeting_type": kind, "place_id": place} | columns


MEETINGS = [
    met("2025-01-10", "community", "joint", "elm", meeting_kind="regular", items=3, expected=10, present=8),
    met("2025-02-10", "community", "joint", "elm", meeting_kind="ad_hoc", items=5, expected=10, present=9),
    met("2025-04-10", "community", "joint", "oak", meeting_kind="regular", items=1, present=7),
    met("2025-01-20", "compound", "council", "elm-1", meeting_kind="regular"),
    met("2025-03-20", "compound", "monthly", "elm-1", meeting_kind="regular"),
    met("2025-06-30", "city", "joint", "west", meeting_kind="regular"),
]  # fmt: skip


def test_meetings_items_and_attendance(bench: Records) -> None:
    bench.lay("meetings", MEETINGS)
    expected = {
        "meetings_recorded": [(None, 6, None, 6)],
        "meetings_by_tier": [
            ("city", 1, None, 1),
            ("community", 3, None, 3),
            ("compound", 2, None, 2),
        ],
        "meetings_by_type": [
            ("council", 1, None, 1),
            ("joint", 4, None, 4),
            ("monthly", 1, None, 1),
        ],
        "meetings_ad_hoc_share": [(None, 1, 6, pytest.approx(100 / 6, abs=1e-5))],
        "meetings_items_each": [(None, 9, 3, 3)],
        # only the two meetings that say who should come
        "meetings_attendance_share": [(None, 17, 20, 85)],
        "meetings_attendance_mean": [(None, 24, 3, 8)],
    }
    assert {name: bench.values(name) for name in expected} == expected
    # January to June: two quarters of two communities that met; six months of one compound
    assert bench.values("meetings_joint_per_quarter") == [
        ("joint_city", 1, 2, 0.5),
        ("joint_community", 3, 4, 0.75),
    ]
    assert bench.values("meetings_compound_per_month") == [
        (None, 2, 6, pytest.approx(1 / 3, abs=1e-6))
    ]
    assert bench.values("meetings_city_per_half_year") == [(None, 1, 1, 1)]
    kept = {row[0]: row[1:3] for row in bench.values("meetings_calendar_kept_share")}
    assert kept == {
        "city_joint": (1, 1),
        "joint_city": (1, 2),
        "joint_community": (2, 4),
        "compound_council": (2, 6),
    }
    elm = bench.frame("meetings_joint_per_quarter", place_id="elm", period="quarter")
    assert elm["value"].tolist() == [2, 0], "the second quarter without a meeting is a nought"


def test_a_frame_that_the_records_cut_off_is_not_judged(bench: Records) -> None:
    bench.lay("meetings", MEETINGS[:2])
    assert bench.values("meetings_calendar_kept_share") == []
    # two of the three months of a quarter: two meetings in two thirds of a unit
    assert bench.values("meetings_joint_per_quarter", place_id="elm") == [
        ("joint_community", 2, pytest.approx(2 / 3, abs=1e-6), 3)
    ]


YEARLY = {
    "consultation": "meetings_consultation_per_year",
    "review": "meetings_review_per_year",
    "lecture": "meetings_lectures_per_year",
    "training": "meetings_trainings_per_year",
    "property": "meetings_property_per_year",
}


def test_a_yearly_meeting_is_held_to_its_year(bench: Records) -> None:
    rows = [met("2025-01-05", "community", kind, "elm") for kind in YEARLY]
    rows += [met("2025-12-05", "community", kind, "elm") for kind in YEARLY]
    bench.lay("meetings", [*rows, met("2025-06-05", "community", "review", "elm")])
    held = {kind: bench.values(name, period="year") for kind, name in YEARLY.items()}
    expected = {kind: [(None, 2, 1, 2)] for kind in YEARLY}
    assert held == expected | {"review": [(None, 3, 1, 3)]}


MEETING_MOVES: list[tuple[int, Row, set[str]]] = [
    (0, {"items": 4}, {"meetings_items_each"}),
    (0, {"expected": 12}, {"meetings_attendance_share"}),
    (2, {"present": 8}, {"meetings_attendance_mean"}),
    (0, {"meeting_kind": "ad_hoc"}, {"meetings_ad_hoc_share"}),
    (0, {"held_on": on("2025-02-11")}, set()),
    (0, {"held_on": on("2025-04-11")}, {"meetings_calendar_kept_share"}),
    (3, {"meeting_type": "monthly"}, {"meetings_by_type"}),
    (
        3,
        {"meeting_type": "lecture"},
        {"meetings_by_type", "meetings_compound_per_month", "meetings_lectures_per_year",
         "meetings_calendar_kept_share"},
    ),
    (
        3,
        {"tier": "community"},
        {"meetings_by_tier", "meetings_compound_per_month", "meetings_calendar_kept_share"},
    ),
]  # fmt: skip


def test_one_changed_meeting_moves_exactly_what_it_says(bench: Records) -> None:
    inside = [*MEETINGS[:5], met("2025-06-30", "community", "joint", "oak")]
    moved = bench.moved("meetings", inside, [move[:2] for move in MEETING_MOVES])
    assert moved == [move[2] for move in MEETING_MOVES]
