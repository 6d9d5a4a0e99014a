"""A picture as a file: its size, font, footer, colours; alike from every thread; never too full."""

from __future__ import annotations

import dataclasses
import io
import warnings
import zipfile
from concurrent.futures import ThreadPoolExecutor

import pytest
from PIL import Image

from governance.exports.canvas import HEIGHT, WIDTH
from governance.exports.charts import (
    Cell,
    Chart,
    DotIntervalChart,
    Footer,
    Language,
    Mark,
    MatrixChart,
    SmallMultiples,
    State,
)
from governance.exports.palette import PALETTES, Theme
from governance.exports.png import draw, picture_file, to_picture, to_png
from governance.exports.typeset import font_file
from governance.model.errors import DataError
from tests.exports.looking import found, words

STATES = (
    State("published", "有数字", "●", "strong"),
    State("silent", "原文未提供", "○", "none"),
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
