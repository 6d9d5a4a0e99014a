"""志愿服务, the places: one measure at every unit of the group, as it is, per residents or per households."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from governance.components import link, small_counts
from governance.components.export_columns import column
from governance.components.framed import framed
from governance.components.kept import kept
from governance.components.language import t
from governance.components.markdown import escape
from governance.components.volunteering import values, words
from governance.components.volunteering.choice import Choice, measure
from governance.components.volunteering.measures import ADDED, AMOUNTS, MEASURES
from governance.components.volunteering.table import table
from governance.components.words import text
from governance.exports.charts import DotIntervalChart, Mark, Reference
from governance.exports.reading import number
from governance.exports.tables import Column
from governance.model.errors import Text

PLAIN, RESIDENTS, HOUSEHOLDS = "plain", "residents", "households"


def draw(choice: Choice) -> None:
    """Draw the measure, what it is divided by, the units and their table."""
    left, right = st.columns([2, 3])
    with left:
        code = measure()
    with right:
        per = _per() if code in ADDED else PLAIN
    st.markdown(escape(_sentence(choice, code, per)))
    key = (choice.key, code, per)
    drawn = kept("volunteering-units", lambda: chart(choice, code, per), *key)
    framed(drawn, "volunteering-units", len(drawn.marks))
    table(
        t("各单位", "The units"),
        _frame(choice, code, per),
        _columns(code, per),
        words.footer(choice, words.missing(choice)),
        "volunteering-units",
    )


def _per() -> str:
    options = {
        PLAIN: t("总量", "As it is"),
        RESIDENTS: t("每千名居民", "Per 1,000 residents"),
        HOUSEHOLDS: t("每千户", "Per 1,000 households"),
    }
    return link.segmented(t("除以", "Divided by"), options, key="per")


def kept_back(choice: Choice, code: str) -> set[str]:
    """Return the units whose count of persons the operator's threshold keeps back, and what gives it away."""
    found = values.pooled(choice, code)
    return {place for place, told in found.items() if small_counts.is_kept_back(told[0])}


def numbers(choice: Choice, code: str, per: str) -> dict[str, float | None]:
    """Return place → value; None where it has none, or where its residents are not known."""
    found, known = values.pooled(choice, code), values.sizes(choice)
    hidden = kept_back(choice, code)
    told: dict[str, float | None] = {}
    for place in choice.units.every_id:
        value = found[place][0] if place in found and place not in hidden else None
        base = text(known.get(place, {}).get(per)) if per != PLAIN else "1000"
        divisor = float(base) if base else 0.0
        told[place] = None if value is None or not divisor else 1000 * value / divisor
    return told


def chart(choice: Choice, code: str, per: str) -> DotIntervalChart:
    """Return the units in the order of the places, the whole place as a line behind them."""
    found, names = numbers(choice, code, per), choice.units.names
    hidden = kept_back(choice, code)
    origin = values.origins()[0]
    return DotIntervalChart(
        title=title(code, per),
        subtitle=words.subtitle(choice),
        unit=unit(code, per),
        marks=tuple(
            Mark(place, names[place], None, text=_nothing(place in hidden))
            if found[place] is None
            else Mark(
                place,
                names[place],
                found[place],
                origin=origin,
                text=_said(found[place], code, per),
            )
            for place in choice.units.ids
        ),
        reference=_behind(choice, code, per, found),
        footer=words.footer(choice, words.missing(choice)),
    )


def title(code: str, per: str) -> str:
    """Return what the chart shows: the measure, and what it is divided by."""
    name = MEASURES[code].title
    if per == RESIDENTS:
        return t(f"每千名居民的{name}", f"{name} per 1,000 residents")
    return t(f"每千户的{name}", f"{name} per 1,000 households") if per == HOUSEHOLDS else name


def unit(code: str, per: str) -> str:
    """Return the unit of the axis."""
    own = MEASURES[code].unit
    if per == RESIDENTS:
        return t(f"{own}/千人", f"{own} per 1,000")
    return t(f"{own}/千户", f"{own} per 1,000") if per == HOUSEHOLDS else own


def _said(value: float | None, code: str, per: str) -> str:
    decimals = MEASURES[code].decimals if per == PLAIN else 1
    return number(value or 0.0, decimals)


