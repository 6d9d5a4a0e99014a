"""志愿服务 over the months: what is signal, what is noise, where records are missing, and notes."""

from __future__ import annotations

from collections.abc import Mapping

import streamlit as st

from governance.components import small_counts
from governance.components.control import notes, picture
from governance.components.control import table as months_table
from governance.components.control import words as said
from governance.components.control.followed import Followed, Span, by_range, by_share
from governance.components.framed import framed
from governance.components.kept import kept
from governance.components.language import t
from governance.components.markdown import escape
from governance.components.volunteering import values, words
from governance.components.volunteering.choice import Choice, measure, place
from governance.components.volunteering.measures import AMOUNTS, MEASURES
from governance.components.volunteering.table import table
from governance.exports.xy_chart import XYChart
from governance.indicators.control_charts import sparse
from governance.model.errors import Text


def draw(choice: Choice) -> None:
    """Draw the control chart of a measure at a place, its words, its months and the notes."""
    left, right = st.columns(2)
    with left:
        code = measure()
    with right:
        where = place(choice)
    key = (choice.key, code, where)
    found = kept("volunteering-followed", lambda: follow(choice, code, where), *key)
    pinned = notes.of({where, choice.place})
    framed(chart(choice, where, found, pinned), "volunteering-control")
    told = [one for one in said.paragraph(found) if one]
    st.markdown(escape(t("", " ").join((*told, words.missing(choice), small_counts.note()))))
    table(
        t(f"{found.title}：逐月的数", f"{found.title}: month by month"),
        months_table.frame(found, pinned),
        months_table.columns(found, _cases(code)),
        words.footer(choice, said.method(found)),
        "volunteering-control",
    )
    notes.draw(where, found.months)


def follow(choice: Choice, code: str, where: str) -> Followed:
    """Return a measure at a place month by month.

    A share of persons has Laney's limits; amounts and ratios have those of their own moving
    ranges. Months that hold next to no records are in no limit.
    """
    one = MEASURES[code]
    found, above, below = values.parts(choice, code, where)
    volumes = [number or 0.0 for number in found] if code in AMOUNTS else below
    span = Span(
        choice.months.starts,
        tuple(i for i, few in enumerate(sparse(volumes)) if few or found[i] is None),
    )
    if code == "active_share":
        return by_share(one.title, span, above, below)
    cases = None if code in AMOUNTS else below
    return by_range(one.title, one.unit, span, found, cases, one.decimals)


def chart(choice: Choice, where: str, found: Followed, pinned: Mapping[str, str]) -> XYChart:
    """Return the control chart with the notes pinned to its months."""
    unit = [] if where == choice.place else [choice.units.names[where]]
    months = t(f"{len(found.months)} 个月", f"{len(found.months)} months")
    about = t("；", "; ").join([*unit, words.subtitle(choice), months])
    return picture.chart(found, about, words.footer(choice, said.method(found)), pinned)


def _cases(code: str) -> Text:
    """What each value counts or is over, as the registry calls it."""
    row = MEASURES[code].row
    stem = "title" if code in AMOUNTS else "denominator"
    return Text(str(row[f"{stem}_zh"]), str(row[f"{stem}_en"]))
