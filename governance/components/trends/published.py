"""Published figures on a line: only where the guard lets one share the axis of a computed value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import pandas as pd

from governance.components import beside, marks
from governance.components.lookup import entries, rows
from governance.components.trends.choice import STEPS
from governance.components.trends.lines import Line
from governance.components.trends.measures import Row
from governance.components.words import localised
from governance.indicators.comparability import Comparand, compare
from governance.indicators.comparand_rows import from_frame


@dataclass(frozen=True)
class Published:
    """A published figure in one of the line's periods, by its position; ``said`` names its place.

    ``is_dated`` is false where the guard asks for no period: it is not of the one that it stands at.
    """

    index: int
    value: float
    said: str
    is_dated: bool


def of(line: Line, period: str) -> tuple[Published, ...]:
    """Return the published figures that may stand on the axis of a line."""
    named = printed_as(line)
    every = rows("comparands")
    others = from_frame(every[every["axis"] == str(named["compare_group"])])
    if not others:
        return ()
    mine = comparands(line, period)
    values: Mapping[str, Row] = {row["observation_id"]: row for row in entries("observations")}
    return tuple(
        Published(
            index,
            float(values[one.observation_id]["value"]),
            _said(values[one.observation_id]),
            is_dated=one.period is not None,
        )
        for index, one in admitted(mine, others, lambda one: _has_value(values, one))
    )


def printed_as(line: Line) -> Row:
    """Return the indicator whose conditions decide about a line.

    That is the one that documents print under the same definition, where the registry names it.
    """
    code = line.measure.published or line.measure.indicator
    return next(row for row in entries("indicators") if row["indicator_id"] == code)


def comparands(line: Line, period: str) -> list[Comparand]:
    """Return what decides about the value of each of the line's periods."""
    named = printed_as(line)
    return [
        beside.comparand(named, line.place, f"{start:%Y-%m-%d}", f"{_end(start, period):%Y-%m-%d}")
        for start in line.starts
    ]


def admitted(
    mine: Sequence[Comparand], others: Iterable[Comparand], has_value: Callable[[Comparand], bool]
) -> list[tuple[int, Comparand]]:
    """Return the others that may share the axis of one of ``mine``, with the position of that one.

    Where any period will do, the figure stands at the last one.
    """
    found = []
    for other in others:
        allowed = [i for i, one in enumerate(mine) if has_value(other) and not compare(other, one)]
        if allowed:
            found.append((allowed[-1], other))
    return found


def _has_value(values: Mapping[str, Row], one: Comparand) -> bool:
    row = values.get(one.observation_id)
    return row is not None and row["value"] is not None and row["value"] == row["value"]


def _said(row: Row) -> str:
    return f"{marks.label(row)} {localised(row, 'title')}: {marks.value_text(row)}"


def _end(start: pd.Timestamp, period: str) -> pd.Timestamp:
    return start + pd.DateOffset(months=STEPS[period], days=-1)
