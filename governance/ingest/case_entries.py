"""The relations and mechanisms of `data/cases/`: read from TOML, held against the known ids."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from governance.datasets.mechanisms import (
    DATASET_TYPES,
    Measure,
    Mechanism,
    MechanismKind,
    Part,
    Wording,
)
from governance.datasets.relations import (
    DIFFERS,
    RELATION_KINDS,
    MissingTerm,
    Relation,
    RelationTerm,
)
from governance.ingest.rules import Tables, known_values
from governance.ingest.toml_entries import build, read_entries
from governance.ingest.toml_entry import Entry
from governance.model.errors import Problem, Text

RELATIONS_FILE: Final = "cases/relations.toml"
MECHANISMS_FILE: Final = "cases/mechanisms.toml"


@dataclass(frozen=True)
class CaseEntries:
    """What the two TOML files hold, and everything that is wrong with them."""

    relations: tuple[Relation, ...]
    mechanism_kinds: tuple[MechanismKind, ...]
    mechanisms: tuple[Mechanism, ...]
    problems: tuple[Problem, ...]


def read_case_entries(data_dir: Path, tables: Tables) -> CaseEntries:
    """Read both files and check every id they name against `tables` and the declarations."""
    relation_entries, problems = read_entries(data_dir, RELATIONS_FILE, "relation")
    kind_entries, kind_problems = read_entries(data_dir, MECHANISMS_FILE, "kind")
    mechanism_entries, _ = read_entries(data_dir, MECHANISMS_FILE, "mechanism")
    relations = build(relation_entries, _relation)
    kinds = build(kind_entries, _kind)
    mechanisms = build(mechanism_entries, _mechanism)
    known = _Known(tables, {kind.kind for kind in kinds})
    problems += kind_problems
    for entry in (*relation_entries, *kind_entries, *mechanism_entries):
        problems += entry.problems
    for entry, relation in zip(relation_entries, relations, strict=True):
        problems += _relation_ids(entry, relation, known)
    for entry, mechanism in zip(mechanism_entries, mechanisms, strict=True):
        problems += _mechanism_ids(entry, mechanism, known)
    problems += _repeated(relation_entries, "relation_id")
    problems += _repeated(mechanism_entries, "mechanism_id")
    return CaseEntries(relations, kinds, mechanisms, tuple(problems))


class _Known:
    """The ids that entries may name; None for ids that could not be read, which are not judged."""

    def __init__(self, tables: Tables, mechanism_kinds: Collection[object]) -> None:
        self.figures = known_values(tables["observations"], "observation_id")
        self.places = known_values(tables["places"], "place_id")
        self.sources = known_values(tables["sources"], "source_id")
        self.mechanism_kinds = mechanism_kinds
        self.datasets = frozenset(dataset.name for dataset in DATASET_TYPES)


def _relation(entry: Entry) -> Relation:
    return Relation(
        relation_id=entry.text("relation_id"),
        kind=entry.text("kind"),
        title_zh=entry.text("title_zh"),
        title_en=entry.text("title_en"),
        place_id=entry.optional_text("place_id"),
        terms=build(entry.entries("terms"), _term),
        differs=entry.text("differs"),
        note_zh=entry.text("note_zh"),
        note_en=entry.text("note_en"),
        numbers=entry.numbers("numbers"),
        missing=build(entry.entries("missing"), _missing),
    )


def _term(entry: Entry) -> RelationTerm:
    return RelationTerm(figure=entry.text("figure"), role=entry.text("role"))


def _missing(entry: Entry) -> MissingTerm:
    return MissingTerm(entry.text("role"), entry.text("zh"), entry.text("en"))


def _kind(entry: Entry) -> MechanismKind:
    return MechanismKind(entry.text("id"), entry.text("title_zh"), entry.text("title_en"))


def _mechanism(entry: Entry) -> Mechanism:
    return Mechanism(
        mechanism_id=entry.text("mechanism_id"),
        place_id=entry.text("place_id"),
        source_id=entry.text("source_id"),
        kind=entry.text("kind"),
        name_zh=entry.text("name_zh"),
        name_en=entry.text("name_en"),
        summary_zh=entry.text("summary_zh"),
        summary_en=entry.text("summary_en"),
        named=build(entry.entries("named"), _wording),
        parts=build(entry.entries("parts"), _part),
        unlisted_zh=entry.optional_text("unlisted_zh"),
        unlisted_en=entry.optional_text("unlisted_en"),
        statements=build(entry.entries("statements"), _wording),
        measures=build(entry.entries("measures"), _measure),
        datasets=entry.texts("datasets"),
        figures=entry.texts("figures"),
        indicators=entry.texts("indicators"),
    )


def _part(entry: Entry) -> Part:
    return Part(entry.text("zh"), entry.text("en"), entry.boolean("listed", default=True))


def _measure(entry: Entry) -> Measure:
    return Measure(
        entry.text("zh"),
        entry.text("en"),
        entry.texts("datasets"),
        entry.texts("indicators"),
        entry.optional_text("cannot_zh"),
        entry.optional_text("cannot_en"),
    )


def _wording(entry: Entry) -> Wording:
    return Wording(entry.whole_number("line"), entry.text("quote"))


def _relation_ids(entry: Entry, relation: Relation, known: _Known) -> Iterator[Problem]:
    yield from _unknown(entry, "kind", (relation.kind,), set(RELATION_KINDS))
    yield from _unknown(entry, "differs", (relation.differs,), set(DIFFERS))
    yield from _unknown(entry, "terms", (term.figure for term in relation.terms), known.figures)
    if relation.place_id is not None:
        yield from _unknown(entry, "place_id", (relation.place_id,), known.places)
    if not relation.terms:
        yield entry.problem("terms", "", Text("至少一项", "at least one term"))


def _mechanism_ids(entry: Entry, mechanism: Mechanism, known: _Known) -> Iterator[Problem]:
    yield from _unknown(entry, "place_id", (mechanism.place_id,), known.places)
    yield from _unknown(entry, "source_id", (mechanism.source_id,), known.sources)
    yield from _unknown(entry, "kind", (mechanism.kind,), known.mechanism_kinds)
    yield from _unknown(entry, "figures", mechanism.figures, known.figures)
    yield from _unknown(entry, "datasets", mechanism.datasets, known.datasets)
    for measure in mechanism.measures:
        listed = set(mechanism.datasets)
        yield from _unknown(entry, "measures", measure.datasets, listed & known.datasets)


def _unknown(
    entry: Entry, column: str, ids: Iterable[str], known: Collection[object] | None
) -> Iterator[Problem]:
    expected = Text("已有的编号", "an id that exists")
    for identifier in ids:
        if identifier and known is not None and identifier not in known:
            yield entry.problem(column, identifier, expected)


def _repeated(entries: Iterable[Entry], name: str) -> Iterator[Problem]:
    seen: set[object] = set()
    for entry in entries:
        identifier = entry.fields.get(name)
        if identifier is not None and str(identifier) in seen:
            expected = Text("不重复的编号", "an id no other entry has")
            yield entry.problem(name, str(identifier), expected)
        seen.add(str(identifier))
