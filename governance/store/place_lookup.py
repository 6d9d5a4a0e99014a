"""SQL that gives a row the place that its cells name, and keeps the rows in the order of the file.

A join would not: it hands rows on as its threads finish, and where the places are many it even
gives them out place by place. Where a row stands in the Parquet file tells on which line of the
user's file it stood, so the place is looked up as a value of the row.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

import duckdb

from governance.ingest.place_names import Found
from governance.store.cell_sql import quoted

_PLAIN: Final = re.compile(r"[!-$&-~]*")  # ASCII without blanks and the mark of what is escaped


@dataclass(frozen=True)
class PlaceLookup:
    """Where `register` has put the places of a file.

    ``key`` is the SQL of what a row is looked up by, ``width`` how many characters each id takes,
    ``escaped`` whether ids stand there as in an address (%E7…), and ``problems`` are those that
    some row has.
    """

    key: str
    width: int
    escaped: bool
    problems: tuple[str, ...]

    def numbered(self, scan: str) -> str:
        """The scan with the column `place_way`: which way of naming a place the row has, from 0."""
        return f"(select *, enum_code(try_cast({self.key} as place_way))::bigint as place_way from {scan})"

    def place_id(self) -> str:
        """SQL of the id of a row's place, null where none was found."""
        start = f"place_way * {self.width} + 1"
        found = f"nullif(rtrim(substring(getvariable('place_ids'), {start}, {self.width})), '')"
        return f"url_decode({found})" if self.escaped else found

    def problem(self) -> str:
        """SQL of what is wrong with the place of a row, null where nothing is."""
        if not self.problems:
            return "null::varchar"
        mark = "substring(getvariable('place_problems'), place_way + 1, 1)"
        whens = (f"when '{at}' then {quoted(name)}" for at, name in enumerate(self.problems))
        return f"case {mark} {' '.join(whens)} end"


def register(
    connection: duckdb.DuckDBPyConnection, key: str, ways: Sequence[str], found: Sequence[Found]
) -> PlaceLookup:
    """Make known to `connection` what each of the ``ways`` (all different) to name a place means.

    An enum finds a way by hash, and one long text of ids of equal width hands out the id: reading
    a value of a list would copy the list for every few rows.
    """
    texts = [place.place_id or "" for place in found]
    escaped = not all(map(_PLAIN.fullmatch, texts))
    ids = [quote(text, safe="") for text in texts] if escaped else texts
    width = max(map(len, ids), default=0) or 1
    problems = tuple(sorted({place.problem for place in found if place.problem}))
    marks = {name: str(at) for at, name in enumerate(problems)}
    connection.execute(
        "create or replace temp table way as select unnest(?) as key, unnest(?) as number",
        [list(ways), list(range(len(ways)))],
    )
    connection.execute(
        "create or replace type place_way as enum (select key from way order by number)"
    )
    connection.execute("set variable place_ids = ?", ["".join(each.ljust(width) for each in ids)])
    marked = "".join(marks.get(place.problem or "", " ") for place in found)
    connection.execute("set variable place_problems = ?", [marked])
    return PlaceLookup(key, width, escaped, problems)
