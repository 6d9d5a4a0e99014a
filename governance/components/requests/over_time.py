"""A measure over the months: what is signal, what is noise, where records are missing, and notes."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from math import isnan

import pandas as pd

from governance.components import link
from governance.components.control import notes, picture, table, words
from governance.components.control.followed import Followed, Span, by_range, by_share
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import entries
from governance.components.requests import (
    measures,
    month_marks,
    place,
    presentation,
    treatment,
)
from governance.components.requests.choice import Choice
from governance.components.requests.counts import by_month
from governance.components.requests.measures import MEASURES, Measure
from governance.components.requests.wording import count
from governance.components.source_link import cell, keyed
from governance.exports.xy_chart import XYChart
from governance.indicators.control_charts import sparse
from governance.model.errors import Text

# By names that no measure of MEASURES has: a share and a count would else stand for each other.
VOLUMES: Mapping[str, Text] = {
    "received": Text("收到的诉求", "Requests received"),
    "settled": Text("收到并已办结的诉求", "Requests received and closed"),
}
# The count of the marts that each of them is.
_COUNTS = {"received": "received", "settled": "closed"}

_MATURE_DAYS = 30
_MOST = 12  # months of a paragraph that can be pressed


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
    code = MEASURES[measure].indicator if measure in MEASURES else f"requests_{_COUNTS[measure]}"
    pinned = month_marks.joined(
        month_marks.of_published(choice, where, code), notes.of({where, choice.parent})
    )
    missing = month_marks.of_gaps(Span(choice.months.starts, found.gaps, found.partial, found.bulk))
    marked = month_marks.joined(missing, pinned)
    shown = keyed(chart(choice, where, found, marked), "months", "value")
    spots = [
        presentation.chart(shown, "time"),
        presentation.say(*words.paragraph(found), key="time", numbers=numbers(found, "months")),
    ]
    if measure in MEASURES:
        presentation.say(_maturing() if MEASURES[measure].matures else "")
        presentation.say(*treatment.words(choice, where, [MEASURES[measure]]))
    presentation.table(
        t(f"{found.title}：逐月的数", f"{found.title}: month by month"),
        table.frame(found, pinned),
        table.columns(found),
        choice,
        "months",
        indicator=code,
        plain=("centre", "lower", "upper"),
        spots=spots,
    )
    notes.draw(where, found.months)


def numbers(found: Followed, key: str) -> dict[str, str]:
    """Return the numbers of the paragraph on a control chart: cell of its table → what it is."""
    told = [i for i, one in enumerate(found.chart.signals) if one][:_MOST]
    mean = {cell(key, 0, "centre"): t("均值", "Mean")} if found.chart.has_limits else {}
    return mean | {cell(key, i, "value"): found.months[i] for i in told}


def follow(choice: Choice, measure: str, where: str) -> Followed | None:
    """Return a measure (of :data:`VOLUMES` or the shares) month by month at a place."""
    if measure in VOLUMES:
        return _volume(choice, measure, where)
    return _rate(choice, MEASURES[measure], where)


def _maturing() -> str:
    return t(
        f"这个率还在长：每个月的诉求都跟踪到数据日期，越近的月份时间越短、率越低；结束不满 {_MATURE_DAYS} 天的月份"
        "不计入限，其余月份的高低里也有这个原因。比较快慢请看“按期与办结时间”。",
        f"This rate still grows: requests of every month are followed to the data date, late months for a "
        f"shorter time. Months that ended less than {_MATURE_DAYS} days before it are in no limit, and some of "
        "the ups and downs of the others come from this too. For speed see “On time and time to close”.",
    )


def _choose() -> str:
    titles = {code: t(*text) for code, text in VOLUMES.items()}
    titles |= {code: t(*one.title) for code, one in MEASURES.items()}
    return link.selectbox(t("看哪个数", "Measure"), titles, key="measure")


def _volume(choice: Choice, measure: str, where: str) -> Followed | None:
    name = _COUNTS[measure]
    frame = by_month(choice, where, name)
    if name not in frame:
        return None
    volumes = [float(one) for one in frame[name]]
    known = [None if isnan(one) else one for one in volumes]
    unit = t("件", "requests")
    span = _of_records(_span(choice, volumes), choice)
    return by_range(t(*VOLUMES[measure]), unit, span, known, volumes)


def _of_records(span: Span, choice: Choice) -> Span:
    """The span with the months that the records of a load make look fewer or more than they were."""
    lacking = month_marks.flagged(span.starts, "in_gap")
    typed = () if choice.without_doubtful else month_marks.flagged(span.starts, "bulk_entry")
    gaps = {*span.gaps, *lacking} - {*span.partial}
    bulk = {*typed} - {*gaps, *span.partial}
    return dataclasses.replace(span, gaps=tuple(sorted(gaps)), bulk=tuple(sorted(bulk)))


def _rate(choice: Choice, measure: Measure, where: str) -> Followed | None:
    shares = measures.monthly(choice, measure, where, 1.0)
    if any(one is None for one in shares):
        return None
    known = [one for one in shares if one is not None]
    wholes = [one.whole for one in known]
    counted = [(0.0, 0.0) if isnan(one.whole) else (one.part, one.whole) for one in known]
    parts = [part for part, _ in counted]
    span = _span(choice, wholes)
    if measure.matures:
        span = dataclasses.replace(span, partial=tuple(sorted({*span.partial, *_young(choice)})))
    found = by_share(t(*measure.title), span, parts, [whole for _, whole in counted])
    return dataclasses.replace(found, cases=tuple(wholes))


def _young(choice: Choice) -> list[int]:
    """The months that ended so shortly before the data date that much of them is not yet settled."""
    ends = [row["data_date"] for row in entries("request_data_date")]
    following = [one + pd.DateOffset(months=1) for one in choice.months.starts]
    ripe = pd.Timedelta(days=_MATURE_DAYS)
    return [i for i, one in enumerate(following) if ends and one + ripe > ends[0]]


def _span(choice: Choice, volumes: list[float]) -> Span:
    """The months, those with next to no records, and the last one where the data end before it does."""
    last = len(volumes) - 1
    ends = [row["data_date"] for row in entries("request_data_date")]
    is_partial = bool(ends) and ends[0].normalize() < choice.months.end
    partial = tuple(
        {*month_marks.incomplete(choice.months.starts), *((last,) if is_partial else ())}
    )
    held = {i: one for i, one in enumerate(volumes) if i not in partial and not isnan(one)}
    few = sparse(list(held.values()))
    gaps = tuple(i for (i, one), is_few in zip(held.items(), few, strict=True) if is_few or not one)
    return Span(choice.months.starts, gaps, tuple(sorted(partial)))


def chart(choice: Choice, where: str, found: Followed, pinned: Mapping[str, str]) -> XYChart:
    """Return the control chart of a measure, with the notes pinned to its months."""
    total = count(sum(found.cases))
    cases = t(f"{len(found.months)} 个月，n = {total}", f"{len(found.months)} months, n = {total}")
    about = f"{choice.units.names[where]}{t('；', '; ')}{presentation.about(choice, cases)}"
    return picture.chart(found, about, presentation.footer(choice, words.method(found)), pinned)
