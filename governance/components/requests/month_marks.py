"""What stands at a month of a control chart besides its value: gaps in the export, published figures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pandas as pd

from governance.components import beside
from governance.components.control.followed import Span
from governance.components.language import t
from governance.components.lookup import entries, rows
from governance.components.requests.choice import Choice
from governance.components.trends.published import admitted
from governance.components.words import localised
from governance.indicators.comparability import Comparand
from governance.indicators.comparand_rows import from_frame
from governance.indicators.completeness import is_incomplete


def incomplete(starts: Iterable[pd.Timestamp]) -> tuple[int, ...]:
    """Return the positions of the months whose export ends early or begins late."""
    known = {row["month_start"]: row for row in entries("request_extents")}
    found = []
    for position, start in enumerate(starts):
        row = known.get(start)
        if row is not None and is_incomplete(
            start,
            start + pd.DateOffset(months=1),
            row["first_opened_at"],
            row["last_opened_at"],
            float(row["records"]),
        ):
            found.append(position)
    return tuple(found)


def of_gaps(span: Span) -> dict[str, str]:
    """Return month → what is missing there."""
    gap, part = t("缺数据", "no data"), t("导出不全", "export incomplete")
    return {span.names[i]: gap for i in span.gaps} | {span.names[i]: part for i in span.partial}


def of_published(choice: Choice, where: str, indicator: str) -> dict[str, str]:
    """Return month → the published figures of the place that the guard lets stand there."""
    named = next(row for row in entries("indicators") if row["indicator_id"] == indicator)
    every = rows("comparands")
    others = from_frame(every[every["axis"] == str(named["compare_group"])])
    values = {row["observation_id"]: row for row in entries("observations")}
    of_place = [
        one
        for one in others
        if one.observation_id in values and values[one.observation_id]["place_id"] == where
    ]
    if not of_place:
        return {}
    place = next(row for row in entries("places") if row["place_id"] == where)
    mine = [
        beside.comparand(
            named,
            place,
            f"{start:%Y-%m-%d}",
            f"{start + pd.DateOffset(months=1, days=-1):%Y-%m-%d}",
        )
        for start in choice.months.starts
    ]
    return {
        f"{choice.months.starts[i]:%Y-%m}": _said(values[one.observation_id])
        for i, one in admitted(mine, of_place, lambda one: _has_value(values, one))
    }


def joined(*given: Mapping[str, str]) -> dict[str, str]:
    """Return month → everything that is said there."""
    months = dict.fromkeys(month for one in given for month in one)
    return {
        month: t("；", "; ").join(one[month] for one in given if month in one) for month in months
    }


def _has_value(values: Mapping[str, Mapping[str, object]], one: Comparand) -> bool:
    value = values[one.observation_id]["value"]
    return value is not None and value == value


def _said(row: Mapping[str, object]) -> str:
    title = localised(row, "title")
    return t(f"公开：{title} {row['value']:,g}", f"published: {title} {row['value']:,g}")
