"""Files that are loaded already: which loads they would replace, and when they may."""

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from governance.cli import main
from governance.ingest.plan import LoadPlan, NormalisedFile
from governance.model.errors import DataError
from governance.pipeline.loaded_before import read_otherwise, refuse_twice
from governance.store import ledger
from governance.store.lake import lake_of
from governance.store.ledger import Entry, LoadedFile
from governance.store.paths import warehouse_folder
from governance.store.versions import file_of
from tests.pipeline.conftest import Project


def planned(*digests: str, record_type: str = "requests") -> LoadPlan:
    files = tuple(
        NormalisedFile(Path(f"{name}.csv"), None, name, Path(f"{name}.csv"), False, ("a",))
        for name in digests
    )
    return LoadPlan(record_type, files, (), (), datetime(2025, 3, 31))


def load_of(sequence: int, *digests: str, replaces: tuple[str, ...] = ()) -> Entry:
    values = {name: None for name in Entry.__dataclass_fields__}
    files = tuple(LoadedFile(f"{digest}.csv", None, digest, 1) for digest in digests)
    return Entry(
        **values
        | {
            "load_id": f"{sequence:06}-aa",
            "sequence": sequence,
            "record_type": "requests",
            "files": files,
            "dropped": (),
            "replaces": replaces,
        }
    )


def test_a_load_of_the_same_bytes_is_found_by_bytes_sheet_and_type() -> None:
    before = (load_of(1, "x"), load_of(2, "y", "z"))
    assert [one.sequence for one in read_otherwise(planned("x", "w"), before)] == [1]
    assert [one.sequence for one in read_otherwise(planned("x", "z"), before)] == [1, 2]
    assert read_otherwise(planned("w"), before) == ()
    assert read_otherwise(planned("x", record_type="places"), before) == ()
    sheet = replace(planned("x").files[0], sheet="三月")
    assert read_otherwise(replace(planned("x"), files=(sheet,)), before) == ()


def test_the_same_bytes_are_refused_unless_they_replace_the_whole_of_a_load() -> None:
    one, two = load_of(1, "x"), load_of(2, "y", "z")
    refuse_twice(planned("w"), (), again=False)
    with pytest.raises(DataError, match=r"x\.csv.*000001-aa.*--again.*unload 000001-aa"):
        refuse_twice(planned("x"), (one,), again=False)
    refuse_twice(planned("x"), (one,), again=True)
    with pytest.raises(DataError, match=r"000002-aa: z\.csv"):
        refuse_twice(planned("y"), (two,), again=True)
    refuse_twice(planned("y", "z"), (two,), again=True)


def test_what_is_replaced_is_no_load_from_the_moment_that_another_stands_in_its_stead(
    tmp_path: Path,
) -> None:
    """A process may be killed before the replaced entry is removed, and nothing comes back."""
    lake = lake_of(tmp_path)
    lake.ledger.mkdir(parents=True)
    first, second = load_of(1, "x"), load_of(2, "x", replaces=("000001-aa",))
    ledger.commit(lake, first)
    ledger.commit(lake, second)
    assert [one.load_id for one in ledger.entries(lake)] == ["000002-aa"]
    ledger.forget(lake, second)
    assert ledger.entries(lake) == ()


def test_a_file_loaded_with_other_options_replaces_itself_and_never_counts_twice(
    built_project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [tmp_path / "a.csv", tmp_path / "renamed.csv"]
    for file in files:
        file.write_text("工单编号,创建时间\nR1,2025-03-01\n", encoding="utf-8")
    where = ["--home", str(built_project.home), "--data", str(built_project.data)]
    where += ["--queries", str(built_project.queries)]
    how = ["--type", "requests", "--as-of", "2025-03-31", "--json", *where, "--place"]
    assert main(["load", str(files[0]), *how, "west"]) == 0
    first = json.loads(capsys.readouterr().out)
    assert main(["load", str(files[1]), *how, "west-lane"]) == 3
    assert f"unload {first['load_id']}" in capsys.readouterr().err
    assert main(["load", str(files[1]), *how, "west-lane", "--again"]) == 0
    second = json.loads(capsys.readouterr().out)
    assert second["entry"]["replaces"] == [first["load_id"]]
    lake = lake_of(built_project.home)
    assert [one.load_id for one in ledger.entries(lake)] == [second["load_id"]]
    assert not any(path.exists() for path in lake.belongings("requests", first["load_id"]))
    path = file_of(warehouse_folder(built_project.home), built_project.current or "")
    with duckdb.connect(str(path), read_only=True) as connection:
        held = connection.execute("select request_id, place_id from staging.requests")
        assert held.fetchall() == [("R1", "west-lane")]
