"""覆盖率, what moved: from which state to which between two days, and the compounds behind every cell."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Final

import pandas as pd
import streamlit as st

from governance.components import downloads, link
from governance.components.coverage import moves
from governance.components.coverage.choice import Choice
from governance.components.coverage.groups import groups, place_names
from governance.components.coverage.layer_charts import footnote, subtitle
from governance.components.coverage.moves import ABSENT, CHANGED, CHANGES, NO, UNSAID, YES
from governance.components.coverage.profile_rows import KINDS, Kind, item, pair
from governance.components.export_columns import column
from governance.components.framed import framed
from governance.components.kept import kept
from governance.components.language import language, t
from governance.components.markdown import escape
from governance.components.words import words
from governance.exports.charts import Bar, Footer, StackedBars
from governance.exports.tables import Column, Table
from governance.model.errors import Text

_MOST_MOVES: Final = 6  # named in the sentence
# The steps of a thing that a compound has or has not; every other pair lacks a word on one day.
_STEPS: Final[Mapping[str, Text]] = {
    f"{NO}~{YES}": Text("没有→有", "Not → has it"),
    f"{YES}~{NO}": Text("有→没有", "Has it → not"),
    f"{YES}~{YES}": Text("一直有", "Has it on both days"),
    f"{NO}~{NO}": Text("一直没有", "Has it on neither day"),
}


def draw(choice: Choice, kind: Kind, code: str, before: str) -> None:
    """Draw the sentence, the chart, the table of moves, and the compounds behind the cell chosen."""
    st.subheader(t("两个月末之间的变动", "What moved between the two dates"), anchor=False)
    key = (choice.key, code, before)
    moved = kept("coverage-moved", lambda: _moved(choice, kind, before), *key)
    counted = kept("coverage-move-counts", lambda: moves.counted(moved, kind), *key)
    said = kept("coverage-move-words", lambda: sentence(moved, kind, choice.day, before), *key)
    st.markdown(escape(said))
    drawn = kept("coverage-move-chart", lambda: chart(choice, moved, kind, before), *key)
    framed(drawn, "coverage-moves", len(drawn.bars))
    content = kept("coverage-move-table", lambda: table(choice, counted, kind, before), *key)
    _show(content, "coverage-moves")
    cell = _choose_cell(counted, kind)
    listed = kept(
        "coverage-moved-list", lambda: behind(choice, moved, kind, before, cell), *key, cell
    )
    _show(listed, "coverage-moved")


def _moved(choice: Choice, kind: Kind, before: str) -> pd.DataFrame:
    """The moves with the names of the compounds."""
    now, then = pair(choice, before)
    named = pd.concat([now, then]).drop_duplicates("place_id").set_index("place_id")
    moved = moves.moves(now, then, kind)
    return moved.assign(
        compound=moved["place_id"].map(named[f"place_name_{language()}"]),
        community=moved["place_id"].map(named["community_id"]).map(place_names()),
    )


def _choose_cell(counted: pd.DataFrame, kind: Kind) -> str:
    """Let the reader choose a cell of the table; all that changed unless chosen."""
    options = {CHANGED: t("所有变了的", "All that changed")}
    for code, count in zip(counted["code"], counted["compounds"], strict=True):
        said = moves.label(code, kind)
        options[code] = t(f"{said}（{count} 个）", f"{said} ({count})")
    known = [code for one in KINDS.values() for code in moves.codes(one)]
    label = t("看哪一格的小区", "Compounds of which cell")
    return link.selectbox(label, options, key="cell", known=known)


def _show(content: Table, key: str) -> None:
    st.dataframe(
        content.frame[[one.name for one in content.columns]],
        key=f"{key}-{language()}",
        hide_index=True,
        placeholder="",
        column_config={
            one.name: st.column_config.Column(one.heading(language())) for one in content.columns
        },
    )
    downloads.table(content, key)


def sentence(moved: pd.DataFrame, kind: Kind, day: str, before: str) -> str:
    """Return how many compounds have a row on both days and what changed most, and what is not known."""
    one = moved[moved["item"] == kind.columns[0]]
    both = int((one["before"].ne(ABSENT) & one["after"].ne(ABSENT)).sum())
    entered, left = int(one["before"].eq(ABSENT).sum()), int(one["after"].eq(ABSENT).sum())
    said = moved[~moved[["before", "after"]].isin([ABSENT, UNSAID]).any(axis=1)]
    changed = said[moves.is_change(said)]
    counted = moves.counted(changed, kind).sort_values("compounds", ascending=False, kind="stable")
    told = _most(counted, kind)
    zh = (
        f"{before} 至 {day}：两天都有行的小区 {both:,} 个，其间新有行的 {entered:,} 个，不再有行的 {left:,} 个。"
        f"两天都写明的里面，变动 {len(changed):,} 处{'：' + told if told else ''}。"
        "没写和没有行的不当作没有，单列在表里。台账是普查，变动没有抽样误差；补填和改正也会显示为变动。"
    )
    en = (
        f"{before} to {day}: {both:,} compounds have a row on both days, {entered:,} came in, {left:,} went out. "
        f"Among what is said on both days {len(changed):,} things changed{': ' + told if told else ''}. "
        "What is not said or has no row is not taken for lacking and stands apart in the table. The register is a "
        "census without sampling error; filling in and correcting rows shows as a change too."
    )
    return t(zh, en)


def _most(counted: pd.DataFrame, kind: Kind) -> str:
    first = counted.head(_MOST_MOVES)
    told = t("、", ", ").join(
        f"{moves.label(code, kind)} {count}"
        for code, count in zip(first["code"], first["compounds"], strict=True)
    )
    return told if len(first) == len(counted) else t(f"{told}等", f"{told}, and others")


def chart(choice: Choice, moved: pd.DataFrame, kind: Kind, before: str) -> StackedBars:
    """Return the moves as bars: by the state before where a compound has one of several, else by thing."""
    series, bars = _by_state(moved, kind) if kind.states else _by_item(moved, kind)
    return StackedBars(
        title=t(
            f"{kind.title.zh}：由{before[:7]}到{choice.day[:7]}的变动",
            f"{kind.title.en}: what moved from {before[:7]} to {choice.day[:7]}",
        ),
        subtitle=t("；", "; ").join(
            [subtitle(choice, groups(choice).total), f"{before} → {choice.day}"]
        ),
        unit=t("个小区", "compounds"),
        series=tuple(series),
        bars=tuple(bars),
        footer=_footer(choice, before),
    )


def _by_state(moved: pd.DataFrame, kind: Kind) -> tuple[list[str], list[Bar]]:
    """A bar for each state before, its parts the states after."""
    named = words(moves.states(kind))
    counts = Counter(zip(moved["before"], moved["after"], strict=True))
    bars = []
    for state in named:
        row = [counts[state, after] for after in named]
        if not any(row):
            continue
        gone = sum(row) - counts[state, state]
        said = t(f"变了 {gone} 个", f"{gone} changed")
        label = t(f"原来：{named[state]}", f"Before: {named[state].lower()}")
        bars.append(Bar(state, label, tuple(map(float, row)), said))
    return [t(f"现在：{one}", f"Now: {one.lower()}") for one in named.values()], bars


def _by_item(moved: pd.DataFrame, kind: Kind) -> tuple[list[str], list[Bar]]:
    """A bar for each thing of the list, its parts the steps, or the changes of a count."""
    steps = CHANGES if kind.is_count else {**_STEPS, "unknown": CHANGES["unknown"]}
    bars = []
    for name in kind.columns:
        found = moved[moved["item"] == name]
        cells = found["cell"].where(found["cell"].isin(list(steps)), "unknown")
        counts = cells.value_counts().reindex(list(steps), fill_value=0)
        bars.append(Bar(name, item(name), tuple(map(float, counts)), _net(counts, found, kind)))
    return list(words(steps).values()), bars


def _net(counts: pd.Series[int], found: pd.DataFrame, kind: Kind) -> str:
    if kind.is_count:
        net = int(moves.counted(found, kind)["by"].sum())
        return t(f"净 {net:+,} 条", f"net {net:+,} standards")
    net = int(counts.iloc[0] - counts.iloc[1])
    return t(f"净 {net:+,} 个", f"net {net:+,}")


def table(choice: Choice, counted: pd.DataFrame, kind: Kind, before: str) -> Table:
    """Return one row per thing and cell: from what to what, and how many compounds."""
    frame = counted.assign(thing=counted["item"].map({one: item(one) for one in kind.columns}))
    if kind.is_count:
        frame["change"] = frame["cell"].map(words(CHANGES))
    else:
        known = words(moves.states(kind))
        frame[["before", "after"]] = [
            [known[one] for one in cell.split("~")] for cell in frame["cell"]
        ]
    return Table(_title(kind, before, choice), frame, _columns(kind), _footer(choice, before))


def _title(kind: Kind, before: str, choice: Choice) -> str:
    return t(
        f"{kind.title.zh}的变动（{before} 至 {choice.day}）",
        f"Moves of {kind.title.en.lower()} ({before} to {choice.day})",
    )


def _footer(choice: Choice, before: str, cell: str = "") -> Footer:
    note = footnote(choice)
    against = t(f"对比 {before}", f"Against {before}")
    said = t("；", "; ").join(one for one in (note.filters, against, cell) if one)
    return Footer(said, note.origin, note.source, note.version, note.note)


def _columns(kind: Kind) -> list[Column]:
    count = Text("小区数。", "Compounds.")
    listed = [column("thing", Text("哪一项", "What"), Text("台账的栏目。", "Of the register."))]
    if kind.is_count:
        listed += [
            column("change", Text("变化", "Change"), Text("达标条数的变化。", "Of the count.")),
            column("compounds", Text("小区", "Compounds"), count),
            column("by", Text("净增条数", "Net change"), Text("各小区之和。", "Added up.")),
        ]
        return listed
    return [
        *listed,
        column("before", Text("原来", "Before"), Text("对比月末的情况。", "On the earlier day.")),
        column("after", Text("现在", "Now"), Text("所选月末的情况。", "On the chosen day.")),
        column("compounds", Text("小区", "Compounds"), count),
    ]


def behind(choice: Choice, moved: pd.DataFrame, kind: Kind, before: str, cell: str) -> Table:
    """Return one row per compound of a cell: what it was and what it is."""
    is_in = (
        moves.is_change(moved) if cell == CHANGED else (moved["item"] + "~" + moved["cell"]) == cell
    )
    found = moved[is_in]
    known = words(moves.states(kind))
    frame = found.assign(
        thing=found["item"].map({one: item(one) for one in kind.columns}),
        before=found["before"].map(lambda one: known.get(one, one)),
        after=found["after"].map(lambda one: known.get(one, one)),
    )
    said = t("所有变了的", "All that changed") if cell == CHANGED else moves.label(cell, kind)
    return Table(
        t(f"变动的小区：{said}", f"Compounds that moved: {said}"),
        frame,
        _behind_columns(),
        _footer(choice, before, said),
    )


def _behind_columns() -> list[Column]:
    return [
        column("compound", Text("小区", "Compound"), Text("小区的名称。", "Its name.")),
        column("community", Text("社区", "Community"), Text("所在社区。", "Where it lies.")),
        column("thing", Text("哪一项", "What"), Text("台账的栏目。", "Of the register.")),
        column("before", Text("原来", "Before"), Text("对比月末的情况。", "On the earlier day.")),
        column("after", Text("现在", "Now"), Text("所选月末的情况。", "On the chosen day.")),
        column("place_id", Text("地方编号", "Place id"), Text("供连接用。", "To join by.")),
    ]
