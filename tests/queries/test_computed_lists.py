"""Given lists, pairings and appraisals of a few places, the computed indicators."""

from __future__ import annotations

from datetime import date

import pytest

from tests.given_records import Records, Row


def on(day: str) -> date:
    return date.fromisoformat(day)


def line(number: int, kind: str, raised: str, place: str = "elm", **columns: object) -> Row:
    """A line of a list; columns that end in _on are written as text."""
    told = {
        name: on(str(value)) if name.endswith("_on") and value else value
        for name, value in columns.items()
    }
    named = {"item_id": f"l{number}", "list_kind": kind, "place_id": place}
    return named | {"raised_on": on(raised)} | told


# Needs: closed in time, closed late, overdue and open; a wish claimed; a problem of a firm
LINES = [
    line(1, "need", "2025-01-02", raised_by="resident", matched_on="2025-01-05",
         contracted_on="2025-01-07", due_on="2025-01-31", closed_on="2025-01-22",
         published_on="2025-01-25"),
    line(2, "need", "2025-01-04", raised_by="resident", matched_on="2025-01-09",
         due_on="2025-01-31", closed_on="2025-02-13"),
    line(3, "need", "2025-02-01", "oak", raised_by="unit", due_on="2025-02-20"),
    line(4, "wish", "2025-02-03", "oak", matched_on="2025-02-04", due_on="2025-12-31"),
    line(5, "problem", "2025-02-05", raised_by="enterprise", closed_on="2025-03-01"),
]  # fmt: skip


def test_lines_are_followed_to_their_closing(bench: Records) -> None:
    bench.lay("action_items", LINES)
    thirds = pytest.approx(200 / 3, abs=1e-5)
    expected = {
        "list_items_raised": [
            ("need", 3, None, 3),
            ("problem", 1, None, 1),
            ("wish", 1, None, 1),
        ],
        # no row of the problems tells of matching: nothing is known of it
        "list_matched_share": [("need", 2, 3, thirds), ("wish", 1, 1, 100)],
        "list_contracted_share": [("need", 1, 3, pytest.approx(100 / 3, abs=1e-5))],
        "list_closed_share": [
            ("need", 2, 3, thirds),
            ("problem", 1, 1, 100),
            ("wish", 0, 1, 0),
        ],
        "list_published_share": [("need", 1, 2, 50)],
        # due by the data date 1 March: two at the end of January, one on 20 February
        "list_closed_in_time_share": [("need", 1, 3, pytest.approx(100 / 3, abs=1e-5))],
        "list_open": [("need", 1, None, 1), ("problem", 0, None, 0), ("wish", 1, None, 1)],
        # 20, 40, open 28, open 26 and 24 days
        "list_median_days": [
            ("all", None, None, 40),
            ("need", None, None, 40),
            ("problem", None, None, 24),
        ],
        "list_enterprise_closed": [(None, 1, None, 1)],
        "oversight_steps_kept_share": [],
    }
    assert {name: bench.values(name) for name in expected} == expected
    due = bench.frame("list_closed_in_time_share", place_id="west", period="month")
    assert due[["numerator", "denominator"]].to_numpy().tolist() == [[1, 2], [0, 1]]
    assert due[["lower", "upper"]].notna().all().all(), "shares of events have an interval"


def test_each_step_of_oversight_is_held_to_its_months(bench: Records) -> None:
    steps = [("2025-01-05", "review"), ("2025-02-05", "review"), ("2025-02-20", "report")]
    rows = [
        line(number, "oversight", day, oversight_step=step)
        for number, (day, step) in enumerate(steps)
    ]
    bench.lay("action_items", [*rows, line(9, "need", "2025-03-01", oversight_step="none")])
    assert bench.values("oversight_steps_kept_share") == [
        ("oversight_report", 1, 3, pytest.approx(100 / 3, abs=1e-5)),
        ("oversight_review", 2, 3, pytest.approx(200 / 3, abs=1e-5)),
    ]


