"""Values as marks: which side is open, under which reading, and whose part of the place."""

import re
from pathlib import Path
from typing import Any

import pytest

from governance.components import marks
from governance.exports.charts import Mark

ROW: dict[str, Any] = {
    "observation_id": "grids.wuzhou.whole",
    "value": 610.0,
    "lower": 610.0,
    "upper": 620.0,
    "bare_lower": 610.0,
    "bare_upper": None,
    "qualifier": "over",
    "unit_zh": "个",
    "unit_en": "grids",
    "decimals": 0,
    "origin": "published",
    "scope": "whole",
    "place_name_zh": "梧州市",
    "place_name_en": "Wuzhou",
    "scope_name_zh": "全市",
    "scope_name_en": "Whole city",
    "breakdown": None,
    "breakdown_name_zh": None,
    "breakdown_name_en": None,
}


def _row(value: float | None, lower: float | None, upper: float | None, qualifier: str) -> Any:
    ends = {"lower": lower, "upper": upper, "bare_lower": lower, "bare_upper": upper}
    return {**ROW, "value": value, **ends, "qualifier": qualifier}


def _open(mark: Mark) -> tuple[bool, bool]:
    return mark.open_lower, mark.open_upper


@pytest.mark.parametrize(
    ("row", "is_open", "text"),
    [
        (_row(5, 5, 5, "exact"), (False, False), "5 个"),
        (_row(85, 85, None, "at_least"), (False, True), "85个以上"),
        (_row(100, None, 100, "under"), (True, False), "100个以下"),
        (_row(1000, None, None, "about"), (False, False), "约 1,000 个"),
        (_row(None, 300, 500, "range"), (False, False), "300–500 个"),
        (_row(None, 27, None, "at_least"), (False, True), "≥ 27 个"),
        (_row(None, None, None, "about"), (False, False), ""),
        (_row(float("nan"), float("nan"), float("nan"), "exact"), (False, False), ""),
        (_row(0, 0, 0, "exact"), (False, False), "0 个"),
    ],
)
def test_a_side_is_open_where_the_words_leave_it_open(
    row: dict[str, Any], is_open: tuple[bool, bool], text: str
) -> None:
    mark = marks.mark(row)
    assert (_open(mark), mark.text) == (is_open, text)


def test_the_bare_reading_opens_what_more_than_only_implies() -> None:
    implied, bare = marks.mark(ROW), marks.mark(ROW, "bare")
    assert (implied.lower, implied.upper, _open(implied)) == (610, 620, (False, False))
    assert (bare.lower, bare.upper, _open(bare)) == (610, None, (False, True))
    assert implied.value == bare.value == 610


def test_a_part_of_a_place_and_one_of_several_values_are_named() -> None:
    part = {**ROW, "scope": "urban", "scope_name_zh": "城区", "breakdown_name_zh": "按 18 个社区"}
    assert marks.label(ROW) == "梧州市"
    assert marks.label(part) == "梧州市·城区（按 18 个社区）"


def test_a_place_without_a_value_is_missing_and_not_zero() -> None:
    mark = marks.missing({"place_id": "wuzhou", "place_name_zh": "梧州市"})
    assert (mark.key, mark.label, mark.missing) == ("missing:wuzhou", "梧州市", True)


@pytest.mark.parametrize(("kind", "derived"), [("reported", False), ("derived", True)])
def test_a_mark_knows_whether_its_range_was_printed(kind: str, derived: bool) -> None:
    mark = marks.mark({**_row(None, 300, 500, "range"), "kind": kind})
    assert (mark.is_range, mark.derived) == (True, derived)


ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    "path",
    [
        "docs/manual.md",
        "data/reference/glossary.csv",
        "governance/components/definition_conventions.py",
    ],
)
def test_the_reading_of_more_than_is_worded_alike_wherever_it_is_explained(path: str) -> None:
    said = (ROOT / path).read_text(encoding="utf-8")
    assert marks.CONVENTIONS["implied"].zh in said
    assert not re.search("不超过末位|小于末位", said)


def test_more_than_is_read_with_the_sign_that_the_text_prints() -> None:
    assert marks.value_text({**ROW, "more": "多"}) == "610多个"
    assert marks.value_text({**ROW, "more": None}) == "610余个"
