"""One indicator as the registry defines it, with every place's value, norms and comparability."""

from __future__ import annotations

from typing import Any

from governance.components.figure_table import quote_link
from governance.components.language import t
from governance.components.lookup import records, rows
from governance.components.marks import label, value_text
from governance.components.markup import Html, element, facts, join, link, table
from governance.components.opening import PARAMETER
from governance.components.words import (
    FAMILIES,
    INDICATOR_KINDS,
    localised,
    text,
    word,
)
from governance.model.errors import Text

Row = dict[str, Any]

DIRECTIONS = {
    "higher": Text("越高越好", "Higher is better"),
    "lower": Text("越低越好", "Lower is better"),
    "none": Text("不分高低：多少都不说明好坏", "None: neither more nor less is better"),
}


def describe(indicator: Row) -> Html:
    """Return everything that the registry and the data say about an indicator."""
    key = str(indicator["indicator_id"])
    return join(
        [
            element("p", link(t("← 回到全部指标", "← All indicators"), indicator="", open="")),
            element("h2", localised(indicator, "title"), data_focus=True),
            element(
                "p", link(t("放到区域比较里看", "Compare places"), "comparison", indicator=key)
            ),
            facts(_meaning(indicator)),
            _section(t("各地的值", "Values"), _values(key)),
            _section(t("各地的要求或标准", "Norms"), _norms({key, text(indicator["norm"])})),
            _section(t("能不能放在同一根轴上", "May values share an axis?"), _rule(indicator)),
            _section(t("用到它的机制", "Mechanisms that use it"), _mechanisms(key)),
            _section(t("参考", "References"), _references(key)),
            _computation(indicator),
        ]
    )


def _meaning(indicator: Row) -> list[tuple[str, str]]:
    yes, no = (
        t("可以相加（同一范围、互不重叠时）", "Yes, where scopes do not overlap"),
        t("不可相加", "No"),
    )
    return [
        (t("编号", "Id"), indicator["indicator_id"]),
        (t("家族", "Family"), word(FAMILIES, indicator["family"])),
        (t("定义", "Definition"), localised(indicator, "definition")),
        (t("单位", "Unit"), localised(indicator, "unit")),
        (t("性质", "Kind"), word(INDICATOR_KINDS, indicator["kind"])),
        (t("分子", "Numerator"), localised(indicator, "numerator")),
        (t("分母", "Denominator"), localised(indicator, "denominator")),
        (t("方向", "Direction"), word(DIRECTIONS, indicator["direction"])),
        (t("相加", "Adding up"), yes if indicator["additive"] else no),
        (t("注意", "Caveat"), localised(indicator, "caveat")),
    ]


def _section(title: str, content: Html | None) -> Html:
    return join([element("h3", title), content]) if content else Html()


def _values(indicator_id: str) -> Html:
    every = rows("observations")
    values = records(every[every["indicator_id"] == indicator_id])
    if not values:
        nothing = t("五份案例都没有给出它的值。", "None of the five documents gives a value.")
        return element("p", nothing)
    headings = [
        t("地方与范围", "Place and scope"),
        t("值（点开看出处）", "Value (opens its source)"),
        t("算式", "Formula"),
        t("说明", "Note"),
    ]
    lines = (
        [label(one), _value(one), localised(one, "formula"), localised(one, "note")]
        for one in values
    )
    return table(headings, lines, caption=t("各地的值", "Values"))


def _value(value: Row) -> Html:
    shown = value_text(value) or t("不能确定", "not determined")
    return link(shown, **{PARAMETER: value["observation_id"]})


def _norms(indicator_ids: set[str]) -> Html | None:
    every = rows("norms")
    norms = records(every[every["indicator_id"].isin(indicator_ids - {""})])
    if not norms:
        return None
    return element(
        "ul",
        *(
            element(
                "li",
                f"{localised(one, 'place_name')}　",
                quote_link(one),
                f"　{localised(one, 'subject')}",
            )
            for one in norms
        ),
    )


