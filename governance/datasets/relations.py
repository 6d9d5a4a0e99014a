"""A relation between printed figures, as `data/cases/relations.toml` states it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

RELATION_KINDS: Final = (
    "sum",
    "part_whole",
    "ratio",
    "repeated",
    "norm",
    "implied_total",
    "list_count",
    "distinct",
)


@dataclass(frozen=True)
class RelationTerm:
    """One figure's part in a relation; the kind of the relation gives the role its meaning."""

    figure: str
    role: str


@dataclass(frozen=True)
class Relation:
    """Something that ought to hold between figures; what is found is not part of the data."""

    relation_id: str
    kind: str
    title_zh: str
    title_en: str
    place_id: str | None
    terms: tuple[RelationTerm, ...]
    numbers: Mapping[str, float] = field(default_factory=dict)
    note_zh: str | None = None
    note_en: str | None = None
