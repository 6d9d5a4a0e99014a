from typing import Any

import pytest
from plotly.graph_objects import Figure

from governance.components.plots import dot_interval, heat, lines, stacked_bars
from governance.components.plots.layout import ROW, ticks
from governance.components.theme import palette
from governance.exports.charts import (
    Bar,
    DotIntervalChart,
    Line,
    LineChart,
    Mark,
    Reference,
    StackedBars,
)
from governance.exports.heat_map import HeatMap

LIGHT = palette("light")
MONTHS = [(float(n), f"2024-{n:02}") for n in range(1, 13)]
STAGES = [(0.0, "受理"), (1.0, "派单<i>"), (2.0, "办结")]
HOURS = [(float(n), str(n)) for n in range(24)]


def _drawn(*marks: Mark, **about: Any) -> dict[str, Any]:
    chart = DotIntervalChart(title="题", subtitle="", unit="个", marks=marks, **about)
    return dot_interval(chart, LIGHT, "zh")


def _trace(figure: dict[str, Any], **wanted: Any) -> list[dict[str, Any]]:
    return [t for t in figure["data"] if all(t.get(key) == value for key, value in wanted.items())]


def _dots(figure: dict[str, Any]) -> dict[str, Any]:
    return _trace(figure, mode="markers+text")[0]


def test_the_first_mark_is_on_top_and_carries_its_key_and_text() -> None:
    figure = _drawn(
        Mark("a", "甲区", 3.0, text="3 个"), Mark("b", "乙区", 5.0, text="5 个", origin="demo")
    )
    dots = _dots(figure)
    assert (dots["x"], dots["y"]) == ([3.0, 5.0], [1, 0])
    assert dots["customdata"] == ["a", "b"]
    assert dots["text"] == ["3 个", "5 个"]
    assert dots["marker"]["symbol"] == ["circle", "diamond"], "origins never share a mark"
    assert figure["layout"]["yaxis"]["ticktext"] == ["甲区", "乙区"]
    assert figure["layout"]["yaxis"]["tickvals"] == [1, 0]


def test_an_exact_value_has_no_whisker_and_an_interval_has_one() -> None:
    figure = _drawn(Mark("a", "甲区", 3.0, 3.0, 3.0), Mark("b", "乙区", 5.0, 4.0, 6.0))
    lines = _trace(figure, mode="lines")
    assert [line["x"] for line in lines] == [[4.0, 6.0, None]]
    assert [line["y"] for line in lines] == [[0, 0, None]]


def test_a_lower_bound_runs_into_an_open_arrow() -> None:
    figure = _drawn(Mark("a", "甲区", 85.0, 85.0, None, open_upper=True))
    arrow = _trace(figure, mode="markers")[0]
    low, high = figure["layout"]["xaxis"]["range"]
    assert arrow["marker"]["symbol"] == "triangle-right"
    assert arrow["marker"]["color"] == LIGHT.background, "hollow"
    assert low < 85.0 < arrow["x"][0] < high
    assert _trace(figure, mode="lines")[0]["x"] == [85.0, arrow["x"][0], None]


def test_a_range_is_a_broad_bar_without_a_value() -> None:
    figure = _drawn(Mark("a", "甲区", None, 5.0, 10.0))
    (line,) = _trace(figure, mode="lines")
    assert (line["x"], line["line"]["width"]) == ([5.0, 10.0, None], 14)


def test_a_range_has_no_dot_and_still_takes_a_click() -> None:
    figure = _drawn(Mark("a", "甲区", 3.0), Mark("b", "乙区", None, 5.0, 10.0))
    dots = _dots(figure)
    unseen = "rgba(0,0,0,0)"
    assert dots["marker"]["color"] == [LIGHT.primary, unseen]
    assert dots["marker"]["line"]["color"] == [LIGHT.background, unseen]
    assert (dots["customdata"], dots["x"]) == (["a", "b"], [3.0, 7.5])


