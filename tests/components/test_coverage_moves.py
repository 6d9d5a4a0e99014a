"""What moved between two days: nobody is lost, and nothing that is not said counts as lacking."""

import pandas as pd
import pytest

from governance.components.coverage import moves
from governance.components.coverage.profile_rows import KINDS

FORMS = KINDS["forms"]
SERVICES, STANDARDS = KINDS["services"], KINDS["standards"]


def _forms(**given: str | None) -> pd.DataFrame:
    return pd.DataFrame({"place_id": list(given), "party_org_form": list(given.values())})


THEN = _forms(a="joint", b="none", c=None, d="own", left="own")
NOW = _forms(a="own", b="posted", c="own", d="own", new="joint")


def test_a_compound_is_counted_from_its_form_before_to_its_form_now() -> None:
    moved = moves.moves(NOW, THEN, FORMS)
    assert dict(zip(moved["place_id"], moved["cell"], strict=True)) == {
        "a": "joint~own",
        "b": "none~posted",
        "c": "unsaid~own",
        "d": "own~own",
        "left": "own~absent",
        "new": "absent~joint",
    }
    assert moved.loc[moves.is_change(moved), "place_id"].tolist() == ["a", "b", "c", "left", "new"]


def test_the_cells_add_up_to_the_counts_of_either_day() -> None:
    counted = moves.counted(moves.moves(NOW, THEN, FORMS), FORMS)
    cells = counted["cell"].str.split("~", expand=True).assign(n=counted["compounds"])
    for side, day in ((0, THEN), (1, NOW)):
        known = cells[cells[side] != "absent"].groupby(side)["n"].sum().to_dict()
        assert known == day["party_org_form"].fillna("unsaid").value_counts().to_dict()
    assert set(counted["code"]) <= set(moves.codes(FORMS))
    assert moves.label("party_org_form~joint~own", FORMS) == "联建→单建"


def test_what_a_compound_has_is_followed_thing_by_thing() -> None:
    names = list(SERVICES.columns)
    then = pd.DataFrame({"place_id": ["a", "b"]} | {name: [False, None] for name in names})
    now = then.assign(**{names[0]: [True, True]})
    moved = moves.moves(now, then, SERVICES)
    first = moved[moved["item"] == names[0]].set_index("place_id")["cell"].to_dict()
    assert first == {"a": "no~yes", "b": "unsaid~yes"}
    assert set(moved.loc[moved["item"] == names[1], "cell"]) == {"no~no", "unsaid~unsaid"}
    assert moves.label(f"{names[0]}~no~yes", SERVICES) == "保洁：没有→有"


@pytest.mark.parametrize(
    ("then", "now", "cell", "by"),
    [(3, 5, "more", 2), (5, 3, "fewer", -2), (4, 4, "same", 0), (None, 4, "unknown", 0)],
)
def test_standards_met_move_by_a_number(then: int | None, now: int, cell: str, by: int) -> None:
    name = STANDARDS.columns[0]
    rest = {key: [1] for key in STANDARDS.columns[1:]}

    def day(value: int | None) -> pd.DataFrame:
        given = pd.array([value], dtype="Int64")
        return pd.DataFrame({"place_id": ["a"], name: given} | rest)

    counted = moves.counted(moves.moves(day(now), day(then), STANDARDS), STANDARDS)
    row = counted[counted["item"] == name].iloc[0]
    assert (row["cell"], row["by"]) == (cell, by)
