"""Panels on a page: side by side where they are many, across the page where they are few."""

import pytest

from governance.exports.charts import DotIntervalChart, Mark, SmallMultiples
from governance.exports.png import draw
from tests.exports.looking import found


def _panel(rows: int) -> DotIntervalChart:
    marks = tuple(Mark(f"m{n}", f"某地{n}", 10.0 + n) for n in range(rows))
    return DotIntervalChart("某指标", "", "个", marks)


@pytest.mark.parametrize("rows", [(1, 1), (2, 1), (1, 1, 1), (1, 1, 2)])
def test_few_panels_fill_the_page_one_under_another(rows: tuple[int, ...]) -> None:
    canvas = draw(SmallMultiples("题", "", tuple(map(_panel, rows))))
    rules = [one.get_xdata() for one in found(canvas, "panel-rule")]
    assert {(x[0], x[1]) for x in rules} == {(72, 1848)}, "across the whole page"
    lowest = max(float(one.get_ydata()[0]) for one in found(canvas, "axis"))
    assert lowest > 700, "no empty half"


@pytest.mark.parametrize("rows", [(5, 5), (1, 1, 1, 1)])
def test_more_stand_side_by_side(rows: tuple[int, ...]) -> None:
    canvas = draw(SmallMultiples("题", "", tuple(map(_panel, rows))))
    rules = [one.get_xdata() for one in found(canvas, "panel-rule")]
    assert len({x[0] for x in rules}) == 2
