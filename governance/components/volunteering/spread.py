"""志愿服务, who carries it: kinds of service, and how hours concentrate on teams and places."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from governance.components import small_counts
from governance.components.export_columns import column
from governance.components.framed import framed
from governance.components.kept import kept
from governance.components.language import language, t
from governance.components.lookup import rows
from governance.components.markdown import escape
from governance.components.volunteering import values, words
from governance.components.volunteering.choice import Choice
from governance.components.volunteering.measures import MEASURES
from governance.components.volunteering.table import table
from governance.exports.charts import Bar, Line, LineChart, StackedBars
from governance.exports.reading import number
from governance.exports.tables import Column
from governance.indicators.concentration import gini, lorenz, top_share
from governance.model.errors import Text


def kinds(choice: Choice) -> None:
    """Draw hours, visits and sessions by kind of service, each in a chart of its own."""
    found = rows("volunteer_types", **choice.span)
    st.markdown(escape(_kinds_sentence(found, choice)))
    named = _shown(found.assign(kind=found["service_type"].map(_kind)))
    totals = {name: float(found[name].sum()) for name in ("hours", "person_visits", "sessions")}
    for code, name in (("hours", "hours"), ("visits", "person_visits"), ("sessions", "sessions")):
        drawn = kept(
            f"volunteering-kinds-{code}",
            lambda code=code, name=name: _bars(choice, named, code, name, totals[name]),  # type: ignore[misc]
            choice.key,
        )
        framed(drawn, f"volunteering-kinds-{code}", len(drawn.bars))
    table(
        t("各类服务", "Kinds of service"),
        named,
        [
            column(
                "kind", Text("服务类别", "Kind of service"), Text("按记录的叫法。", "As recorded.")
            ),
            *_amounts(),
        ],
        words.footer(choice),
        "volunteering-kinds",
    )


def _kind(code: str) -> str:
    return t("没有写明", "Not said") if code == "not_given" else code


def _kinds_sentence(found: pd.DataFrame, choice: Choice) -> str:
    hours = found["hours"].sum()
    silent = found.loc[found["service_type"] == "not_given", "hours"].sum()
    if not hours:
        return t("没有按类别的小时数。", "No hours by kind of service.")
    return t(
        f"{choice.place_name}共 {len(found)} 类服务；{100 * silent / hours:.1f}% 的小时没有写明类别。",
        f"{choice.place_name} has {len(found)} kinds of service; {100 * silent / hours:.1f} % of the hours say none. ",
    ) + words.missing(choice)


def _bars(choice: Choice, found: pd.DataFrame, code: str, name: str, whole: float) -> StackedBars:
    one = MEASURES[code]
    given = found[found[name].notna()]
    return StackedBars(
        title=t(f"{one.title}：按服务类别", f"{one.title} by kind of service"),
        subtitle=words.subtitle(choice),
        unit=one.unit,
        series=(one.title,),
        bars=tuple(
            Bar(kind, kind, (float(value),), f"{number(value, 0)} · {100 * value / whole:.1f}%")
            for kind, value in zip(given["kind"], given[name], strict=True)
        ),
        footer=words.footer(choice),
    )


def concentration(choice: Choice) -> None:
    """Draw the Lorenz curves of teams and of units, what they say in words, and the teams."""
    teams = _teams(choice)
    by_team = teams.loc[teams["team"].notna(), "hours"].dropna().tolist()
    by_unit = _unit_hours(choice)
    st.markdown(escape(_spread_sentence(choice, by_team, by_unit)))
    if max(len(by_team), len(by_unit)) > 1:
        drawn = kept("volunteering-lorenz", lambda: _lorenz(choice, by_team, by_unit), choice.key)
        framed(drawn, "volunteering-lorenz")
    table(
        t("各支队伍", "The teams"),
        teams,
        [
            column(
                "called",
                Text("服务队", "Team"),
                Text(
                    "没有写队名的，按地方合在一起。", "Rows without a team stand together by place."
                ),
            ),
            column(
                "place",
                Text("记录在", "Recorded at"),
                Text("队伍的记录所在的地方。", "Where it is recorded."),
            ),
            *_amounts(),
        ],
        words.footer(choice),
        "volunteering-teams",
    )


def _shown(found: pd.DataFrame) -> pd.DataFrame:
    """Rows that make up the place, NaN where person-visits are kept back."""
    return small_counts.parts(found, "person_visits") if small_counts.is_set() else found


def _teams(choice: Choice) -> pd.DataFrame:
    found = _shown(rows("volunteer_teams", **choice.span))
    return found.assign(
        place=found[f"place_name_{language()}"],
        called=found["team"].fillna(t("没有写队名", "No team named")),
    )


def _unit_hours(choice: Choice) -> list[float]:
    found = values.pooled(choice, "hours")
    return [found[place][0] for place in choice.units.ids if place in found]


def _spread_sentence(choice: Choice, by_team: Sequence[float], by_unit: Sequence[float]) -> str:
    told = [
        _carried(t("支队伍", "teams"), by_team),
        _carried(t(f"个单位（{choice.units.words}）", f"units ({choice.units.words})"), by_unit),
    ]
    tenth = values.pooled(choice, "top_tenth").get(choice.place)
    if tenth is not None:
        told.append(
            t(
                f"记录里写明的：服务最多的十分之一的人贡献了 {tenth[0]:.1f}% 的小时。",
                f"As recorded: the tenth of persons who served most gave {tenth[0]:.1f} % of the hours. ",
            )
        )
    return "".join(told) + words.missing(choice)


def _carried(name: str, hours: Sequence[float]) -> str:
    top, coefficient = top_share(hours), gini(hours)
    if top is None or coefficient is None:
        return t(f"没有{name}的小时数。", f"No hours of {name}. ")
    if len(hours) == 1:
        return t(
            f"只有 1 {name}，谈不上集中。",
            f"Hours of {name}: only one, so nothing can be concentrated. ",
        )
    return t(
        f"{len(hours)} {name}中，前十分之一贡献了 {top:.1f}% 的小时（平均分布是 10%），基尼系数 {coefficient:.2f}。",
        f"Of {len(hours)} {name}, the top tenth gave {top:.1f} % of the hours (10 % if all were equal); "
        f"Gini coefficient {coefficient:.2f}. ",
    )


def _lorenz(choice: Choice, by_team: Sequence[float], by_unit: Sequence[float]) -> LineChart:
    named = (
        (t("队伍", "Teams"), lorenz(by_team) if len(by_team) > 1 else ()),
        (t("单位", "Units"), lorenz(by_unit) if len(by_unit) > 1 else ()),
    )
    curves = [Line(name, points) for name, points in named if points]
    equal = Line(t("平均分布", "Equal shares"), ((0.0, 0.0), (100.0, 100.0)), dashed=True)
    return LineChart(
        title=t("小时集中在多少队伍和单位（洛伦兹曲线）", "How hours concentrate (Lorenz curves)"),
        subtitle=words.subtitle(choice),
        unit="%",
        lines=(*curves, equal),
        ticks=tuple((float(share), f"{share}%") for share in range(0, 101, 20)),
        across=t(
            "队伍或单位的累计比例，小时少的在前", "Share of teams or units, the smallest first"
        ),
        footer=words.footer(choice),
        domain=(0.0, 100.0),
    )


def _amounts() -> list[Column]:
    return [
        column("hours", Text("小时", "Hours"), Text("所选月份合计。", "Of the chosen months.")),
        column(
            "person_visits",
            Text("人次", "Person-visits"),
            Text("所选月份合计。", "Of the chosen months."),
        ),
        column(
            "sessions", Text("场次", "Sessions"), Text("所选月份合计。", "Of the chosen months.")
        ),
        column(
            "months", Text("有记录的月数", "Months"), Text("有记录的月份。", "Months with records.")
        ),
    ]
