"""The words of the registry: what one indicator means, counts and may be compared with."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, get_args

Family = Literal[
    "scale",
    "coverage",
    "volunteering",
    "requests",
    "deliberation",
    "grid",
    "services",
    "lists",
    "oversight",
]
Kind = Literal["reported", "derived", "computed"]
Direction = Literal["higher", "lower", "none"]
Interval = Literal["wilson", "byar", "multinomial", "greenwood", "none"]
Treatment = Literal["counted", "left_out", "not_concerned"]
Rule = Literal["same", "any"]
VariantField = Literal["definition", "base"]

KINDS: Final[tuple[Kind, ...]] = get_args(Kind)
DIRECTIONS: Final[tuple[Direction, ...]] = get_args(Direction)
INTERVALS: Final[tuple[Interval, ...]] = get_args(Interval)
RULES: Final[tuple[Rule, ...]] = get_args(Rule)
VARIANT_FIELDS: Final[tuple[VariantField, ...]] = get_args(VariantField)
TREATMENTS: Final[tuple[Treatment, ...]] = get_args(Treatment)

FAMILIES: Final[dict[Family, tuple[str, str]]] = {
    "scale": ("规模", "Scale"),
    "coverage": ("覆盖率", "Coverage"),
    "volunteering": ("志愿服务", "Volunteering"),
    "requests": ("诉求工单", "Requests"),
    "deliberation": ("协商议事", "Deliberation"),
    "grid": ("网格力量", "Grid workforce"),
    "services": ("小区服务与物业", "Services and property"),
    "lists": ("清单与结对", "Lists and pairings"),
    "oversight": ("监督评价", "Oversight"),
}


@dataclass(frozen=True)
class Where:
    """Which values of an indicator something holds for; None means every scope or breakdown."""

    place_id: str
    scope: str | None = None
    breakdown: str | None = None

    def matches(self, place_id: str, scope: str, breakdown: str | None) -> bool:
        """Whether a value at this place, scope and breakdown is meant."""
        if place_id != self.place_id or self.scope not in (None, scope):
            return False
        return self.breakdown in (None, breakdown)


@dataclass(frozen=True)
class Variant:
    """A place that counts something else than the indicator's own definition or base, and why."""

    field: VariantField
    where: Where
    value: str
    reason_zh: str
    reason_en: str


@dataclass(frozen=True)
class Compare:
    """What two values must have in common to share an axis.

    `definition` and `base` name what is counted and what it is divided by; a variant gives a
    place another one. Scope, level of the place and period must be the `same` or may be `any`.
    """

    definition: str
    base: str
    scope: Rule
    level: Rule
    period: Rule
    variants: tuple[Variant, ...] = ()


@dataclass(frozen=True)
class Note:
    """What a reader must know about the value of one place."""

    where: Where
    zh: str
    en: str


@dataclass(frozen=True)
class Use:
    """The printing that stands for the indicator where a document prints differing figures."""

    place_id: str
    scope: str
    figure_id: str


@dataclass(frozen=True)
class Breakdown:
    """One of several values that an indicator gives for the same place.

    ``published`` is the id of the indicator that documents print under the same definition, if any.
    """

    breakdown: str
    title_zh: str
    title_en: str
    published: str | None = None


@dataclass(frozen=True)
class GivenFigure:
    """A made-up printed figure on which a check computes the indicator."""

    figure_id: str
    indicator_id: str
    place_id: str
    scope: str
    value: float | None
    lower: float | None
    upper: float | None
    qualifier: str
    role: str


@dataclass(frozen=True)
class ExpectedValue:
    """What the indicator must then give for a place; None is a missing value or an open bound."""

    place_id: str
    scope: str
    breakdown: str | None
    value: float | None
    lower: float | None
    upper: float | None


@dataclass(frozen=True)
class FlagTreatment:
    """What becomes of the records that carry a flag: counted as they are, left out, or no matter."""

    flag: str
    treatment: Treatment


@dataclass(frozen=True)
class Check:
    """Given figures and all the values that must come of them."""

    given: tuple[GivenFigure, ...]
    expected: tuple[ExpectedValue, ...]


@dataclass(frozen=True)
class Indicator:
    """One indicator: `<indicator_id>.sql` says how it is computed, the `.toml` what it means.

    `norm` is the id whose norms hold for it. `decimals` is how many are shown, never how many
    are kept. A `computed` indicator comes from the users' records of one type, `dataset`;
    `left_out` says which of them it does not count, `flags` what it does with doubtful ones
    (a flag that is not named is counted).
    """

    indicator_id: str
    sql: Path
    title_zh: str
    title_en: str
    family: Family
    unit_zh: str
    unit_en: str
    definition_zh: str
    definition_en: str
    numerator_zh: str | None
    numerator_en: str | None
    denominator_zh: str | None
    denominator_en: str | None
    kind: Kind
    direction: Direction
    additive: bool
    interval: Interval
    decimals: int
    compare_group: str
    compare: Compare
    caveat_zh: str | None = None
    caveat_en: str | None = None
    norm: str | None = None
    references: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    uses: tuple[Use, ...] = ()
    breakdowns: tuple[Breakdown, ...] = ()
    checks: tuple[Check, ...] = ()
    dataset: str | None = None
    left_out_zh: str | None = None
    left_out_en: str | None = None
    flags: tuple[FlagTreatment, ...] = ()
