"""Given a register of compounds and records of volunteers, the computed indicators."""

from __future__ import annotations

from datetime import date

import pytest

from tests.given_records import Records, Row


def compound(place: str, as_of: str, **columns: object) -> Row:
    return {"place_id": place, "as_of": date.fromisoformat(as_of), **columns}


def shares(bench: Records, indicator: str, place: str = "south", **where: str) -> list[object]:
    """Breakdown, numerator, denominator and value in the last month of the register."""
    frame = bench.frame(indicator, place_id=place, **where)
    frame = frame[frame["period_end"] == frame["period_end"].max()]
    shown = frame[["breakdown", "numerator", "denominator", "value"]].round(4)
    return list(shown.itertuples(index=False, name=None))


FORMS = [("elm-1", "own"), ("elm-2", "posted"), ("oak-1", "attached")]


def test_the_two_layers_of_coverage_stand_apart_and_the_rule_decides_on_attached(
    bench: Records,
) -> None:
    bench.lay("compound_register", [compound(p, "2025-01-15", party_org_form=f) for p, f in FORMS])
    rules = dict(bench.rows("select rule_id, attached_counts_as from marts.coverage_rule"))
    organised = {row[0]: row[1:3] for row in shares(bench, "compound_organisation_coverage")}
    worked = {row[0]: row[1:3] for row in shares(bench, "compound_work_coverage")}
    for rule, counts_as in rules.items():
        assert organised[rule] == (2 if counts_as == "organisation" else 1, 3)
        assert worked[rule] == (2 if counts_as == "none" else 3, 3)


def test_a_compound_that_needs_none_is_not_in_the_base(bench: Records) -> None:
    rows = [
        compound("elm-1", "2025-01-15", party_org_form="joint"),
        compound("elm-2", "2025-01-15", party_org_form="none", should_establish=False),
        compound("oak-1", "2025-01-15", party_org_form="none"),
    ]
    bench.lay("compound_register", rows)
    found = shares(bench, "compound_organisation_coverage")
    assert {row[1:] for row in found} == {(1, 2, 50)}
    forms = {row[0]: row[1] for row in shares(bench, "compound_organisation_forms")}
    assert (forms["joint"], forms["uncovered"]) == (1, 1)


def test_the_latest_row_up_to_the_month_counts(bench: Records) -> None:
    rows = [
        compound("elm-1", "2025-01-15", party_org_form="none"),
        compound("elm-2", "2025-01-15", party_org_form="none"),
        compound("elm-1", "2025-03-15", party_org_form="own"),
    ]
    bench.lay("compound_register", rows)
    frame = bench.frame("compound_organisation_coverage", place_id="elm")
    by_month = frame.groupby("period_start")["numerator"].max()
    assert by_month.tolist() == [0, 1]
    assert set(frame["denominator"]) == {2}
    assert frame["lower"].isna().all(), "a census has no sampling interval"


def test_seats_are_pooled_and_types_of_compound_are_told_apart(bench: Records) -> None:
    rows = [
        compound(
            "elm-1", "2025-01-15", compound_type="old", committee_seats=5, committee_party_seats=5
        ),
        compound(
            "oak-1",
            "2025-01-15",
            compound_type="property",
            committee_seats=15,
            committee_party_seats=5,
        ),
    ]
    bench.lay("compound_register", rows)
    assert shares(bench, "committee_party_seat_share") == [(None, 10, 20, 50)]
    frame = bench.frame("committee_party_seat_share", place_id="south", split="compound_type")
    assert dict(zip(frame["slice"], frame["value"].round(2), strict=True)) == {
        "old": 100,
        "property": 33.33,
    }


def volunteers(place: str, month: str, **columns: object) -> Row:
    return {"place_id": place, "month": date.fromisoformat(f"{month}-01"), **columns}


def test_persons_are_never_added_over_months(bench: Records) -> None:
    rows = [
        volunteers("elm", "2025-01", persons=100, hours=50.0, person_visits=30),
        volunteers("elm", "2025-02", persons=120, hours=70.0, person_visits=50),
        volunteers("oak", "2025-02", persons=10, hours=30.0),
    ]
    bench.lay("volunteer_records", rows)
    assert bench.values("volunteer_persons_registered", place_id="south")[0][3] == 130
    assert bench.values("volunteer_hours_recorded", place_id="south")[0][3] == 150
    assert bench.values("volunteer_hours_per_registered", place_id="south") == [
        (None, 150, 230, pytest.approx(150 / 230, abs=1e-6))
    ]
    # oak gives no visits: neither do its hours count here
    assert bench.values("volunteer_hours_per_visit", place_id="south") == [(None, 120, 80, 1.5)]


def test_rows_for_party_members_are_part_of_the_row_for_all(bench: Records) -> None:
    rows = [
        volunteers("elm", "2025-01", participants="all", hours=50.0),
        volunteers("elm", "2025-01", participants="party_members", hours=20.0),
        volunteers("oak", "2025-01", participants="party_members", hours=5.0),
    ]
    bench.lay("volunteer_records", rows)
    assert bench.values("volunteer_hours_recorded", place_id="south")[0][3] == 55


def test_a_measure_that_nobody_gives_has_no_value(bench: Records) -> None:
    bench.lay("volunteer_records", [volunteers("elm", "2025-01", hours=5.0)])
    assert bench.values("volunteer_sessions_recorded") == []
    assert bench.values("volunteer_hours_per_visit") == []


def test_forms_parties_groups_and_standards_are_counted_by_hand(bench: Records) -> None:
    rows = [
        compound(
            "elm-1",
            "2025-01-15",
            committee_form="elected",
            party_org_form="own",
            red_committee=True,
            red_property_firm=True,
            property_firm="f",
            firm_party_org="joint",
            branches=2,
            building_groups=4,
            centre_households=6,
            area_name="a",
            standards_team=5,
        ),
        compound(
            "elm-2",
            "2025-01-15",
            committee_form="self_governance_team",
            party_org_form="none",
            red_committee=True,
            red_property_firm=False,
            property_firm="g",
            branches=1,
            area_name="a",
            standards_team=2,
        ),
        compound("oak-1", "2025-01-15", area_name="a", building_groups=1),
    ]
    bench.lay("compound_register", rows)

    def held(indicator: str) -> dict[object, object]:
        return {row[0]: row[3] for row in shares(bench, indicator)}

    forms = {"elected": 1, "self_governance_team": 1, "none": 0}
    assert held("compound_committee_forms") == forms
    assert held("three_parties_counts") == {"three": 1, "two": 0, "one": 1, "none": 0}
    assert held("property_firm_forms")["joint"] == 1
    assert sum(held("property_firm_forms").values()) == 1, "the form of one is not known"
    assert held("compound_groups_recorded") == {"building_groups": 5, "centre_households": 6}
    assert held("compound_standards_group_mean") == {"team": 3.5}
    assert held("compound_branches_mean") == {None: 1.5}
    # an area is told apart by its community: there are two called a
    assert held("compounds_per_area_register") == {None: 1.5}


def test_a_team_counts_once_at_its_place_over_all_months(bench: Records) -> None:
    named = [("elm", "2025-01", "a"), ("elm", "2025-02", "a"), ("oak", "2025-02", "a")]
    rows = [volunteers(place, month, team=team, hours=1.0) for place, month, team in named]
    bench.lay("volunteer_records", [*rows, volunteers("oak", "2025-02", hours=1.0)])
    assert bench.values("volunteer_teams_recorded")[0][3] == 2
    assert bench.values("volunteer_teams_recorded", place_id="elm")[0][3] == 1
