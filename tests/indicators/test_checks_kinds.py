"""Each kind of relation on small invented figures: the verdict and the arithmetic it shows."""

import pytest

from governance.datasets.relations import MissingTerm, Relation, RelationTerm
from governance.indicators.checks import CheckResult, evaluate, figures_from
from governance.indicators.checks.kinds import KINDS
from governance.model.figures import parse_figure
from tests.indicators.check_cases import CASES, MISSING


def check_terms(
    kind: str,
    terms: list[tuple[str, str]],
    differs: str = "inconsistent",
    **numbers: float,
) -> CheckResult:
    printed = [(role, quote) for role, quote in terms if quote != MISSING]
    relation = Relation(
        relation_id="it",
        kind=kind,
        title_zh="题",
        title_en="title",
        place_id=None,
        terms=tuple(RelationTerm(f"f{n}", role) for n, (role, _) in enumerate(printed)),
        differs=differs,
        note_zh="据",
        note_en="basis",
        numbers=numbers,
        missing=tuple(MissingTerm(role, "缺", "lack") for role, q in terms if q == MISSING),
    )
    rows = [row(f"f{n}", quote) for n, (_, quote) in enumerate(printed)]
    return evaluate([relation], figures_from(rows))[0]


def row(figure_id: str, quote: str) -> dict[str, object]:
    figure = parse_figure(quote)
    return {
        "figure_id": figure_id,
        "quote": quote,
        "value": figure.value,
        "lower": figure.lower,
        "upper": figure.upper,
        "unit": figure.unit,
        "qualifier": figure.qualifier,
    }


def told(result: CheckResult) -> tuple[str, str, str]:
    return result.verdict, result.arithmetic_zh, result.arithmetic_en


DIFFERS = {
    "norm": "outside_norm",
    "schedule": "outside_norm",
    "implied_total": "to_verify",
    "same_base": "to_verify",
}


@pytest.mark.parametrize(("kind", "terms", "numbers", "verdict", "zh", "en"), CASES)
def test_kind_finds_and_shows(
    kind: str,
    terms: list[tuple[str, str]],
    numbers: dict[str, float],
    verdict: str,
    zh: str,
    en: str,
) -> None:
    result = check_terms(kind, terms, DIFFERS.get(kind, "inconsistent"), **numbers)
    assert told(result) == (verdict, zh, en)


def test_every_kind_is_tried_here() -> None:
    assert {case[0] for case in CASES} == set(KINDS)


def test_what_differs_is_what_the_relation_says() -> None:
    terms = [("printing", "18个"), ("printing", "21个")]
    verdicts = {
        check_terms("repeated", terms, code).verdict for code in ("to_verify", "inconsistent")
    }
    assert verdicts == {"to_verify", "inconsistent"}


def test_division_by_a_printed_zero_is_not_judged() -> None:
    terms = [("numerator", "3个"), ("denominator", "0个"), ("share", "10%")]
    assert check_terms("ratio", terms).verdict == "cannot_check"
