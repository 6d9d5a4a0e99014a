"""Where the tests find the case documents, which are not part of the project."""

import csv
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CASES = ROOT / "data" / "cases"
TEXTS = Path(os.environ.get("CASE_TEXTS", ROOT.parent / "shared" / "cases"))

needs_texts = pytest.mark.skipif(
    not TEXTS.is_dir(), reason="the five case documents are not beside the checkout"
)


def rows(name: str) -> list[dict[str, str]]:
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def lines(source_id: str) -> list[str]:
    """Return the non-empty lines of a document; line 1 is the first of the list."""
    text = (TEXTS / f"{source_id}.txt").read_text(encoding="utf-8")
    return [line for line in text.split("\n") if line.strip()]


def positions(line: str, quote: str) -> Iterator[int]:
    """Yield where ``quote`` starts in ``line``; equal quotes may overlap."""
    start = line.find(quote)
    while start >= 0:
        yield start
        start = line.find(quote, start + 1)


def span(row: dict[str, str], words: str) -> tuple[int, int]:
    """Return where the words of a row stand on their line; IndexError where they do not."""
    line = lines(row["source_id"])[int(row["line"]) - 1]
    start = list(positions(line, row[words]))[int(row["occurrence"]) - 1]
    return start, start + len(row[words])
