"""JSON as public services and systems give it: arrays, wrapped arrays, one object a line."""

import json
from pathlib import Path

import pytest

from governance.ingest.found import FoundTable
from governance.ingest.planning import plan
from governance.ingest.questions import Options
from governance.ingest.recognition import find_tables
from governance.model.errors import DataError
from tests.ingest.requests_export import cells, written

# Open311 GeoReport v2: GET requests.json, after the specification's field list.
OPEN311 = [
    {
        "service_request_id": "638344",
        "status": "closed",
        "status_notes": "Duplicate request.",
        "service_name": "Sidewalk and Curb Issues",
        "service_code": "006",
        "description": None,
        "agency_responsible": None,
        "requested_datetime": "2010-04-14T06:37:38-08:00",
        "updated_datetime": "2010-04-14T06:37:38-08:00",
        "lat": 37.762221815,
        "long": -122.4651145,
    },
    {
        "service_request_id": "638349",
        "status": "open",
        "requested_datetime": "2010-04-19T06:37:38-08:00",
    },
]


def table(path: Path) -> FoundTable:
    [found] = find_tables(path, lambda _: False)
    return found


def rows(path: Path, folder: Path) -> list[list[str]]:
    found = table(path)
    return cells(found.keep(range(len(found.headers)), folder))


def test_columns_are_those_of_all_objects(tmp_path: Path) -> None:
    text = json.dumps([{"a": 1, "b": None}, {"c": True, "a": "x\ny"}, {}])
    found = rows(written(tmp_path / "a.json", text), tmp_path / "in")
    assert found == [["a", "b", "c"], ["1", "", ""], ["x y", "", "true"], []]


def test_numbers_are_kept_as_they_are_written(tmp_path: Path) -> None:
    text = '[{"id": 20250301000123456789, "rate": 0.10, "tiny": 1e-7, "big": 1E+3}]'
    found = rows(written(tmp_path / "a.json", text), tmp_path / "in")
    assert found[1] == ["20250301000123456789", "0.10", "0.0000001", "1000"]


def test_objects_inside_are_laid_flat_under_their_last_name(tmp_path: Path) -> None:
    inner = {"latitude": "30.1", "name": "x"}
    text = json.dumps([{"id": 1, "name": "y", "location": inner, "tags": ["a", "b"]}])
    found = rows(written(tmp_path / "a.json", text), tmp_path / "in")
    assert found == [
        ["id", "name", "tags", "latitude", "location.name"],
        ["1", "y", '["a", "b"]', "30.1", "x"],
    ]


@pytest.mark.parametrize("wrapped", [False, True], ids=["array", "wrapped"])
def test_open311_is_planned_without_a_question(wrapped: bool, tmp_path: Path) -> None:
    content = {"service_requests": OPEN311} if wrapped else OPEN311
    path = written(tmp_path / "requests.json", json.dumps(content, indent=2))
    found = plan([path], Options(place="xihu", zone="Asia/Shanghai"), tmp_path / "home")
    assert found.questions == ()
    assert found.plan is not None
    columns = {column.name: column for column in found.plan.columns}
    assert {"request_id", "status", "opened_at", "updated_at", "lat", "lon"} <= columns.keys()
    opened = columns["opened_at"].instants
    assert opened is not None
    assert (opened.formats, opened.zone) == (("%Y-%m-%dT%H:%M:%S%z",), "Asia/Shanghai")


def test_geojson_features_are_rows(tmp_path: Path) -> None:
    feature = {"type": "Feature", "properties": {"id": 1}, "geometry": None}
    text = json.dumps({"type": "FeatureCollection", "features": [feature]})
    assert "id" in table(written(tmp_path / "a.geojson", text)).headers


def test_one_object_a_line_keeps_its_line(tmp_path: Path) -> None:
    text = '{"a": 1}\n\n{"a": 2, "b": "x"}\n'
    path = written(tmp_path / "a.jsonl", text)
    assert rows(path, tmp_path / "in") == [["a", "b"], ["1", ""], [], ["2", "x"]]
    assert table(path).keep([0], tmp_path / "in").first_line == 0


def test_a_single_object_is_one_row(tmp_path: Path) -> None:
    assert rows(written(tmp_path / "a.json", '{"a": 1}'), tmp_path / "in") == [["a"], ["1"]]


@pytest.mark.parametrize(
    ("text", "line"),
    [('[{"a": 1}, {"a": 2', 2), ('{"a": 1}\n{"a": \n', 2), ('{"a": {"b": 1', None), ("[]", None)],
)
def test_broken_json_is_told_by_record(text: str, line: int | None, tmp_path: Path) -> None:
    with pytest.raises(DataError) as caught:
        table(written(tmp_path / "a.json", text))
    [problem] = caught.value.problems
    assert (problem.file, problem.line) == ("a.json", line)
