"""What a picture shows: every mark where it belongs, nothing where there is nothing, all its words."""

from __future__ import annotations

import dataclasses
import io
import warnings
import zipfile
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from PIL import Image

from governance.exports.canvas import HEIGHT, WIDTH, Canvas
from governance.exports.charts import (
    Cell,
    Chart,
    DotIntervalChart,
    Footer,
    Language,
    Mark,
    MatrixChart,
    Reference,
    SmallMultiples,
    State,
)
from governance.exports.paging import split
from governance.exports.palette import PALETTES, Theme
from governance.exports.png import draw, picture_file, to_picture, to_png
from governance.exports.typeset import font_file
from governance.model.errors import DataError

STATES = (
    State("published", "有数字", "●", "strong"),
    State("silent", "原文未提供", "○", "none"),
)


def found(canvas: Canvas, gid: str) -> list[Any]:
    return [one for one in canvas.artists() if one.get_gid() == gid]


def words(canvas: Canvas, gid: str) -> list[str]:
    return [one.get_text() for one in found(canvas, gid)]


def x_of(canvas: Canvas, gid: str) -> list[float]:
    (one,) = found(canvas, gid)
    return [float(x) for x in one.get_xdata()]


def tick_x(canvas: Canvas, number: str) -> float:
    return next(
        float(one.get_position()[0]) for one in found(canvas, "tick") if one.get_text() == number
    )


@pytest.fixture
def matrix(footer: Footer) -> MatrixChart:
    cells = {
        ("西湖区", "覆盖率"): Cell("12", "published"),
        ("梧州市", "覆盖率"): Cell("", "silent"),
    }
    return MatrixChart(
        "各地公布了什么", "", ("西湖区", "梧州市"), ("覆盖率", "志愿服务"), cells, STATES, footer
    )


@pytest.fixture
def panels(chart: DotIntervalChart, footer: Footer) -> SmallMultiples:
    percent = DotIntervalChart("老旧小区占比", "", "%", (Mark("a", "西湖区", 68.7, 68.65, 68.75),))
    return SmallMultiples("各自成轴", "", (chart, percent), footer)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("kind", ["chart", "matrix", "panels"])
def test_a_picture_has_the_promised_size_and_no_empty_box(
    request: pytest.FixtureRequest, kind: str, language: Language, theme: Theme
) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # matplotlib warns about a missing glyph and draws a box
        raw = to_png(request.getfixturevalue(kind), language, theme)
    with Image.open(io.BytesIO(raw)) as image:
        assert (image.format, image.size, image.mode) == ("PNG", (1920, 1080), "RGB")
        corner = "#{:02x}{:02x}{:02x}".format(*image.getpixel((5, 5)))  # type: ignore[misc]
    assert corner == PALETTES[theme].ground


def test_all_text_is_in_the_font_of_the_project(chart: DotIntervalChart) -> None:
    texts = [one for one in draw(chart).artists() if hasattr(one, "get_text")]
    assert len(texts) > 20
    assert {one.get_fontproperties().get_file() for one in texts} == {str(font_file())}


def test_text_stays_on_the_picture(chart: DotIntervalChart, matrix: MatrixChart) -> None:
    for one in (chart, matrix):
        canvas = draw(one)
        canvas.png({})
        boxes = [a.get_window_extent() for a in canvas.artists() if hasattr(a, "get_text")]
        assert all(box.x0 >= 0 and box.x1 <= WIDTH for box in boxes)
        assert all(box.y0 >= 0 and box.y1 <= HEIGHT for box in boxes)


def crowded(rows: int, groups: int, label: str, text: str) -> DotIntervalChart:
    """Marks of all shapes in turn, from 0 to 120,000, under two norms."""
    kinds: list[dict[str, Any]] = [
        {"value": 1.0, "lower": 0.9, "upper": 1.1},
        {"value": 1.0, "lower": 1.0, "open_upper": True},
        {"value": 1.0, "upper": 1.0, "open_lower": True},
        {"value": None, "lower": 0.5, "upper": 1.0},
        {"value": None},
    ]
    marks = []
    for n in range(rows):
        scaled: dict[str, Any] = {
            name: one * n * 120_000 / rows if isinstance(one, float) else one
            for name, one in kinds[n % 5].items()
        }
        words = "" if scaled["value"] is None else text
        marks.append(
            Mark(str(n), label, **scaled, group=f"组 {n % groups}" if groups else "", text=words)
        )
    norms = (Reference("标准：3 万至 5 万户", 3e4, 5e4), Reference("另一地的标准", 4e4, None))
    return DotIntervalChart("题目", "说明", "户", tuple(marks), norms)


