"""What tells who somebody is is seen however it is written; what merely resembles it is kept."""

from pathlib import Path

import duckdb
import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.datasets.mapping_tables import HEADER_SYNONYMS
from governance.ingest import personal
from governance.ingest.csv_tables import read_table
from governance.ingest.person_names import looks_like_name
from governance.ingest.personal_headers import header_kind, read_header_rules
from governance.ingest.personal_patterns import BELOW_COMPOUND, MASKS, PLAIN, WIDE, compiled

DATA = Path(__file__).parents[2] / "data"
RULES = read_header_rules(DATA)

NAMES_TEXT = """
张伟 王芳 李娜 王小明 张三 李四 王五 赵六 欧阳娜娜 诸葛亮 陈建国 刘德华 屠呦呦 高圆圆 孙俪 张杨果果 张女士 李先生
王某 王某某 陈大爷
古丽娜尔·买买提 司马光 谌龙 牟平安
"""
NAMES = NAMES_TEXT.split()
WORDS_TEXT = """
城管局 城乡建设 房屋管理 物业服务 路灯 文化 安全 施工噪声 高空抛物 和平街道
文三路社区 金融 水务
红袖章 平安守护 车位 公交 公积金 助老服务
美国 韩国 马里兰 华盛顿 安徽省 宁波 安阳 郝庄镇 向阳镇 解放路 全国 全市 经理 班长 水平 国际 严重 凌晨 支队 楼栋长 高德
文明劝导 示例志愿服务队 满意 解决 未解决 单建 楼道 时代先锋 万科物业 江滨片
"""
WORDS = WORDS_TEXT.split()

# One row per way of writing: the cell, what it is in a column of words, what it is as an id.
CELLS = [
    ("13800138000", "phone", "phone"),
    ("138-0013-8000", "phone", "phone"),
    ("138 0013 8000", "phone", "phone"),
    ("+86 13800138000", "phone", "phone"),
    ("１３８００１３８０００", "phone", "phone"),
    ("工单13800138000号", "phone", "phone"),
    ("0571-87654321", "phone", "phone"),
    ("(010)87654321", "phone", "phone"),
    ("057187654321", "phone", "phone"),
    ("617-555-1234", "phone", "phone"),
    ("87654321", "phone", None),  # as an id it may be New York's
    ("87654321.0", "phone", None),
    ("13800138000.0", "phone", "phone"),
    ("1.504270833333333", None, None),  # sixteen digits, but no account
    ("120.153576", None, None),
    ("11010519491231002X", "id_number", "id_number"),
    ("330106199003078888", "id_number", "id_number"),  # wrong check digit, still a person
    ("330106202503010012", "id_number", None),  # region, day, number: an order
    ("110105491231002", "id_number", None),
    ("zhang.wei@example.com", "email", "email"),
    ("浙A12345", "plate", "plate"),
    ("浙A·D12345", "plate", "plate"),
    ("京A1234学", "plate", "plate"),
    ("文一路123号3幢2单元501室", "address", "address"),
    ("建国门外大街甲6号", "address", "address"),
    ("中山北路二段15号", "address", "address"),
    ("3幢2单元501室", "address", "address"),
    ("3-2-501", "address", None),
    ("42 Cross St", "address", "address"),
    ("微信号wx_12345", "account", None),
    ("张伟", "name", "name"),
    ("25-00164856", None, None),
    ("101004143000", None, None),
    ("20250301000123", None, None),
    ("2025-03-01 09:15", None, None),
    ("一户一表", None, None),
    ("hcd-sanitation property", None, None),
    ("Downtown / Financial District", None, None),
    ("", None, None),
]


@pytest.mark.parametrize(("cell", "in_words", "as_key"), CELLS)
def test_a_cell_is_seen_for_what_it_is(cell: str, in_words: str | None, as_key: str | None) -> None:
    assert personal.value_kind(cell) == in_words
    assert personal.value_kind(cell, "key") == as_key


@pytest.mark.parametrize("name", NAMES)
def test_names_are_seen(name: str) -> None:
    assert looks_like_name(name)
    assert personal.redact(name) == "【姓名】"


@pytest.mark.parametrize("word", WORDS)
def test_words_of_public_business_are_no_names(word: str) -> None:
    assert personal.value_kind(word) is None
    assert personal.redact(word) == word


def test_the_check_digit_follows_the_standard() -> None:
    assert personal.has_check_digit("11010519491231002X")  # the example of GB 11643-1999
    assert personal.has_check_digit("440524188001010014")
    assert not personal.has_check_digit("110105194912310021")
    assert not personal.has_check_digit("1101051949123100")


def test_order_numbers_of_older_days_are_told_from_identity_numbers_by_the_check_digit() -> None:
    orders = [f"33010620130501{number:04d}" for number in range(100)]
    assert personal.personal_values(orders, "key") == {}
    among_them = [*orders, "11010519491231002X"]
    assert personal.personal_values(among_them, "key") == {"11010519491231002X": "id_number"}
    people = ["11010519491231002X", "330106199003078888"]
    assert set(personal.personal_values(people, "key")) == set(people)


HEADERS = [
    ("来电人", "name"),
    ("来电人电话/账号", "phone"),
    ("诉求人姓名", "name"),
    ("经办人", "name"),
    ("联系方式", "phone"),
    ("身份证号码", "id_number"),
    ("车牌号", "plate"),
    ("电子邮箱", "email"),
    ("详细地址", "address"),
    ("发生地点", "address"),
    ("Street Address", "address"),
    ("IncidentAddress", "address"),
    ("location_street_name", "address"),
    ("Block_Number_c", "address"),
    ("caller_phone", "phone"),
    ("Contact Name", "phone"),
    ("受理人数", None),
    ("诉求人是否满意", None),
    ("业主委员会形式", None),
    ("Location Type", None),
    ("Address Type", None),
    ("工单编号", None),
    ("小区点位", None),
    ("Neighborhood", None),
    ("contacted", None),
    ("MobileOS", None),
    ("mobile_phone", "phone"),
    ("AddressVerified", None),
    ("Zip Code", None),
    ("streetCode", None),
    ("geo_street_light_service_area", None),
]


