"""Which column a header that nobody knows may be: likeness of the words, held against the cells."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import fuzz

from governance.datasets.record_type import Field
from governance.ingest import headers
from governance.ingest.instants import date_length, shape_of
from governance.ingest.plan import MISSING
from governance.ingest.vocabulary import Vocabulary

OFFERED: Final = 70.0
ACCEPTED: Final = 85.0
_FITTING: Final = 0.5
_INSTANTS: Final = {"date", "timestamp", "month"}


@dataclass(frozen=True)
class Suggestion:
    """A header that may be a column; ``score`` from 0 to 100 is the likeness of the words."""

    header: str
    field: str
    score: float


def suggest(
    columns: Mapping[str, Sequence[str]],
    fields: Sequence[Field],
    vocabulary: Vocabulary,
    codes: Mapping[str, Mapping[str, str]],
) -> tuple[Suggestion, ...]:
    """The likeliest header for each field that has none, the best first, each header once.

    ``columns`` are the first cells by header, ``codes`` the words of each coded field. A header
    whose cells cannot be of the field's type is not offered.
    """
    scored = [
        Suggestion(header, field.name, round(_likeness(header, field, vocabulary), 1))
        for header, cells in columns.items()
        for field in fields
        if fits(cells, field, codes.get(field.name, {}))
    ]
    taken: set[str] = set()
    best = []
    for one in sorted(scored, key=lambda item: -item.score):
        if one.score >= OFFERED and not {one.header, f"={one.field}"} & taken:
            taken |= {one.header, f"={one.field}"}
            best.append(one)
    return tuple(best)


def _likeness(header: str, field: Field, vocabulary: Vocabulary) -> float:
    key = headers.key(header)
    return max(fuzz.ratio(key, word) for word in vocabulary.words(field.name))


def fits(
    cells: Sequence[str], field: Field, words: Mapping[str, str], share: float = _FITTING
) -> bool:
    """Whether at least a share of the cells that say something could be of the field's type."""
    said = [cell for cell in cells if cell.casefold() not in MISSING]
    if field.type in ("text", "place") or not said:
        return True
    fitting = sum(_could_be(cell, field, words) for cell in said)
    return fitting >= share * len(said)


def _could_be(cell: str, field: Field, words: Mapping[str, str]) -> bool:
    if field.type in _INSTANTS:
        return date_length(shape_of(cell)) > 0
    if field.type in ("code", "boolean"):
        return cell.casefold() in words
    try:
        float(cell.replace(",", ""))
    except ValueError:
        return False
    return True
