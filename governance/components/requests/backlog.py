"""The backlog: what came, what went, what is left, how old it is, and which have waited longest."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping

import pandas as pd

from governance.components import small_counts
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import records, rows
from governance.components.requests import backlog_counts, data_day, place, presentation
from governance.components.requests.choice import Choice, category_name, channels
from governance.components.requests.counts import by_place, number
from governance.components.requests.presentation import col
from governance.components.requests.wording import count
from governance.components.source_link import cell, keyed
from governance.components.words import localised
from governance.exports.xy_chart import Series, Tone, XYChart
from governance.model.errors import Text

AGES: Mapping[str, Text] = {
    "days_0_3": Text("0–3 天", "0–3 days"),
    "days_4_7": Text("4–7 天", "4–7 days"),
    "days_8_15": Text("8–15 天", "8–15 days"),
    "days_16_30": Text("16–30 天", "16–30 days"),
    "days_over_30": Text("30 天以上", "over 30 days"),
}
_PARTS: Mapping[str, Text] = {
    "opening": Text("月初未办结", "Open at the start"),
    "received": Text("本月收到", "Received"),
    "closed": Text("本月办结", "Closed"),
    "closing": Text("月末未办结", "Open at the end"),
}

_MEANINGS: Mapping[str, Text] = {
    "opening": Text("上月末未办结", "open at the end of the month before"),
    "received": Text(
        "本月创建的应办诉求；办结没有时间或早于创建的不计，所以少于“收到的诉求”",
        "requests to handle opened in the month, less those closed without a date or before they were "
        "opened: fewer than all received",
    ),
    "closed": Text(
        "本月办结的，不论哪个月创建；与“收到”同样地不计",
        "closed in the month, whenever opened; less the same ones",
    ),
    "closing": Text("月初 + 收到 − 办结", "start + received − closed"),
}


def draw(choice: Choice) -> None:
    """Draw the view."""
    where = place.choose(choice)
    if choice.category or choice.channel or choice.process:
        presentation.say(
            t(
                "流量和积压按全部诉求统计，不随上面选的类别、渠道和办理机制变化；最久未办结的清单随它们变化。",
                "Flow and backlog are of all requests, whatever category, channel or process is chosen; "
                "the list of the longest "
                "open follows them.",
            )
        )
    months = kept(
        "requests-backlog", lambda: backlog_counts.flow(choice, where), *choice.key, where
    )
    if months.empty:
        presentation.say(
            t(
                "所选范围内没有能计入流量的诉求：无数据。",
                "No request here enters the flow: no data.",
            )
        )
        return
    _flow(choice, where, months)
    _ages(choice, where)
    _oldest(choice, where)


def _flow(choice: Choice, where: str, months: pd.DataFrame) -> None:
    names = [f"{one:%Y-%m}" for one in months["period_start"]]
    xs = tuple(float(i) for i in range(len(names)))
    total = count(months["received"].sum(skipna=False))
    chart = XYChart(
        title=t("每月收到、办结和月末未办结", "Received, closed and left open, month by month"),
        subtitle=f"{choice.units.names[where]}{t('；', '; ')}"
        + presentation.about(choice, t(f"计入流量的 {total} 件", f"{total} that enter the flow")),
        x_title=t("月份", "Month"),
        y_title=t("件", "Requests"),
        series=(
            _bars("received", xs, months, "main"),
            _bars("closed", xs, months, "third"),
            Series(t(*_PARTS["closing"]), "line", xs, tuple(months["closing"]), "second"),
        ),
        ticks=tuple(zip(xs, names, strict=True)),
        is_whole=True,
        footer=presentation.footer(choice),
    )
    told = {
        cell("flow", row, name): f"{names[row]} {t(*_PARTS[name])}"
        for row, name in ((0, "opening"), (len(names) - 1, "closing"))
    }
    spots = [
        presentation.chart(chart, "flow"),
        presentation.say(*_flow_words(months, _out_of_it(choice, where)), key="flow", numbers=told),
    ]
    columns = [
        col("month", Text("月份", "Month")),
        *(col(name, title, _MEANINGS[name]) for name, title in _PARTS.items()),
    ]
    title = t("月初 + 收到 − 办结 = 月末", "Start + received − closed = end")
    presentation.table(title, months.assign(month=names), columns, choice, "flow", spots=spots)


def _bars(name: str, xs: tuple[float, ...], months: pd.DataFrame, tone: Tone) -> Series:
    keys = tuple(cell("flow", row, name) for row in range(len(xs)))
    return Series(t(*_PARTS[name]), "bars", xs, tuple(months[name]), tone, keys=keys)


def _flow_words(months: pd.DataFrame, out: str) -> list[str]:
    first, last = months.iloc[0], months.iloc[-1]
    received, closed = (months[name].sum(skipna=False) for name in ("received", "closed"))
    return [
        t(
            f"期初未办结 {count(first['opening'])} 件，其间收到 {count(received)} 件、办结 {count(closed)} 件，"
            f"期末未办结 {count(last['closing'])} 件：{count(first['opening'])} + {count(received)} − {count(closed)} "
            f"= {count(last['closing'])}。",
            f"{count(first['opening'])} open at the start, {count(received)} received, {count(closed)} closed, "
            f"{count(last['closing'])} open at the end: {count(first['opening'])} + "
            f"{count(received)} − {count(closed)} = "
            f"{count(last['closing'])}.",
        ),
        ""
        if first["opening"]
        else t(
            "期初为 0，是因为导入的记录从这里开始；更早没办结的不在里面，开头几个月的积压会偏低。",
            "The start is 0 because the loaded records begin here: what was left open earlier is not in "
            "them, and the first months show too small a backlog.",
        ),
        t(
            "撤销、重复、转出的，以及办结没有时间或早于创建的，两边都不计。",
            "Cancelled, duplicate and referred ones are on neither side, nor are closings without a date or before the "
            "opening.",
        ),
        out,
    ]


def _out_of_it(choice: Choice, where: str) -> str:
    """How many requests of the months are in no flow: with them the received are as many as elsewhere."""
    every = dataclasses.replace(
        choice, category=None, channel=None, process=None, without_doubtful=False
    )
    counts = by_place(every)[where]
    lost = number(counts, "before_opened") + number(counts, "undated")
    if small_counts.is_set() or not lost:
        return ""
    return t(
        f"这样不计的有 {count(lost)} 件，所以这里的“收到”少于别处。",
        f"{count(lost)} are left out in this way, so that fewer are received here than elsewhere.",
    )


def _ages(choice: Choice, where: str) -> None:
    found = backlog_counts.ages(where)
    if found.empty:
        presentation.say(t("数据日期没有未办结的诉求。", "Nothing is open at the data date."))
        return
    counted = dict(zip(found["age"], found["requests"], strict=True))
    values = [float(counted.get(age, 0.0)) for age in AGES]
    said = tuple(count(one) for one in values)
    day = f"{found['day'].iloc[0]:%Y-%m-%d}"
    xs = tuple(float(i) for i in range(len(AGES)))
    chart = XYChart(
        title=t(
            "数据日期仍未办结的，已等了多久", "How long those open at the data date have waited"
        ),
        subtitle=f"{choice.units.names[where]}{t('；', '; ')}"
        + presentation.about(
            choice,
            t(f"{day} 未办结 {count(sum(values))} 件", f"{count(sum(values))} open on {day}"),
        ),
        x_title=t("已等的天数", "Days waited"),
        y_title=t("件", "Requests"),
        series=(
            Series("", "bars", xs, tuple(values), "main"),
            Series("", "points", xs, tuple(values), "main", labels=said, symbol="none"),
        ),
        ticks=tuple(zip(xs, (t(*one) for one in AGES.values()), strict=True)),
        is_whole=True,
        footer=presentation.footer(choice),
    )
    spot = presentation.chart(keyed(chart, "ages", "requests"), "ages")
    presentation.say(data_day.words())
    frame = pd.DataFrame({"age": [t(*one) for one in AGES.values()], "requests": values})
    columns = [
        col("age", Text("已等的天数", "Days waited")),
        col("requests", Text("件数", "Requests")),
    ]
    presentation.table(
        t("未办结的年龄", "Ages of open requests"),
        frame,
        columns,
        choice,
        "ages",
        spots=[spot],
    )


def _oldest(choice: Choice, where: str) -> None:
    if small_counts.is_set():
        presentation.say(small_counts.no_rows())
        return
    frame = kept("request-oldest", lambda: _oldest_rows(choice, where), *choice.key, where)
    if frame.empty:
        return
    columns = [
        presentation.PLACE,
        presentation.PLACE_ID,
        col("opened", Text("创建日期", "Opened")),
        col("days", Text("已等", "Open for"), unit=t("天", "days")),
        col("overdue", Text("已超期", "Overdue by"), unit=t("天", "days")),
        col("category", Text("问题类别", "Category")),
        col("channel", Text("受理渠道", "Channel")),
    ]
    title = t(
        "最久未办结的（至多 200 件，不含个人信息）",
        "Longest open (200 at most, nothing of persons)",
    )
    presentation.table(title, frame, columns, choice, "oldest", hidden=("place_id",))


def _oldest_rows(choice: Choice, where: str) -> pd.DataFrame:
    found = rows(
        "request_oldest_open",
        place=where,
        category=choice.category,
        channel=choice.channel,
        process=choice.process,
    )
    words = channels()
    return pd.DataFrame(
        [
            {
                "place": localised(row, "place_name"),
                "place_id": row["place_id"],
                "opened": f"{row['opened_at']:%Y-%m-%d}",
                "days": round(row["days_open"], 1),
                "overdue": round(row["days_overdue"], 1)
                if row["due_at"] == row["due_at"]
                else None,
                "category": category_name(str(row["category"])),
                "channel": words.get(str(row["channel"]), str(row["channel"])),
            }
            for row in records(found)
        ]
    )
