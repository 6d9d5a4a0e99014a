"""Which months a page of computed values shows: from one to another, in the link."""

from __future__ import annotations

import itertools
from collections.abc import Collection, Mapping
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from governance.components import link
from governance.components.language import t
from governance.components.lookup import rows

FIRST, LAST = "from", "to"


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

    A first month after the last is taken for the last one asked for the other way round.
    """
    known = _known(dataset)
    return pick(known) if known else None


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


def run(first: pd.Timestamp, last: pd.Timestamp, step: int = 1) -> dict[pd.Timestamp, pd.Timestamp]:
    """Return first day → last day of every period from one to another, none left out.

    ``step`` is how many months a period has; both are first days of periods.
    """
    count = _distance(first, last) // step + 1
    starts = [first + pd.DateOffset(months=step * one) for one in range(count + 1)]
    return {one: following - pd.Timedelta(days=1) for one, following in itertools.pairwise(starts)}


def _known(dataset: str) -> dict[pd.Timestamp, pd.Timestamp]:
    """First day → last day of each month from the first to the last with values, none left out."""
    frame = rows("computed_periods", dataset=dataset, period="month")
    if frame.empty:
        return {}
    return run(frame["period_start"].iloc[0], frame["period_start"].iloc[-1])


def _distance(first: pd.Timestamp, last: pd.Timestamp) -> int:
    return 12 * (last.year - first.year) + last.month - first.month
