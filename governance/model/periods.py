"""The time a figure speaks of."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from governance.model.errors import DataError, Problem, Text

AS_OF, OVER, NOT_STATED = "as_of", "over", "not_stated"
BASES = (AS_OF, OVER, NOT_STATED)


class PeriodError(DataError, ValueError):
    """The dates or the basis cannot be read."""


@dataclass(frozen=True)
class Period:
    """``basis`` is ``as_of`` (a state at a date), ``over`` (a flow), or ``not_stated``.

    ``start`` and ``end`` are inclusive; each is ``None`` where the source prints no date.
    """

    start: date | None
    end: date | None
    basis: str

    def chinese(self) -> str:
        """Return the period for a Chinese reader; 原文未提供 where nothing is stated."""
        if self.basis == AS_OF:
            return f"截至 {_day(self.end, '原文未提供日期')}"
        if self.basis == NOT_STATED or not (self.start or self.end):
            return "时间原文未提供"
        return f"{_day(self.start, '未提供')} 至 {_day(self.end, '未提供')}"

    def english(self) -> str:
        """Return the same for an English reader."""
        if self.basis == AS_OF:
            return f"as of {_day(self.end, 'a date not given in the source')}"
        if self.basis == NOT_STATED or not (self.start or self.end):
            return "period not given in the source"
        return f"{_day(self.start, 'not given')} to {_day(self.end, 'not given')}"


def parse_period(start: str, end: str, basis: str) -> Period:
    """Return the period that three cells of a table hold; dates are ``2022-08-02`` or empty.

    Raises :class:`PeriodError` for another form, an unknown basis, or a start after the end.
    """
    if basis not in BASES:
        raise _refusal("时间口径未知", "unknown basis of time", basis, "、".join(BASES))
    first, last = _date(start), _date(end)
    if first and last and first > last:
        raise _refusal("起始晚于截止", "the start is after the end", f"{start} {end}", "起 ≤ 止")
    return Period(first, last, basis)


def _date(cell: str) -> date | None:
    if not cell:
        return None
    try:
        return date.fromisoformat(cell)
    except ValueError as error:
        raise _refusal("日期无法读出", "unreadable date", cell, "2022-08-02") from error


def _day(day: date | None, missing: str) -> str:
    return day.isoformat() if day else missing


def _refusal(zh: str, en: str, got: str, expected: str) -> PeriodError:
    step = Text("请改正该单元格。", "Correct the cell.")
    return PeriodError(Problem(Text(zh, en), got, expected, step))
