"""A measure over the months: what is signal, what is noise, where records are missing, and notes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from governance.components import link
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import entries
from governance.components.requests import measures, notes, place, presentation, time_words
from governance.components.requests.choice import Choice
from governance.components.requests.counts import by_month
from governance.components.requests.measures import MEASURES, Measure
from governance.components.requests.presentation import col
from governance.exports.tables import Column
from governance.exports.xy_chart import Note, Series, XYChart
from governance.indicators.control_charts import (
    ControlChart,
    deseasonalised,
    p_prime,
    sparse,
    xmr,
)
from governance.model.errors import Text

VOLUMES: Mapping[str, Text] = {
    "received": Text("收到的诉求", "Requests received"),
    "closed": Text("收到并已办结的诉求", "Requests received and closed"),
}


@dataclass(frozen=True)
class Followed:
    """A measure month by month: the control chart over the months that count, and what was left out.

    ``unit`` is % or 件; ``seasonal`` says that volumes were freed of their season; ``drawn`` are
    the values in the unit of the axis, also of months that are left out of the limits.
    """

    title: str
    unit: str
    months: tuple[str, ...]
    cases: tuple[float, ...]
    drawn: tuple[float | None, ...]
    chart: ControlChart
    gaps: tuple[int, ...]
    partial: tuple[int, ...]
    seasonal: bool
    is_rate: bool


def draw(choice: Choice) -> None:
    """Draw the view."""
    measure = _choose()
    where = place.choose(choice)
    key = (*choice.key, measure, where)
    found = kept("requests-followed", lambda: follow(choice, measure, where), *key)
    if found is None:
        presentation.say(
            t("所选细分没有这个数的统计：无数据。", "Not counted for this slice: no data.")
        )
        return
    pinned = notes.of(choice, where)
    presentation.chart(chart(choice, where, found, pinned), "time")
    presentation.say(*time_words.paragraph(found))
    presentation.table(
        t(f"{found.title}：逐月的数", f"{found.title}: month by month"),
        _frame(found, pinned),
        _columns(found),
        choice,
        "months",
    )
    notes.draw(choice, where)


def follow(choice: Choice, measure: str, where: str) -> Followed | None:
    """Return a measure (of :data:`VOLUMES` or the shares) month by month at a place."""
    if measure in VOLUMES:
        return _volume(choice, measure, where)
    return _rate(choice, MEASURES[measure], where)


def _choose() -> str:
    titles = {code: t(*text) for code, text in VOLUMES.items()}
    titles |= {code: t(*one.title) for code, one in MEASURES.items()}
    return link.selectbox(t("看哪个数", "Measure"), titles, key="measure")


def _volume(choice: Choice, measure: str, where: str) -> Followed | None:
    frame = by_month(choice, where)
    if measure not in frame:
        return None
    volumes = [float(one) for one in frame[measure]]
    gaps, partial = _left_out(choice, volumes)
    counted = [None if i in (*gaps, *partial) else one for i, one in enumerate(volumes)]
    freed, seasonal = deseasonalised(counted, [start.month for start in choice.months.starts])
    shown = [one if freed[i] is None else freed[i] for i, one in enumerate(volumes)]
    return Followed(
        t(*VOLUMES[measure]),
        t("件", "requests"),
        _names(choice),
        tuple(volumes),
        tuple(shown),
        xmr(freed),
        gaps,
        partial,
        seasonal,
        False,
    )


def _rate(choice: Choice, measure: Measure, where: str) -> Followed | None:
    shares = measures.monthly(choice, measure, where, 1.0)
    if any(one is None for one in shares):
        return None
    known = [one for one in shares if one is not None]
    wholes = [one.whole for one in known]
    gaps, partial = _left_out(choice, wholes)
    out = {*gaps, *partial}
    counted = [(0.0, 0.0) if i in out else (one.part, one.whole) for i, one in enumerate(known)]
    chart = p_prime([part for part, _ in counted], [whole for _, whole in counted])
    values = [100 * one.part / one.whole if one.whole else None for one in known]
    return Followed(
        t(*measure.title),
        "%",
        _names(choice),
        tuple(wholes),
        tuple(values),
        chart,
        gaps,
        partial,
        False,
        True,
    )


def _names(choice: Choice) -> tuple[str, ...]:
    return tuple(f"{start:%Y-%m}" for start in choice.months.starts)


def _left_out(choice: Choice, volumes: list[float]) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Months with next to no records, and the last one where the data end before it does."""
    last = len(volumes) - 1
    ends = [row["data_date"] for row in entries("request_data_date")]
    is_partial = bool(ends) and ends[0].normalize() < choice.months.end
    partial = (last,) if is_partial else ()
    held = [one for i, one in enumerate(volumes) if i not in partial]
    gaps = tuple(i for i, few in enumerate(sparse(held)) if few or not held[i])
    return gaps, partial


