"""Each mark lies where its numbers say, and what is not known is not drawn."""

from __future__ import annotations

import pytest

from governance.exports.charts import (
    DotIntervalChart,
    Language,
    Mark,
    Reference,
)
from governance.exports.png import draw
from tests.exports.looking import found, tick_x, words, x_of


def test_dot_and_whisker_lie_at_their_numbers(chart: DotIntervalChart) -> None:
    canvas = draw(chart)
    zero, thousand = tick_x(canvas, "0"), tick_x(canvas, "1,000")
    unit = (thousand - zero) / 1000
    assert x_of(canvas, "dot:interval") == pytest.approx([zero + 900 * unit])
    assert x_of(canvas, "whisker:interval") == pytest.approx([zero + 850 * unit, zero + 950 * unit])
    assert words(canvas, "value:interval") == ["约合 900"]


def test_an_open_upper_bound_is_an_arrow_to_the_right(chart: DotIntervalChart) -> None:
    canvas = draw(chart)
    start, end = x_of(canvas, "arrow-up:over")
    assert start == pytest.approx(x_of(canvas, "dot:over")[0]) and end > start + 20
    assert max(x_of(canvas, "arrow-up:over:head")) == end
    assert not found(canvas, "arrow-down:over") and not found(canvas, "arrow-up:interval")


def test_an_open_lower_bound_is_an_arrow_to_the_left_that_spares_the_labels() -> None:
    marks = (Mark("under", "福建某市", 3.0, None, 3.0, open_lower=True), Mark("b", "乙", 1000.0))
    canvas = draw(DotIntervalChart("", "", "户", marks))
    start, end = x_of(canvas, "arrow-down:under")
    assert end < start
    (label,) = found(canvas, "label:under")
    assert end > label.get_position()[0]


def test_a_range_is_a_bar_between_its_ends_without_a_dot(chart: DotIntervalChart) -> None:
    canvas = draw(chart)
    (bar,) = found(canvas, "bar:range")
    zero, thousand = tick_x(canvas, "0"), tick_x(canvas, "1,000")
    assert bar.get_x() == pytest.approx(zero + 0.3 * (thousand - zero))
    assert bar.get_width() == pytest.approx(0.2 * (thousand - zero))
    assert not found(canvas, "dot:range")
    assert words(canvas, "value:range") == ["300–500"]


@pytest.mark.parametrize(
    ("language", "printed", "derived"),
    [
        ("zh", "原文只给范围", "推算只能定出区间"),
        ("en", "Source gives a range only", "Derivation gives only a range"),
    ],
)
def test_a_derived_range_is_hollow_and_not_said_to_be_the_sources(
    language: Language, printed: str, derived: str
) -> None:
    own = Mark("own", "甲", None, 10.0, 30.0)
    worked_out = Mark("out", "乙", None, 10.0, 30.0, derived=True)
    canvas = draw(DotIntervalChart("", "", "%", (own, worked_out)), language)
    assert words(canvas, "legend") == [printed, derived]
    (filled,), (hollow,) = found(canvas, "bar:own"), found(canvas, "bar:out")
    assert filled.get_facecolor() == hollow.get_edgecolor() != hollow.get_facecolor()
    assert words(draw(DotIntervalChart("", "", "%", (worked_out,)), language), "legend") == [
        derived
    ]


def test_missing_is_said_and_has_no_place_on_the_axis(chart: DotIntervalChart) -> None:
    canvas = draw(chart)
    assert words(canvas, "missing:missing") == ["原文未提供"]
    assert not [
        one for one in ("dot", "bar", "whisker", "value") if found(canvas, f"{one}:missing")
    ]
    (said,) = found(canvas, "missing:missing")
    assert said.get_position()[0] > tick_x(canvas, "0") + 200
    assert words(draw(chart, "en"), "missing:missing") == ["Not in the source text"]


def test_zero_is_a_dot_at_zero(chart: DotIntervalChart) -> None:
    canvas = draw(chart)
    assert x_of(canvas, "dot:zero") == pytest.approx([tick_x(canvas, "0")])


def test_origins_differ_in_shape_and_the_legend_says_so(chart: DotIntervalChart) -> None:
    canvas = draw(chart)
    shapes = {key: found(canvas, f"dot:{key}")[0].get_marker() for key in ("over", "about", "zero")}
    assert shapes == {"over": "o", "about": "s", "zero": "D"}
    assert words(canvas, "legend")[:3] == ["公开发布", "用户载入", "模拟数据"]


def test_the_legend_explains_only_what_is_drawn() -> None:
    plain = DotIntervalChart("", "", "户", (Mark("a", "甲", 5.0, 5.0, 5.0),))
    assert words(draw(plain), "legend") == ["数值"]


def test_groups_gather_under_their_headings(chart: DotIntervalChart) -> None:
    canvas = draw(chart)
    assert words(canvas, "heading") == ["区", "市"]
    heights = [found(canvas, f"label:{key}")[0].get_position()[1] for key in ("about", "under")]
    assert heights[0] < heights[1]


def test_a_norm_is_a_band_with_its_label(chart: DotIntervalChart) -> None:
    canvas = draw(chart)
    (band,) = found(canvas, "reference:标准：1000–1500 户")
    zero, thousand = tick_x(canvas, "0"), tick_x(canvas, "1,000")
    assert band.get_x() == pytest.approx(thousand)
    assert band.get_width() == pytest.approx((thousand - zero) / 2)
    assert words(canvas, "reference-label") == ["标准：1000–1500 户"]


def test_labels_of_norms_side_by_side_do_not_touch() -> None:
    norms = tuple(Reference(f"某地很长的标准名称 {n}", 100 + n, 200 + n) for n in range(3))
    canvas = draw(DotIntervalChart("", "", "户", (Mark("a", "甲", 5.0),), norms))
    heights = {one.get_position()[1] for one in found(canvas, "reference-label")}
    assert len(heights) == 3


@pytest.mark.parametrize(
    ("language", "value", "unit", "tick", "said"),
    [
        ("zh", 96_817.0, "户", "10", "单位：万户"),
        ("zh", 3.2e8, "元", "3.5", "单位：亿元"),
        ("zh", 9_681.0, "户", "10,000", "单位：户"),
        ("zh", 922.0, "户", "1,000", "单位：户"),
        ("en", 96_817.0, "households", "100", "Unit: thousand households"),
        ("en", 9_681.0, "households", "10,000", "Unit: households"),
        ("zh", 98.3, "%", "100", "单位：%"),
    ],
)
def test_large_numbers_are_counted_in_wan_or_yi(
    language: Language, value: float, unit: str, tick: str, said: str
) -> None:
    canvas = draw(DotIntervalChart("", "", unit, (Mark("a", "甲", value),)), language)
    assert (words(canvas, "tick")[-1], words(canvas, "unit")) == (tick, [said])
