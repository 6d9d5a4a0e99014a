"""Files as offices keep them, loaded whole: meetings, items, lists, ties, scores; values by hand."""

import json
import shutil
from pathlib import Path

import duckdb
import pytest

from governance.cli import main
from governance.store import versions
from governance.store.paths import warehouse_folder

# In a real district but under made-up names; headers, dates and words as offices write them.
FILES = {
    "meetings": """\
社区名称,会议号,召开日期,会议级别,会议类别,性质,议题数量,应到人数,出席人数
示例一社区,1,2025/1/10,社区级,党建联席会议,定期,3,10,8
示例一社区,2,2025/2/20,社区级,党建联席会议,临时,5,10,9
示例二社区,3,2025/3/5,社区级,党建联席会议,定期,,,7
""",
    "agenda_items": """\
社区名称,事项编号,提出级别,登记日期,三事分流,上报街道日期,解决级别,办结日期,公示日期,表决
示例一社区,A1,社区,2025-01-06,小事,,社区,2025-01-16,2025-01-20,表决通过
示例一社区,A2,社区,2025-01-08,大事,2025-01-18,街道,2025-02-07,,否决
示例二社区,A3,社区,2025-02-03,一般,2025-02-28,,,,
""",
    "action_items": """\
社区,事项编号,清单,来源,认领单位,登记日期,认领日期,签订日期,期限,完成日期
示例一社区,L1,需求,居民,示例公司,2025年1月2日,2025年1月5日,2025年1月7日,2025年1月31日,2025年1月22日
示例一社区,L2,需求,企业,,2025年1月4日,,,2025年1月31日,2025年2月13日
示例二社区,L3,需求,居民,,2025年2月1日,,,2025年2月10日,
示例二社区,L4,心愿,居民,示例商店,2025年2月3日,2025年2月4日,,,2025年2月20日
""",
    "pairings": """\
社区,统计日期,结对类型,包联单位,数量,走访数,解决问题个数
示例一社区,2025-03-31,领导,,2,3,1
示例二社区,2025-03-31,领导,,1,0,
示例一社区,2025-03-31,部门,示例甲局,1,,
示例一社区,2025-03-31,部门,示例乙局,1,,
示例二社区,2025-03-31,部门,示例甲局,1,,
""",
    "appraisals": """\
社区,考核日期,考核类型,单位类型,被考核单位,考核得分,总分,参评人数
示例一社区,2025-03-31,百分制,单位,示例甲局,90,100,60
示例二社区,2025-03-31,百分制,单位,示例乙局,80,100,40
示例二社区,2025-03-31,物业评议,物业公司,示例物业,4,5,30
""",
}
# Of the district, all months together.
EXPECTED = {
    ("meetings_recorded", None): 3,
    ("meetings_ad_hoc_share", None): pytest.approx(100 / 3),
    ("meetings_items_each", None): 4,
    ("meetings_attendance_share", None): 85,
    ("meetings_joint_per_quarter", "joint_community"): 1.5,
    ("meetings_calendar_kept_share", "joint_community"): 100,
    ("agenda_items_by_class", "ordinary"): 1,
    ("agenda_own_tier_share", None): pytest.approx(100 / 3),
    ("agenda_sent_up_share", None): pytest.approx(200 / 3),
    ("agenda_sent_up_settled_share", None): 50,
    ("agenda_published_share", "result"): 50,
    ("agenda_passed_share", None): 50,
    ("agenda_open", None): 1,
    ("agenda_median_days", "all"): 30,
    ("list_items_raised", "need"): 3,
    ("list_matched_share", "need"): pytest.approx(100 / 3),
    ("list_closed_share", "need"): pytest.approx(200 / 3),
    ("list_closed_in_time_share", "need"): pytest.approx(100 / 3),
    ("list_enterprise_closed", None): 1,
    ("list_median_days", "wish"): 17,
    ("pairings_by_kind", "department"): 3,
    ("pairing_departments_per_community", None): 1.5,
    ("pairing_visits_per_quarter", None): 1,
    ("pairing_problems_solved", "leader"): 1,
    ("appraisal_score_share", "hundred_point"): 85,
    ("appraisal_raters_fewest", "hundred_point"): 40,
}
# A newer export of one item: it was settled, by the subdistrict, after 15 days there, with a vote.
# That export says of no item when its result was published: of this one it is not known.
CHANGED = "示例二社区,A3,社区,2025-02-03,一般,2025-02-28,街道,2025-03-15,,通过"
MOVED = {
    ("agenda_settled_share", None): 100,
    ("agenda_settled_by_class", "ordinary"): 100,
    ("agenda_settled_by_tier", "subdistrict"): 2,
    ("agenda_sent_up_settled_share", None): 100,
    ("agenda_open", None): 0,
    ("agenda_passed_share", None): pytest.approx(200 / 3),
    ("agenda_median_days", "subdistrict"): 15,
}


@pytest.fixture(scope="module")
def home(pristine_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(pristine_home, tmp_path_factory.mktemp("councils") / "home")


def load(home: Path, kind: str, text: str, as_of: str, capsys: pytest.CaptureFixture[str]) -> dict:
    file = home.parent / f"{kind}.csv"
    file.write_text(text, encoding="gb18030")
    options = ["--type", kind, "--as-of", as_of, "--create-places", "xihu", "--home", str(home)]
    capsys.readouterr()
    assert main(["load", str(file), *options, "--yes", "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def values(home: Path) -> dict[tuple[str, str | None], float]:
    """Every value of the district, all months together, by indicator and breakdown."""
    folder = warehouse_folder(home)
    path = versions.file_of(folder, str(versions.current(folder)))
    with duckdb.connect(str(path), read_only=True) as connection:
        rows = connection.execute(
            "select indicator_id, breakdown, value from marts.loaded_observation"
            " where place_id = 'xihu' and period = 'all'"
        ).fetchall()
    return {(name, part): value for name, part, value in rows}


def test_files_are_loaded_and_a_changed_row_moves_its_values_alone(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for kind, text in FILES.items():
        loaded = load(home, kind, text, "2025-03-31", capsys)
        assert loaded["rows_used"] == text.count("\n") - 1, kind
        assert (loaded["flags"], loaded["rows_set_aside"]) == ({}, {}), kind
    before = values(home)
    assert {key: before[key] for key in EXPECTED} == EXPECTED
    header = FILES["agenda_items"].splitlines()[0]
    load(home, "agenda_items", f"{header}\n{CHANGED}\n", "2025-04-30", capsys)
    after = values(home)
    assert {key: after[key] for key in after if after[key] != before.get(key)} == MOVED