def test_the_bar_of_a_derived_range_is_hollow() -> None:
    figure = _drawn(
        Mark("a", "甲区", None, 5.0, 10.0), Mark("b", "乙区", None, 20.0, 30.0, derived=True)
    )
    bars, inside = _trace(figure, mode="lines")
    assert bars["x"] == [5.0, 10.0, None, 20.0, 30.0, None]
    assert inside["line"]["color"] == LIGHT.background
    assert inside["line"]["width"] < bars["line"]["width"]
    assert inside["y"] == [0, 0, None], "only the derived one"
    assert 20.0 < inside["x"][0] < inside["x"][1] < 30.0


def test_missing_is_said_in_words_and_never_at_zero() -> None:
    figure = _drawn(Mark("a", "甲区", 3.0), Mark("b", "乙区", None))
    assert _dots(figure)["customdata"] == ["a"]
    said = [note for note in figure["layout"]["annotations"] if note["text"] == "原文未提供"]
    assert [(note["y"], note["xref"]) for note in said] == [(0, "paper")]


def test_groups_have_headings_of_their_own_row() -> None:
    figure = _drawn(Mark("a", "甲区", 1.0, group="城区"), Mark("b", "乙区", 2.0, group="县"))
    assert figure["layout"]["yaxis"]["ticktext"] == ["<b>城区</b>", "甲区", "<b>县</b>", "乙区"]
    assert _dots(figure)["y"] == [2, 0]


def test_a_norm_is_a_band_behind_the_marks() -> None:
    figure = _drawn(Mark("a", "甲区", 922.0), reference=(Reference("标准", 1000.0, 1500.0),))
    (band,) = figure["layout"]["shapes"]
    assert (band["x0"], band["x1"], band["layer"]) == (1000.0, 1500.0, "below")
    assert figure["layout"]["xaxis"]["range"][1] > 1500


@pytest.mark.parametrize(("at", "anchor"), [(4.0, "left"), (50.0, "center"), (96.0, "right")])
def test_words_over_a_reference_reach_towards_the_middle(at: float, anchor: str) -> None:
    line = Reference("Demo City, the whole place", at, at)
    figure = _drawn(Mark("a", "甲区", 50.0), reference=(line,), domain=(0.0, 100.0))
    [said] = [one for one in figure["layout"]["annotations"] if one["text"] == line.label]
    assert (said["x"], said["xanchor"]) == (at, anchor)


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("东港城区（按城区社区）", "东港城区<br>（按城区社区）"),
        (
            "Urban part of Donggang (urban communities)",
            "Urban part of Donggang<br>(urban communities)",
        ),
        ("东港市（甲）", "东港市（甲）"),
        (
            "A place with a very long name but no bracket",
            "A place with a very long name but no bracket",
        ),
        (
            "<b> of a very long place indeed (a & b)",
            "&lt;b&gt; of a very long place indeed<br>(a &amp; b)",
        ),
    ],
)
def test_a_long_label_breaks_before_its_bracket(label: str, shown: str) -> None:
    assert _drawn(Mark("a", label, 1.0))["layout"]["yaxis"]["ticktext"] == [shown]


def test_text_of_data_is_never_markup() -> None:
    figure = _drawn(Mark("a", "<b onclick=x>甲</b>", 1.0, text="<a href='javascript:1'>1</a>"))
    assert "<b onclick" not in str(figure)
    assert "<a href" not in str(figure)
    assert figure["layout"]["yaxis"]["ticktext"] == ["&lt;b onclick=x&gt;甲&lt;/b&gt;"]


def test_an_axis_without_numbers_still_has_a_length() -> None:
    low, high = _drawn(Mark("a", "甲区", None))["layout"]["xaxis"]["range"]
    assert high > low


