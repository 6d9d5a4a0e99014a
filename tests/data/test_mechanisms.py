"""The mechanisms: complete, every id known, in our own words, found where the text names them."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from governance.datasets.mechanisms import DATASET_TYPES
from governance.datasets.records.catalogue import RECORD_TYPES
from tests.data.case_texts import lines, needs_texts

DATA = Path(__file__).parents[2] / "data"
DOCUMENT = tomllib.loads((DATA / "cases" / "mechanisms.toml").read_text(encoding="utf-8"))
MECHANISMS = DOCUMENT["mechanism"]
WORD_LISTS = ("glossary.csv", "compound_types.csv")
LONGEST_QUOTE = 12
LONGEST_COMMON_RUN = 24

# Each group is one row of the list of mechanisms that the documents describe.
DOCUMENTED = {
    "xihu": """全域党建 / 小区分类治理 / 微组织 一课一训一社团 双向培养、交叉任职
        / 微自治 自管小组 三级包干 联户包事 楼宇集群 一楼宇一支部
        / 微协商 楼栋长 议事员 九长共治 智囊团 恳谈会 例会 评议会
        / 微共建 兼职委员 需求清单 资源清单 项目清单 契约 销号 颗粒化
        / 微服务 三级联络群 每周一小时 小区律师 1+11+N 微驿站
        / 微监督 居监会 四个一 三小 三资公开 经营性收入
        / 全域党建云平台 云组织 云动员 云治理 云亮绩 / 镇街吹哨、部门报到""",
    "donggang": """四级联席会议 市级 街道 社区 小区 / 议题上移 台账 会议纪要 反馈
        / 三联 协同体 联管 联合楼栋党小组 党员中心户 / 三进 领导 部门 双岗双责 / 百分考核
        / 三级红色网格 一级网格 二级网格 三级网格
        / 支部建在网格上、兜底管理 有支部 有人员 有资金 有资源 / 网格一线工作法
        / 四单办结法 提单 派单 办单 评单 / 助学小组、结对帮扶""",
    "xinghualing": """三难一高 / 片区划分 / 五有建设 组织 阵地 156N 四类党员台账 联系服务群众 应急动员预案
        / 四管一补 自治管 共享物业管 兜底管 智慧设备管 公共资源收益补
        / 三级联动 入企服务 驻地单位 在职党员报到 入户走访 / 点单—派单—接单 / 微心愿""",
    "fujian-city": """社区党委—小区支部—楼栋党小组 / 三方联动 红色业委会 红色物业
        / 三单制 居民点单 支部下单 党员接单 / 挂钩联系、指导小组、兼职委员
        / 党员回家工程、吹哨报到 / 治理网格、志愿服务队 / 15分钟服务圈、邻里中心
        / 近邻党建云、2811热线 / 两议两评两公开 自治议 共治议 评业委会和物业 评机关 决策 结果
        / 党建联席会议""",
    "wuzhou": """四位一体 网格党建 小区党建 物业党建 业委会党建
        / 两个全覆盖 四级网络 单建 联建 指导员 / 双向进入、交叉任职
        / 网格党建 三定四有 一网格一支部
        / 五有四管 保洁 绿化 维修 停车 治安 单位包管 居民自管 引入物业 社区代管 三无
        / 六化 三十条 / 党群服务阵地 300平方米 15分钟 邻里活动场所
        / 红色物业、红色物业联盟 单建、联建、挂建 / 邻里议事 三事分流 六步议事法 大事 小事 一般事
        / 双报到、五个清单 / 红色管家定点代办 / 智慧社区、一张网 / 时间银行、党群服务银行
        / 志愿服务队 / 城市基层党建联席会议""",
}
NAMED_BUT_NOT_LISTED = {
    "xihu": "1+11+N 十进楼宇 九长共治 三资公开 志愿服务3.0",
    "donggang": "义务服务岗位 志愿者服务队 党员责任区 评分细则",
    "xinghualing": "156N 四类党员台账",
    "fujian-city": "",
    "wuzhou": "三定四有 三十条 六步 五个清单 三无 成员单位 四十多项",
}


def place(place_id: str) -> list[dict]:
    return [entry for entry in MECHANISMS if entry["place_id"] == place_id]


def wording(entry: dict) -> str:
    return entry["name_zh"] + "".join(part["zh"] for part in entry["parts"])


def texts(node: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text under `node` with the path that leads to it."""
    if isinstance(node, str):
        yield path, node
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from texts(value, f"{path}.{key}")
    elif isinstance(node, list):
        for position, value in enumerate(node):
            yield from texts(value, f"{path}[{position}]")


@pytest.mark.parametrize("place_id", DOCUMENTED)
def test_every_mechanism_the_documents_describe_is_there_by_its_names(place_id: str) -> None:
    entries = place(place_id)
    missing = [
        row.split()
        for row in DOCUMENTED[place_id].split("/")
        if not any(all(name in wording(entry) for name in row.split()) for entry in entries)
    ]
    assert missing == []
    assert len(entries) == len(DOCUMENTED[place_id].split("/"))


