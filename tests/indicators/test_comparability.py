from __future__ import annotations

from dataclasses import replace

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance.indicators import comparand_rows
from governance.indicators.comparability import FIELDS, Comparand, compare, partition
from governance.model.errors import Text

XIHU = Comparand(
    observation_id="compounds_per_community.xihu.whole",
    axis="compounds_per_community",
    title=Text("每个社区的小区数", "Compounds per community"),
    place=Text("西湖区", "Xihu District"),
    definition="compounds_per_community",
    definition_reason=None,
    base="communities",
    base_reason=None,
    unit=Text("个/社区", "compounds per community"),
    scope="whole",
    scope_name=Text("全区", "Whole district"),
    scope_matters=True,
    level="county",
    level_matters=True,
    period=None,
    period_name=None,
)
WUZHOU = replace(
    XIHU,
    observation_id="compounds_per_community.wuzhou.whole",
    place=Text("梧州市", "Wuzhou"),
    scope_name=Text("全市", "Whole city"),
)

CHANGES = {
    "indicator": {"axis": "other", "title": Text("别的", "Other")},
    "definition": {"definition": "other", "definition_reason": Text("只计一部分", "only a part")},
    "unit": {"unit": Text("家", "firms")},
    "scope": {"scope": "urban", "scope_name": Text("城区", "Urban part")},
    "level": {"level": "prefecture"},
    "base": {"base": "other", "base_reason": Text("另一个分母", "another base")},
    "period": {"period": "2020", "period_name": Text("2020 年", "2020")},
}
comparands = st.builds(
    lambda changed, number: replace(
        XIHU,
        observation_id=str(number),
        **{key: value for name in changed for key, value in CHANGES[name].items()},
    ),
    st.sets(st.sampled_from(FIELDS)),
    st.integers(),
)


def test_equal_in_all_that_matters_share_an_axis() -> None:
    assert compare(XIHU, WUZHOU) == ()


@pytest.mark.parametrize("field", FIELDS)
def test_the_refusal_names_the_field_and_both_sides(field: str) -> None:
    (failure,) = compare(XIHU, replace(WUZHOU, **CHANGES[field]))

    assert failure.field == field
    assert failure.left != failure.right
    for side, name in ((failure.left, XIHU.place), (failure.right, WUZHOU.place)):
        assert side.zh in failure.reason_zh
        assert name.zh in failure.reason_zh
        assert side.en in failure.reason_en
        assert name.en in failure.reason_en


def test_two_unstated_periods_are_not_said_to_differ() -> None:
    unstated = {"period_name": Text("原文未给统计时段", "period not stated")}
    mine, other = (
        replace(one, period=f"unstated:{one.observation_id}", **unstated) for one in (XIHU, WUZHOU)
    )
    (failure,) = compare(mine, other)
    assert failure.field == "period"
    assert failure.reason_zh == "统计时段无法确认相同：西湖区、梧州市都没有给。"
    assert failure.reason_en == (
        "The period cannot be confirmed to be the same: neither Xihu District nor Wuzhou states it."
    )


def test_every_failing_field_is_named() -> None:
    other = replace(WUZHOU, **CHANGES["scope"], **CHANGES["level"])
    assert [failure.field for failure in compare(XIHU, other)] == ["scope", "level"]


@pytest.mark.parametrize("field", ["scope", "level"])
def test_scope_and_level_fail_only_where_the_registry_says_they_matter(field: str) -> None:
    free = {f"{field}_matters": False}
    assert compare(replace(XIHU, **free), replace(WUZHOU, **CHANGES[field], **free)) == ()


def test_a_reason_is_in_words() -> None:
    other = replace(WUZHOU, **CHANGES["level"])
    (failure,) = compare(XIHU, other)
    assert failure.reason_zh == "层级不同：西湖区（县级）；梧州市（地级）。"
    assert failure.reason_en == "Different level: Xihu District, county level; Wuzhou, prefecture."


@given(comparands)
def test_a_value_compares_with_itself(one: Comparand) -> None:
    assert compare(one, one) == ()


@given(comparands, comparands)
def test_the_guard_does_not_depend_on_the_order(one: Comparand, other: Comparand) -> None:
    there, back = compare(one, other), compare(other, one)
    assert [(f.field, f.left, f.right) for f in there] == [(f.field, f.right, f.left) for f in back]


@given(comparands, comparands, comparands)
def test_what_shares_an_axis_with_a_third_shares_it(
    a: Comparand, b: Comparand, c: Comparand
) -> None:
    if not compare(a, b) and not compare(b, c):
        assert not compare(a, c)


@given(st.lists(comparands, max_size=8))
def test_a_partition_keeps_every_value_once_and_its_groups_hold(given_: list[Comparand]) -> None:
    found = partition(given_)

    assert sorted(map(repr, given_)) == sorted(repr(c) for group in found.groups for c in group)
    for group in found.groups:
        assert all(compare(one, other) == () for one in group for other in group)
    assert len(found.refusals) == len(found.groups) * (len(found.groups) - 1) // 2
    for refusal in found.refusals:
        assert refusal.failures
        left, right = found.groups[refusal.left][0], found.groups[refusal.right][0]
        assert refusal.failures == compare(left, right)


def test_a_partition_keeps_the_order_given_and_names_what_fails() -> None:
    urban = replace(WUZHOU, **CHANGES["scope"])
    found = partition([urban, XIHU, WUZHOU])

    assert found.groups == ((urban,), (XIHU, WUZHOU))
    assert found.fields == ("scope",)


@given(st.lists(comparands, max_size=4))
def test_comparands_survive_the_warehouse(given_: list[Comparand]) -> None:
    frame = pd.DataFrame(comparand_rows.to_records(given_, "x"))
    assert list(comparand_rows.from_frame(frame)) == given_
