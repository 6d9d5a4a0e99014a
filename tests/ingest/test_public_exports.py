"""Exports of other cities and the project's own templates are read without a question."""

import json
from pathlib import Path

import pytest

from governance.datasets.records.catalogue import RECORD_TYPES
from governance.ingest.plan import LoadPlan
from governance.ingest.planning import plan
from governance.ingest.questions import Options
from tests.ingest.requests_export import delimited, written

ROOT = Path(__file__).resolve().parents[2]

# Column names of the public files; the rows are made up (模拟).
EXPORTS = {
    "New York": (
        {
            "Unique Key": "1",
            "Created Date": "01/13/2024 12:00:00 AM",
            "Closed Date": "01/14/2024 12:57:00 PM",
            "Agency": "DEP",
            "Agency Name": "Environment",
            "Complaint Type": "Noise",
            "Descriptor": "Loud",
            "Incident Zip": "11211",
            "Incident Address": "123 SOUTH 4 STREET",
            "Status": "Closed",
            "Due Date": "",
            "Community Board": "01 BROOKLYN",
            "Borough": "BROOKLYN",
            "Open Data Channel Type": "PHONE",
            "Latitude": "40.71",
            "Longitude": "-73.96",
        },
        {
            "request_id": "Unique Key",
            "category": "Complaint Type",
            "channel": "Open Data Channel Type",
        },
    ),
    "Los Angeles": (
        {
            "SRNumber": "1-1",
            "CreatedDate": "12/31/2019 11:26:00 PM",
            "UpdatedDate": "01/14/2020 07:52:00 AM",
            "Owner": "BOS",
            "RequestType": "Bulky Items",
            "Status": "Closed",
            "RequestSource": "Call",
            "ClosedDate": "01/14/2020 07:51:00 AM",
            "Address": "CANOGA AVE AT VANOWEN ST, 91303",
            "ZipCode": "91303",
            "Latitude": "34.19",
            "Longitude": "-118.59",
            "NCName": "CANOGA PARK NC",
        },
        {"request_id": "SRNumber", "category": "RequestType", "community": "NCName"},
    ),
    "San Francisco": (
        {
            "CaseID": "101",
            "Opened": "07/13/2008 01:12:41 AM",
            "Closed": "07/27/2009 09:48:24 AM",
            "Updated": "07/27/2009 09:48:24 AM",
            "Status": "Closed",
            "Responsible Agency": "Sewer Ops",
            "Category": "Sewer Issues",
            "Request Type": "Sewer",
            "Address": "Intersection",
            "Neighborhood": "Potrero",
            "Latitude": "37.7",
            "Longitude": "-122.4",
            "Source": "Phone",
        },
        {"request_id": "CaseID", "category": "Category", "category_2": "Request Type"},
    ),
    "Chicago": (
        {
            "SR_NUMBER": "SR24-00000001",
            "SR_TYPE": "Pothole in Street Complaint",
            "OWNER_DEPARTMENT": "CDOT",
            "STATUS": "Completed",
            "ORIGIN": "Phone Call",
            "CREATED_DATE": "01/13/2024 12:00:00 AM",
            "CLOSED_DATE": "01/14/2024 12:57:00 PM",
            "STREET_ADDRESS": "123 N STATE ST",
            "COMMUNITY_AREA": "32",
            "LATITUDE": "41.88",
            "LONGITUDE": "-87.62",
        },
        {"request_id": "SR_NUMBER", "category": "SR_TYPE", "channel": "ORIGIN"},
    ),
}


def planned(path: Path, home: Path, options: Options | None = None) -> LoadPlan:
    found = plan([path], options or Options(), home)
    assert found.questions == ()
    assert found.plan is not None
    return found.plan


@pytest.mark.parametrize("city", EXPORTS)
def test_the_export_of_a_city(city: str, tmp_path: Path) -> None:
    row, expected = EXPORTS[city]
    path = written(tmp_path / "a.csv", delimited((tuple(row), tuple(row.values()))))
    found = planned(path, tmp_path)
    headers = {column.name: column.header for column in found.columns}
    assert expected.items() <= headers.items()
    assert {"opened_at", "closed_at", "status", "lat", "lon", "unit"} <= headers.keys()
    opened = next(column.instants for column in found.columns if column.name == "opened_at")
    assert opened is not None
    assert opened.formats == ("%m/%d/%Y %I:%M:%S %p",)
    dropped = {one.header: one.reason for one in found.dropped}
    assert all(dropped[name] == "personal" for name in row if "address" in name.lower())


