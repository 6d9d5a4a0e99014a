"""A control chart of hardly any months: no limits are drawn, printed or spoken of."""

import pandas as pd
import pytest

from governance.components.control import picture, table, words
from governance.components.control.followed import Followed, Span, by_range, by_share
from governance.exports.charts import Footer
from governance.indicators.control_charts import LEAST_VALUES


def _volume(months: int) -> Followed:
    starts = tuple(pd.date_range("2025-01-01", periods=months, freq="MS"))
    return by_range("收到的诉求", "件", Span(starts), [10.0] * months)


def test_without_a_month_that_counts_no_mean_is_named() -> None:
    starts = (pd.Timestamp("2025-03-01"),)
    found = by_share("解决率", Span(starts, partial=(0,)), [5.0], [8.0])
    assert "".join(words.paragraph(found)) == "有数的月份不足 6 个，不设控制限。"


@pytest.mark.parametrize("months", [1, LEAST_VALUES - 1, LEAST_VALUES])
def test_limits_are_drawn_printed_and_spoken_of_together(months: int) -> None:
    found, has_limits = _volume(months), months >= LEAST_VALUES
    drawn = picture.chart(found, "", Footer(), {})
    assert ("均值" in {one.name for one in drawn.series}) is has_limits
    assert ("控制图" in drawn.title) is has_limits
    assert table.frame(found, {})["upper"].notna().all() == has_limits
    assert ("自然波动之内" in "".join(words.paragraph(found))) is has_limits
    assert ("自然波动" in words.of_month(found, 0)) is has_limits


def test_a_gap_is_in_no_limit_and_few_months_are_said_to_be_few() -> None:
    starts = tuple(pd.date_range("2025-01-01", periods=8, freq="MS"))
    volumes = [140.0, 30.0, 230.0, 140.0, 230.0, 140.0, 230.0, 185.0]
    found = by_range("小时", "小时", Span(starts, gaps=(1,)), volumes)
    assert table.frame(found, {})["centre"].tolist() == [185.0] * 8
    said = "".join(words.paragraph(found))
    assert "限还不稳" in said and "不足三整年，没有去除季节" in said


def test_a_month_of_bulk_entries_is_in_no_limit_and_no_signal() -> None:
    starts = tuple(pd.date_range("2025-01-01", periods=8, freq="MS"))
    volumes = [140.0, 150.0, 1200.0, 140.0, 150.0, 140.0, 150.0, 145.0]
    found = by_range("收到的诉求", "件", Span(starts, bulk=(2,)), volumes)
    assert found.chart.centre[0] == pytest.approx(145)
    assert not any(found.chart.signals)
    assert words.of_month(found, 2) == "过半是成批录入，不计入限"
    assert "成批录入的月份不计入限：2025-03" in "".join(words.paragraph(found))
    drawn = {one.name: one.x for one in picture.chart(found, "", Footer(), {}).series}
    assert drawn["不计入限：缺记录、未满月或成批录入"] == (2.0,)
