"""Coverage with bounds for what a register does not say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.indicators.coverage import (
    FORMS,
    Attached,
    CensusShare,
    Coverage,
    Layer,
    coverage,
    forms,
)

COUNTS = (*FORMS, "uncovered")
# 46 firms = 9 own + 21 joint + 16 posted: the public example of the two layers.
EXAMPLE = dict.fromkeys([*COUNTS, *(f"stale_{one}" for one in COUNTS), "unknown", "missing"], 0)
EXAMPLE |= {"own": 9, "joint": 21, "posted": 16}
LAYERS: tuple[Layer, ...] = ("organisation", "work")
RULES: tuple[Attached, ...] = ("organisation", "work", "none")


def test_the_two_layers_of_the_public_example() -> None:
    organised, worked = (coverage(EXAMPLE, layer, "work") for layer in LAYERS)
    assert (organised.covered, organised.known) == (30, 46)
    assert organised.value == pytest.approx(65.2, abs=0.05)
    assert worked.value == 100
    assert (organised.lower, organised.upper) == (organised.value, organised.value)


@pytest.mark.parametrize(
    ("layer", "rule", "counted"),
    [
        ("organisation", "work", ("own", "joint")),
        ("organisation", "organisation", ("own", "joint", "attached")),
        ("work", "work", ("own", "joint", "attached", "posted")),
        ("work", "none", ("own", "joint", "posted")),
    ],
)
def test_the_rule_decides_what_attached_counts_as(
    layer: Layer, rule: Attached, counted: tuple[str, ...]
) -> None:
    assert forms(layer, rule) == counted


def test_lacking_rows_move_both_bounds_and_old_ones_each_its_own() -> None:
    row = EXAMPLE | {"unknown": 4, "missing": 10, "stale_own": 3, "stale_posted": 2}
    found = coverage(row, "organisation", "work")
    assert found.base == 60
    assert found.lower == pytest.approx(100 * (30 - 3) / 60)
    assert found.upper == pytest.approx(100 * (30 + 2 + 14) / 60)


def test_how_many_compounds_a_target_takes() -> None:
    found = Coverage(covered=12, known=20, unknown=5)
    assert (found.needed(95), found.needed_at_most(95)) == (7, 12)
    assert found.needed(50) == 0


def test_without_a_known_compound_there_is_no_rate() -> None:
    nothing = Coverage(0, 0)
    assert (nothing.value, nothing.lower, nothing.upper, nothing.needed(90)) == (
        None,
        None,
        None,
        0,
    )


small = st.integers(0, 40)


@given(st.lists(st.tuples(small, small), min_size=5, max_size=5), small, small)
def test_the_rate_lies_between_its_bounds_and_work_covers_no_less_than_organisation(
    counts: list[tuple[int, int]], unknown: int, missing: int
) -> None:
    row = {"unknown": unknown, "missing": missing}
    for form, (fresh, stale) in zip(COUNTS, counts, strict=True):
        row |= {form: fresh + stale, f"stale_{form}": stale}
    for rule in RULES:
        organised, worked = (coverage(row, layer, rule) for layer in LAYERS)
        assert organised.known == worked.known == sum(row[form] for form in COUNTS)
        for one in (organised, worked):
            if one.value is not None and one.lower is not None and one.upper is not None:
                assert 0 <= one.lower <= one.value + 1e-9 <= one.upper + 2e-9 <= 100 + 1e-6
            reached = one.covered + one.needed(80)
            assert one.known == 0 or 100 * reached / one.known >= 80 - 1e-9
        assert organised.covered <= worked.covered


counts = st.integers(0, 50)


@given(counts, counts, counts, counts, counts)
def test_wherever_open_compounds_belong_the_share_lies_within_its_bounds(
    yes: int, no: int, turned_yes: int, turned_no: int, neither: int
) -> None:
    open_ones = turned_yes + turned_no + neither
    found = CensusShare(yes, yes + no, yes, yes + no, open_ones)
    truth = CensusShare(yes + turned_yes, yes + no + turned_yes + turned_no, 0, 0, 0).value
    if truth is not None:
        assert found.lower is not None and found.upper is not None
        assert found.lower - 1e-9 <= truth <= found.upper + 1e-9
    assert CensusShare(yes, yes + no, yes, yes + no, 0).lower == found.value