LINE_MOVES: list[tuple[int, Row, set[str]]] = [
    (0, {"matched_on": None}, {"list_matched_share"}),
    (0, {"contracted_on": None}, {"list_contracted_share"}),
    (0, {"published_on": None}, {"list_published_share"}),
    (0, {"due_on": on("2025-01-21")}, {"list_closed_in_time_share"}),
    (1, {"closed_on": on("2025-02-14")}, {"list_median_days"}),
    (4, {"raised_by": "resident"}, {"list_enterprise_closed"}),
    (3, {"oversight_step": "review"}, {"oversight_steps_kept_share"}),
    (2, {"closed_on": on("2025-02-25"), "due_on": on("2025-02-20")},
     {"list_closed_share", "list_open", "list_published_share", "list_median_days"}),
]  # fmt: skip


def test_one_changed_line_moves_exactly_what_it_says(bench: Records) -> None:
    moved = bench.moved("action_items", LINES, [move[:2] for move in LINE_MOVES])
    assert moved == [move[2] for move in LINE_MOVES]


def tie(day: str, kind: str, place: str, **columns: object) -> Row:
    return {"as_of": on(day), "pairing_kind": kind, "place_id": place} | columns


TIES = [
    tie("2025-01-31", "leader", "elm", ties=2, visits=1),
    tie("2025-03-31", "leader", "elm", ties=2, visits=3, problems_solved=1),
    tie("2025-06-30", "leader", "oak", ties=1, visits=0),
    tie("2025-01-31", "department", "elm", from_unit="甲局", ties=1),
    tie("2025-01-31", "department", "elm", from_unit="乙局", ties=1),
    tie("2025-06-30", "department", "elm", from_unit="甲局", ties=1),
    tie("2025-03-31", "member", "oak", ties=40, with_post=30, person_visits=60),
    tie("2025-06-30", "member", "oak", ties=50, with_post=40, person_visits=40),
    tie("2025-03-31", "consortium", "elm", ties=2, members=14),
    tie("2025-03-31", "unit", "elm-1", from_unit="丙公司", ties=1, problems_solved=2),
    tie("2025-03-31", "unit", "elm-2", from_unit="丙公司", ties=1, problems_solved=1),
    tie("2025-03-31", "unit", "oak-1", from_unit="丁公司", ties=1),
    tie("2025-03-31", "part_time_member", "elm", ties=6),
    tie("2025-03-31", "part_time_member", "oak", ties=3),
]


def test_ties_hold_until_the_next_day_of_their_kind_and_what_they_do_adds_up(
    bench: Records,
) -> None:
    bench.lay("pairings", TIES)
    expected = {
        # the list of departments of 30 June has one: the other's tie has ended
        "pairings_by_kind": [
            ("consortium", 2, None, 2),
            ("department", 1, None, 1),
            ("leader", 3, None, 3),
            ("member", 50, None, 50),
            ("part_time_member", 9, None, 9),
            ("unit", 3, None, 3),
        ],
        "pairing_leaders_per_community": [(None, 3, 2, 1.5)],
        "pairing_departments_per_community": [(None, 1, 1, 1)],
        "pairing_members_per_community": [(None, 50, 1, 50)],
        "pairing_part_time_members_per_community": [(None, 9, 2, 4.5)],
        "pairing_members_per_consortium": [(None, 14, 2, 7)],
        "pairing_places_per_unit": [(None, 3, 2, 1.5)],
        "pairing_post_share": [(None, 40, 50, 80)],
        "pairing_visits": [("leader", 4, None, 4)],
        # two leaders in the first quarter, one in the second
        "pairing_visits_per_quarter": [(None, 4, 3, pytest.approx(4 / 3, abs=1e-6))],
        "pairing_problems_solved": [("leader", 1, None, 1), ("unit", 3, None, 3)],
        # oak-1 does not say
        "pairing_problems_per_place_year": [(None, 3, 2, 1.5)],
        "pairing_person_visits_per_member": [(None, 100, 50, 2)],
    }
    assert {name: bench.values(name) for name in expected} == expected
    march = bench.frame("pairings_by_kind", place_id="elm", period="month")
    march = march[(march["breakdown"] == "department") & (march["numerator"] == 2)]
    assert march["period_start"].astype(str).str[:7].tolist() == ["2025-01", "2025-03"]
    assert bench.frame("pairings_by_kind")[["lower", "upper"]].isna().all().all()


