"""覆盖率, the profile: two 五有 apart, 六化 by group, 四管; gaps, and what moved since an earlier day."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st

from governance.components import downloads, link
from governance.components.coverage import layer_charts, modes, moving
from governance.components.coverage.choice import Choice
from governance.components.coverage.groups import (
    groups,
    months,
    place_names,
)
from governance.components.coverage.layer_charts import footnote, subtitle
from governance.components.coverage.profile_rows import (
    KINDS,
    MODE,
    UNSAID,
    Kind,
    counted,
    item,
    profiles,
    total,
)
from governance.components.export_columns import column
from governance.components.framed import framed
from governance.components.kept import kept
from governance.components.language import language, t
from governance.components.markdown import escape
from governance.components.words import word, words
from governance.exports.charts import Bar, StackedBars
from governance.exports.tables import Column, Table
from governance.model.errors import Text


def draw(choice: Choice) -> None:
    """Draw the list chosen, on the day and on the one it is held against, and every compound."""
    left, right = st.columns([3, 1])
    with left:
        code = link.segmented(
            t("哪一张单子", "Which list"),
            {one: t(*kind.title) for one, kind in KINDS.items()},
            key="profile",
        )
    with right:
        before = _before(choice)
    kind = KINDS[code]
    now, then = profiles(choice, choice.day), profiles(choice, before)
    st.caption(escape(t(*kind.about)))
    key = (choice.key, code, before)
    said = kept("coverage-moves", lambda: sentence(now, then, kind, choice.day, before), *key)
    st.markdown(escape(said))
    if code == "modes":
        modes.draw(choice, now)
    elif code == "forms":
        drawn = kept("coverage-forms", lambda: _forms(choice), choice.key)
        framed(drawn, "coverage-forms", len(drawn.bars))
    else:
        drawn = kept("coverage-items", lambda: _items(choice, now, then, kind, before), *key)
        framed(drawn, "coverage-items", len(drawn.bars))
    moving.draw(choice, kind, code, before)
    st.subheader(t("逐个小区", "Every compound"), anchor=False)
    content = kept("coverage-profiles", lambda: table(choice, now, then, kind), *key)
    gaps = _choose_gap(kind)
    shown = content.frame if gaps == "all" else content.frame[content.frame[gaps].eq(_no())]
    st.dataframe(
        shown[[one.name for one in content.columns]],
        key=f"coverage-profiles-{language()}",
        hide_index=True,
        placeholder="",
        column_config=_config(content.columns),
        height=460,
    )
    downloads.table(
        Table(content.title, shown, content.columns, content.footer), "coverage-profiles"
    )


def _before(choice: Choice) -> str:
    """Let the reader choose the earlier day: a month of the register, a year before unless chosen."""
    days = {month.day[:7]: month.day for month in months(choice)} or {choice.day[:7]: choice.day}
    names = list(days)
    default = names[max(0, len(names) - 13)]
    labels = {name: name for name in names}
    return days[link.selectbox(t("对比月末", "Against"), labels, key="against", default=default)]


def _choose_gap(kind: Kind) -> str:
    """Let the reader keep the compounds that lack one thing; a count has no lacking."""
    if kind.is_count or kind.states:
        return "all"
    options = {"all": t("全部小区", "All compounds")}
    options |= {name: t(f"缺{item(name)}", f"Lacks: {item(name).lower()}") for name in kind.columns}
    return link.segmented(t("缺口", "Gaps"), options, key="gap")


def sentence(now: pd.DataFrame, then: pd.DataFrame, kind: Kind, day: str, before: str) -> str:
    """Return how much compounds have now and had then, and how many do not say."""
    if kind.states:
        return _state_sentence(now, kind, day)
    today, earlier = total(now, kind).dropna(), total(then, kind).dropna()
    if today.empty:
        return t("台账没有填这张单子。", "The register does not fill this list.")
    both = pd.concat([_by_place(then, kind), _by_place(now, kind)], axis=1, join="inner").dropna()
    up, down = (
        int((both.iloc[:, 1] > both.iloc[:, 0]).sum()),
        int((both.iloc[:, 1] < both.iloc[:, 0]).sum()),
    )
    unsaid = len(now) - len(today)
    most = 30 if kind.is_count else len(kind.columns)
    had = "—" if earlier.empty else f"{earlier.mean():.2f}"
    return t(
        f"{day}，{len(today)} 个小区平均有 {today.mean():.2f} 项（满分 {most}）；{before} 平均 {had} 项。"
        f"两天都有记录的 {len(both)} 个小区中，{up} 个增加，{down} 个减少。{unsaid} 个小区一项也没写，不计，不当作 0。",
        f"On {day}, {len(today)} compounds have {today.mean():.2f} on average (of {most}); on {before}, {had}. Of "
        f"{len(both)} compounds known on both days {up} have more and {down} fewer. {unsaid} compounds say "
        "none of it and are left out, not taken as 0.",
    )


def _state_sentence(now: pd.DataFrame, kind: Kind, day: str) -> str:
    """How many compounds say their state, and what they say; of modes also how many are managed."""
    [name] = kind.columns
    known = now[name].dropna()
    if known.empty:
        return t("台账没有填这一栏。", "The register does not fill this column.")
    counted = known.value_counts()
    told = t("、", ", ").join(
        f"{word(kind.states, state)} {counted[state]:,}"
        for state in kind.states
        if state in counted
    )
    zh = f"{day}，{len(known):,} 个写明的小区：{told}；{len(now) - len(known):,} 个没有写明。"
    en = (
        f"On {day}, of {len(known):,} compounds that say it: {told}; "
        f"{len(now) - len(known):,} do not say. "
    )
    if name == MODE:
        managed = int((known != "none").sum())
        share = 100 * managed / len(known)
        zh += f"{len(known):,} 个写明的小区中 {managed:,} 个有人管理（{share:.1f}%）。"
        en += f"{managed:,} of {len(known):,} that say so are managed ({share:.1f} %)."
    return t(zh, en.strip())


def _forms(choice: Choice) -> StackedBars:
    return layer_charts.forms_chart(groups(choice), choice)


def _by_place(frame: pd.DataFrame, kind: Kind) -> pd.Series[float]:
    return total(frame.set_index("place_id"), kind)


def _items(
    choice: Choice, now: pd.DataFrame, then: pd.DataFrame, kind: Kind, before: str
) -> StackedBars:
    """Return each thing on the list on both days: compounds that have it, lack it, do not say."""
    bars = []
    for name in kind.columns:
        for day, frame in ((choice.day, now), (before, then)):
            label = f"{item(name)} · {day[:7]}"
            bars.append(_met(name, label, frame) if kind.is_count else _had(name, label, frame))
    if kind.is_count:
        series: tuple[str, ...] = (t("平均达标条数", "Standards met on average"),)
        unit = t("条/小区", "standards per compound")
    else:
        series = (t("有", "Has it"), t("没有", "Has it not"), t(*UNSAID))
        unit = t("个小区", "compounds")
    return StackedBars(
        title=t(*kind.title),
        subtitle=f"{subtitle(choice, groups(choice).total)}{t('；', '; ')}{before} → {choice.day}",
        unit=unit,
        series=series,
        bars=tuple(bars),
        footer=footnote(choice),
        unknown=(t(*UNSAID),),
    )


def _had(name: str, label: str, frame: pd.DataFrame) -> Bar:
    have, lack, unsaid = counted(frame, name)
    share = f"{100 * have / (have + lack):.1f}%" if have + lack else t("无数据", "No data")
    return Bar(label, label, (float(have), float(lack), float(unsaid)), share)


def _met(name: str, label: str, frame: pd.DataFrame) -> Bar:
    known = frame[name].dropna()
    if known.empty:
        return Bar(label, label, (0.0,), t("无数据", "No data"))
    return Bar(label, label, (round(float(known.mean()), 2),), f"n={len(known):,}")


def table(choice: Choice, now: pd.DataFrame, then: pd.DataFrame, kind: Kind) -> Table:
    """Return one row per compound: what it has of the list, how much, and the change."""
    frame = now.assign(
        compound=now[f"place_name_{language()}"],
        community=now["community_id"].map(place_names()),
    )
    if kind.states:
        [name], said = kind.columns, words(kind.states)
        earlier = now["place_id"].map(then.set_index("place_id")[name])
        frame = frame.assign(before=earlier.map(said), **{name: frame[name].map(said)})
    else:
        sums, old = total(now, kind), now["place_id"].map(_by_place(then, kind))
        frame = frame.assign(sum=sums, before=old, change=sums - old)
        if not kind.is_count:
            for name in kind.columns:
                frame[name] = frame[name].map({True: t("有", "yes"), False: _no()})
    return Table(title=t(*kind.title), frame=frame, columns=_columns(kind), footer=footnote(choice))


def _no() -> str:
    return t("没有", "no")


def _columns(kind: Kind) -> list[Column]:
    listed = [
        column("compound", Text("小区", "Compound"), Text("小区的名称。", "Its name.")),
        column("community", Text("社区", "Community"), Text("所在社区。", "Where it lies.")),
    ]
    meaning = Text("空白是没有写明。", "Empty: not said.")
    listed += [column(name, Text(item(name), item(name)), meaning) for name in kind.columns]
    before = Text("对比月末的情况。", "On the earlier day.")
    if kind.states:
        listed.append(column("before", Text("对比月末", "Earlier"), before))
    else:
        listed += [
            column(
                "sum",
                Text("合计", "In all"),
                Text("一项也没写的空白。", "Empty where none is said."),
            ),
            column("before", Text("对比月末", "Earlier"), before),
            column(
                "change", Text("变化", "Change"), Text("合计减对比月末。", "In all less earlier.")
            ),
        ]
    return [
        *listed,
        column(
            "as_of", Text("登记日期", "Row of"), Text("最近一行的日期。", "Date of its latest row.")
        ),
        column("place_id", Text("地方编号", "Place id"), Text("供连接用。", "To join by.")),
    ]


def _config(columns: Any) -> dict[str, Any]:
    return {
        one.name: st.column_config.DateColumn(one.heading(language()))
        if one.name == "as_of"
        else st.column_config.Column(one.heading(language()), pinned=one.name == "compound")
        for one in columns
    }
