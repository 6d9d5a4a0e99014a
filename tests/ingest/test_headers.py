"""Where the header of a table is, below titles and merged headings."""

import pytest

from governance.ingest.headers import Header, find, key, unique

DATA = ["1", "示例街道", "420"]


def known(*words: str):  # type: ignore[no-untyped-def]
    return lambda header: header in words


def test_the_first_row_of_a_plain_table() -> None:
    assert find([["编号", "街道", "户数"], DATA]) == Header(0, 0, ("编号", "街道", "户数"))


def test_titles_stand_above_the_header() -> None:
    rows = [
        ["2025年3月诉求工单", "", ""],
        ["单位：件", "", "2025-04-01"],
        ["编号", "街道", "户数"],
        DATA,
    ]
    assert find(rows) == Header(2, 2, ("编号", "街道", "户数"))


def test_a_header_that_is_known_wins_over_a_wide_note() -> None:
    rows = [["导出人", "甲处", "导出时间"], ["编号", "街道", "户数"], DATA]
    found = find(rows, known("编号", "街道", "户数"))
    assert found is not None
    assert found.first == 1


def test_empty_rows_above_are_passed_over() -> None:
    assert find([[], ["", "", ""], ["编号", "街道", "户数"], DATA]) == Header(
        2, 2, ("编号", "街道", "户数")
    )


def test_merged_headings_lend_their_name_to_columns_of_one_name() -> None:
    rows = [
        ["编号", "党支部", "", "居委会", ""],
        ["", "人数", "名称", "人数", "地址"],
        ["1", "3", "甲", "5", "乙"],
    ]
    expected = Header(0, 1, ("编号", "党支部 人数", "名称", "居委会 人数", "地址"))
    assert find(rows, merged=[(0, 1, 2), (0, 3, 4)]) == expected
    assert find(rows) == expected


def test_a_merged_title_over_the_whole_row_is_no_group() -> None:
    rows = [["2025年3月", "", ""], ["编号", "街道", "户数"], DATA]
    assert find(rows, merged=[(0, 0, 2)]) == Header(1, 1, ("编号", "街道", "户数"))


def test_columns_without_a_name_and_names_twice_are_told_apart() -> None:
    assert unique(["", "街道", "街道", " 街 道 ", ""]) == (
        "column_1",
        "街道",
        "街道_2",
        "街 道",
        "column_5",
    )
    found = find([["", "编号", "街道"], ["0", "A1", "甲"]])
    assert found is not None
    assert found.names[0] == "column_1"


def test_no_header_in_an_empty_table() -> None:
    assert find([]) is None
    assert find([["", ""], [""]]) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Created Date", "created_date"),
        ("村/社区", "村 社区"),
        ("街道（乡镇）", "街道(乡镇)"),
        ("\ufeff编号", "编号"),
        ("CASE-ID", "case id"),
        ("*工单编号", "工单编号"),
        ("编号１", "编号1"),
    ],
)
def test_width_case_blanks_and_separators_do_not_tell_headers_apart(one: str, other: str) -> None:
    assert key(one) == key(other)
