"""The datapackage says what the declarations say, and other tools can read it."""

import json
from pathlib import Path

import frictionless
import pytest

from governance.datasets.datapackage import FILE_NAME, FOLDERS, datapackage
from tests.tiny_data import tiny_text, write_tiny_data

DATA = Path(__file__).parents[2] / "data"


@pytest.mark.parametrize("folder", FOLDERS)
def test_the_committed_file_is_the_generated_one(folder: str) -> None:
    committed = (DATA / folder / FILE_NAME).read_text(encoding="utf-8")
    assert committed == datapackage(folder), "run: python -m governance datapackage"


@pytest.mark.parametrize("folder", FOLDERS)
def test_frictionless_accepts_the_committed_file_with_its_data(folder: str) -> None:
    report = frictionless.validate(str(DATA / folder / FILE_NAME))
    assert report.flatten(["title", "rowNumber", "note"]) == []


def _errors(tmp_path: Path, **changes: str) -> list[list[object]]:
    write_tiny_data(tmp_path, **changes)
    package = tmp_path / "cases" / FILE_NAME
    package.write_text(datapackage("cases"), encoding="utf-8")
    return frictionless.validate(str(package)).flatten(["type", "rowNumber"])


def test_frictionless_accepts_tiny_data(tmp_path: Path) -> None:
    assert _errors(tmp_path) == []


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        ("west-01,west-2022,", "west-01,nowhere,", ["foreign-key", 2]),
        ("west-02,west-2022,", "west-01,west-2022,", ["primary-key", 3]),
        ("exact,count,observed,west", "exactly,count,observed,west", ["constraint-error", 2]),
        ("10个,1,10,", "10个,1,ten,", ["type-error", 2]),
    ],
)
def test_frictionless_finds_what_the_schema_forbids(
    tmp_path: Path, old: str, new: str, error: list[object]
) -> None:
    changed = tiny_text("observations").replace(old, new, 1)
    assert _errors(tmp_path, observations=changed) == [error]


def test_keys_into_another_folder_are_left_out_and_others_kept() -> None:
    described = json.loads(datapackage("cases"))
    observations = next(r for r in described["resources"] if r["name"] == "observations")
    assert observations["schema"]["foreignKeys"] == [
        {"fields": ["source_id"], "reference": {"resource": "sources", "fields": ["source_id"]}}
    ]
    places = next(
        r for r in json.loads(datapackage("reference"))["resources"] if r["name"] == "places"
    )
    assert places["schema"]["foreignKeys"] == [
        {"fields": ["parent_id"], "reference": {"resource": "", "fields": ["place_id"]}}
    ]
