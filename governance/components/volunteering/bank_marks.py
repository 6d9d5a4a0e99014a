"""Where the ledgers of a time bank are in doubt: marks with words on the months of its charts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

import pandas as pd

from governance.components.language import language, t
from governance.components.volunteering.measures import Measure
from governance.exports.reading import number
from governance.exports.xy_chart import Note, Series, Tone
from governance.model.errors import Text

REASONS: Final[Mapping[str, Text]] = {
    "is_out_of_balance": Text("当月账不平", "Out of balance"),
    "is_not_carried_over": Text("期初与上月期末不同", "Not carried over"),
    "is_reset": Text("累计数变小（清零）", "Counter fell (reset)"),
    "is_incomplete": Text("五个数没有写全", "Not all five numbers"),
}
_SHORT: Final[Mapping[str, Text]] = {
    "is_out_of_balance": Text("账不平", "out of balance"),
    "is_not_carried_over": Text("没有接上月", "not carried over"),
    "is_reset": Text("清零", "reset"),
    "is_incomplete": Text("没有写全", "incomplete"),
}
_MOST_PLACES: Final = 2  # named beside a mark
_MOST_NOTES: Final = 4  # months with words; more of them would lie over one another
_MOST_SAID: Final = 6  # months in a footer


def of(doubts: pd.DataFrame) -> dict[str, str]:
    """Return month (YYYY-MM) → what is in doubt and where; ``doubts`` as `time_bank_doubts` gives them."""
    told: dict[str, str] = {}
    if doubts.empty:
        return told
    for month, found in doubts.groupby(doubts["month_start"].dt.strftime("%Y-%m")):
        named = [_reason(found, name) for name in _SHORT if found[name].any()]
        told[str(month)] = t("；", "; ").join(named)
    return told


def _reason(found: pd.DataFrame, name: str) -> str:
    """A reason with its places, or with how many ledgers have it where that is too many to name."""
    at = list(dict.fromkeys(found.loc[found[name], f"place_name_{language()}"]))
    short = t(*_SHORT[name])
    if len(at) > _MOST_PLACES:
        count = int(found[name].sum())
        return t(f"{short} {count} 笔", f"{short}: {count} ledgers")
    where = t("、", ", ").join(map(str, at))
    return t(f"{short}：{where}", f"{short}: {where}")


def line(
    one: Measure, known: Mapping[str, float], months: Sequence[str], tone: Tone
) -> list[Series]:
    """Return a measure by month as a line with its points; a month without it breaks the line."""
    xs = tuple(float(x) for x in range(len(months)))
    values = tuple(known.get(month) for month in months)
    texts = tuple(
        "" if value is None else f"{month} {one.title} {number(value, one.decimals)}"
        for month, value in zip(months, values, strict=True)
    )
    symbol = {"second": "square", "third": "triangle"}.get(tone, "circle")
    return [
        Series(one.title, "line", xs, values, tone),
        Series("", "points", xs, values, tone, texts=texts, symbol=symbol),  # type: ignore[arg-type]
    ]


def points(
    known: Mapping[str, float], months: Sequence[str], marked: Mapping[str, str]
) -> list[Series]:
    """Return a diamond on every month with a ledger in doubt, which says what and where."""
    at = [i for i, month in enumerate(months) if month in marked]
    if not at:
        return []
    return [
        Series(
            t("有存疑的账", "Ledgers in doubt"),
            "points",
            tuple(float(i) for i in at),
            tuple(known.get(months[i]) for i in at),
            "signal",
            texts=tuple(f"{months[i]} {marked[months[i]]}" for i in at),
            symbol="diamond",
        )
    ]


def notes(months: Sequence[str], marked: Mapping[str, str]) -> tuple[Note, ...]:
    """Return words at the months in doubt; beyond a few months the diamonds and the footer say it."""
    at = [i for i, month in enumerate(months) if month in marked]
    if len(at) > _MOST_NOTES:
        return ()
    return tuple(Note(float(i), f"{months[i]} {marked[months[i]]}") for i in at)


def high(tallest: float, marked: Mapping[str, str]) -> float:
    """Return the end of an axis from 0 that leaves the words of the marks above the lines."""
    lines = min(len(marked), _MOST_NOTES) if len(marked) <= _MOST_NOTES else 0
    return tallest / (0.92 - 0.08 * lines)


def said(marked: Mapping[str, str]) -> str:
    """Return the months in doubt as the footer of a picture says them."""
    if not marked:
        return ""
    first = sorted(marked.items())[:_MOST_SAID]
    told = t("；", "; ").join(f"{month} {words}" for month, words in first)
    if left := len(marked) - len(first):
        told += t(
            f"；另有 {left} 个月，见存疑的账一表", f"; {left} more months, see the table of them"
        )
    return t(f"存疑的账：{told}。", f"Ledgers in doubt: {told}.")
