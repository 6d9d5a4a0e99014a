"""The funnel plot of a comparison, as a description of a chart."""

from __future__ import annotations

from governance.components.language import t
from governance.components.requests import presentation
from governance.components.requests.choice import Choice
from governance.components.requests.compared import Compared, rate
from governance.components.requests.comparing_words import limits_note
from governance.components.requests.measures import Measure
from governance.components.requests.wording import count
from governance.exports.xy_chart import Series, XYChart
from governance.indicators.funnel import TAIL_95, TAIL_998, Funnel
from governance.indicators.intervals import Interval


def funnel_chart(choice: Choice, measure: Measure, found: Compared) -> XYChart:
    """Return the plot; the comparison needs a funnel."""
    plot = found.funnel
    assert plot is not None
    total = count(sum(one.whole for one in found.units.values()))
    largest = max(one.whole for one in found.units.values())
    values = [100 * one.part / one.whole for one in found.units.values()]
    lines = _limit_lines(plot, largest)
    edge = [
        y
        for line in lines
        for x, y in zip(line.x, line.y, strict=True)
        if y is not None and x >= largest / 20
    ]
    low = max(min([*values, *edge, 100 * plot.target]) - 2, 0.0)
    high = min(max([*values, *edge, 100 * plot.target]) + 2, 100.0)
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
        series=(*lines, *_points(choice, found)),
        domain=(low, high),
        footer=presentation.footer(choice, limits_note(plot)),
    )


def _limit_lines(plot: Funnel, largest: float) -> list[Series]:
    sizes, far = plot.curve(largest, TAIL_998)
    _, near = plot.curve(largest, TAIL_95)
    xs = tuple(sizes)
    target = tuple(100 * plot.target for _ in xs)
    return [
        Series(t("合计", "Pooled"), "line", xs, target, "centre"),
        Series(t("95% 限", "95 % limits"), "line", xs, _side(near, "lower"), "limit", dashed=True),
        Series("", "line", xs, _side(near, "upper"), "limit", dashed=True),
        Series(t("99.8% 限", "99.8 % limits"), "line", xs, _side(far, "lower"), "far"),
        Series("", "line", xs, _side(far, "upper"), "far"),
    ]


def _side(limits: list[Interval], side: str) -> tuple[float, ...]:
    return tuple(100 * getattr(one, side) for one in limits)


def _points(choice: Choice, found: Compared) -> list[Series]:
    zones = found.funnel.zones if found.funnel else {}
    kinds = {
        "inside": (t("限内的单位", "Units inside"), "main", "circle"),
        "outside_95": (t("95% 限外", "Outside 95 %"), "signal", "diamond"),
        "outside_998": (t("99.8% 限外", "Outside 99.8 %"), "signal", "triangle"),
        "few": (t("样本过少", "Too few cases"), "quiet", "circle"),
    }
    series = []
    for zone, (name, tone, symbol) in kinds.items():
        of = {place: one for place, one in found.units.items() if zones.get(place, "few") == zone}
        if of:
            names = [choice.units.names[place] for place in of]
            series.append(
                Series(
                    name,
                    "points",
                    tuple(one.whole for one in of.values()),
                    tuple(100 * one.part / one.whole for one in of.values()),
                    tone,  # type: ignore[arg-type]
                    texts=tuple(
                        f"{called}: {rate(one)}, n = {one.whole:,.0f}"
                        for called, one in zip(names, of.values(), strict=True)
                    ),
                    labels=tuple(names) if zone == "outside_998" and len(names) <= 12 else (),
                    symbol=symbol,  # type: ignore[arg-type]
                )
            )
    return series
