"""Fixtures of the browser tests: a built home, a server, a Chromium, and a visitor.

Without a Chromium the tests skip and say why; where CI is set they fail instead.
"""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect, sync_playwright

from tests.browser.harness import (
    PATIENCE_MS,
    Chromium,
    Server,
    Visitor,
    launch,
    serving,
)

# A busy machine is slow, not wrong: an expectation waits as long as a page may take.
expect.set_options(timeout=PATIENCE_MS)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark the browser tests and run them last.

    Playwright keeps an event loop running in the main thread until the session ends; a test
    that starts a loop of its own cannot come after it.
    """
    here = Path(__file__).parent
    driven = {item for item in items if here in item.path.parents}
    for item in driven:
        item.add_marker(pytest.mark.browser)
    items.sort(key=lambda item: item in driven)


@pytest.fixture(scope="session")
def home(pristine_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The user's folder that the servers read, with a warehouse built from the project's data."""
    return shutil.copytree(pristine_home, tmp_path_factory.mktemp("browser") / "home")


@pytest.fixture(scope="session")
def server(home: Path) -> Iterator[Server]:
    """One running server for the tests that do not mind who was there before."""
    with serving(home, home / "server.log") as running:
        yield running


@pytest.fixture
def fresh_server(home: Path, tmp_path: Path) -> Iterator[Server]:
    """A server that no one has visited yet."""
    with serving(home, tmp_path / "server.log") as running:
        yield running


@pytest.fixture
def unbuilt_server(tmp_path: Path) -> Iterator[Server]:
    """A server whose home holds no warehouse."""
    with serving(tmp_path / "empty", tmp_path / "server.log") as running:
        yield running


@pytest.fixture(scope="session")
def chromium() -> Iterator[Chromium]:
    """The Chromium of this machine, its network cut."""
    with sync_playwright() as playwright:
        try:
            browser = launch(playwright)
        except FileNotFoundError as missing:
            if os.environ.get("CI"):
                pytest.fail(f"CI: {missing}")
            pytest.skip(str(missing))
        yield Chromium(browser)
        browser.close()


@pytest.fixture
def visit(chromium: Chromium) -> Iterator[Callable[[Server], Visitor]]:
    """Make a visitor of a server; at the end of the test nothing may have been asked elsewhere."""
    visitors: list[Visitor] = []

    def visitor(server: Server) -> Visitor:
        visitors.append(Visitor(chromium, server))
        return visitors[-1]

    yield visitor
    for one in visitors:
        one.leave()
    assert [address for one in visitors for address in one.outside] == []
    assert [fault for one in visitors for fault in one.faults] == []


@pytest.fixture
def visitor(visit: Callable[[Server], Visitor], server: Server) -> Visitor:
    """A visitor of the running server."""
    return visit(server)
