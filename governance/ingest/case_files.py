"""The project's own data, whole and checked: the one door through which it enters a build."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from governance.datasets.catalogue import DATASETS
from governance.datasets.mechanisms import Mechanism, MechanismKind
from governance.datasets.relations import Relation
from governance.ingest.case_entries import MECHANISMS_FILE, RELATIONS_FILE, read_case_entries
from governance.ingest.csv_tables import Table, read_table
from governance.ingest.figure_rules import figure_problems
from governance.ingest.rules import problems_between
from governance.model.errors import DataError, Problem


@dataclass(frozen=True)
class CaseFiles:
    """Everything under the data folder, typed, with no problem left in it."""

    tables: Mapping[str, Table]
    relations: tuple[Relation, ...]
    mechanism_kinds: tuple[MechanismKind, ...]
    mechanisms: tuple[Mechanism, ...]


def data_paths(data_dir: Path) -> tuple[Path, ...]:
    """Every file that a build reads from the data folder, whether or not it is there."""
    names = [dataset.path for dataset in DATASETS] + [RELATIONS_FILE, MECHANISMS_FILE]
    return tuple(data_dir / name for name in names)


def read_case_files(data_dir: Path) -> CaseFiles:
    """Read and check every file; DataError with every problem, in the order of the files."""
    tables = {dataset.name: read_table(dataset, data_dir) for dataset in DATASETS}
    entries = read_case_entries(data_dir, tables)
    problems: list[Problem] = []
    for table in tables.values():
        problems += table.problems
    problems += problems_between(tables)
    problems += figure_problems(tables)
    problems += entries.problems
    if problems:
        raise DataError(problems)
    return CaseFiles(tables, entries.relations, entries.mechanism_kinds, entries.mechanisms)
