"""三方联动: which of branch, committee and firm stand together where; committees; the four rates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import streamlit as st

from governance.components import computed, downloads, link
from governance.components.coverage import party_table
from governance.components.coverage.choice import ALL_TYPES, Choice
from governance.components.coverage.groups import (
    groups,
)
from governance.components.coverage.layer_charts import footnote, subtitle
from governance.components.coverage.party_counts import (
    KINDS,
    PARTIES,
    RATES,
    SIZES,
    Combination,
    combinations,
    committees,
)
from governance.components.framed import framed
from governance.components.kept import kept
from governance.components.language import language, t
from governance.components.markdown import escape
from governance.components.words import words
from governance.exports.charts import Bar, DotIntervalChart, Mark, StackedBars


def draw(choice: Choice) -> None:
    """Draw the combinations, the places by how many parties, the committees and the four rates."""
    kind = link.segmented(t("业委会和物业怎么算", "What counts"), words(KINDS), key="parties")
    total, parts = combinations(choice, kind)
    st.markdown(escape(sentence(total)))
    framed(
        kept("coverage-upset", lambda: upset(total, choice, kind), choice.key, kind),
        "coverage-upset",
    )
    by_place = kept("coverage-sizes", lambda: sizes(parts, choice, kind), choice.key, kind)
    framed(by_place, "coverage-sizes", len(by_place.bars))
    left, right = st.columns(2)
    with left:
        framed(kept("coverage-seats", lambda: seats(choice), choice.key), "coverage-seats")
    with right:
        framed(kept("coverage-four", lambda: four(choice), choice.key), "coverage-four")
    content = kept("coverage-parties", lambda: party_table.table(choice, kind), choice.key, kind)
    st.dataframe(
        content.frame,
        key=f"coverage-parties-{language()}",
        hide_index=True,
        placeholder="",
        column_config={one.name: party_table.shown(one) for one in content.columns},
    )
    downloads.table(content, "coverage-parties")


def sentence(total: Mapping[Combination, int]) -> str:
    """Return how many compounds have all three, with what the silent ones could change."""
    known = {one: count for one, count in total.items() if one.is_known}
    base, every = sum(known.values()), sum(total.values())
    if not base:
        return t("没有一个小区把三样都写明。", "No compound says all three.")
    whole = sum(count for one, count in known.items() if one.size == 3)
    share = 100 * whole / base
    said_zh = f"三样都写明的 {base:,} 个小区中，{whole:,} 个三方齐备（{share:.1f}%）"
    said_en = f"Of {base:,} compounds that say all three, {whole:,} have all three parties ({share:.1f} %)"
    if every == base:
        return t(f"{said_zh}。没有写不全的小区。", f"{said_en}. None is silent.")
    low, high = 100 * whole / every, 100 * (whole + every - base) / every
    return t(
        f"{said_zh}；另有 {every - base:,} 个没有写全，全按不齐备到全按齐备算，占 {low:.1f}–{high:.1f}%。",
        f"{said_en}; {every - base:,} more do not say, with which it is {low:.1f} to {high:.1f} %.",
    )


def upset(total: Mapping[Combination, int], choice: Choice, kind: str) -> StackedBars:
    """Return every combination as a row: filled dots for the parties that are there."""
    base = sum(count for one, count in total.items() if one.is_known)
    order = sorted(
        total, key=lambda one: (not one.is_known, -one.size, tuple(not bool(x) for x in one))
    )
    return StackedBars(
        title=t("三方的各种组合", "Every combination of the three parties"),
        subtitle=f"{subtitle(choice, groups(choice).total)}；{t(*KINDS[kind])}",
        unit=t("个小区", "compounds"),
        series=(t("小区", "Compounds"),),
        bars=tuple(
            Bar(
                str(n),
                label(one),
                (float(total[one]),),
                _share(total[one], base) if one.is_known else f"{total[one]:,}",
            )
            for n, one in enumerate(order)
        ),
        footer=footnote(choice),
    )


def _share(count: int, base: int) -> str:
    return f"{count:,} · {100 * count / base:.1f}%"


def label(one: Combination) -> str:
    """Return a combination as dots and words: ●●○ 党支部＋业委会."""
    if not one.is_known:
        return t("三样没有写全", "Not all said")
    dots = "".join("●" if there else "○" for there in one)
    named = [t(*name) for name, there in zip(PARTIES, one, strict=True) if there]
    return f"{dots} {t('＋', ' + ').join(named) or t('都没有', 'none')}"


def sizes(parts: Mapping[str, Mapping[Combination, int]], choice: Choice, kind: str) -> StackedBars:
    """Return the groups by how many of the three parties their compounds have."""
    return StackedBars(
        title=t("各处有几方", "How many of the three, by group"),
        subtitle=f"{subtitle(choice, groups(choice).total)}；{t(*KINDS[kind])}",
        unit=t("个小区", "compounds"),
        series=tuple(t(*name) for name in SIZES),
        bars=tuple(Bar(name, name, _by_size(counted)) for name, counted in parts.items()),
        footer=footnote(choice),
    )


def _by_size(counted: Mapping[Combination, int]) -> tuple[float, ...]:
    known = [
        float(sum(count for one, count in counted.items() if one.is_known and one.size == size))
        for size in (3, 2, 1, 0)
    ]
    return (*known, float(sum(count for one, count in counted.items() if not one.is_known)))


def seats(choice: Choice) -> DotIntervalChart:
    """Return committees, seats, cross-appointments and chairs of the whole place, as shares."""
    total, _ = committees(choice)
    return _shares(
        choice,
        t("业委会、席位和一肩挑", "Committees, seats and chairs"),
        [(t(*name), total[above], total[below]) for name, above, below in RATES.values()],
    )


def four(choice: Choice) -> DotIntervalChart:
    """Return 四位一体 as four rates, each with its own base; never one number."""
    total, whole = committees(choice)[0], groups(choice).total.organisation
    return _shares(
        choice,
        t("四位一体：四个比率，不合成一个", "Four in one: four rates, never made one"),
        [
            (t("网格（网格建支部）", "Grids with a branch"), *_grids(choice)),
            (t("小区（组织覆盖）", "Compounds (organised)"), whole.covered, whole.known),
            (
                t("物业（企业有组织）", "Firms with an organisation"),
                total["firm_organised"],
                total["firm_served"],
            ),
            (
                t("业委会（红色业委会）", "Red committees"),
                total["red_committees"],
                total["red_known"],
            ),
        ],
    )


def _grids(choice: Choice) -> tuple[float, float]:
    """Grids with a branch and grids, at the end of the month or the last one before with a register."""
    found = computed.values(["grid_branch_share"], [choice.place])
    found = found[(found["period_end"] <= choice.day) & found["breakdown"].isna()]
    if found.empty or choice.types != (ALL_TYPES,):
        return 0, 0
    last = found.sort_values("period_end").iloc[-1]
    return float(last["numerator"]), float(last["denominator"])


def _shares(choice: Choice, title: str, shares: Sequence[tuple[str, Any, Any]]) -> DotIntervalChart:
    total = groups(choice).total
    return DotIntervalChart(
        title=title,
        subtitle=subtitle(choice, total),
        unit="%",
        marks=tuple(_mark(name, above, below, total.origins[0]) for name, above, below in shares),
        footer=footnote(choice),
        domain=(0.0, 106.0),
    )


def _mark(name: str, above: float, below: float, origin: str) -> Mark:
    if not below:
        return Mark(name, name, None, text=t("无数据", "No data"))
    value = 100 * above / below
    return Mark(name, name, value, origin=origin, text=f"{value:.1f}% · {above:,.0f}/{below:,.0f}")
