"""A path is taken apart in the same way whether or not a regular expression is needed for it."""

import re
from typing import Final

import duckdb
from hypothesis import given, settings
from hypothesis import strategies as st

from governance.store.cell_sql import split_path

SEPARATOR: Final = re.compile(r"[ \t\n]*(?:->|→|—>|＞|>)[ \t\n]*")
PIECES: Final = (
    "类别",
    "a",
    "-",
    ">",
    "->",
    "→",
    "—>",
    "＞",
    "—",
    " ",
    "\t",
    "\n",
    "\u3000",
    "\u00a0",
)


@settings(deadline=None, max_examples=25)
@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=7).map("".join), max_size=40))
def test_the_parts_of_a_path_are_what_its_separators_cut(paths: list[str]) -> None:
    with duckdb.connect() as connection:
        found = connection.execute(
            f"select {split_path('path')} from (select unnest($paths::varchar[]) as path)",
            {"paths": paths},
        ).fetchall()
    assert [parts for (parts,) in found] == [_cut(path) for path in paths]


def _cut(path: str) -> list[str] | None:
    """The parts as the words of the separator say; blanks at the ends of a path say nothing."""
    blanks = " \t\u3000\u00a0"
    ends = path[:1] in blanks or path[-1:] in blanks
    trimmed = path.strip(blanks) if path and ends else path
    return SEPARATOR.split(trimmed) if trimmed or not path else None
