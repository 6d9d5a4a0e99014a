"""A bench on which SQL runs over given figures, through the project's own staging and marts."""

from __future__ import annotations

import atexit
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path

import pandas as pd

from governance.datasets.catalogue import dataset
from governance.indicators import registry_frames
from governance.indicators.computation import Computed, compute
from governance.indicators.indicator import GivenFigure, Indicator
from governance.indicators.result_rows import ResultRow, printed, result_rows
from governance.pipeline.indicator_rows import settle_used_figures
from governance.store.paths import queries_folder
from governance.store.statements import in_order
from governance.store.workshop import Workshop

PLACES = {"here": "county", "there": "prefecture"}
SOURCE = "book"
ROWS: dict[str, list[dict[str, object]]] = {
    "places": [{"place_id": name, "level": level} for name, level in PLACES.items()],
    "scopes": [
        {"place_id": name, "scope": "urban", "name_zh": "城区", "name_en": "Urban"}
        for name in PLACES
    ],
    "sources": [{"source_id": SOURCE, "title": "书", "place_id": "here"}],
    "observations": [],
}
NEEDED = {
    "places",
    "loaded_places",
    "scopes",
    "sources",
    "figures",
    "place",
    "scope",
    "figure",
    "indicator_use",
    "used_figure",
}
# Macros over the marts of users' records: no figure goes through them.
OF_RECORDS = ("item_", "request_", "compound_", "compounds_", "coverage_", "volunteer_")
_STACK = ExitStack()


class Bench:
    """The marts of two places, here (a county) and there (a prefecture), over given figures."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop

    def rows(self, sql: str) -> pd.DataFrame:
        """What a query gives."""
        return self._workshop.fetch(sql)

    def values(self, sql: str) -> list[ResultRow]:
        """The values that an indicator's SQL gives, by place, scope and breakdown."""
        return sorted(result_rows(self.rows(sql)), key=lambda row: row.key)

    def compute(self, indicator: Indicator) -> Computed:
        """The values of an indicator."""
        rows = self._workshop.fetch_file(indicator.sql)
        figures = printed(self._workshop.fetch("from marts.figure"))
        return compute(indicator, rows, figures)


@contextmanager
def given(figures: Iterable[GivenFigure], uses: Iterable[Indicator] = ()) -> Iterator[Bench]:
    """A bench with these figures laid out, and the choices among printings of `uses`."""
    workshop = _workshop()
    for table in ("raw.observations", "marts.indicator_use"):
        workshop.fetch(f"delete from {table}")
    observations = [_observation(figure, line) for line, figure in enumerate(figures, start=1)]
    workshop.insert_frame("raw.observations", pd.DataFrame(observations))
    workshop.fetch("drop table marts.figure")
    workshop.execute_file(queries_folder() / "marts" / "figure.sql")
    chosen = registry_frames.frames(uses)["marts.indicator_use"]
    workshop.insert_frame("marts.indicator_use", chosen)
    settle_used_figures(workshop)
    yield Bench(workshop)


@cache
def _workshop() -> Workshop:
    """One workshop for the whole run: making every mart anew takes longer than most tests."""
    workshop = _STACK.enter_context(Workshop.open())
    for name, records in ROWS.items():
        declared = dataset(name)
        rows = [tuple(record.get(column) for column in declared.column_names) for record in records]
        workshop.create_raw(declared, rows)
    rooms = (queries_folder() / "staging", queries_folder() / "marts")
    paths = (path for room in rooms for path in room.glob("*.sql"))
    for path in in_order(filter(_is_needed, paths)):
        workshop.execute_file(path)
    return workshop


def _is_needed(path: Path) -> bool:
    if path.stem.endswith("_macro"):
        return not path.stem.startswith(OF_RECORDS)
    return path.stem in NEEDED


@atexit.register
def _close() -> None:
    _STACK.close()
    _workshop.cache_clear()


def _observation(figure: GivenFigure, line: int) -> dict[str, object]:
    return {
        "record": line,
        "observation_id": figure.figure_id,
        "source_id": SOURCE,
        "line": line,
        "quote": f"{figure.value}个",
        "occurrence": 1,
        "value": figure.value,
        "lower": figure.lower,
        "upper": figure.upper,
        "unit": "个",
        "qualifier": figure.qualifier,
        "kind": "count",
        "role": figure.role,
        "place_id": figure.place_id,
        "scope": figure.scope,
        "period_basis": "not_stated",
        "subject_zh": figure.indicator_id,
        "subject_en": figure.indicator_id,
        "indicator_id": figure.indicator_id,
    }
