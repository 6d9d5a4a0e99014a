"""A chart too large for one picture is split: nothing lost, same axis, titles numbered."""

from __future__ import annotations

import dataclasses

from governance.exports.charts import (
    Cell,
    DotIntervalChart,
    Mark,
    MatrixChart,
    SmallMultiples,
    State,
)
from governance.exports.paging import MOST_MATRIX_ROWS, MOST_ROWS, split
from governance.exports.plot_layout import line_count


def plot(rows: int, groups: int = 1) -> DotIntervalChart:
    marks = tuple(
        Mark(str(n), f"小区 {n}", float(n), group=f"组 {n % groups}" if groups > 1 else "")
        for n in range(rows)
    )
    return DotIntervalChart("户数", "", "户", marks)


def test_a_chart_that_fits_is_left_alone() -> None:
    chart = plot(MOST_ROWS)
    assert split(chart) == (chart,)


def test_rows_are_split_in_order_on_one_axis() -> None:
    parts = [part for part in split(plot(65)) if isinstance(part, DotIntervalChart)]
    assert [part.title for part in parts] == ["户数（1/3）", "户数（2/3）", "户数（3/3）"]
    assert [mark.key for part in parts for mark in part.marks] == [str(n) for n in range(65)]
    assert {part.domain for part in parts} == {(0.0, 70.0)}


def test_groups_stay_together_and_headings_count_as_rows() -> None:
    parts = [part for part in split(plot(50, groups=4)) if isinstance(part, DotIntervalChart)]
    assert all(line_count(part.marks) <= MOST_ROWS for part in parts)
    groups = [mark.group for part in parts for mark in part.marks]
    assert groups == sorted(groups)


def test_a_matrix_is_split_by_rows_and_columns() -> None:
    rows, columns = tuple(f"行{n}" for n in range(30)), tuple(f"列{n}" for n in range(13))
    cells = {(row, column): Cell("1", "a") for row in rows for column in columns}
    matrix = MatrixChart("表", "", rows, columns, cells, (State("a", "有", "●", "strong"),))
    parts = [part for part in split(matrix, "en") if isinstance(part, MatrixChart)]
    assert [(len(part.rows), len(part.columns)) for part in parts] == [
        (MOST_MATRIX_ROWS, 12),
        (MOST_MATRIX_ROWS, 1),
        (10, 12),
        (10, 1),
    ]
    assert parts[0].title == "表 (1/4)"


def test_panels_come_by_six_and_tall_ones_by_three() -> None:
    def sizes(*rows: int) -> list[int]:
        chart = SmallMultiples("各自成轴", "", tuple(plot(n) for n in rows))
        return [len(part.panels) for part in split(chart) if isinstance(part, SmallMultiples)]

    assert sizes(*[5] * 8) == [6, 2]
    assert sizes(*[15] * 4) == [3, 1]
    assert sizes(50) == [3]


def test_nothing_is_still_one_picture() -> None:
    for chart in (plot(0), SmallMultiples("", "", ()), dataclasses.replace(plot(3), marks=())):
        assert split(chart) == (chart,)
