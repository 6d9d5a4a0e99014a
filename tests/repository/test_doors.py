"""The doors of the house are kept, and the keeper notices when they are not."""

from pathlib import Path

import pytest

from tests.repository import doors
from tests.repository.files import texts

LONGEST = {"app.py": 40, "pages": 80}
LONGEST_MODULE = 300


def test_every_import_goes_towards_the_model() -> None:
    breaches = [
        breach for path, source in texts("*.py") for breach in doors.import_breaches(path, source)
    ]
    assert not breaches, "\n".join(breaches)


def test_every_statement_reads_through_its_door() -> None:
    breaches = [
        breach
        for path, source in texts("queries/*.sql")
        for breach in doors.sql_breaches(path, source)
    ]
    assert not breaches, "\n".join(breaches)


def test_every_room_that_exists_is_known() -> None:
    standing = {path.parts[1] for path, _ in texts("governance/*/*.py")}
    assert standing <= {*doors.ROOMS, doors.CLI}


def too_long(path: Path, source: str) -> str | None:
    limit = LONGEST.get(path.parts[0], LONGEST_MODULE)
    length = len(source.splitlines())
    return f"{path}: {length} lines; allowed: {limit}" if length > limit else None


def test_no_file_has_grown_too_long() -> None:
    found = [too_long(path, source) for path, source in texts("*.py")]
    assert not any(found), "\n".join(filter(None, found))


@pytest.mark.parametrize(
    ("path", "source", "line", "said"),
    [
        ("governance/model/places.py", "import pandas", 1, "allowed: standard library"),
        ("governance/model/places.py", "from governance.store import reader", 1, "allowed: model"),
        ("governance/exports/png.py", "\nimport duckdb", 2, "allowed in: store"),
        ("governance/exports/png.py", "import streamlit as st", 1, "allowed in: app.py"),
        ("governance/exports/png.py", "from governance.components import frame", 1, "exports, "),
        ("governance/exports/png.py", "from governance import components", 1, "exports, "),
        ("governance/exports/png.py", "from ..components.frame import run", 1, "exports, "),
        ("governance/exports/png.py", "def f():\n    import streamlit.web", 2, "allowed in"),
        ("governance/ingest/files.py", "import_module('governance.store')", 1, "allowed: datasets"),
        ("governance/indicators/rates.py", "import geopandas", 1, "allowed in: geography"),
        ("governance/cli.py", "from governance.components import frame", 1, "allowed: cli"),
        ("governance/components/frame.py", "import pages.overview", 1, "allowed: components"),
        ("governance/components/frame.py", "from app import app", 1, "allowed: components"),
        ("governance/exports/png.py", "import governance.cli", 1, "exports imports governance.cli"),
        ("pages/overview.py", "from pages.compare import body", 1, "pages imports pages.compare"),
        ("pages/overview.py", "import duckdb", 1, "allowed in: store"),
        ("governance/helpers/text.py", "", 1, "helpers is no room"),
        ("governance/__init__.py", "from governance import store", 1, "the package's root"),
    ],
)
def test_a_wrong_import_is_noticed(path: str, source: str, line: int, said: str) -> None:
    breaches = doors.import_breaches(Path(path), source)
    assert len(breaches) == 1
    assert breaches[0].startswith(f"{path}:{line}: ")
    assert said in breaches[0]


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("app.py", "from governance.components import frame\nimport streamlit"),
        ("pages/overview.py", "from governance import components, __version__"),
        ("governance/cli.py", "from governance.pipeline import build\nimport governance.store"),
        ("governance/__main__.py", "from governance.cli import main"),
        ("governance/store/reader.py", "import duckdb\nfrom .settings import home"),
        ("governance/model/places.py", "from governance.model.errors import DataError"),
        ("tests/store/test_reader.py", "import duckdb, streamlit"),
    ],
)
def test_a_right_import_passes(path: str, source: str) -> None:
    assert doors.import_breaches(Path(path), source) == []


@pytest.mark.parametrize(
    ("path", "source", "line", "said"),
    [
        ("queries/staging/x.sql", "select 1 as a from marts.place", 1, "staging reads marts.place"),
        ("queries/marts/x.sql", "-- one\nselect *\nfrom raw.places", 3, "marts reads raw.places"),
        ("queries/lookups/x.sql", "select * from staging.places", 1, "allowed: marts"),
        ("queries/lookups/x.sql", "select * from temp.request_mark", 1, "allowed: marts"),
        ("queries/indicators/x.sql", "select * from a join STAGING.b using (c)", 1, "STAGING.b"),
        ("queries/lookups/x.sql", "select * from place", 1, "reads place without a schema"),
        ("queries/lookups/x.sql", "select * from read_csv('x')", 1, "reads read_csv without"),
        ("queries/marts/x.sql", "from query_table('raw.places')", 1, "marts reads raw.places"),
        ("queries/indicators/x.sql", "from marts.f('staging.a')", 1, "reads staging.a"),
        ("queries/reports/x.sql", "select 1", 1, "reports is no folder"),
    ],
)
def test_a_wrong_statement_is_noticed(path: str, source: str, line: int, said: str) -> None:
    breaches = doors.sql_breaches(Path(path), source)
    assert any(breach.startswith(f"{path}:{line}: ") and said in breach for breach in breaches)


@pytest.mark.parametrize(
    "source",
    [
        "with kept as (select * from marts.place) select * from kept order by 1",
        "with kept as materialized (select * from marts.place)\nselect * from kept",
        "-- read from raw.places\nselect 'from raw.places' as a from marts.place",
        "select * from marts.ratio('a', 'b') as r, unnest(r.inputs) as i",
        "select * from query_table('marts.place')",
        "select extract(year from published_date) as y from marts.source",
        "select a is distinct from b as c from marts.source",
    ],
)
def test_a_right_statement_passes(source: str) -> None:
    assert doors.sql_breaches(Path("queries/lookups/x.sql"), source) == []


def test_a_long_file_is_noticed() -> None:
    assert too_long(Path("app.py"), "\n" * 41) == "app.py: 41 lines; allowed: 40"
    assert too_long(Path("pages/a.py"), "\n" * 81) == "pages/a.py: 81 lines; allowed: 80"
    assert too_long(Path("governance/a.py"), "\n" * 300) is None
