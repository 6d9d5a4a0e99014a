"""志愿服务 against norms and beside published figures: 每周一小时, 双报到, and what documents print."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from governance.components import beside, small_counts
from governance.components.beside import Computed
from governance.components.framed import framed
from governance.components.kept import kept
from governance.components.language import language, t
from governance.components.lookup import entries, rows
from governance.components.markdown import escape
from governance.components.units import Row
from governance.components.volunteering import values, words
from governance.components.volunteering.choice import Choice
from governance.components.volunteering.measures import MEASURES
from governance.components.words import localised
from governance.exports.charts import DotIntervalChart, Mark, Reference
from governance.exports.reading import reading

# What is computed, and what the documents print on the same matter.
_PAIRS = {
    "registered": ("volunteers",),
    "hours": ("volunteer_hours",),
    "per_registered": ("hours_per_volunteer",),
    "visits": ("volunteer_person_visits", "service_person_times"),
}
_WEEK, _POSTS = "member_service_hours_per_week", "service_posts_per_member"
_DAYS_A_WEEK = 7


def norms(choice: Choice) -> None:
    """Draw Party members' hours a week and posts taken against the norms of the places that set them."""
    found = rows("volunteer_members", **choice.span)
    members = found[found["participants"] == "party_members"]
    st.markdown(escape(_sentence(members, choice)))
    weekly = kept("volunteering-week", lambda: _weekly(choice, members), choice.key)
    _framed(weekly, "volunteering-week")
    posts = kept("volunteering-posts", lambda: _posted(choice, members), choice.key)
    _framed(posts, "volunteering-posts")


def _framed(chart: DotIntervalChart, key: str) -> None:
    """Draw months against a norm; where no month has a number, the norm alone in words."""
    if any(not mark.missing for mark in chart.marks):
        framed(chart, key, len(chart.marks))
        return
    asked = t("；", "; ").join(one.label for one in chart.reference)
    st.markdown(
        escape(
            t(
                f"{chart.title}：记录里没有能算的数，不画图。要求是：{asked}。",
                f"{chart.title}: the records hold nothing to work it out from, so no chart is drawn. "
                f"What is asked for: {asked}.",
            )
        )
    )


def _sentence(members: pd.DataFrame, choice: Choice) -> str:
    if members.empty:
        return t(
            "记录里没有单列党员的行：“参加者”一栏写“党员”，才能与每周一小时和双报到的要求相比。",
            "No row counts Party members apart: with Party members in the column Participants, they can be "
            "held against one hour a week and the posts of double reporting.",
        )
    persons, hours = members["persons_with_hours"].sum(), members["hours_with_persons"].sum()
    weeks = _weeks(members)
    if small_counts.is_small(float(persons)):
        return small_counts.note()
    if not persons:
        return t("单列党员的行没有人数或小时。", "Rows of Party members give no persons or hours.")
    rate = hours / persons * len(members) / weeks
    return t(
        f"单列党员的行覆盖 {len(members)} 个月：每人每周 {rate:.2f} 小时（{hours:,.0f} 小时，{persons:,.0f} 人月，"
        f"{weeks:.1f} 周）。要求出自各地文件，只对写明它的地方是要求。",
        f"Rows of Party members cover {len(members)} months: {rate:.2f} hours a week each ({hours:,.0f} hours, "
        f"{persons:,.0f} person-months, {weeks:.1f} weeks). A norm holds only for the place that sets it. ",
    ) + words.missing(choice)


def _weeks(members: pd.DataFrame) -> float:
    starts = members["month_start"]
    days = ((starts + pd.offsets.MonthBegin(1)) - starts).dt.days
    return float(days.sum()) / _DAYS_A_WEEK


def _weekly(choice: Choice, members: pd.DataFrame) -> DotIntervalChart:
    """Return hours a member and week, month by month, with the norms behind."""
    marks = []
    for row in members.to_dict("records"):
        days = (row["month_start"] + pd.offsets.MonthBegin(1) - row["month_start"]).days
        rate = None
        if row["persons_with_hours"] and row["persons_with_hours"] > 0:
            rate = (
                float(row["hours_with_persons"])
                / float(row["persons_with_hours"])
                / (days / _DAYS_A_WEEK)
            )
        marks.append(_mark(f"{row['month_start']:%Y-%m}", rate, choice))
    return _against(
        choice,
        t("党员每周服务小时（每周一小时）", "Hours a week of Party members (one hour a week)"),
        t("小时/人·周", "hours per person and week"),
        marks,
        _WEEK,
    )


def _posted(choice: Choice, members: pd.DataFrame) -> DotIntervalChart:
    """Return posts taken for each Party member, month by month, with the norms behind."""
    marks = [
        _mark(
            f"{row['month_start']:%Y-%m}",
            float(row["posts"]) / float(row["persons_with_posts"])
            if row["persons_with_posts"] > 0
            else None,
            choice,
        )
        for row in members.to_dict("records")
    ]
    return _against(
        choice,
        t("党员认领岗位（双报到）", "Posts taken by Party members (double reporting)"),
        t("个/人", "posts per member"),
        marks,
        _POSTS,
    )


def _mark(month: str, value: float | None, choice: Choice) -> Mark:
    if value is None or value != value:
        return Mark(month, month, None, text=t("无数据", "No data"))
    return Mark(month, month, value, origin=values.origins()[0], text=f"{value:.2f}")


def _against(
    choice: Choice, title: str, unit: str, marks: list[Mark], indicator: str
) -> DotIntervalChart:
    return DotIntervalChart(
        title=title,
        subtitle=words.subtitle(choice),
        unit=unit,
        marks=tuple(marks),
        reference=tuple(
            _reference(row, unit) for row in entries("norms") if row["indicator_id"] == indicator
        ),
        footer=words.footer(choice),
    )


def _reference(norm: Row, unit: str) -> Reference:
    lower = None if norm["lower"] != norm["lower"] else norm["lower"]
    upper = None if norm["upper"] != norm["upper"] else norm["upper"]
    asked = reading(None, lower, upper, language=language()) if lower != upper else f"{lower:g}"
    asked = f"{asked} {unit}"
    place = localised(norm, "place_name")
    return Reference(t(f"{place}标准：{asked}", f"Norm of {place}: {asked}"), lower, upper)


def alone() -> None:
    """Draw what the documents print where no records are loaded."""
    beside.alone([one for indicators in _PAIRS.values() for one in indicators])


def published(choice: Choice) -> None:
    """Draw what the documents print beside what is computed for the place."""
    found = []
    for code, indicators in _PAIRS.items():
        one = MEASURES[code]
        value = values.pooled(choice, code).get(choice.place)
        number = None if value is None or small_counts.is_kept_back(value[0]) else value[0]
        said = "" if number is None else values.written(number, one)
        span = f"{choice.months.starts[0]:%Y-%m-%d}", f"{choice.months.end:%Y-%m-%d}"
        found.append(Computed(one.indicator, indicators, number, None, None, said, *span))
    beside.draw(
        found,
        choice.units.parent,
        values.origins()[0],
        words.subtitle(choice),
        words.footer(choice),
    )