def _behind(
    choice: Choice, code: str, per: str, found: Mapping[str, float | None]
) -> tuple[Reference, ...]:
    """What the units are held against: the comparison group where it was narrowed, else the place.

    Amounts have none: that of a whole is no measure of its parts.
    """
    if per == PLAIN and code in AMOUNTS:
        return ()
    units = choice.units
    value, name = found.get(choice.place), choice.place_name
    if units.is_narrowed:
        value = group_value(choice, code, per)
        name = t(
            "同组合计", "Group"
        )  # its own name, in the subtitle, can be longer than a telephone
    return () if value is None else (Reference(f"{name} {_said(value, code, per)}", value, value),)


def group_value(choice: Choice, code: str, per: str) -> float | None:
    """Return a rate of the units pooled: numerators over denominators, never a mean of rates."""
    told, known = values.pooled(choice, code), values.sizes(choice)
    shown = [one for one in choice.units.ids if one in told.keys() - kept_back(choice, code)]
    if per == PLAIN:
        above = sum(told[one][1] or 0.0 for one in shown)
        below = sum(told[one][2] or 0.0 for one in shown)
        return (100 if MEASURES[code].unit == "%" else 1) * above / below if below else None
    bases = {one: float(base) for one in shown if (base := text(known.get(one, {}).get(per)))}
    below = sum(bases.values())
    return 1000 * sum(told[one][0] for one in bases) / below if below else None


def _nothing(is_hidden: bool) -> str:
    return small_counts.words() if is_hidden else t("无数据", "No data")


def _sentence(choice: Choice, code: str, per: str) -> str:
    found = numbers(choice, code, per)
    known = [value for place in choice.units.ids if (value := found[place]) is not None]
    group = choice.units.words
    if not known:
        return t(f"{group}都没有这个量。", f"None of {group} has this measure.")
    low, high = _said(min(known), code, per), _said(max(known), code, per)
    lacking = len(choice.units.ids) - len(known)
    if len(choice.units.ids) == 1:
        alone = f"{title(code, per)} {low} {unit(code, per)}"
        return t(f"{group}：{alone}。", f"{group}: {alone}. ") + words.missing(choice)
    zh = f"比较范围：{group}。{title(code, per)}在 {low} 到 {high} 之间（{unit(code, per)}）"
    en = f"Compared: {group}. {title(code, per)} runs from {low} to {high} ({unit(code, per)})"
    if lacking:
        zh, en = (
            f"{zh}，{lacking} 个单位无数据或人数太少不显示",
            f"{en}; {lacking} have no data or too few persons to show",
        )
    tail = t(
        "。记录数的是全部服务，没有抽样误差；各处登记的习惯不同，不作排名。",
        ". The records count all service, without sampling error; places differ in how they record, so "
        "they are not ranked. ",
    )
    return t(zh, en) + tail + words.missing(choice)


def _frame(choice: Choice, code: str, per: str) -> pd.DataFrame:
    found, whole, known = (
        numbers(choice, code, per),
        values.pooled(choice, code),
        values.sizes(choice),
    )
    shown = whole.keys() - kept_back(choice, code)
    return pd.DataFrame(
        [
            {
                "place": choice.units.names[place],
                "value": found[place],
                "amount": whole[place][0] if place in shown else None,
                "numerator": whole[place][1] if place in shown else None,
                "denominator": whole[place][2] if place in shown else None,
                "residents": known.get(place, {}).get("residents"),
                "households": known.get(place, {}).get("households"),
                "place_id": place,
            }
            for place in choice.units.every_id
        ]
    )


def _columns(code: str, per: str) -> list[Column]:
    size = Text(
        "地方表里的数；没有时用小区台账里最近登记的合计。",
        "As the list of places gives it; else added up from the register of compounds.",
    )
    return [
        column("place", Text("单位", "Unit"), Text("地方。", "The place.")),
        column(
            "value",
            Text("图上的值", "Value drawn"),
            Text("图上的值。", "As drawn."),
            unit(code, per),
        ),
        column(
            "amount",
            Text("所选月份的量", "The measure"),
            Text("没有除以居民或户数。", "Not divided."),
        ),
        column("numerator", Text("分子", "Numerator"), Text("各月合并。", "Months pooled.")),
        column("denominator", Text("分母", "Denominator"), Text("各月合并。", "Months pooled.")),
        column("residents", Text("居民", "Residents"), size),
        column("households", Text("户数", "Households"), size),
        column("place_id", Text("地方编号", "Place id"), Text("供连接用。", "To join by.")),
    ]
