"""Given a register of compounds, what the page on coverage asks of it."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from governance.indicators.coverage import Layer, coverage
from tests.given_records import Records, Row

LAYERS: dict[Layer, str] = {
    "organisation": "compound_organisation_coverage",
    "work": "compound_work_coverage",
}
WITHIN = {"place": "south", "day": "2025-03-31", "types": ["all"]}


def compound(place: str, as_of: str, **columns: object) -> Row:
    return {"place_id": place, "as_of": date.fromisoformat(as_of), **columns}


def groups(bench: Records, split: str = "community", **changes: object) -> pd.DataFrame:
    """The groups of compounds by name, the whole under "all"."""
    asked = WITHIN | {"split": split, "stale_months": 12} | changes
    frame = bench.lookup("compound_groups", **asked)
    return frame.set_index(frame["group_id"].fillna("none").mask(frame["is_total"], "all"))


def test_groups_equal_the_computed_indicators_under_every_rule(bench: Records) -> None:
    rows = [
        compound("elm-1", "2025-01-15", party_org_form="none", compound_type="old"),
        compound("elm-1", "2025-02-15", party_org_form="attached", compound_type="old"),
        compound("elm-2", "2025-01-15", party_org_form="posted", compound_type="property"),
        compound("oak-1", "2025-03-15", party_org_form="joint", compound_type="old"),
    ]
    bench.lay("compound_register", rows)
    rules = dict(bench.rows("select rule_id, attached_counts_as from marts.coverage_rule"))
    found = groups(bench)
    for layer, indicator in LAYERS.items():
        for place, key in (("south", "all"), ("elm", "elm"), ("oak", "oak")):
            frame = bench.frame(indicator, place_id=place, period_end="2025-03-31")
            computed = frame.set_index("breakdown")
            for rule_id, attached in rules.items():
                one = coverage(dict(found.loc[key]), layer, attached)
                counted = computed.loc[rule_id, ["numerator", "denominator"]].tolist()
                assert [one.covered, one.known] == counted, (layer, place, rule_id)
                assert one.value == pytest.approx(computed.loc[rule_id, "value"])
    by_type = groups(bench, "compound_type")
    assert by_type.loc["old", ["attached", "joint"]].tolist() == [1, 1]
    only_old = groups(bench, types=["old"])
    assert only_old.loc["all", "compounds"] == 2


def test_old_silent_and_lacking_compounds_are_told_apart(bench: Records) -> None:
    rows = [
        compound("elm-1", "2023-12-31", party_org_form="own"),
        compound("elm-2", "2025-03-15"),
    ]
    bench.lay("compound_register", rows)
    found = groups(bench)
    counted = ["own", "stale_own", "unknown", "missing"]
    assert found.loc["all", counted].tolist() == [1, 1, 1, 1]
    assert found.loc["elm", counted].tolist() == [1, 1, 1, 0]
    assert found.loc["oak", counted].tolist() == [0, 0, 0, 1]
    assert groups(bench, stale_months=24).loc["all", "stale_own"] == 0


def test_areas_are_told_apart_by_their_community(bench: Records) -> None:
    rows = [
        compound("elm-1", "2025-03-15", party_org_form="own", area_name="东片"),
        compound("elm-2", "2025-03-15", party_org_form="none"),
        compound("oak-1", "2025-03-15", party_org_form="none", area_name="东片"),
    ]
    bench.lay("compound_register", rows)
    found = groups(bench, "area")
    assert set(found.index) == {"all", "elm::东片", "oak::东片", "none"}
    assert found.loc["none", "uncovered"] == 1
    assert found.loc["all", "areas"] == 2


def test_each_month_counts_the_rows_up_to_its_end(bench: Records) -> None:
    rows = [
        compound("elm-1", "2025-01-15", party_org_form="none"),
        compound("elm-2", "2025-02-15", party_org_form="posted"),
        compound("elm-1", "2025-03-15", party_org_form="own"),
    ]
    bench.lay("compound_register", rows)
    months = bench.lookup("compound_months", **WITHIN, stale_months=12)
    assert months["day"].astype(str).tolist() == ["2025-01-31", "2025-02-28", "2025-03-31"]
    shown = months[["own", "posted", "uncovered", "missing"]]
    assert shown.to_numpy().tolist() == [[0, 0, 1, 2], [0, 1, 1, 1], [1, 1, 0, 1]]
    total = groups(bench).loc["all"]
    assert total[["own", "posted", "uncovered", "missing"]].tolist() == [1, 1, 0, 1]


def test_the_list_says_since_when_a_compound_is_not_covered(bench: Records) -> None:
    rows = [
        compound("elm-1", "2024-01-15", party_org_form="own"),
        compound("elm-1", "2024-06-15", party_org_form="none"),
        compound("elm-1", "2025-01-15", party_org_form="posted"),
        compound("elm-2", "2024-03-15", party_org_form="attached"),
    ]
    bench.lay("compound_register", rows)

    def listed(layer: str, attached: str = "work") -> list[tuple[object, ...]]:
        asked = WITHIN | {"layer": layer, "attached": attached, "stale_months": 12}
        frame = bench.lookup("compound_list", **asked).set_index("place_id")
        days = [frame[name].astype("string").str[:10] for name in ("since", "last_covered")]
        return list(zip(frame["status"], *(one.fillna("") for one in days), strict=True))

    assert listed("organisation") == [
        ("uncovered", "2024-06-15", "2024-01-15"),
        ("uncovered", "2024-03-15", ""),
        ("missing", "", ""),
    ]
    assert listed("work")[:2] == [("covered", "", ""), ("covered", "", "")]
    assert listed("work", "none")[1] == ("uncovered", "2024-03-15", "")
