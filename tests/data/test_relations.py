"""The relations of the five documents: complete, in both languages, and each able to turn."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from decimal import Decimal
from itertools import product
from pathlib import Path

import pytest

from governance.datasets.relations import Relation, RelationTerm
from governance.indicators.checks import CheckedFigure, CheckResult, evaluate, figures_from
from governance.ingest.case_files import read_case_files
from tests.data.case_texts import ROOT, lines, needs_texts

FILES = read_case_files(ROOT / "data")
FIGURES = figures_from(row.values for row in FILES.tables["observations"].rows)
RELATIONS = {relation.relation_id: relation for relation in FILES.relations}
RESULTS = {result.relation_id: result for result in evaluate(FILES.relations, FIGURES)}
UNCHECKED = [name for name, result in RESULTS.items() if result.verdict == "cannot_check"]
JUDGED = [name for name in RESULTS if name not in UNCHECKED]
# The norm is printed as “about” (左右), which has no bounds, so no figure makes it decidable.
VAGUE = ["donggang-households-per-grid3", "wuzhou-grid-residents"]

# What the documents name where they print a count: relation, document, line, names.
LISTED = {
    "xihu-brand-projects": (
        "xihu-2022",
        27,
        "人社政策直通车 红盾在身边 微法庭 微共建 除患微服务 税宣春风",
    ),
    "donggang-service-posts": ("donggang-2021", 26, "党建指导 就业帮扶 医疗保健"),
    "donggang-volunteer-teams": ("donggang-2021", 26, "治安巡逻 科普推广 扶贫帮困"),
    "donggang-responsibility-areas": ("donggang-2021", 26, "楼道保洁 绿地认养"),
    "wuzhou-joint-meeting-members": ("wuzhou-undated", 15, "市委办公室 市委组织部 市住建局"),
    "wuzhou-mechanisms": (
        "wuzhou-undated",
        24,
        "街长制 五长党员 邻里帮帮团 时间银行 党群服务银行 党建益联盟",
    ),
}


def verdict_of(relation: Relation, figures: Mapping[str, CheckedFigure]) -> str:
    return evaluate([relation], figures)[0].verdict


def exact(figure: CheckedFigure, value: Decimal) -> CheckedFigure:
    return replace(figure, value=value, lower=value, upper=value, qualifier="exact")


def other_values(result: CheckResult) -> Iterator[Decimal]:
    """Values to put in a figure's place: the ends of both sides, the neighbours, many around."""
    ends = (result.left_lower, result.left_upper, result.right_lower, result.right_upper)
    yield from (Decimal(str(end)) for end in ends if end is not None)
    printed = [FIGURES[item.figure_id].value for item in result.inputs]
    own = [value for value in printed if value is not None]
    for percent in (0, 1, 10, 20, 50, 80, 100, 105, 110, 120, 150, 160, 200, 250, 300, 500, 10000):
        yield from (value * percent / 100 for value in own)


def turned(relation: Relation) -> set[str]:
    """The verdicts that changing one of the relation's figures leads to."""
    names = [term.figure for term in relation.terms]
    return {
        verdict_of(relation, {**FIGURES, name: exact(FIGURES[name], value)})
        for name in names
        for value in other_values(RESULTS[relation.relation_id])
    }


def supplied(relation: Relation) -> set[str]:
    """The verdicts once what the text leaves out is put in."""
    result, roles = RESULTS[relation.relation_id], [item.role for item in relation.missing]
    ids = [f"supplied-{n}" for n in range(len(roles))]
    terms = tuple(RelationTerm(*pair) for pair in zip(ids, roles, strict=True))
    whole = replace(relation, terms=relation.terms + terms, missing=())
    model = FIGURES[relation.terms[0].figure]
    return {
        verdict_of(whole, {**FIGURES, **_figures(ids, model, values)})
        for values in product(_guesses(result), repeat=len(roles))
    }


def _figures(
    ids: list[str], model: CheckedFigure, values: Iterable[Decimal]
) -> dict[str, CheckedFigure]:
    return {
        name: exact(replace(model, figure_id=name), value)
        for name, value in zip(ids, values, strict=True)
    }


def _guesses(result: CheckResult) -> set[Decimal]:
    printed = [item.value for item in result.inputs if item.value is not None]
    ends = [end for end in (result.left_lower, result.right_lower) if end is not None]
    numbers = [*printed, *(value * 100 for value in printed), *ends, 0.01, 1, 10_000, 10_000_000]
    return {Decimal(str(number)) for number in numbers}


