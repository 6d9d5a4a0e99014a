"""Which months a page of computed values shows: from one to another, in the link."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from governance.components import link, small_counts
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import rows

FIRST, LAST, YEAR = "from", "to", "year"
_MONTHS_A_YEAR = 12


@dataclass(frozen=True)
class Months:
    """A run of reporting months, written YYYY-MM after the day they start on.

    ``starts`` are their first days, oldest first; months without a record are among them.
    ``is_whole`` says that no month with records is left out.
    """

    starts: tuple[pd.Timestamp, ...]
    end: pd.Timestamp
    is_whole: bool

    @property
    def first(self) -> str:
        """The first month, as YYYY-MM."""
        return f"{self.starts[0]:%Y-%m}"

    @property
    def last(self) -> str:
        """The last month, as YYYY-MM."""
        return f"{self.starts[-1]:%Y-%m}"

    @property
    def words(self) -> str:
        """The days from the first to the last, both included."""
        return t(
            f"{self.starts[0]:%Y-%m-%d} 至 {self.end:%Y-%m-%d}",
            f"{self.starts[0]:%Y-%m-%d} to {self.end:%Y-%m-%d}",
        )


def choose(dataset: str) -> Months | None:
    """Draw the lists of the first and the last month; None where no month has values.

    A first month after the last is taken for the last one asked for the other way round. Where small
    counts are kept back, records of people are shown by whole years alone.
    """
    known = _known(dataset)
    if not known:
        return None
    if dataset in small_counts.OF_PEOPLE and small_counts.is_set():
        return _year(known)
    return pick(known)


def pick(known: Mapping[pd.Timestamp, pd.Timestamp], every: Collection[str] = ()) -> Months:
    """Draw the lists of the first and the last period of ``known``: first day → last day of each.

    ``every`` are months that another choice on the page would offer, no errors in a link.
    """
    labels = {f"{start:%Y-%m}": f"{start:%Y-%m}" for start in known}
    left, right = st.columns(2)
    with left:
        first = link.selectbox(t("起始月份", "First month"), labels, key=FIRST, known=every)
    with right:
        last = link.selectbox(
            t("截止月份", "Last month"), labels, key=LAST, default=list(labels)[-1], known=every
        )
    return between(known, min(first, last), max(first, last))


def between(known: Mapping[pd.Timestamp, pd.Timestamp], first: str, last: str) -> Months:
    """Return the months from one to another of ``known``: first day → last day of each."""
    chosen = {start: end for start, end in known.items() if first <= f"{start:%Y-%m}" <= last}
    return Months(tuple(chosen), list(chosen.values())[-1], len(chosen) == len(known))


def years(known: Mapping[pd.Timestamp, pd.Timestamp]) -> dict[str, Months]:
    """Return the years that periods start in, by their names, oldest first: no period is in two of them."""
    named = sorted({f"{start:%Y}" for start in known})
    return {year: between(known, f"{year}-01", f"{year}-12") for year in named}


def years_of(dataset: str) -> dict[str, Months]:
    """Return the years that can be chosen of a dataset where small counts are kept back."""
    return years(_known(dataset))


def _year(known: Mapping[pd.Timestamp, pd.Timestamp]) -> Months:
    """Draw the list of years; the link may name one by a month of it.

    Of two spans that overlap, one taken from the other would tell the months between them, which
    may be hidden; years do not overlap.
    """
    every = years(known)
    whole = [year for year, run in every.items() if len(run.starts) == _MONTHS_A_YEAR]
    last = (whole or list(every))[-1]
    asked = "".join(link.read(LAST) or link.read(FIRST))[:4]
    for key in (FIRST, LAST):
        link.write(key, [])
    if asked in every:
        link.follow(YEAR, asked)
    note = t(
        "管理员设了不显示小数，所以只能按整年看：两段互相重叠的月份相减，会露出不显示的月份。",
        "Small counts are kept back here, so only whole years can be chosen: of two spans of months that "
        "overlap, the difference would give a hidden month away.",
    )
    words = {year: run.words for year, run in every.items()}
    return every[link.selectbox(t("年份", "Year"), words, key=YEAR, default=last, note=note)]


def run(first: pd.Timestamp, last: pd.Timestamp, step: int = 1) -> dict[pd.Timestamp, pd.Timestamp]:
    """Return first day → last day of every period from one to another, none left out.

    ``step`` is how many months a period has; both are first days of periods.
    """
    count = _distance(first, last) // step + 1
    starts = [first + pd.DateOffset(months=step * one) for one in range(count + 1)]
    return {one: following - pd.Timedelta(days=1) for one, following in itertools.pairwise(starts)}


def _known(dataset: str) -> dict[pd.Timestamp, pd.Timestamp]:
    """First day → last day of each month from the first to the last with values, none left out."""
    return kept("months-known", lambda: _run_of(dataset), dataset)


def _run_of(dataset: str) -> dict[pd.Timestamp, pd.Timestamp]:
    frame = rows("computed_periods", dataset=dataset, period="month")
    if frame.empty:
        return {}
    return run(frame["period_start"].iloc[0], frame["period_start"].iloc[-1])


def _distance(first: pd.Timestamp, last: pd.Timestamp) -> int:
    return 12 * (last.year - first.year) + last.month - first.month
