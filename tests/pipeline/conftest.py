"""A tiny project: data, queries and a home, each in a folder of its own."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import pandas as pd
import pytest

from governance.pipeline.build import build
from governance.store import versions
from governance.store.paths import queries_folder, warehouse_folder
from governance.store.reader import Reader
from governance.store.warehouse import Outcome
from tests.tiny_data import write_tiny_data
from tests.tiny_queries import write_tiny_queries


@dataclass(frozen=True)
class Project:
    """The folders of a tiny project, and what one does with them."""

    home: Path
    data: Path
    queries: Path

    def build(self, *, force: bool = False) -> Outcome:
        """Build the warehouse of this project."""
        return build(self.home, self.data, self.queries, force=force)

    def query(self, name: str, **parameters: object) -> pd.DataFrame:
        """Ask this project's warehouse, as a page would."""
        reader = Reader(warehouse_folder(self.home), queries_folder() / "lookups")
        try:
            return reader.query(name, **parameters)
        finally:
            reader.close()

    def change(self, name: str, old: str, new: str) -> None:
        """Replace the one place where `old` stands in a data file."""
        path = self.data / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {name}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    @property
    def current(self) -> str | None:
        """The current version of this project's warehouse."""
        return versions.current(warehouse_folder(self.home))


@pytest.fixture
def built_project(pristine_tiny: Path, tmp_path: Path) -> Project:
    """A tiny project that has been built, in folders of the test's own."""
    copied = shutil.copytree(pristine_tiny, tmp_path / "tiny")
    return Project(copied / "home", copied / "data", copied / "queries")


@pytest.fixture
def tiny_project(tmp_path: Path) -> Project:
    """A tiny project that has not been built yet."""
    return Project(
        tmp_path / "home",
        write_tiny_data(tmp_path / "data"),
        write_tiny_queries(tmp_path / "queries"),
    )
