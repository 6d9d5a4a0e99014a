"""The demo in lake, ledger and warehouse: marked everywhere, never mixed, removed without a trace."""

import shutil
from pathlib import Path

import pytest

from governance.datasets.records.places import PLACES
from governance.datasets.records.requests import REQUESTS
from governance.model.errors import DataError
from governance.pipeline import demo
from governance.pipeline.demo import load_demo, remove_demo
from governance.pipeline.load import Project as Where
from governance.pipeline.unload import unload
from governance.store import ledger
from governance.store.demo_rows import DemoSize
from governance.store.lake import lake_of
from governance.store.paths import data_folder, queries_folder
from tests.pipeline.conftest import Project
from tests.pipeline.test_loads import MARCH, line, load_file, rows

TINY = DemoSize("tiny", 1, 1, 1_000)


@pytest.fixture
def where(tiny_project: Project, monkeypatch: pytest.MonkeyPatch) -> Where:
    """A tiny project with the recipe and the statements of the demo, of two types."""
    monkeypatch.setattr(demo, "RECORD_TYPES", (PLACES, REQUESTS))
    shutil.copytree(data_folder() / demo.FOLDER, tiny_project.data / demo.FOLDER)
    shutil.copytree(queries_folder() / demo.FOLDER, tiny_project.queries / demo.FOLDER)
    return Where(tiny_project.home, tiny_project.data, tiny_project.queries)


def own_file(folder: Path) -> Path:
    path = folder / "own.csv"
    header = "工单编号,工单状态,创建时间,办结时间,评分"
    path.write_text("\n".join([header, line(1)]) + "\n", encoding="utf-8")
    return path


def test_the_demo_is_marked_and_leaves_no_trace(
    where: Where, tiny_project: Project, tmp_path: Path
) -> None:
    tiny_project.build()
    before = rows(tiny_project, "select * from marts.place order by all")
    loaded = load_demo(TINY, 1, where)
    assert {entry.origin for entry in loaded} == {"demo"}
    assert load_demo(TINY, 1, where) == loaded

    origins = "select origin, count(*) > 0 from marts.place group by all order by all"
    assert rows(tiny_project, origins) == [("demo", True), ("reference", True)]
    assert rows(tiny_project, "select distinct origin from staging.load") == [("demo",)]
    read = rows(tiny_project, "select count(*) from staging.requests")[0][0]
    [entry] = [entry for entry in loaded if entry.record_type == "requests"]
    assert read == entry.rows_used - entry.rows_superseded

    with pytest.raises(DataError, match="模拟数据"):
        load_file(tiny_project, own_file(tmp_path), MARCH)
    with pytest.raises(DataError, match="整体移除"):
        unload(loaded[0].load_id, where)

    other = load_demo(TINY, 2, where)
    assert ledger.entries(lake_of(where.home)) == other
    assert len(remove_demo(where)) == len(other)
    assert rows(tiny_project, "select * from marts.place order by all") == before
    assert not [path for path in (where.home / "lake").glob("*/*/*") if path.is_dir()]
    assert remove_demo(where) == ()
    assert load_file(tiny_project, own_file(tmp_path), MARCH).changed
    with pytest.raises(DataError, match="用户自己的数据"):
        load_demo(TINY, 1, where)
