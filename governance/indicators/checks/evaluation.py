"""Evaluate relations over the printed figures: a verdict each, with arithmetic and reason."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from governance.datasets.relations import Relation
from governance.indicators.checks import kinds
from governance.indicators.checks.figures import CheckedFigure
from governance.indicators.checks.terms import Finding, Terms
from governance.indicators.checks.verdicts import CANNOT_CHECK, CONSISTENT, VERDICTS
from governance.indicators.checks.wording import worded
from governance.model.errors import DataError, Problem, Text
from governance.model.intervals import Bounds


@dataclass(frozen=True)
class CheckInput:
    """A figure that a check used, in its role, with its value and interval (None: open)."""

    figure_id: str
    role: str
    value: float | None
    lower: float | None
    upper: float | None


@dataclass(frozen=True)
class CheckResult:
    """What a relation comes to. The bounds are those of its two sides, None where unknown."""

    relation_id: str
    verdict: str
    arithmetic_zh: str
    arithmetic_en: str
    reason_zh: str
    reason_en: str
    left_lower: float | None
    left_upper: float | None
    right_lower: float | None
    right_upper: float | None
    inputs: tuple[CheckInput, ...]


def evaluate(
    relations: Iterable[Relation], figures: Mapping[str, CheckedFigure]
) -> tuple[CheckResult, ...]:
    """Return one result for each relation, in order.

    Raises DataError with every problem of every relation: a kind, role or number that does not
    exist, a figure that is not there.
    """
    relations = tuple(relations)
    problems = [problem for relation in relations for problem in _problems(relation, figures)]
    if problems:
        raise DataError(problems)
    return tuple(_result(relation, figures) for relation in relations)


def _problems(relation: Relation, figures: Mapping[str, CheckedFigure]) -> Iterator[Problem]:
    yield from kinds.problems(relation)
    for term in relation.terms:
        if term.figure not in figures:
            yield Problem(
                what=Text(
                    f"关系 {relation.relation_id} 用到的数字不存在",
                    f"The relation {relation.relation_id} names a figure that is not there",
                ),
                got=term.figure,
                expected=Text("observations.csv 中的编号", "an id of observations.csv"),
                next_step=Text("改正编号。", "Mend the id."),
                file="cases/relations.toml",
                column="terms",
            )


def _result(relation: Relation, figures: Mapping[str, CheckedFigure]) -> CheckResult:
    finding = kinds.KINDS[relation.kind].rule(Terms(relation, figures))
    verdict = _verdict(relation, finding)
    reason = _reason(relation, finding, verdict)
    return CheckResult(
        relation.relation_id,
        verdict,
        finding.arithmetic.zh,
        finding.arithmetic.en,
        reason.zh,
        reason.en,
        *_ends(finding.left),
        *_ends(finding.right),
        tuple(_input(term.role, figures[term.figure]) for term in relation.terms),
    )


def _verdict(relation: Relation, finding: Finding) -> str:
    """A relation that lacks a figure is never judged, whatever the figures it has would say."""
    if relation.missing or finding.holds is None:
        return CANNOT_CHECK
    return CONSISTENT if finding.holds else relation.differs


def _reason(relation: Relation, finding: Finding, verdict: str) -> Text:
    """Say what is missing or vague, else what the verdict means.

    What the relation rests on is the relation's own note, shown beside the reason.
    """
    if relation.missing:
        return _not_printed(relation)
    return finding.cause or VERDICTS[verdict].reason or VERDICTS[verdict].meaning


def _not_printed(relation: Relation) -> Text:
    names = Text(
        "、".join(item.zh for item in relation.missing),
        "; ".join(item.en for item in relation.missing),
    )
    return worded(Text("原文未提供：{}。", "The text does not print: {}."), names)


def _ends(bounds: Bounds | None) -> tuple[float | None, float | None]:
    return (None, None) if bounds is None else (_float(bounds.lower), _float(bounds.upper))


def _input(role: str, figure: CheckedFigure) -> CheckInput:
    numbers = (_float(number) for number in (figure.value, figure.lower, figure.upper))
    return CheckInput(figure.figure_id, role, *numbers)


def _float(number: Decimal | None) -> float | None:
    return None if number is None else float(number)
