"""A bench on which users' records are laid out by hand and the computed indicators read off."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import pandas as pd

from governance.datasets.records.catalogue import record_type as declared_type
from governance.pipeline import computed_rows
from governance.pipeline.build import fill_warehouse, read_inputs
from governance.pipeline.lake_rows import Loads
from governance.store.computed_values import view_of
from governance.store.lake import lake_of
from governance.store.paths import queries_folder
from governance.store.settings import read_settings
from governance.store.workshop import Workshop
from tests.tiny_data import write_tiny_data

MARTS = queries_folder() / "marts"
# county > area > subdistrict > two communities > compounds and grids
PLACES = (
    ("quarter", "west", "area"),
    ("south", "quarter", "subdistrict"),
    ("elm", "south", "community"),
    ("oak", "south", "community"),
    ("elm-1", "elm", "compound"),
    ("elm-2", "elm", "compound"),
    ("oak-1", "oak", "compound"),
    ("elm-grid", "elm", "grid"),
)
# Copies of the places below the county, each under a subdistrict of its own: n, n-elm, n-elm-1 …
COPIES = tuple(str(number) for number in range(13))
Row = Mapping[str, object]


class Records:
    """The marts of the tiny places, over records given by hand."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop

    def lay(self, record_type: str, rows: Sequence[Row], months: Sequence[str] = ()) -> None:
        """Make these the current records of a type; `months` are touched, all where none is named.

        A row that names no place is of the county; its month is that of the column that dates it.
        """
        name = f"staging.{record_type}"
        types = self._types(name)
        self._workshop.execute(f"drop view if exists {name}_empty")
        self._workshop.execute(f"drop table if exists {name}_given")
        declared = ", ".join(f'"{column}" {kind}' for column, kind in types.items())
        self._workshop.execute(f"create table {name}_given ({declared})")
        given = [{"place_id": "west", "load_id": "000001-a", "flags": [], **row} for row in rows]
        self._workshop.insert_frame(f"{name}_given", pd.DataFrame(given, dtype=object))
        month = f"date_trunc('month', {declared_type(record_type).dated_by})::date"
        self._workshop.execute(f"update {name}_given set month_start = {month}")
        self._workshop.execute(f"create or replace view {name} as from {name}_given")
        self._touch(record_type, months)
        computed_rows.refresh(self._workshop, MARTS, [record_type])

    def values(self, indicator_id: str, **where: str | None) -> list[tuple[object, ...]]:
        """Breakdown, numerator, denominator and value of an indicator, where its columns say so.

        Without a choice: the county, all months pooled, not split.
        """
        chosen = {"place_id": "west", "period": "all", "split": "none"} | where
        frame = self.frame(indicator_id, **chosen)
        shown = frame[["breakdown", "numerator", "denominator", "value"]].round(6)
        shown = shown.astype(object).where(shown.notna(), None)
        return list(shown.itertuples(index=False, name=None))

    def frame(self, indicator_id: str, **where: str | None) -> pd.DataFrame:
        """All columns of an indicator's rows, where its columns say so; not split unless chosen."""
        chosen = {"split": "none"} | where
        conditions = " and ".join(f"{name} = '{value}'" for name, value in chosen.items())
        return self._workshop.fetch(
            f"from {view_of(indicator_id)} where {conditions}"
            " order by period_start, slice, breakdown"
        )

    def lookup(self, name: str, **parameters: object) -> pd.DataFrame:
        """The rows of a lookup over the marts."""
        sql = (queries_folder() / "lookups" / f"{name}.sql").read_text(encoding="utf-8")
        return self._workshop.fetch(sql, **parameters)

    def moved(
        self, record_type: str, rows: Sequence[Row], changes: Sequence[tuple[int, Row]]
    ) -> list[set[str]]:
        """The indicators of a type that each change moves, all months pooled.

        A change names a row and what is different in it. The rows as they are and every change of
        them stand side by side, each under a subdistrict of its own and in a load of its own.
        """
        assert len(changes) < len(COPIES), "more changes than copies of the places"
        laid = [_copied(row, "0") for row in rows]
        for copy, (number, change) in zip(COPIES[1:], changes, strict=False):
            laid += [
                _copied({**row, **change} if at == number else row, copy)
                for at, row in enumerate(rows)
            ]
        self.lay(record_type, laid)
        found = self._workshop.fetch(
            "select indicator_id from marts.indicator where dataset = $name order by 1",
            name=record_type,
        )
        moved: list[set[str]] = [set() for _ in changes]
        for name in found["indicator_id"]:
            by_copy = self._by_copy(str(name))
            for one, copy in zip(moved, COPIES[1:], strict=False):
                if by_copy.get(copy) != by_copy.get("0"):
                    one.add(str(name))
        return moved

    def _by_copy(self, indicator_id: str) -> dict[str, list[tuple[object, ...]]]:
        """Breakdown, numerator, denominator and value of an indicator by copy of the places."""
        frame = self.frame(indicator_id, period="all", place_level="subdistrict")
        shown = frame[["breakdown", "numerator", "denominator", "value"]].round(6)
        shown = shown.astype(object).where(shown.notna(), None)
        by_copy: dict[str, list[tuple[object, ...]]] = {}
        for place, row in zip(frame["place_id"], shown.itertuples(index=False), strict=True):
            by_copy.setdefault(str(place), []).append(tuple(row))
        return by_copy

    def rows(self, sql: str) -> list[tuple[object, ...]]:
        """The rows of a query over the marts."""
        frame = self._workshop.fetch(sql).astype(object)
        return list(frame.where(frame.notna(), None).itertuples(index=False, name=None))

    def mark_kept_values(self, load_id: str) -> None:
        """Give every kept value another load, so that values computed anew can be told apart."""
        self._workshop.execute("update marts.loaded_observation set load_id = ?", [load_id])

    def _types(self, name: str) -> dict[str, str]:
        frame = self._workshop.fetch(f"describe {name}")
        return dict(zip(frame["column_name"], frame["column_type"], strict=True))

    def _touch(self, record_type: str, months: Sequence[str]) -> None:
        self._workshop.execute("delete from staging.touched_month")
        known = f"select month_start from staging.{record_type} union select month_start"
        touched = f"({known} from marts.month_load where record_type = '{record_type}')"
        condition = ", ".join(f"date '{month}'" for month in months)
        where = f" where month_start in ({condition})" if months else ""
        self._workshop.execute(
            f"insert into staging.touched_month select '{record_type}', month_start from {touched}"
            f"{where}"
        )


