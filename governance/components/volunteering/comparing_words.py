"""What a comparison of units of 志愿服务 says in words: never an adjective without its limits."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from governance.components.language import t
from governance.components.requests.comparing_words import limits_note
from governance.components.volunteering import words
from governance.components.volunteering.choice import Choice
from governance.components.volunteering.compared import Ratios, Shares
from governance.indicators.funnel import TOO_FEW
from governance.indicators.group_ratio import LEAST_MONTHS
from governance.indicators.rank_bands import Band


def alone(choice: Choice) -> str:
    """Return that there is nothing to compare, and what to choose."""
    return t(
        f"{choice.units.words}只有一个单位，没有可比的：换一个比较范围、层级或同组。",
        f"{choice.units.words}: one unit alone, nothing to compare. Choose another place, level or group.",
    )


def method() -> str:
    """Return how the ratios to the group and their limits come about, and why not by a funnel."""
    return t(
        "各单位每月的数除以同组当月的合计数，再取平均；区间按各月的波动（t 分布，扣除相邻月份的相似）。小时、人次和"
        "场次成批发生，不是互相独立的件数，漏斗图的偶然限会把平常的差别当成信号，所以不用",
        "Each month's value over the group's of that month, averaged; intervals from the months' own variation "
        "(Student's t, less how alike neighbouring months are). Hours, visits and sessions come in batches and "
        "are no independent cases: a funnel of chance alone would call usual differences a signal, so none is drawn",
    )


def of_shares(choice: Choice, found: Shares) -> str:
    """Return what the funnel of the share of persons who were active says."""
    if not found.units:
        return t("没有可比的登记人数：无数据。", "No registered persons to compare: no data.")
    if found.funnel is None:
        return t("各单位全部为 0% 或 100%，没有差别可比。", "All units stand at 0 % or at 100 %.")
    zones, target = found.funnel.zones, 100 * found.funnel.target
    far = _named(choice, [one for one, zone in zones.items() if zone == "outside_998"])
    inside = sum(zone == "inside" for zone in zones.values())
    few = _named(choice, [one for one in found.units if one not in zones])
    told = [
        t(
            f"{found.month}，{choice.units.words}：{len(zones)} 个够大的单位里，{inside} 个在 95% 限内，"
            f"与合计 {target:.1f}% 分不开。",
            f"{found.month}, {choice.units.words}: of {len(zones)} units large enough {inside} lie inside the "
            f"95 % limits and cannot be told from the pooled {target:.1f} %.",
        ),
        t(f"99.8% 限外、值得查问的：{far}。", f"Outside 99.8 %, worth asking why: {far}.")
        if far
        else t("没有单位在 99.8% 限外。", "No unit lies outside 99.8 %."),
        t(f"{limits_note(found.funnel)}。", f"{limits_note(found.funnel)}."),
        t(f"不足 {TOO_FEW} 人的不判断：{few}。", f"Under {TOO_FEW} persons, not judged: {few}.")
        if few
        else "",
        _ranks(found.bands),
        _only_here(),
    ]
    return t("", " ").join(one for one in told if one)


def of_ratios(choice: Choice, found: Ratios, title: str) -> str:
    """Return which units differ from their group by more than their own months vary."""
    if not found.units:
        return t(
            f"没有单位有 {LEAST_MONTHS} 个月以上可比的{title}（按居民或户数除时还要有人口数）。",
            f"No unit has {LEAST_MONTHS} months of {title} to compare (divided by residents or households, "
            "those must be known too).",
        )
    far = [one for one, ratio in found.units.items() if ratio.zone == "outside_998"]
    inside = sum(ratio.zone == "inside" for ratio in found.units.values())
    few = _named(choice, [one for one in choice.units.ids if one not in found.units])
    told = [
        t(
            f"{choice.units.words}：{len(found.units)} 个单位里，{inside} 个的{title}与同组分不开（95% 区间含 1）。",
            f"{choice.units.words}: of {len(found.units)} units {inside} cannot be told from the group "
            f"(95 % interval holds 1) by {title}.",
        ),
        t(
            f"99.8% 下仍与同组不同的：{_multiples(choice, found, far)}。",
            f"Differing even at 99.8 %: {_multiples(choice, found, far)}.",
        )
        if far
        else t("没有单位在 99.8% 下与同组不同。", "No unit differs at 99.8 %."),
        t(f"月份太少或缺数，不判断：{few}。", f"Too few months or no data, not judged: {few}.")
        if few
        else "",
        _ranks(found.bands),
        t(
            "各处登记的习惯不同，差别先查记录再谈服务。",
            "Places record differently: look at records first.",
        ),
        _only_here(),
        words.missing(choice),
    ]
    return t("", " ").join(one.strip() for one in told if one)


def _multiples(choice: Choice, found: Ratios, which: Sequence[str]) -> str:
    said = []
    for one in which:
        lower, upper = found.units[one].interval
        name, mean = choice.units.names[one], found.units[one].mean
        said.append(
            t(
                f"{name} {mean:.2f} 倍（{lower:.2f}–{upper:.2f}）",
                f"{name} {mean:.2f} times ({lower:.2f}–{upper:.2f})",
            )
        )
    return t("、", ", ").join(said)


def _named(choice: Choice, which: Sequence[str]) -> str:
    return t("、", ", ").join(choice.units.names[one] for one in which)


def _ranks(bands: Mapping[str, Band]) -> str:
    if len(bands) < 2:
        return ""
    sure = sum(band.best == band.worst for band in bands.values())
    if all((band.best, band.worst) == (1, len(bands)) for band in bands.values()):
        return t("排名不可区分。", "Ranks cannot be told apart.")
    return t(
        f"{len(bands)} 个单位里名次能确定到一位的有 {sure} 个，其余只能说到区间，见表。",
        f"Of {len(bands)} units {sure} have one certain rank, the others a range: see the table.",
    )


def _only_here() -> str:
    return t(
        "只在这个同组之内比较，不与外面的单位比。", "Units are compared within this group alone."
    )
