"""The checked data files put into the warehouse under construction."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import astuple, fields
from typing import Final

from governance.datasets.catalogue import DATASETS, DictionaryEntry, dictionary
from governance.datasets.mechanisms import DATASET_TYPES, Measure, Mechanism
from governance.datasets.record_dictionary import dictionary_name, record_entries
from governance.datasets.records.catalogue import RECORD_TYPES
from governance.ingest.case_files import CaseFiles
from governance.ingest.code_choices import choices_of
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
DETAIL_COLUMNS: Final = {
    "mechanism_part": ("title_zh", "title_en", "is_listed"),
    "mechanism_measure": (
        "title_zh",
        "title_en",
        *("datasets", "indicators", "cannot_zh", "cannot_en"),
    ),
    "mechanism_wording": ("role", "line", "quote"),
    "mechanism_dataset": ("dataset_type",),
    "mechanism_figure": ("figure_id",),
    "mechanism_indicator": ("indicator_id",),
}


def fill_raw(workshop: Workshop, files: CaseFiles) -> None:
    """One `raw` table per declared file, rows as they stand in it."""
    for table in files.tables.values():
        records = [tuple(row[name] for name in table.dataset.column_names) for row in table.rows]
        workshop.create_raw(table.dataset, records)


def fill_dictionary(workshop: Workshop, files: CaseFiles) -> None:
    """What the declarations say: data files and users' records, their columns, the types."""
    codes = files.tables["codes"].rows
    words = {kind.name: choices_of(kind, codes) for kind in RECORD_TYPES}
    entries = [*dictionary(), *record_entries(words)]
    columns = [field.name for field in fields(DictionaryEntry)]
    workshop.insert_rows("marts.data_column", columns, [astuple(entry) for entry in entries])
    listed = [
        *((d.name, d.path, d.title_zh, d.title_en, d.row_zh, d.row_en) for d in DATASETS),
        *(
            (
                dictionary_name(k),
                f"records/{k.name}.csv",
                k.title_zh,
                k.title_en,
                k.row_zh,
                k.row_en,
            )
            for k in RECORD_TYPES
        ),
    ]
    workshop.insert_rows(
        "marts.data_file",
        ("position", "dataset", "path", "title_zh", "title_en", "row_zh", "row_en"),
        numbered(listed),
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
    for table, columns in DETAIL_COLUMNS.items():
        keyed = [
            (mechanism.mechanism_id, *row)
            for mechanism in files.mechanisms
            for row in _details(mechanism)[table]
        ]
        workshop.insert_rows(f"marts.{table}", ["mechanism_id", "position", *columns], keyed)


def _details(mechanism: Mechanism) -> Mapping[str, Rows]:
    """The rows of each table that hangs on a mechanism, by the table's name."""
    m = mechanism
    return {
        "mechanism_part": numbered((p.title_zh, p.title_en, p.listed) for p in m.parts),
        "mechanism_measure": numbered(map(_measure, m.measures)),
        "mechanism_wording": [
            *numbered(("named", wording.line, wording.quote) for wording in m.named),
            *numbered(("statement", wording.line, wording.quote) for wording in m.statements),
        ],
        "mechanism_dataset": numbered((name,) for name in m.datasets),
        "mechanism_figure": numbered((name,) for name in m.figures),
        "mechanism_indicator": numbered((name,) for name in m.indicators),
    }


def _measure(measure: Measure) -> tuple[object, ...]:
    named = (list(measure.datasets), list(measure.indicators))
    return (measure.title_zh, measure.title_en, *named, measure.cannot_zh, measure.cannot_en)


def numbered(rows: Iterable[tuple[object, ...]]) -> Rows:
    """The rows with their position, from 1, put in front."""
    return [(position, *row) for position, row in enumerate(rows, start=1)]
