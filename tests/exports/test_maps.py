"""Maps as pictures: what is drawn, hatched, named and counted, and that nothing is left unsaid."""

from __future__ import annotations

import io
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from governance.exports.canvas import HEIGHT, WIDTH, Region
from governance.exports.charts import Footer
from governance.exports.map_colors import MAP_COLORS, class_colors, ink_on
from governance.exports.map_picture import draw_map, map_pdf, map_png, map_svg
from governance.exports.map_view import scale_bar, views
from governance.exports.maps import (
    Area,
    MapChart,
    MapClass,
    MapPanel,
    Spot,
    areas_of,
    backdrop_of,
)
from governance.exports.palette import PALETTES
from governance.geography.boundaries import Box, Shape
from tests.exports.looking import found, words

WEST, SOUTH = 120.0, 30.2


def shape(key: str, column: float, role: str = "unit", side: float = 0.02) -> Shape:
    west = WEST + column * side
    ring = [[west, SOUTH], [west + side, SOUTH], [west + side, SOUTH + side], [west, SOUTH + side]]
    middle = (west + side / 2, SOUTH + side / 2)
    box = Box(west, SOUTH, west + side, SOUTH + side)
    geometry = {"type": "Polygon", "coordinates": [[*ring, ring[0]]]}
    return Shape(key, "", "", f"名{key}", "county", role, box, middle, geometry)


SHAPES = (shape("a", 0), shape("b", 1), shape("c", 2), shape("n", -1, "neighbour"))
TOWN = Spot("town", "城区", (120.05, 30.21), "260 个")


@pytest.fixture
def chart() -> MapChart:
    areas = areas_of(SHAPES, {"a": 0, "b": 1}, {"a": "3", "b": "12"})
    panel = MapPanel("某市 · 2024-07", Box(120.0, 30.2, 120.06, 30.22), areas, (TOWN,))
    return MapChart(
        "每个社区的小区数",
        "公开发布",
        "个",
        (MapClass("3–10", 1), MapClass("10–12", 1)),
        (panel,),
        aside=("福建某市：没有公布是哪里",),
        footer=Footer(source="某报", note="边界来源未登记"),
    )


def two(chart: MapChart, common: bool) -> MapChart:
    (panel,) = chart.panels
    small = replace(panel, title="小", box=Box(120.0, 30.2, 120.006, 30.202), spots=())
    return replace(chart, panels=(panel, small), common_scale=common)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_png_has_the_size_of_a_projector(chart: MapChart, theme) -> None:
    picture = Image.open(io.BytesIO(map_png(chart, theme=theme)))
    assert picture.size == (WIDTH, HEIGHT)
    assert "边界来源未登记" in picture.text["Description"]


def test_a_value_has_the_colour_of_its_class_and_a_missing_one_is_hatched(chart: MapChart) -> None:
    canvas = draw_map(chart)
    fills = class_colors(2)
    for key, color in (("a", fills[0]), ("b", fills[1])):
        (patch,) = found(canvas, f"unit:{key}")
        assert np.allclose(patch.get_facecolor()[:3], hex_rgb(color)) and not patch.get_hatch()
    (missing,) = found(canvas, "unit:c")
    assert missing.get_hatch()
    assert words(canvas, "label:c") == ["名c"] and "原文未提供" in words(canvas, "legend")
    assert words(canvas, "label:b") == ["名b", "12"]


def test_a_value_that_may_not_share_the_colours_is_written_on_a_plain_area(chart: MapChart) -> None:
    (panel,) = chart.panels
    areas = tuple(
        replace(area, kind="neutral", text="9\n口径不同") if area.key == "c" else area
        for area in panel.areas
    )
    canvas = draw_map(replace(chart, panels=(replace(panel, areas=areas, spots=()),)))
    (patch,) = found(canvas, "neutral:c")
    assert np.allclose(patch.get_facecolor()[:3], hex_rgb(MAP_COLORS["light"].neutral))
    assert not patch.get_hatch()
    assert words(canvas, "label:c") == ["名c", "9", "口径不同"]
    said = words(canvas, "legend")
    assert "不着色：口径不同或只知上下限" in said
    assert "只含局部或示例的数字" not in said


def hex_rgb(color: str) -> list[float]:
    return [int(color[n : n + 2], 16) / 255 for n in (1, 3, 5)]


def test_the_legend_counts_classes_and_names_only_what_is_drawn(chart: MapChart) -> None:
    said = words(draw_map(chart), "legend")
    assert said == [
        "3–10（1 个）",
        "10–12（1 个）",
        "原文未提供",
        "相邻县区",
        "只含局部或示例的数字",
    ]
    (panel,) = chart.panels
    whole = tuple(area for area in panel.areas if area.key in "ab")
    plain = replace(chart, panels=(replace(panel, areas=whole, spots=()),), norm=1)
    assert words(draw_map(plain, "en"), "legend") == ["3–10 (1)", "10–12 (1) within the norm"]


def test_what_has_no_place_stands_beside_the_map(chart: MapChart) -> None:
    assert "".join(words(draw_map(chart), "aside")) == "福建某市：没有公布是哪里"


def test_a_figure_of_a_part_is_a_mark_and_colours_nothing(chart: MapChart) -> None:
    canvas = draw_map(chart)
    assert len(found(canvas, "spot:town")) == 1
    assert words(canvas, "label:town") == ["城区", "260 个"]


