"""The three rates by a rule set: against the traps of the field, and pooled against counted rows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.indicators.intervals import multinomial_mean
from governance.indicators.three_rates import RATES, RuleSet, mean_of_units, rates, share

BEIJING = RuleSet(0.10, 0.50, 0.40, 0.9)
NAMES = ("contacted", "solved", "satisfied", "basically")
PAIRS = (
    *(("contacted", "solved"), ("contacted", "satisfied"), ("contacted", "basically")),
    *(("satisfied", "solved"), ("basically", "solved")),
)
Row = tuple[bool, bool, str]
rows = st.lists(
    st.tuples(st.booleans(), st.booleans(), st.sampled_from(["yes", "basically", "no"])),
    max_size=30,
)


def _counts(answers: list[Row]) -> dict[str, float]:
    """The counts of call-backs as the marts hold them, from (contacted, solved, satisfaction)."""
    marks = [
        {"contacted": c, "solved": s, "satisfied": a == "yes", "basically": a == "basically"}
        for c, s, a in answers
    ]
    counts: dict[str, float] = {"valid": len(marks)}
    counts |= {f"{name}_valid": sum(one[name] for one in marks) for name in NAMES}
    return counts | {f"{a}_{b}": sum(one[a] and one[b] for one in marks) for a, b in PAIRS}


def test_without_a_call_back_there_is_no_rate_and_no_zero() -> None:
    assert [one.value for one in rates(_counts([]), BEIJING).values()] == [None] * 4


def test_the_weighted_score_of_the_public_code() -> None:
    answers: list[Row] = (
        [(True, True, "yes")] * 6 + [(True, True, "basically")] * 3 + [(False, False, "no")]
    )
    found = rates(_counts(answers), BEIJING)
    assert {name: found[name].value for name in RATES} == pytest.approx(
        {"response": 90, "solution": 90, "satisfaction": 87, "score": 9 + 45 + 34.8}
    )


def test_the_mean_of_units_is_not_the_rate_of_all() -> None:
    # Field trap: 5 of 6 and 950 of 1000 average 89.2 %, pooled they are 94.9 %.
    units = [share(5, 6), share(950, 1000)]
    assert mean_of_units(one.value for one in units) == pytest.approx(89.1667, abs=1e-3)
    assert share(955, 1006).value == pytest.approx(94.930, abs=1e-3)
    assert mean_of_units([None, 80.0]) == 80.0
    assert mean_of_units([None]) is None


@given(st.lists(rows, min_size=1, max_size=4))
def test_pooled_counts_give_the_rates_of_all_rows(units: list[list[Row]]) -> None:
    pooled = [_counts(one) for one in units]
    added = {name: sum(one[name] for one in pooled) for name in pooled[0]}
    assert rates(added, BEIJING) == rates(_counts([row for one in units for row in one]), BEIJING)


@given(rows)
def test_the_score_is_the_mean_of_each_call_back_s_score(answers: list[Row]) -> None:
    found = rates(_counts(answers), BEIJING)["score"]
    worth = {"yes": 1.0, "basically": 0.9, "no": 0.0}
    scores = [0.1 * c + 0.5 * s + 0.4 * worth[a] for c, s, a in answers]
    if scores:
        assert found.value == pytest.approx(100 * sum(scores) / len(scores))
        squares = sum(one**2 for one in scores)
        bounds = multinomial_mean(sum(scores), squares, len(scores))
        assert bounds is not None
        assert found.interval == pytest.approx(bounds.scaled(100), abs=1e-6)
        assert found.interval is not None
        assert found.interval.lower - 1e-9 <= found.value <= found.interval.upper + 1e-9


def test_a_slice_that_lacks_which_answers_go_together_has_a_score_without_interval() -> None:
    counts = {
        name: value for name, value in _counts([(True, True, "yes")]).items() if "valid" in name
    }
    assert rates(counts, BEIJING)["score"].value == 100
    assert rates(counts, BEIJING)["score"].interval is None


@pytest.mark.parametrize("weights", [(0.5, 0.5, 0.5, 1), (-0.1, 0.6, 0.5, 1), (0.1, 0.5, 0.4, 2)])
def test_weights_that_give_more_than_a_hundred_are_refused(weights: tuple[float, ...]) -> None:
    with pytest.raises(ValueError, match="weights"):
        RuleSet(*weights)


def test_basically_satisfied_spread_by_the_square_of_their_weight() -> None:
    # 40 satisfied and 30 basically so, at one half: scores 55, squares 47.5, of 100.
    answers: list[Row] = [
        *[(True, True, "yes")] * 40,
        *[(True, True, "basically")] * 30,
        *[(True, False, "no")] * 30,
    ]
    counts = _counts(answers)
    found = rates(counts, RuleSet(0.2, 0.4, 0.4, 0.5))["satisfaction"]
    bounds = multinomial_mean(55, 47.5, 100)
    assert bounds is not None and found.interval == pytest.approx(bounds.scaled(100))
