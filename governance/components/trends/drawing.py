"""Panels as charts: one for each line, those that may share an axis on the same one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from governance.components.control import picture
from governance.components.language import t
from governance.components.source_link import keyed
from governance.components.trends import published, words
from governance.components.trends.choice import Choice
from governance.components.trends.limits import Panel
from governance.components.trends.lines import Cell
from governance.components.words import ORIGINS, PERIODS, word
from governance.exports.charts import Footer
from governance.exports.xy_chart import Series, XYChart

TABLE = "trends"  # in its rows stand the marks of the panels, one panel after another
Pinned = Mapping[str, Mapping[str, str]]
"""Place id → month → note."""


def charts(
    choice: Choice, panels: Sequence[Panel], pinned: Pinned, footer: Footer
) -> list[XYChart]:
    """Return a chart for each panel; panels that may share an axis have the same one."""
    drawn = [
        keyed(_chart(choice, one, pinned, footer), TABLE, "value", position * len(one.line.starts))
        for position, one in enumerate(panels)
    ]
    ends: dict[tuple[str, ...], tuple[float, float]] = {}
    for panel, one in zip(panels, drawn, strict=True):
        low, high = one.y_range
        known = ends.get(axis(panel), (low, high))
        ends[axis(panel)] = min(low, known[0]), max(high, known[1])
    return [
        _with_gaps(replace(one, domain=ends[axis(panel)]), panel)
        for panel, one in zip(panels, drawn, strict=True)
    ]


def axis(panel: Panel) -> tuple[str, ...]:
    """Return what two panels must have in common to share an axis: indicator, breakdown and unit.

    Counts also need places of one level: a district's would press its subdistricts' flat.
    """
    measure = panel.line.measure
    level = str(panel.line.place["place_level"]) if measure.additive else ""
    return measure.code, measure.unit, level


def _chart(choice: Choice, panel: Panel, pinned: Pinned, footer: Footer) -> XYChart:
    line, place_id = panel.line, str(panel.line.place["place_id"])
    name = choice.names[place_id]
    xs = tuple(float(i) for i in range(len(line.starts)))
    return XYChart(
        title=f"{line.measure.title} · {name}",
        subtitle=_about(choice, panel),
        x_title="",  # the words at the ticks are months to see
        y_title=line.measure.unit,
        series=(
            *_limits(panel, xs),
            *(_year_before(panel, xs) if choice.year_before else ()),
            Series("", "line", xs, _counted(panel), "main"),
            *_points(panel),
            *_published(panel, choice),
        ),
        ticks=tuple(zip(xs, line.names, strict=True)),
        notes=picture.notes(line.names, pinned[place_id]),
        from_zero=line.measure.additive,
        is_whole=line.measure.additive and not line.measure.decimals,
        footer=replace(
            footer,
            filters=f"{line.measure.title}{t('；', '; ')}{name}{t('；', '; ')}{choice.months.words}",
        ),
    )


def _about(choice: Choice, panel: Panel) -> str:
    line = panel.line
    basis = word(PERIODS, "as_of" if line.is_register else "over")
    cases = "" if line.is_register else f"n = {line.n:,.0f}"
    parts = [choice.months.words, basis, cases, word(ORIGINS, choice.origin)]
    return t("；", "; ").join(one for one in parts if one)


def _limits(panel: Panel, xs: tuple[float, ...]) -> list[Series]:
    if panel.followed is None:
        return []
    natural = t("自然波动限（3σ）", "Limits of natural variation (3σ)")
    return [
        Series(t("均值", "Mean"), "line", xs, panel.centre, "centre", dashed=True),
        Series(natural, "line", xs, panel.upper, "limit"),
        Series("", "line", xs, panel.lower, "limit"),
    ]


def _year_before(panel: Panel, xs: tuple[float, ...]) -> list[Series]:
    values = tuple(None if one is None else one.value for one in panel.line.before)
    if all(one is None for one in values):
        return []
    named = t("上年同期", "A year before")
    if any(one is not None and two is not None for one, two in pairwise(values)):
        return [Series(named, "line", xs, values, "third", dashed=True)]
    return [Series(named, "points", xs, values, "third", symbol="square")]  # no line to be seen


def _counted(panel: Panel) -> tuple[float | None, ...]:
    return tuple(None if i in panel.left_out else one for i, one in enumerate(panel.line.values))


def _points(panel: Panel) -> list[Series]:
    signals = panel.followed.chart.signals if panel.followed else ()
    telling = {i for i, one in enumerate(signals) if one}
    every = set(range(len(panel.line.values)))
    usual = t("自然波动", "Natural variation") if panel.followed else t("数值", "Value")
    out = picture.left_out(panel.followed)
    found = [
        _of(panel, every - telling - panel.left_out, usual, "main", "circle"),
        _of(panel, telling, t("信号", "Signal"), "signal", "diamond"),
        _of(panel, set(panel.left_out), out, "quiet", "cross"),
    ]
    return [one for one in found if one.x]


def _of(panel: Panel, which: set[int], name: str, tone: str, symbol: str) -> Series:
    values = panel.line.values
    there = [i for i in sorted(which) if values[i] is not None]
    return Series(
        name,
        "points",
        tuple(float(i) for i in there),
        tuple(values[i] for i in there),
        tone,  # type: ignore[arg-type]
        texts=tuple(_text(panel, i) for i in there),
        symbol=symbol,  # type: ignore[arg-type]
    )


def _text(panel: Panel, index: int) -> str:
    cell = panel.line.cells[index]
    assert cell is not None and cell.value is not None
    said = f"{panel.line.names[index]}: {words.number(panel.line.measure, cell.value)}"
    return said + _bounds(panel, cell) + ("" if cell.n is None else f", n = {cell.n:,.0f}")


def _bounds(panel: Panel, cell: Cell) -> str:
    if cell.lower is None or cell.upper is None:
        return ""
    decimals = panel.line.measure.decimals
    return f" ({cell.lower:,.{decimals}f}–{cell.upper:,.{decimals}f})"


def _published(panel: Panel, choice: Choice) -> list[Series]:
    """Published figures as marks of their own; one that is of no period goes level across them all."""
    found = published.of(panel.line, choice.period)
    if not found:
        return []
    ends = (0.0, float(len(panel.line.starts) - 1))
    undated = t("（没有对应的时段）", " (of no period shown)")
    across = [
        Series(f"{one.said}{undated}", "line", ends, (one.value,) * 2, "third", dashed=True)
        for one in found
        if not one.is_dated
    ]
    marks = Series(
        word(ORIGINS, "published"),
        "points",
        tuple(float(one.index) for one in found),
        tuple(one.value for one in found),
        "third",
        texts=tuple(one.said if one.is_dated else f"{one.said}{undated}" for one in found),
        symbol="square",
    )
    return [*across, marks]


def _with_gaps(chart: XYChart, panel: Panel) -> XYChart:
    """Shade the periods without a record over the whole height: a gap is no number, least of all 0."""
    if panel.line.is_register or not panel.missing:
        return chart
    low, high = chart.y_range
    name = t("没有记录", "No record")
    bands = [
        Series(
            name if position == 0 else "",
            "band",
            (start - 0.5, end + 0.5),
            (high, high),
            low=(low, low),
        )
        for position, (start, end) in enumerate(_runs(panel.missing))
    ]
    return replace(chart, series=(*bands, *chart.series))


def _runs(indices: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for one in indices:
        if runs and runs[-1][1] == one - 1:
            runs[-1] = (runs[-1][0], one)
        else:
            runs.append((one, one))
    return runs
