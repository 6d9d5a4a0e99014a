"""Building: from files to rows that pages read, all or nothing, the same from the same."""

import shutil

import duckdb
import pandas as pd
import pytest

from governance.datasets.catalogue import DATASETS
from governance.datasets.records.catalogue import RECORD_TYPES
from governance.model.errors import DataError
from governance.store import versions
from governance.store.paths import warehouse_folder
from tests.pipeline.conftest import Project

OBSERVATIONS = "cases/observations.csv"


def all_rows(project: Project) -> dict[str, list[str]]:
    """Every table of the current version as sorted texts, without what names the build."""
    assert project.current
    path = versions.file_of(warehouse_folder(project.home), project.current)
    with duckdb.connect(str(path), read_only=True) as connection:
        tables = connection.execute(
            "select table_schema || '.' || table_name as name from information_schema.tables"
        ).df()["name"]
        rows = {
            name: sorted(map(str, connection.execute(f"from {name}").fetchall()))
            for name in tables
            if name != "marts.build"
        }
        rows["marts.build"] = list(
            map(str, connection.execute("select data_sha256, figures from marts.build").fetchall())
        )
    return rows


def test_a_build_fills_every_mart(tiny_project: Project) -> None:
    tiny_project.build()
    rows = all_rows(tiny_project)
    counts = {name: len(found) for name, found in rows.items() if name.startswith("marts.")}
    # What is empty waits for users' records; the calendar is filled with them.
    records = {name for name, count in counts.items() if count == 0}
    records.add("marts.data_column")
    assert {name: count for name, count in counts.items() if name not in records} == {
        "marts.build": 1,
        "marts.check_input": 2,
        "marts.check_result": 1,
        "marts.comparand": 3,
        "marts.compound_type": 1,
        "marts.coverage_rule": 2,
        "marts.data_file": len(DATASETS) + len(RECORD_TYPES),
        "marts.dataset_type": 13,
        "marts.duration_bucket": 1281,
        "marts.figure": 6,
        "marts.indicator": 3,
        "marts.mechanism": 1,
        "marts.mechanism_dataset": 1,
        "marts.mechanism_figure": 1,
        "marts.mechanism_kind": 1,
        "marts.mechanism_measure": 1,
        "marts.mechanism_part": 2,
        "marts.mechanism_wording": 2,
        "marts.norm": 1,
        "marts.not_figure": 1,
        "marts.observation": 3,
        "marts.observation_input": 4,
        "marts.place": 4,
        "marts.published_observation": 3,
        "marts.relation": 1,
        "marts.rule_set": 1,
        "marts.schedule": 15,
        "marts.scope": 5,
        "marts.source": 2,
        "marts.term": 2,
        "marts.used_figure": 5,
        "marts.verdict": 5,
    }


def test_one_edited_row_moves_figure_value_and_check(tiny_project: Project) -> None:
    tiny_project.build()
    assert _value(tiny_project, "old_share") == 40
    tiny_project.change(OBSERVATIONS, "3,4个,1,4,4,4,个", "3,12个,1,12,12,12,个")
    outcome = tiny_project.build()
    assert outcome.version.startswith("0002-")
    figures = tiny_project.query("figures").set_index("figure_id")
    assert (figures.loc["west-02", "quote"], figures.loc["west-02", "value"]) == ("12个", 12)
    assert _value(tiny_project, "compounds_old") == 12
    assert _value(tiny_project, "old_share") == 120
    assert tiny_project.query("checks")["verdict"].tolist() == ["inconsistent"]


def _value(project: Project, indicator_id: str) -> float:
    observations = project.query("observations").set_index("indicator_id")
    return float(observations["value"][indicator_id])


def test_what_is_missing_is_missing_and_never_zero(tiny_project: Project) -> None:
    tiny_project.build()
    figures = tiny_project.query("figures").set_index("figure_id")
    assert pd.isna(figures.loc["west-05", "value"])
    assert pd.isna(figures.loc["west-04", "upper"])
    assert pd.isna(figures.loc["coast-01", "published_date"])
    assert "coast" not in set(tiny_project.query("observations")["place_id"])


