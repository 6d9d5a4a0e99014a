import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.exports.reading import interval, number, reading


@pytest.mark.parametrize(
    ("value", "decimals", "expected"),
    [
        (170000, None, "170,000"),
        (4.235294, 2, "4.24"),
        (3.6, None, "3.6"),
        (0.5, None, "0.5"),
        (0, None, "0"),
        (-0.00001, None, "0"),
        (100.0, 1, "100.0"),
    ],
)
def test_numbers(value: float, decimals: int | None, expected: str) -> None:
    assert number(value, decimals) == expected


@pytest.mark.parametrize(
    ("given", "zh", "en"),
    [
        ({"value": 619, "lower": 619, "upper": 619, "unit": "个"}, "619 个", "619 个"),
        (
            {"value": 170000, "lower": 170000, "upper": 180000, "qualifier": "over"},
            "170,000余",
            "over 170,000",
        ),
        (
            {
                "value": 3800,
                "lower": 3800,
                "upper": 3900,
                "qualifier": "over",
                "unit": "名",
                "more": "多",
            },
            "3,800多名",
            "over 3,800 名",
        ),
        (
            {"value": 85, "lower": 85, "upper": None, "qualifier": "at_least", "unit": "个"},
            "85个以上",
            "at least 85 个",
        ),
        (
            {"value": 98, "lower": 98, "upper": None, "qualifier": "at_least", "unit": "%"},
            "98%以上",
            "at least 98%",
        ),
        (
            {"value": 300, "lower": None, "upper": None, "qualifier": "about", "unit": "户"},
            "约 300 户",
            "about 300 户",
        ),
        (
            {"value": 4.2353, "lower": 4, "upper": 4.2941, "decimals": 2, "unit": "h"},
            "4.24（4.00–4.29）h",
            "4.24 (4.00–4.29) h",
        ),
        ({"value": None, "lower": 5, "upper": 10, "qualifier": "range"}, "5–10", "5–10"),
        ({"value": None, "lower": 27.5, "upper": None, "unit": "%"}, "≥ 27.5%", "≥ 27.5%"),
        ({"value": None, "lower": None, "upper": 100, "unit": "户"}, "≤ 100 户", "≤ 100 户"),
        (
            {"value": 100, "lower": None, "upper": 100, "qualifier": "under", "unit": "户"},
            "100户以下",
            "under 100 户",
        ),
        ({"value": None, "lower": None, "upper": None}, "", ""),
    ],
)
def test_a_value_as_people_read_it(given: dict[str, Any], zh: str, en: str) -> None:
    assert reading(**given) == zh
    assert reading(**given, language="en") == en


def test_an_end_that_is_not_reached_is_said_to_be_above() -> None:
    assert interval(2600, 2700, None, "zh", below=True) == "2,600 至不足 2,700"
    assert interval(2600, 2700, None, "en", below=True) == "2,600 to under 2,700"
    assert interval(2600, None, None, "zh", below=True) == "≥ 2,600"


@given(st.floats(0, 1e9), st.integers(0, 4))
def test_a_number_is_read_back_within_its_decimals(value: float, decimals: int) -> None:
    assert math.isclose(
        float(number(value, decimals).replace(",", "")), value, abs_tol=0.51 * 10**-decimals
    )
