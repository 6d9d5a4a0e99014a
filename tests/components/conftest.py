"""A warehouse's answers without a warehouse, and the app as a script."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd
import pytest
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest

from governance.components import frame, navigation
from governance.store import reader

ROOT = navigation.ROOT
BUILD = {
    "version": "0007-abc",
    "built_at": pd.Timestamp("2026-03-01 04:05"),
    "program_version": "0.1.0",
    "figures": 195,
    "sources": 5,
}


@pytest.fixture
def warehouse(monkeypatch: pytest.MonkeyPatch) -> None:
    """One build is there, and nothing else."""
    monkeypatch.setattr(reader, "current_version", lambda: BUILD["version"])
    monkeypatch.setattr(
        reader, "query", lambda name, **_: pd.DataFrame([BUILD] if name == "build" else [])
    )


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project folder without any page."""
    (tmp_path / "pages").mkdir()
    (tmp_path / "static").symlink_to(ROOT / "static")
    shutil.copy(ROOT / "app.py", tmp_path)
    monkeypatch.setattr(navigation, "ROOT", tmp_path)
    monkeypatch.setattr(frame, "ROOT", tmp_path)
    return tmp_path


@pytest.fixture
def page_of(project: Path) -> Iterator[Callable[[str], AppTest]]:
    """Make the app of one page, whose body is the given lines."""

    def make(body: str) -> AppTest:
        lines = "".join(f"    {line}\n" for line in body.splitlines())
        (project / "pages" / "overview.py").write_text(
            "import streamlit as st\n"
            "from governance.components import failures, frame, language, link, navigation\n"
            "from governance.model.errors import DataError, Problem, Text\n"
            f"def body():\n{lines}\nframe.show(body)\n",
            encoding="utf-8",
        )
        return AppTest.from_file(str(project / "app.py"), default_timeout=30)

    yield make
    PagesManager.uses_pages_directory = None
