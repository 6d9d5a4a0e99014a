"""A relation between printed figures, as `data/cases/relations.toml` states it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

RELATION_KINDS: Final = (
    "sum",
    "product",
    "union",
    "part_whole",
    "equal",
    "repeated",
    "distinct",
    "ratio",
    "norm",
    "implied_total",
    "same_base",
    "list_count",
    "schedule",
)
DIFFERS: Final = ("inconsistent", "to_verify", "outside_norm")


@dataclass(frozen=True)
class RelationTerm:
    """One figure's part in a relation; the kind of the relation gives the role its meaning."""

    figure: str
    role: str


@dataclass(frozen=True)
class MissingTerm:
    """Something that a relation needs and the text does not print."""

    role: str
    zh: str
    en: str


@dataclass(frozen=True)
class Relation:
    """Something that ought to hold between figures; what is found is not part of the data.

    `differs` is the verdict where the figures cannot all be true, `numbers` are those that are no
    figures (12 months), and the notes say what the relation rests on, whatever is found.
    """

    relation_id: str
    kind: str
    title_zh: str
    title_en: str
    place_id: str | None
    terms: tuple[RelationTerm, ...]
    differs: str
    note_zh: str
    note_en: str
    numbers: Mapping[str, float] = field(default_factory=dict)
    missing: tuple[MissingTerm, ...] = ()
