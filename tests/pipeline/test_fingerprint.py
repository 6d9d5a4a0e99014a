"""What a warehouse is named after: whatever could change its rows, and nothing else."""

from pathlib import Path

import pytest

from governance.pipeline import fingerprint as made
from governance.pipeline.fingerprint import fingerprint
from tests.tiny_data import write_tiny_data

PROGRAM = {
    "model/figures.py",
    "datasets/case_data.py",
    "ingest/deep/cells.py",
    "store/workshop.py",
    "indicators/formula.py",
    "pipeline/build.py",
}
QUERIES = {"staging/places.sql", "marts/place.sql", "indicators/areas.sql", "indicators/areas.toml"}
IDLE = {
    "program/exports/png.py",
    "program/components/frame.py",
    "program/model/notes.txt",
    "queries/lookups/places.sql",
    "queries/marts/notes.txt",
    "data/notes.csv",
}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Data, queries and a program of one file each, `program` being the package."""
    write_tiny_data(tmp_path / "data")
    for name in {f"program/{one}" for one in PROGRAM} | {f"queries/{one}" for one in QUERIES}:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"one\ntwo\n")
    monkeypatch.setattr(made.governance, "__file__", str(tmp_path / "program" / "__init__.py"))
    return tmp_path


def _named(folder: Path) -> str:
    return fingerprint(folder / "data", folder / "queries")


@pytest.mark.parametrize(
    "name",
    sorted(
        {f"program/{one}" for one in PROGRAM}
        | {f"queries/{one}" for one in QUERIES}
        | {"data/cases/observations.csv", "data/cases/relations.toml", "data/reference/norms.csv"}
    ),
)
def test_what_makes_the_rows_makes_the_name(folder: Path, name: str) -> None:
    before = _named(folder)
    with (folder / name).open("ab") as file:
        file.write(b"#")
    assert _named(folder) != before


@pytest.mark.parametrize("name", sorted(IDLE))
def test_what_makes_no_rows_leaves_the_name(folder: Path, name: str) -> None:
    before = _named(folder)
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text("x", encoding="utf-8")
    assert _named(folder) == before


def test_a_checkout_with_other_line_ends_has_the_same_name(folder: Path) -> None:
    before = _named(folder)
    for path in [*folder.glob("program/**/*.py"), *folder.glob("queries/**/*.sql")]:
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert _named(folder) == before


def test_a_new_version_of_the_program_has_another_name(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = _named(folder)
    monkeypatch.setattr(made.governance, "__version__", "999")
    assert _named(folder) != before