def test_the_words_of_a_value_stay_on_the_plot() -> None:
    values = {"a": ("甲区", 1.0), "b": ("乙区", 20.0), "c": ("丙区", 15.0), "d": ("丁区", 11.0)}
    marks = tuple(Mark(key, *one, text=f"{one[1]:g} members") for key, one in values.items())
    chart = DotIntervalChart(
        title="题", subtitle="", unit="members", marks=marks, domain=(0.0, 21.0)
    )
    dots = _dots(dot_interval(chart, LIGHT, "en"))
    assert dots["textposition"] == ["top right", "top left", "top left", "top center"]
    assert dots["text"] == ["1", "20", "15", "11"], "a long unit stands under the axis alone"
    assert dots["hovertext"][:2] == ["甲区<br>1 members", "乙区<br>20 members"]


def test_large_numbers_of_an_axis_are_written_as_the_language_counts_them() -> None:
    mark = Mark("a", "甲区", 48000.0, 48000.0, 48000.0)
    axis = _drawn(mark)["layout"]["xaxis"]
    assert axis["ticktext"] == ["0", "1万", "2万", "3万", "4万", "5万"]
    assert axis["tickvals"] == [0, 10000, 20000, 30000, 40000, 50000]
    chart = DotIntervalChart(title="T", subtitle="", unit="members", marks=(mark,))
    assert "ticktext" not in dot_interval(chart, LIGHT, "en")["layout"]["xaxis"]


def test_small_numbers_of_an_axis_are_left_to_the_browser() -> None:
    assert "ticktext" not in _drawn(Mark("a", "甲区", 48.0))["layout"]["xaxis"]


def test_the_parts_of_a_stacked_bar_carry_their_numbers_and_the_first_row_is_on_top() -> None:
    bars = (Bar("a", "甲街道", (3, 1), "75%"), Bar("b", "乙街道", (0, 80)))
    figure = stacked_bars(StackedBars("题", "", "个", ("单建", "没有"), bars), LIGHT)
    own, none = figure["data"]
    assert (own["name"], own["x"], own["y"]) == ("单建", [3, 0], [1, 0])
    assert none["text"] == ["", "80"], "a number that would not fit is left to hovering"
    assert none["hovertext"][0] == "甲街道<br>没有 1"
    assert figure["layout"]["yaxis"]["ticktext"] == ["甲街道", "乙街道"]
    assert figure["layout"]["annotations"][0]["text"] == "75%"


def test_bands_lie_behind_every_line_and_gaps_stay_gaps() -> None:
    chart = LineChart(
        "题",
        "",
        "%",
        (
            Line("甲", ((0, 1.0), (1, None), (2, 3.0)), ((0, 0.5, 2.0), (2, 2.0, 4.0))),
            Line("乙", ((0, 2.0), (2, 2.0))),
        ),
        ((0, "一月"), (1, "二月"), (2, "三月")),
    )
    band, first, second = lines(chart, LIGHT)["data"]
    assert band["fill"] == "toself" and band["fillcolor"].startswith("rgba(")
    assert (first["y"], first["connectgaps"]) == ([1.0, None, 3.0], False)
    assert second["name"] == "乙"


@pytest.mark.parametrize(
    ("words", "places", "shown", "title", "angle"),
    [
        (MONTHS, [1, 3, 5, 7, 9, 11], [f"2024<br>{n:02}" for n in (1, 3, 5, 7, 9, 11)], "", 0),
        (MONTHS[:2], [1, 2], ["2024<br>01", "2024<br>02"], "", 0),
        (STAGES, [0, 1, 2], ["受理", "派单&lt;i&gt;", "办结"], "横轴", None),
        (HOURS, [*range(0, 24, 3)], [str(n) for n in range(0, 24, 3)], "横轴", None),
        ([], [], [], "横轴", None),
    ],
    ids=["year", "two months", "words", "too many words", "none"],
)
def test_words_under_an_axis_stand_level_on_a_telephone(
    words: list[tuple[float, str]],
    places: list[int],
    shown: list[str],
    title: str,
    angle: object,
) -> None:
    axis = ticks(words, "横轴")
    Figure(layout={"xaxis": axis})  # refuses what the drawing does not know
    assert axis == {
        "tickvals": places,
        "ticktext": shown,
        "tickangle": angle,
        "title": {"text": title},
    }


