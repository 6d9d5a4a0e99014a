"""Figures as the arithmetic writes them, reasons, and relations that cannot be evaluated."""

from decimal import Decimal

import pytest

from governance.datasets.relations import RELATION_KINDS, MissingTerm, Relation, RelationTerm
from governance.indicators.checks import VERDICTS, CheckInput, evaluate, figures_from
from governance.indicators.checks.kinds import KINDS
from governance.indicators.checks.wording import number
from governance.model.errors import DataError

OLD = {
    "observation_id": "old",
    "quote": "254个",
    "value": 254.0,
    "lower": 254.0,
    "upper": 254.0,
    "unit": "个",
    "qualifier": "exact",
}
ALL = {**OLD, "observation_id": "all", "quote": "619个", "value": 619, "lower": 619, "upper": 619}


def relation(**changes: object) -> Relation:
    fields: dict[str, object] = {
        "relation_id": "old-within-all",
        "kind": "part_whole",
        "title_zh": "老旧小区不多于小区",
        "title_en": "No more old compounds than compounds",
        "place_id": "xihu",
        "terms": (RelationTerm("old", "part"), RelationTerm("all", "whole")),
        "differs": "inconsistent",
        "note_zh": "据",
        "note_en": "basis",
    }
    return Relation(**(fields | changes))  # type: ignore[arg-type]


def problems_of(**changes: object) -> list[tuple[str | None, str, str]]:
    with pytest.raises(DataError) as caught:
        evaluate([relation(**changes)], figures_from([OLD, ALL]))
    return [(one.column, one.got, str(one.expected)) for one in caught.value.problems]


def test_result_carries_verdict_arithmetic_bounds_and_inputs() -> None:
    (result,) = evaluate([relation()], figures_from([OLD, ALL]))
    assert (result.relation_id, result.verdict) == ("old-within-all", "consistent")
    assert result.arithmetic_zh == result.arithmetic_en == "254 ≤ 619"
    assert (result.left_lower, result.left_upper) == (254.0, 254.0)
    assert (result.right_lower, result.right_upper) == (619.0, 619.0)
    assert result.inputs == (
        CheckInput("old", "part", 254.0, 254.0, 254.0),
        CheckInput("all", "whole", 619.0, 619.0, 619.0),
    )


def test_reason_is_the_meaning_of_the_verdict() -> None:
    (result,) = evaluate([relation()], figures_from([OLD, ALL]))
    assert (result.reason_zh, result.reason_en) == tuple(VERDICTS["consistent"].meaning)


def test_what_the_text_does_not_print_is_named_and_never_judged() -> None:
    lacking = relation(
        terms=(RelationTerm("old", "part"),), missing=(MissingTerm("whole", "小区数", "compounds"),)
    )
    (result,) = evaluate([lacking], figures_from([OLD]))
    assert result.verdict == "cannot_check"
    assert result.arithmetic_zh == "254；与【小区数】无从核对"
    assert result.reason_zh == "原文未提供：小区数。"
    assert result.reason_en == "The text does not print: compounds."


@pytest.mark.parametrize(
    ("quote", "value", "qualifier", "zh", "en"),
    [
        ("96,817户", 96817, "exact", "96,817", "96,817"),
        ("1430個", 1430, "exact", "1430", "1430"),
        ("24 .1万", 241000, "exact", "24.1万", "241,000"),
        ("1.8萬余名", 18000, "over", "1.8万余", "18,000-odd"),
        ("610多个", 610, "over", "610多", "610-odd"),
        ("万余次", 10000, "over", "10,000余", "10,000-odd"),
        ("不少于50人", 50, "at_least", "不少于50", "at least 50"),
        ("85%以上", 85, "at_least", "85%以上", "at least 85%"),
        ("100戶以下", 100, "under", "100以下", "at most 100"),
        ("300户左右", 300, "about", "300左右", "about 300"),
        ("每半年召开一次", 1, "exact", "1", "1"),
        ("254个", 300, "exact", "300", "300"),  # an edited value wins over a stale quote
    ],
)
def test_label_is_the_number_as_printed(
    quote: str, value: int, qualifier: str, zh: str, en: str
) -> None:
    row = {**OLD, "quote": quote, "value": value, "qualifier": qualifier}
    row["unit"] = "%" if "%" in quote else "个"
    assert tuple(figures_from([row])["old"].label) == (zh, en)


@pytest.mark.parametrize("empty", [None, "", float("nan")])
def test_a_missing_end_is_open_however_it_is_written(empty: object) -> None:
    figure = figures_from([{**OLD, "upper": empty, "qualifier": "at_least"}])["old"]
    assert (figure.lower, figure.upper) == (Decimal("254.0"), None)


@pytest.mark.parametrize(
    ("value", "shown"),
    [("922.0666", "922.07"), ("52.235", "52.235"), ("0.5", "0.5"), ("96817.0", "96,817")],
)
def test_numbers_are_rounded_for_reading(value: str, shown: str) -> None:
    assert number(Decimal(value)) == shown


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"kind": "guess"}, ("kind", "guess", ", ".join(sorted(KINDS)))),
        ({"terms": (RelationTerm("old", "part"),)}, ("terms", "whole × 0", "whole")),
        ({"numbers": {"times": 12.0}}, ("numbers", "times", "")),
    ],
)
def test_relation_that_does_not_suit_its_kind_is_refused(
    changes: dict[str, object], problem: tuple[str, str, str]
) -> None:
    assert problems_of(**changes) == [problem]


def test_every_problem_is_named_at_once() -> None:
    terms = (RelationTerm("gone", "part"), RelationTerm("all", "spare"))
    assert [(column, got) for column, got, _ in problems_of(terms=terms)] == [
        ("terms", "whole × 0"),
        ("terms", "spare"),
        ("terms", "gone"),
    ]


def test_a_pair_takes_two_and_a_list_needs_something() -> None:
    one = (RelationTerm("old", "count"),)
    assert problems_of(kind="equal", terms=one)[0][1] == "count × 1"
    assert problems_of(kind="list_count", terms=())[0][2] == "printed / item"


def test_kinds_are_those_that_the_data_may_name() -> None:
    assert set(KINDS) == set(RELATION_KINDS)
