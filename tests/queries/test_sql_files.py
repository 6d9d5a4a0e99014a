"""Every SQL file says what a row is, keeps to its door, and is one statement in lower case."""

import re
from pathlib import Path

import duckdb
import pytest

from governance.store.paths import queries_folder

ROOT = queries_folder()
FILES = sorted(path.relative_to(ROOT).as_posix() for path in ROOT.glob("**/*.sql"))
DOORS = {
    "staging": {"raw", "staging"},
    "marts": {"staging", "marts"},
    "indicators": {"marts"},
    "lookups": {"marts"},
    "demo": {"demo"},
}
KEYWORDS = re.compile(r"\b(SELECT|FROM|WHERE|JOIN|CREATE|GROUP BY|ORDER BY|AS|AND|WITH)\b")


def _code(name: str) -> str:
    text = (ROOT / name).read_text(encoding="utf-8")
    return re.sub(r"--[^\n]*|'[^']*'", "", text)


@pytest.mark.parametrize("name", FILES)
def test_the_first_line_says_what_a_row_is(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    if "create macro" in text and "as table" not in text:
        assert text.startswith("-- ")  # a macro of one value has no rows
    else:
        assert re.match(r"-- (One|No|At most one) row", text, re.IGNORECASE), text.splitlines()[0]


@pytest.mark.parametrize("name", FILES)
def test_a_file_reads_only_through_its_door(name: str) -> None:
    room = Path(name).parts[0]
    read = set(re.findall(r"\b(raw|staging|marts|demo)\.\w+", _code(name)))
    assert read <= DOORS[room], f"{name} may read {sorted(DOORS[room])}"


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_one_statement_in_lower_case(name: str) -> None:
    assert len(duckdb.extract_statements((ROOT / name).read_text(encoding="utf-8"))) == 1
    assert not KEYWORDS.findall(_code(name))


@pytest.mark.parametrize("name", [name for name in FILES if name.startswith("lookups/")])
def test_a_lookup_says_in_which_order_rows_come(name: str) -> None:
    assert "order by" in _code(name) or name == "lookups/build.sql"


@pytest.mark.parametrize("name", FILES)
def test_nothing_is_divided_by_what_may_be_zero(name: str) -> None:
    for divisor in re.findall(r"[\w)]\s*/\s*([\w(.]+)", _code(name)):
        assert divisor.startswith("nullif") or divisor.isdigit(), f"{name}: / {divisor}"
