"""Invented rows in any number: the statements of `queries/demo` over the recipe in `data/demo`.

What is drawn is decided by the seed alone: equal size and seed give equal files.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Final

import duckdb

from governance.datasets.record_type import Field, RecordType
from governance.store.cell_sql import named, quoted
from governance.store.check_sql import flags, problems
from governance.store.durable import replace_text
from governance.store.row_plan import RowPlan, value_of
from governance.store.staging_area import PARQUET, ROWS_PER_GROUP
from governance.store.statements import in_order

LAST_DAY: Final = date(2025, 12, 31)
UNTIL: Final = datetime(2025, 12, 31, 18)
_PLACES_A_CITY: Final = 4
# Enough for the smallest place to be drawn now and then, few enough to be joined by hash.
_SLOTS_A_CITY: Final = 1 << 17
_RECIPES: Final = {"recipe": "districts.csv", "category": "categories.csv"}


@dataclass(frozen=True)
class DemoSize:
    """How much is invented: districts of each city (1 to 4), cities, and requests of all."""

    name: str
    districts: int
    cities: int
    requests: int


# In the clause `in` it makes a join of every list of words, as where files are read.
_AS_WRITTEN: Final = "in_clause,join_order,build_side_probe_side"

SIZES: Final = (
    DemoSize("district", 1, 1, 100_000),
    DemoSize("city", _PLACES_A_CITY, 1, 1_000_000),
    DemoSize("province", _PLACES_A_CITY, 10, 10_000_000),
)


class DemoRows:
    """The made-up city in a DuckDB, and the rows of each type that are made of it."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, queries: Path, recipe: Path) -> None:
        self._connection = connection
        self._queries = queries / "demo"
        self._recipe = recipe

    def prepare(self, size: DemoSize, seed: int) -> None:
        """Make the city: its places, its days, and what its people ask about."""
        self._connection.execute("create schema demo")
        # The engine may turn a join round, and then its rows come in the order of its threads:
        # equal seeds would give equal rows, but not equal files.
        self._connection.execute(f"set disabled_optimizers = {quoted(_AS_WRITTEN)}")
        settings = {
            "seed": seed,
            "districts": size.districts,
            "cities": size.cities,
            "requests": size.requests,
            "slots": _SLOTS_A_CITY * size.cities,
        }
        for name, value in settings.items():
            self._connection.execute(f"set variable {name} = {value:d}")
        self._connection.execute(f"set variable until = timestamp {quoted(UNTIL.isoformat(' '))}")
        for table, file in _RECIPES.items():
            listed = quoted((self._recipe / file).as_posix())
            self._connection.execute(
                f"create table demo.{table} as select row_number() over () - 1 as position, "
                f"columns(lambda name: name <> 'position') from read_csv({listed}, header=true)"
            )
        for path in in_order(self._queries.glob("*.sql")):
            self._connection.execute(path.read_text(encoding="utf-8"))

    def write(self, declared: RecordType, sequence: int, target: Path) -> tuple[Path, int]:
        """Write the rows of one type as a file of the lake; return it and how many they are."""
        target.mkdir(parents=True, exist_ok=True)
        parquet = target / "part-001.parquet"
        options = f"{PARQUET}, row_group_size {ROWS_PER_GROUP}"
        query = self._judged(declared, sequence)
        self._connection.execute(f"copy ({query}) to {quoted(str(parquet))} ({options})")
        [count] = self._connection.fetchone() or (0,)
        return parquet, int(count)

    def write_shapes(self, target: Path) -> None:
        """Write the squares of the made-up places as GeoJSON (WGS 84); they lie in the open sea."""
        query = "select place_id, parent_id, code, name, level, west, south, east, north"
        rows = self._connection.execute(f"{query} from demo.shape").fetchall()
        features = [_feature(row[:5], *row[5:]) for row in rows]
        made = {"type": "FeatureCollection", "note": "模拟 simulated", "features": features}
        replace_text(target, json.dumps(made, ensure_ascii=False) + "\n")

    def _file(self, declared: RecordType) -> Path:
        return self._queries / "rows" / f"{declared.name}.sql"

    def _judged(self, declared: RecordType, sequence: int) -> str:
        """The invented rows with what the checks of their type find about them."""
        drawn = self._file(declared).read_text(encoding="utf-8").strip().removesuffix(";")
        given = set(self._columns(drawn))
        planted = "planted" if "planted" in given else "null as planted"
        # Nothing was read, so there are no cells to judge: only the checks between columns.
        plan = RowPlan(declared, (), sequence, 1, False, False, places=None, place_id="")
        values = ", ".join(_value(field, given) for field in declared.stored_fields)
        place = "parent_id" if declared.place_role == "parent" else "place_id"
        kept = ", ".join(_kept(field) for field in declared.stored_fields)
        cells = ", ".join(f"{value_of(field)}::varchar" for field in declared.stored_fields)
        return (
            f"with drawn as (\n{drawn}\n), "
            f"given as (select {values}, {named(place)}::varchar as place_found, {planted} from drawn), "
            "judged as (select *, "
            f"case when planted is null then {problems(plan)} else [planted::varchar] end as set_aside, "
            f"{flags(plan)} as flags from given) "
            f"select {kept}, place_found as {place}, flags, set_aside, "
            f"case when set_aside is not null then [{cells}]::varchar[] end as cells, "
            f"{sequence}::integer as load_sequence, 1::integer as file_number from judged"
        )

    def _columns(self, query: str) -> Iterator[str]:
        for row in self._connection.execute(f"describe {query}").fetchall():
            yield str(row[0])


def _feature(
    named_as: Sequence[str], west: float, south: float, east: float, north: float
) -> dict[str, object]:
    ring = [(west, south), (east, south), (east, north), (west, north), (west, south)]
    places = [[round(lon, 6), round(lat, 6)] for lon, lat in ring]
    names = ("place_id", "parent_id", "code", "name", "level")
    return {
        "type": "Feature",
        "properties": {**dict(zip(names, named_as, strict=True)), "origin": "demo"},
        "geometry": {"type": "Polygon", "coordinates": [places]},
    }


def _value(field: Field, given: set[str]) -> str:
    drawn = named(field.name) if field.name in given else "null"
    return f"{drawn}::{field.duckdb_type} as {value_of(field)}"


def _kept(field: Field) -> str:
    """A value as the lake holds it: a row that does not count has no numbers."""
    value = value_of(field)
    if field.type in ("integer", "number"):
        value = f"case when set_aside is null then {value} end"
    return f"{value} as {named(field.name)}"


def size_named(name: str) -> DemoSize:
    """The size called so; KeyError where there is none."""
    return {size.name: size for size in SIZES}[name]


def headers(declared: RecordType) -> Sequence[str]:
    """What the cells of a row set aside are called."""
    return [field.title_zh for field in declared.stored_fields]
