"""Words for the codes of the data: when a value is of, and which part of a place."""

from typing import Any

import pytest

from governance.components.words import period, place_with_scope

TIME = {"period_start": None, "period_end": None, "published_date": None}
PLACE = {"place_name_zh": "东港市", "place_name_en": "Donggang"}


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"period_basis": "not_stated"}, "原文未说明时间"),
        ({"period_basis": "as_of"}, "原文写“目前”，没有日期"),
        (
            {
                "period_basis": "as_of",
                "period_end": "2022-08-02",
                "published_date": "2022-08-02",
            },
            "2022-08-02 前后（原文写“目前”，这里取发布日期）",
        ),
        (
            {
                "period_basis": "as_of",
                "period_end": "2022-06-30",
                "published_date": "2022-08-02",
            },
            "2022-06-30 时",
        ),
        ({"period_basis": "over"}, "一段时间内累计，原文没有起止日期"),
        (
            {"period_basis": "over", "period_start": "2021-01-01", "period_end": "2021-12-31"},
            "一段时间内累计 2021-01-01 至 2021-12-31",
        ),
    ],
)
def test_a_date_taken_from_the_publication_is_said_to_be(row: dict[str, Any], said: str) -> None:
    assert period({**TIME, **row}) == said


@pytest.mark.parametrize(
    ("scope", "name", "said"),
    [
        ("whole", "全市", "东港市"),
        ("urban", "东港城区", "东港城区"),
        ("streets", "三个街道", "东港市·三个街道"),
    ],
)
def test_a_part_of_a_place_is_named_once(scope: str, name: str, said: str) -> None:
    assert place_with_scope({**PLACE, "scope": scope, "scope_name_zh": name}) == said
