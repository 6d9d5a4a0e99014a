"""What the requests are about: the categories that make most of them, one followed over time, rows."""

from __future__ import annotations

import dataclasses

import pandas as pd

from governance.components import link, small_counts
from governance.components.control import notes
from governance.components.control import table as control_table
from governance.components.control import words as control_words
from governance.components.kept import kept
from governance.components.language import t
from governance.components.requests import (
    hours,
    over_time,
    place,
    presentation,
    request_flags,
    request_rows,
)
from governance.components.requests.choice import (
    Choice,
    category_name,
    every_category,
    not_held,
)
from governance.components.requests.counts import by_category, by_place, by_slice
from governance.components.requests.presentation import col
from governance.components.requests.wording import count, percent
from governance.components.source_link import cell, keyed
from governance.exports.charts import DotIntervalChart, Mark
from governance.indicators.intervals import byar
from governance.model.errors import Text

_SHOWN = 15
TOPIC = "topic"
ANY = "any"  # stands for one category, whichever: the page splits by all of them


def draw(choice: Choice) -> None:
    """Draw the view."""
    where = place.choose(choice)
    level = choice.units.level_of(where)
    if not dataclasses.replace(choice, category=choice.category or ANY).is_held_at(level):
        presentation.say(not_held())
        hours.draw(choice, where)
        request_flags.draw(choice, where)
        request_rows.draw(choice, where)
        return
    found = kept("request-topics", lambda: categories(choice, where), *choice.key, where)
    if found.empty:
        presentation.say(t("所选范围内没有诉求：无数据。", "No request here: no data."))
        return
    presentation.heading(t("哪些类别最多", "Which categories are most"))
    cells = {
        str(name): cell("categories", row, "received") for row, name in enumerate(found["category"])
    }
    spots = [
        presentation.chart(_pareto(choice, where, found), "pareto", cells),
        presentation.say(*_pareto_words(found), key="pareto", numbers=_numbers(found)),
    ]
    columns = [
        col("category", Text("问题类别", "Category")),
        col("received", Text("收到", "Received")),
        col("share", Text("占比", "Share"), unit="%"),
        col("running", Text("累计占比", "Running share"), unit="%"),
    ]
    title = t("各类别的件数和累计占比", "Categories: counts and running share")
    presentation.table(title, found.round(2), columns, choice, "categories", spots=spots)
    hours.draw(choice, where)
    _followed(choice, where, found)
    request_flags.draw(choice, where)
    request_rows.draw(choice, where)


def categories(choice: Choice, where: str) -> pd.DataFrame:
    """Return one row per category at a place, the most first: received, share and running share."""
    frame = by_category(dataclasses.replace(choice, category=None), [where])
    frame = frame[frame["received"] > 0].sort_values(
        ["received", "category"], ascending=[False, True], ignore_index=True
    )
    whole = frame["received"].sum()
    shown = by_slice(choice, where, "category") if small_counts.is_set() else {}
    received = pd.Series(
        [
            shown[str(code)]["received"] if str(code) in shown else count
            for code, count in zip(frame["category"], frame["received"], strict=True)
        ],
        dtype=float,
    )
    back = received.isna()
    # From the first that is kept back, each running sum would tell what those before it add up to.
    after = back.cummax()
    return frame.assign(
        code=frame["category"],
        category=[category_name(str(one)) for one in frame["category"]],
        received=received,
        share=(100 * frame["received"] / whole).mask(back),
        running=(100 * frame["received"].cumsum() / whole).mask(after),
    )


def _pareto(choice: Choice, where: str, found: pd.DataFrame) -> DotIntervalChart:
    top = found.dropna(subset="received").head(_SHOWN)
    marks = []
    for name, received, running in zip(
        top["category"], top["received"], top["running"], strict=True
    ):
        bounds = byar(received)
        said = _received(received, running)
        marks.append(
            Mark(name, name, received, bounds.lower, bounds.upper, origin=choice.origin, text=said)
        )
    total = count(by_place(dataclasses.replace(choice, category=None))[where]["received"])
    cases = t(
        f"收到 {total} 件，{len(found)} 类，画前 {len(top)} 类",
        f"{total} received, {len(found)} categories, the first {len(top)} drawn",
    )
    return DotIntervalChart(
        title=t("收到最多的类别（帕累托）", "Categories received most (Pareto)"),
        subtitle=f"{choice.units.names[where]}{t('；', '; ')}{presentation.about(choice, cases)}",
        unit=t("件", "requests"),
        marks=tuple(marks),
        footer=presentation.footer(
            choice, t("区间为件数的 Byar 95% 区间", "Byar's 95 % intervals of counts")
        ),
    )


def _received(received: float, running: float) -> str:
    if small_counts.is_kept_back(running):
        return t(f"{count(received)} 件", count(received))
    return t(
        f"{count(received)} 件，累计 {running:.1f}%",
        f"{count(received)}, running {running:.1f}%",
    )


def _most(found: pd.DataFrame) -> int:
    """How many of the most frequent categories make 80 %, as far as their running share is told."""
    told = found["running"].dropna()
    return min(int((told < 80).sum()) + 1, len(told))


def _numbers(found: pd.DataFrame) -> dict[str, str]:
    most = _most(found)
    if not most:
        return {}
    return {cell("categories", most - 1, "running"): t("累计占比", "Running share")}


def _pareto_words(found: pd.DataFrame) -> list[str]:
    told, most = found["running"].dropna(), _most(found)
    share = percent(told.iloc[most - 1]) if most else ""
    made = t(
        f"{len(found)} 类里，最多的 {most} 类合起来占到 {share}。",
        f"Of {len(found)} categories the {most} most frequent make {share}.",
    )
    return [
        made if most else "",
        t(
            "各地方报诉求的习惯不同，件数多不等于问题多。",
            "Areas differ in how readily they report: more requests need not mean more problems.",
        ),
    ]


def _followed(choice: Choice, where: str, found: pd.DataFrame) -> None:
    presentation.heading(t("每月一题：一个类别随时间", "A topic a month: one category over time"))
    options = dict(zip(found["code"], found["category"], strict=True))
    label = t("跟踪哪个类别", "Category to follow")
    topic = link.selectbox(label, options, key=TOPIC, known=every_category())
    narrowed = dataclasses.replace(choice, category=topic)
    key = (*narrowed.key, "topic", where)
    one = kept("requests-followed", lambda: over_time.follow(narrowed, "received", where), *key)
    if one is None:
        presentation.say(t("这一类别没有逐月的数：无数据。", "Not counted by month: no data."))
        return
    titled = dataclasses.replace(one, title=f"{options[topic]}{t('：', ': ')}{one.title}")
    pinned = notes.of({where, choice.parent})
    drawn = keyed(over_time.chart(narrowed, where, titled, pinned), "topic", "value")
    told = over_time.numbers(titled, "topic")
    spots = [
        presentation.chart(drawn, "topic"),
        presentation.say(*control_words.paragraph(titled), key="topic", numbers=told),
    ]
    presentation.table(
        t(f"{titled.title}：逐月的数", f"{titled.title}: month by month"),
        control_table.frame(titled, pinned),
        control_table.columns(titled),
        narrowed,
        "topic",
        indicator="requests_received",
        plain=("centre", "lower", "upper"),
        spots=spots,
    )
