"""The three rates: each with what it counts over what, who is in none of them, pooled beside the mean."""

from __future__ import annotations

from collections.abc import Mapping
from math import isnan

import pandas as pd

from governance.components.kept import kept
from governance.components.language import t
from governance.components.requests import (
    measures,
    presentation,
    rate_tables,
    rules,
    treatment,
)
from governance.components.requests.choice import Choice, not_held
from governance.components.requests.counts import (
    Counts,
    by_place,
    is_answer_recorded,
    is_contact_recorded,
    number,
)
from governance.components.requests.rules import Rules
from governance.components.requests.wording import count, percent, rate
from governance.components.source_link import cell
from governance.exports.charts import DotIntervalChart, Mark
from governance.indicators.three_rates import RATES, Rate, mean_of_units, rates, share

_POOLED, _MEAN = "pooled", "mean"
Found = dict[str, dict[str, Rate]]


def draw(choice: Choice) -> None:
    """Draw the view."""
    chosen = rules.choose()
    rules.caption(chosen)
    counts = by_place(choice)
    if counts[choice.parent]["to_handle"] is None:
        presentation.say(not_held())
        return
    found = kept("request-rates", lambda: _found(choice, chosen), *choice.key, *_key(chosen))
    cells = {f"{_POOLED}-{name}": cell("rate-units", 0, name) for name in RATES}
    drawn = presentation.chart(_chart(choice, chosen, counts, found), "rates", cells)
    counted = rate_tables.counted(counts[choice.parent])
    said = presentation.say(
        *_paragraph(choice, counts, found), key="rates", numbers=_numbers(counted)
    )
    presentation.say("" if choice.is_held_at(choice.units.level) else not_held())
    answered = [measures.MEASURES[name] for name in ("response", "solution", "satisfaction")]
    basically = chosen.weights.basically
    presentation.say(*treatment.words(choice, choice.parent, answered, basically))
    presentation.table(
        t("谁算在三率里，谁不在", "Who is in the three rates and who is not"),
        counted,
        rate_tables.COUNTED_COLUMNS,
        choice,
        "counted",
        spots=[said],
    )
    presentation.table(
        t(
            "各单位的三率（按地方次序，不排名）",
            "Three rates of each unit (in the order of places, not ranked)",
        ),
        rate_tables.units(choice, counts, found),
        rate_tables.unit_columns(),
        choice,
        "rate-units",
        hidden=[column.name for column in rate_tables.number_columns()],
        note=chosen.about,
        plain=("score_value", "score_lower", "score_upper"),
        spots=[drawn, said],
    )


def _numbers(counted: pd.DataFrame) -> dict[str, str]:
    """The numbers of the paragraph: cell of a table → what it is."""
    told = {t(*rate_tables.step(name)) for name in ("to_handle", "never", "valid")}
    groups = {
        cell("counted", row, "requests"): str(step)
        for row, step in enumerate(counted["step"])
        if step in told
    }
    return groups | {
        cell("rate-units", 0, name): t(*rate_tables.TITLES[name]) for name in RATES[:3]
    }


def _key(chosen: Rules) -> tuple[str, ...]:
    return (repr(chosen.weights),)


def _found(choice: Choice, chosen: Rules) -> Found:
    counts = by_place(choice)
    found = {place: rates(_known(one), chosen.weights) for place, one in counts.items()}
    if is_contact_recorded(choice):
        return found
    unknown = {name: Rate(0.0, 0.0, None, None) for name in ("response", "score")}
    return {place: of | unknown for place, of in found.items()}


def _known(counts: Counts) -> dict[str, float]:
    """The counts without those that the slice does not hold; what every rate needs is there."""
    needed = ("valid", "contacted_valid", "solved_valid", "satisfied_valid", "basically_valid")
    held = {name: value for name, value in counts.items() if value is not None}
    return {name: 0.0 for name in needed} | held


def _units_of(choice: Choice) -> list[str]:
    return [one for one in choice.units.ids if one != choice.parent]


def _chart(
    choice: Choice, chosen: Rules, counts: Mapping[str, Counts], found: Found
) -> DotIntervalChart:
    marks = [mark for name in RATES for mark in _marks(choice, name, found)]
    valid = count(number(counts[choice.parent], "valid"))
    return DotIntervalChart(
        title=t(
            "三率与得分：合计，和各单位率的平均",
            "Three rates and score: pooled, and the mean of the units",
        ),
        subtitle=presentation.about(
            choice,
            t(f"有效回访 {valid} 件；{chosen.name}", f"{valid} valid call-backs; {chosen.name}"),
        ),
        unit="%",
        marks=tuple(marks),
        footer=presentation.footer(choice, chosen.about),
        domain=(0.0, 106.0),
    )


