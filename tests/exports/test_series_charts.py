"""Stacked bars and lines as pictures: what is drawn stands where its numbers say."""

import dataclasses

import pytest

from governance.exports.charts import Bar, Line, LineChart, StackedBars
from governance.exports.paging import split
from governance.exports.png import draw
from tests.exports.looking import found, words

BARS = StackedBars(
    title="形式",
    subtitle="模拟",
    unit="个",
    series=("单建", "没有"),
    bars=(Bar("a", "甲街道", (3, 1), "75.0%"), Bar("b", "乙街道", (0, 8))),
)
LINES = LineChart(
    title="变化",
    subtitle="模拟",
    unit="%",
    lines=(
        Line(
            "组织", ((0, 20.0), (1, None), (2, 40.0), (3, 50.0)), ((2, 30.0, 60.0), (3, 40.0, 70.0))
        ),
        Line("去年", ((0, 10.0), (3, 10.0)), dashed=True),
    ),
    ticks=((0, "一月"), (1, "二月"), (2, "三月"), (3, "四月")),
    band="范围",
)


def test_parts_of_a_bar_follow_one_another_and_carry_their_numbers() -> None:
    canvas = draw(BARS)
    own, none = (found(canvas, f"part:a|{name}")[0] for name in BARS.series)
    assert none.get_x() == pytest.approx(own.get_x() + own.get_width())
    assert own.get_width() == pytest.approx(3 * none.get_width())
    assert words(canvas, "number:a|单建") == ["3"]
    assert words(canvas, "value:a") == ["75.0%"]
    assert not found(canvas, "part:b|单建"), "nothing is drawn for 0"
    assert words(canvas, "legend") == ["单建", "没有"]


def test_a_part_is_never_below_nothing_and_never_without_a_series() -> None:
    with pytest.raises(ValueError, match="from 0 up"):
        dataclasses.replace(BARS, bars=(Bar("a", "甲", (-1, 2)),))
    with pytest.raises(ValueError, match="not one per series"):
        dataclasses.replace(BARS, bars=(Bar("a", "甲", (1,)),))


def test_many_bars_are_split_with_one_axis() -> None:
    many = dataclasses.replace(BARS, bars=tuple(Bar(str(n), f"甲{n}", (n, 1.0)) for n in range(40)))
    parts = split(many)
    assert [len(part.bars) for part in parts if isinstance(part, StackedBars)] == [30, 10]
    assert {part.end for part in parts if isinstance(part, StackedBars)} == {40.0}


def test_a_line_breaks_where_a_number_is_missing_and_keeps_its_band() -> None:
    canvas = draw(LINES)
    assert [len(one.get_xdata()) for one in found(canvas, "line:组织")] == [1, 2]
    assert found(canvas, "band:组织") and found(canvas, "dash")
    assert words(canvas, "month") == ["一月", "二月", "三月", "四月"]
    assert words(canvas, "legend") == ["组织", "去年", "范围"]
    (low, _), (high, _) = ((min(one.get_ydata()), one) for one in found(canvas, "line:组织"))
    assert high < low, "50 lies above 20"


def test_lines_without_a_number_say_so() -> None:
    assert words(draw(dataclasses.replace(LINES, lines=())), "nothing") == ["没有可画的数据"]
