"""A made-up (模拟) register of compounds, records of volunteers and a time bank, loaded as a user loads them."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from governance.cli import main

REGISTER = """\
区县,街道,社区,小区,登记日期,小区类型,片区,户数,是否应建党组织,党组织形式,业委会形式,业委会委员数,\
其中党员委员数,书记兼主任,红色业委会,管理方式,物业企业,物业企业党组织形式,红色物业,\
有保洁,有绿化,有维修,有停车,有治安,五有建设：组织,五有建设：阵地,五有建设：党员台账,五有建设：联系机制,五有建设：应急预案,\
组织建设标准化达标条数,阵地建设规范化达标条数,管理服务精细化达标条数,服务队伍专业化达标条数,民主建设常态化达标条数,工作保障制度化达标条数
西湖区,模拟北街道,模拟北社区,模拟甲小区,2025-01-10,老旧小区,模拟片区,100,是,无,无,,,,否,无人管理,,,否,否,否,否,否,否,否,否,否,否,否,0,1,0,0,0,0
西湖区,模拟北街道,模拟北社区,模拟甲小区,2026-02-10,老旧小区,模拟片区,100,是,单建,自管小组,5,3,是,是,居民自管,,,否,是,是,否,否,是,是,是,否,否,否,4,1,2,0,0,3
西湖区,模拟北街道,模拟北社区,模拟乙小区,2026-02-10,物业小区,,300,是,联建,业委会,7,2,否,是,引入物业,模拟一物业公司,联建,是,是,是,是,是,是,是,是,是,是,是,5,5,5,5,5,5
西湖区,模拟北街道,模拟北社区,模拟丙小区,2024-11-10,老旧小区,模拟片区,80,是,无,无,,,,否,社区代管,,,否,是,否,否,否,否,否,否,否,否,否,0,0,1,0,0,0
西湖区,模拟南街道,模拟南社区,模拟丁小区,2026-02-10,物业小区,,500,是,派指导员,业委会,9,3,否,否,引入物业,模拟二物业公司,无,是,是,是,是,是,是,否,否,是,否,是,3,3,3,3,3,3
西湖区,模拟南街道,模拟南社区,模拟戊小区,2026-02-10,其他,,60,否,无,无,,,,否,单位包管,,,否,是,否,否,否,是,否,否,否,否,否,1,1,1,1,1,1
西湖区,模拟南街道,模拟南社区,模拟己小区,2026-02-10,老旧小区,,90,是,挂建,,,,,,,,,,,,,,,,,,,,,,,,,
西湖区,模拟南街道,模拟南社区,模拟庚小区,2026-02-10,城中村小区,,120,是,,,,,,,,,,,,,,,,,,,,,,,,,,
"""
VOLUNTEERS = """\
区县,街道,社区,月份,服务类别,服务队,参加者,登记人数,活跃人数,服务人次,服务时长,前十分之一时长,活动场次,服务岗位
西湖区,模拟北街道,模拟北社区,2025-01,助老服务,模拟甲队,全部,100,40,60,120,30,6,
西湖区,模拟北街道,模拟北社区,2025-03,助老服务,模拟甲队,全部,120,60,90,180,60,9,
西湖区,模拟北街道,模拟北社区,2025-03,助老服务,模拟甲队,党员,40,30,40,80,,3,30
西湖区,模拟南街道,模拟南社区,2025-01,,模拟乙队,全部,50,10,12,20,10,2,
西湖区,模拟南街道,模拟南社区,2025-02,环境整治,模拟乙队,全部,50,15,20,30,12,2,
西湖区,模拟南街道,模拟南社区,2025-03,环境整治,模拟乙队,全部,50,20,30,50,20,4,
"""
# The second month closes 10 above what it adds up to.
BANK = """\
区县,街道,社区,月份,期初,发放积分,兑换积分,过期积分,期末,最早结存日期
西湖区,模拟北街道,模拟北社区,2025-05,100,60,20,10,130,2025-01-01
西湖区,模拟北街道,模拟北社区,2025-06,130,40,30,0,150,2025-01-01
"""
_RECORDS = {"compound_register": REGISTER, "volunteer_records": VOLUNTEERS}


def bank_home(built: Path, folder: Path) -> Path:
    """A copy of a built home in which a time bank is all there is."""
    return _home(built, folder, {"time_bank": BANK})


def made_up_home(built: Path, folder: Path, *, with_bank: bool = False) -> Path:
    """A copy of a built home with the made-up register and records of volunteers in it.

    ``with_bank`` loads the ledger of a time bank too.
    """
    return _home(built, folder, _RECORDS | ({"time_bank": BANK} if with_bank else {}))


def _home(built: Path, folder: Path, records: Mapping[str, str]) -> Path:
    home = shutil.copytree(built, folder / "home")
    for kind, text in records.items():
        file = folder / f"{kind}.csv"
        file.write_text(text, encoding="utf-8")
        words = ["load", str(file), "--type", kind, "--create-places", "xihu", "--yes", "--json"]
        assert main([*words, "--home", str(home)]) == 0
    return home
