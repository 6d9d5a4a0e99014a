"""Every lookup answers from a built warehouse, with no column twice and nothing of another room."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from governance.pipeline.build import build
from governance.store.paths import queries_folder, warehouse_folder
from governance.store.reader import Reader
from tests.tiny_data import write_tiny_data
from tests.tiny_queries import write_tiny_queries

LOOKUPS = queries_folder() / "lookups"
NAMES = sorted(path.stem for path in LOOKUPS.glob("*.sql"))
# The tiny data hold no records of users.
COMPUTED = {"computed_places", "computed_periods", "computed_values", "loaded_extent"}
COMPUTED |= {"request_counts", "request_slices"}
COMPUTED |= {"request_category_counts", "request_due_counts", "request_due_months"}
COMPUTED |= {
    "time_bank_doubts",
    "volunteer_gaps",
    "volunteer_members",
    "volunteer_teams",
    "volunteer_types",
}
COMPUTED |= {
    "compound_list",
    "compound_profiles",
    "compound_months",
    "compound_parties",
    "register_days",
}
COMPUTED |= {"unit_mix", "made_up_places", "measured_values"}
COMPUTED |= {"request_backlog_months", "request_data_date", "request_durations"}
COMPUTED |= {"request_hours", "request_processes", "request_part_counts", "request_part_due"}
COMPUTED |= {"request_doubtful_categories", "request_stages", "request_stays", "request_waiting"}
COMPUTED |= {"request_process_durations", "record_loads", "request_extents"}
COMPUTED |= {"request_fine_counts", "request_fine_categories", "request_fine_due"}
COMPUTED |= {"request_oldest_open", "request_open_ages"}
COMPUTED |= {"trend_measures", "trend_periods", "trend_places", "place_points"}
EMPTY = {"breakdowns", "indicator_references", "mechanism_indicators"} | COMPUTED
PARAMETERS: dict[str, object] = {
    "observation_id": "old_share.west.whole",
    "relation_id": "west-old-within-all",
    "dataset": "requests",
    "indicators": ["requests_received"],
    "place": "west",
    "places": ["west"],
    "levels": ["county"],
    "period": "month",
    "first": "2025-01",
    "last": "2025-12",
    "grain": "place",
    "category": None,
    "channel": None,
    "day": "2025-03-31",
    "split": "community",
    "types": ["all"],
    "stale_months": 12,
    "layer": "organisation",
    "attached": "work",
    "slice": None,
    "process": "hotline",
    "is_doubtful": False,
    "every_category": False,
    "kind": "red",
}


@pytest.fixture(scope="module")
def tiny_reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Reader]:
    """A reader of the tiny data, built once for all lookups."""
    folder: Path = tmp_path_factory.mktemp("tiny")
    data, queries = write_tiny_data(folder / "data"), write_tiny_queries(folder / "queries")
    build(folder / "home", data, queries)
    reader = Reader(warehouse_folder(folder / "home"), LOOKUPS)
    yield reader
    reader.close()


def _parameters(name: str) -> dict[str, object]:
    sql = (LOOKUPS / f"{name}.sql").read_text(encoding="utf-8")
    [statement] = duckdb.extract_statements(sql)
    return {wanted: PARAMETERS[wanted] for wanted in statement.named_parameters}


@pytest.mark.parametrize("name", NAMES)
def test_a_lookup_answers(tiny_reader: Reader, name: str) -> None:
    frame = tiny_reader.query(name, **_parameters(name))
    assert frame.columns.is_unique
    assert not [column for column in frame.columns if column.endswith("_1")], "a column twice"
    assert frame.empty == (name in EMPTY)


@pytest.mark.parametrize("name", NAMES)
def test_the_same_question_gets_the_same_answer_in_the_same_order(
    tiny_reader: Reader, name: str
) -> None:
    first, second = (tiny_reader.query(name, **_parameters(name)) for _ in range(2))
    assert first.astype(str).equals(second.astype(str))


def test_a_parameter_that_is_missing_or_too_many_is_an_error(tiny_reader: Reader) -> None:
    with pytest.raises(ValueError, match=r"figures.*takes no parameters.*place"):
        tiny_reader.query("figures", place="west")