TIE_MOVES: list[tuple[int, Row, set[str]]] = [
    (1, {"visits": 4}, {"pairing_visits", "pairing_visits_per_quarter"}),
    (2, {"ties": 2}, {"pairings_by_kind", "pairing_leaders_per_community",
                      "pairing_visits_per_quarter"}),
    (5, {"ties": 2}, {"pairings_by_kind", "pairing_departments_per_community"}),
    (6, {"person_visits": 61}, {"pairing_person_visits_per_member"}),
    (7, {"with_post": 41}, {"pairing_post_share"}),
    (8, {"members": 15}, {"pairing_members_per_consortium"}),
    (9, {"problems_solved": 3}, {"pairing_problems_solved", "pairing_problems_per_place_year"}),
    (11, {"from_unit": "丙公司"}, {"pairing_places_per_unit"}),
    (12, {"ties": 7}, {"pairings_by_kind", "pairing_part_time_members_per_community"}),
]  # fmt: skip


def test_one_changed_tie_moves_exactly_what_it_says(bench: Records) -> None:
    moved = bench.moved("pairings", TIES, [move[:2] for move in TIE_MOVES])
    assert moved == [move[2] for move in TIE_MOVES]


def scored(
    score: float, full: float | None, instrument: str, subject: str, **columns: object
) -> Row:
    told = {"score": score, "max_score": full, "instrument": instrument, "subject_type": subject}
    return {"appraised_on": on("2025-03-31"), "place_id": "elm"} | told | columns


SCORES = [
    scored(90.0, 100, "hundred_point", "department", raters=60),
    scored(80.0, None, "hundred_point", "department", raters=40, place_id="oak"),
    scored(4.0, 5, "property", "property_firm", raters=30),
    scored(45.0, None, "committee", "committee"),
]


def test_scores_are_shares_of_the_full_score(bench: Records) -> None:
    bench.lay("appraisals", SCORES)
    expected = {
        "appraisals_recorded": [
            ("committee", 1, None, 1),
            ("hundred_point", 2, None, 2),
            ("property", 1, None, 1),
        ],
        "appraisal_score_share": [("hundred_point", 170, 200, 85), ("property", 4, 5, 80)],
        "appraisal_score_by_subject": [("department", 170, 200, 85), ("property_firm", 4, 5, 80)],
        # 90 % and 80 %: five from the mean each, over one degree of freedom
        "appraisal_score_spread": [
            ("hundred_point", pytest.approx(50**0.5, abs=1e-6), None, pytest.approx(7.071068))
        ],
        "appraisal_raters_each": [("hundred_point", 100, 2, 50), ("property", 30, 1, 30)],
        "appraisal_raters_fewest": [("hundred_point", 40, None, 40), ("property", 30, None, 30)],
    }
    assert {name: bench.values(name) for name in expected} == expected
    assert bench.frame("appraisal_score_share")[["lower", "upper"]].isna().all().all()


SCORE_MOVES: list[tuple[int, Row, set[str]]] = [
    (2, {"score": 3.0}, {"appraisal_score_share", "appraisal_score_by_subject"}),
    (0, {"raters": 61}, {"appraisal_raters_each"}),
    (1, {"raters": 39}, {"appraisal_raters_each", "appraisal_raters_fewest"}),
    (3, {"max_score": 50.0}, {"appraisal_score_share", "appraisal_score_by_subject"}),
    (2, {"subject_type": "office"}, {"appraisal_score_by_subject"}),
    (0, {"score": 70.0}, {"appraisal_score_share", "appraisal_score_by_subject"}),
    (0, {"score": 90.0, "max_score": None}, set()),
    (3, {"instrument": "other"}, {"appraisals_recorded"}),
]


def test_one_changed_score_moves_exactly_what_it_says(bench: Records) -> None:
    moved = bench.moved("appraisals", SCORES, [move[:2] for move in SCORE_MOVES])
    # 70 lies as far from 80 as 90 does: the spread stays
    assert moved == [move[2] for move in SCORE_MOVES]
