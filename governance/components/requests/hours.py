"""When requests come in: hour of the day by day of the week, never of a date that holds no time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from governance.components import small_counts
from governance.components.kept import kept
from governance.components.language import t
from governance.components.lookup import records, rows
from governance.components.requests import bulk_entries, presentation
from governance.components.requests.choice import Choice
from governance.components.requests.counts import by_place
from governance.components.requests.presentation import col
from governance.components.requests.wording import count, percent, span
from governance.components.source_link import cell
from governance.exports.heat_map import HeatMap
from governance.exports.tables import Column
from governance.indicators.intervals import byar, wilson
from governance.indicators.suppression import suppressed_with_totals
from governance.model.errors import Text

WEEKDAYS = (
    Text("周一", "Mon"),
    Text("周二", "Tue"),
    Text("周三", "Wed"),
    Text("周四", "Thu"),
    Text("周五", "Fri"),
    Text("周六", "Sat"),
    Text("周日", "Sun"),
)
HOURS = tuple(f"hour_{hour:02d}" for hour in range(24))
# Monday to Friday from 9 to 17: the hours that offices keep, here and in the words below.
_OFFICE = [(day, hour) for day in range(5) for hour in range(9, 17)]
_CELLS = 7 * 24

Grid = tuple[tuple[float, ...], ...]


@dataclass(frozen=True)
class Received:
    """Requests by day of the week and hour; ``untimed`` have a date and no time of day."""

    grid: Grid
    untimed: float

    @property
    def timed(self) -> float:
        """How many have a time of day."""
        return sum(sum(row) for row in self.grid)


def draw(choice: Choice, where: str) -> None:
    """Draw the heat map of a place, its words and its table; or why there is none."""
    presentation.heading(t("什么时候来", "When they come in"))
    if choice.is_fine:
        presentation.say(
            t(
                "办理机制、类别、渠道同时选两项以上的细分没有按时刻统计；请只选一项。",
                "Hours are not kept where two of process, category and channel are chosen; choose one of them.",
            )
        )
        return
    found = kept("request-hours", lambda: received(choice, where), *choice.key, where)
    if not found.timed:
        presentation.say(_without_times(found))
        return
    if _is_back(choice, where, found):
        presentation.say(small_counts.note())
        return
    hidden = suppressed_with_totals(found.grid, small_counts.threshold())
    bulk = kept("request-hours-bulk", lambda: bulk_entries.of(choice, where), *choice.key, where)
    drawn = presentation.chart(_chart(choice, where, found, hidden), "hours")
    told = [*_words(found, hidden), *bulk_entries.words(bulk, choice, _fullest_name(found, bulk))]
    said = presentation.say(*told, key="hours", numbers=_numbers(found, hidden))
    title = t("各时刻和星期的件数", "Requests by hour and day of the week")
    presentation.table(
        title, _frame(found, hidden), _columns(), choice, "hours", spots=[drawn, said]
    )


def _is_back(choice: Choice, where: str, found: Received) -> bool:
    """Whether the total of the map, which is all received less the untimed, may not be told."""
    if not small_counts.is_set():
        return False
    every = by_place(choice)[where]["received"]
    small = map(small_counts.is_small, (found.timed, found.untimed))
    return small_counts.is_kept_back(every) or any(small)


def received(choice: Choice, where: str) -> Received:
    """Return the requests received at a place in the months of the choice, by weekday and hour."""
    frame = rows(
        "request_hours",
        grain=choice.grain,
        place=where,
        slice=choice.process or choice.category or choice.channel,
        first=choice.months.first,
        last=choice.months.last,
    )
    by_day = {int(row["weekday"]): row for row in records(frame)}
    grid = tuple(
        tuple(float(by_day.get(day, {}).get(hour, 0.0)) for hour in HOURS) for day in range(1, 8)
    )
    return Received(grid, float(frame["untimed"].sum()))


def _without_times(found: Received) -> str:
    if not found.untimed:
        return t(
            "所选范围没有按时刻统计的诉求：无数据。类别和渠道的时刻从街道起统计。",
            "No request here is counted by hour: no data. Hours of a category or channel are kept from the "
            "subdistrict upwards.",
        )
    said = count(found.untimed)
    return t(
        f"导入的 {said} 件都只有日期、没有时刻：不画时刻图。",
        f"All {said} requests hold a date without a time of day: no map is drawn.",
    )


def _chart(
    choice: Choice, where: str, found: Received, hidden: Sequence[Sequence[bool]]
) -> HeatMap:
    cases = t(f"有时刻的 n = {count(found.timed)}", f"n = {count(found.timed)} with a time of day")
    return HeatMap(
        title=t("收到诉求的时刻：星期 × 小时", "When requests were received: weekday × hour"),
        subtitle=f"{choice.units.names[where]}{t('；', '; ')}{presentation.about(choice, cases)}",
        x_title=t("小时（从几点起）", "Hour of the day (from)"),
        unit=t("件", "requests"),
        rows=tuple(t(*one) for one in WEEKDAYS),
        columns=tuple(f"{hour}" for hour in range(24)),
        keys=tuple(
            tuple(cell("hours", hour, f"weekday_{day}") for hour in range(24))
            for day in range(1, 8)
        ),
        values=tuple(
            tuple(None if hide else one for one, hide in zip(row, line[:24], strict=True))
            for row, line in zip(found.grid, hidden[:7], strict=True)
        ),
        empty=small_counts.words() if any(map(any, hidden)) else "",
        footer=presentation.footer(choice),
    )


def _words(found: Received, hidden: Sequence[Sequence[bool]]) -> list[str]:
    said = [_office(found)]
    most = _fullest(found, hidden)
    if most[0]:
        said.insert(0, _peak(*most, found.timed))
    if found.untimed:
        untimed = count(found.untimed)
        said.append(
            t(
                f"另有 {untimed} 件只有日期（时刻为零点整），没有画。",
                f"{untimed} more hold a date alone (midnight to the second) and are not drawn.",
            )
        )
    return said


def _fullest(found: Received, hidden: Sequence[Sequence[bool]]) -> tuple[float, int, int]:
    """The cell that holds most of those shown: how many, day and hour."""
    shown = [
        (value, day, hour)
        for day, row in enumerate(found.grid)
        for hour, value in enumerate(row)
        if not hidden[day][hour]
    ]
    return max(shown, default=(0.0, 0, 0))


def _fullest_name(found: Received, bulk: bulk_entries.Bulk) -> Text | None:
    """The fullest cell where bulk entries are left out and that changes it: in words, else None."""
    rest = {
        (day, hour): value - bulk.cells.get((day, hour), 0.0)
        for day, row in enumerate(found.grid)
        for hour, value in enumerate(row)
    }
    every = {key: value + bulk.cells.get(key, 0.0) for key, value in rest.items()}
    most = max(rest, key=lambda one: rest[one])
    if not bulk.cells or most == max(every, key=lambda one: every[one]):
        return None
    (day, hour), held = most, count(rest[most])
    name = WEEKDAYS[day]
    return Text(
        f"{name.zh} {hour}–{hour + 1} 时，{held} 件", f"{name.en} {hour}–{hour + 1} h, {held}"
    )


def _numbers(found: Received, hidden: Sequence[Sequence[bool]]) -> dict[str, str]:
    most, day, hour = _fullest(found, hidden)
    total = {cell("hours", 24, "total"): t("有时刻的", "With a time of day")}
    peak = {cell("hours", hour, f"weekday_{day + 1}"): t("最多的一格", "The fullest cell")}
    return (peak if most else {}) | total


def _peak(most: float, day: int, hour: int, timed: float) -> str:
    bounds = byar(most)
    between = f"{bounds.lower:,.0f}–{bounds.upper:,.0f}"
    even = timed / _CELLS
    name = WEEKDAYS[day]
    return t(
        f"最多的一格是{name.zh} {hour}–{hour + 1} 时，{count(most)} 件（95% 区间 {between}）；"
        f"若一周 168 个小时一样多，每格是 {even:,.1f} 件。",
        f"The fullest cell is {name.en} {hour}–{hour + 1} h with {count(most)} (95 % interval {between}); spread "
        f"evenly over the 168 hours of a week, a cell would hold {even:,.1f}.",
    )


def _office(found: Received) -> str:
    inside = sum(found.grid[day][hour] for day, hour in _OFFICE)
    if small_counts.is_set() and any(map(small_counts.is_small, (inside, found.timed - inside))):
        return ""
    bounds = wilson(inside, found.timed)
    share = percent(100 * inside / found.timed)
    interval = span(bounds.scaled(100) if bounds else None)
    even = percent(100 * len(_OFFICE) / _CELLS)
    return t(
        f"周一至周五 9–17 时收到 {share}（95% 区间 {interval}），这些小时占一周的 {even}。",
        f"{share} (95 % interval {interval}) came in from 9 to 17 h, Monday to Friday; these are {even} of the "
        "hours of a week.",
    )


def _frame(found: Received, hidden: Sequence[Sequence[bool]]) -> pd.DataFrame:
    """One row per hour and one of totals; ``hidden`` has a row and a column more than the grid: the totals."""
    totals = tuple(sum(row[hour] for row in found.grid) for hour in range(24))
    lines = [(*row, sum(row)) for row in (*found.grid, totals)]
    made = []
    for hour in range(25):
        name = f"{hour}–{hour + 1}" if hour < 24 else t("合计", "Total")
        said = [
            small_counts.words() if back[hour] else count(line[hour])
            for line, back in zip(lines, hidden, strict=True)
        ]
        made.append([name, *said])
    days = [f"weekday_{day}" for day in range(1, 8)]
    return pd.DataFrame(made, columns=["hour", *days, "total"])


def _columns() -> list[Column]:
    days = [col(f"weekday_{day}", title) for day, title in enumerate(WEEKDAYS, start=1)]
    return [
        col("hour", Text("小时", "Hour")),
        *days,
        col("total", Text("合计", "Total")),
    ]
