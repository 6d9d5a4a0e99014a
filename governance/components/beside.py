"""Published figures beside what is computed from records: on one axis only where the guard allows it.

Everywhere else they stand side by side, each on its own axis, with the fields in which they differ.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from governance.components import (
    charts,
    comparison_choice,
    comparison_dots,
    downloads,
    marks,
)
from governance.components.comparison_sections import cases, sections
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import entries, rows
from governance.components.markdown import escape
from governance.components.units import Row
from governance.components.words import localised
from governance.exports.charts import DotIntervalChart, Footer, Mark
from governance.indicators.comparability import FIELD_TITLES, Comparand, compare
from governance.indicators.comparand_rows import from_frame
from governance.model.errors import Text


@dataclass(frozen=True)
class Computed:
    """A computed value of one place, with the published indicators that a reader may put beside it.

    ``start`` and ``end`` are the days it is about, ``said`` the value as it is read.
    """

    indicator: str
    published: tuple[str, ...]
    value: float | None
    lower: float | None
    upper: float | None
    said: str
    start: str
    end: str


def draw(found: Sequence[Computed], place: Row, origin: str, about: str, footer: Footer) -> None:
    """Draw each computed value with the published figures on the same matter."""
    st.markdown(escape(_rule()))
    convention = comparison_choice.choose_convention()
    places = [str(row["place_id"]) for row in cases()]
    for one in found:
        named = _indicator(one.indicator)
        st.subheader(escape(localised(named, "title")), anchor=False)
        left, right = st.columns(2)
        with left:
            _computed(one, place, origin, about, footer)
        with right:
            for section in sections(one.published, places):
                comparison_dots.draw(section, convention, footer.filters)
        said = kept("verdicts", lambda one=one: verdicts(one, place), *_key(one, place))  # type: ignore[misc]
        for line in said:
            st.caption(escape(line))


def alone(published: Sequence[str]) -> None:
    """Draw the published figures where nothing is computed yet that could stand beside them."""
    places = [str(row["place_id"]) for row in cases()]
    st.header(t("公布的数", "Published figures"), anchor=False)
    st.caption(
        t(
            "以下出自公开案例的原文，与将来导入的数据分开：不合成一个数，也不同轴，除非登记条件都合。",
            "These are of public case documents and apart from what will be loaded: never made one number, "
            "and on one axis only where the registered conditions are met.",
        )
    )
    convention = comparison_choice.choose_convention()
    comparison_dots.side_by_side(sections(published, places), convention, "")


def _key(one: Computed, place: Row) -> tuple[str, ...]:
    return str(place["place_id"]), one.indicator, one.start, one.end, str(one.value)


def verdicts(one: Computed, place: Row) -> list[str]:
    """Return for each published indicator whether the guard lets it on the axis of the computed one."""
    mine, lines = comparand(_indicator(one.indicator), place, one.start, one.end), []
    published = {row["observation_id"]: row for row in entries("observations")}
    for other in from_frame(rows("comparands")):
        row = published.get(other.observation_id)
        if row is None or row["indicator_id"] not in one.published:
            continue
        fields = [t(*FIELD_TITLES[failure.field]) for failure in compare(other, mine)]
        name = f"{marks.label(row)} {localised(row, 'title')}"
        if fields:
            differ = t("、", ", ").join(fields)
            lines.append(
                t(
                    f"{name}：不能与计算值同轴，{differ}不同。",
                    f"{name}: not on the axis of the computed value; what differs: {differ}.",
                )
            )
        else:
            lines.append(
                t(
                    f"{name}：可以与计算值同轴，差 {_difference(row, one)}。",
                    f"{name}: may share the axis of the computed value; difference {_difference(row, one)}.",
                )
            )
    return lines


def statements(words: Sequence[str], title: Text) -> None:
    """Draw claims of the documents that carry no number, such as 全覆盖: as words, never as 100 %."""
    sources = {row["source_id"]: row for row in entries("sources")}
    told = {
        (row["source_id"], row["line"], row["quote"])
        for row in entries("mechanism_wordings")
        if any(word in row["quote"] for word in words)
    }
    st.subheader(t(*title), anchor=False)
    lines = [
        t(
            f"- {localised(sources[source], 'place_name')}（原文第 {line} 行）：「{quote}」",
            f"- {localised(sources[source], 'place_name')} (line {line} of the text): “{quote}”",
        )
        for source, line, quote in sorted(told)
    ]
    st.markdown("\n".join(lines))
    st.caption(
        t(
            "这是原文的说法，没有给出数字，这里不把它当作 100%，也不画在图上。",
            "These are words of the texts without a number: they are neither read as 100 % nor drawn.",
        )
    )


def _rule() -> str:
    return t(
        "公布的数和由台账、记录算出的数，口径、单位、分母、范围、层级和时段都合乎登记条件时才放在同一根轴上；"
        "否则并列，并写明差在哪里。公布的数带着原文用词所含的区间。",
        "Published figures and values computed from records share an axis only where definition, unit, base, "
        "scope, level and period meet the registered conditions; elsewhere they stand side by side, with what "
        "differs. Published figures carry the interval that their wording implies.",
    )


def _computed(one: Computed, place: Row, origin: str, about: str, footer: Footer) -> None:
    named = _indicator(one.indicator)
    name = localised(place, "place_name")
    mark = (
        Mark(one.indicator, name, None, text=t("无数据", "No data"))
        if one.value is None
        else Mark(
            one.indicator, name, one.value, one.lower, one.upper, origin=origin, text=one.said
        )
    )
    chart = DotIntervalChart(
        title=localised(named, "title"),
        subtitle=about,
        unit=localised(named, "unit"),
        marks=(mark,),
        footer=footer,
        interval=t("缺行和旧行的影响", "What lacking and old rows can change"),
    )
    with st.container(border=True, key=f"computed-{one.indicator}"):
        st.markdown(f"**{escape(t('由记录计算', 'Computed from records'))}**")
        st.caption(escape(about))
        charts.show(chart, key=f"computed-{one.indicator}")
        downloads.picture(chart, f"computed-{one.indicator}")


def comparand(indicator: Row, place: Row, start: str, end: str) -> Comparand:
    """Return what decides about a value computed for the days from ``start`` to ``end``.

    That is the registry's conditions of the indicator, its place and its days.
    """
    name = Text(str(place["place_name_zh"]), str(place["place_name_en"]))
    span = f"{start}/{end}"
    is_dated = indicator["compare_period"] != "any"
    return Comparand(
        observation_id=f"computed:{indicator['indicator_id']}",
        axis=str(indicator["compare_group"]),
        title=Text(str(indicator["title_zh"]), str(indicator["title_en"])),
        place=name,
        definition=str(indicator["compare_definition"]),
        definition_reason=None,
        base=str(indicator["compare_base"]),
        base_reason=None,
        unit=Text(str(indicator["unit_zh"]), str(indicator["unit_en"])),
        scope="whole",
        scope_name=name,
        scope_matters=indicator["compare_scope"] == "same",
        level=str(place["place_level"]),
        level_matters=indicator["compare_level"] == "same",
        period=span if is_dated else None,
        period_name=Text(span, span) if is_dated else None,
    )


def _difference(row: Row, one: Computed) -> str:
    if one.value is None or row["value"] is None or row["value"] != row["value"]:
        return t("不能确定", "not determined")
    return f"{one.value - float(row['value']):+,.1f}"


def _indicator(indicator_id: str) -> Row:
    return next(row for row in entries("indicators") if row["indicator_id"] == indicator_id)
