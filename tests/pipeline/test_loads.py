"""Loads through planning, lake, ledger and warehouse: what is current, what is set aside, what is undone."""

import csv
import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import duckdb
import pyarrow as pa
import pytest

from governance.ingest import planning
from governance.ingest.questions import Options
from governance.model.errors import DataError
from governance.pipeline.load import Loaded, load
from governance.pipeline.load import Project as Where
from governance.pipeline.unload import unload
from governance.store import ledger
from governance.store.lake import lake_of
from governance.store.paths import warehouse_folder
from governance.store.versions import file_of
from tests.pipeline.conftest import Project

HEADER = "工单编号,工单状态,创建时间,办结时间,评分"
MARCH, APRIL = date(2025, 3, 31), date(2025, 4, 30)

Load = Callable[..., Loaded]


def rows(project: Project, sql: str) -> list[tuple[object, ...]]:
    """What a query gives on the current version, read-only as a page reads it."""
    path = file_of(warehouse_folder(project.home), project.current or "")
    with duckdb.connect(str(path), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def requests(project: Project) -> list[tuple[object, ...]]:
    return rows(project, "select request_id, status, rating from staging.requests order by all")


UNKEPT = {"marts.build"}  # the build's own time and name


def everything(project: Project) -> dict[str, pa.Table]:
    """Every row of every mart and of the records, but for what tells of the build alone."""
    tables = rows(
        project,
        "select schema_name || '.' || table_name from duckdb_tables() where schema_name = 'marts' "
        "union all select schema_name || '.' || view_name from duckdb_views() "
        "where schema_name in ('marts', 'staging')",
    )
    names = {str(name) for [name] in tables} - UNKEPT
    path = file_of(warehouse_folder(project.home), project.current or "")
    with duckdb.connect(str(path), read_only=True) as connection:
        sorted_rows = {name: connection.sql(f"from {name} order by all") for name in names}
        return {name: found.to_arrow_table() for name, found in sorted_rows.items()}


@pytest.fixture
def loaded(built_project: Project, tmp_path: Path) -> Load:
    """Loads lines of requests below a header as a file of the place west."""

    def run(name: str, lines: list[str], as_of: date, **options: object) -> Loaded:
        path = tmp_path / name
        header = str(options.pop("header", HEADER))
        path.write_text("\n".join([header, *lines]) + "\n", encoding="utf-8")
        return load_file(built_project, path, as_of, **options)

    return run


def load_file(project: Project, path: Path, as_of: date, **options: object) -> Loaded:
    dry_run = bool(options.pop("dry_run", False))
    chosen: dict[str, object] = {"record_type": "requests", "place": "west", "yes": True, **options}
    planned = planning.plan([path], Options(as_of=as_of, **chosen), project.home)  # type: ignore[arg-type]
    assert planned.plan is not None, planned.questions
    where = Where(project.home, project.data, project.queries)
    return load(planned.plan, where, dry_run=dry_run)


def line(number: int, status: str = "已办结", rating: str = "5", month: str = "2025-03") -> str:
    closed = f"{month}-20 10:00" if status == "已办结" else ""
    return f"R{number},{status},{month}-{number:02d} 09:00,{closed},{rating}"


def test_rows_in_are_rows_used_and_rows_set_aside(loaded: Load, built_project: Project) -> None:
    lines = [line(1), line(2, rating="9"), "R3,已办结,不详,,4", line(4, status="莫名"), line(5)]
    entry = loaded("a.csv", lines, MARCH).entry
    assert (entry.rows_in, entry.rows_used) == (5, 2)
    assert entry.rows_set_aside == {"not_a_date": 1, "out_of_range": 1, "unknown_code": 1}
    assert requests(built_project) == [("R1", "closed", 5), ("R5", "closed", 5)]


def test_rows_set_aside_name_their_line_column_and_value_and_load_once_mended(
    loaded: Load, built_project: Project, tmp_path: Path
) -> None:
    lines = ['R1,已办结,"2025-03-01\n 09:00",,5', line(2), "R3,已办结,不详,,4"]
    entry = loaded("a.csv", lines, MARCH).entry
    path = lake_of(built_project.home).set_aside(entry.load_id)
    with path.open(encoding="utf-8-sig", newline="") as handle:
        found = list(csv.DictReader(handle))
    assert found[-1]["工单编号"] == "R3"
    assert found[-1]["创建时间"] == "不详"
    assert "5" in found[-1].values()  # line 5 of the file: one record above spans two lines
    mended = path.read_text(encoding="utf-8-sig").replace("不详", "2025-03-03 09:00")
    again = tmp_path / "mended.csv"
    again.write_text(mended, encoding="utf-8")
    load_file(built_project, again, MARCH)
    assert ("R3", "closed", 4) in requests(built_project)


def test_a_row_with_too_many_cells_is_counted_and_named(loaded: Load) -> None:
    entry = loaded("a.csv", [line(1), line(2) + ",more,and more", line(3)], MARCH).entry
    assert (entry.rows_in, entry.rows_used, entry.rows_set_aside) == (3, 2, {"not_a_row": 1})


def test_the_same_file_twice_changes_nothing(loaded: Load, built_project: Project) -> None:
    first = loaded("a.csv", [line(1), line(2)], MARCH)
    version = built_project.current
    again = loaded("b.csv", [line(1), line(2)], APRIL)
    assert (first.changed, again.changed) == (True, False)
    assert again.entry.load_id == first.entry.load_id
    assert built_project.current == version


def test_a_later_export_updates_by_id(loaded: Load, built_project: Project) -> None:
    loaded("march.csv", [line(1, "办理中", "1"), line(2)], MARCH)
    entry = loaded("april.csv", [line(1, rating="4"), line(3)], APRIL).entry
    assert (entry.rows_used, entry.rows_updated) == (2, 1)
    assert requests(built_project) == [
        ("R1", "closed", 4),
        ("R2", "closed", 5),
        ("R3", "closed", 5),
    ]


def test_march_after_april_changes_nothing_newer(loaded: Load, built_project: Project) -> None:
    loaded("april.csv", [line(1, rating="4")], APRIL)
    entry = loaded("march.csv", [line(1, "办理中", "1"), line(2)], MARCH).entry
    assert (entry.rows_updated, entry.rows_superseded) == (0, 1)
    assert requests(built_project) == [("R1", "closed", 4), ("R2", "closed", 5)]


def test_an_id_twice_in_a_file_counts_once_and_is_told(
    loaded: Load, built_project: Project
) -> None:
    entry = loaded("a.csv", [line(1, rating="1"), line(2), line(1, rating="3")], MARCH).entry
    assert entry.flags["duplicate"] == 1
    assert requests(built_project) == [("R1", "closed", 3), ("R2", "closed", 5)]


def test_unload_takes_exactly_one_load_out(loaded: Load, built_project: Project) -> None:
    loaded("march.csv", [line(1, "办理中", "1"), line(2)], MARCH)
    before = everything(built_project)
    entry = loaded("april.csv", [line(1, rating="4"), line(3, month="2025-04")], APRIL).entry
    assert everything(built_project) != before
    unload(entry.load_id, Where(built_project.home, built_project.data, built_project.queries))
    assert everything(built_project) == before
    lake = lake_of(built_project.home)
    assert [each.load_id for each in ledger.entries(lake)] == [
        path.stem for path in lake.ledger.iterdir()
    ]
    assert not any(path.exists() for path in lake.belongings("requests", entry.load_id))


def test_a_rebuild_from_an_empty_warehouse_gives_equal_rows(
    loaded: Load, built_project: Project
) -> None:
    # The open request grows older than the closing of its month, and falls due, while others are loaded.
    march = [line(1, "办理中", "1") + ",2025-04-10 09:00", line(2) + ","]
    loaded("march.csv", march, MARCH, header=f"{HEADER},办理期限")
    loaded("april.csv", [line(4, rating="4"), line(13, month="2025-04")], APRIL)
    loaded("february.csv", [line(2, rating="2"), line(9, month="2025-02")], date(2025, 2, 28))
    places = {"header": "编号,名称,层级,地方编号", "record_type": "places", "place": None}
    loaded("places.csv", ["s1,南街道,街道,west", "c1,北社区,社区,s1"], APRIL, **places)
    before = everything(built_project)
    assert before["marts.scope"].num_rows >= before["marts.place"].num_rows
    shutil.rmtree(warehouse_folder(built_project.home))
    built_project.build()
    assert everything(built_project) == before


def test_unloading_what_is_not_there_names_what_is(loaded: Load, built_project: Project) -> None:
    entry = loaded("a.csv", [line(1)], MARCH).entry
    with pytest.raises(DataError, match=entry.load_id):
        unload("000099", Where(built_project.home, built_project.data, built_project.queries))


def test_a_dry_run_counts_and_keeps_nothing(loaded: Load, built_project: Project) -> None:
    built_project.build()
    version = built_project.current
    result = loaded("a.csv", [line(1), line(2, rating="9")], MARCH, dry_run=True)
    assert (result.changed, result.entry.rows_used) == (False, 1)
    assert built_project.current == version
    root = lake_of(built_project.home).root
    left = {path.name for path in root.rglob("*") if path.is_file()}
    assert left <= {"LAYOUT", "lake.lock"}


def test_remains_of_a_broken_load_are_swept_and_a_ledger_without_warehouse_is_caught_up(
    loaded: Load, built_project: Project
) -> None:
    entry = loaded("a.csv", [line(1)], MARCH).entry
    lake = lake_of(built_project.home)
    remains = lake.records("requests", "000002-dead0000")
    shutil.copytree(lake.records("requests", entry.load_id), remains)
    shutil.rmtree(warehouse_folder(built_project.home))
    loaded("b.csv", [line(2)], APRIL)
    assert not remains.exists()
    assert [row[0] for row in requests(built_project)] == ["R1", "R2"]


def test_a_lake_of_a_newer_program_is_refused_and_left_alone(
    loaded: Load, built_project: Project
) -> None:
    root = lake_of(built_project.home).root
    root.mkdir(parents=True)
    (root / "LAYOUT").write_text(json.dumps({"layout": 99}), encoding="utf-8")
    with pytest.raises(DataError, match="99"):
        loaded("a.csv", [line(1)], MARCH)
    assert not (root / "records").exists()


COUNTED = "月份,累计时长"


def test_running_counters_become_increments_and_a_reset_is_told(
    loaded: Load, built_project: Project
) -> None:
    lines = ["2025-01,100", "2025-02,130", "2025-03,20"]
    loaded("hours.csv", lines, MARCH, header=COUNTED, record_type="volunteer_records")
    loaded("more.csv", ["2025-04,25"], APRIL, header=COUNTED, record_type="volunteer_records")
    sql = "select month(month), hours, flags from staging.volunteer_records order by month"
    assert rows(built_project, sql) == [
        (1, None, []),
        (2, 30, []),
        (3, 20, ["counter_reset"]),
        (4, 5, []),
    ]


def test_a_balance_that_is_not_carried_over_is_told_until_the_month_before_is_mended(
    loaded: Load, built_project: Project
) -> None:
    header, kind = "月份,期初结存,发放,兑换,过期,期末结存", "time_bank"
    entry = loaded("jan.csv", ["2025-01,0,9,0,0,10"], MARCH, header=header, record_type=kind).entry
    assert entry.flags == {"ledger_out_of_balance": 1}
    loaded("feb.csv", ["2025-02,9,1,0,0,10"], MARCH, header=header, record_type=kind)
    sql = "select month(month), flags from staging.time_bank order by month"
    assert rows(built_project, sql) == [(1, ["ledger_out_of_balance"]), (2, ["not_carried_over"])]
    loaded("jan2.csv", ["2025-01,0,9,0,0,9"], APRIL, header=header, record_type=kind)
    assert rows(built_project, sql) == [(1, []), (2, [])]


def test_places_are_made_under_a_parent_and_stay_with_the_loads_that_use_them(
    loaded: Load, built_project: Project
) -> None:
    header = f"{HEADER},社区"
    options = {"header": header, "create_places_under": "west", "place": None}
    first = loaded("a.csv", [line(1) + ",北社区", line(2) + ",南社区"], MARCH, **options)
    assert [place.place_id for place in first.places] == ["west/北社区", "west/南社区"]
    loaded("b.csv", [line(3) + ",北社区"], APRIL, header=header)
    where = Where(built_project.home, built_project.data, built_project.queries)
    unload(first.entry.load_id, where)
    known = rows(built_project, "select place_id from marts.place where origin <> 'reference'")
    assert known == [("west/北社区",)]
    assert rows(built_project, "select place_id from staging.requests") == [("west/北社区",)]


def test_a_list_of_places_may_name_parents_that_stand_in_it(
    loaded: Load, built_project: Project
) -> None:
    header = "代码,编号,名称,层级,地方编号"  # the last row is a known place, by its code
    lines = [",g1,一格,网格,c1", ",c1,北社区,社区,s1", ",s1,南街道,街道,west"]
    lines += [",x,孤社区,社区,nowhere", "330100,,西区,区县,land"]
    options = {"header": header, "record_type": "places", "place": None}
    entry = loaded("places.csv", lines, MARCH, **options).entry
    assert (entry.rows_used, entry.rows_set_aside) == (4, {"unknown_place": 1})
    sql = "select place_id, parent_place_id, origin from marts.place where origin <> 'reference'"
    known = rows(built_project, sql)
    assert known == [("c1", "s1", "loaded"), ("g1", "c1", "loaded"), ("s1", "west", "loaded")]


def test_a_country_needs_no_place_above_it(loaded: Load, built_project: Project) -> None:
    options = {"header": "编号,名称,层级,地方编号", "record_type": "places", "place": None}
    entry = loaded("a.csv", ["us,美利坚合众国,国,", "md,示例省,省,"], MARCH, **options).entry
    assert (entry.rows_used, entry.rows_set_aside) == (1, {"no_place": 1})
    sql = "select place_id, parent_place_id from marts.place where origin = 'loaded'"
    assert rows(built_project, sql) == [("us", None)]


def test_words_kept_as_other_are_counted_by_column(loaded: Load) -> None:
    lines = ["A1,办结了吧,2025-03-01,,5", "A2,已办结,2025-03-02,2025-03-03,4", "A3,,2025-03-02,,4"]
    entry = loaded("other.csv", lines, MARCH, unknown_codes="other").entry
    assert (entry.rows_used, entry.rows_set_aside) == (3, {})
    assert (entry.codes_other, entry.flags["kept_as_other:status"]) == ({"status": 1}, 1)
    assert (entry.quality["as_other"], entry.quality["validity"]) == (1, 0.6667)
