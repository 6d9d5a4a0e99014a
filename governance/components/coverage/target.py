"""A dated target: how many compounds it takes, how fast, and how fast it went so far."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import Any

import pandas as pd
import streamlit as st

from governance.components import downloads, link
from governance.components.coverage import listing
from governance.components.coverage.choice import Choice
from governance.components.coverage.groups import Group, Groups, Month, groups, months
from governance.components.coverage.layer_charts import footnote, subtitle
from governance.components.coverage.words import LAYER_NAMES
from governance.components.export_columns import column
from governance.components.framed import framed
from governance.components.kept import kept
from governance.components.language import language, t
from governance.components.markdown import escape
from governance.exports.charts import Line, LineChart
from governance.exports.tables import Column, Table
from governance.indicators.coverage import Layer
from governance.model.errors import Text

_TARGETS = ("60", "70", "75", "80", "85", "90", "95", "98", "100")
_QUARTERS = 8
_LOOK_BACK = 6  # months


def draw(choice: Choice) -> None:
    """Draw the target's controls, its sentence, the way there, and what each group still lacks."""
    found = groups(choice)
    left, middle, right = st.columns(3)
    with left:
        layer = listing.choose_layer()
    with middle:
        labels = {one: f"{one}%" for one in _TARGETS}
        target = int(link.selectbox(t("目标", "Target"), labels, key="target", default="95"))
    with right:
        days = {one: one for one in quarter_ends(choice.day)}
        by = link.selectbox(t("到哪一天", "By"), days, key="by", default=list(days)[3])
    st.markdown(escape(sentence(found.total, months(choice), choice, layer, target, by)))
    chart = kept(
        "coverage-way",
        lambda: way(found.total, choice, layer, target, by),
        choice.key,
        f"{layer}|{target}|{by}",
    )
    framed(chart, "coverage-way")
    content = table(found, choice, layer, target, by)
    st.dataframe(
        content.frame,
        key=f"coverage-target-{language()}",
        hide_index=True,
        placeholder="",
        column_config=_config(content.columns),
    )
    st.caption(
        t(
            "各组都达到目标所需的个数相加，可以多于整体达到目标所需的个数：已经超过目标的组不会抵补别组。",
            "What all groups need to reach the target each can add up to more than the whole needs: "
            "a group beyond the target does not make up for another.",
        )
    )
    downloads.table(content, "coverage-target")


def quarter_ends(day: str, count: int = _QUARTERS) -> list[str]:
    """Return the ends of the quarters after a day, the nearest first."""
    start = pd.Timestamp(day) + pd.Timedelta(days=1)
    return [f"{one:%Y-%m-%d}" for one in pd.date_range(start, periods=count, freq="QE")]


def sentence(
    total: Group, known: Sequence[Month], choice: Choice, layer: Layer, target: int, by: str
) -> str:
    """Return how many compounds the target takes, at least and at most, and the pace so far."""
    found = total.layer(layer)
    needed, most = found.needed(target), found.needed_at_most(target)
    name = t(*LAYER_NAMES[layer])
    if found.value is None:
        return t(
            "没有写明形式的小区，算不出目标。",
            "No compound says its form: no target can be worked out.",
        )
    if not most:
        return t(
            f"{name} {found.value:.1f}%，已达到 {target}%，没写形式和没有行的都算没有也达到。",
            f"{name} is {found.value:.1f} % and meets {target} %, even if all that is not known lacks one.",
        )
    left = _months_between(choice.day, by)
    zh = f"{name}现在是 {found.value:.1f}%。到 {by} 达到 {target}%，还要覆盖 {needed:,} 个小区"
    en = f"{name} is {found.value:.1f} %. To reach {target} % by {by}, {needed:,} more compounds must be covered"
    if most > needed:
        zh += f"；没写形式和没有行的若都没有，要 {most:,} 个"
        en += f"; {most:,} if all that is not known lacks one"
    zh += f"，每月 {needed / left:.1f} 个" + (f"至 {most / left:.1f} 个" if most > needed else "")
    en += (
        f", or {needed / left:.1f}"
        + (f" to {most / left:.1f}" if most > needed else "")
        + " a month"
    )
    return t(f"{zh}。{_pace(known, layer)}", f"{en}. {_pace(known, layer)}")