def _marks(choice: Choice, name: str, found: Found) -> list[Mark]:
    unit = t("分", " points") if name == "score" else "%"
    group = t(*rate_tables.TITLES[name])
    pooled = found[choice.parent][name]
    said, key = rate(pooled, unit), f"{_POOLED}-{name}"
    marks = [presentation.mark(key, t("合计", "Pooled"), pooled, choice.origin, said, group)]
    units = _units_of(choice)
    mean = mean_of_units(found[one][name].value for one in units)
    if len(units) > 1:
        label, of_units = t("各单位率的平均", "Mean of the units"), Rate(0.0, 0.0, mean, None)
        said, key = rate(of_units, unit), f"{_MEAN}-{name}"
        marks.append(presentation.mark(key, label, of_units, choice.origin, said, group))
    return marks


def _paragraph(choice: Choice, counts: Mapping[str, Counts], found: Found) -> list[str]:
    all_of_them = counts[choice.parent]
    handled, valid = number(all_of_them, "to_handle"), number(all_of_them, "valid")
    if not is_answer_recorded(all_of_them):
        return [
            t(
                f"应办诉求 {count(handled)} 件，没有一件登记了回访：是没有登记，不是没有回访；"
                "三率和回访率都是“无数据”，不是 0。",
                f"{count(handled)} requests to handle, and no record says anything of a call-back: that is not "
                "recorded, which is not never called back; the rates have no data, which is not 0.",
            )
        ]
    if not valid:
        return [
            t(
                f"应办诉求 {count(handled)} 件，没有一件有有效回访：三率都是“无数据”，不是 0。",
                f"{count(handled)} requests to handle and not one valid call-back: the three rates have no data, "
                "which is not 0.",
            )
        ]
    reached = share(valid, handled)
    pooled = found[choice.parent]
    return [
        t(
            f"应办诉求 {count(handled)} 件，其中 {count(valid)} 件（{percent(reached.value)}）有有效回访，"
            f"三率只说这些；另外 {count(handled - valid)} 件的结果，三率说不了。",
            f"Of {count(handled)} requests to handle {count(valid)} ({percent(reached.value)}) had a valid "
            f"call-back, and the three rates speak of these alone; of the other {count(handled - valid)} "
            "they say nothing.",
        ),
        t(
            f"合计响应率 {rate(pooled['response'])}、解决率 {rate(pooled['solution'])}、"
            f"满意率 {rate(pooled['satisfaction'])}，括号里是 95% 区间。",
            f"Pooled: response {rate(pooled['response'])}, solution {rate(pooled['solution'])}, satisfaction "
            f"{rate(pooled['satisfaction'])}; 95 % intervals in brackets.",
        ),
        _why_they_differ(choice, counts, found),
        ""
        if is_contact_recorded(choice)
        else t(
            "没有一件记录有联系的时间：响应率和得分没有登记，不是 0。",
            "No record tells of a contact: response and score are not recorded, which is not 0.",
        ),
    ]


def _why_they_differ(choice: Choice, counts: Mapping[str, Counts], found: Found) -> str:
    units = [one for one in _units_of(choice) if number(counts[one], "valid") > 0]
    mean = mean_of_units(found[one]["solution"].value for one in units)
    pooled = found[choice.parent]["solution"].value
    if len(units) < 2 or mean is None or pooled is None or isnan(mean - pooled):
        return ""
    most = max(units, key=lambda one: number(counts[one], "valid"))
    least = min(units, key=lambda one: number(counts[one], "valid"))
    names = choice.units.names
    large, small = count(number(counts[most], "valid")), count(number(counts[least], "valid"))
    return t(
        f"解决率的合计比各单位的平均{'高' if pooled >= mean else '低'} {abs(pooled - mean):.1f} 个百分点："
        f"平均把回访 {large} 件的{names[most]}和 {small} 件的{names[least]}看得一样重，合计按件数算。"
        "要说整个地方，用合计。",
        f"Pooled solution lies {abs(pooled - mean):.1f} points {'above' if pooled >= mean else 'below'} the mean of "
        f"the units: the mean gives {names[most]} with {large} call-backs the same weight as {names[least]} with "
        f"{small}, the pooled rate counts requests. For the whole place use the pooled rate.",
    )