def test_the_same_input_changes_nothing(tiny_project: Project) -> None:
    first = tiny_project.build()
    again = tiny_project.build()
    assert (first.changed, again.changed) == (True, False)
    assert again.version == first.version


@pytest.mark.parametrize(
    ("room", "name"),
    [("staging", "figures.sql"), ("marts", "figure.sql"), ("indicators", "compounds.toml")],
)
def test_a_changed_query_or_meaning_builds_anew(
    tiny_project: Project, room: str, name: str
) -> None:
    tiny_project.build()
    path = tiny_project.queries / room / name
    comment = "--" if path.suffix == ".sql" else "#"
    path.write_text(path.read_text(encoding="utf-8") + f"{comment} x\n", encoding="utf-8")
    assert tiny_project.build().changed


def test_the_same_input_gives_the_same_rows_in_a_new_warehouse(tiny_project: Project) -> None:
    tiny_project.build()
    before = all_rows(tiny_project)
    shutil.rmtree(tiny_project.home)
    tiny_project.build()
    assert all_rows(tiny_project) == before
    tiny_project.build(force=True)
    assert all_rows(tiny_project) == before


def test_data_with_problems_builds_nothing_and_keeps_the_old(tiny_project: Project) -> None:
    tiny_project.build()
    before = all_rows(tiny_project)
    tiny_project.change(OBSERVATIONS, "west-02,west-2022", "west-02,nowhere")
    tiny_project.change("reference/scopes.csv", "西区城区", "")
    with pytest.raises(DataError) as caught:
        tiny_project.build()
    assert [(p.file, p.line, p.column) for p in caught.value.problems] == [
        ("reference/scopes.csv", 3, "name_zh"),
        (OBSERVATIONS, 3, "source_id"),
    ]
    assert all_rows(tiny_project) == before


def test_problems_of_data_registry_and_sql_are_told_together(tiny_project: Project) -> None:
    tiny_project.change("reference/scopes.csv", "西区城区", "")
    (tiny_project.queries / "indicators" / "compounds.toml").unlink()
    (tiny_project.queries / "marts" / "idle.sql").write_text("select 1", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        tiny_project.build()
    assert [(p.file or "").split("/")[-1] for p in caught.value.problems] == [
        "scopes.csv",
        "compounds.sql",
        "idle.sql",
    ]


def test_a_first_build_with_problems_leaves_no_warehouse(tiny_project: Project) -> None:
    tiny_project.change("reference/scopes.csv", "西区城区", "")
    with pytest.raises(DataError):
        tiny_project.build()
    assert tiny_project.current is None
    assert list(warehouse_folder(tiny_project.home).glob("warehouse-*")) == []


def test_sql_that_fails_midway_names_its_file_and_keeps_the_old(tiny_project: Project) -> None:
    tiny_project.build()
    before = all_rows(tiny_project)
    broken = "-- One row per nothing.\nselect * from marts.published('compounds') where oops\n"
    (tiny_project.queries / "indicators" / "compounds.sql").write_text(broken, encoding="utf-8")
    with pytest.raises(DataError, match=r"indicators/compounds\.sql.*oops"):
        tiny_project.build()
    assert all_rows(tiny_project) == before


def test_an_indicator_that_is_not_registered_is_named_where_it_stands(
    tiny_project: Project,
) -> None:
    tiny_project.change(OBSERVATIONS, ",communities,,", ",communities,communities,")
    tiny_project.change("cases/mechanisms.toml", "indicators = []", 'indicators = ["talks"]')
    with pytest.raises(DataError) as caught:
        tiny_project.build()
    assert [(p.file, p.line, p.column, p.got) for p in caught.value.problems] == [
        (OBSERVATIONS, 7, "indicator_id", "communities"),
        ("cases/mechanisms.toml", None, "west_talks", "talks"),
    ]


def test_the_build_says_what_it_was_made_from(tiny_project: Project) -> None:
    outcome = tiny_project.build()
    [row] = tiny_project.query("build").to_dict("records")
    assert (row["version"], row["figures"], row["sources"]) == (outcome.version, 6, 2)
