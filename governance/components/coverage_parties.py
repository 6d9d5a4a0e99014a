"""三方联动: which of branch, committee and firm stand together where; committees; the four rates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from governance.components import computed, downloads, link
from governance.components.coverage_charts import footnote, subtitle
from governance.components.coverage_choice import ALL_TYPES, Choice
from governance.components.coverage_groups import (
    Row,
    group_name,
    group_names,
    groups,
    in_order,
)
from governance.components.coverage_rates import framed
from governance.components.export_columns import column
from governance.components.kept import kept
from governance.components.language import language, t
from governance.components.lookup import entries
from governance.components.markdown import escape
from governance.components.words import localised, words
from governance.exports.charts import Bar, DotIntervalChart, Mark, StackedBars
from governance.exports.tables import Column, Table
from governance.model.errors import Text

KINDS: Mapping[str, Text] = {
    "red": Text("红色业委会、红色物业", "Recognised as red"),
    "any": Text("有业委会（自管小组）、有物业企业", "Any committee, any firm"),
}
PARTIES = (
    Text("党支部", "Branch"),
    Text("业委会", "Committee"),
    Text("物业", "Firm"),
)
_SIZES = (
    Text("三方齐备", "All three"),
    Text("有两方", "Two"),
    Text("只有一方", "One"),
    Text("一方也没有", "None"),
    Text("三样没有写全", "Not all said"),
)
# Numerator and denominator of each rate, as `compound_committees` calls them.
_RATES: Mapping[str, tuple[Text, str, str]] = {
    "committee": (
        Text("有业委会或自管小组", "With a committee or team"),
        "committees",
        "committee_known",
    ),
    "party_seats": (Text("委员中的党员", "Party members among seats"), "party_seats", "seats"),
    "crossed": (
        Text("有党员委员的业委会（交叉任职）", "Committees with Party members"),
        "crossed",
        "cross_known",
    ),
    "chaired": (Text("书记兼主任（一肩挑）", "Chaired by the secretary"), "chaired", "chair_known"),
}


class Combination(NamedTuple):
    """Which of the three parties are there; None three times where not all is said."""

    branch: bool | None
    committee: bool | None
    firm: bool | None

    @property
    def size(self) -> int:
        """How many of the three are there."""
        return sum(bool(one) for one in self)

    @property
    def is_known(self) -> bool:
        """Whether the register says all three."""
        return self.branch is not None


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
    content = kept("coverage-parties", lambda: table(choice, kind), choice.key, kind)
    st.dataframe(
        content.frame,
        key=f"coverage-parties-{language()}",
        hide_index=True,
        placeholder="",
        column_config={one.name: _shown(one) for one in content.columns},
    )
    downloads.table(content, "coverage-parties")


def combinations(
    choice: Choice, kind: str
) -> tuple[dict[Combination, int], dict[str, dict[Combination, int]]]:
    """Return how many compounds have which combination: in all, and by name of group."""
    found = entries(
        "compound_parties",
        **choice.within,
        split=choice.group_split,
        kind=kind,
        attached=choice.attached,
    )
    names = group_names(choice)
    total = {_combination(row): int(row["compounds"]) for row in found if row["is_total"]}
    parts: dict[str, dict[Combination, int]] = {}
    for row in in_order(found, names):
        named = parts.setdefault(group_name(choice, row["group_id"], names), {})
        named[_combination(row)] = int(row["compounds"])
    return total, parts


def _combination(row: Row) -> Combination:
    there = (row[name] for name in ("has_branch", "has_committee", "has_firm"))
    return Combination(*(None if pd.isna(one) else bool(one) for one in there))


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
        series=tuple(t(*name) for name in _SIZES),
        bars=tuple(Bar(name, name, _by_size(counted)) for name, counted in parts.items()),
        footer=footnote(choice),
    )


def _by_size(counted: Mapping[Combination, int]) -> tuple[float, ...]:
    known = [
        float(sum(count for one, count in counted.items() if one.is_known and one.size == size))
        for size in (3, 2, 1, 0)
    ]
    return (*known, float(sum(count for one, count in counted.items() if not one.is_known)))


def committees(choice: Choice) -> tuple[Row, tuple[Row, ...]]:
    """Return the counts of committees, seats and firms: of all compounds, and by group in order."""
    found = entries("compound_committees", **choice.within, split=choice.group_split)
    [total] = [row for row in found if row["is_total"]]
    return total, tuple(in_order(found, group_names(choice)))


def seats(choice: Choice) -> DotIntervalChart:
    """Return committees, seats, cross-appointments and chairs of the whole place, as shares."""
    total, _ = committees(choice)
    return _shares(
        choice,
        t("业委会、席位和一肩挑", "Committees, seats and chairs"),
        [(t(*name), total[above], total[below]) for name, above, below in _RATES.values()],
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


def table(choice: Choice, kind: str) -> Table:
    """Return one row per group: compounds by combination, committees, seats and firms."""
    total, parts = combinations(choice, kind)
    names = group_names(choice)
    every, by_group = committees(choice)
    place = localised(choice.units.parent, "place_name")
    rows = [_row(t(f"{place}合计", f"{place}, all"), total, every)]
    for row in by_group:
        name = group_name(choice, row["group_id"], names)
        rows.append(_row(name, parts.get(name, {}), row))
    return Table(
        title=t("三方联动与业委会", "The three parties and the committees"),
        frame=pd.DataFrame(rows),
        columns=_columns(),
        footer=footnote(choice),
    )


def _row(name: str, counted: Mapping[Combination, int], committee: Row) -> dict[str, object]:
    row: dict[str, object] = {"group": name}
    row |= {key: counted.get(one, 0) for key, one in _COMBINATIONS.items()}
    row["unsaid"] = sum(count for one, count in counted.items() if not one.is_known)
    for _, above, below in _RATES.values():
        row |= {above: committee[above], below: committee[below]}
    return row | {one: committee[one] for one in ("firm_organised", "firm_served")}


_COMBINATIONS = {
    f"has_{''.join('y' if bit else 'n' for bit in bits)}": Combination(*bits)
    for bits in ((b, c, f) for b in (True, False) for c in (True, False) for f in (True, False))
}


def _columns() -> list[Column]:
    listed = [
        column("group", Text("分组", "Group"), Text("小区归在哪一组。", "What it is counted in."))
    ]
    for key, one in _COMBINATIONS.items():
        dots = "".join("●" if there else "○" for there in one)
        zh = (
            "＋".join(name.zh for name, there in zip(PARTIES, one, strict=True) if there)
            or "都没有"
        )
        en = (
            " + ".join(name.en for name, there in zip(PARTIES, one, strict=True) if there) or "none"
        )
        meaning = Text("这种组合的小区数。", "Compounds with this combination.")
        listed.append(column(key, Text(f"{dots} {zh}", f"{dots} {en}"), meaning))
    silent = Text("三样没有写全的小区数。", "Compounds that do not say all three.")
    listed.append(column("unsaid", Text("没有写全", "Not all said"), silent))
    for name, above, below in _RATES.values():
        listed += [
            column(above, name, Text("分子。", "Numerator.")),
            column(below, Text(f"{name.zh}：分母", f"{name.en}: base"), Text("分母。", "Base.")),
        ]
    return [
        *listed,
        column(
            "firm_organised",
            Text("物业企业有组织", "Firm with an organisation"),
            Text("单建或联建。", "Own or joint."),
        ),
        column(
            "firm_served",
            Text("有物业企业的小区", "Compounds with a firm"),
            Text("分母。", "Base."),
        ),
    ]


def _shown(one: Column) -> Any:
    return st.column_config.Column(one.heading(language()), pinned=one.name == "group")