def test_fixmystreet_and_seeclickfix_keep_no_reporter(tmp_path: Path) -> None:
    street = {
        "Report ID": "1",
        "Title": "Broken light",
        "User Name": "John Smith",
        "Category": "Lighting",
        "Created": "2024-01-01T09:00:00",
        "Closed": "2024-01-02T09:00:00",
        "Status": "fixed - council",
        "Device Type": "website",
    }
    path = written(tmp_path / "a.csv", delimited((tuple(street), tuple(street.values()))))
    found = planned(path, tmp_path, Options("requests", place="west"))
    assert {"request_id", "opened_at", "closed_at", "status", "category"} <= {
        column.name for column in found.columns
    }
    assert "personal" in [one.reason for one in found.dropped if one.header == "User Name"]
    issue = {
        "id": 1,
        "status": "Acknowledged",
        "summary": "Pothole",
        "lat": 41.3,
        "lng": -72.9,
        "created_at": "2024-01-01T09:00:00-04:00",
        "acknowledged_at": "2024-01-01T09:00:00-04:00",
        "request_type": {"title": "Potholes"},
        "reporter": {"name": "John Smith"},
    }
    path = written(tmp_path / "b.json", json.dumps({"metadata": {}, "issues": [issue]}))
    found = planned(path, tmp_path, Options("requests", place="west"))
    assert {"request_id", "opened_at", "contacted_at", "lon"} <= {
        column.name for column in found.columns
    }
    assert "John" not in found.files[0].path.read_text(encoding="utf-8")


def test_new_york_as_socrata_gives_it(tmp_path: Path) -> None:
    records = [
        {
            "unique_key": "1",
            "created_date": "2024-01-01T00:00:00.000",
            "complaint_type": "Noise",
            "status": "In Progress",
            "borough": "BROOKLYN",
            "location": {"latitude": "40.71", "longitude": "-73.96"},
        },
        {
            "unique_key": "2",
            "created_date": "2024-01-02T00:00:00.000",
            "closed_date": "2024-01-03T00:00:00.000",
        },
    ]
    found = planned(written(tmp_path / "a.json", json.dumps(records)), tmp_path)
    assert {"request_id", "opened_at", "closed_at", "category", "status", "county"} <= {
        column.name for column in found.columns
    }


def test_a_hotline_ledger_with_other_words(tmp_path: Path) -> None:
    row = {
        "序号": "1",
        "受理编号": "ZX2025001",
        "受理时间": "2025年3月1日 上午9:15",
        "诉求人": "张三",
        "联系电话": "13800138000",
        "诉求类型": "投诉",
        "所属镇街": "示例街道",
        "承办单位": "示例局",
        "办结时限": "2025/3/8",
        "办结时间": "2025-3-5 10:00",
        "办理状态": "已办结",
        "满意度": "满意",
        "诉求内容": "路灯坏了",
    }
    path = written(tmp_path / "a.csv", delimited((tuple(row), tuple(row.values()))), "gb18030")
    found = planned(path, tmp_path)
    assert found.record_type == "requests"
    assert {column.name: column.header for column in found.columns}["accepted_at"] == "受理时间"
    dropped = {one.header: one.reason for one in found.dropped}
    assert {dropped["诉求人"], dropped["联系电话"]} == {"personal"}
    assert "张三".encode() not in found.files[0].path.read_bytes()


@pytest.mark.parametrize("declared", RECORD_TYPES, ids=lambda one: one.name)
@pytest.mark.parametrize("columns", ["title_zh", "title_en", "name"])
def test_every_type_is_known_by_its_own_headers(declared, columns: str, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    fields = declared.fields
    rows = (tuple(getattr(one, columns) for one in fields), tuple(one.example for one in fields))
    found = planned(written(tmp_path / "a.csv", delimited(rows)), tmp_path)
    assert found.record_type == declared.name
    kept = {one.name for one in fields if not one.free_text}
    assert {column.name for column in found.columns} == kept
    for column in found.columns:
        field = declared.field(column.name)
        if field.type in ("date", "timestamp", "month") and field.example:
            assert column.instants is not None
            assert column.instants.formats
        if field.type == "code" and field.example:
            assert field.example.casefold() in column.codes
