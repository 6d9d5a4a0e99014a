"""The control chart of a measure as a description of a chart, with the notes pinned to its months."""

from __future__ import annotations

from collections.abc import Mapping

from governance.components.control import words
from governance.components.control.followed import Followed
from governance.components.language import t
from governance.exports.charts import Footer
from governance.exports.xy_chart import Note, Series, XYChart


def chart(found: Followed, subtitle: str, footer: Footer, pinned: Mapping[str, str]) -> XYChart:
    """Return the chart; ``pinned`` are month → note."""
    xs = tuple(float(i) for i in range(len(found.months)))
    season = t("（已去除季节）", " (season taken out)") if found.seasonal else ""
    kind = t("控制图", "control chart") if found.chart.has_limits else t("逐月", "month by month")
    return XYChart(
        title=t(f"{found.title}{season}：{kind}", f"{found.title}{season}: {kind}"),
        subtitle=subtitle,
        x_title="",  # the ticks are months; on a telephone the words would lie under the legend
        y_title=t(f"{found.title}（{found.unit}）", f"{found.title} ({found.unit})"),
        series=(*_limits(found, xs), *_points(found)),
        ticks=tuple(zip(xs, found.months, strict=True)),
        notes=notes(found.months, pinned),
        from_zero=not found.is_rate,
        is_whole=found.is_volume and not found.is_rate and not found.decimals,
        footer=footer,
    )


def notes(months: tuple[str, ...], pinned: Mapping[str, str]) -> tuple[Note, ...]:
    """Return the notes that lie in these months, each at the place of its month."""
    return tuple(
        Note(float(months.index(month)), text) for month, text in pinned.items() if month in months
    )


def _limits(found: Followed, xs: tuple[float, ...]) -> list[Series]:
    values = Series("", "line", xs, _counted(found), "main")
    if not found.chart.has_limits:
        return [values]
    factor = found.factor
    mean = tuple(factor * y for y in found.chart.centre)
    upper = tuple(factor * y for y in found.chart.upper)
    lower = tuple(factor * y for y in found.chart.lower)
    named = t("自然波动限（3σ）", "Limits of natural variation (3σ)")
    return [
        Series(t("均值", "Mean"), "line", xs, mean, "centre", dashed=True),
        Series(named, "line", xs, upper, "limit"),
        Series("", "line", xs, lower, "limit"),
        values,
    ]


def _counted(found: Followed) -> tuple[float | None, ...]:
    out = found.left_out
    return tuple(None if i in out else one for i, one in enumerate(found.drawn))


def _points(found: Followed) -> list[Series]:
    out = found.left_out
    usual = [i for i, one in enumerate(found.chart.signals) if not one and i not in out]
    telling = [i for i, one in enumerate(found.chart.signals) if one]
    natural = t("自然波动", "Natural variation")
    named = natural if found.chart.has_limits else t("数值", "Value")
    series = [
        _of(found, usual, named, "main", "circle"),
        _of(found, telling, t("信号", "Signal"), "signal", "diamond"),
        _of(
            found,
            sorted(out),
            left_out(found),
            "quiet",
            "cross",
        ),
    ]
    return [one for one in series if one.x]


def left_out(found: Followed | None) -> str:
    """Return what the marks of the months in no limit are called."""
    if found is not None and found.bulk:
        return t(
            "不计入限：缺记录、未满月或成批录入",
            "Not in the limits: gap, incomplete month or bulk entry",
        )
    return t("不计入限：缺记录或未满月", "Not in the limits: gap or incomplete month")


def _of(found: Followed, which: list[int], name: str, tone: str, symbol: str) -> Series:
    there = [i for i in which if found.drawn[i] is not None]
    return Series(
        name,
        "points",
        tuple(float(i) for i in there),
        tuple(found.drawn[i] for i in there),
        tone,  # type: ignore[arg-type]
        texts=tuple(
            f"{found.months[i]}: {words.value(found, found.drawn[i])}, n = {found.cases[i]:,.0f}"
            for i in there
        ),
        symbol=symbol,  # type: ignore[arg-type]
    )