def _pace(known: Sequence[Month], layer: Layer) -> str:
    """Return how the number of covered compounds moved over the last months of the register."""
    if len(known) < 2:
        return t("台账只有一个月，看不出快慢。", "The register has one month: no pace is known.")
    first, last = known[max(0, len(known) - 1 - _LOOK_BACK)], known[-1]
    before, now = (getattr(month, layer).covered for month in (first, last))
    passed = _months_between(first.day, last.day)
    return t(
        f"{first.day} 至 {last.day} 由 {before:,} 个到 {now:,} 个，每月净增 {(now - before) / passed:+.1f} 个；"
        "台账新登记和退出的小区也在里面。",
        f"From {first.day} to {last.day} it went from {before:,} to {now:,}, {(now - before) / passed:+.1f} a "
        "month, compounds that entered or left the register included.",
    )


def way(total: Group, choice: Choice, layer: Layer, target: int, by: str) -> LineChart:
    """Return the layer over the months so far, and the straight way from now to the target."""
    known = months(choice)
    # Every month has its place, with a register or without: what took a year must not look like one month.
    every = pd.period_range(known[0].day if known else choice.day, by, freq="M")
    at = {f"{one}": float(position) for position, one in enumerate(every)}
    values = [(at[month.day[:7]], getattr(month, layer).value) for month in known]
    lines = [Line(t(*LAYER_NAMES[layer]), tuple(values))]
    now = total.layer(layer).value
    if now is not None and known:
        path = ((at[known[-1].day[:7]], now), (at[by[:7]], float(target)))
        lines.append(Line(t(f"到 {by} 达到 {target}%", f"{target} % by {by}"), path, dashed=True))
    return LineChart(
        title=t("到目标还有多远", "How far the target is"),
        subtitle=subtitle(choice, total),
        unit="%",
        lines=tuple(lines),
        ticks=tuple((place, month) for month, place in at.items()),
        footer=footnote(choice),
        domain=(0.0, 100.0),
    )


def table(found: Groups, choice: Choice, layer: Layer, target: int, by: str) -> Table:
    """Return one row per group: what it has and how many compounds it needs to meet the target."""
    frame = pd.DataFrame([_row(group, layer, target) for group in found.every])
    name = t(*LAYER_NAMES[layer])
    return Table(
        title=t(
            f"{name}到 {by} 达到 {target}% 还差多少",
            f"What {name.lower()} needs for {target} % by {by}",
        ),
        frame=frame,
        columns=_columns(),
        footer=footnote(choice),
    )


def _row(group: Group, layer: Layer, target: int) -> dict[str, object]:
    found = group.layer(layer)
    return {
        "group": group.name,
        "rate": found.value,
        "covered": found.covered,
        "known": found.known,
        "needed": found.needed(target),
        "needed_at_most": found.needed_at_most(target),
    }


def _columns() -> list[Column]:
    return [
        column("group", Text("分组", "Group"), Text("小区归在哪一组。", "What it is counted in.")),
        column("rate", Text("现在", "Now"), Text("覆盖率。", "The rate."), "%"),
        column(
            "covered", Text("已覆盖", "Covered"), Text("按规则已覆盖。", "Covered by the rule.")
        ),
        column("known", Text("写明形式的应建小区", "Base"), Text("分母。", "The base.")),
        column(
            "needed",
            Text("还要覆盖", "Still needed"),
            Text("写明形式的小区里还要覆盖的个数。", "Of those that say their form."),
        ),
        column(
            "needed_at_most",
            Text("最多还要", "At most"),
            Text("没写形式和没有行的都没有时。", "If all that is not known lacks one."),
        ),
    ]


def _config(columns: Sequence[Column]) -> dict[str, Any]:
    return {
        one.name: st.column_config.NumberColumn(one.heading(language()), format="%.1f")
        if one.unit == "%"
        else st.column_config.Column(one.heading(language()))
        for one in columns
    }


def _months_between(first: str, last: str) -> float:
    days = (datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)).days
    return max(days / 30.4375, 1 / 30.4375)
