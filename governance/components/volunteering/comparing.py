"""志愿服务, units within their group: a funnel for a share of persons, their own months for everything else."""

from __future__ import annotations

from typing import Final

import streamlit as st

from governance.components import funnel_plot, link, small_counts
from governance.components.framed import framed
from governance.components.kept import kept
from governance.components.language import t
from governance.components.markdown import escape
from governance.components.requests.compared import rate
from governance.components.requests.comparing_words import limits_note
from governance.components.volunteering import (
    comparing_table,
    comparing_words,
    places,
    values,
    words,
)
from governance.components.volunteering.choice import Choice, measure
from governance.components.volunteering.compared import SHARE, Ratios, Shares, ratios, shares
from governance.components.volunteering.measures import ADDED, MEASURES
from governance.components.volunteering.places import HOUSEHOLDS, RESIDENTS
from governance.components.volunteering.table import table
from governance.exports.charts import DotIntervalChart, Mark, Reference
from governance.exports.xy_chart import XYChart
from governance.indicators.group_ratio import Ratio

_RATES: Final = (SHARE, *ADDED, "per_registered", "per_active", "per_visit", "per_session")


def draw(choice: Choice) -> None:
    """Draw the units of the group beside one another, against chance or against their own months."""
    left, right = st.columns([2, 3])
    with left:
        code = measure(*_RATES)
    with right:
        per = _per() if code in ADDED else ""
    if len(choice.units.ids) < 2:
        st.markdown(escape(comparing_words.alone(choice)))
    elif code == SHARE:
        _draw_shares(choice)
    else:
        _draw_ratios(choice, code, per)


def _per() -> str:
    options = {
        RESIDENTS: t("每千名居民", "Per 1,000 residents"),
        HOUSEHOLDS: t("每千户", "Per 1,000 households"),
    }
    return link.segmented(t("除以", "Divided by"), options, key="base")


def _draw_shares(choice: Choice) -> None:
    key = choice.key
    found = kept("volunteering-shares", lambda: shares(choice), key)
    if found.funnel is not None:
        drawn = kept("volunteering-funnel", lambda: _funnel_chart(choice, found), key)
        framed(drawn, "volunteering-funnel")
    said = kept("volunteering-shares-words", lambda: comparing_words.of_shares(choice, found), key)
    st.markdown(escape(said))
    table(
        t("活跃率：同组单位", "Share active: units of the group"),
        kept("volunteering-shares-table", lambda: comparing_table.of_shares(choice, found), key),
        comparing_table.share_columns(),
        words.footer(choice, small_counts.note()),
        "volunteering-compared",
    )


def _draw_ratios(choice: Choice, code: str, per: str) -> None:
    key = (choice.key, code, per)
    found = kept("volunteering-ratios", lambda: ratios(choice, code, per), *key)
    drawn = kept("volunteering-ratio-chart", lambda: _ratio_chart(choice, found, code, per), *key)
    framed(drawn, "volunteering-ratios", len(drawn.marks))
    title = places.title(code, per)
    said = kept(
        "volunteering-ratio-words", lambda: comparing_words.of_ratios(choice, found, title), *key
    )
    st.markdown(escape(said))
    table(
        t(
            f"{title}：同组单位（按地方次序，不排名）",
            f"{title}: units of the group (in the order of places, not ranked)",
        ),
        kept("volunteering-ratio-table", lambda: comparing_table.of_ratios(choice, found), *key),
        comparing_table.ratio_columns(),
        words.footer(choice, comparing_words.method()),
        "volunteering-compared",
    )


def _funnel_chart(choice: Choice, found: Shares) -> XYChart:
    plot = found.funnel
    assert plot is not None
    limits = funnel_plot.lines(plot, max(one.whole for one in found.units.values()))
    title = MEASURES[SHARE].title
    return XYChart(
        title=t(f"{title}：漏斗图", f"{title}: funnel plot"),
        subtitle=t(f"{found.month}；", f"{found.month}; ") + words.subtitle(choice),
        x_title=t("登记志愿者（人）", "Registered volunteers"),
        y_title=t(f"{title}（%）", f"{title} (%)"),
        series=(*limits, *funnel_plot.points(plot, found.units, choice.units.names, rate)),
        domain=funnel_plot.domain(plot, found.units, limits),
        footer=words.footer(choice, limits_note(plot)),
    )


def _ratio_chart(choice: Choice, found: Ratios, code: str, per: str) -> DotIntervalChart:
    title = places.title(code, per)
    return DotIntervalChart(
        title=t(f"{title}：是同组的几倍", f"{title}: times the group's"),
        subtitle=words.subtitle(choice),
        unit=t("倍", "times"),
        marks=tuple(_mark(choice, one, found.units.get(one)) for one in choice.units.ids),
        reference=(Reference(t("同组合计 1.00", "Group 1.00"), 1.0, 1.0),),
        footer=words.footer(choice, comparing_words.method()),
        interval=t("95% 区间，由各月的波动得出", "95 % interval, from month-to-month variation"),
    )


def _mark(choice: Choice, place: str, found: Ratio | None) -> Mark:
    name = choice.units.names[place]
    if found is None:
        return Mark(place, name, None, text=t("月份太少或无数据", "Too few months or no data"))
    lower, upper = found.interval
    return Mark(
        place,
        name,
        found.mean,
        lower,
        upper,
        origin=values.origins()[0],
        text=f"{found.mean:.2f} ({lower:.2f}–{upper:.2f})",
    )