@pytest.mark.parametrize("place_id", NAMED_BUT_NOT_LISTED)
def test_groups_that_a_text_names_without_listing_are_marked_so(place_id: str) -> None:
    unlisted = [part["zh"] for e in place(place_id) for part in e["parts"] if not part["listed"]]
    names = NAMED_BUT_NOT_LISTED[place_id].split()
    assert [name for name in names if not any(name in part for part in unlisted)] == []


def test_a_mechanism_with_an_unlisted_part_says_what_is_left_out() -> None:
    silent = [
        entry["mechanism_id"]
        for entry in MECHANISMS
        if not all(part["listed"] for part in entry["parts"])
        if not (entry["unlisted_zh"] and entry["unlisted_en"])
    ]
    assert silent == []


def test_ids_are_ascii_start_with_the_place_and_are_given_once() -> None:
    ids = [entry["mechanism_id"] for entry in MECHANISMS]
    assert len(ids) == len(set(ids))
    for entry in MECHANISMS:
        prefix = entry["place_id"].replace("-", "_") + "_"
        assert re.fullmatch(prefix + "[a-z0-9_]+", entry["mechanism_id"], re.ASCII)


def test_each_kind_is_declared_once_and_used() -> None:
    kinds = [kind["id"] for kind in DOCUMENT["kind"]]
    assert len(kinds) == len(set(kinds))
    assert set(kinds) == {entry["kind"] for entry in MECHANISMS}


def test_every_text_is_filled_in_and_in_its_own_language() -> None:
    for path, text in texts(DOCUMENT):
        assert text.strip() == text != "", path
        if path.endswith(("_en", ".en")):
            assert not re.search(r"[\u4e00-\u9fff]", text), path
        if path.endswith(("_zh", ".zh")):
            assert re.search(r"[\u4e00-\u9fff]", text), path


def test_what_feeds_a_mechanism_is_what_feeds_its_measures() -> None:
    known = {dataset.name for dataset in DATASET_TYPES}
    for entry in MECHANISMS:
        fed = {dataset for measure in entry["measures"] for dataset in measure["datasets"]}
        assert fed and fed == set(entry["datasets"]) <= known, entry["mechanism_id"]
        assert len(entry["datasets"]) == len(set(entry["datasets"])), entry["mechanism_id"]


def test_a_measure_stands_once() -> None:
    for entry in MECHANISMS:
        titles = [measure["zh"] for measure in entry["measures"]]
        assert len(set(titles)) == len(titles), entry["mechanism_id"]


def test_a_measure_names_indicators_of_its_own_records() -> None:
    for entry in MECHANISMS:
        for measure in entry["measures"]:
            for named in measure.get("indicators", []):
                path = DATA.parent / "queries" / "indicators" / f"{named}.toml"
                indicator = tomllib.loads(path.read_text(encoding="utf-8"))
                assert indicator["kind"] == "computed", named
                assert indicator["dataset"] in measure["datasets"], named


def test_a_measure_is_computed_by_an_indicator_or_says_why_not() -> None:
    declared = {kind.name for kind in RECORD_TYPES}
    silent = [
        (entry["mechanism_id"], measure["zh"])
        for entry in MECHANISMS
        for measure in entry["measures"]
        if set(measure["datasets"]) <= declared
        if not (measure.get("indicators") or measure.get("cannot_zh"))
    ]
    assert silent == []


@needs_texts
@pytest.mark.parametrize("entry", MECHANISMS, ids=lambda entry: entry["mechanism_id"])
def test_names_and_statements_stand_on_their_line(entry: dict) -> None:
    printed = lines(entry["source_id"])
    assert entry["named"], "every mechanism says where the text names it"
    for found in entry["named"] + entry["statements"]:
        assert len(found["quote"]) <= LONGEST_QUOTE
        assert found["quote"] in printed[found["line"] - 1]


def test_statements_carry_no_number() -> None:
    for entry in MECHANISMS:
        for statement in entry["statements"]:
            assert not re.search(r"\d", statement["quote"])


def runs(text: str) -> set[str]:
    """Every run of letters and digits, without the punctuation, which a copy may change."""
    letters = re.sub(r"\W", "", text)
    ends = range(LONGEST_COMMON_RUN, len(letters) + 1)
    return {letters[end - LONGEST_COMMON_RUN : end] for end in ends}


@needs_texts
def test_no_text_shares_a_run_with_a_source() -> None:
    words = [(DATA / "reference" / name).read_text(encoding="utf-8") for name in WORD_LISTS]
    sources = {entry["source_id"] for entry in MECHANISMS}
    printed = set().union(*(runs("".join(lines(source_id))) for source_id in sources))
    shared = [path for path, text in texts([DOCUMENT, words]) if runs(text) & printed]
    assert shared == []
