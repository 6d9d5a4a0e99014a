"""The checked data files put into the warehouse under construction."""

from collections.abc import Iterable, Sequence
from dataclasses import astuple, fields
from typing import Final

from governance.datasets.catalogue import DATASETS, DictionaryEntry, dictionary
from governance.datasets.mechanisms import DATASET_TYPES, Mechanism
from governance.ingest.case_files import CaseFiles
from governance.store.workshop import Workshop

Rows = Sequence[tuple[object, ...]]

RELATION_COLUMNS: Final = (
    "relation_id",
    "kind",
    "title_zh",
    "title_en",
    "place_id",
    "differs",
    "note_zh",
    "note_en",
)
MECHANISM_COLUMNS: Final = (
    "mechanism_id",
    "place_id",
    "source_id",
    "kind",
    "name_zh",
    "name_en",
    "summary_zh",
    "summary_en",
    "unlisted_zh",
    "unlisted_en",
)


def fill_raw(workshop: Workshop, files: CaseFiles) -> None:
    """One `raw` table per declared file, rows as they stand in it."""
    for table in files.tables.values():
        records = [tuple(row[name] for name in table.dataset.column_names) for row in table.rows]
        workshop.create_raw(table.dataset, records)


def fill_dictionary(workshop: Workshop) -> None:
    """What the declarations say: the data files, their columns, the types of users' records."""
    columns = [field.name for field in fields(DictionaryEntry)]
    workshop.insert_rows("marts.data_column", columns, [astuple(entry) for entry in dictionary()])
    workshop.insert_rows(
        "marts.data_file",
        ("dataset", "path", "title_zh", "title_en", "row_zh", "row_en", "position"),
        [
            (d.name, d.path, d.title_zh, d.title_en, d.row_zh, d.row_en, position)
            for position, d in enumerate(DATASETS, start=1)
        ],
    )
    workshop.insert_rows(
        "marts.dataset_type",
        ("position", "dataset_type", "title_zh", "title_en"),
        numbered((kind.name, kind.title_zh, kind.title_en) for kind in DATASET_TYPES),
    )


def fill_relations(workshop: Workshop, files: CaseFiles) -> None:
    """One row per relation, in the order of the file."""
    workshop.insert_rows(
        "marts.relation",
        ["position", *RELATION_COLUMNS],
        numbered(tuple(getattr(r, name) for name in RELATION_COLUMNS) for r in files.relations),
    )


def fill_mechanisms(workshop: Workshop, files: CaseFiles) -> None:
    """The mechanisms and everything that hangs on each, in the order of the file."""
    workshop.insert_rows(
        "marts.mechanism_kind",
        ("position", "kind", "title_zh", "title_en"),
        numbered((kind.kind, kind.title_zh, kind.title_en) for kind in files.mechanism_kinds),
    )
    workshop.insert_rows(
        "marts.mechanism",
        ["position", *MECHANISM_COLUMNS],
        numbered(tuple(getattr(m, name) for name in MECHANISM_COLUMNS) for m in files.mechanisms),
    )
    for mechanism in files.mechanisms:
        _fill_details(workshop, mechanism)


def _fill_details(workshop: Workshop, mechanism: Mechanism) -> None:
    for table, columns, rows in _details(mechanism):
        keyed = [(mechanism.mechanism_id, *row) for row in numbered(rows)]
        workshop.insert_rows(f"marts.{table}", ["mechanism_id", "position", *columns], keyed)


def _details(
    mechanism: Mechanism,
) -> Iterable[tuple[str, tuple[str, ...], list[tuple[object, ...]]]]:
    """Each table that hangs on a mechanism: its name, its own columns, its rows."""
    titles = ("title_zh", "title_en")
    yield (
        "mechanism_part",
        (*titles, "is_listed"),
        [(part.title_zh, part.title_en, part.listed) for part in mechanism.parts],
    )
    yield (
        "mechanism_measure",
        (*titles, "datasets"),
        [(m.title_zh, m.title_en, list(m.datasets)) for m in mechanism.measures],
    )
    for role, wordings in (("named", mechanism.named), ("statement", mechanism.statements)):
        rows: list[tuple[object, ...]] = [(role, word.line, word.quote) for word in wordings]
        yield "mechanism_wording", ("role", "line", "quote"), rows
    yield "mechanism_dataset", ("dataset_type",), [(name,) for name in mechanism.datasets]
    yield "mechanism_figure", ("figure_id",), [(name,) for name in mechanism.figures]
    yield "mechanism_indicator", ("indicator_id",), [(name,) for name in mechanism.indicators]


def numbered(rows: Iterable[tuple[object, ...]]) -> Rows:
    """The rows with their position, from 1, put in front."""
    return [(position, *row) for position, row in enumerate(rows, start=1)]
