"""Charts on two axes, in a picture and on a page: every number at its place, alike in both."""

import pytest

from governance.components.plots import xy
from governance.components.theme import palette
from governance.exports.charts import Footer
from governance.exports.png import draw, to_png
from governance.exports.xy_chart import Note, Series, XYChart

CHART = XYChart(
    title="解决率：漏斗图",
    subtitle="西湖区内的社区（3 个）",
    x_title="有效回访（件）",
    y_title="解决率（%）",
    series=(
        Series("区间", "band", (0, 50, 100), (90, 85, 80), "limit", low=(10, 20, 30)),
        Series("收到", "bars", (0, 50, 100), (5, 7, 9), "third"),
        Series("合计", "line", (0, 50, 100), (60, None, 60), "centre", dashed=True),
        Series("仍未办结", "step", (0, 50, 100), (100, 40, 20), "second"),
        Series(
            "单位",
            "points",
            (20, 80),
            (50, 70),
            texts=("甲", "乙"),
            labels=("", "乙社区"),
            symbol="triangle",
        ),
    ),
    notes=(Note(50, "换了系统"),),
    footer=Footer(filters="全部", origin="用户载入", version="1"),
)


def test_a_picture_holds_every_series_note_and_word() -> None:
    canvas = draw(CHART, "zh", "light")
    drawn = [one.get_gid() for one in canvas.artists()]
    for part in ("band:区间", "bar:收到", "line:合计", "line:仍未办结", "point:单位", "note-line"):
        assert part in drawn
    words = {one.get_text() for one in canvas.artists() if hasattr(one, "get_text")}
    assert {"解决率：漏斗图", "有效回访（件）", "解决率（%）", "乙社区", "换了系统"} <= words


def test_points_stand_higher_for_higher_numbers_and_further_right_for_larger_units() -> None:
    canvas = draw(CHART, "zh", "dark")
    (low, high) = [one for one in canvas.artists() if one.get_gid() == "point:单位"]
    assert low.get_xdata()[0] < high.get_xdata()[0]
    assert low.get_ydata()[0] > high.get_ydata()[0], "pixels count from the top"


def test_a_picture_is_a_png_in_both_languages_and_themes() -> None:
    assert to_png(CHART, "en", "dark").startswith(b"\x89PNG")


def test_nothing_to_draw_is_said() -> None:
    empty = XYChart("空", "", "", "", (Series("x", "line", (), ()),))
    assert "nothing" in [one.get_gid() for one in draw(empty).artists()]


def test_the_page_draws_the_same_numbers() -> None:
    figure = xy(CHART, palette("light"))
    traces = {one["name"]: one for one in figure["data"] if one["showlegend"]}
    assert traces["单位"]["x"] == [20, 80]
    assert traces["单位"]["y"] == [50, 70]
    assert traces["单位"]["marker"]["symbol"] == "triangle-up"
    assert traces["合计"]["y"] == [60, None, 60]
    assert traces["合计"]["connectgaps"] is False
    assert traces["仍未办结"]["line"]["shape"] == "hv"
    assert traces["收到"]["type"] == "bar"
    assert "换了系统" in [one["text"] for one in figure["layout"]["annotations"]]


def test_text_of_data_stays_text() -> None:
    series = Series("<b>甲</b>", "points", (1,), (1,), texts=("<i>x</i>",))
    figure = xy(XYChart("", "", "", "", (series,)), palette("dark"))
    assert figure["data"][0]["hovertext"] == ["&lt;i&gt;x&lt;/i&gt;"]


def test_lists_that_do_not_belong_together_are_refused() -> None:
    with pytest.raises(ValueError, match="lists of"):
        Series("x", "line", (1, 2), (1,))


@pytest.mark.parametrize(("from_zero", "low"), [(True, 0.0), (False, 47.6)])
def test_the_axis_begins_at_nothing_unless_told_otherwise(from_zero: bool, low: float) -> None:
    series = Series("x", "line", (0, 1), (50, 80))
    chart = XYChart("", "", "", "", (series,), from_zero=from_zero)
    assert chart.y_range == (
        pytest.approx(low),
        pytest.approx(80 + (80 if from_zero else 30) * 0.08),
    )


def test_a_line_ends_where_it_leaves_the_axis() -> None:
    series = Series("限", "line", (0, 1, 2, 3), (150, 90, 80, 70))
    canvas = draw(XYChart("", "", "", "", (series,), domain=(0, 100)))
    (line,) = [one for one in canvas.artists() if one.get_gid() == "line:限"]
    assert len(line.get_xdata()) == 3


def test_one_value_off_zero_has_an_axis_of_readable_steps() -> None:
    alone = XYChart("", "", "", "%", (Series("", "points", (0.0,), (62.5,)),), from_zero=False)
    assert alone.y_range == pytest.approx((57.5, 67.5))
