"""三方联动: which of branch, committee and firm stand together where; committees; the four rates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import streamlit as st

from governance.components import computed, downloads, link
from governance.components.coverage import party_table, words
from governance.components.coverage.choice import ALL_TYPES, Choice
from governance.components.coverage.groups import groups
from governance.components.coverage.layer_charts import compared, footnote, subtitle
from governance.components.coverage.party_counts import (
    KINDS,
    PARTIES,
    RATES,
    SEATS,
    SIZES,
    Combination,
    Counted,
    around,
    combinations,
    committees,
    lacking,
    share,
    three,
)
from governance.components.coverage.words import FORM_NAMES
from governance.components.framed import framed
from governance.components.kept import kept
from governance.components.language import language, t
from governance.components.lookup import entries
from governance.components.markdown import escape
from governance.components.words import localised
from governance.components.words import words as every_word
from governance.exports.charts import Bar, DotIntervalChart, Mark, StackedBars
from governance.indicators.coverage import CensusShare


def draw(choice: Choice) -> None:
    """Draw the combinations, the places by how many parties, the committees and the four rates."""
    kind = link.segmented(t("业委会和物业怎么算", "What counts"), every_word(KINDS), key="parties")
    total, parts = combinations(choice, kind)
    st.markdown(escape(sentence(total, lacking(choice)[0])))
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


def sentence(total: Counted, missing: int) -> str:
    """Return how many compounds have all three, with what silent, old and lacking rows can change."""
    found = three(total, missing)
    if found.value is None:
        return t("没有一个小区把三样都写明。", "No compound says all three.")
    unsaid = sum(count.compounds for one, count in total.items() if not one.is_known)
    zh = f"三样都写明的 {found.known:,} 个小区中，{found.part:,} 个三方齐备（{found.value:.1f}%）"
    en = f"Of {found.known:,} compounds that say all three, {found.part:,} have all three parties ({found.value:.1f} %)"
    if not found.open:
        return t(
            f"{zh}。没有写不全的小区，没有旧行和缺行。", f"{en}. None is silent, old or lacking."
        )
    old = found.open - unsaid - missing
    return t(
        f"{zh}；另有没写全的 {unsaid:,} 个、旧行 {old:,} 个、没有行的 {missing:,} 个，"
        f"全按不齐备到全按齐备算，占 {words.bounds(found)}%。",
        f"{en}; {unsaid:,} more do not say, {old:,} rows are old and {missing:,} compounds have none, "
        f"with which it is {words.bounds(found)} %.",
    )


def upset(total: Counted, choice: Choice, kind: str) -> StackedBars:
    """Return every combination as a row: filled dots for the parties that are there."""
    base = sum(count.compounds for one, count in total.items() if one.is_known)
    unsaid = t(*SIZES[-1])
    order = sorted(
        total, key=lambda one: (not one.is_known, -one.size, tuple(not bool(x) for x in one))
    )
    return StackedBars(
        title=t("三方的各种组合", "Every combination of the three parties"),
        subtitle=f"{subtitle(choice, groups(choice).total)}{t('；', '; ')}{t(*KINDS[kind])}",
        unit=t("个小区", "compounds"),
        series=(t("三样都写明的小区", "Compounds that say all"), unsaid),
        unknown=(unsaid,),
        bars=tuple(
            Bar(
                str(n),
                label(one),
                (float(total[one].compounds), 0.0)
                if one.is_known
                else (0.0, float(total[one].compounds)),
                _share(total[one].compounds, base) if one.is_known else f"{total[one].compounds:,}",
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
        return t(*SIZES[-1])
    dots = "".join("●" if there else "○" for there in one)
    named = [t(*name) for name, there in zip(PARTIES, one, strict=True) if there]
    return f"{dots} {t('＋', ' + ').join(named) or t('都没有', 'none')}"


def sizes(parts: Mapping[str, Counted], choice: Choice, kind: str) -> StackedBars:
    """Return the groups by how many of the three parties their compounds have, lacking ones among them."""
    found = groups(choice)
    return StackedBars(
        title=t("各处有几方", "How many of the three, by group"),
        subtitle=f"{compared(choice, found.total)}{t('；', '; ')}{t(*KINDS[kind])}{t('；', '; ')}{_at_the_end()}",
        unit=t("个小区", "compounds"),
        series=(*(t(*name) for name in SIZES), t(*FORM_NAMES["missing"])),
        bars=tuple(
            Bar(
                one.group_id,
                one.name,
                (*_by_size(parts.get(one.group_id, {})), float(one.counts["missing"])),
                _three_share(parts.get(one.group_id, {}), int(one.counts["missing"])),
            )
            for one in found.parts
        ),
        footer=footnote(choice),
        unknown=(t(*SIZES[-1]), t(*FORM_NAMES["missing"])),
    )


def _at_the_end() -> str:
    return t(
        "右端是三方齐备占写全的小区的比例（括号里：没写全的全算不齐备到全算齐备）",
        "at the end: all three, of the compounds that say (in brackets: none to all of the others counted in)",
    )


def _three_share(counted: Counted, missing: int) -> str:
    """All three in percent, with what lacking and old rows can change, for the end of a row."""
    found = three(counted, missing)
    if found.value is None:
        return t("无数据", "No data")
    said = f"{found.value:.1f}%"
    return said if not found.open else f"{said} ({words.bounds(found)}%)"


def _by_size(counted: Counted) -> tuple[float, ...]:
    known = [
        float(sum(n.compounds for one, n in counted.items() if one.is_known and one.size == size))
        for size in (3, 2, 1, 0)
    ]
    return (*known, float(sum(n.compounds for one, n in counted.items() if not one.is_known)))


def seats(choice: Choice) -> DotIntervalChart:
    """Return committees, seats, cross-appointments and chairs of the whole place, as shares.

    Seats have no bounds: how many a silent committee has is not known.
    """
    total, _ = committees(choice)
    missing, _ = lacking(choice)
    shares = [(t(*RATES[one].title), share(total, RATES[one], missing)) for one in _SEATED]
    marks = [_mark(name, found, choice) for name, found in shares]
    seated = int(total[SEATS.above]), int(total[SEATS.below])
    marks.insert(1, _bare(t(*SEATS.title), *seated, choice))
    return _shares(choice, t("业委会、席位和一肩挑", "Committees, seats and chairs"), marks)


_SEATED = ("committee", "crossed", "chaired")
_BRANCHES = "grid_branch_share"


def four(choice: Choice) -> DotIntervalChart:
    """Return 四位一体 as four rates, each with its own base; never one number."""
    total, whole = committees(choice)[0], groups(choice).total.organisation
    missing, _ = lacking(choice)
    organised = Mark(
        "compounds",
        t("小区（组织覆盖）", "Compounds (organised)"),
        whole.value,
        *around(whole.value, whole.lower, whole.upper),
        origin=groups(choice).total.origins[0],
        text=words.rate(whole),
    )
    return _shares(
        choice,
        t("四位一体：四个比率，不合成一个", "Four in one: four rates, never made one"),
        [
            *_grids(choice),
            organised,
            _mark(
                t("物业（企业有组织）", "Firms with an organisation"),
                share(total, RATES["firm"], missing),
                choice,
            ),
            _mark(
                t("业委会（红色业委会）", "Red committees"),
                share(total, RATES["red"], missing),
                choice,
            ),
        ],
    )


def _grids(choice: Choice) -> list[Mark]:
    """Grids with a branch, each level of grids apart, on the last day with a register of grids.

    That day is the end of the month or before. A chosen type of compound says nothing of grids.
    """
    found = computed.values([_BRANCHES], [choice.place])
    found = found[found["period_end"] <= choice.day]
    if found.empty or choice.types != (ALL_TYPES,):
        return [_bare(t("网格（建支部）", "Grids with a branch"), 0, 0, choice)]
    last = found[found["period_end"] == found["period_end"].max()]
    names = {
        row["breakdown"]: localised(row, "title")
        for row in entries("breakdowns")
        if row["indicator_id"] == _BRANCHES
    }
    return [
        _bare(
            t(
                f"{names.get(row['breakdown'], '网格')}（建支部）",
                f"Grids with a branch: {names.get(row['breakdown'], 'all').lower()}",
            ),
            float(row["numerator"]),
            float(row["denominator"]),
            choice,
        )
        for row in last.to_dict("records")
    ]


def _shares(choice: Choice, title: str, marks: Sequence[Mark]) -> DotIntervalChart:
    return DotIntervalChart(
        title=title,
        subtitle=subtitle(choice, groups(choice).total),
        unit="%",
        marks=tuple(marks),
        footer=footnote(choice),
        domain=(0.0, 106.0),
        interval=words.whiskers(),
    )


def _mark(name: str, found: CensusShare, choice: Choice) -> Mark:
    if found.value is None:
        return Mark(name, name, None, text=words.share(found))
    return Mark(
        name,
        name,
        found.value,
        *around(found.value, found.lower, found.upper),
        origin=groups(choice).total.origins[0],
        text=words.share(found),
    )


def _bare(name: str, above: float, below: float, choice: Choice) -> Mark:
    """A share of which nothing is known but its two numbers."""
    if not below:
        return Mark(name, name, None, text=t("无数据", "No data"))
    said = f"{100 * above / below:.1f}% · {above:,.0f}/{below:,.0f}"
    return Mark(name, name, 100 * above / below, origin=groups(choice).total.origins[0], text=said)