@pytest.mark.parametrize("name", JUDGED)
def test_changing_one_figure_turns_the_verdict(name: str) -> None:
    assert turned(RELATIONS[name]) - {RESULTS[name].verdict, "cannot_check"}


@pytest.mark.parametrize("name", [n for n in UNCHECKED if RELATIONS[n].missing and n not in VAGUE])
def test_supplying_what_is_missing_gives_either_verdict(name: str) -> None:
    assert {"consistent", RELATIONS[name].differs} <= supplied(RELATIONS[name])


@pytest.mark.parametrize("name", [n for n in UNCHECKED if "open" in RELATIONS[n].numbers])
def test_a_complete_list_could_be_checked(name: str) -> None:
    relation = RELATIONS[name]
    count = RESULTS[name].inputs[0].value
    assert count is not None
    full = replace(relation, numbers={"listed": count})
    short = replace(relation, numbers={"listed": count - 1})
    assert [verdict_of(full, FIGURES), verdict_of(short, FIGURES)] == ["consistent", "inconsistent"]


@pytest.mark.parametrize("name", VAGUE)
def test_a_norm_with_bounds_could_be_checked(name: str) -> None:
    relation = replace(RELATIONS[name], missing=())
    terms = list(relation.terms)
    norm = next(term.figure for term in terms if term.role == "norm")
    if not any(term.role == "count" for term in terms):
        terms.append(RelationTerm("donggang-046", "count"))  # any count of households will do
    bounded = {**FIGURES, norm: exact(FIGURES[norm], Decimal(300))}
    assert verdict_of(replace(relation, terms=tuple(terms)), bounded) == "outside_norm"


def test_every_relation_is_judged_missing_vague_or_open() -> None:
    reasons = [
        bool(RELATIONS[name].missing) + ("open" in RELATIONS[name].numbers)
        for name in UNCHECKED
        if name != "donggang-households-per-grid3"
    ]
    assert set(reasons) == {1}


def test_verdicts_and_arithmetic_are_as_read_by_hand() -> None:
    path = Path(__file__).with_name("expected_checks.csv")
    with path.open(encoding="utf-8", newline="") as file:
        expected = {row["relation_id"]: row for row in csv.DictReader(file)}
    found = {
        name: {
            "relation_id": name,
            "verdict": result.verdict,
            "arithmetic_zh": result.arithmetic_zh,
        }
        for name, result in RESULTS.items()
    }
    assert found == expected


@pytest.mark.parametrize("name", RELATIONS)
def test_texts_are_there_in_both_languages(name: str) -> None:
    relation, result = RELATIONS[name], RESULTS[name]
    chinese = re.compile("[\u4e00-\u9fff]")
    lacking = [(item.zh, item.en) for item in relation.missing]
    pairs = [
        (relation.title_zh, relation.title_en),
        (relation.note_zh, relation.note_en),
        (result.reason_zh, result.reason_en.replace("(等)", "")),
        *lacking,
    ]
    for zh, en in pairs:
        assert chinese.search(zh)
        assert en
        assert not chinese.search(en.replace("(左右)", "").replace("等", ""))


def test_no_relation_is_there_twice() -> None:
    def essence(relation: Relation) -> object:
        return relation.kind, frozenset(relation.terms), frozenset(relation.missing)

    assert len({essence(relation) for relation in FILES.relations}) == len(FILES.relations)


def test_a_relation_stays_within_one_document_and_its_place() -> None:
    places = {row["place_id"]: row["parent_id"] for row in FILES.tables["places"].rows}
    sources = {row["observation_id"]: row for row in FILES.tables["observations"].rows}
    for relation in FILES.relations:
        found = {sources[term.figure]["source_id"] for term in relation.terms}
        assert len(found) == 1, relation.relation_id
        assert relation.place_id in places, relation.relation_id


def test_norms_are_deviated_from_and_never_contradicted() -> None:
    for relation in FILES.relations:
        if relation.kind in ("norm", "schedule"):
            assert relation.differs == "outside_norm", relation.relation_id


@needs_texts
@pytest.mark.parametrize("name", LISTED)
def test_listed_names_stand_in_the_document(name: str) -> None:
    source_id, line, names = LISTED[name]
    text = lines(source_id)[line - 1]
    assert [word for word in names.split() if word not in text] == []
    assert RELATIONS[name].numbers["listed"] == len(names.split())


def test_every_list_is_held_against_the_document() -> None:
    listed = {name for name, relation in RELATIONS.items() if "listed" in relation.numbers}
    assert listed == set(LISTED)
