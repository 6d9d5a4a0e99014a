"""The kinds of relation: which roles and numbers each one takes, and the rule that decides it."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from governance.datasets.relations import Relation
from governance.indicators.checks import counts, lists, schedules, shares, totals
from governance.indicators.checks.terms import Rule
from governance.model.errors import Problem, Text

_TIER = re.compile(r"_[0-9]+$")


@dataclass(frozen=True)
class Kind:
    """The rule of a kind, its title, and its roles.

    Every role of `one` and `many` must be there, printed or named as missing, those of `many`
    any number of times; `pair` takes exactly two, and at least one of `either` must be there.
    `n` in a name stands for a tier's number.
    """

    rule: Rule
    title: Text
    one: tuple[str, ...] = ()
    many: tuple[str, ...] = ()
    pair: str = ""
    either: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    numbers: tuple[str, ...] = ()

    @property
    def roles(self) -> tuple[str, ...]:
        """Every role that the kind knows."""
        pair = (self.pair,) if self.pair else ()
        return self.one + self.many + pair + self.either + self.optional


KINDS: Final[Mapping[str, Kind]] = {
    "sum": Kind(
        totals.sum_of_parts, Text("分项合计", "Sum of parts"), one=("whole",), many=("part",)
    ),
    "product": Kind(
        totals.product,
        Text("测算与乘积", "Worked product"),
        one=("total",),
        many=("factor",),
        optional=("limit",),
        numbers=("times",),
    ),
    "union": Kind(
        totals.union,
        Text("可能重叠的计数", "Counters that may overlap"),
        one=("total",),
        many=("counter",),
    ),
    "part_whole": Kind(
        counts.part_whole,
        Text("部分不大于整体", "Part within whole"),
        one=("part",),
        many=("whole",),
        optional=("each",),
    ),
    "equal": Kind(counts.equal, Text("数目是否相等", "Equal numbers"), pair="count"),
    "repeated": Kind(counts.repeated, Text("同一事印两处", "Printed twice"), pair="printing"),
    "distinct": Kind(counts.distinct, Text("数同而事不同", "Look-alikes"), pair="counter"),
    "ratio": Kind(shares.ratio, Text("占比", "Share"), one=("numerator", "denominator", "share")),
    "norm": Kind(
        shares.norm, Text("对照标准", "Against a norm"), one=("count", "norm"), optional=("base",)
    ),
    "implied_total": Kind(
        shares.implied_total,
        Text("占比隐含的总数", "Total implied by a share"),
        one=("part", "share"),
        many=("candidate",),
    ),
    "same_base": Kind(
        shares.same_base,
        Text("是否同一分母", "One base or two"),
        one=("part_1", "share_1", "part_2", "share_2"),
    ),
    "list_count": Kind(
        lists.list_count,
        Text("列举与计数", "List against count"),
        either=("printed", "item"),
        numbers=("listed", "open", "printed"),
    ),
    "schedule": Kind(
        schedules.schedule,
        Text("应有的次数", "How often it should be"),
        one=("held", "years"),
        many=("frequency_n",),
        optional=("units_n",),
        numbers=("per_year_n",),
    ),
}


def problems(relation: Relation) -> Iterator[Problem]:
    """Yield what keeps a relation from being evaluated: its kind, its roles, its numbers."""
    kind = KINDS.get(relation.kind)
    if kind is None:
        yield _problem(relation, "kind", relation.kind, ", ".join(sorted(KINDS)))
        return
    given = Counter(_in_kind(role, kind) for role in _roles(relation))
    if kind.either and not any(given[role] for role in kind.either):
        yield _problem(relation, "terms", "", " / ".join(kind.either))
    for role in kind.roles:
        if not _suits(role, given[role], kind):
            yield _problem(relation, "terms", f"{role} × {given[role]}", role)
    for role in sorted(set(given) - set(kind.roles)):
        yield _problem(relation, "terms", role, ", ".join(kind.roles))
    for name in sorted(relation.numbers):
        if _in_kind(name, kind) not in kind.numbers:
            yield _problem(relation, "numbers", name, ", ".join(kind.numbers))


def _roles(relation: Relation) -> Iterator[str]:
    yield from (term.role for term in relation.terms)
    yield from (item.role for item in relation.missing)


def _suits(role: str, times: int, kind: Kind) -> bool:
    """Return whether a role is given as often as the kind takes it."""
    if role in kind.one:
        return times == 1
    if role == kind.pair:
        return times == 2
    return times > 0 or role in kind.either + kind.optional


def _in_kind(name: str, kind: Kind) -> str:
    """Return the name as the kind writes it: units_2 is units_n, part_1 is itself."""
    names = (*kind.roles, *kind.numbers)
    return name if name in names else _TIER.sub("_n", name)


def _problem(relation: Relation, field: str, got: str, expected: str) -> Problem:
    return Problem(
        what=Text(
            f"关系 {relation.relation_id} 的 {field} 不合其类别",
            f"{field} of the relation {relation.relation_id} does not suit its kind",
        ),
        got=got,
        expected=expected,
        next_step=Text("请改 relations.toml 中的这一项。", "Mend this entry of relations.toml."),
        file="cases/relations.toml",
        column=field,
    )
