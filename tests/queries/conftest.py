"""A workshop filled from tiny data, up to the marts."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from governance.datasets.records.catalogue import RECORD_TYPES
from governance.ingest.case_files import read_case_files
from governance.pipeline.case_rows import fill_raw
from governance.store.paths import queries_folder
from governance.store.records import create_tables
from governance.store.statements import in_order
from governance.store.workshop import Workshop
from tests.given_records import Records, given_records
from tests.tiny_data import write_tiny_data


@pytest.fixture(scope="session")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Records]:
    """Marts over records given by hand, for tests that lay all the records of the types they read."""
    with given_records(tmp_path_factory.mktemp("records")) as records:
        yield records


@pytest.fixture
def tiny_marts(tmp_path: Path) -> Iterator[Workshop]:
    """The marts of the tiny data: two documents, six figures."""
    folders = (queries_folder() / "staging", queries_folder() / "marts")
    with Workshop.open() as workshop:
        fill_raw(workshop, read_case_files(write_tiny_data(tmp_path)))
        create_tables(workshop, RECORD_TYPES, 1)
        for path in in_order(path for folder in folders for path in folder.glob("*.sql")):
            workshop.execute_file(path)
        yield workshop
