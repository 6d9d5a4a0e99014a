"""The rule set of the three rates: picked from the table, or edited on the page; both in the link."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import streamlit as st

from governance.components import link
from governance.components.language import language, t
from governance.components.lookup import entries
from governance.components.markdown import escape
from governance.components.words import localised, text
from governance.indicators.three_rates import RuleSet
from governance.model.errors import Text
from governance.store import paths
from governance.store.settings import read_settings

RULES, EDITED = "rules", "weights"
_PARTS: Mapping[str, Text] = {
    "response": Text("响应率的权重（%）", "Weight of response (%)"),
    "solution": Text("解决率的权重（%）", "Weight of solution (%)"),
    "satisfaction": Text("满意率的权重（%）", "Weight of satisfaction (%)"),
    "basically": Text("一个“基本满意”折算（%）", "One “basically satisfied” counts (%)"),
}


@dataclass(frozen=True)
class Rules:
    """A rule set with its words: ``name`` says where it comes from, ``about`` what it counts."""

    weights: RuleSet
    code: str
    name: str
    about: str
    note: str


def choose() -> Rules:
    """Draw the list of rule sets and the switch to edit one; return what holds."""
    known = {str(row["rule_set_id"]): row for row in entries("rule_sets")}
    left, right = st.columns([2, 1], vertical_alignment="bottom")
    with left:
        code = link.selectbox(
            t("三率的规则", "Rule set"),
            {one: localised(row, "name") for one, row in known.items()},
            key=RULES,
        )
    with right:
        edit = link.toggle(t("改动这套规则的权重", "Edit the weights"), key="edit")
    row = known[code]
    stated = _weights(row)
    weights = _edited(stated) if edit else stated
    if weights != stated:
        name = t(
            f"自定权重（由“{localised(row, 'name')}”改动）",
            f"Own weights (from {localised(row, 'name')})",
        )
        return Rules(weights, "own", name, _about(weights), _month(row))
    return Rules(stated, code, localised(row, "name"), _about(stated), _source(row))


def _weights(row: Mapping[str, Any]) -> RuleSet:
    names = ("response_weight", "solution_weight", "satisfaction_weight", "basically_weight")
    return RuleSet(*(float(row[name]) for name in names))


def _edited(stated: RuleSet) -> RuleSet:
    """Draw the weights to be changed; where they make no rule set, say why and keep the stated one."""
    start = _from_link() or _percents(stated)
    given: list[float] = []
    for cell, (part, label), value in zip(st.columns(4), _PARTS.items(), start, strict=True):
        key = f"weight-{part}-{language()}"
        st.session_state.setdefault(key, value)
        given.append(cell.number_input(t(*label), 0.0, 100.0, step=5.0, key=key))
    link.write(
        EDITED, [] if given == list(_percents(stated)) else ["-".join(f"{one:g}" for one in given)]
    )
    try:
        return RuleSet(*(one / 100 for one in given))
    except ValueError:
        st.warning(
            t(
                f"三个权重合计 {sum(given[:3]):g}%，应为 100%；在改正之前，下面仍用原来的权重。",
                f"The three weights add up to {sum(given[:3]):g} %, not 100 %; until this is mended the "
                "stated weights are used.",
            )
        )
        return stated


def _from_link() -> tuple[float, ...] | None:
    given = "".join(link.read(EDITED)).split("-")
    try:
        numbers = tuple(float(one) for one in given)
    except ValueError:
        return None
    return (
        numbers if len(numbers) == len(_PARTS) and all(0 <= one <= 100 for one in numbers) else None
    )


def _percents(rules: RuleSet) -> tuple[float, ...]:
    parts = (rules.response, rules.solution, rules.satisfaction, rules.basically)
    return tuple(round(100 * one, 4) for one in parts)


def _about(rules: RuleSet) -> str:
    response, solution, satisfaction, basically = (f"{one:.4g}%" for one in _percents(rules))
    return t(
        f"得分 = 响应率 × {response} + 解决率 × {solution} + 满意率 × {satisfaction}；"
        f"满意率里一个“基本满意”按 {basically} 折算。三个率的分母都是有效回访。",
        f"Score = response × {response} + solution × {solution} + satisfaction × {satisfaction}; a "
        f"“basically satisfied” counts {basically}. All three rates are over valid call-backs.",
    )


def _source(row: Mapping[str, Any]) -> str:
    source, note = text(row["source"]), text(row["note"])
    said = t(f"规则来源：{source}。{note}", f"Source of the rule set: {source}. {note}")
    return said + _month(row)


def _month(row: Mapping[str, Any]) -> str:
    """Say where the rule set's month is not the one that values are computed for."""
    asked, here = int(row["month_starts_on"]), read_settings(paths.home()).month_starts_on
    if asked == here:
        return ""
    return t(
        f"这套规则的月份从 {asked} 日起；本系统现在按每月 {here} 日起计，月份的数会与按规则公布的不同"
        "（设置 month_starts_on 后重算可改）。",
        f" Its month starts on day {asked}; here months start on day {here}, so monthly numbers differ "
        "from those published by the rule set (change month_starts_on in the settings and refresh).",
    )


def caption(rules: Rules) -> None:
    """Draw what the rule set counts and where it comes from."""
    st.caption(escape("  ".join(one for one in (rules.about, rules.note) if one)))
