"""志愿服务, the measures: five amounts, each month by month, with the same month a year before, and by season."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from governance.components.export_columns import column
from governance.components.framed import framed
from governance.components.kept import kept
from governance.components.language import t
from governance.components.markdown import escape
from governance.components.volunteering import values, words
from governance.components.volunteering.choice import Choice, measure
from governance.components.volunteering.measures import AMOUNTS, MEASURES
from governance.components.volunteering.table import table
from governance.exports.charts import Line, LineChart
from governance.exports.tables import Column
from governance.model.errors import Text


def draw(choice: Choice) -> None:
    """Draw the sentence, the months of the chosen measure, its seasons, and all measures as a table."""
    st.markdown(escape(words.sentence(choice)))
    code = measure()
    framed(
        kept("volunteering-trend", lambda: trend(choice, code), choice.key, code),
        "volunteering-trend",
    )
    framed(
        kept("volunteering-season", lambda: season(choice, code), choice.key, code),
        "volunteering-season",
    )
    table(
        t("各月的量", "The measures by month"),
        kept("volunteering-month-table", lambda: _frame(choice), choice.key),
        _columns(),
        words.footer(choice),
        "volunteering-months",
    )


def trend(choice: Choice, code: str) -> LineChart:
    """Return a measure month by month; a month without records breaks the line."""
    found, one = values.monthly(choice, code), MEASURES[code]
    names = [f"{start:%Y-%m}" for start in choice.months.starts]
    points = tuple((float(x), found.get(name)) for x, name in enumerate(names))
    lines = [Line(one.title, points)]
    before = tuple((float(x), found.get(_year_before(name))) for x, name in enumerate(names))
    if any(y is not None for _, y in before):
        lines.append(Line(t("上年同月", "Same month a year before"), before, dashed=True))
    return LineChart(
        title=t(f"{one.title}：各月", f"{one.title} by month"),
        subtitle=words.subtitle(choice),
        unit=one.unit,
        lines=tuple(lines),
        ticks=tuple((float(x), name) for x, name in enumerate(names)),
        footer=words.footer(choice, words.missing(choice)),
    )


def season(choice: Choice, code: str) -> LineChart:
    """Return a measure by month of the year, one line a year."""
    found, one = values.monthly(choice, code), MEASURES[code]
    years = sorted({name[:4] for name in found})
    lines = tuple(
        Line(
            year,
            tuple((float(month), found.get(f"{year}-{month:02d}")) for month in range(1, 13)),
        )
        for year in years
    )
    return LineChart(
        title=t(f"{one.title}：一年中的各月", f"{one.title} by month of the year"),
        subtitle=words.subtitle(choice),
        unit=one.unit,
        lines=lines,
        ticks=tuple((float(month), t(f"{month} 月", f"{month}")) for month in range(1, 13)),
        across=t("", "Month"),
        footer=words.footer(choice, words.missing(choice)),
    )


def _year_before(month: str) -> str:
    return f"{int(month[:4]) - 1}{month[4:]}"


def _frame(choice: Choice) -> pd.DataFrame:
    """One row per month, a column for each measure of the place."""
    months = [f"{start:%Y-%m}" for start in choice.months.starts]
    told = {code: values.monthly(choice, code) for code in MEASURES}
    return pd.DataFrame(
        [{"month": month} | {code: told[code].get(month) for code in MEASURES} for month in months]
    )


def _columns() -> list[Column]:
    listed = [column("month", Text("月份", "Month"), Text("月份。", "The month."))]
    for code, one in MEASURES.items():
        row = one.row
        title = Text(str(row["title_zh"]), str(row["title_en"]))
        meaning = Text(str(row["definition_zh"]), str(row["definition_en"]))
        listed.append(column(code, title, meaning, one.unit if code not in AMOUNTS else ""))
    return listed
