"""The figures of data/cases/ against the documents they were read from."""

import csv
import itertools
import re
import tomllib
from collections import Counter
from decimal import Decimal
from difflib import SequenceMatcher
from functools import cache

import pytest

from governance.model.figures import digit_spans, parse_figure
from tests.data.case_texts import ROOT, lines, needs_texts, rows, span

OBSERVATIONS = rows("observations.csv")
NOT_FIGURES = rows("not_figures.csv")
SOURCES = sorted({row["source_id"] for row in rows("sources.csv")})


def _decimal(text: str) -> Decimal | None:
    return Decimal(text) if text else None


def _named(row: dict[str, str]) -> str:
    return row["observation_id"]


def test_every_document_gives_figures_numbered_in_the_order_of_its_text() -> None:
    assert sorted({row["source_id"] for row in OBSERVATIONS}) == SOURCES
    for source_id in SOURCES:
        ids = [row["observation_id"] for row in OBSERVATIONS if row["source_id"] == source_id]
        stem = source_id.split("-")[0]
        assert ids == [f"{stem}-{position:03d}" for position in range(1, len(ids) + 1)]


@needs_texts
@pytest.mark.parametrize("row", OBSERVATIONS, ids=_named)
def test_the_quote_stands_on_its_line(row: dict[str, str]) -> None:
    start, end = span(row, "quote")
    assert lines(row["source_id"])[int(row["line"]) - 1][start:end] == row["quote"]


@needs_texts
@pytest.mark.parametrize("source_id", SOURCES)
def test_figures_stand_in_the_order_of_the_text_and_never_overlap(source_id: str) -> None:
    spans = [
        (int(row["line"]), *span(row, "quote"))
        for row in OBSERVATIONS
        if row["source_id"] == source_id
    ]
    for before, after in itertools.pairwise(spans):
        assert (before[0], before[2]) <= (after[0], after[1]) or before[0] < after[0]


@needs_texts
@pytest.mark.parametrize("source_id", SOURCES)
def test_every_digit_is_part_of_a_figure_or_explained(source_id: str) -> None:
    """Each span of digits is inside exactly one quote, or listed once as no figure."""
    figures = [row for row in OBSERVATIONS if row["source_id"] == source_id]
    explained = Counter(
        (int(row["line"]), *span(row, "span"))
        for row in NOT_FIGURES
        if row["source_id"] == source_id
    )
    assert all(count == 1 for count in explained.values())
    unclear, met = [], set()
    for number, line in enumerate(lines(source_id), start=1):
        quoted = [span(row, "quote") for row in figures if int(row["line"]) == number]
        for digits in digit_spans(line):
            place = (number, digits.start, digits.end)
            inside = sum(start <= digits.start and digits.end <= end for start, end in quoted)
            met.add(place)
            if inside + explained[place] != 1:
                unclear.append((number, digits.text, f"in {inside} figures"))
    assert unclear == []
    assert set(explained) <= met, "not_figures.csv explains digits that are not there"


@pytest.mark.parametrize("row", OBSERVATIONS, ids=_named)
def test_reading_the_quote_gives_the_row(row: dict[str, str]) -> None:
    """Value, bounds, qualifier and unit follow from the quote, or the row says why not."""
    read = parse_figure(row["quote"])
    written = (
        _decimal(row["value"]),
        _decimal(row["lower"]),
        _decimal(row["upper"]),
        row["qualifier"],
        row["unit"],
    )
    agrees = written == (read.value, read.lower, read.upper, read.qualifier, read.unit)
    assert agrees != bool(row["parse_note"]), (
        f"{row['quote']} reads as {read}; the row says {written} and {row['parse_note']!r}"
    )


def test_a_figure_printed_twice_is_two_rows_with_one_value() -> None:
    """The indicator of a place and scope never takes two different values unnoticed."""
    values: dict[tuple[str, ...], set[str]] = {}
    for row in OBSERVATIONS:
        if row["role"] in ("observed", "example") and row["indicator_id"]:
            key = (row["indicator_id"], row["place_id"], row["scope"])
            values.setdefault(key, set()).add(row["value"])
    assert {key: found for key, found in values.items() if len(found) > 1} == {}


@cache
def _title(indicator_id: str) -> str:
    path = ROOT / "queries" / "indicators" / f"{indicator_id}.toml"
    return str(tomllib.loads(path.read_text(encoding="utf-8"))["title_zh"])


def _likeness(one: str, other: str) -> float:
    """Return how alike two labels are, what stands in brackets aside."""
    bare = (re.split("[(（]", text)[0] for text in (one, other))
    return SequenceMatcher(None, *bare, autojunk=False).ratio()


COUNTED = [row for row in OBSERVATIONS if row["role"] != "norm" and row["indicator_id"]]


@pytest.mark.parametrize("row", COUNTED, ids=_named)
def test_a_label_is_most_like_the_title_of_its_own_indicator(row: dict[str, str]) -> None:
    """Two labels that changed places in one document would each be nearer to the other's."""
    alike = ("source_id", "kind", "role")
    titles = {
        other["indicator_id"]: _title(other["indicator_id"])
        for other in COUNTED
        if [other[name] for name in alike] == [row[name] for name in alike]
    }
    subject = row["subject_zh"]
    nearest = max(titles, key=lambda one: _likeness(subject, titles[one]))
    assert titles[nearest] == titles[row["indicator_id"]]


def test_one_label_means_one_thing() -> None:
    meant: dict[str, set[tuple[str, str]]] = {}
    values: dict[tuple[str, ...], set[str]] = {}
    for row in OBSERVATIONS:
        subject = row["subject_zh"]
        meant.setdefault(subject, set()).add((row["subject_en"], row["indicator_id"]))
        place = (row["place_id"], row["scope"], subject)
        values.setdefault(place, set()).add(row["value"])
    assert [one for one, found in (meant | values).items() if len(found) > 1] == []


def test_norms_are_the_figures_that_state_them() -> None:
    figures = {row["observation_id"]: row for row in OBSERVATIONS}
    with (ROOT / "data" / "reference" / "norms.csv").open(encoding="utf-8", newline="") as file:
        norms = list(csv.DictReader(file))
    shared = ("place_id", "indicator_id", "lower", "upper", "unit")
    for norm in norms:
        figure = figures[norm["observation_id"]]
        assert figure["role"] == "norm"
        assert [norm[name] for name in shared] == [figure[name] for name in shared]
    stated = {row["observation_id"] for row in OBSERVATIONS if row["role"] == "norm"}
    assert {norm["observation_id"] for norm in norms} == stated