def test_labels_too_long_to_stand_beside_a_telephones_plot_stand_over_their_rows() -> None:
    long = "Closed ones with days allowed: by the deadline"
    lines = "Closed ones with days<br>allowed: by the deadline"
    figure = _drawn(Mark("a", "Due", 80.0, text="80%"), Mark("b", long, 20.0, text="20%"))
    axis, notes = figure["layout"]["yaxis"], figure["layout"]["annotations"]
    assert not axis["showticklabels"]
    assert [(one["text"], one["y"], one["x"]) for one in notes] == [("Due", 1, 0), (lines, 0, 0)]
    assert {one.split()[0] for one in _dots(figure)["textposition"]} == {"bottom"}
    assert figure["layout"]["height"] > _drawn(Mark("a", "Due", 1.0))["layout"]["height"] + ROW
    assert _drawn(Mark("a", "示例甲区", 1.0))["layout"]["yaxis"]["showticklabels"]


def test_a_number_that_the_words_of_a_row_say_is_not_said_twice() -> None:
    one = StackedBars(
        "题",
        "",
        "小时",
        ("小时",),
        (Bar("a", "甲", (143.5,), "144 · 60.0%"), Bar("b", "乙", (99,))),
    )
    assert stacked_bars(one, LIGHT)["data"][0]["text"] == ["", "99"]


def test_what_nobody_said_is_grey_and_what_is_nowhere_has_no_legend() -> None:
    bars = (Bar("a", "甲", (3, 0, 5)),)
    chart = StackedBars("题", "", "个", ("有", "没有", "没写"), bars, unknown=("没写",))
    there, nowhere, unsaid = stacked_bars(chart, LIGHT)["data"]
    assert [one["showlegend"] for one in (there, nowhere, unsaid)] == [True, False, True]
    assert unsaid["marker"]["color"] == LIGHT.faded != there["marker"]["color"]


def test_long_labels_of_bars_stand_over_them_and_leave_their_words_room() -> None:
    bars = (Bar("a", "Branch + Committee + Firm", (61.0, 1.0), "61 · 42.1%"),)
    drawn = stacked_bars(StackedBars("题", "", "", ("有", "没有"), bars), LIGHT)["layout"]
    assert not drawn["yaxis"]["showticklabels"]
    assert [one["text"] for one in drawn["annotations"]] == [bars[0].text, bars[0].label]
    assert drawn["xaxis"]["range"][1] > 1.15 * 62


@pytest.mark.parametrize("keys", [(("a", "b"), ("c", "d")), ()])
def test_each_cell_of_a_heat_map_is_pressed_by_a_mark_that_is_not_seen(
    keys: tuple[tuple[str, ...], ...],
) -> None:
    chart = HeatMap(
        "题", "", "", "件", ("周一", "周二"), ("0", "1"), ((1, 2), (3, None)), keys=keys
    )
    figure = heat(chart, LIGHT)
    found = _trace(figure, type="scatter")
    assert len(found) == bool(keys)
    for marks in found:
        cells = zip(marks["customdata"], marks["y"], marks["x"], strict=True)
        assert list(cells) == [
            ("a", "周一", "0"),
            ("b", "周一", "1"),
            ("c", "周二", "0"),
            ("d", "周二", "1"),
        ]
        assert marks["marker"]["opacity"] == marks["selected"]["marker"]["opacity"] == 0
    assert figure["layout"]["xaxis"]["range"] == [-0.5, 1.5]
    assert figure["layout"]["yaxis"]["range"] == [1.5, -0.5]
