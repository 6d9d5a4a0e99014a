"""Files as users keep them, loaded whole: ledgers of points, grids, accounts, facilities; values by hand."""

import json
import shutil
from pathlib import Path

import duckdb
import pytest

from governance.cli import main
from governance.components import lookup, mechanism_measures
from governance.store import paths, versions
from governance.store.paths import warehouse_folder
from tests.pages.markup import parsed, text

# A community of three compounds and a grid, in a real district but under made-up names.
FILES = {
    "places": """\
编号,名称,层级,地方编号,经度,纬度,坐标系
c1,示例一社区,社区,xihu,,,
c2,示例二社区,社区,xihu,,,
k1,示例一小区,小区,c1,120.131,30.261,WGS84
k2,示例二小区,小区,c1,120.150,30.260,CGCS2000
k3,示例三小区,小区,c2,120.131,30.261,GCJ02
g1,示例一网格,网格,c1,,,
g2,示例二网格,网格,c2,,,
""",
    "time_bank": """\
地方编号,月份,期初,发放积分,兑换积分,过期积分,期末,最早结存日期
c1,2025-01,100,60,20,10,130,2024-12-01
c1,2025-02,120,40,30,0,130,2024-12-01
c2,2025-02,0,50,15,0,35,2025-02-18
""",
    "grid_register": """\
地方编号,登记日期,网格级别,户数,岗位数,到岗数,党支部数,支部经费,走访次数
g1,2025-02-15,二级,400,4,3,1,3000,200
g2,2025-02-15,二级,200,4,4,0,,100
""",
    "property_finance": """\
小区编号,月份,应收物业费,实收物业费,停车费,公共收益,返还业主,是否公开,审计时间
k1,2025-02,1000,700,300,400,100,是,2025-03-01
k3,2025-02,1000,900,,100,,否,
""",
    "facilities": """\
地方编号,登记日期,名称,类型,建筑面积,经度,纬度,坐标系
c1,2025-02-01,示例中心,服务中心,320,120.130,30.260,WGS84
c2,2025-02-01,示例驿站,微驿站,40,,,
""",
}
# Of the district; a change of the file's last row (below) moves those that are named there, alone.
EXPECTED = {
    ("time_bank_issued", "all", None): 150,
    ("time_bank_redemption_rate", "all", None): pytest.approx(100 * 65 / 150),
    ("time_bank_outstanding", "all", None): 165,
    ("time_bank_balanced_share", "all", None): pytest.approx(100 * 2 / 3),
    ("time_bank_breaks", "month", "not_carried_over"): 1,
    ("time_bank_oldest_days", "all", None): 89,
    ("time_bank_top_tenth_share", "all", None): pytest.approx(100 * 130 / 165),
    ("grid_households_mean", "month", "level2"): 300,
    ("grid_posts_filled_share", "month", "level2"): 87.5,
    ("grid_branch_share", "month", "level2"): 50,
    ("grid_funds_per_branch", "month", "level2"): 3000,
    ("grid_visits_per_household", "month", "level2"): 0.5,
    ("property_fee_collection_rate", "all", None): 80,
    ("property_public_income", "all", None): 500,
    ("property_returned_share", "all", None): 25,
    ("property_published_share", "all", None): 50,
    ("property_audited_share", "all", None): 100,
    ("facilities_registered", "month", "station"): 1,
    ("facility_floor_area", "month", "centre"): 320,
    ("facility_reach_share", "month", None): 50,
}
CHANGED = {
    "time_bank": ("c2,2025-02,0,50,15,0,35,2025-02-18", "c2,2025-02,0,50,15,2,33,2025-02-18"),
    "property_finance": ("k3,2025-02,1000,900,,100,,否,", "k3,2025-02,1000,800,,100,,否,"),
}
MOVED = {
    ("time_bank_outstanding", "all", None): 163,
    ("time_bank_top_tenth_share", "all", None): pytest.approx(100 * 130 / 163),
    ("property_fee_collection_rate", "all", None): 75,
}


@pytest.fixture(scope="module")
def home(pristine_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return shutil.copytree(pristine_home, tmp_path_factory.mktemp("ledgers") / "home")


def load(home: Path, kind: str, text: str, as_of: str, capsys: pytest.CaptureFixture[str]) -> dict:
    file = home.parent / f"{kind}.csv"
    file.write_text(text, encoding="utf-8")
    options = ["--type", kind, "--as-of", as_of, "--home", str(home), "--yes", "--json"]
    capsys.readouterr()
    assert main(["load", str(file), *options]) == 0
    return json.loads(capsys.readouterr().out)


def values(home: Path) -> dict[tuple[str, str, str | None], float]:
    """Every value of the district, by indicator, kind of period and breakdown; the last month's."""
    folder = warehouse_folder(home)
    path = versions.file_of(folder, str(versions.current(folder)))
    with duckdb.connect(str(path), read_only=True) as connection:
        rows = connection.execute(
            "select indicator_id, period, breakdown, value from marts.loaded_observation"
            " where place_id = 'xihu' order by period_end"
        ).fetchall()
    return {(name, period, part): value for name, period, part, value in rows}


def test_files_are_loaded_and_a_changed_row_moves_its_values_alone(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    flags = {}
    for kind, lines in FILES.items():
        loaded = load(home, kind, lines, "2025-03-31", capsys)
        assert loaded["rows_used"] == lines.count("\n") - 1, kind
        flags[kind] = loaded["flags"]
    assert flags.pop("time_bank") == {"not_carried_over": 1}
    assert not any(flags.values())
    before = values(home)
    assert {key: before[key] for key in EXPECTED} == EXPECTED
    for kind, (row, changed) in CHANGED.items():
        load(home, kind, FILES[kind].replace(row, changed), "2025-04-30", capsys)
    after = values(home)
    assert {key: after[key] for key in EXPECTED} == EXPECTED | MOVED


def test_the_row_in_doubt_is_listed_with_its_place_and_month(
    home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = ["--type", "time_bank", "--flag", "not_carried_over", "--format", "json"]
    assert main(["rows", *options, "--home", str(home)]) == 0
    [row] = json.loads(capsys.readouterr().out)["records"]
    assert (row["place_id"], row["month"][:7]) == ("c1", "2025-02")


def test_a_mechanism_shows_the_latest_values_of_the_user_s_own_records(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(home))
    measures = lookup.records(lookup.rows("mechanism_measures"))
    mine = [one for one in measures if one["mechanism_id"] == "wuzhou_time_bank"]
    said = text(parsed(mechanism_measures.describe(mine)))
    assert "时间银行发放的积分　90 分（西湖区，2025-02，用户载入）" in said
    assert "期初与上月期末不同 1 笔" in said
    others = [one for one in measures if one["mechanism_id"] == "donggang_hundred_point"]
    assert "用户载入" not in text(parsed(mechanism_measures.describe(others)))
