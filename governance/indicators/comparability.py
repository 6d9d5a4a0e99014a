"""The guard: which values may share an axis, and if not, what stands between them.

Two values share an axis where everything that decides about it agrees, so the relation is an
equivalence and any set of values falls into groups. Nothing here orders or ranks anything.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from governance.model.errors import Text

FIELDS: Final = ("indicator", "definition", "unit", "scope", "level", "base", "period")

FIELD_TITLES: Final[dict[str, Text]] = {
    "indicator": Text("指标", "indicator"),
    "definition": Text("口径", "definition"),
    "unit": Text("单位", "unit"),
    "scope": Text("范围", "scope"),
    "level": Text("层级", "level"),
    "base": Text("分母", "base"),
    "period": Text("统计时段", "period"),
}

LEVEL_TITLES: Final[dict[str, Text]] = {
    "country": Text("国家", "country"),
    "province": Text("省级", "province"),
    "prefecture": Text("地级", "prefecture"),
    "county": Text("县级", "county level"),
    "subdistrict": Text("街道", "subdistrict"),
    "community": Text("社区", "community"),
    "area": Text("片区", "merged area"),
    "business_district": Text("商圈", "business district"),
    "compound": Text("小区", "compound"),
    "grid": Text("网格", "grid"),
    "building": Text("楼栋", "building"),
}


_AS_DEFINED: Final = Text("同指标定义", "as the indicator is defined")
_ANY_PERIOD: Final = Text("不限时段", "any period")


@dataclass(frozen=True)
class Comparand:
    """What decides whether one value may share an axis with another.

    `axis` is the indicator, or the group of indicators meant for one axis; `title` is the
    indicator's own. A reason says what the text counts where it departs from the indicator's
    own definition or base. `scope_matters` and `level_matters` are the indicator's rule.
    `period` is None where any period will do.
    """

    observation_id: str
    axis: str
    title: Text
    place: Text
    definition: str
    definition_reason: Text | None
    base: str
    base_reason: Text | None
    unit: Text
    scope: str
    scope_name: Text
    scope_matters: bool
    level: str
    level_matters: bool
    period: str | None
    period_name: Text | None

    def key(self) -> dict[str, object]:
        """What must be equal in two values, by field."""
        return {
            "indicator": self.axis,
            "definition": self.definition,
            "unit": self.unit.zh,
            "scope": self.scope if self.scope_matters else None,
            "level": self.level if self.level_matters else None,
            "base": self.base,
            "period": self.period,
        }


@dataclass(frozen=True)
class Failure:
    """One field in which two values differ, what each has there, and the reason to show."""

    field: str
    left: Text
    right: Text
    reason_zh: str
    reason_en: str


@dataclass(frozen=True)
class Refusal:
    """Two groups that may not share an axis, by their numbers in the partition, and why not."""

    left: int
    right: int
    failures: tuple[Failure, ...]


@dataclass(frozen=True)
class Partition:
    """Values in groups that may each share an axis, in the order in which they were given."""

    groups: tuple[tuple[Comparand, ...], ...]
    refusals: tuple[Refusal, ...]

    @property
    def fields(self) -> tuple[str, ...]:
        """Every field that keeps some of the groups apart."""
        failing = {failure.field for refusal in self.refusals for failure in refusal.failures}
        return tuple(field for field in FIELDS if field in failing)


def compare(left: Comparand, right: Comparand) -> tuple[Failure, ...]:
    """Every field that keeps two values off one axis; empty where they may share it."""
    mine, other = left.key(), right.key()
    return tuple(_failure(name, left, right) for name in FIELDS if mine[name] != other[name])


def partition(comparands: Iterable[Comparand]) -> Partition:
    """The values in groups that may each share an axis, and why no two groups may share one."""
    groups: dict[tuple[object, ...], list[Comparand]] = {}
    for comparand in comparands:
        groups.setdefault(tuple(comparand.key().values()), []).append(comparand)
    firsts = enumerate(members[0] for members in groups.values())
    refusals = tuple(
        Refusal(left, right, compare(one, other))
        for (left, one), (right, other) in combinations(firsts, 2)
    )
    return Partition(tuple(tuple(members) for members in groups.values()), refusals)


def _failure(field: str, left: Comparand, right: Comparand) -> Failure:
    mine, other = _said(field, left), _said(field, right)
    title = FIELD_TITLES[field]
    if mine == other:  # kept apart because neither says: two unknown periods
        return Failure(
            field,
            mine,
            other,
            f"{title.zh}无法确认相同：{left.place.zh}、{right.place.zh}都没有给。",
            f"The {title.en} cannot be confirmed to be the same: neither {left.place.en} nor "
            f"{right.place.en} states it.",
        )
    return Failure(
        field,
        mine,
        other,
        f"{title.zh}不同：{left.place.zh}（{mine.zh}）；{right.place.zh}（{other.zh}）。",
        f"Different {title.en}: {left.place.en}, {mine.en}; {right.place.en}, {other.en}.",
    )


def _said(field: str, comparand: Comparand) -> Text:
    """What one value has in a field, in words."""
    if field == "unit":
        return comparand.unit
    if field == "scope":
        return comparand.scope_name
    if field == "level":
        return LEVEL_TITLES[comparand.level]
    if field == "period":
        return comparand.period_name or _ANY_PERIOD
    if field == "indicator":
        return comparand.title
    departs = comparand.definition_reason if field == "definition" else comparand.base_reason
    return departs or _AS_DEFINED
