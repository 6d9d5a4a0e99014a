"""A page that is open shows new data within seconds, without a click, and answers meanwhile."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from governance.store.paths import warehouse_folder
from governance.store.versions import current
from tests.browser.harness import ROOT, Server, Visitor, serving


@pytest.fixture
def own_server(own_home: Path, tmp_path: Path) -> Iterator[Server]:
    """A server whose home may be loaded into."""
    with serving(own_home, tmp_path / "server.log") as running:
        yield running


def test_a_load_appears_on_an_open_page_by_itself(
    own_server: Server, visit: Callable[[Server], Visitor], tmp_path: Path
) -> None:
    home = tmp_path / "home"
    page = visit(own_server).open("/cases?kind=area")
    found = page.get_by_text("/ 189 个数字").inner_text()
    assert not found.startswith("189 /")
    footer = page.locator(".st-key-footer")
    expect(footer).to_contain_text(current(warehouse_folder(home)) or "")
    path = tmp_path / "march.csv"
    path.write_text("工单编号,创建时间\nA1,2025-03-01 09:00\n", encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "governance", "load", path, "--type", "requests", "--place", "xihu"],
        cwd=ROOT,
        env={**os.environ, "GOVERNANCE_HOME": str(home)},
        check=True,
        stdout=subprocess.DEVNULL,
    )
    version = current(warehouse_folder(home)) or ""
    assert version.startswith("0002-")
    expect(footer).to_contain_text(version)
    expect(page.get_by_role("heading", name="案例数据", level=1)).to_be_visible()
    expect(page.get_by_text(found)).to_be_visible()
    assert page.url.endswith("/cases?kind=area")
