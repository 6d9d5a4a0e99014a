from governance.components.plots import stacked_bars
from governance.components.theme import palette
from governance.exports.charts import Bar, StackedBars

LIGHT = palette("light")


def test_a_part_that_is_alone_in_its_row_is_not_said_twice() -> None:
    bars = (
        Bar("a", "甲", (61.0, 0.0), "61 · 42.1%"),
        Bar("b", "乙", (0.0, 474.0), "474"),
        Bar("c", "丙", (45.0, 0.0), "45.2%"),
    )
    one = StackedBars("题", "", "个", ("写全", "没写全"), bars)
    said, unsaid = (part["text"] for part in stacked_bars(one, LIGHT)["data"])
    assert (list(said), list(unsaid)) == (["", "", "45"], ["", "", ""])