def _copied(row: Row, copy: str) -> Row:
    """The row at a copy of its place, in the load of that copy."""
    return {**row, "place_id": f"{copy}-{row['place_id']}", "load_id": f"{copy}-load"}


def _copies() -> Iterator[tuple[str, str, str]]:
    """Each copy of the places below the county."""
    for copy in COPIES:
        yield copy, "west", "subdistrict"
        for place, parent, level in PLACES[1:]:
            yield f"{copy}-{place}", copy if parent == "south" else f"{copy}-{parent}", level


@contextmanager
def given_records(folder: Path) -> Iterator[Records]:
    """The bench; `folder` holds the tiny project while it is open."""
    inputs = read_inputs(write_tiny_data(folder), queries_folder())
    loads = Loads(lake_of(folder / "home"), (), read_settings(folder / "home"))
    with Workshop.open() as workshop:
        fill_warehouse(workshop, "0001-tests", inputs, loads)
        columns = ("place_id", "parent_id", "level", "name_zh", "origin")
        places = (*PLACES, *_copies())
        rows = [(place, parent, level, place, "loaded") for place, parent, level in places]
        workshop.insert_rows("staging.loaded_place", columns, rows)
        workshop.execute("drop table marts.place")
        workshop.execute_file(MARTS / "place.sql")
        yield Records(workshop)
