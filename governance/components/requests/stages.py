"""The stages a request goes through: how many reached each, and what came back or went elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd

from governance.components.language import t
from governance.components.requests import (
    place,
    presentation,
    stage_names,
    stage_processes,
    stage_times,
)
from governance.components.requests.choice import Choice, processes
from governance.components.requests.counts import Counts, by_place, number
from governance.components.requests.presentation import col
from governance.components.requests.wording import count, listed, rate
from governance.components.source_link import cell
from governance.exports.charts import DotIntervalChart
from governance.exports.tables import Column
from governance.indicators.three_rates import Rate, share
from governance.model.errors import Text

STAGES = stage_names.ORDER[1:]
APART: Mapping[str, tuple[str, Text]] = {
    "returned": ("returned_known", Text("退回", "Returned")),
    "transferred": ("transferred_known", Text("转派", "Transferred")),
    "reopened": ("reopened_known", Text("重办", "Reopened")),
    "on_spot": ("handling_known", Text("当场解决", "Settled on the spot")),
    "passed_on": ("handling_known", Text("转交", "Passed on")),
    "escalated": ("handling_known", Text("提级上报", "Sent up")),
}


def draw(choice: Choice) -> None:
    """Draw the view."""
    where = place.choose(choice)
    counts = by_place(choice)[where]
    recorded = [name for name in STAGES if counts.get(name)]  # NaN, kept back, is recorded too
    if choice.category or choice.channel or not number(counts, "to_handle"):
        presentation.say(
            t(
                "环节只按全部类别和渠道统计；所选范围没有这样的数：无数据。",
                "Stages are counted over every category and channel: no data for this choice.",
            )
        )
        return
    names = stage_names.names(choice.process)
    found = {name: share(number(counts, name), number(counts, "to_handle")) for name in recorded}
    cells = {name: cell("stages", row, "share") for row, name in enumerate(found)}
    told = {cells[name]: names[name] for name in found}
    spots = [
        presentation.chart(_chart(choice, where, counts, found), "stages", cells),
        presentation.say(*_words(choice, counts, found), key="stages", numbers=told),
    ]
    title = t("各环节：到达多少件，还差多少件", "Stages: how many reached them, how many did not")
    presentation.table(
        title, _frame(counts, found, names), _columns(), choice, "stages", spots=spots
    )
    stage_times.draw(choice, where)
    if choice.process is None:
        stage_processes.draw(choice, where)
    apart = _apart(counts)
    if not apart.empty:
        title = t(
            "退回、转派、重办和处置方式（各有各的分母）",
            "Returned, transferred, reopened, way of handling (each over its own)",
        )
        presentation.table(title, apart, _apart_columns(), choice, "apart")


def _chart(
    choice: Choice, where: str, counts: Counts, found: Mapping[str, Rate]
) -> DotIntervalChart:
    handled = count(number(counts, "to_handle"))
    names = stage_names.names(choice.process)
    marks = [
        presentation.mark(
            name,
            names[name],
            one,
            choice.origin,
            f"{rate(one)}{t('，', ', ')}{count(one.numerator)}",
        )
        for name, one in found.items()
    ]
    return DotIntervalChart(
        title=t("应办诉求到达各环节的份额", "Share of requests to handle that reached each stage"),
        subtitle=f"{choice.units.names[where]}{t('；', '; ')}"
        + presentation.about(choice, t(f"应办 {handled} 件", f"{handled} to handle")),
        unit="%",
        marks=tuple(marks),
        footer=presentation.footer(choice),
        domain=(0.0, 106.0),
    )


def _words(choice: Choice, counts: Counts, found: Mapping[str, Rate]) -> list[str]:
    names = stage_names.names(choice.process)
    missing = [names[name] for name in STAGES if name not in found]
    said = []
    if missing:
        said.append(
            t(
                f"记录里没有{listed(missing)}的时间：没有登记，不是 0%，图上不画。",
                f"No record holds a time of: {listed(missing)}. That is not recorded, not 0 %, and not drawn.",
            )
        )
    if number(counts, "contact_timed") > 0:
        hours = number(counts, "contact_seconds") / number(counts, "contact_timed") / 3600
        said.append(
            t(
                f"从创建到首次联系平均 {hours:.1f} 小时（{count(number(counts, 'contact_timed'))} 件有时间）。",
                f"From opening to first contact {hours:.1f} hours on average ({count(number(counts, 'contact_timed'))} "
                "with times).",
            )
        )
    said.append(_procedure(choice.process))
    return said


def _procedure(process: str | None) -> str:
    if process is None:
        return t(
            "各办理机制（热线、四单、三单等）在这里合在一起：环节按时间字段是否填写来数；分开的见下面的表，"
            "或在上面选一个机制。",
            "The procedures (hotline, four slips, three slips …) are counted together here: a stage is reached where "
            "its time is filled in. The table below tells them apart, and so does the choice above.",
        )
    own, name = stage_names.chain(process), processes().get(process, process)
    if not own:
        return t(f"{name}：没有自己的环节名。", f"{name}: no names of its own for the stages.")
    return t(
        f"{name}自己的环节：{own}；另有登记的环节用通用的名字。",
        f"{name} names its stages: {own}; others that are recorded go by their common names.",
    )


def _frame(counts: Counts, found: Mapping[str, Rate], names: Mapping[str, str]) -> pd.DataFrame:
    handled = number(counts, "to_handle")
    return pd.DataFrame(
        [
            {
                "stage": names[name],
                "reached": one.numerator,
                "short": handled - one.numerator,
                "share": rate(one),
                "value": one.value,
                "lower": one.interval.lower if one.interval else None,
                "upper": one.interval.upper if one.interval else None,
            }
            for name, one in found.items()
        ]
    )


def _columns() -> list[Column]:
    return [
        col("stage", Text("环节", "Stage")),
        col("reached", Text("到达", "Reached")),
        col("short", Text("没有到达", "Did not reach")),
        col("share", Text("份额（95% 区间）", "Share (95 % interval)")),
        col("value", Text("份额", "Share"), unit="%"),
        col("lower", Text("下限", "Lower"), unit="%"),
        col("upper", Text("上限", "Upper"), unit="%"),
    ]


def _apart(counts: Counts) -> pd.DataFrame:
    found = [
        (title, share(number(counts, name), number(counts, known)))
        for name, (known, title) in APART.items()
        if number(counts, known)
    ]
    return pd.DataFrame(
        [
            {
                "what": t(*title),
                "requests": one.numerator,
                "known": one.denominator,
                "share": rate(one),
            }
            for title, one in found
        ]
    )


def _apart_columns() -> list[Column]:
    return [
        col("what", Text("去向", "What happened")),
        col("requests", Text("件数", "Requests")),
        col("known", Text("登记了这一项的件数", "Requests with this recorded")),
        col("share", Text("份额（95% 区间）", "Share (95 % interval)")),
    ]
