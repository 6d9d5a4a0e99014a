import dataclasses

import pytest

from governance.components.plots import xy
from governance.components.theme import palette
from governance.exports.typeset import measure
from governance.exports.xy_chart import Note, Series, XYChart

LIGHT = palette("light")


def test_labels_of_rising_points_keep_off_the_line_and_labels_alone_have_no_mark() -> None:
    rising = Series("", "points", (0.0, 1.0), (1.0, 9.0), labels=("1", "9"))
    alone = dataclasses.replace(rising, symbol="none")
    drawn = xy(XYChart("题", "", "", "", (rising, alone)), LIGHT)["data"]
    assert [(one["marker"]["opacity"], one["textposition"]) for one in drawn] == [
        (1, "bottom right"),
        (0, "top center"),
    ]


@pytest.mark.parametrize(("most", "step"), [(3.0, 1), (7.0, 1), (40_000.0, None)])
def test_counts_are_each_at_the_axis_only_where_they_are_few(most: float, step: int | None) -> None:
    counted = Series("件", "bars", (0.0, 1.0), (1.0, most), "main")
    drawn = xy(XYChart("题", "", "", "", (counted,), is_whole=True), LIGHT)
    assert drawn["layout"]["yaxis"].get("dtick") == step


def test_words_at_lines_are_narrow_and_stand_below_one_another() -> None:
    notes = (
        Note(2.0, "2025-03 账不平：示例甲一01社区"),
        Note(9.0, "2025-04 没有接上月：示例甲一01社区"),
        Note(9.5, "短"),
    )
    counted = Series("数", "points", (0.0, 10.0), (0.0, 1.0))
    drawn = xy(XYChart("题", "", "", "", (counted,), notes=notes), LIGHT)["layout"]
    _, first, second, third = drawn["annotations"]
    for one, note in zip((first, second, third), notes, strict=True):
        lines = one["text"].split("<br>")
        assert "".join(lines).replace(" ", "") == note.text.replace(" ", "")
        assert max(measure(line, 14) for line in lines) <= 130
    assert first["text"] == "2025-03 账不平：<br>示例甲一01社区"
    assert (first["xanchor"], second["xanchor"]) == ("left", "right")
    assert first["yshift"] > second["yshift"] > third["yshift"]
    # Nothing is written over the marks, nor above the edge of the chart.
    assert {one["y"] for one in (first, second, third)} == {1}
    bare = xy(XYChart("题", "", "", "", (counted,)), LIGHT)["layout"]
    grown = drawn["margin"]["t"] - bare["margin"]["t"]
    assert drawn["height"] - bare["height"] == grown
    assert first["yshift"] + 20 * (1 + first["text"].count("<br>")) <= drawn["margin"]["t"] + 10