def _rule(indicator: Row) -> Html:
    """Say the comparability rule in words, with the places that depart from the definition."""
    needed = [t("指标、口径和单位相同", "the same indicator, definition and unit")]
    if indicator["compare_base"] != "none":
        base = localised(indicator, "denominator") or t(
            "即指标定义所说的", "that of the definition"
        )
        needed.append(t(f"分母相同（{base}）", f"the same base ({base})"))
    told = {
        "compare_scope": Text(
            "范围相同（全域对全域、城区对城区）", "the same scope (whole or part)"
        ),
        "compare_level": Text("行政层级相同", "the same administrative level"),
        "compare_period": Text("统计时段相同", "the same period"),
    }
    needed += [t(*words) for column, words in told.items() if indicator[column] == "same"]
    free = {
        "compare_scope": Text("范围", "scope"),
        "compare_level": Text("层级", "level"),
        "compare_period": Text("时段", "period"),
    }
    spared = [t(*words) for column, words in free.items() if indicator[column] == "any"]
    need = t(f"须{'、'.join(needed)}。", f"They need {', '.join(needed)}.")
    rest = t(
        f"{'、'.join(spared)}不同不妨碍比较。",
        f"A difference in {' or '.join(spared)} does not matter.",
    )
    return join(
        [element("p", need + t("", " ") + (rest if spared else "")), _departures(indicator)]
    )


def _departures(indicator: Row) -> Html:
    every = rows("comparands")
    lines = []
    for row in records(every[every["indicator_id"] == indicator["indicator_id"]]):
        reasons = (localised(row, "definition_reason"), localised(row, "base_reason"))
        if said := t("；", "; ").join(one for one in reasons if one):
            lines.append(element("li", f"{localised(row, 'place')}{t('：', ': ')}{said}"))
    return element("ul", *lines) if lines else Html()


def _mechanisms(indicator_id: str) -> Html | None:
    using = rows("mechanism_indicators")
    keys = using.loc[using["indicator_id"] == indicator_id, "mechanism_id"]
    every = rows("mechanisms")
    found = records(every[every["mechanism_id"].isin(keys)])
    if not found:
        return None
    links = (
        element(
            "li",
            f"{localised(one, 'place_name')}　",
            link(localised(one, "name"), "mechanisms", mechanism=one["mechanism_id"]),
        )
        for one in found
    )
    return element("ul", *links)


def _references(indicator_id: str) -> Html | None:
    every = rows("indicator_references")
    found = every.loc[every["indicator_id"] == indicator_id, "reference"] if len(every) else ()
    lines = [element("li", str(one)) for one in found]
    return element("ul", *lines) if lines else None


def _computation(indicator: Row) -> Html:
    """Say in a sentence how the value comes about; the SQL itself stands under a fold."""
    summary = element(
        "summary",
        t("SQL 原文（供核对程序的人看）", "The SQL (for those who want to check the code)"),
    )
    code = element("pre", element("code", str(indicator["sql"]).strip()), tabindex="0")
    said = element("p", _in_a_sentence(indicator))
    fold = element("details", summary, code)
    return _section(t("怎么算的", "How it is computed"), join([said, fold]))


def _in_a_sentence(indicator: Row) -> str:
    if indicator["kind"] == "reported":
        return t(
            "直接取原文印出的数，不作计算；同一个数印了两次的，取先印出的一处。",
            "Taken as printed, without arithmetic; where it is printed twice, the first printing counts.",
        )
    over, under = localised(indicator, "numerator"), localised(indicator, "denominator")
    if not (over and under):
        return localised(indicator, "definition")
    whole = " × 100%" if localised(indicator, "unit") == "%" else ""
    return t(
        f"{over} ÷ {under}{whole}；限定词带来的区间随之算出。",
        f"{over} ÷ {under}{whole}; the interval that the qualifiers imply is carried through.",
    )
