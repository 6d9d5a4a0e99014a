"""The funnel plot of a comparison, as a description of a chart."""

from __future__ import annotations

from governance.components import funnel_plot
from governance.components.language import t
from governance.components.requests import presentation
from governance.components.requests.choice import Choice
from governance.components.requests.compared import Compared, rate
from governance.components.requests.comparing_words import limits_note
from governance.components.requests.measures import Measure
from governance.components.requests.wording import count
from governance.components.source_link import cell
from governance.exports.xy_chart import XYChart


def cells(choice: Choice) -> dict[str, str]:
    """Return unit → where its rate stands in the table."""
    return {one: cell("compared", row, "rate") for row, one in enumerate(choice.units.ids)}


def funnel_chart(choice: Choice, measure: Measure, found: Compared) -> XYChart:
    """Return the plot; the comparison needs a funnel."""
    plot = found.funnel
    assert plot is not None
    total = count(sum(one.whole for one in found.units.values()))
    largest = max(one.whole for one in found.units.values())
    lines = funnel_plot.lines(plot, largest)
    return XYChart(
        title=t(f"{measure.title.zh}：漏斗图", f"{measure.title.en}: funnel plot"),
        subtitle=presentation.about(
            choice,
            t(
                f"{measure.cases.zh} {total} 件，{len(found.units)} 个单位",
                f"{total} {measure.cases.en}, {len(found.units)} units",
            ),
        ),
        x_title=t(f"单位的{measure.cases.zh}（件）", f"{measure.cases.en} of the unit"),
        y_title=f"{t(*measure.title)}（%）",
        series=(
            *lines,
            *funnel_plot.points(plot, found.units, choice.units.names, rate, cells(choice)),
        ),
        domain=funnel_plot.domain(plot, found.units, lines),
        footer=presentation.footer(choice, limits_note(plot)),
    )
