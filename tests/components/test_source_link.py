"""The source that a link opens: who opened it, which cell it is of, and how marks carry theirs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from governance.components import link, source_link
from governance.components.source_link import Opened, cell
from governance.exports.xy_chart import Series, XYChart

Query = dict[str, list[str]]


@pytest.fixture
def query(monkeypatch: pytest.MonkeyPatch) -> Iterator[Query]:
    """The parameters of a link, read and written as a page does."""
    held: Query = {}

    def write(key: str, codes: list[str]) -> None:
        held.pop(key, None)
        held.update({key: codes} if codes else {})

    monkeypatch.setattr(link, "read", lambda key: held.get(key, []))
    monkeypatch.setattr(link, "write", write)
    yield held


def test_what_opens_a_source_stands_in_the_link_and_is_read_from_it(query: Query) -> None:
    source_link.open_by("said-rates", cell("counted", 3, "requests"))
    assert query == {"source": ["said-rates.counted.3.requests"]}
    assert source_link.opened() == Opened("said-rates", "counted", 3, "requests")
    assert source_link.is_open("said-rates") == "counted.3.requests"
    assert source_link.is_open("rates") is None


def test_only_who_opened_a_source_closes_it(query: Query) -> None:
    source_link.open_by("rates", cell("counted", 3, "requests"))
    source_link.open_by("table-months", None)
    assert source_link.opened() is not None
    source_link.open_by("rates", None)
    assert source_link.opened() is None and not query


@pytest.mark.parametrize("given", ["", "rates", "rates.counted.x.requests", "a.b.1.c.d"])
def test_a_link_that_names_no_cell_opens_nothing(given: str, query: Query) -> None:
    query["source"] = [given]
    assert source_link.opened() is None


def test_marks_open_the_row_at_their_place_and_published_ones_none() -> None:
    line = Series("", "line", (0, 1), (5, 6))
    points = Series("a", "points", (1,), (6,))
    printed = Series("b", "points", (1,), (7,), "third")
    chart = source_link.keyed(
        XYChart("", "", "", "", (line, points, printed)), "trends", "value", 24
    )
    assert [one.keys for one in chart.series] == [(), ("trends.25.value",), ()]