@pytest.mark.parametrize(
    ("rows", "groups", "label", "text"),
    [
        (1, 0, "西湖区", "约 17 万户"),
        (3, 0, "浙江省杭州市西湖区（含回迁安置小区与城中村）的居民小区党组织", "17万余户"),
        (12, 2, "Xinghualing District, Taiyuan, Shanxi Province (old compounds)", "over 170,000"),
        (25, 4, "杏花岭区·一级网格（社区）", "约合 922（917–927）户，不含空置"),
        (30, 0, "福建某市（名称未公布）", "1,000–1,500 户"),
    ],
)
@pytest.mark.parametrize("in_panels", [False, True])
def test_no_words_cover_others(
    rows: int, groups: int, label: str, text: str, in_panels: bool
) -> None:
    one = crowded(rows, groups, label, text)
    parts = split(SmallMultiples("", "", (one,) * 6) if in_panels else one)
    canvas = draw(parts[0])
    canvas.png({})
    texts = [a for a in canvas.artists() if hasattr(a, "get_text")]
    boxes = [(a.get_text(), a.get_window_extent().padded(-1)) for a in texts]
    overlaps = [
        (a, b) for n, (a, one) in enumerate(boxes) for b, two in boxes[:n] if one.overlaps(two)
    ]
    assert overlaps == []
    assert all(box.x0 >= 0 and box.x1 <= WIDTH for _, box in boxes)


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
    assert words(canvas, "legend")[:3] == ["公开发布", "用户载入", "演示数据"]


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


def test_the_footer_is_on_the_picture_and_in_the_file(chart: DotIntervalChart) -> None:
    said = "".join(words(draw(chart), "footer"))
    for part in (
        "筛选：地方=西湖区、福建某市",
        "数据性质：公开发布",
        "来源：人民网, 2022-08-02",
        "数据版本：2026-11-21-a1b2c3",
    ):
        assert part in said
    with Image.open(io.BytesIO(to_png(chart))) as image:
        assert image.info["Title"] == "每个网格服务多少户"
        assert image.info["Source"] == "人民网, 2022-08-02"


def test_a_long_footer_loses_nothing_up_to_six_lines(chart: DotIntervalChart) -> None:
    source = "；".join(f"某市社区党建典型材料第{n}份，[出版者不详]" for n in range(20))
    long = dataclasses.replace(chart, footer=Footer(source=source, version="v1"))
    said = "".join(words(draw(long), "footer"))
    assert source in said and "数据版本：v1" in said


def test_a_character_that_the_font_lacks_is_named(chart: DotIntervalChart) -> None:
    canvas = draw(dataclasses.replace(chart, title="𠀀小区 $x^2$"))
    assert words(canvas, "title") == ["〓小区 $x^2$"]
    assert words(canvas, "lacking") == ["〓 处字库缺字：U+20000"]


def test_a_cell_says_its_state_by_symbol_and_word(matrix: MatrixChart) -> None:
    canvas = draw(matrix)
    assert words(canvas, "text:西湖区|覆盖率") == ["● 12"]
    assert words(canvas, "text:梧州市|覆盖率") == ["○"]
    assert not found(canvas, "cell:西湖区|志愿服务")
    assert words(canvas, "legend") == ["有数字", "原文未提供"]
    assert words(canvas, "column") == ["覆盖率", "志愿服务"]


def test_panels_have_each_their_own_axis_and_unit(panels: SmallMultiples) -> None:
    canvas = draw(panels)
    assert words(canvas, "panel-title") == ["每个网格服务多少户", "老旧小区占比"]
    assert words(canvas, "unit") == ["单位：户", "单位：%"]
    assert len(found(canvas, "axis")) == 2


@pytest.mark.parametrize(
    "nothing",
    [
        DotIntervalChart("", "", "户", ()),
        MatrixChart("", "", (), (), {}, ()),
        SmallMultiples("", "", ()),
    ],
)
def test_a_chart_without_data_says_so(nothing: Chart) -> None:
    assert words(draw(nothing), "nothing") == ["没有可画的数据"]


def test_many_threads_draw_what_one_draws(chart: DotIntervalChart, matrix: MatrixChart) -> None:
    wanted = [to_png(one) for one in (chart, matrix)]
    with ThreadPoolExecutor(4) as pool:
        got = list(pool.map(to_png, [chart, matrix] * 4))
    assert got == wanted * 4


def test_too_many_rows_are_refused_or_given_as_several_pictures(chart: DotIntervalChart) -> None:
    marks = tuple(Mark(str(n), f"小区 {n}", float(n)) for n in range(40))
    many = dataclasses.replace(chart, marks=marks)
    with pytest.raises(DataError, match="一张图片放不下"):
        to_png(many)
    assert picture_file(many, "plot") == ("plot.zip", "application/zip")
    with zipfile.ZipFile(io.BytesIO(to_picture(many, "plot"))) as archive:
        assert archive.namelist() == ["plot-1.png", "plot-2.png"]
    assert picture_file(chart, "plot") == ("plot.png", "image/png")
    assert to_picture(chart, "plot") == to_png(chart)
