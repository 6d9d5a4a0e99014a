"""Answers are kept for the version they are of; a frame is the caller's own, entries are read-only."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import pytest

from governance.components.lookup import entries, rows
from governance.store import reader

Ask = Callable[..., Any]


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> dict[str, Any]:
    """A warehouse that answers with its version, and notes what it was asked."""
    state: dict[str, Any] = {"version": f"1-{request.node.name}", "asked": []}

    def query(name: str, **parameters: object) -> pd.DataFrame:
        state["asked"].append((name, parameters))
        return pd.DataFrame({"of": [f"{state['version']} {name} {parameters}"]})

    monkeypatch.setattr(reader, "current_version", lambda: state["version"])
    monkeypatch.setattr(reader, "query", query)
    return state


def _frame(name: str, **parameters: object) -> str:
    return str(rows(name, **parameters)["of"].iloc[0])


def _entry(name: str, **parameters: object) -> str:
    return str(entries(name, **parameters)[0]["of"])


@pytest.mark.parametrize("ask", [_frame, _entry])
def test_an_answer_is_kept_for_its_version_name_and_parameters(
    said: dict[str, Any], ask: Ask
) -> None:
    first = said["version"]
    assert ask("a") == ask("a") == f"{first} a {{}}"
    assert ask("b", place="x") == f"{first} b {{'place': 'x'}}"
    assert ask("b", place="y") == f"{first} b {{'place': 'y'}}"
    said["version"] = f"2-{first}"
    assert ask("a") == f"2-{first} a {{}}"
    assert len(said["asked"]) == 4


def test_a_frame_may_be_changed_by_whoever_asked(said: dict[str, Any]) -> None:
    mine = rows("a")
    mine["of"] = "changed"
    assert _frame("a").startswith(said["version"])


def test_entries_cannot_be_changed(said: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        entries("a")[0]["of"] = "changed"  # type: ignore[index]
