"""Every page on the project's own data, run in Streamlit's test harness without a browser."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit import config
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest

from governance.store import paths
from governance.store.reader import reader_of
from tests.given_requests import load_requests
from tests.pages.register_home import made_up_home

ROOT = paths.project_root()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    here = Path(__file__).parent
    for item in items:
        if here in item.path.parents:
            item.add_marker(pytest.mark.apptest)


@pytest.fixture(scope="session")
def built_home(pristine_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The user's folder that the pages read, with a warehouse built from the project's data."""
    return shutil.copytree(pristine_home, tmp_path_factory.mktemp("pages") / "home")


@pytest.fixture(scope="session")
def register_home(pristine_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A user's folder with a made-up register of compounds and records of volunteers."""
    return made_up_home(pristine_home, tmp_path_factory.mktemp("register"))


@pytest.fixture
def open_page(
    built_home: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., AppTest]]:
    """Open a page by its stem and the parameters of a link, as a reader would."""
    monkeypatch.setenv(paths.HOME_VARIABLE, str(built_home))
    before = config.get_option("client.showErrorDetails")
    config.set_option("client.showErrorDetails", "full")

    def opened(stem: str, **link: str | list[str]) -> AppTest:
        app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
        for key, value in link.items():
            app.query_params[key] = value
        app.switch_page(f"pages/{stem}.py")
        app.run()
        assert not app.exception, app.exception
        assert not app.error, [error.value for error in app.error]
        return app

    yield opened
    config.set_option("client.showErrorDetails", before)
    PagesManager.uses_pages_directory = None


@pytest.fixture(scope="session")
def requests_home(built_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A home in which the given requests are loaded."""
    home = tmp_path_factory.mktemp("requests") / "home"
    shutil.copytree(built_home, home)
    load_requests(home, tmp_path_factory.mktemp("export"))
    yield home
    reader_of(home).close()


@pytest.fixture
def page(
    open_page: Callable[..., AppTest], requests_home: Path, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., AppTest]:
    """Open the page on the given requests."""
    monkeypatch.setenv(paths.HOME_VARIABLE, str(requests_home))
    return lambda **link: open_page("requests", **link)
