"""For every test: generated examples may take their time, and a warehouse is built but once."""

import os
import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from governance.geography import official
from governance.pipeline.build import build
from governance.store import paths
from tests.own_places_home import own_places_home
from tests.tiny_data import write_tiny_data
from tests.tiny_queries import write_tiny_queries

settings.register_profile("patient", settings(), deadline=None)
settings.load_profile("patient")


@pytest.fixture(scope="session")
def pristine_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A user's folder with a warehouse built from the project's data; for copying, never for use."""
    home = tmp_path_factory.mktemp("pristine") / "home"
    build(home, paths.data_folder(), paths.queries_folder())
    return home


@pytest.fixture(scope="session")
def wheel() -> None:
    """The optional package with boundaries; on CI it must be there, elsewhere its tests skip."""
    if official.installed_version() != official.VERSION and not os.environ.get("CI"):
        pytest.skip(
            f"{official.DISTRIBUTION} is not installed: pip install -r requirements-maps.txt"
        )


@pytest.fixture(scope="session")
def own_places(pristine_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A user's folder with own places, requests and boundaries; for reading, never for change."""
    return own_places_home(pristine_home, tmp_path_factory.mktemp("own-places"))


@pytest.fixture
def own_home(pristine_home: Path, tmp_path: Path) -> Path:
    """A test's own folder of a user, with a warehouse built from the project's data."""
    return shutil.copytree(pristine_home, tmp_path / "home")


@pytest.fixture(scope="session")
def pristine_tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folders `data`, `queries` and `home` of a tiny project that has been built; for copying."""
    folder = tmp_path_factory.mktemp("pristine-tiny")
    data, queries = write_tiny_data(folder / "data"), write_tiny_queries(folder / "queries")
    build(folder / "home", data, queries)
    return folder
