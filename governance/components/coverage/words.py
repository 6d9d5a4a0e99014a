"""The words of 覆盖率: layers, forms, rates with their bounds, and what moves the bounds."""

from __future__ import annotations

from collections.abc import Mapping

from governance.components.coverage.choice import NEVER, Choice
from governance.components.coverage.groups import LAYERS, Group
from governance.components.language import language, t
from governance.exports.reading import interval
from governance.indicators.coverage import CensusShare, Coverage, Layer
from governance.model.errors import Text

LAYER_NAMES: Mapping[str, Text] = {
    "organisation": Text("组织覆盖率", "Organisation coverage"),
    "work": Text("工作覆盖率", "Work coverage"),
}
FORM_NAMES: Mapping[str, Text] = {
    "own": Text("单建", "Own"),
    "joint": Text("联建", "Joint"),
    "attached": Text("挂建", "Attached"),
    "posted": Text("派指导员", "Posted instructor"),
    "uncovered": Text("没有", "None"),
    "unknown": Text("形式没有写明", "Form not said"),
    "missing": Text("台账没有这个小区", "Not in the register"),
}


def rate(found: Coverage) -> str:
    """Return the rate with what it is made of; a place without a known compound has no data."""
    if found.value is None:
        return t("无数据", "No data")
    return f"{found.value:.1f}% · {found.covered:,}/{found.known:,}"


def bounds(found: Coverage | CensusShare) -> str:
    """Return the bounds as people read them: one number where nothing is lacking or old."""
    return interval(found.lower, found.upper, 1, language())


def share(found: CensusShare) -> str:
    """Return a share with what it is made of."""
    if found.value is None:
        return t("无数据", "No data")
    return f"{found.value:.1f}% · {found.part:,}/{found.known:,}"


def whiskers() -> str:
    """Return what the whiskers of a rate are."""
    return t(
        "缺行、旧行和没写形式的行，全按没有或全按有来算的范围",
        "Range if every lacking, old or silent row were uncovered, or covered",
    )


def counts_as(choice: Choice) -> str:
    """Return what counts on either layer by the chosen rule."""
    said = {
        "organisation": t(
            "挂建计入组织覆盖，也计入工作覆盖",
            "attached counts as organisation coverage and as work coverage",
        ),
        "work": t("挂建只计入工作覆盖", "attached counts as work coverage only"),
        "none": t("挂建两层都不计", "attached counts on neither layer"),
    }
    source = str(choice.rule["source"]).replace("本项目", t("本项目", "this project"))
    return t(
        f"组织覆盖数单建和联建，工作覆盖另数派指导员；{said[choice.attached]}（规则出处：{source}）。",
        "Organisation coverage counts own and joint organisations, work coverage posted instructors "
        f"too; {said[choice.attached]} (rule from: {source}).",
    )


def sentence(group: Group, choice: Choice) -> str:
    """Return one group in a paragraph: both layers, their bounds, and what the bounds come from."""
    if group.organisation.value is None:
        return t(
            f"{group.name}：应建小区中没有一个写明党组织形式，算不出覆盖率。",
            f"{group.name}: no compound that should have an organisation says its form; there is no rate.",
        )
    return (
        t("", " ")
        .join(
            [
                *(_layer_sentence(group, layer) for layer in LAYERS),
                _reasons(group.organisation, choice),
                t(
                    "台账逐个登记小区，是普查，没有抽样误差。",
                    "The register counts every compound: a census, without sampling error.",
                ),
            ]
        )
        .replace("  ", " ")
    )


def _layer_sentence(group: Group, layer: Layer) -> str:
    found, name = group.layer(layer), t(*LAYER_NAMES[layer])
    zh = f"{group.name} {found.known} 个写明形式的应建小区中 {found.covered} 个已覆盖，{name} {found.value:.1f}%"
    en = (
        f"{group.name}: {found.covered} of {found.known} compounds that should have an organisation and "
        f"say its form are covered, {name.lower()} {found.value:.1f}%"
    )
    if found.lower == found.upper:
        return t(f"{zh}。", f"{en}.")
    return t(f"{zh}（{bounds(found)}%）。", f"{en} ({bounds(found)}%).")


def _reasons(found: Coverage, choice: Choice) -> str:
    """Return what the bounds are made of: silent, lacking and old rows."""
    stale = found.stale_covered + found.stale_uncovered
    old = choice.stale_months
    told = [
        (found.unknown, f"{found.unknown} 个没写形式", f"{found.unknown} do not say the form"),
        (found.missing, f"{found.missing} 个在台账里没有行", f"{found.missing} have no row"),
        (stale, f"{stale} 个的行早于 {old} 个月", f"{stale} have a row older than {old} months"),
    ]
    there = [(zh, en) for count, zh, en in told if count]
    if not there:
        fresh = (
            t("", "")
            if old == NEVER
            else t(f"，也没有早于 {old} 个月的行", f", and no row is older than {old} months")
        )
        return t(f"没有缺行{fresh}。", f"No row is lacking{fresh}.")
    return t(
        f"括号里是缺行和旧行的影响：{'、'.join(zh for zh, _ in there)}，全按没有算到全按有算。",
        f"In brackets is what lacking and old rows can change: {', '.join(en for _, en in there)}; "
        "first all taken as uncovered, then all as covered.",
    )
