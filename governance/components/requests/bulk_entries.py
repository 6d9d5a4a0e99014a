"""Requests typed in at one go: their hour is that of the typing, and says nothing of when people ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from governance.components import small_counts
from governance.components.language import t
from governance.components.requests.choice import DATASET, Choice
from governance.components.requests.wording import count, listed
from governance.datasets.records.catalogue import record_type
from governance.model.errors import Text
from governance.store import paths, value_rows
from governance.store.reader import reader_of

_FLAG = "bulk_entry"
_NAMED = 3  # days that are named; of more only how many there are


@dataclass(frozen=True)
class Bulk:
    """Bulk entries of a choice: (weekday from 0, hour) → how many, and the days they were made on."""

    cells: Mapping[tuple[int, int], float]
    days: tuple[str, ...]

    @property
    def total(self) -> float:
        """How many there are."""
        return sum(self.cells.values())


def of(choice: Choice, where: str) -> Bulk:
    """Return the bulk entries of a place in the months of the choice; none where small counts are kept back."""
    if small_counts.is_set():
        return Bulk({}, ())
    chosen = value_rows.Choice((where,), first=choice.months.first, last=choice.months.last)
    declared = record_type(DATASET)
    frame = value_rows.records(reader_of(paths.home()), declared, chosen, _FLAG, None)
    return counted(frame[_is_chosen(frame, choice)]["opened_at"])


def counted(opened: pd.Series[pd.Timestamp]) -> Bulk:
    """Return bulk entries by weekday and hour, from the moments at which they were opened."""
    at = pd.to_datetime(opened)
    cells = Counter(zip(at.dt.day_of_week, at.dt.hour, strict=True))
    days = sorted({f"{one:%Y-%m-%d}" for one in at})
    return Bulk({(int(day), int(hour)): float(n) for (day, hour), n in cells.items()}, tuple(days))


def words(bulk: Bulk, choice: Choice, fullest: Text | None) -> list[str]:
    """Return what bulk entries do to the hours; ``fullest`` is the cell that is most without them."""
    if not bulk.total:
        return []
    days = listed(bulk.days[:_NAMED])
    zh = days if len(bulk.days) <= _NAMED else f"{days} 等 {len(bulk.days)} 天"
    en = days if len(bulk.days) <= _NAMED else f"{days} and {len(bulk.days) - _NAMED} more days"
    said = t(
        f"其中 {count(bulk.total)} 件是一小时内成批录入的（{zh}）：那是录入的时刻，不是诉求来的时刻。",
        f"{count(bulk.total)} of them were entered in bulk within an hour ({en}): that is when they were typed in, "
        "not when they came.",
    )
    without = t(
        f"不算它们，最多的一格是{fullest.zh}。" if fullest else "不算它们，最多的一格不变。",
        f"Without them the fullest cell is {fullest.en}."
        if fullest
        else "Without them the fullest cell is the same.",
    )
    return [said, without, _not_following(choice)]


def _not_following(choice: Choice) -> str:
    if not choice.without_doubtful:
        return ""
    return t(
        "时刻图不随“存疑记录：剔除”变化，图里仍有它们。",
        "The map does not follow “doubtful records: left out” and still holds them.",
    )


def _is_chosen(frame: pd.DataFrame, choice: Choice) -> pd.Series[bool]:
    """Which records are received ones of the category, channel and process that are chosen."""
    chosen = frame["status"].fillna("other") != "duplicate"
    chosen &= frame["opened_at"] != pd.to_datetime(frame["opened_at"]).dt.normalize()
    for name, wanted, missing in (
        ("category", choice.category, "not_given"),
        ("channel", choice.channel, "not_given"),
        ("process", choice.process, "hotline"),
    ):
        if wanted is not None:
            chosen &= frame[name].fillna(missing) == wanted
    return chosen
