"""One mechanism: what it is, what the text leaves out, its numbers, and what would measure it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pandas as pd

from governance.components import mechanism_measures
from governance.components.figure_table import figure_table
from governance.components.language import t
from governance.components.lookup import records, rows
from governance.components.markup import Html, element, join, link
from governance.components.mechanism_states import STATES, badge
from governance.components.value_table import value_table
from governance.components.words import localised

Row = dict[str, Any]


@dataclass(frozen=True)
class Mechanism:
    """A mechanism with everything that hangs on it; each list in the order of the data."""

    row: Row
    parts: list[Row]
    wordings: list[Row]
    measures: list[Row]
    figures: pd.DataFrame
    indicators: pd.DataFrame
    values: pd.DataFrame
    norms: pd.DataFrame


def load(row: Row) -> Mechanism:
    """Return a mechanism of the overview with its parts, words, measures, figures and values."""
    key = str(row["mechanism_id"])
    indicators = _of(key, "mechanism_indicators").merge(rows("indicators"), on="indicator_id")
    observations, norms = rows("observations"), rows("norms")
    at_place = observations["case_place_id"] == row["place_id"]
    named = observations["indicator_id"].isin(indicators["indicator_id"])
    return Mechanism(
        row=row,
        parts=records(_of(key, "mechanism_parts")),
        wordings=records(_of(key, "mechanism_wordings")),
        measures=records(_of(key, "mechanism_measures")),
        figures=_of(key, "mechanism_figures")[["figure_id"]].merge(rows("figures"), on="figure_id"),
        indicators=indicators,
        values=observations[at_place & named],
        norms=norms[norms["place_id"] == row["place_id"]],
    )


def describe(mechanism: Mechanism, alike: list[Row]) -> Html:
    """Return the whole account of a mechanism; ``alike`` are those of its kind elsewhere."""
    return join(
        [
            element("p", link(t("← 回到全部机制", "← All mechanisms"), mechanism="", open="")),
            _heading(mechanism.row),
            _what_it_is(mechanism),
            _figures(mechanism),
            _indicators(mechanism),
            mechanism_measures.describe(mechanism.measures),
            _alike(alike),
        ]
    )


def _of(mechanism_id: str, name: str) -> pd.DataFrame:
    frame = rows(name)
    return frame[frame["mechanism_id"] == mechanism_id]


def _heading(row: Row) -> Html:
    state = STATES[row["state"]]
    where = f"{localised(row, 'place_name')} · {localised(row, 'kind_title')}"
    return join(
        [
            element("h2", localised(row, "name"), data_focus=True),
            element("p", badge(row["state"]), " ", element("span", where)),
            element("p", t(*state.rule), class_="small quiet"),
            element("p", localised(row, "summary")),
        ]
    )


def _what_it_is(mechanism: Mechanism) -> Html:
    listed = [part for part in mechanism.parts if part["is_listed"]]
    named = [part for part in mechanism.parts if not part["is_listed"]]
    called = [one for one in mechanism.wordings if one["role"] == "named"]
    claims = [one for one in mechanism.wordings if one["role"] == "statement"]
    return element(
        "div",
        *(
            _section(t("组成", "Parts"), _titles(listed)),
            _section(
                t("原文只点名、没有列出内容的", "Named by the text, content not listed"),
                _titles(named),
            ),
            _section(t("原文没有交代的", "What the text leaves out"), _unlisted(mechanism.row)),
            _section(
                t(
                    "原文的说法（没有数字，不折算成数）",
                    "Claims without a number (not turned into one)",
                ),
                _quotes(claims),
            ),
            _section(t("原文怎么称呼它", "What the text calls it"), _quotes(called)),
        ),
        class_="columns",
    )


def _section(title: str, content: Html | None) -> Html | None:
    return element("section", element("h3", title), content) if content else None


def _titles(parts: list[Row]) -> Html | None:
    if not parts:
        return None
    return element("ul", *(element("li", localised(part, "title")) for part in parts))


def _unlisted(row: Row) -> Html | None:
    said = localised(row, "unlisted")
    return element("p", said) if said else None


def _quotes(wordings: list[Row]) -> Html | None:
    if not wordings:
        return None
    return element("ul", *(element("li", _quoted(one), _position(one)) for one in wordings))


def _quoted(wording: Row) -> Html:
    # The text's own words stay in its own script, whatever the language of the page.
    return join(["「", element("q", wording["quote"], lang="zh-CN"), "」"])


def _position(wording: Row) -> Html:
    line = t(f"　第 {wording['line']} 行", f" line {wording['line']}")
    return element("span", line, class_="small quiet")


def _figures(mechanism: Mechanism) -> Html:
    title = t("公布的数字", "Published figures")
    if mechanism.figures.empty:
        nothing = t("原文没有印出这一机制的数字。", "The text prints no figure about it.")
        return join([element("h3", title), element("p", nothing)])
    return join([element("h3", title), figure_table(records(mechanism.figures), caption=title)])


def _indicators(mechanism: Mechanism) -> Html:
    if mechanism.indicators.empty:
        return Html()
    title = t("指标及该地的值", "Indicators, with the values of this place")
    listed = value_table(
        records(mechanism.indicators),
        records(mechanism.values),
        records(mechanism.norms),
        caption=title,
    )
    return join([element("h3", title), listed])


def _alike(others: list[Row]) -> Html:
    title = t("同类机制", "Mechanisms of the same kind")
    if not others:
        return Html()
    lines = (
        element(
            "li",
            f"{localised(one, 'place_name')}　",
            link(localised(one, "name"), mechanism=one["mechanism_id"], open=""),
            "　",
            badge(one["state"]),
        )
        for one in others
    )
    return join([element("h3", title), element("ul", *lines)])
