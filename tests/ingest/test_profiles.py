"""What was decided about an export is kept by name, and next month's file is read by it."""

import json
from pathlib import Path

import pytest

from governance.ingest import profiles
from governance.ingest.planning import Planned, plan
from governance.ingest.profiles import Profile
from governance.ingest.questions import Options
from governance.model.errors import DataError
from tests.ingest.requests_export import written

MARCH = "流水,何时,街道,备考\n1,1/2/2025 8:00,甲,x\n"
APRIL = "街道,流水,何时,备考,来电人\n甲,2,1/3/2025 9:00,x,张三\n"
SAID = {"流水": "request_id", "何时": "opened_at"}


def planned(path: Path, home: Path, **said: object) -> Planned:
    return plan([path], Options(profile="12345导出", **said), home)  # type: ignore[arg-type]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home in which March has been loaded under a profile."""
    march = written(tmp_path / "三月.csv", MARCH)
    found = planned(
        march,
        tmp_path,
        record_type="requests",
        mapping=SAID,
        date_order="dmy",
        zone="Asia/Shanghai",
    )
    assert found.profile is not None
    profiles.save(found.profile, tmp_path)
    return tmp_path


def test_next_month_with_one_more_column_just_works_and_says_so(home: Path) -> None:
    found = planned(written(home / "四月.csv", APRIL), home)
    assert found.questions == ()
    assert found.plan is not None
    columns = {column.name: column for column in found.plan.columns}
    assert {name: column.header for name, column in columns.items()} == {
        "request_id": "流水",
        "opened_at": "何时",
        "subdistrict": "街道",
    }
    opened = columns["opened_at"].instants
    assert opened is not None
    assert (opened.formats, opened.zone) == (("%d/%m/%Y %H:%M",), "Asia/Shanghai")
    assert any("多 1 列" in remark.zh and "来电人" in remark.zh for remark in found.remarks)
    assert {one.header: one.reason for one in found.plan.dropped} == {
        "备考": "unmapped",
        "来电人": "personal",
    }


def test_the_profile_grows_by_what_was_new(home: Path) -> None:
    found = planned(written(home / "四月.csv", APRIL), home)
    assert found.profile is not None
    assert found.profile.columns == {
        "流水": "request_id",
        "何时": "opened_at",
        "街道": "subdistrict",
        "备考": "",
        "来电人": "",
    }
    assert found.profile.date_order == "dmy"


def test_a_column_that_is_gone_is_told_and_asked_for_where_it_is_required(home: Path) -> None:
    found = planned(written(home / "五月.csv", "流水,街道\n1,甲\n"), home)
    assert ("header", "opened_at") in {(one.subject, one.about) for one in found.questions}
    assert any("少 1 列" in remark.zh and "何时" in remark.zh for remark in found.remarks)


def test_what_a_person_says_goes_before_the_profile(home: Path) -> None:
    found = planned(written(home / "四月.csv", APRIL), home, mapping={"街道": ""}, place="xihu")
    assert found.plan is not None
    assert {column.name for column in found.plan.columns} == {"request_id", "opened_at"}


def test_a_profile_comes_back_as_it_was_saved(tmp_path: Path) -> None:
    profile = Profile("三月 导出", "requests", {"流水": "request_id", "x": ""}, "mdy", "UTC", "表1")
    path = profiles.save(profile, tmp_path)
    assert path == tmp_path / "lake" / "profiles" / "三月 导出.json"
    assert profiles.read("三月 导出", tmp_path) == profile
    assert [one.name for one in path.parent.iterdir()] == ["三月 导出.json"]


def test_a_profile_that_is_not_there_yet_is_none(tmp_path: Path) -> None:
    assert profiles.read("新", tmp_path) is None


@pytest.mark.parametrize("name", ["", "../a", "a/b", "a\\b", ".hidden", "a:b", "x" * 65])
def test_a_name_that_is_no_file_name_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(DataError):
        profiles.read(name, tmp_path)


@pytest.mark.parametrize("content", ["", "[]", "{}", json.dumps({"version": 9}), '{"version": 1}'])
def test_a_file_that_is_no_profile_is_refused(content: str, tmp_path: Path) -> None:
    profiles.folder(tmp_path).mkdir(parents=True)
    written(profiles.folder(tmp_path) / "a.json", content)
    with pytest.raises(DataError, match=r"a\.json"):
        profiles.read("a", tmp_path)


def test_a_profile_is_renamed_unless_the_name_is_taken_and_removed(tmp_path: Path) -> None:
    profiles.save(Profile("甲", "requests", {"编号": "request_id"}), tmp_path)
    profiles.save(Profile("乙", "places"), tmp_path)
    with pytest.raises(DataError, match="乙"):
        profiles.rename("甲", "乙", tmp_path)
    profiles.rename("甲", "丙", tmp_path)
    found = profiles.read("丙", tmp_path)
    assert found == Profile("丙", "requests", {"编号": "request_id"})
    assert profiles.read("甲", tmp_path) is None
    profiles.remove("丙", tmp_path)
    profiles.remove("丙", tmp_path)
    assert profiles.read("丙", tmp_path) is None
    with pytest.raises(DataError):
        profiles.rename("乙", "../乙", tmp_path)
