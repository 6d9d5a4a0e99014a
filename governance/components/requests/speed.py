"""On time and time to close: open requests are never forgotten, and what others print stands beside."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

import pandas as pd

from governance.components import small_counts
from governance.components.kept import kept
from governance.components.language import t
from governance.components.requests import (
    data_day,
    day_counts,
    on_time,
    place,
    presentation,
    treatment,
)
from governance.components.requests.choice import Choice
from governance.components.requests.closing import Closing, closed_by, closing
from governance.components.requests.counts import by_place
from governance.components.requests.presentation import col
from governance.components.requests.wording import count, days
from governance.components.source_link import Spot, cell
from governance.exports.xy_chart import Series, XYChart
from governance.indicators.survival import Step
from governance.model.errors import Text

_DRAWN_DAYS = 60
_SAME_DAYS = 0.05


def draw(choice: Choice) -> None:
    """Draw the view."""
    where = place.choose(choice)
    presentation.heading(t("按期办结", "Closed on time"))
    on_time.draw(choice, where)
    presentation.heading(t("办结用了多久", "Time to close"))
    if choice.is_fine:
        presentation.say(
            t(
                "办理机制、类别、渠道同时选两项以上的细分没有统计时长；请只选一项。",
                "Times are not kept where two of process, category and channel are chosen; choose one of them.",
            )
        )
        return
    if choice.process is not None and choice.units.level_of(where) == "community":
        presentation.say(
            t(
                "社区一级没有按办理机制统计办结时间，从街道起有。",
                "Times to close of one process are kept from the subdistrict upwards, not at a community.",
            )
        )
        return
    presentation.say(t(*treatment.NOT_FOLLOWING) if choice.without_doubtful else "")
    found = kept("requests-closing", lambda: closing(choice, where), *choice.key, where)
    if not found.curve.total:
        presentation.say(
            t("所选范围内没有能计时的诉求：无数据。", "No request here can be timed: no data.")
        )
        return
    if not found.days or _is_back(choice, where):
        presentation.say(small_counts.note())
        return
    _closing(choice, where, found)


def _is_back(choice: Choice, where: str) -> bool:
    """Whether how many the curve is of, or how many of them are closed, is kept back elsewhere."""
    if not small_counts.is_set():
        return False
    counts = by_place(choice)[where]
    return any(small_counts.is_kept_back(counts[name]) for name in ("to_handle", "closed"))


def _closing(choice: Choice, where: str, found: Closing) -> None:
    told = {cell("closed-by", row, "share"): _by(day) for row, day in enumerate(found.days)}
    told |= {
        cell("medians", row, "median"): str(one) for row, one in enumerate(_medians(found)["of"])
    }
    spots = [
        presentation.chart(_curve(choice, where, found), "closing"),
        presentation.say(*_words(found), data_day.words(), key="closing", numbers=told),
    ]
    frame = pd.DataFrame(
        [
            {
                "day": day,
                "share": reached[0] if (reached := closed_by(found.curve, day)) else None,
                "lower": reached[1].lower if reached else None,
                "upper": reached[1].upper if reached else None,
            }
            for day in found.days
        ]
    ).round(2)
    columns = [
        col("day", Text("到第几天", "By day")),
        col("share", Text("已办结", "Closed"), unit="%"),
        col("lower", Text("下限", "Lower"), unit="%"),
        col("upper", Text("上限", "Upper"), unit="%"),
    ]
    title = t(
        "到第 1、3、7、15、30 天已办结的份额（Kaplan–Meier）",
        "Share closed by day 1, 3, 7, 15, 30 (Kaplan–Meier)",
    )
    presentation.table(title, frame, columns, choice, "closed-by", plain=("day",), spots=spots)
    _draw_medians(choice, found, spots)
    ways = day_counts.ways(by_place(choice)[where])
    if not ways.empty:
        title = t(
            "已办结的平均用时：三种算法", "Mean time of those closed: three ways of counting days"
        )
        way_columns = [
            col("way", Text("算法", "Way of counting")),
            col("mean", Text("平均", "Mean"), unit=t("天", "days")),
            col("cases", Text("件数", "Requests")),
        ]
        presentation.table(title, ways, way_columns, choice, "ways")


def _by(day: int) -> str:
    return t(f"第 {day} 天", f"Day {day}")


def _medians(found: Closing) -> pd.DataFrame:
    """One row per median of the time to close: of all requests, and of the closed ones alone."""
    lower, upper = (found.median(one) for one in found.curve.median_interval)
    of_all, alone = found.median(found.curve.median), found.median(found.curve.closed_only_median)
    every = t("全部（未办结的计到数据日期）", "All (open ones followed to the data date)")
    closed = t("只看已办结的", "Closed ones alone")
    bounds = (lower, upper) if of_all is not None else (None, None)
    return pd.DataFrame(
        [(every, of_all, *bounds), (closed, alone, None, None)],
        columns=["of", "median", "lower", "upper"],
    ).round(2)


def _draw_medians(choice: Choice, found: Closing, spots: Sequence[Spot | None]) -> None:
    unit = t("天", "days")
    columns = [
        col("of", Text("哪些诉求", "Of which requests")),
        col("median", Text("中位办结时间", "Median time to close"), unit=unit),
        col("lower", Text("95% 下限", "95 % lower"), unit=unit),
        col("upper", Text("95% 上限", "95 % upper"), unit=unit),
    ]
    title = t("中位办结时间：全部，和只看已办结的", "Median time to close: all, and closed alone")
    presentation.table(title, _medians(found), columns, choice, "medians", spots=spots)
    # The widths are those of marts.duration_bucket.
    presentation.say(
        t(
            "中位数取所在一档的中点：时间分档计数，县级及以上每档宽不到 1.6%，以下不到 6.3%。",
            "A median is the middle of its bucket: times are counted in buckets, "
            "at county level and above less than 1.6 % wide, below that less than 6.3 %.",
        )
    )


def _curve(choice: Choice, where: str, found: Closing) -> XYChart:
    curve = found.curve
    steps = _drawn(found)
    xs = (0.0, *(step.time for step in steps))
    closed = (0.0, *(100 * (1 - step.still_open) for step in steps))
    lows = (0.0, *(100 * (1 - step.interval.upper) for step in steps))
    highs = (0.0, *(100 * (1 - step.interval.lower) for step in steps))
    marked = [(day, reached[0]) for day in found.days if (reached := closed_by(curve, day))]
    still = count(curve.total - curve.closings)
    cases = t(
        f"n = {count(curve.total)} 件，其中 {still} 件未办结",
        f"n = {count(curve.total)}, {still} of them open",
    )
    return XYChart(
        title=t(
            "已办结的份额随天数（Kaplan–Meier，未办结的计到数据日期）",
            "Share closed by days (Kaplan–Meier, open ones followed to the data date)",
        ),
        subtitle=f"{choice.units.names[where]}{t('；', '; ')}{presentation.about(choice, cases)}",
        x_title=t("创建后的天数", "Days since it was opened"),
        y_title=t("已办结（%）", "Closed (%)"),
        series=(
            Series(
                t("95% 区间（Greenwood）", "95 % interval (Greenwood)"),
                "band",
                xs,
                highs,
                "limit",
                low=lows,
            ),
            Series(t("已办结", "Closed"), "step", xs, closed, "main"),
            Series(
                t("第 1、3、7、15、30 天", "Day 1, 3, 7, 15, 30"),
                "points",
                tuple(float(day) for day, _ in marked),
                tuple(value for _, value in marked),
                "signal",
                texts=tuple(
                    t(f"第 {day} 天：{value:.1f}%", f"day {day}: {value:.1f}%")
                    for day, value in marked
                ),
                labels=tuple(f"{value:.1f}%" for _, value in marked),
                keys=tuple(cell("closed-by", found.days.index(day), "share") for day, _ in marked),
                symbol="diamond",
            ),
        ),
        domain=(0.0, 106.0),
        footer=presentation.footer(choice),
    )


def _drawn(found: Closing) -> list[Step]:
    """The steps of the curve; with a least count, those at the days alone: others tell of single closings."""
    steps = [step for step in found.curve.steps if step.time <= _DRAWN_DAYS]
    if not small_counts.is_set():
        return steps
    reached = {day: [step for step in steps if step.time <= day] for day in found.days}
    return [
        dataclasses.replace(before[-1], time=float(day))
        for day, before in reached.items()
        if before
    ]


def _words(found: Closing) -> list[str]:
    curve = found.curve
    median = found.median(curve.median)
    alone = found.median(curve.closed_only_median)
    if median is None:
        said = t(
            "中位办结时间没有到达：到数据日期，办结的还不到一半。",
            "The median is not reached: by the data date fewer than half are closed.",
        )
    else:
        lower, upper = (found.median(one) for one in curve.median_interval)
        ends = (
            f"{days(lower)}–{days(upper)}"
            if upper is not None
            else t(f"{days(lower)} 以上", f"{days(lower)} or more")
        )
        said = t(
            f"中位办结时间 {days(median)}（95% 区间 {ends}），未办结的也算在内。",
            f"Median time to close {days(median)} (95 % interval {ends}), open requests included.",
        )
    if alone is None:
        return [said]
    if median is None:
        bias = t("，而全部诉求的中位还没有到达", ", while that of all requests is not reached yet")
    elif median - alone < _SAME_DAYS:
        bias = t("，与上面几乎相同", ", nearly the same")
    else:
        bias = t(f"，短了 {median - alone:.2f} 天", f", {median - alone:.2f} days too short")
    return [
        said,
        t(
            f"只看已办结的，中位数是 {days(alone)}{bias}：没办结的不在里面。",
            f"Closed ones alone have a median of {days(alone)}{bias}: open ones are missing from it.",
        ),
    ]
