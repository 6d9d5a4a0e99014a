"""What a map must say about its boundaries."""

from governance.geography import official
from governance.geography.record import Record, footer


def test_a_registered_source_is_named_with_the_operators_review_number() -> None:
    words = footer([official.record("county", "GS(2024)0000号")])
    assert words == (
        "边界来源：天地图（国家基础地理信息中心），2025-09 版，审图号 GS(2024)0000号，CGCS2000。"
        "本图未经审核，仅供内部工作参考，界线不作为划界依据。"
    )


def test_no_review_number_is_made_up() -> None:
    assert "审图号" not in footer([official.record("county")])
    assert "review number" not in footer([official.record("county")], "en")


def test_without_metadata_the_map_says_so_in_both_languages() -> None:
    assert footer([Record(sha256="0")]) == (
        "边界来源未登记。本图未经审核，仅供内部工作参考，界线不作为划界依据。"
    )
    assert footer([Record()], "en").startswith("The source of the boundaries is not registered. ")


def test_each_source_is_named_once_and_the_warning_always() -> None:
    own = Record(source="某区自制")
    words = footer([official.record("county"), own, own])
    assert words.count("某区自制") == 1 and words.count("天地图") == 1
    assert footer([]) == "本图未经审核，仅供内部工作参考，界线不作为划界依据。"


def test_a_record_survives_its_file() -> None:
    record = official.record("province", "GS 1")
    assert Record.from_json({**record.to_json(), "later": "x"}) == record
