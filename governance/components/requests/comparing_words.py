"""What a comparison of units says in words: never an adjective without its limits."""

from __future__ import annotations

from governance.components.language import t
from governance.components.requests.choice import Choice
from governance.components.requests.compared import Compared
from governance.components.requests.measures import Measure
from governance.components.requests.wording import listed, percent
from governance.indicators.funnel import TOO_FEW, Funnel
from governance.model.errors import Text

_ENOUGH_UNITS = 10  # of fewer the spread between units is hardly known


def limits_note(plot: Funnel) -> str:
    """Return what the limits of the funnel hold: chance alone, or how units differ anyway too."""
    if plot.spread.is_over:
        tau = f"{100 * plot.spread.tau:.1f}"
        return t(
            f"限按单位间本来就有的差别放宽（离散系数 {plot.spread.phi:.1f}，单位间标准差 {tau} 个百分点；"
            "Spiegelhalter 2005）",
            f"Limits widened for how units differ anyway (dispersion {plot.spread.phi:.1f}, standard deviation "
            f"between units {tau} points; Spiegelhalter 2005)",
        )
    return t(
        f"限只含偶然（离散系数 {plot.spread.phi:.1f}，没有发现超出偶然的差别；Spiegelhalter 2005）",
        f"Limits of chance alone (dispersion {plot.spread.phi:.1f}: no difference beyond chance found; "
        "Spiegelhalter 2005)",
    )


def paragraph(choice: Choice, measure: Measure, found: Compared) -> list[str]:
    """Return the sentences under the funnel plot."""
    names = choice.units.names
    few = [names[one] for one, share in found.units.items() if share.whole < TOO_FEW]
    said = [*_about_zones(choice, found), *_about_ranks(choice, found)]
    if few:
        said.append(
            t(
                f"样本过少（不足 {TOO_FEW} 件），不判断也不排名：{listed(few)}。",
                f"Too few cases (under {TOO_FEW}), neither judged nor ranked: {listed(few)}.",
            )
        )
    if found.without:
        without = listed(names[one] for one in found.without)
        said.append(
            t(
                f"无数据（{_none(measure).zh}）：{without}。",
                f"No data ({_none(measure).en}): {without}.",
            )
        )
    said.append(
        t(
            "这里只在同一个地方、同一层级的单位之间比较，不与外面的单位比。",
            "Units are compared within one place and level alone, never with units outside.",
        )
    )
    return said


def _none(measure: Measure) -> Text:
    """Why a unit has no data: of call-backs it may be that none is recorded."""
    if measure.part == "valid":
        return Text("没有登记，或没有应办诉求", "not recorded, or nothing to handle")
    return Text(f"{measure.cases.zh}为 0", f"no {measure.cases.en}")


def _about_zones(choice: Choice, found: Compared) -> list[str]:
    plot = found.funnel
    if plot is None:
        return [
            t(
                "各单位全部为 0% 或全部为 100%，没有差别可比；请看失败的件数。",
                "All units stand at 0 % or all at 100 %: there is no difference to compare; look at the counts.",
            )
        ]
    outside = [one for one, zone in plot.zones.items() if zone != "inside"]
    far = [one for one, zone in plot.zones.items() if zone == "outside_998"]
    judged = len(plot.zones)
    names = choice.units.names
    usual = _usual(plot)
    return [
        t(
            f"{judged} 个够大的单位里，{judged - len(outside)} 个在 95% 限内：它们与合计 {percent(100 * plot.target)} "
            f"的差别，{usual.zh}。",
            f"Of {judged} units large enough {judged - len(outside)} lie inside the 95 % limits: their "
            f"distance from the pooled {percent(100 * plot.target)} {usual.en}.",
        ),
        t(
            f"99.8% 限外、值得查问原因的：{listed(names[one] for one in far)}。"
            if far
            else "没有单位在 99.8% 限外。",
            f"Outside 99.8 %, worth asking why: {listed(names[one] for one in far)}."
            if far
            else "No unit lies outside 99.8 %.",
        ),
        _of_few_units(judged) if plot.spread.is_over else "",
        t(
            f"即使没有值得一问的差别，平均也会有 {0.05 * judged:.1f} 个单位落在 95% 限外。"
            f"{limits_note(plot)}。",
            f"Even with nothing to ask about {0.05 * judged:.1f} units would on average lie outside 95 %. "
            f"{limits_note(plot)}.",
        ),
    ]


def _of_few_units(judged: int) -> str:
    """What limits are worth that a handful of units have widened themselves."""
    if judged >= _ENOUGH_UNITS:
        return ""
    return t(
        f"但只有 {judged} 个单位，限放宽多少就由它们自己的差别估出，所以在限内不等于没有差别：各单位的区间见下表。",
        f"But {judged} units alone tell how far the limits are widened, so that lying inside them does not mean "
        "there is no difference: see the interval of each unit in the table.",
    )


def _usual(plot: Funnel) -> Text:
    """What a distance inside the limits is no more than."""
    if plot.spread.is_over:
        return Text(
            "没有超出偶然加上同组单位之间通常的差别",
            "is within chance and what units of the group differ by anyway",
        )
    return Text("偶然就能造成", "can come from chance alone")


def _about_ranks(choice: Choice, found: Compared) -> list[str]:
    if len(found.bands) < 2:
        return []
    total = len(found.bands)
    sure = [one for one, band in found.bands.items() if band.best == band.worst]
    anywhere = [one for one, band in found.bands.items() if (band.best, band.worst) == (1, total)]
    if len(anywhere) == total:
        return [
            t(
                "排名不可区分：数据容许任何一个单位排在任何一位。",
                "Ranks cannot be told apart: the data allow every unit every rank.",
            )
        ]
    named = listed(choice.units.names[one] for one in sure)
    return [
        t(
            f"名次只能说到区间（1 为最高的率）：{total} 个单位里名次能确定到一位的有 {len(sure)} 个"
            + (f"（{named}）" if 0 < len(sure) <= 5 else "")
            + "，其余各单位与相邻的排名不可区分，见下表。",
            f"Ranks are known as ranges only (1 is the highest rate): of {total} units {len(sure)} have one "
            "certain rank"
            + (f" ({named})" if 0 < len(sure) <= 5 else "")
            + "; the others cannot be told from their neighbours, see the table.",
        )
    ]
