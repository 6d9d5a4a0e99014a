"""Closed on time over all that fell due; what publishers print stands beside, under its own name."""

from __future__ import annotations

from collections.abc import Sequence
from math import isnan, nan

import pandas as pd

from governance.components.language import t
from governance.components.requests import due, measures, presentation, treatment
from governance.components.requests.choice import Choice
from governance.components.requests.counts import Counts, by_place, number
from governance.components.requests.presentation import col
from governance.components.requests.wording import count, percent, rate
from governance.components.source_link import cell
from governance.exports.charts import DotIntervalChart, Mark
from governance.indicators.three_rates import Rate, share
from governance.model.errors import Text

# What publishers print: its part, its whole, and how it is called.
_PRINTED = (
    (
        "sla_in_days",
        "sla_closed",
        Text("有规定天数且已办结的里，用时不超过规定天数", "closed with days allowed: within them"),
    ),
    (
        "sla_by_due",
        "sla_closed",
        Text("有规定天数且已办结的里，在期限前办结", "closed with days allowed: by the deadline"),
    ),
    (
        "due_closed_in",
        "due_closed",
        Text("有期限且已办结的里，在期限前办结", "closed with a deadline: by the deadline"),
    ),
)

_COLUMNS = (
    col("what", Text("怎样算", "How it counts")),
    col("part", Text("按期办结", "Closed on time")),
    col("whole", Text("分母", "Out of")),
    col("share", Text("份额（95% 区间）", "Share (95 % interval)")),
)


def draw(choice: Choice, where: str) -> None:
    """Draw the share closed on time at a place."""
    counts = due.by_place(choice).get(where)
    if counts is None:
        presentation.say(
            t("这一细分没有统计期限：无数据。", "Deadlines are not kept for this slice: no data.")
        )
        return
    whole = share(number(counts, "on_time"), number(counts, "due"))
    printed = _printed(by_place(choice)[where])
    marks = [
        _mark(
            "due",
            t("到期的全部（未办结的算没有按期）", "All that fell due (open ones are failures)"),
            whole,
            choice.origin,
        )
    ]
    marks += [
        _mark(
            name,
            label,
            one,
            choice.origin,
            t("常见的印法，只看已办结的", "As often printed: closed ones alone"),
        )
        for name, label, one in printed
    ]
    cells = {mark.key: cell("on-time", row, "share") for row, mark in enumerate(marks)}
    drawn = presentation.chart(
        DotIntervalChart(
            title=t("按期办结率", "Share closed on time"),
            subtitle=f"{choice.units.names[where]}{t('；', '; ')}"
            + presentation.about(
                choice,
                t(f"到期 {count(whole.denominator)} 件", f"{count(whole.denominator)} fell due"),
            ),
            unit="%",
            marks=tuple(marks),
            footer=presentation.footer(choice),
            domain=(0.0, 106.0),
        ),
        "on-time",
        cells,
    )
    told = {
        cell("on-time", 0, "whole"): t("到期", "Fell due"),
        cell("on-time", 0, "part"): t("按期办结", "Closed on time"),
    }
    told |= {code: marks[row].label for row, code in enumerate(cells.values())}
    said = presentation.say(
        *_on_time_words(whole, printed, number(counts, "undated")), key="on-time", numbers=told
    )
    frame = _frame(marks, [whole, *(one for _, _, one in printed)])
    title = t("按期办结：分子和分母", "Closed on time: numerators and denominators")
    presentation.table(title, frame, _COLUMNS, choice, "on-time", spots=[drawn, said])
    presentation.say(*treatment.words(choice, where, [measures.MEASURES["on_time"]]))


def _frame(marks: Sequence[Mark], found: Sequence[Rate]) -> pd.DataFrame:
    return pd.DataFrame(
        [
            {
                "what": mark.label,
                "part": one.numerator,
                "whole": one.denominator,
                "share": rate(one),
            }
            for mark, one in zip(marks, found, strict=True)
        ]
    )


def _printed(counts: Counts) -> list[tuple[str, str, Rate]]:
    return [
        (part, t(*label), share(number(counts, part), number(counts, whole)))
        for part, whole, label in _PRINTED
        if counts.get(part) is not None and number(counts, whole)
    ]


def _mark(key: str, label: str, one: Rate, origin: str, group: str = "") -> Mark:
    cases = t(f"，n = {count(one.denominator)}", f", n = {count(one.denominator)}")
    return presentation.mark(key, label, one, origin, rate(one) + cases, group)


def _of_days_allowed(printed: Sequence[Rate]) -> str:
    if not printed or printed[0].value is None or isnan(printed[0].value):
        return ""
    said, whole = percent(printed[0].value), count(printed[0].denominator)
    return t(
        f"按规定天数算的 {said} 还换了口径（只有填了规定天数的 {whole} 件），与上面的差不只是这个原因。",
        f"The {said} by days allowed is of another definition too (the {whole} with days allowed alone), so its "
        "difference has more than that cause.",
    )


def _on_time_words(whole: Rate, printed: list[tuple[str, str, Rate]], undated: float) -> list[str]:
    said = [
        t(
            f"到期 {count(whole.denominator)} 件，按期办结 {count(whole.numerator)} 件，{rate(whole)}；"
            "到期还没办结的，算没有按期。",
            f"{count(whole.denominator)} requests fell due, {count(whole.numerator)} were closed by the deadline: "
            f"{rate(whole)}. What is overdue and still open counts as a failure.",
        )
    ]
    # The one of the same deadline: the others differ by their definition too.
    alone = next((one.value for name, _, one in printed if name == "due_closed_in"), None)
    gap = nan if alone is None or whole.value is None else alone - whole.value
    if not isnan(gap):
        said.append(
            t(
                f"同一期限只看已办结的会得到 {percent(alone)}，相差 {gap:+.1f} 个百分点："
                "超期未办的从分母里消失了，还没到期就办结的却算在里面，不能拿来比较。",
                f"By the same deadlines, closed ones alone give {percent(alone)}, a difference of "
                f"{gap:+.1f} points: what is overdue and open has left the denominator, what was closed "
                "and is not due yet has entered it. It is no basis for comparison.",
            )
        )
        said.append(_of_days_allowed([one for name, _, one in printed if name == "sla_in_days"]))
    if undated:
        said.append(
            t(
                f"另有 {count(undated)} 件已到期、写着办结却没有办结时间，不能判断，未计入。",
                f"{count(undated)} more fell due and are closed without a date: they cannot be "
                "judged and are left out.",
            )
        )
    return said