def chart(choice: Choice, where: str, found: Followed, pinned: Mapping[str, str]) -> XYChart:
    """Return the control chart of a measure, with the notes pinned to its months."""
    factor = 100 if found.is_rate else 1
    xs = tuple(float(i) for i in range(len(found.months)))
    unit = "%" if found.is_rate else t("件", "requests")
    series = [
        Series(
            t("均值", "Mean"),
            "line",
            xs,
            tuple(factor * y for y in found.chart.centre),
            "centre",
            dashed=True,
        ),
        Series(
            t("自然波动限（3σ）", "Limits of natural variation (3σ)"),
            "line",
            xs,
            tuple(factor * y for y in found.chart.upper),
            "limit",
        ),
        Series("", "line", xs, tuple(factor * y for y in found.chart.lower), "limit"),
        Series("", "line", xs, _counted(found), "main"),
        *_points(found),
    ]
    cases = t(
        f"{len(found.months)} 个月，n = {sum(found.cases):,.0f}",
        f"{len(found.months)} months, n = {sum(found.cases):,.0f}",
    )
    season = t("（已去除季节）", " (season taken out)") if found.seasonal else ""
    return XYChart(
        title=t(f"{found.title}{season}：控制图", f"{found.title}{season}: control chart"),
        subtitle=f"{choice.units.names[where]}{t('；', '; ')}{presentation.about(choice, cases)}",
        x_title=t("月份", "Month"),
        y_title=f"{found.title}（{unit}）",
        series=tuple(series),
        ticks=tuple(zip(xs, found.months, strict=True)),
        notes=tuple(
            Note(xs[found.months.index(month)], text)
            for month, text in pinned.items()
            if month in found.months
        ),
        from_zero=not found.is_rate,
        footer=presentation.footer(choice, time_words.method(found)),
    )


def _counted(found: Followed) -> tuple[float | None, ...]:
    out = {*found.gaps, *found.partial}
    return tuple(None if i in out else one for i, one in enumerate(found.drawn))


def _points(found: Followed) -> list[Series]:
    out = {*found.gaps, *found.partial}
    usual = [i for i, one in enumerate(found.chart.signals) if not one and i not in out]
    telling = [i for i, one in enumerate(found.chart.signals) if one]
    series = [
        _of(found, usual, t("自然波动", "Natural variation"), "main", "circle"),
        _of(found, telling, t("信号", "Signal"), "signal", "diamond"),
        _of(
            found,
            sorted(out),
            t("不计入限：缺记录或未满月", "Not in the limits: gap or incomplete month"),
            "quiet",
            "cross",
        ),
    ]
    return [one for one in series if one.x]


def _of(found: Followed, which: list[int], name: str, tone: str, symbol: str) -> Series:
    there = [i for i in which if found.drawn[i] is not None]
    decimals = 1 if found.is_rate else 0
    return Series(
        name,
        "points",
        tuple(float(i) for i in there),
        tuple(found.drawn[i] for i in there),
        tone,  # type: ignore[arg-type]
        texts=tuple(
            f"{found.months[i]}: {found.drawn[i]:.{decimals}f}{found.unit}, n = {found.cases[i]:,.0f}"
            for i in there
        ),
        symbol=symbol,  # type: ignore[arg-type]
    )


def _frame(found: Followed, pinned: Mapping[str, str]) -> pd.DataFrame:
    factor = 100 if found.is_rate else 1
    return pd.DataFrame(
        [
            {
                "month": month,
                "cases": found.cases[i],
                "value": found.drawn[i],
                "centre": factor * found.chart.centre[i],
                "lower": factor * found.chart.lower[i],
                "upper": factor * found.chart.upper[i],
                "said": time_words.of_month(found, i),
                "note": pinned.get(month, ""),
            }
            for i, month in enumerate(found.months)
        ]
    ).round(2)


def _columns(found: Followed) -> list[Column]:
    value = (
        Text("数值（去除季节）", "Value (season taken out)")
        if found.seasonal
        else Text("数值", "Value")
    )
    return [
        col("month", Text("月份", "Month")),
        col("cases", Text("件数 n", "Cases n")),
        col("value", value, unit=found.unit),
        col("centre", Text("均值", "Mean")),
        col("lower", Text("下限", "Lower limit")),
        col("upper", Text("上限", "Upper limit")),
        col("said", Text("信号还是噪声", "Signal or noise")),
        col("note", Text("批注", "Note")),
    ]
