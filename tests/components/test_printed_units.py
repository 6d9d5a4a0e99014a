"""Every unit that the case documents print has its English, and a count has no word behind it."""

import csv
from pathlib import Path

import pytest

from governance.components import printed_units
from governance.components.printed_units import behind, named
from governance.store import paths

TRADITIONAL = str.maketrans("個戶鐘", "个户钟")


def test_every_printed_unit_has_its_english() -> None:
    path: Path = paths.data_folder() / "cases/observations.csv"
    with path.open(encoding="utf-8-sig", newline="") as lines:
        printed = {row["unit"].translate(TRADITIONAL) for row in csv.DictReader(lines)}
    assert printed - {""} == set(printed_units.ENGLISH)


@pytest.mark.parametrize(
    ("language", "unit", "value", "shown", "name"),
    [
        ("zh", "户", 2, "户", "户"),
        ("en", "户", 2, "households", "户 (households)"),
        ("en", "户", 1, "household", "户 (households)"),
        ("en", "户", None, "households", "户 (households)"),
        ("en", "个", 619, "", "个 (count)"),
        ("zh", "个", 619, "个", "个"),
        ("en", "%", 1, "%", "%"),
        ("en", "亩", 3, "亩", "亩"),  # a unit that nobody has translated stays as it is printed
    ],
)
def test_units_behind_numbers_and_alone(
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    unit: str,
    value: float | None,
    shown: str,
    name: str,
) -> None:
    monkeypatch.setattr(printed_units, "language", lambda: language)
    assert behind(unit, value) == shown
    assert named(unit) == name