@pytest.mark.parametrize(("header", "kind"), HEADERS)
def test_headers_say_what_a_column_holds(header: str, kind: str | None) -> None:
    assert header_kind(header, RULES) == kind


def test_no_header_that_leads_to_a_column_of_requests_is_taken_as_personal() -> None:
    rows = read_table(HEADER_SYNONYMS, DATA).rows
    wrong = [
        row["header"]
        for row in rows
        if row["field"]
        and row["record_type"] == "requests"
        and header_kind(str(row["header"]), RULES)
    ]
    # Coordinates under a name that speaks of location: an exact synonym comes first.
    assert wrong == ["Geolocation__Longitude__s", "Geolocation__Latitude__s"]


def test_what_is_called_a_street_may_be_a_unit() -> None:
    """街道 is called street in the headers of many exports; the cells tell."""
    assert personal.column_kind("street", ["坞城街道", "郝庄镇", "西溪街道"], RULES) is None
    assert personal.column_kind("street", ["文一路123号", "坞城街道"], RULES) == "address"
    assert personal.column_kind("street", [], RULES) == "address"


FULL_NAMES = ["Jane Smith", "JOHN DOE", "Garcia, Maria", "Robert E. Lee", "Zhang Wei", "Li Na"]
NO_NAMES = ["Madison Avenue", "Jordan Park", "Graffiti Removal", "Public Works", "Downtown", "Open"]


def test_a_column_of_english_names_is_seen_without_its_header() -> None:
    assert personal.column_kind("Assigned", FULL_NAMES) == "name"
    assert personal.column_kind("Assigned", NO_NAMES) is None
    assert personal.column_kind("Assigned", [*NO_NAMES, "Jane Smith"]) is None
    # One name proves nothing: a request may be about Martin Luther.
    assert personal.column_kind("Topic", ["Martin Luther"] * 5) is None


def test_a_column_is_personal_by_its_values() -> None:
    assert personal.column_kind("列1", ["张伟", "", "王芳", "城管局"]) == "name"
    assert personal.column_kind("列1", ["13800138000", "13900139000"]) == "phone"
    assert personal.column_kind("承办单位", ["城管局", "公安局", "水务局", "张伟"]) is None
    assert personal.column_kind("列1", ["", " "]) is None


TEXTS = [
    "市民张伟电话13800138000,13900139000,住文一路12号3幢501室反映楼道灯不亮",
    "王小明说李先生的车浙A12345停在消防通道",
    "请联系0571-88888888转801或88886666,邮箱a.b@c.com",
    "身份证１１０１０５１９４９１２３１００２Ｘ办理",
    "Caller at 42 Cross St, 617-555-1234",
    "13800138000 13900139000 13700137000",
]
PLANTED_TEXT = """
张伟 13800138000 13900139000 13700137000 文一路12号 501室 王小明 浙A12345 88888888 88886666
a.b@c.com 11010519491231002 １１０１０５ 617-555-1234 Cross
"""
PLANTED = PLANTED_TEXT.split()


@pytest.mark.parametrize("text", TEXTS)
def test_nothing_personal_is_left_in_free_text(text: str) -> None:
    masked = personal.mask(text)
    assert not [planted for planted in PLANTED if planted in masked], masked


def test_what_is_not_personal_stays_in_free_text() -> None:
    text = "小区路灯不亮,存在安全隐患,请社区尽快处理"
    assert personal.mask(text) == text


@pytest.mark.parametrize("text", TEXTS)
def test_sql_masks_as_python_does(text: str) -> None:
    masked = duckdb.execute("select trim(translate($1, $2, $3))", [text, WIDE, PLAIN]).fetchall()
    for pattern in MASKS:
        parameters = [masked[0][0], pattern.regex, pattern.replacement]
        masked = duckdb.execute("select regexp_replace($1, $2, $3, 'g')", parameters).fetchall()
    assert masked == [(personal.mask(text),)]


@pytest.mark.parametrize(("cell", "in_words", "as_key"), CELLS)
def test_sql_suspects_every_cell_that_python_would_refuse(
    cell: str, in_words: str | None, as_key: str | None
) -> None:
    suspected = duckdb.execute(
        "select regexp_matches(trim(translate($1, $2, $3)), $4), "
        "regexp_matches(trim(translate($1, $2, $3)), $5)",
        [cell, WIDE, PLAIN, personal.SUSPECT_KEY, personal.SUSPECT_TEXT],
    ).fetchall()[0]
    assert suspected[0] or as_key is None
    assert suspected[1] or in_words in (None, "name")


@given(st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True), st.text("甲乙,。 abc", max_size=6))
def test_a_mobile_number_never_survives_masking(number: str, around: str) -> None:
    assert number not in personal.mask(f"{around}{number}{around}")
    assert personal.redact(number) == "【电话】"


@given(st.text(max_size=40))
def test_masking_twice_changes_nothing_more(text: str) -> None:
    once = personal.mask(text)
    assert personal.mask(once) == once


def test_a_compound_is_named_without_building_and_room() -> None:
    cut = compiled(BELOW_COMPOUND)
    assert cut.sub("", "示例小区3幢2单元501室") == "示例小区"
    assert cut.sub("", "示例小区12号楼") == "示例小区"
    assert cut.sub("", "和平里小区") == "和平里小区"