def test_units_known_by_a_point_alone_have_their_colours_and_names_apart(chart: MapChart) -> None:
    """Two stand at one point; of the many each has its name beside it or a number of the list."""
    near = [(120.01 + n % 7 / 150, 30.205 + n // 7 / 300) for n in range(20)]
    spots = tuple(
        Spot(f"u{n}", f"社区{n}", point, f"{n} 件", kind="unit", index=n % 2)
        for n, point in enumerate([*near, near[0]])
    )
    panel = MapPanel("某县", Box(120.0, 30.2, 120.06, 30.22), (), spots)
    canvas = draw_map(replace(chart, panels=(panel,), aside=()))
    for n, fill in enumerate(class_colors(2)):
        [circle] = found(canvas, f"spot:u{n}")
        assert circle.get_markerfacecolor() == fill
    assert not found(canvas, "legend-missing")
    named = sum(bool(words(canvas, f"label:u{n}")) for n in range(len(spots)))
    assert named == len(spots) and not found(canvas, "left-out")
    said = words(canvas, "legend")
    assert "3–10（1 个）" in said and "只含局部或示例的数字" not in said


def test_a_circle_without_a_value_looks_as_the_legend_says(chart: MapChart) -> None:
    panel = MapPanel("某县", Box(120.0, 30.2, 120.06, 30.22), (), (replace(TOWN, kind="unit"),))
    canvas = draw_map(replace(chart, panels=(panel,), absent="没有记录"))
    [circle], [sample] = found(canvas, "spot:town"), found(canvas, "legend-missing")
    assert circle.get_markerfacecolor() == sample.get_markerfacecolor()
    assert circle.get_markerfacecolor() not in class_colors(2)
    assert "没有记录" in words(canvas, "legend")


def test_symbols_are_proportional_by_area() -> None:
    from governance.exports.map_naming import radius

    whole, quarter = (radius(replace(TOWN, size=size)) for size in (1.0, 0.25))
    assert whole == pytest.approx(quarter * 2)


def test_the_legend_says_what_the_size_of_a_circle_means(chart: MapChart) -> None:
    (panel,) = chart.panels
    spots = (replace(TOWN, size=1.0), replace(TOWN, key="small", size=0.2, text="52 个"))
    said = words(draw_map(replace(chart, panels=(replace(panel, spots=spots),))), "legend")
    assert "圆的面积与数值成正比，最大 260 个" in said


def test_scales_are_labelled_and_may_be_common(chart: MapChart) -> None:
    own, common = draw_map(two(chart, False)), draw_map(two(chart, True))
    assert "各图比例尺不同" in words(own, "subtitle")[0]
    assert "各图同一比例尺" in words(common, "subtitle")[0]
    assert len(set(words(own, "scale"))) == 2 and len(set(words(common, "scale"))) == 1


def test_the_scale_bar_is_as_long_as_it_says() -> None:
    (view,) = views([Region(0, 0, 1000, 1000)], [Box(120.0, 30.0, 120.1, 30.1)], common=False)
    kilometres, pixels = scale_bar(view.metres_per_pixel, 250)
    assert pixels <= 250 and str(int(kilometres)) in "125"
    a, b = view.pixels([(120.0, 30.05), (120.1, 30.05)])
    # 0.1° of longitude at 30.05° N on the GRS 80 ellipsoid
    assert (b[0] - a[0]) / pixels * kilometres == pytest.approx(9.644, abs=0.01)


def test_names_with_markup_are_drawn_as_they_are(chart: MapChart) -> None:
    odd = replace(SHAPES[0], name="<b>$x$</b>")
    panel = replace(chart.panels[0], areas=areas_of([odd], {}, {}))
    assert words(draw_map(replace(chart, panels=(panel,))), "label:a")[0] == "<b>$x$</b>"
    assert b"<b>" not in map_svg(replace(chart, panels=(panel,)))


def test_svg_and_pdf_are_whole_and_need_no_font_of_the_reader(chart: MapChart) -> None:
    svg, pdf = map_svg(chart), map_pdf(chart)
    assert svg.rstrip().endswith(b"</svg>") and b'id="unit:a"' in svg
    assert b"<text" not in svg and b'href="http' not in svg
    assert pdf.startswith(b"%PDF") and b"/Subtype /Type3" in pdf


def test_a_map_without_values_is_a_backdrop_with_its_names(chart: MapChart) -> None:
    national = (replace(shape("t", 1), name="台湾省"), shape("d", 2, "island"), shape("x", 0))
    panel = MapPanel("全国", Box(120.0, 30.2, 120.06, 30.22), backdrop_of(national))
    canvas = draw_map(replace(chart, panels=(panel,), classes=(), aside=()))
    assert {area.kind for area in panel.areas} == {"island", "neighbour"}
    assert words(canvas, "label:t") == ["台湾省"] and words(canvas, "legend") == []


def test_a_county_is_coloured_and_a_prefecture_outlined() -> None:
    alone = areas_of([shape("a", 0, "case"), shape("n", 1, "neighbour")], {"a": 0}, {})
    assert [area.kind for area in alone] == ["unit", "neighbour"]
    parts = areas_of([shape("p", 0, "case"), shape("u", 1)], {"u": 0}, {})
    assert [area.kind for area in parts] == ["outline", "unit"]
    assert isinstance(parts[0], Area)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("norm", [None, 0, 2, 4])
def test_classes_differ_and_letters_on_them_can_be_read(theme, norm) -> None:
    colors = class_colors(5, theme, norm)
    assert len(set(colors)) == 5
    for color in (*colors, MAP_COLORS[theme].neighbour):
        assert contrast(color, ink_on(color)) >= 4.5
    palette = PALETTES[theme]
    assert contrast(MAP_COLORS[theme].neighbour, palette.muted) >= 4.5


def contrast(one: str, other: str) -> float:
    def light(color: str) -> float:
        parts = [
            c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in hex_rgb(color)
        ]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    low, high = sorted((light(one), light(other)))
    return (high + 0.05) / (low + 0.05)
